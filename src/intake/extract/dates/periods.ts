/** Months, seasons, quarters, weeks and what lies so long before or after another date, as moments. */
import { dayOf, partsOfDay, weekdayOf } from './calendar.ts';
import type { Season } from './date-words.ts';
import type { Group } from './group.ts';
import {
  dayOfMoment,
  type Ground,
  type Moment,
  type Of,
  type Resolved,
  single,
  yearOfMoment,
  yearSaid,
} from './moments.ts';

/** A month; without a year the one on the side that the verbs point to. */
export function ofMonth(atom: Of<'month'>, tense: number, ground: Ground): Resolved {
  const here = partsOfDay(ground.now.day);
  const said = yearSaid(atom.year, ground);
  let year = said ?? here.year;
  if (said === null) {
    const ahead = atom.turn === 1 || (atom.turn === null && tense > 0);
    const isOver = atom.month < here.month || (atom.turn === 1 && atom.month === here.month);
    const isToCome = atom.month > here.month || (atom.turn === -1 && atom.month === here.month);
    if (ahead && isOver && here.month - atom.month > (atom.turn === 1 ? 0 : 2)) year += 1;
    else if (!ahead && isToCome && atom.turn !== 0) year -= 1;
  }
  return {
    moment: { fine: 'month', year, month: atom.month },
    until: null,
    part: null,
    confidence: said === null ? 'medium' : 'high',
  };
}

const firstMonths: Readonly<Record<Season, number>> = { winter: 12, spring: 3, summer: 6, autumn: 9 };

/** A season as its months; of its year's first or last where an edge of it is told. */
export function ofSeason(
  { season, turn, year: told }: Of<'season'>,
  { leads }: Group,
  ground: Ground,
  tense: number,
): Resolved {
  const { now, last } = ground;
  const here = partsOfDay(now.day);
  const year = yearSaid(told, ground);
  const first = firstMonths[season];
  let from = year ?? here.year;
  if (year === null) {
    if (last?.fine === 'year' && turn === null) from = last.year;
    else if (
      turn === 1
        ? first <= here.month
        : (leads.has('ahead') || (turn === null && tense > 0)) && first + 2 < here.month
    )
      from += 1;
    else if (
      turn === -1
        ? first + 2 >= here.month
        : turn === null && !leads.has('ahead') && tense <= 0 && first > here.month
    )
      from -= 1;
  } else if (season === 'winter') from -= 1;
  const [start, end] = [leads.has('start'), leads.has('end')];
  const month = (shift: number): Moment => ({
    fine: 'month',
    year: from + Math.floor((first - 1 + shift) / 12),
    month: ((first - 1 + shift) % 12) + 1,
  });
  return {
    moment: month(end ? 2 : 0),
    until: start || end ? null : month(2),
    part: null,
    confidence: 'medium',
  };
}

/** “last week”, “this year”, “by the end of next month”. */
export function ofPeriod(
  { unit, turn, whole }: Of<'period'>,
  { leads }: Group,
  { now }: Ground,
  tense: number,
): Resolved | null {
  const here = partsOfDay(now.day);
  const monday = now.day - weekdayOf(now.day);
  const [start, end] = [!whole && leads.has('start'), !whole && leads.has('end')];
  const range = (from: number, days: number): Resolved => ({
    moment: { fine: 'day', day: from },
    until: { fine: 'day', day: from + days },
    part: null,
    confidence: 'medium',
  });
  const one = (moment: Moment): Resolved => ({ moment, until: null, part: null, confidence: 'high' });
  if (unit === 'week') {
    const from = monday + 7 * turn;
    return start ? single(from, 'medium') : end ? single(from + 6, 'medium') : range(from, 6);
  }
  if (unit === 'weekend') {
    const ahead = (turn >= 0 || tense > 0) && (turn === 1 || tense >= 0 || weekdayOf(now.day) >= 5);
    return range(ahead || weekdayOf(now.day) >= 5 ? monday + 5 : monday - 2, 1);
  }
  if (unit === 'month') {
    const first = dayOf(here.year, here.month + turn, 1);
    // “since the start of the month” goes until now, “by its end” is its last day.
    if (turn === 0 && start && tense <= 0) return range(first, now.day - first);
    if (turn === 0 && end) return single(dayOf(here.year, here.month + 1, 1) - 1, 'medium');
    return one(monthAt(here.year, here.month + turn));
  }
  if (unit === 'year') {
    const year = here.year + turn;
    if (end && turn === 0 && tense >= 0) return single(dayOf(year, 12, 31), 'medium');
    if (start || end) return one({ fine: 'month', year, month: start ? 1 : 12 });
    return one({ fine: 'year', year });
  }
  return null;
}

/** A quarter or a half of a year; without a year the last that has begun, or the next where the verbs are of what will be. */
export function ofQuarter(
  { months, nth, turn, year: told }: Of<'quarter'>,
  ground: Ground,
  tense: number,
): Resolved {
  const here = partsOfDay(ground.now.day);
  const said = yearSaid(told, ground);
  let year = said ?? here.year;
  let first = ((nth ?? 1) - 1) * months + 1;
  if (nth === null) first = Math.floor((here.month - 1) / months) * months + 1 + (turn ?? 0) * months;
  else if (said === null && tense > 0 && first + months <= here.month) year += 1;
  else if (said === null && tense <= 0 && first > here.month) year -= 1;
  return {
    moment: monthAt(year, first),
    until: monthAt(year, first + months - 1),
    part: null,
    confidence: said === null ? 'medium' : 'high',
  };
}

/** “that month”, “the following year”: beside what the text spoke of last. */
export function ofThat({ unit, turn }: Of<'that'>, { last }: Ground): Resolved | null {
  if (last === null) return null;
  const year = yearOfMoment(last);
  const one = (moment: Moment): Resolved => ({ moment, until: null, part: null, confidence: 'medium' });
  if (unit === 'year') return one({ fine: 'year', year: year + turn });
  if (last.fine === 'year') return null;
  if (unit === 'month')
    return one(monthAt(year, (last.fine === 'month' ? last.month : partsOfDay(last.day).month) + turn));
  const day = dayOfMoment(last);
  if (unit !== 'week' || day === null) return null;
  const monday = day - weekdayOf(day) + 7 * turn;
  return { ...one({ fine: 'day', day: monday }), until: { fine: 'day', day: monday + 6 } };
}

function monthAt(year: number, month: number): Moment {
  return {
    fine: 'month',
    year: year + Math.floor((month - 1) / 12),
    month: ((((month - 1) % 12) + 12) % 12) + 1,
  };
}

/** So long before or after now, or the date before it. */
export function ofShift(
  { amount, unit, sign, of }: Of<'shift'>,
  { now, near, last, lastUntil, isSame, tense }: Ground,
): Resolved | null {
  // “a year earlier”: not than what is to come, nor than what another paragraph told.
  const isFar = of === 'text' && sign < 0 && last !== null && (!isSame || isAhead(last, now.day));
  const isNow = of === 'now' || of === 'ahead' || last === null || isFar;
  if (of === 'ahead' && tense <= 0) return null;
  // “two weeks after the election”, of which the text gives no date.
  if (of === 'event' && last === null) return null;
  if (of === 'text' && sign > 0 && last === null && tense < 0) return null;
  const base: Moment = isNow ? { fine: 'minute', ...now } : last;
  const day = dayOfMoment(base) ?? near;
  const done = (moment: Moment, until: Moment | null = null): Resolved => ({
    moment,
    until,
    part: null,
    confidence: 'medium',
  });
  if (unit === 'minute' || unit === 'hour') {
    if (day === null) return null;
    if (base.fine !== 'minute' || amount === null) return done({ fine: 'day', day });
    const minute = base.minute + sign * amount * (unit === 'hour' ? 60 : 1);
    return done({
      fine: 'minute',
      day: day + Math.floor(minute / 1440),
      minute: ((minute % 1440) + 1440) % 1440,
    });
  }
  if (amount === null) return null;
  const steps = sign * amount;
  if (unit === 'year' && lastUntil?.fine === 'month' && base.fine === 'month')
    return done({ ...base, year: base.year + steps }, { ...lastUntil, year: lastUntil.year + steps });
  if (unit === 'day') return day === null ? null : done({ fine: 'day', day: day + steps });
  if (unit === 'week') {
    if (day === null) return null;
    if (Math.abs(steps) === 1) return done({ fine: 'day', day: day + 7 * steps });
    const monday = day - weekdayOf(day) + 7 * steps;
    return done({ fine: 'day', day: monday }, { fine: 'day', day: monday + 6 });
  }
  const year = yearOfMoment(base);
  if (unit === 'month') {
    if (base.fine === 'year' || steps % 1 !== 0) return null;
    return done(monthAt(year, (base.fine === 'month' ? base.month : partsOfDay(base.day).month) + steps));
  }
  const years =
    steps * (unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'year' ? 1 : Number.NaN);
  return Number.isFinite(years) && year + years > 0 && year + years < 3000
    ? done({ fine: 'year', year: Math.trunc(year + years) })
    : null;
}

function isAhead(moment: Moment, today: number): boolean {
  const day = dayOfMoment(moment);
  return day === null ? yearOfMoment(moment) > partsOfDay(today).year : day > today;
}
