/** The smallest parts of a date, one at a time: a day, a month, a year, a weekday, a time, “two years later”. */

import type { NumberWords } from '../numbers/number-words.ts';
import { mayBeginNumber, readNumber } from '../numbers/read-number.ts';
import { remembered } from '../remembered.ts';
import type { Term } from '../terms.ts';
import type { Before } from './before.ts';
import { type DateWords, near } from './date-words.ts';
import { afterMonth, monthAt, readDay } from './days.ts';
import { readQuarter } from './quarters.ts';
import { yearAfter } from './said-year.ts';
import { type Read, readTime } from './times.ts';
import { readYear } from './years.ts';

/** The words of a language, and which of them may begin an atom. */
export interface Words {
  readonly begins: (low: string) => boolean;
  /** Which of them may begin a date: an atom, or a word before one. */
  readonly opens: (low: string) => boolean;
  readonly dates: DateWords;
  readonly numbers: NumberWords;
}

const known = new Map<DateWords, Words>();

/** The words of a language; the same for all its texts. */
export function wordsFor(dates: DateWords, numbers: NumberWords): Words {
  const same = known.get(dates);
  if (same?.numbers === numbers) return same;
  const words = judged(dates, numbers);
  known.set(dates, words);
  return words;
}

function judged(dates: DateWords, numbers: NumberWords): Words {
  const maps = [
    dates.months,
    dates.weekdays,
    dates.units,
    dates.seasons,
    dates.parts,
    dates.turns,
    dates.hours,
    dates.ordinals,
    dates.decades,
    dates.clocks,
  ];
  const phrases = [dates.set, dates.shiftsBefore, dates.feasts, dates.times];
  const begins = remembered(
    (low) =>
      maps.some((map) => map.has(low)) ||
      phrases.some((one) => one.mayBegin(low)) ||
      /^\d|^(?:quarter|some|final|[qh][1-4]|[ivx]{1,5})$/.test(low) ||
      mayBeginNumber(low, numbers),
  );
  const opens = remembered((low) => begins(low) || dates.leads.mayBegin(low));
  return { begins, opens, dates, numbers };
}

/** The atom that begins at a term. */
export function readAtom(terms: readonly Term[], at: number, words: Words, before: Before): Read | null {
  const term = terms[at];
  if (!term || term.kind === 'break' || term.kind === 'link') return null;
  if (term.kind === 'mark') return readYear(terms, at, words.dates, before);
  if (term.kind === 'word' && !words.begins(term.low)) return null;
  const set = words.dates.set.at(terms, at);
  if (set) return { atom: set.value, to: set.to };
  return (
    (before.edged ? readBare(term, words.dates, at + 1) : null) ??
    readShift(terms, at, words) ??
    readDay(terms, at, words.dates, before) ??
    readQuarter(terms, at, words.dates, before) ??
    readTurn(terms, at, words.dates) ??
    readNamed(terms, at, words.dates, before) ??
    readTime(terms, at, words.dates, words.numbers, before) ??
    readYear(terms, at, words.dates, before)
  );
}

/** “the end of the week”: the one that is now. */
function readBare({ low }: Term, { units, yearWords }: DateWords, to: number): Read | null {
  const unit = units.get(low);
  if (unit === 'day') return { atom: near(0), to };
  const isPeriod = unit === 'week' || unit === 'month' || unit === 'year';
  if (!isPeriod || /s$/.test(low)) return null;
  const isWhole = yearWords.size > 0 && unit !== 'week';
  return { atom: { is: 'period', unit, turn: 0, ...(isWhole ? { whole: true as const } : {}) }, to };
}

/** “two years later”, “an hour ago”, “двумя годами ранее”, “через два часа после”. */
function readShift(terms: readonly Term[], at: number, { dates, numbers }: Words): Read | null {
  const lead = dates.shiftsBefore.at(terms, at);
  const from = lead?.to ?? at;
  const amount = amountAt(terms, from, numbers, dates);
  if (!amount) return null;
  const unit = dates.units.get(terms[amount.to]?.low ?? '');
  if (!unit || terms[amount.to]?.kind !== 'word') return null;
  const { value } = amount;
  const to = amount.to + 1;
  const isIn = /^(?:in|for|within)$/.test(terms[at - 1]?.low ?? '');
  const weekday = value === 1 && unit === 'week' && !lead && !isIn ? weekdayAfter(terms, to, dates) : null;
  if (weekday) return weekday;
  if (lead) {
    // “in three years' time”.
    if (lead.value.of === 'ahead' && terms[to]?.low === 'time' && terms[amount.to]?.low.endsWith("'"))
      return { atom: { is: 'shift', amount: value, unit, ...lead.value }, to: to + 1 };
    if (lead.value.of === 'ahead' && (value === null || unit === 'minute' || !isClosed(terms, to)))
      return null;
    return {
      atom: { is: 'shift', amount: value, unit, ...lead.value },
      to: eventEnd(terms, to, dates)?.to ?? to,
    };
  }
  const event = eventEnd(terms, to, dates);
  if (event) {
    const isTold = value !== null && unit !== 'minute';
    return isTold
      ? { atom: { is: 'shift', amount: value, unit, sign: event.sign, of: 'event' }, to: event.to }
      : null;
  }
  const after = dates.shifts.at(terms, to);
  if (!after) return null;
  // “на три недели раньше”, “three weeks earlier than planned”: than was meant.
  const isBy = terms[at - 1]?.low === 'на' || (amount.to === from && terms[at - 2]?.low === 'на');
  if (isBy || terms[after.to]?.low === 'than') return null;
  // “two years on, …”, not “for the year on Thursday”.
  if (terms[to]?.low === 'on' && (amount.to === from || unit === 'hour' || terms[to + 1]?.kind === 'word'))
    return null;
  // “two years after it fell” counts from what the text may not date.
  if (terms[after.to - 1]?.low === 'after' && terms[after.to]?.kind === 'word') return null;
  return { atom: { is: 'shift', amount: value, unit, ...after.value }, to: after.to };
}

/** “a week on Thursday”. */
function weekdayAfter(terms: readonly Term[], at: number, dates: DateWords): Read | null {
  const weekday = dates.weekdays.get(terms[at + 1]?.low ?? '');
  return weekday !== undefined && /^(?:on|from)$/.test(terms[at]?.low ?? '')
    ? { atom: { is: 'weekday', weekday, turn: 2 }, to: at + 2 }
    : null;
}

/** “after the election”, “после выборов”: an event behind an amount, one word long. */
function eventEnd(
  terms: readonly Term[],
  at: number,
  dates: DateWords,
): { readonly sign: number; readonly to: number } | null {
  const found = dates.events.at(terms, at);
  const noun = found ? terms[found.to] : undefined;
  return found && noun?.kind === 'word' ? { sign: found.value, to: found.to + 1 } : null;
}

/** Whether no noun follows that an amount of time could belong to: “in two weeks”, not “in two days of talks”. */
const isClosed = (terms: readonly Term[], at: number): boolean =>
  terms[at]?.kind !== 'word' || !/^(?:of|time|or)$/.test(terms[at]?.low ?? '');

function amountAt(
  terms: readonly Term[],
  at: number,
  numbers: NumberWords,
  dates: DateWords,
): { readonly value: number | null; readonly to: number } | null {
  const low = terms[at]?.low ?? '';
  // “half an hour”, “пів години”.
  if (low === 'half' && /^an?$/.test(terms[at + 1]?.low ?? '')) return { value: 0.5, to: at + 2 };
  if (low === 'пів') return { value: 0.5, to: at + 1 };
  if (low === 'полчаса') return { value: 0.5, to: at };
  const number = readNumber(terms, at, numbers);
  if (number) return { value: number.min === number.max ? number.min : null, to: number.to };
  if (low === 'a' || low === 'an') {
    const few = numbers.several.has(terms[at + 1]?.low ?? '');
    return few ? { value: null, to: at + (terms[at + 2]?.low === 'of' ? 3 : 2) } : { value: 1, to: at + 1 };
  }
  if (numbers.several.has(low)) return { value: null, to: at + 1 };
  if (low === 'some' || !dates.units.has(low)) return null;
  return { value: /s$|(?:ами|ями)$/.test(low) ? null : 1, to: at };
}

/** Turns that count from the date before: “the following Friday”. */
const beside = /^(?:following|previous)$/;

/** “last Friday”, “next week”, “прошлой весной”, “this year”. */
function readTurn(terms: readonly Term[], at: number, words: DateWords): Read | null {
  const low = terms[at]?.low ?? '';
  const turn = words.turns.get(low);
  if (turn === undefined) return null;
  const next = terms[at + 1];
  if (next?.kind !== 'word') return null;
  const weekday = words.weekdays.get(next.low);
  if (weekday !== undefined && !words.weekdayDoubts.has(next.low))
    return {
      atom: { is: 'weekday', weekday, turn, ...(beside.test(low) ? { of: 'last' as const } : {}) },
      to: at + 2,
    };
  const season = words.seasons.get(next.low);
  if (season) return { atom: { is: 'season', season, turn, year: null }, to: at + 2 };
  const feast = words.feasts.at(terms, at + 1);
  if (feast) return { atom: { is: 'feast', feast: feast.value, turn }, to: feast.to };
  if (
    turn !== 0 &&
    words.quarters.get(next.low) === 3 &&
    low !== 'previous' &&
    low !== 'following' &&
    !/s$/.test(next.low)
  )
    return { atom: { is: 'quarter', months: 3, nth: null, turn, year: null }, to: at + 2 };
  const unit = words.units.get(next.low);
  // “in the last week” is as long as a week.
  if (unit && low === 'last' && terms[at - 1]?.low === 'the') return null;
  // “the last days”, “this time”, “in the past year” are durations.
  const plural =
    /s$|(?:дни|дней|дні|днів|лет|роки|років|годы|часы|недели|тижні|месяцы|місяці)$/.test(next.low) &&
    !next.low.endsWith("'s") &&
    !/(?:й|го|му|ю)$/.test(low);
  if (
    unit &&
    unit !== 'minute' &&
    unit !== 'hour' &&
    unit !== 'day' &&
    !plural &&
    !(low === 'previous' || low === 'following')
  )
    return { atom: { is: 'period', unit, turn }, to: at + 2 };
  const month = monthAt(terms, at + 1, words);
  return month === null ? null : { atom: { is: 'month', month, year: null, turn }, to: at + 2 };
}

/** What has a name: a weekday, a month, a season, a feast, a part of the day. */
function readNamed(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  { led, joined }: Before,
): Read | null {
  const term = terms[at];
  if (term?.kind !== 'word') return null;
  const weekday = words.weekdays.get(term.low);
  if (weekday !== undefined && isNameOf(terms, at, words)) return null;
  if (weekday !== undefined) {
    if (
      words.weekdayDoubts.has(term.low) &&
      !(led && terms[at - 1]?.low === 'on') &&
      terms[at + 1]?.kind === 'word'
    )
      return null;
    if (words.weekdayDoubts.has(term.low) && /^\p{Ll}/u.test(term.text)) return null;
    // “on Thursday week”.
    const next = terms[at + 2];
    if (
      led &&
      terms[at + 1]?.low === 'week' &&
      (next?.kind !== 'word' || /^(?:at|in|and|when)$/.test(next.low))
    )
      return { atom: { is: 'weekday', weekday, turn: 2 }, to: at + 2 };
    return { atom: { is: 'weekday', weekday, turn: null }, to: at + 1 };
  }
  const feast = led ? words.feasts.at(terms, at) : null;
  if (feast) return { atom: { is: 'feast', feast: feast.value, turn: null }, to: feast.to };
  const month =
    led || terms[at - 1]?.text === '-' || isBareMonth(terms, at, words) ? monthAt(terms, at, words) : null;
  if (month !== null) {
    const year = yearAfter(terms, afterMonth(terms, at), words);
    return {
      atom: { is: 'month', month, year: year?.year ?? null, turn: null },
      to: year?.to ?? afterMonth(terms, at),
    };
  }
  const bareYear = led || /^\p{Lu}/u.test(term.text) ? words.months.get(term.low) : undefined;
  const dated = bareYear === undefined ? null : yearAfter(terms, afterMonth(terms, at), words);
  if (bareYear !== undefined && dated)
    return { atom: { is: 'month', month: bareYear, year: dated.year, turn: null }, to: dated.to };
  const season = words.seasons.get(term.low);
  if (season && (led || words.seasonsAlone.has(term.low)) && term.low !== 'fall' && !isOfSeason(terms, at)) {
    const year = yearAfter(terms, at + 1, words);
    const to = year?.to ?? at + 1;
    // “the winter of 1998-99”: the year that it ends in.
    const isTwo = /^[-–/]$/.test(terms[to]?.text ?? '') && /^\d\d$/.test(terms[to + 1]?.text ?? '');
    if (isTwo && typeof year?.year === 'number' && Number(terms[to + 1]?.text) === (year.year + 1) % 100)
      return { atom: { is: 'season', season, turn: null, year: year.year + 1 }, to: to + 2 };
    return { atom: { is: 'season', season, turn: null, year: year?.year ?? null }, to };
  }
  const part = words.parts.get(term.low);
  const isJoined = joined && (terms[at - 1]?.low !== 'the' || isPointed(terms, at));
  if (part && (isJoined || (led && isPointed(terms, at))))
    return { atom: { is: 'part', part, alone: led && !joined, over: false }, to: at + 1 };
  return null;
}

/** “the Sunday Times”, “Black Friday”: a weekday within a name. */
function isNameOf(terms: readonly Term[], at: number, words: DateWords): boolean {
  const [before, next] = [terms[at - 1], terms[at + 1]];
  if (words.yearWords.size > 0) return false;
  if (
    /^(?:good|black|cyber|ash|palm|bloody|shrove|fat|maundy)$/.test(before?.low ?? '') &&
    /^\p{Lu}/u.test(before?.text ?? '')
  )
    return true;
  const isNoun = next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && !words.months.has(next.low);
  if (
    before?.text === '.' &&
    isNoun &&
    /^(?:col|lt|gen|capt|maj|sgt|mr|mrs|ms|dr|prof|rev|hon)$/.test(terms[at - 2]?.low ?? '')
  )
    return true;
  return before?.low === 'the' && isNoun && !next.opens && !words.parts.has(next.low);
}

/** “as if July were June”, “the January bulletin”: a month by its capital, within a sentence. */
function isBareMonth(terms: readonly Term[], at: number, words: DateWords): boolean {
  const [before, term, next] = [terms[at - 1], terms[at], terms[at + 1]];
  // “January–June output”.
  if (next && /^[-–]$/.test(next.text) && !next.spaced && monthAt(terms, at + 2, words) !== null) return true;
  if (!term || term.opens || before?.kind !== 'word' || words.yearWords.size > 0) return false;
  const isWithin = /^\p{Ll}/u.test(before.text) && !/^\p{Lu}/u.test(next?.text ?? '');
  return isWithin && /^\p{Lu}/u.test(term.text) && term.text.length > 2 && !/'s$/.test(term.low);
}

/** “the first of the summer”: no word before the article announces a date. */
function isOfSeason(terms: readonly Term[], at: number): boolean {
  return (
    terms[at - 1]?.low === 'the' &&
    !(terms[at + 1]?.low === 'of' && terms[at + 2]?.kind === 'number') &&
    !/^(?:in|over|during|through|throughout|since|until|till|by|before|for|of)$/.test(
      terms[at - 2]?.low ?? '',
    )
  );
}

/** “since lunchtime”, “on the morning of 3 May”; not “the morning shift”, “for the night”. */
function isPointed(terms: readonly Term[], at: number): boolean {
  const low = terms[at - 1]?.low ?? '';
  if (low === 'at' && terms[at]?.low === 'night') return false;
  if (/^(?:early|late|mid)$/.test(low)) {
    const before = terms[at - 2]?.low ?? '';
    return /^(?:by|until|till|since|before|from|through)$/.test(
      before === 'the' ? (terms[at - 3]?.low ?? '') : before,
    );
  }
  if (low === 'the') {
    const before = terms[at - 2]?.low ?? '';
    return before === 'on'
      ? terms[at + 1]?.low === 'of'
      : /^(?:during|through|throughout|until|till|by|since|before)$/.test(before);
  }
  return (
    !/^(?:for|in|a|an|some|more|over|almost|nearly|early|late|за|на|с|у|в|почти|майже)$/.test(low) ||
    /^(?:с|на|к)$/.test(low)
  );
}
