/** Moments as fine as they are known, and the ground that relative dates stand on. */
import { dayText, minuteText, monthText, partsOfDay, yearText } from './calendar.ts';
import type { Atom, Part, SaidYear } from './date-words.ts';

/** What relative dates count from. */
export interface Ground {
  /** When the text, or the post of it, was sent. */
  readonly now: { readonly day: number; readonly minute: number };
  /** The day that the sentence or its paragraph spoke of last. */
  readonly near: number | null;
  /** The day that the text spoke of last, in whatever paragraph. */
  readonly told: number | null;
  /** When the text was sent, whatever the time of the post. */
  readonly sent: { readonly day: number; readonly minute: number };
  /** The part of that day. */
  readonly nearPart: Part | null;
  /** What the text spoke of last, with its precision, and its second end. */
  readonly last: Moment | null;
  readonly lastUntil: Moment | null;
  /** Whether that was in this paragraph. */
  readonly isSame: boolean;
  /** Whether it begins its sentence. */
  readonly opens: boolean;
  /** 1 where the verbs are of what will be, -1 of what was. */
  readonly tense: number;
}

/** A moment as fine as it is known. */
export type Moment =
  | { readonly fine: 'minute'; readonly day: number; readonly minute: number }
  | { readonly fine: 'day'; readonly day: number }
  | { readonly fine: 'month'; readonly year: number; readonly month: number }
  | { readonly fine: 'year'; readonly year: number };

/** What a date says. */
export interface Resolved {
  readonly moment: Moment;
  /** The second end, or null. */
  readonly until: Moment | null;
  readonly part: Part | null;
  readonly confidence: 'high' | 'medium' | 'low';
}

/** A moment as it is written in a proposal. */
export function momentText(moment: Moment): string {
  if (moment.fine === 'minute') return minuteText(moment.day, moment.minute);
  if (moment.fine === 'day') return dayText(moment.day);
  return moment.fine === 'month' ? monthText(moment.year, moment.month) : yearText(moment.year);
}

/** One kind of atom. */
export type Of<K extends Atom['is']> = Extract<Atom, { readonly is: K }>;

/** A day alone. */
export function single(day: number, confidence: Resolved['confidence']): Resolved {
  return { moment: { fine: 'day', day }, until: null, part: null, confidence };
}

/** The day of a moment that has one. */
export function dayOfMoment(moment: Moment): number | null {
  return moment.fine === 'day' || moment.fine === 'minute' ? moment.day : null;
}

/** The year of a moment. */
export function yearOfMoment(moment: Moment): number {
  return moment.fine === 'year' || moment.fine === 'month' ? moment.year : partsOfDay(moment.day).year;
}

/** The year that a text gives; null where it gives none, or “that year” where it spoke of none. */
export function yearSaid(year: SaidYear | null, { now, last }: Ground): number | null {
  if (year === null || typeof year === 'number') return year;
  if (year === 'that') return last === null ? null : yearOfMoment(last);
  return partsOfDay(now.day).year + year.turn;
}
