/** How exactly a time is known; what is finer than the precision is not shown. */
export const precisions = ['minute', 'hour', 'day', 'month', 'year', 'decade'] as const;
export type Precision = (typeof precisions)[number];

/** A point in time as far as it is known: `at` in UTC, and the words that were used ("earlier in March"), if any. */
export interface Moment {
  readonly at: string;
  readonly precision: Precision;
  readonly words?: string | undefined;
}

/**
 * The beginning of the minute, hour, day, month, year or decade that an instant lies in, by the clocks and calendars of
 * an IANA zone; an instant again. What is kept and ordered so says nothing finer than is known.
 */
export function beginningOf(at: string, precision: Precision, zone: string): string {
  const instant = Date.parse(at);
  const minutes = instant - (((instant % 60_000) + 60_000) % 60_000);
  const { year, month, day, minute } = fieldsIn(zone, instant);
  const place = precisions.indexOf(precision);
  if (place < 2) return new Date(minutes - place * minute * 60_000).toISOString();
  const first = precision === 'decade' ? year - (year % 10) : year;
  const local = utc(first, place < 4 ? month : 1, place < 3 ? day : 1, 0, 0);
  const away = (one: number) => asUtc(fieldsIn(zone, one)) - one;
  const found = local - away(local - away(local));
  return new Date(Math.min(found, instant)).toISOString();
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What clocks and calendars of a zone show at an instant; seconds are left out. */
function fieldsIn(zone: string, instant: number): Fields {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatterFor(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown;
  return { year, month, day, hour, minute };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601-hc-h23', {
    ...{ timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

function asUtc({ year, month, day, hour, minute }: Fields): number {
  return utc(year, month, day, hour, minute);
}

/** `Date.UTC`, which takes the years 0 to 99 for others. */
function utc(year: number, month: number, day: number, hour: number, minute: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, 0, 0);
}
