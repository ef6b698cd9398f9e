/** From what is written to a moment: relative words against when the text was sent and what it spoke of before. */
import { dayOf, easterOf, isDay, partsOfDay, weekdayOf } from './calendar.ts';
import type { Atom, Part } from './date-words.ts';
import type { Group } from './group.ts';
import { dayOfMoment, type Ground, type Of, type Resolved, single, yearSaid } from './moments.ts';
import { ofMonth, ofPeriod, ofQuarter, ofSeason, ofShift, ofThat } from './periods.ts';

function find<K extends Atom['is']>(atoms: readonly Atom[], kind: K): Of<K> | undefined {
  return atoms.find((atom): atom is Of<K> => atom.is === kind);
}

/** What a date says on its ground; null where nobody can tell. */
export function resolve(group: Group, ground: Ground): Resolved | null {
  const { until: second } = group;
  if (!second) return yearTo(resolveOne(group.atoms, group, ground), group);
  const atoms = shared(group.atoms, second);
  const from = resolveOne(atoms, group, ground);
  if (!from) return null;
  const then = { ...ground, near: dayOfMoment(from.moment), nearPart: from.part };
  const until = resolveOne(second, { ...group, atoms: second, until: null }, then);
  return until ? ordered(from, until, atoms, second) : from;
}

/** “the year to March”: the twelve months that end with it. */
function yearTo(read: Resolved | null, { leads }: Group): Resolved | null {
  if (!read || read.until || !leads.has('yearTo')) return read;
  const { moment } = read;
  if (moment.fine === 'month')
    return {
      ...read,
      moment: {
        ...moment,
        year: moment.year - (moment.month === 12 ? 0 : 1),
        month: (moment.month % 12) + 1,
      },
      until: moment,
    };
  if (moment.fine !== 'day') return read;
  const { year, month, day } = partsOfDay(moment.day);
  return { ...read, moment: { fine: 'day', day: dayOf(year - 1, month, day) + 1 }, until: moment };
}

/** “the second half of January”: the days from its sixteenth on. */
function partOfMonth(read: Resolved, { leads }: Group): Resolved {
  const { moment } = read;
  if (moment.fine !== 'month' || !(leads.has('half1') || leads.has('half2'))) return read;
  const first = dayOf(moment.year, moment.month, 1);
  const [from, to] = leads.has('half1')
    ? [first, first + 14]
    : [first + 15, dayOf(moment.year, moment.month + 1, 1) - 1];
  return { ...read, moment: { fine: 'day', day: from }, until: { fine: 'day', day: to } };
}

/** The first end with what it shares with the second: its year, its day, the half of its day. */
function shared(first: readonly Atom[], second: readonly Atom[]): readonly Atom[] {
  const isDay = (atom: Atom): boolean => ['day', 'weekday', 'near', 'nth'].includes(atom.is);
  const told = first.some(isDay) ? [] : second.filter(isDay);
  const time = find(second, 'time');
  const dated = second.find((atom) => atom.is === 'day' || atom.is === 'month');
  return [...first, ...(find(first, 'time') ? told : [])].map((atom): Atom => {
    if (atom.is === 'time' && atom.half && time && !time.half) {
      const late = atom.minute + 720;
      return {
        ...atom,
        half: false,
        minute: late < time.minute && atom.minute < 720 ? late : atom.minute % 720,
      };
    }
    if (
      (atom.is === 'day' || atom.is === 'month') &&
      atom.year === null &&
      dated &&
      typeof dated.year === 'number'
    )
      return { ...atom, year: atom.month > dated.month ? dated.year - 1 : dated.year };
    return atom;
  });
}

/** Both ends in their order: “from 22:00 to 04:00” ends on the next day, “from Friday to Tuesday” in the next week. */
function ordered(from: Resolved, until: Resolved, first: readonly Atom[], second: readonly Atom[]): Resolved {
  const [a, b] = [from.moment, until.moment];
  if (a.fine === 'minute' && b.fine === 'minute' && find(second, 'time')) {
    const time = find(first, 'time');
    // “from 10 to 4”: within twelve hours.
    const later = time?.half && b.minute <= a.minute && b.minute + 720 > a.minute ? b.minute + 720 : b.minute;
    if (later !== b.minute && b.minute < 720) return { ...from, until: { ...b, minute: later } };
    return { ...from, until: a.day === b.day && b.minute < a.minute ? { ...b, day: b.day + 1 } : b };
  }
  const [one, other] = [find(first, 'weekday'), find(second, 'weekday')];
  const day = dayOfMoment(a);
  if (one && other && day !== null && b.fine === 'day' && find(second, 'time') === undefined)
    return { ...from, until: { fine: 'day', day: day + ((other.weekday - one.weekday + 7) % 7) } };
  if (a.fine === 'month' && b.fine === 'month' && b.year * 12 + b.month < a.year * 12 + a.month)
    return { ...from, until: { ...b, year: b.year + 1 } };
  return { ...from, until: until.until ?? b };
}

function resolveOne(atoms: readonly Atom[], group: Group, ground: Ground): Resolved | null {
  const part = find(atoms, 'part')?.part ?? null;
  const time = find(atoms, 'time');
  const day = find(atoms, 'day');
  const weekday = find(atoms, 'weekday');
  const near = find(atoms, 'near');
  const feast = find(atoms, 'feast');
  const nth = find(atoms, 'nth');
  const tense = tenseOf(group, ground);
  const based = day
    ? ofDay(day, isSince(group, tense) ? -9 : tense, ground)
    : near
      ? ofNear(near, ground)
      : weekday
        ? ofWeekday(weekday, group.leads.has('plan') ? 1 : tense, ground)
        : feast
          ? ofFeast(feast, tense, ground)
          : nth
            ? ofNth(nth, tense, ground)
            : null;
  if (based) return withTime(based, time, part, group, atoms);
  if (time) return ofTime(time, part, group, ground, tense);
  const only = atoms[0];
  if (!only) return null;
  const month = find(atoms, 'month');
  if (only.is === 'period' && month) return ofMonth({ ...month, year: { turn: only.turn } }, tense, ground);
  if (only.is === 'shift' && month)
    return ofMonth({ ...month, year: { turn: only.sign * (only.amount ?? 0) } }, tense, ground);
  if (only.is === 'part') return ofPart(only, group, ground, tense);
  if (only.is === 'year') return ofYear(only, group);
  if (only.is === 'month') return partOfMonth(ofMonth(only, tense, ground), group);
  if (only.is === 'season')
    return ofSeason(only, group, ground, group.leads.has('from') ? Math.min(tense, 0) : tense);
  if (only.is === 'period') return ofPeriod(only, group, ground, tense);
  if (only.is === 'quarter') return ofQuarter(only, ground, tense);
  if (only.is === 'that') return ofThat(only, ground);
  return only.is === 'shift' ? ofShift(only, ground) : null;
}

/** A year, or years; “by end-2031” is its last month. */
function ofYear({ year, last }: Of<'year'>, { leads }: Group): Resolved {
  return {
    moment: leads.has('close') && last === null ? { fine: 'month', year, month: 12 } : { fine: 'year', year },
    until: last === null ? null : { fine: 'year', year: last },
    part: null,
    confidence: 'high',
  };
}

/** “yesterday”, “that day”: where the text spoke of a month alone, that is all that is known. */
function ofNear({ of, days }: Of<'near'>, { now, near, told, last }: Ground): Resolved {
  if (of !== 'now' && near === null && days === 0 && last?.fine === 'month')
    return { moment: last, until: null, part: null, confidence: 'medium' };
  const from =
    of === 'now' ? now.day : (near ?? (of === 'last' && told !== null && told <= now.day ? told : now.day));
  return single(from + days, 'high');
}

/** “on the 14th”: of this month, or of the one beside it on the side that the verbs point to. */
function ofNth({ day }: Of<'nth'>, tense: number, { now }: Ground): Resolved | null {
  const here = partsOfDay(now.day);
  const all = [-1, 0, 1]
    .map((shift) => partsOfDay(dayOf(here.year, here.month + shift, 1)))
    .filter(({ year, month }) => isDay(year, month, day))
    .map(({ year, month }) => dayOf(year, month, day));
  const cost = (one: number): number =>
    Math.abs(one - now.day) * (Math.sign(one - now.day) * tense < 0 ? 4 : 1);
  const [best] = all.toSorted((a, b) => cost(a) - cost(b));
  return best === undefined ? null : single(best, 'medium');
}

/** “since 1 May”, and “from 1 May” with what was: no day to come. */
const isSince = ({ leads, until }: Group, tense: number): boolean =>
  leads.has('past') || (leads.has('from') && until === null && tense < 0);

function tenseOf({ leads }: Group, { tense, opens }: Ground): number {
  // “By Monday night it was over.”
  if (leads.has('ahead') && opens && tense < 0) return -1;
  return leads.has('past') ? -1 : leads.has('ahead') ? 1 : tense;
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
    part: said,
    ...hourOf(day, inPart(time, said ?? 'morning'), time.over),
  };
}

/** A minute, or the hour that it begins. */
function hourOf(day: number, minute: number, over: number): Pick<Resolved, 'moment' | 'until'> {
  return {
    moment: { fine: 'minute', day, minute },
    until: over === 0 ? null : { fine: 'minute', day, minute: minute + over },
  };
}

/** An hour of twelve within a part of the day. */
function inPart({ minute, half }: Of<'time'>, part: Part | null): number {
  if (!half || part === null || part === 'dawn' || part === 'morning' || minute >= 720) return minute;
  return part === 'night' && minute < 360 ? minute : minute + 720;
}

function ofDay(atom: Of<'day'>, tense: number, ground: Ground): Resolved | null {
  const { now } = ground;
  const here = partsOfDay(now.day).year;
  const year = yearSaid(atom.year, ground);
  const years = year === null ? [here - 1, here, here + 1] : [year];
  const fitting = years
    .filter((year) => isDay(year, atom.month, atom.day))
    .map((year) => dayOf(year, atom.month, atom.day));
  // What was said to be has three months ahead at most: “a vote set for 5 May was put off”.
  const cost = (day: number): number => {
    const distance = day - now.day;
    return Math.abs(distance) * (distance * tense < 0 ? (tense < 0 ? -3 * tense : 2) : 1);
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

function ofWeekday({ weekday, turn, of }: Of<'weekday'>, tense: number, { now, told }: Ground): Resolved {
  if (of && told !== null && turn !== null) {
    const steps = (turn * (weekday - weekdayOf(told)) + 7) % 7 || 7;
    return single(told + turn * steps, 'medium');
  }
  const back = (weekdayOf(now.day) - weekday + 7) % 7;
  const on = (7 - back) % 7;
  if (turn === -1) return single(now.day - (back || 7), 'high');
  if (turn === 1) return single(now.day + (on || 7), 'medium');
  if (turn === 2) return single(now.day + on + 7, 'medium');
  if (turn === 0) return single(now.day - weekdayOf(now.day) + weekday, 'medium');
  return single(tense > 0 ? now.day + on : now.day - back, 'high');
}

function ofFeast({ feast, turn }: Of<'feast'>, verbs: number, { now }: Ground): Resolved {
  const { month, day, easter } = feast;
  const tense = turn === null || turn === 0 ? verbs : turn;
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
  const { now, sent, nearPart, last } = ground;
  // What will be is not on the day that was spoken of.
  const near = isOver(ground, tense) ? null : ground.near;
  const said = part ?? (near === null ? null : nearPart);
  const minute =
    said === null && time.half
      ? likelyHalf(time.minute, ground, ground.tense < 0 ? -1 : tense)
      : inPart(time, said);
  const at = (day: number): Resolved => ({
    ...hourOf(day, minute, time.over),
    part,
    confidence: 'high',
  });
  const isLate = nearPart === 'night' || nearPart === 'evening';
  if (leads.has('ahead') && (near === null || near === now.day))
    return at(minute < now.minute && tense > 0 ? dayAhead(ground, minute) : now.day);
  if (near === now.day && minute > now.minute && tense < 0 && sent.day === now.day) return at(near - 1);
  if (near !== null && Math.abs(near - now.day) < 400)
    return at(isLate && !leads.has('between') && minute < 720 && near < now.day ? near + 1 : near);
  if (minute <= (sent.day === now.day ? sent.minute : now.minute) || tense > 0) return at(now.day);
  const spoken = last ? dayOfMoment(last) : null;
  if (spoken !== null && spoken < now.day && now.day - spoken <= 2) return at(spoken);
  return tense < 0 ? at(now.day - 1) : { ...at(now.day), confidence: 'medium' };
}

/** “at eight” without a word of which: the half of the day that fits when the text was sent, else the waking one. */
function likelyHalf(minute: number, { now, last }: Ground, tense: number): number {
  if (minute >= 720) return minute;
  const late = minute + 720;
  // “By 02:25 the post was gone. Kesh said nothing until three.”
  const told = last?.fine === 'minute' && tense <= 0 && now.day - last.day <= 1 ? last.minute : null;
  const end = last?.fine === 'minute' && last.day < now.day ? 1440 : now.minute;
  const next =
    told === null ? undefined : [minute, late].find((one) => one >= told && one - told <= 360 && one <= end);
  if (next !== undefined) return next;
  if (tense > 0) return minute < 360 || (minute <= now.minute && late > now.minute) ? late : minute;
  return late <= now.minute || minute < 300 ? late : minute;
}

/** “by midnight”, “until 6am”: the next one, unless what was is told and it was a short while ago. */
function dayAhead({ now, tense }: Ground, minute: number): number {
  return tense <= 0 && minute > 0 && now.minute - minute < (tense < 0 ? 960 : 180) ? now.day : now.day + 1;
}

/** Whether the verbs point to the other side of now than the day that was spoken of lies on. */
const isOver = ({ near, now }: Ground, tense: number): boolean =>
  near !== null && ((tense > 0 && near < now.day) || (tense < 0 && near > now.day));

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

function ofPart(
  { part, over, alone }: Of<'part'>,
  { leads }: Group,
  ground: Ground,
  tense: number,
): Resolved {
  const { now } = ground;
  const near = isOver(ground, tense) ? null : ground.near;
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
  // “Ночью”: the night that was, or the one to come.
  if (part === 'night' && alone) {
    const isNext = tense > 0 && day === now.day && now.minute >= partEnds.dawn;
    return { ...single(isNext ? day + 1 : day, 'medium'), part };
  }
  const isAhead = leads.has('ahead') ? ground.tense >= 0 : tense > 0 && near === null;
  if (isAhead && day === now.day && now.minute >= partEnds[part])
    return { ...single(day + 1, 'medium'), part };
  const notYet =
    day === now.day && near === null && now.minute < partBegins[part] && tense < 0 && !leads.has('ahead');
  return { ...single(notYet ? day - 1 : day, 'high'), part };
}
