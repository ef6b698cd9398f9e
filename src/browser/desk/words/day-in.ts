/** A year, a month or a day as somebody writes it, with no more precision than it has. */
import type { Moment } from '../../../model/moment.ts';
import { instantIn } from './instant-in.ts';

/** From "2015", "2015-10" or "2015-10-31", by the clocks of a zone; null where nothing is written, undefined for nonsense. */
export function dayIn(timeZone: string, written: string): Moment | null | undefined {
  if (written === '') return null;
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written);
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  const full = `${year}-${month ?? '01'}-${day ?? '01'}`;
  // 31 April rolls over; that is no day.
  const isDay = !Number.isNaN(Date.parse(full)) && new Date(full).toISOString().startsWith(full);
  const at = isDay ? instantIn(timeZone, `${full}T00:00`) : null;
  if (at === null) return undefined;
  return { at, precision: day ? 'day' : month ? 'month' : 'year' };
}

/** The same with words after it, in which it was put: "2024-03 earlier in March". */
export function momentIn(timeZone: string, written: string): Moment | null | undefined {
  const [day = '', ...others] = written.trim().split(/\s+/);
  const moment = dayIn(timeZone, day);
  const words = others.join(' ').slice(0, 80);
  return moment && words !== '' ? { ...moment, words } : moment;
}

/** How many characters of "2015-10-31 06:13" are known. */
const known = { decade: 4, year: 4, month: 7, day: 10, hour: 13, minute: 16 } as const;

/** The same the other way: "2015-10" for a month, by the clocks of a zone. */
export function dayOf({ at, precision }: Moment, timeZone: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone }).slice(0, known[precision]);
}
