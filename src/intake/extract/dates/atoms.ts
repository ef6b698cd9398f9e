/** The smallest parts of a date, one at a time: a day, a month, a year, a weekday, a time, “two years later”. */
import { Begins } from '../begins.ts';
import type { NumberWords } from '../numbers/number-words.ts';
import { mayBeginNumber, readNumber } from '../numbers/read-number.ts';
import type { Term } from '../terms.ts';
import { isDay } from './calendar.ts';
import type { DateWords } from './date-words.ts';
import { type Read, readTime } from './times.ts';

/** What stands before an atom. */
export interface Before {
  /** A word announces a date: “in”, “since”. */
  readonly led: boolean;
  /** Another atom of the same date. */
  readonly joined: boolean;
  /** A range is announced: “between”, “from”. */
  readonly ranged: boolean;
}

/** The words of a language, and which of them may begin an atom. */
export interface Words {
  readonly begins: Begins;
  /** Which of them may begin a date: an atom, or a word before one. */
  readonly opens: Begins;
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
  ];
  const phrases = [dates.set, dates.shiftsBefore, dates.feasts, dates.times];
  const begins = new Begins(
    (low) =>
      maps.some((map) => map.has(low)) ||
      phrases.some((one) => one.mayBegin(low)) ||
      /^\d|^(?:quarter|some)$/.test(low) ||
      mayBeginNumber(low, numbers),
  );
  const opens = new Begins((low) => begins.at(low) || dates.leads.mayBegin(low));
  return { begins, opens, dates, numbers };
}

/** The atom that begins at a term. */
export function readAtom(terms: readonly Term[], at: number, words: Words, before: Before): Read | null {
  const term = terms[at];
  if (!term || term.kind === 'break' || term.kind === 'link' || term.kind === 'mark') return null;
  if (term.kind === 'word' && !words.begins.at(term.low)) return null;
  const set = words.dates.set.at(terms, at);
  if (set) return { atom: set.value, to: set.to };
  return (
    readShift(terms, at, words) ??
    readDay(terms, at, words.dates, before) ??
    readTurn(terms, at, words.dates) ??
    readNamed(terms, at, words.dates, before) ??
    readTime(terms, at, words.dates, words.numbers, before.led || before.joined) ??
    readYear(terms, at, words.dates, before)
  );
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
  if (lead) return { atom: { is: 'shift', amount: value, unit, ...lead.value }, to: amount.to + 1 };
  const after = dates.shifts.at(terms, amount.to + 1);
  if (!after) return null;
  // “two years after the flood” counts from what the text may not date.
  if (terms[after.to - 1]?.low === 'after' && terms[after.to]?.kind === 'word') return null;
  return { atom: { is: 'shift', amount: value, unit, ...after.value }, to: after.to };
}

function amountAt(
  terms: readonly Term[],
  at: number,
  numbers: NumberWords,
  dates: DateWords,
): { readonly value: number | null; readonly to: number } | null {
  const low = terms[at]?.low ?? '';
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

/** “22–23 March 2031”, “March 22, 2031”, “22.03.2031”, `2031-03-22`. */
function readDay(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const month = monthAt(terms, at, words);
  if (month !== null) return readMonthFirst(terms, at, month, words);
  if (terms[at]?.kind !== 'number') return null;
  const text = terms[at]?.text ?? '';
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(text);
  if (dotted && (dotted[3] || before.led)) {
    const [day = 0, numbered = 0, short = 0] = dotted.slice(1).map(Number);
    const year = dotted[3] ? (short < 100 ? 2000 + short : short) : null;
    const named = dotted[3] !== undefined || /^\d\d\.\d\d$/.test(text);
    if (
      named &&
      isDay(year ?? 2000, numbered, day) &&
      (year !== null || words.yearWords.size > 0) &&
      !words.hours.size
    )
      return { atom: { is: 'day', day, last: null, month: numbered, year }, to: at + 1 };
    if (dotted[3] && isDay(year ?? 2000, numbered, day))
      return { atom: { is: 'day', day, last: null, month: numbered, year }, to: at + 1 };
  }
  if (
    /^\d{4}$/.test(text) &&
    terms[at + 1]?.text === '-' &&
    !terms[at + 1]?.spaced &&
    terms[at + 3]?.text === '-'
  ) {
    const [year, numbered, day] = [text, terms[at + 2]?.text, terms[at + 4]?.text].map(Number);
    if (year && numbered && day && isDay(year, numbered, day))
      return { atom: { is: 'day', day, last: null, month: numbered, year }, to: at + 5 };
  }
  return readDayFirst(terms, at, words, before);
}

function readDayFirst(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const day = dayNumber(terms[at]);
  if (day === null) return null;
  let to = afterDay(terms, at);
  let last: number | null = null;
  const other = words.ranges.has(terms[to]?.low ?? '') ? dayNumber(terms[to + 1]) : null;
  if (other !== null && other > day && (other === day + 1 || before.ranged || terms[to]?.kind === 'mark')) {
    last = other;
    to = afterDay(terms, to + 1);
  }
  if (terms[to]?.low === 'of') to += 1;
  const month = monthAt(terms, to, words, true);
  if (month === null || !isDay(2000, month, last ?? day)) return null;
  const year = yearAfter(terms, to + 1, words);
  return {
    atom: { is: 'day', day, last, month, year: year?.year ?? null },
    to: year?.to ?? afterMonth(terms, to),
  };
}

function readMonthFirst(terms: readonly Term[], at: number, month: number, words: DateWords): Read | null {
  const from = afterMonth(terms, at);
  const day = words.yearWords.size > 0 ? null : dayNumber(terms[from]);
  if (day === null || !isDay(2000, month, day)) return null;
  let to = afterDay(terms, from);
  let last: number | null = null;
  const other = words.ranges.has(terms[to]?.low ?? '') ? dayNumber(terms[to + 1]) : null;
  if (other !== null && other > day && (other === day + 1 || terms[to]?.kind === 'mark')) {
    last = other;
    to = afterDay(terms, to + 1);
  }
  const year = yearAfter(terms, to, words);
  return { atom: { is: 'day', day, last, month, year: year?.year ?? null }, to: year?.to ?? to };
}

function dayNumber(term: Term | undefined): number | null {
  return term?.kind === 'number' &&
    /^\d{1,2}$/.test(term.text) &&
    Number(term.text) >= 1 &&
    Number(term.text) <= 31
    ? Number(term.text)
    : null;
}

/** Past the number of a day and its “th”. */
function afterDay(terms: readonly Term[], at: number): number {
  const next = terms[at + 1];
  return next && !next.spaced && /^(?:st|nd|rd|th)$/.test(next.low) ? at + 2 : at + 1;
}

/** Past the name of a month and the full stop of its short form. */
function afterMonth(terms: readonly Term[], at: number): number {
  const [month, next] = [terms[at], terms[at + 1]];
  return month &&
    month.text.length <= 5 &&
    next?.text === '.' &&
    !next.spaced &&
    next.sentence === terms[at + 2]?.sentence
    ? at + 2
    : at + 1;
}

function monthAt(terms: readonly Term[], at: number, words: DateWords, besideDay = false): number | null {
  const term = terms[at];
  const month = term?.kind === 'word' ? words.months.get(term.low) : undefined;
  if (month === undefined || !term) return null;
  const doubtful = words.monthDoubts.has(term.low) && !besideDay && /^\p{Ll}/u.test(term.text);
  return doubtful ? null : month;
}

/** “, 2031”, “2031 года”. */
function yearAfter(
  terms: readonly Term[],
  at: number,
  words: DateWords,
): { readonly year: number; readonly to: number } | null {
  const from =
    terms[at]?.text === ',' || (terms[at]?.text === '.' && !terms[at]?.spaced) || terms[at]?.low === 'of'
      ? at + 1
      : at;
  const text = terms[from]?.kind === 'number' ? (terms[from]?.text ?? '') : '';
  if (!/^(?:1\d|20|21)\d\d$/.test(text)) return null;
  return { year: Number(text), to: afterYear(terms, from, words) };
}

function afterYear(terms: readonly Term[], at: number, words: DateWords): number {
  if (!words.yearWords.has(terms[at + 1]?.low ?? '')) return at + 1;
  const short = (terms[at + 1]?.text.length ?? 9) <= 2;
  return short && terms[at + 2]?.text === '.' && terms[at + 2]?.sentence === terms[at + 3]?.sentence
    ? at + 3
    : at + 2;
}

/** “last Friday”, “next week”, “прошлой весной”, “this year”. */
function readTurn(terms: readonly Term[], at: number, words: DateWords): Read | null {
  const low = terms[at]?.low ?? '';
  const turn = words.turns.get(low);
  if (turn === undefined) return null;
  const next = terms[at + 1];
  if (next?.kind !== 'word') return null;
  const weekday = words.weekdays.get(next.low);
  if (weekday !== undefined && !words.weekdayDoubts.has(next.low))
    return { atom: { is: 'weekday', weekday, turn }, to: at + 2 };
  const season = words.seasons.get(next.low);
  if (season) return { atom: { is: 'season', season, turn, year: null }, to: at + 2 };
  const unit = words.units.get(next.low);
  // “the last days”, “this time”, “in the past year” are durations.
  const plural =
    /s$|(?:дни|дней|дні|днів|лет|роки|років|годы|часы|недели|тижні|месяцы|місяці)$/.test(next.low) &&
    !next.low.endsWith("'s");
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
  if (weekday !== undefined) {
    if (
      words.weekdayDoubts.has(term.low) &&
      !(led && terms[at - 1]?.low === 'on') &&
      terms[at + 1]?.kind === 'word'
    )
      return null;
    if (words.weekdayDoubts.has(term.low) && /^\p{Ll}/u.test(term.text)) return null;
    return { atom: { is: 'weekday', weekday, turn: null }, to: at + 1 };
  }
  const feast = led ? words.feasts.at(terms, at) : null;
  if (feast) return { atom: { is: 'feast', feast: feast.value }, to: feast.to };
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
  if (season && (led || words.seasonsAlone.has(term.low)) && term.low !== 'fall') {
    const year = yearAfter(terms, at + 1, words);
    return { atom: { is: 'season', season, turn: null, year: year?.year ?? null }, to: year?.to ?? at + 1 };
  }
  const part = words.parts.get(term.low);
  if (part && (joined || (led && isPointed(terms, at))))
    return { atom: { is: 'part', part, alone: led && !joined, over: false }, to: at + 1 };
  return null;
}

/** “as if July were June”, “the January bulletin”: a month by its capital, within a sentence. */
function isBareMonth(terms: readonly Term[], at: number, words: DateWords): boolean {
  const [before, term, next] = [terms[at - 1], terms[at], terms[at + 1]];
  if (!term || term.opens || before?.kind !== 'word' || words.yearWords.size > 0) return false;
  const isWithin = /^\p{Ll}/u.test(before.text) && !/^\p{Lu}/u.test(next?.text ?? '');
  return isWithin && /^\p{Lu}/u.test(term.text) && term.text.length > 2 && !/'s$/.test(term.low);
}

/** “since lunchtime”, “on the morning of 3 May”; not “the morning shift”, “for the night”. */
function isPointed(terms: readonly Term[], at: number): boolean {
  const low = terms[at - 1]?.low ?? '';
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

/** “in 2029”, “the 1780s”, “2014–2018”, “В 2015 году”, “2019-го”. */
function readYear(terms: readonly Term[], at: number, words: DateWords, { led }: Before): Read | null {
  const term = terms[at];
  const low = term?.low ?? '';
  const ordinal = /^((?:1[5-9]|20)\d\d)-(?:го|м|му|й|х)$/.exec(low);
  const decade = /^((?:1[5-9]|20)\d0)-(?:х|ті|е)$/.exec(low);
  if (decade) {
    const year = Number(decade[1]);
    return {
      atom: { is: 'year', year, last: year + 9 },
      to: words.yearWords.has(terms[at + 1]?.low ?? '') ? at + 2 : at + 1,
    };
  }
  if (ordinal)
    return { atom: { is: 'year', year: Number(ordinal[1]), last: null }, to: afterYear(terms, at, words) };
  if (term?.kind !== 'number' || !/^(?:1[5-9]|20)\d\d$/.test(term.text)) return null;
  const year = Number(term.text);
  const next = terms[at + 1];
  if (next && !next.spaced && next.low === 's' && year % 10 === 0)
    return { atom: { is: 'year', year, last: year + 9 }, to: at + 2 };
  const season = next?.text === '-' || next?.text === '–' ? (terms[at + 2]?.text ?? '') : '';
  if (led && /^\d\d$/.test(season) && Number(season) === (year + 1) % 100 && !next?.spaced)
    return { atom: { is: 'year', year, last: year + 1 }, to: at + 3 };
  const to = afterYear(terms, at, words);
  if (words.habits.has(terms[to]?.low ?? '')) return null;
  const other =
    next?.kind === 'mark' &&
    words.ranges.has(next.text) &&
    /^(?:1[5-9]|20)\d\d$/.test(terms[at + 2]?.text ?? '')
      ? Number(terms[at + 2]?.text)
      : null;
  if (other !== null && other > year && (led || words.yearWords.has(terms[at + 3]?.low ?? '')))
    return { atom: { is: 'year', year, last: other }, to: afterYear(terms, at + 2, words) };
  if (words.yearWords.size > 0 && to === at + 1) return null;
  const before = terms[at - 1];
  const isTold =
    (before?.text === '(' && next?.text === ')') ||
    (/^(?:a|the|his|her|its|their)$/.test(before?.low ?? '') &&
      next?.kind === 'word' &&
      /^\p{Ll}/u.test(next.text));
  if (isTold) return { atom: { is: 'year', year, last: null }, to };
  if (other !== null && other > year && next?.text === '–' && before?.text !== ':')
    return { atom: { is: 'year', year, last: other }, to: at + 3 };
  return led || to > at + 1 ? { atom: { is: 'year', year, last: null }, to } : null;
}
