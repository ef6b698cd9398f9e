/** What a language needs for its dates to be read, and what an atom of a date can be. */
import type { Phrases } from '../phrases.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'weekend' | 'decade' | 'century';
export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

/**
 * A word before a date: `ahead` and `past` say on which side of now it lies, `start` and `end` which edge of it,
 * `from` and `between` that another one may follow.
 */
export type Lead = 'plain' | 'ahead' | 'past' | 'start' | 'end' | 'from' | 'between' | 'eve' | 'quarter';

/** The smallest part of a date, as it is written. */
export type Atom =
  | {
      readonly is: 'day';
      readonly day: number;
      readonly last: number | null;
      readonly month: number;
      readonly year: number | null;
    }
  | {
      readonly is: 'month';
      readonly month: number;
      readonly year: number | null;
      readonly turn: number | null;
    }
  | { readonly is: 'year'; readonly year: number; readonly last: number | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly turn: number | null }
  | { readonly is: 'near'; readonly days: number; readonly of: 'now' | 'text'; readonly part: Part | null }
  | { readonly is: 'part'; readonly part: Part; readonly alone: boolean; readonly over: boolean }
  | { readonly is: 'time'; readonly minute: number; readonly half: boolean }
  | { readonly is: 'period'; readonly unit: Unit; readonly turn: number }
  | {
      readonly is: 'season';
      readonly season: Season;
      readonly turn: number | null;
      readonly year: number | null;
    }
  | {
      readonly is: 'shift';
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: number;
      readonly of: 'now' | 'text';
    }
  | { readonly is: 'feast'; readonly feast: Feast };

/** A feast's month and day, or days from Easter. */
export interface Feast {
  readonly month: number;
  readonly day: number;
  readonly easter: 'western' | 'eastern' | null;
}

export interface DateWords {
  readonly months: ReadonlyMap<string, number>;
  /** Months' words that are something else too: read only beside a day or with a capital. */
  readonly monthDoubts: ReadonlySet<string>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly weekdayDoubts: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly seasons: ReadonlyMap<string, Season>;
  /** Forms that say a season without a word before them: “весной”. */
  readonly seasonsAlone: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Part>;
  /** “last”, “this”, “next”. */
  readonly turns: ReadonlyMap<string, number>;
  readonly leads: Phrases<Lead>;
  /** Days, periods and parts of days that are said in set phrases: “yesterday”, “overnight”, “earlier in the day”. */
  readonly set: Phrases<Atom>;
  /** “ago”, “earlier”, “later”, after an amount. */
  readonly shifts: Phrases<{ readonly sign: number; readonly of: 'now' | 'text' }>;
  /** “спустя”, before an amount. */
  readonly shiftsBefore: Phrases<{ readonly sign: number; readonly of: 'now' | 'text' }>;
  readonly feasts: Phrases<Feast>;
  /** Words between the parts of one date. */
  readonly joints: ReadonlySet<string>;
  /** Words between the two ends of a range. */
  readonly ranges: ReadonlySet<string>;
  /** Words for a year beside its number; where there are some, a number without them is no year. */
  readonly yearWords: ReadonlySet<string>;
  /** Hours as ordinals: “о п’ятій”. */
  readonly hours: ReadonlyMap<string, number>;
  /** “hours” beside the number of an hour. */
  readonly hourWords: ReadonlySet<string>;
  /** Which half of the day, after an hour; true for the second. */
  readonly halves: ReadonlyMap<string, boolean>;
  readonly zones: Phrases<true>;
  readonly times: Phrases<number>;
  /** What makes a time or weekday no date: “daily”. */
  readonly habits: ReadonlySet<string>;
  /** Words that end in it, or are it, speak of what was. */
  readonly past: RegExp;
  readonly future: RegExp;
  readonly neither: RegExp;
}

/** A map written as pairs of a value and its words. */
export function mapOf<T>(table: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(
    table.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])),
  );
}

/** So many days from now, or from the day that the text speaks of. */
export function near(days: number, of: 'now' | 'text' = 'now', part: Part | null = null): Atom {
  return { is: 'near', days, of, part };
}

/** A part of a day: whether it says a day by itself, and whether it goes over midnight. */
export function part(name: Part, alone = true, over = false): Atom {
  return { is: 'part', part: name, alone, over };
}

/** A feast on a day of the year, or so many days from an Easter. */
export function feast(month: number, day: number, easter: Feast['easter'] = null): Feast {
  return { month, day, easter };
}
