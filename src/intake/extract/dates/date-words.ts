/** What a language needs for its dates to be read, and what an atom of a date can be. */
import type { Phrases } from '../phrases.ts';
import type { Forms } from './forms.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'weekend' | 'decade' | 'century';
export type Part = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
export type Season = 'winter' | 'spring' | 'summer' | 'autumn';

/**
 * A word before a date: `ahead` and `past` say on which side of now it lies, `start`, `middle` and `end` which part of
 * it, `close` (“end-2031”) its last month, `plan` (“cancelled for Monday”) that a weekday is to come,
 * `yearTo` that it ends a year, `half1` and `half2` which half of a month it is,
 * `from` and `between` that another one may follow.
 */
export type Lead =
  | 'plain'
  | 'ahead'
  | 'past'
  | 'start'
  | 'end'
  | 'close'
  | 'middle'
  | 'from'
  | 'between'
  | 'eve'
  | 'plan'
  | 'yearTo'
  | 'half1'
  | 'half2';

/** The year that a text gives a month, a day, a season or a quarter: its number, one beside this, or the one that it spoke of. */
export type SaidYear = number | { readonly turn: number } | 'that';

/** What a day counts from: now, the day that the paragraph speaks of, or whichever the text spoke of last. */
export type NearOf = 'now' | 'text' | 'last';

/** The smallest part of a date, as it is written. */
export type Atom =
  | {
      readonly is: 'day';
      readonly day: number;
      readonly last: number | null;
      readonly month: number;
      readonly year: SaidYear | null;
    }
  | { readonly is: 'nth'; readonly day: number }
  | {
      readonly is: 'month';
      readonly month: number;
      readonly year: SaidYear | null;
      readonly turn: number | null;
    }
  | { readonly is: 'year'; readonly year: number; readonly last: number | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly turn: number | null; readonly of?: 'last' }
  | { readonly is: 'near'; readonly days: number; readonly of: NearOf; readonly part: Part | null }
  | { readonly is: 'part'; readonly part: Part; readonly alone: boolean; readonly over: boolean }
  | { readonly is: 'time'; readonly minute: number; readonly half: boolean; readonly over: number }
  /** `whole` where an edge of it (“до конца года”) is told as all of it. */
  | { readonly is: 'period'; readonly unit: Unit; readonly turn: number; readonly whole?: true }
  | {
      readonly is: 'season';
      readonly season: Season;
      readonly turn: number | null;
      readonly year: SaidYear | null;
    }
  | {
      readonly is: 'quarter';
      /** Three of a quarter, six of a half. */
      readonly months: number;
      /** Which of the year, from 1; null where `turn` says it. */
      readonly nth: number | null;
      readonly turn: number | null;
      readonly year: SaidYear | null;
    }
  | { readonly is: 'that'; readonly unit: Unit; readonly turn: number }
  | {
      readonly is: 'shift';
      readonly amount: number | null;
      readonly unit: Unit;
      readonly sign: number;
      readonly of: ShiftOf;
    }
  | { readonly is: 'feast'; readonly feast: Feast; readonly turn: number | null };

/** What a shift counts from: now, the date before it, that of an event which it names, or now where the verbs are of what will be. */
export type ShiftOf = 'now' | 'text' | 'event' | 'ahead';

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
  readonly shifts: Phrases<{ readonly sign: number; readonly of: ShiftOf }>;
  /** “спустя”, before an amount. */
  readonly shiftsBefore: Phrases<{ readonly sign: number; readonly of: ShiftOf }>;
  /** “after the”, “после”: an amount before it counts from an event. */
  readonly events: Phrases<number>;
  /** “quarter”, “half”, with how many months they have. */
  readonly quarters: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** “eighties”, with the first year. */
  readonly decades: ReadonlyMap<string, number>;
  /** “that year”, behind a month or a day. */
  readonly thatYear: Phrases<true>;
  readonly feasts: Phrases<Feast>;
  /** Words between the parts of one date. */
  readonly joints: ReadonlySet<string>;
  /** Words between the two ends of a range. */
  readonly ranges: ReadonlySet<string>;
  /** Words for a year beside its number; where there are some, a number without them is no year. */
  readonly yearWords: ReadonlySet<string>;
  /** Hours as ordinals: “о п’ятій”. */
  readonly hours: ReadonlyMap<string, number>;
  /** Words with which a time begins that is told by a part of an hour, with its minutes: “половине седьмого”. */
  readonly clocks: ReadonlyMap<string, number>;
  /** “hours” beside the number of an hour. */
  readonly hourWords: ReadonlySet<string>;
  /** Which half of the day, after an hour; true for the second. */
  readonly halves: ReadonlyMap<string, boolean>;
  readonly zones: Phrases<true>;
  readonly times: Phrases<number>;
  /** What makes a time or weekday no date: “daily”. */
  readonly habits: ReadonlySet<string>;
  /** Words that end in it, or are it, speak of what was. */
  readonly past: { test(low: string): boolean };
  readonly future: { test(low: string): boolean };
  readonly neither: RegExp;
  /** Forms of what will be that are known by their endings. */
  readonly ahead: Forms;
}

/** A map written as pairs of a value and its words. */
export function mapOf<T>(table: readonly (readonly [value: T, words: string])[]): ReadonlyMap<string, T> {
  return new Map(
    table.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])),
  );
}

/** So many days from now, or from the day that the text speaks of. */
export function near(days: number, of: NearOf = 'now', part: Part | null = null): Atom {
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
