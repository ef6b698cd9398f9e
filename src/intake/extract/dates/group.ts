/** The atoms of one date together, with the words before it: “until 7:45 PM MDT Tuesday”. */
import type { Term } from '../terms.ts';
import { readAtom, type Words } from './atoms.ts';
import type { Atom, DateWords, Lead } from './date-words.ts';
import { hourAt, type Read } from './times.ts';

/** One date, and the second end of a range where it is one. */
export interface Group {
  readonly from: number;
  /** The first term after it. */
  readonly to: number;
  readonly atoms: readonly Atom[];
  readonly leads: ReadonlySet<Lead>;
  readonly until: readonly Atom[] | null;
  /** What is so each day or week is no date. */
  readonly habit: boolean;
}

/** No date has more words before it, or more parts. */
const MOST_LEADS = 4;
const MOST_ATOMS = 4;

/**
 * The date that begins at a term; or, where none does, the next term at which one may: words that each announce a date
 * and are followed by none need not be looked at again.
 */
export function groupAt(terms: readonly Term[], at: number, words: Words): Group | number {
  const first = terms[at];
  if (!first || first.kind === 'break' || first.kind === 'mark' || first.kind === 'link') return at + 1;
  if (first.kind === 'word' && !words.opens(first.low)) return at + 1;
  const opening = words.dates.leads.at(terms, at);
  if (!opening && first.kind === 'word' && !words.begins(first.low)) return at + 1;
  const told: Lead[][] = [];
  const starts = [at];
  for (
    let from = at, lead = opening;
    lead && starts.length <= MOST_LEADS;
    lead = words.dates.leads.at(terms, from)
  ) {
    const isFrom = /^(?:from|с|со|з|із|зі|від|от)$/.test(terms[from]?.low ?? '');
    told.push(isFrom ? [lead.value, 'from'] : [lead.value]);
    from = lead.to;
    starts.push(from);
  }
  for (let n = 0; n < starts.length; n += 1) {
    const start = starts[n] ?? at;
    const leads = n === 0 ? new Set<Lead>() : new Set(told.slice(0, n).flat());
    // “responsibility for Thursday's blast”.
    if (terms[start]?.low.endsWith("'s") || terms[start + 1]?.low.endsWith("'s")) leads.delete('plan');
    const ranged = leads.has('between') || leads.has('from');
    const edged = leads.size > 0 && (leads.has('start') || leads.has('middle') || leads.has('end'));
    const read = readAtom(terms, start, words, { led: n > 0, joined: false, ranged, edged });
    if (!read) continue;
    if (read.atom.is === 'part' && words.numbers.values.has(terms[at - 1]?.low ?? '')) return at + 1;
    const first = isHeading(terms, at, n, read)
      ? { atoms: [read.atom], to: read.to }
      : chain(terms, read.to, [read.atom], words);
    const hours = hoursAfter(terms, first, words);
    const chained = hours?.first ?? first;
    const until =
      hours?.until ??
      rangeAfter(terms, chained.to, chained.atoms, words, leads) ??
      pairAfter(terms, chained, words, n > 0);
    const to = until?.to ?? chained.to;
    const week = weekEnd(terms, to, until?.atoms ?? chained.atoms, words.dates);
    const habit =
      week > to ||
      words.dates.habits.has(terms[to]?.low ?? '') ||
      words.dates.habits.has(terms[at - 1]?.low ?? '');
    return {
      from: afterHour(terms, plainStart(terms, at, start), chained.atoms),
      to: week,
      atoms: chained.atoms,
      leads,
      until: until?.atoms ?? null,
      habit,
    };
  }
  const last = starts.at(-1) ?? at;
  return last === at + starts.length - 1 ? Math.max(last, at + 1) : at + 1;
}

/** “After 16:00”: the word before an hour is a part of what it says. */
function afterHour(terms: readonly Term[], from: number, [first]: readonly Atom[]): number {
  const before = terms[from - 1];
  return first?.is === 'time' &&
    terms[from]?.kind === 'number' &&
    /^(?:after|после|після)$/.test(before?.low ?? '')
    ? from - 1
    : from;
}

/** “21:24 Tonight in three lines”: the time of a post, and then its words. */
function isHeading(terms: readonly Term[], at: number, leads: number, { atom, to }: Read): boolean {
  const before = terms[at - 1];
  return (
    leads === 0 &&
    atom.is === 'time' &&
    (before === undefined || before.kind === 'break') &&
    /^(?:tonight|today|overnight|on|in|this|yesterday)$/.test(terms[to]?.low ?? '')
  );
}

/** Past “to Friday” in “Monday to Friday”, which is every week. */
function weekEnd(terms: readonly Term[], at: number, atoms: readonly Atom[], dates: DateWords): number {
  const joint = terms[at]?.low ?? '';
  const isWeek =
    atoms.at(-1)?.is === 'weekday' && dates.ranges.has(joint) && !/^(?:and|и|і|й|та)$/.test(joint);
  return isWeek && dates.weekdays.has(terms[at + 1]?.low ?? '') ? at + 2 : at;
}

/** A word that only points (“the”, “after”) is no part of the date. */
function plainStart(terms: readonly Term[], at: number, start: number): number {
  let from = at;
  // “was on until 6 a.m.”
  if (
    /^(?:on|off|in)$/.test(terms[at]?.low ?? '') &&
    /^(?:until|till|from|since|between|before|after)$/.test(terms[at + 1]?.low ?? '')
  )
    from += 1;
  while (
    from < start &&
    pointers.test(terms[from]?.low ?? '') &&
    !isNearly(terms, from) &&
    !isAsOf(terms, from)
  )
    from += 1;
  const isNoun = terms[start - 1]?.low === 'the' && start - from <= 2 && terms[start]?.kind === 'number';
  return isNoun && !/^(?:s|st|nd|rd|th)$/.test(terms[start + 1]?.low ?? '') ? start : from;
}

/** A run of atoms, and the first term after it. */
interface Chained {
  readonly atoms: readonly Atom[];
  readonly to: number;
}

/** “on Friday between 2 and 5 p.m.”, “завтра с 9:00 до 18:00”: hours behind a day. */
function hoursAfter(
  terms: readonly Term[],
  day: Chained,
  words: Words,
): { readonly first: Chained; readonly until: Chained } | null {
  const before = terms[day.to]?.text === ',' ? day.to + 1 : day.to;
  if (!/^(?:between|from|с|з|із|між|между)$/.test(terms[before]?.low ?? '')) return null;
  if (!day.atoms.every((atom) => days.has(atom.is) || atom.is === 'part')) return null;
  const read = readAtom(terms, before + 1, words, { led: true, joined: false, ranged: true, edged: false });
  if (read?.atom.is !== 'time') return null;
  const first = { atoms: [...day.atoms, read.atom], to: read.to };
  const until = rangeAfter(terms, first.to, [read.atom], words, new Set(['from', 'between']));
  return until ? { first, until } : null;
}

/** “on Tuesday and Wednesday”: two days after each other are a range. */
function pairAfter(
  terms: readonly Term[],
  { atoms, to }: Chained,
  words: Words,
  led: boolean,
): Chained | null {
  const [day] = atoms;
  if (!led || atoms.length > 1 || day?.is !== 'weekday' || !/^(?:and|и|і|й|та)$/.test(terms[to]?.low ?? ''))
    return null;
  const low = terms[to + 1]?.low ?? '';
  const weekday = low.endsWith("'s") ? undefined : words.dates.weekdays.get(low);
  return weekday === (day.weekday + 1) % 7
    ? { atoms: [{ is: 'weekday', weekday, turn: null }], to: to + 2 }
    : null;
}

const pointers =
  /^(?:the|for|as|after|some|only|set|due|scheduled|dated|dating|после|після|еще|ще|уже|вже|только|лише|of)$/;

/** “as of 05:00” is all of it. */
const isAsOf = (terms: readonly Term[], at: number): boolean =>
  terms[at]?.low === 'as' && terms[at + 1]?.low === 'of';

function isNearly(terms: readonly Term[], at: number): boolean {
  return /^(?:just|only)$/.test(terms[at]?.low ?? '') && /^(?:before|after)$/.test(terms[at + 1]?.low ?? '');
}

function chain(terms: readonly Term[], from: number, first: readonly Atom[], words: Words): Chained {
  let atoms = first;
  let to = from;
  while (atoms.length < MOST_ATOMS) {
    let next = to;
    for (let joints = 0; joints < 3 && words.dates.joints.has(terms[next]?.low ?? ''); joints += 1) next += 1;
    let read = null;
    for (let start = to; start <= next && !read; start += 1)
      read = readAtom(terms, start, words, { led: start > to, joined: true, ranged: false, edged: false });
    const isAbout = /^(?:about|around)$/.test(terms[to]?.low ?? '') && read?.atom.is !== 'time';
    if (!read || isAbout || !fits(atoms, read.atom)) break;
    atoms = [...atoms, read.atom];
    to = read.to;
  }
  return { atoms, to };
}

const days = new Set<Atom['is']>(['day', 'weekday', 'near', 'nth']);

/** “Торік”, “год назад”: a year beside this one, which a month may be of. */
const isYear = (atom: Atom | undefined): boolean =>
  (atom?.is === 'period' || (atom?.is === 'shift' && atom.of === 'now' && atom.amount !== null)) &&
  atom.unit === 'year';

/** Whether an atom says more of the same date. */
function fits(atoms: readonly Atom[], next: Atom): boolean {
  const kinds = new Set(atoms.map((atom) => atom.is));
  if (kinds.has(next.is)) return next.is === 'part';
  // “Торік у грудні”.
  if (next.is === 'month') return atoms.length === 1 && isYear(atoms[0]) && next.year === null;
  if (next.is === 'time')
    return ['day', 'weekday', 'near', 'nth', 'part', 'feast'].some((kind) => kinds.has(kind as Atom['is']));
  if (next.is === 'part')
    return ['day', 'weekday', 'near', 'nth', 'time', 'feast'].some((kind) => kinds.has(kind as Atom['is']));
  if (days.has(next.is))
    return [...kinds].every((kind) => days.has(kind) || kind === 'time' || kind === 'part');
  return next.is === 'feast' && [...kinds].every((kind) => kind === 'time' || kind === 'part');
}

/** The second end of a range. */
function rangeAfter(
  terms: readonly Term[],
  at: number,
  atoms: readonly Atom[],
  words: Words,
  leads: ReadonlySet<Lead>,
): Chained | null {
  const joint = terms[at];
  if (!joint || !words.dates.ranges.has(joint.low)) return null;
  const isMark = joint.kind === 'mark';
  const isApart = isMark && joint.spaced && terms[at + 1]?.spaced;
  const isAnd = /^(?:and|и|і|й|та)$/.test(joint.low);
  if (!isMark && !(isAnd ? leads.has('between') : leads.has('from') || atoms.some(({ is }) => is === 'time')))
    return null;
  const start = terms[at + 1]?.low === 'the' ? at + 2 : at + 1;
  const read =
    readAtom(terms, start, words, { led: true, joined: false, ranged: false, edged: false }) ??
    (leads.has('from') || leads.has('between') ? bareHour(terms, start, atoms, words) : null);
  // “16 мая — Взрыв”: a mark between spaces joins months and times of one kind alone.
  if (!read || (isApart && (read.atom.is !== atoms.at(-1)?.is || !/^(?:month|time|day)$/.test(read.atom.is))))
    return null;
  const chained = chain(terms, read.to, [read.atom], words);
  const shared = atoms.some((atom) => chained.atoms.some((other) => other.is === atom.is));
  return shared ? chained : null;
}

/** The 4 of “open from 10 to 4”, where the first hour stood bare as well. */
function bareHour(
  terms: readonly Term[],
  at: number,
  atoms: readonly Atom[],
  { numbers }: Words,
): Read | null {
  const last = atoms.at(-1);
  const hour = last?.is === 'time' ? hourAt(terms, at, numbers) : null;
  if (last?.is !== 'time' || hour === null || hour > 12 || !(last.half || last.minute === 720)) return null;
  return { atom: { is: 'time', minute: hour * 60, half: true, over: 0 }, to: at + 1 };
}
