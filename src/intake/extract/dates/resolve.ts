/** From what is written to a moment: relative words against when the text was sent and what it spoke of before. */
import {
  dayOf,
  dayText,
  easterOf,
  isDay,
  minuteText,
  monthText,
  partsOfDay,
  weekdayOf,
  yearText,
} from './calendar.ts';
import type { Atom, Feast, Part, Season } from './date-words.ts';
import type { Group } from './group.ts';

/** What relative dates count from. */
export interface Ground {
  /** When the text, or the post of it, was sent. */
  readonly now: { readonly day: number; readonly minute: number };
  /** The day that the sentence or its paragraph spoke of last. */
  readonly near: number | null;
  /** When the text was sent, whatever the time of the post. */
  readonly sent: { readonly day: number; readonly minute: number };
  /** The part of that day. */
  readonly nearPart: Part | null;
  /** What the text spoke of last, with its precision. */
  readonly last: Moment | null;
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

type Of<K extends Atom['is']> = Extract<Atom, { readonly is: K }>;

function find<K extends Atom['is']>(atoms: readonly Atom[], kind: K): Of<K> | undefined {
  return atoms.find((atom): atom is Of<K> => atom.is === kind);
}

/** What a date says on its ground; null where nobody can tell. */
export function resolve(group: Group, ground: Ground): Resolved | null {
  const from = resolveOne(group.atoms, group, ground);
  if (!from || !group.until) return from;
  const then = { ...ground, near: dayOfMoment(from.moment), nearPart: from.part };
  const until = resolveOne(group.until, { ...group, atoms: group.until, until: null }, then);
  if (!until) return from;
  // “from 22:00 to 04:00” ends on the next day.
  const [a, b] = [from.moment, until.moment];
  const overnight = a.fine === 'minute' && b.fine === 'minute' && a.day === b.day && b.minute < a.minute;
  return { ...from, until: overnight ? { ...b, day: b.day + 1 } : (until.until ?? b) };
}

function dayOfMoment(moment: Moment): number | null {
  return moment.fine === 'day' || moment.fine === 'minute' ? moment.day : null;
}

function resolveOne(atoms: readonly Atom[], group: Group, ground: Ground): Resolved | null {
  const part = find(atoms, 'part')?.part ?? null;
  const time = find(atoms, 'time');
  const day = find(atoms, 'day');
  const weekday = find(atoms, 'weekday');
  const near = find(atoms, 'near');
  const feast = find(atoms, 'feast');
  const tense = tenseOf(group, ground);
  const based = day
    ? ofDay(day, tense, ground)
    : near
      ? single((near.of === 'now' ? ground.now.day : (ground.near ?? ground.now.day)) + near.days, 'high')
      : weekday
        ? ofWeekday(weekday, tense, ground)
        : feast
          ? ofFeast(feast.feast, tense, ground)
          : null;
  if (based) return withTime(based, time, part, group, atoms);
  if (time) return ofTime(time, part, group, ground, tense);
  const only = atoms[0];
  if (!only) return null;
  if (only.is === 'part') return ofPart(only, group, ground, tense);
  if (only.is === 'year')
    return {
      moment: { fine: 'year', year: only.year },
      until: only.last === null ? null : { fine: 'year', year: only.last },
      part: null,
      confidence: 'high',
    };
  if (only.is === 'month') return ofMonth(only, tense, ground);
  if (only.is === 'season') return ofSeason(only, group, ground);
  if (only.is === 'period') return ofPeriod(only, ground, tense);
  return only.is === 'shift' ? ofShift(only, ground) : null;
}

function tenseOf({ leads }: Group, { tense }: Ground): number {
  return leads.has('past') ? -1 : leads.has('ahead') ? 1 : tense;
}

function single(day: number, confidence: Resolved['confidence']): Resolved {
  return { moment: { fine: 'day', day }, until: null, part: null, confidence };
}

function withTime(
  based: Resolved,
  time: Of<'time'> | undefined,
  part: Part | null,
  { leads }: Group,
  atoms: readonly Atom[],
): Resolved {
  if (based.moment.fine !== 'day') return based;
  const { day } = based.moment;
  if (leads.has('eve') && !time)
    return { ...based, moment: { fine: 'day', day: day - 1 }, until: { fine: 'day', day }, part: 'night' };
  const said = part ?? find(atoms, 'near')?.part ?? null;
  if (!time) return { ...based, part: said };
  return {
    ...based,
    until: null,
    part: said,
    moment: { fine: 'minute', day, minute: inPart(time, said ?? 'morning') },
  };
}

/** An hour of twelve within a part of the day. */
function inPart({ minute, half }: Of<'time'>, part: Part | null): number {
  if (!half || part === null || part === 'dawn' || part === 'morning' || minute >= 720) return minute;
  return part === 'night' && minute < 360 ? minute : minute + 720;
}

function ofDay(atom: Of<'day'>, tense: number, { now }: Ground): Resolved | null {
  const here = partsOfDay(now.day).year;
  const years = atom.year === null ? [here - 1, here, here + 1] : [atom.year];
  const fitting = years
    .filter((year) => isDay(year, atom.month, atom.day))
    .map((year) => dayOf(year, atom.month, atom.day));
  // Up to ten months on the side that the verbs point to, five on the other.
  const cost = (day: number): number => {
    const distance = day - now.day;
    return Math.abs(distance) * (Math.sign(distance) * tense < 0 ? 2 : 1);
  };
  const [day] = fitting.toSorted((a, b) => cost(a) - cost(b));
  if (day === undefined) return null;
  const last = atom.last === null ? null : day + atom.last - atom.day;
  return {
    moment: { fine: 'day', day },
    until: last === null ? null : { fine: 'day', day: last },
    part: null,
    confidence: 'high',
  };
}

function ofWeekday({ weekday, turn }: Of<'weekday'>, tense: number, { now }: Ground): Resolved {
  const back = (weekdayOf(now.day) - weekday + 7) % 7;
  const on = (7 - back) % 7;
  if (turn === -1) return single(now.day - (back || 7), 'high');
  if (turn === 1) return single(now.day + (on || 7), 'medium');
  if (turn === 0) return single(now.day - weekdayOf(now.day) + weekday, 'medium');
  return single(tense > 0 ? now.day + on : now.day - back, 'high');
}

function ofFeast({ month, day, easter }: Feast, tense: number, { now }: Ground): Resolved {
  const here = partsOfDay(now.day).year;
  const all = [here - 1, here, here + 1].map((year) =>
    easter ? easterOf(year, easter === 'eastern') + day : dayOf(year, month, day),
  );
  const cost = (one: number): number =>
    Math.abs(one - now.day) * (Math.sign(one - now.day) * tense < 0 ? 20 : 1);
  const [best = now.day] = all.toSorted((a, b) => cost(a) - cost(b));
  return single(best, 'medium');
}

function ofTime(
  time: Of<'time'>,
  part: Part | null,
  { leads }: Group,
  ground: Ground,
  tense: number,
): Resolved {
  const { now, sent, near, nearPart, last } = ground;
  const said = part ?? (near === null ? null : nearPart);
  const minute = said === null && time.half ? likelyHalf(time.minute, ground, tense) : inPart(time, said);
  const at = (day: number): Resolved => ({
    moment: { fine: 'minute', day, minute },
    until: null,
    part,
    confidence: 'high',
  });
  const isLate = nearPart === 'night' || nearPart === 'evening';
  if (leads.has('ahead') && (near === null || near === now.day))
    return at(minute < now.minute && tense > 0 ? dayAhead(ground, minute) : now.day);
  if (near !== null && Math.abs(near - now.day) < 400)
    return at(isLate && !leads.has('between') && minute < 720 && near < now.day ? near + 1 : near);
  if (minute <= (sent.day === now.day ? sent.minute : now.minute) || tense > 0) return at(now.day);
  const spoken = last ? dayOfMoment(last) : null;
  if (spoken !== null && spoken < now.day && now.day - spoken <= 2) return at(spoken);
  return tense < 0 ? at(now.day - 1) : { ...at(now.day), confidence: 'medium' };
}

/** “at eight” without a word of which: the half of the day that fits when the text was sent, else the waking one. */
function likelyHalf(minute: number, { now }: Ground, tense: number): number {
  if (minute >= 720) return minute;
  const late = minute + 720;
  if (tense > 0) return minute < 360 || (minute <= now.minute && late > now.minute) ? late : minute;
  return late <= now.minute || minute < 300 ? late : minute;
}

/** “by midnight”, “until 6am”: the next one, unless what was is told and it was a short while ago. */
function dayAhead({ now, tense }: Ground, minute: number): number {
  return tense < 0 && minute > 0 && now.minute - minute < 480 ? now.day : now.day + 1;
}

/** By when a part of the day is over, in minutes. */
const partEnds: Readonly<Record<Part, number>> = {
  dawn: 420,
  morning: 720,
  noon: 840,
  afternoon: 1080,
  evening: 1380,
  night: 1440,
};
const partBegins: Readonly<Record<Part, number>> = {
  dawn: 180,
  morning: 240,
  noon: 660,
  afternoon: 720,
  evening: 960,
  night: 1200,
};

function ofPart({ part, over }: Of<'part'>, { leads }: Group, ground: Ground, tense: number): Resolved {
  const { now, near } = ground;
  const day = near ?? now.day;
  if (over) {
    const to = tense > 0 && day === now.day && now.minute >= partEnds.morning ? day + 1 : day;
    return {
      moment: { fine: 'day', day: to - 1 },
      until: { fine: 'day', day: to },
      part: 'night',
      confidence: 'medium',
    };
  }
  const isAhead = leads.has('ahead') ? ground.tense >= 0 : tense > 0 && near === null;
  if (isAhead && day === now.day && now.minute >= partEnds[part])
    return { ...single(day + 1, 'medium'), part };
  const notYet =
    day === now.day && near === null && now.minute < partBegins[part] && tense < 0 && !leads.has('ahead');
  return { ...single(notYet ? day - 1 : day, 'high'), part };
}

function ofMonth(atom: Of<'month'>, tense: number, { now }: Ground): Resolved {
  const here = partsOfDay(now.day);
  let year = atom.year ?? here.year;
  if (atom.year === null) {
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
    confidence: atom.year === null ? 'medium' : 'high',
  };
}

const firstMonths: Readonly<Record<Season, number>> = { winter: 12, spring: 3, summer: 6, autumn: 9 };

function ofSeason({ season, turn, year }: Of<'season'>, { leads }: Group, { now, last }: Ground): Resolved {
  const here = partsOfDay(now.day);
  const first = firstMonths[season];
  let from = year ?? here.year;
  if (year === null) {
    if (last?.fine === 'year' && turn === null) from = last.year;
    else if (turn === 1 ? first <= here.month : false) from += 1;
    else if (
      turn === -1 ? first + 2 >= here.month : turn === null && !leads.has('ahead') && first > here.month
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

function ofPeriod({ unit, turn }: Of<'period'>, { now }: Ground, tense: number): Resolved | null {
  const here = partsOfDay(now.day);
  const monday = now.day - weekdayOf(now.day);
  const range = (from: number, days: number): Resolved => ({
    moment: { fine: 'day', day: from },
    until: { fine: 'day', day: from + days },
    part: null,
    confidence: 'medium',
  });
  if (unit === 'week') return range(monday + 7 * turn, 6);
  if (unit === 'weekend') {
    const ahead = (turn >= 0 || tense > 0) && (turn === 1 || tense >= 0 || weekdayOf(now.day) >= 5);
    return range(ahead || weekdayOf(now.day) >= 5 ? monday + 5 : monday - 2, 1);
  }
  if (unit === 'month')
    return { moment: monthAt(here.year, here.month + turn), until: null, part: null, confidence: 'high' };
  if (unit === 'year')
    return { moment: { fine: 'year', year: here.year + turn }, until: null, part: null, confidence: 'high' };
  return null;
}

function monthAt(year: number, month: number): Moment {
  return {
    fine: 'month',
    year: year + Math.floor((month - 1) / 12),
    month: ((((month - 1) % 12) + 12) % 12) + 1,
  };
}

function ofShift(
  { amount, unit, sign, of }: Of<'shift'>,
  { now, near, last, tense }: Ground,
): Resolved | null {
  const isNow = of === 'now' || last === null;
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
  if (unit === 'day') return day === null ? null : done({ fine: 'day', day: day + steps });
  if (unit === 'week') {
    if (day === null) return null;
    if (Math.abs(steps) === 1) return done({ fine: 'day', day: day + 7 * steps });
    const monday = day - weekdayOf(day) + 7 * steps;
    return done({ fine: 'day', day: monday }, { fine: 'day', day: monday + 6 });
  }
  const year = base.fine === 'year' || base.fine === 'month' ? base.year : partsOfDay(base.day).year;
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
