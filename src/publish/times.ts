/**
 * Times as readers see them: in the coverage's zone, never finer than they are known, and never relative ("12 minutes
 * ago" would lie in a cached page; the reader's script adds that). What a `<time>` says in `datetime` is as coarse as
 * what it shows: `2024-03` has no day, for the script either.
 */

import { type Html, html } from '../lib/html.ts';
import type { Moment } from '../model/moment.ts';
import { fillWords } from './fill.ts';
import type { Phrases } from './phrases.ts';

/** Writes times for one language and zone. Instants are UTC as in the documents. */
export interface Times {
  /** "01:52" on the day of `near`, otherwise with the date: "23 Mar, 01:52"; with the year where that differs. */
  short(at: string, near: string): string;
  /** "23 Mar, 01:52", on whatever day; with the year where it is another than that of `near`. */
  dated(at: string, near: string): string;
  /** "23 March 2024, 01:52" */
  full(at: string): string;
  /** "23 Mar" or, in another year than `near`, "23 Mar 2024" */
  date(at: string, near: string): string;
  clock(at: string): string;
  /** The beginning of its hour in the zone, as an instant. */
  hour(at: string): string;
  /** The calendar day in the zone, "2024-03-23". */
  day(at: string): string;
  /** A moment as far as it is known; the words that were used come first. */
  moment(moment: Moment, near: string): string;
  /** The zone's common name on a day ("Moscow Standard Time"), otherwise its offset from Greenwich. */
  zone(at: string): string;
}

const made = new Map<string, Times>();

/** The writer for a language and an IANA zone; kept, because formatters are slow to make. Unknown zones: UTC. */
export function timesFor(phrases: Phrases, zone: string): Times {
  const name = `${phrases.locale} ${zone}`;
  let times = made.get(name);
  if (times === undefined) {
    times = make(phrases, zone);
    made.set(name, times);
  }
  return times;
}

/** A `<time>` element for an instant: `datetime` to the minute in UTC, `shown` as written. */
export function timeElement(at: string, shown: string): Html {
  return html`<time datetime="${at.slice(0, 16)}Z">${shown}</time>`;
}

/** A `<time>` element for a moment, as coarse as the moment; for a decade, which none can tell, the words alone. */
export function momentElement(times: Times, moment: Moment, near: string): Html {
  const shown = times.moment(moment, near);
  const date = dateOf(times, moment);
  if (date === null) return html`${shown}`;
  const from = moment.precision === 'hour' ? times.hour(moment.at) : moment.at;
  const zoned = moment.precision === 'hour' || moment.precision === 'minute' ? `${from.slice(0, 16)}Z` : date;
  return html`<time datetime="${zoned}">${shown}</time>`;
}

/**
 * A moment after ISO 8601, no finer than it is known: to the minute in UTC, else the day, month or year in the zone of
 * the coverage. An hour is told by its day. Null for a decade.
 */
export function dateOf(times: Times, { at, precision }: Moment): string | null {
  if (precision === 'minute') return `${at.slice(0, 16)}Z`;
  const length = { hour: 10, day: 10, month: 7, year: 4, decade: 0 }[precision];
  return length === 0 ? null : times.day(at).slice(0, length);
}

function make(phrases: Phrases, zone: string): Times {
  const timeZone = knownZone(zone);
  const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const local = (options: Intl.DateTimeFormatOptions) => {
    const formatter = format(phrases.locale, options);
    return (at: string) => formatter.format(new Date(at));
  };
  const days = format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
  const day = (at: string) => days.format(new Date(at));
  const clock = local({ hour: '2-digit', minute: '2-digit' });
  const shortDate = local({ day: 'numeric', month: 'short' });
  const yearDate = local({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDate = local({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = local({ month: 'long', year: 'numeric' });
  const year = local({ year: 'numeric' });

  const minute = local({ minute: 'numeric' });
  const fullHour = (at: string) =>
    new Date(Date.parse(at) - (Number.parseInt(minute(at), 10) || 0) * 60_000).toISOString();

  const date = (at: string, near: string) =>
    day(at).slice(0, 4) === day(near).slice(0, 4) ? shortDate(at) : yearDate(at);
  const dated = (at: string, near: string) => `${date(at, near)}${phrases.comma}${clock(at)}`;
  const short = (at: string, near: string) => (day(at) === day(near) ? clock(at) : dated(at, near));
  const resolved: Record<Moment['precision'], (at: string, near: string) => string> = {
    minute: short,
    hour: (at, near) => fillWords(phrases.aboutHour, short(fullHour(at), near)),
    day: date,
    month: (at) => month(at),
    year: (at) => year(at),
    decade: (at) => fillWords(phrases.decade, year(at).replace(/\d(?=\D*$)/, '0')),
  };
  return {
    short,
    dated,
    date,
    clock,
    hour: fullHour,
    day,
    full: (at) => `${longDate(at)}${phrases.comma}${clock(at)}`,
    moment: (moment, near) => {
      const shown = resolved[moment.precision](moment.at, near);
      return moment.words ? fillWords(phrases.wordsAndMoment, moment.words, shown) : shown;
    },
    zone: zoneName(phrases.locale, timeZone),
  };
}

function zoneName(locale: string, timeZone: string): (at: string) => string {
  const formatter = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
  return (at) => {
    const parts = formatter.formatToParts(new Date(at));
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
    return /^GMT[+-]00:00$/.test(name) && timeZone === 'UTC' ? timeZone : name;
  };
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
