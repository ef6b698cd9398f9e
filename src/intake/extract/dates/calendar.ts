/** Days as numbers from 1970-01-01 on, minutes from midnight on: arithmetic without zones, in the item's own place. */
import { remembered } from '../remembered.ts';

const DAY_MS = 86_400_000;

/** A day's number. Months count from 1; a day past the end of its month runs into the next. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** Year, month and day of a day. */
export function partsOfDay(day: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whether a month has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  const parts = partsOfDay(dayOf(year, month, day));
  return month >= 1 && month <= 12 && day >= 1 && parts.month === month && parts.day === day;
}

/** So many zones are remembered with how their clocks are read: making that ready takes longer than all dates of a text. */
const REMEMBERED = 64;

/** Throws where there is no such zone. */
const clockOf = remembered(
  (zone) =>
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    }),
  REMEMBERED,
);

/** Day and minute of a moment at a place; of the offset that it is written with where the zone is unknown; null where it is no moment. */
export function localOf(
  sent: string,
  zone: string,
): { readonly day: number; readonly minute: number } | null {
  const moment = Date.parse(sent);
  if (!Number.isFinite(moment)) return null;
  try {
    const parts = clockOf(zone).formatToParts(moment);
    const part = (type: string): number =>
      Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
    const found = {
      day: dayOf(part('year'), part('month'), part('day')),
      minute: part('hour') * 60 + part('minute'),
    };
    if (Number.isFinite(found.day) && Number.isFinite(found.minute)) return found;
  } catch {
    // An unknown zone: the offset of the moment stands for it.
  }
  const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(sent);
  if (!written) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = written.slice(1).map(Number);
  return { day: dayOf(year, month, day), minute: hour * 60 + minute };
}

/** Easter Sunday of a year, western or eastern. */
export function easterOf(year: number, eastern: boolean): number {
  if (eastern) {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const sum = d + e + 114;
    // Thirteen days between the calendars, from 1900 to 2099.
    return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) + 13;
  }
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const moon = (19 * (year % 19) + skipped + 15) % 30;
  const full = moon - (moon > 28 || (moon === 28 && year % 19 > 10) ? 1 : 0);
  const week = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  const from = full - week;
  const month = 3 + Math.floor((from + 40) / 44);
  return dayOf(year, month, from + 28 - 31 * Math.floor(month / 4));
}

/** A day as `2031-03-22`. */
export function dayText(day: number): string {
  const { year, month, day: date } = partsOfDay(day);
  return `${yearText(year)}-${two(month)}-${two(date)}`;
}

/** A minute of a day as `2031-03-22T05:41`; minutes past midnight are the next day's. */
export function minuteText(day: number, minute: number): string {
  const shifted = day + Math.floor(minute / 1440);
  const rest = ((minute % 1440) + 1440) % 1440;
  return `${dayText(shifted)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** A month as `2031-03`; months past December are the next year's. */
export function monthText(year: number, month: number): string {
  const shifted = year + Math.floor((month - 1) / 12);
  return `${yearText(shifted)}-${two(((((month - 1) % 12) + 12) % 12) + 1)}`;
}

/** A year as four digits. */
export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
