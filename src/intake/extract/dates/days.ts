/** A day of a month as it is written: “22–23 March 2031”, “March 22, 2031”, `22.03.2031`, “пятого мая”, “on the 14th”. Pure. */
import type { Term } from '../terms.ts';
import type { Before } from './before.ts';
import { isDay } from './calendar.ts';
import type { DateWords } from './date-words.ts';
import { ordinalAt } from './ordinals.ts';
import { yearAfter } from './said-year.ts';
import type { Read } from './times.ts';

/** The day that begins at a term. */
export function readDay(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const month = monthAt(terms, at, words);
  if (month !== null) return readMonthFirst(terms, at, month, words);
  const term = terms[at];
  if (term?.kind === 'word')
    return readDayFirst(terms, at, words, before) ?? readNth(terms, at, words, before);
  if (term?.kind !== 'number') return null;
  return (
    readDotted(terms, at, words, before) ??
    readSigns(terms, at) ??
    readDayFirst(terms, at, words, before) ??
    readNth(terms, at, words, before)
  );
}

/** `22.03.2031`, and in Russian `22.03` behind a word that announces a date. */
function readDotted(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const text = terms[at]?.text ?? '';
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(text);
  if (!dotted || !(dotted[3] || before.led)) return null;
  const [day = 0, month = 0, short = 0] = dotted.slice(1).map(Number);
  const year = dotted[3] ? (short < 100 ? 2000 + short : short) : null;
  const isRussian = words.yearWords.size > 0 && words.hours.size === 0;
  if (!isDay(year ?? 2000, month, day)) return null;
  return year !== null || (isRussian && /^\d\d\.\d\d$/.test(text))
    ? { atom: { is: 'day', day, last: null, month, year }, to: at + 1 }
    : null;
}

/** `2031-03-22`, `22/03/2031`: the day first unless it can only be the month. */
function readSigns(terms: readonly Term[], at: number): Read | null {
  const sign = terms[at + 1];
  if (sign?.kind !== 'mark' || sign.spaced || terms[at + 3]?.text !== sign.text || terms[at + 3]?.spaced)
    return null;
  const [one, two, three] = [at, at + 2, at + 4].map((n) => terms[n]?.text ?? '');
  const [a, b, c] = [one, two, three].map(Number);
  if (!a || !b || !c) return null;
  if (sign.text === '-' && /^\d{4}$/.test(one ?? ''))
    return isDay(a, b, c) ? { atom: { is: 'day', day: c, last: null, month: b, year: a }, to: at + 5 } : null;
  if (sign.text !== '/' || !/^\d{4}$/.test(three ?? '')) return null;
  const [day, month] = isDay(c, b, a) ? [a, b] : [b, a];
  return isDay(c, month, day) ? { atom: { is: 'day', day, last: null, month, year: c }, to: at + 5 } : null;
}

function readDayFirst(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const first = dayAt(terms, at, words);
  if (!first) return null;
  const { day } = first;
  let { to } = first;
  let last: number | null = null;
  const isJoint = words.ranges.has(terms[to]?.low ?? '');
  const other = isJoint ? dayAt(terms, to + 1, words) : null;
  if (other && other.day > day && (other.day === day + 1 || before.ranged || terms[to]?.kind === 'mark')) {
    last = other.day;
    to = other.to;
  }
  if (terms[to]?.low === 'of') to += 1;
  const month = monthAt(terms, to, words, true);
  if (month === null || !isDay(2000, month, last ?? day)) return null;
  const year = yearAfter(terms, afterMonth(terms, to), words) ?? yearAfter(terms, to + 1, words);
  return {
    atom: { is: 'day', day, last, month, year: year?.year ?? null },
    to: year?.to ?? afterMonth(terms, to),
  };
}

function readMonthFirst(terms: readonly Term[], at: number, month: number, words: DateWords): Read | null {
  const from = afterMonth(terms, at);
  const first = words.yearWords.size > 0 || terms[from]?.kind !== 'number' ? null : dayAt(terms, from, words);
  if (!first || !isDay(2000, month, first.day)) return null;
  const { day } = first;
  let { to } = first;
  let last: number | null = null;
  const other = words.ranges.has(terms[to]?.low ?? '') ? dayAt(terms, to + 1, words) : null;
  if (other && other.day > day && (other.day === day + 1 || terms[to]?.kind === 'mark')) {
    last = other.day;
    to = other.to;
  }
  const year = yearAfter(terms, to, words);
  return { atom: { is: 'day', day, last, month, year: year?.year ?? null }, to: year?.to ?? to };
}

/** “on the 14th”, “19-го (числа)”: a day of the month that is spoken of or is now. */
function readNth(terms: readonly Term[], at: number, words: DateWords, before: Before): Read | null {
  const term = terms[at];
  if (!term || !before.led) return termIsNth(terms, at, words);
  if (words.yearWords.size > 0) return termIsNth(terms, at, words);
  const first = terms[at + 1];
  const day = dayAt(terms, at, words)?.day ?? null;
  if (day === null || first?.spaced || !/^(?:st|nd|rd|th)$/.test(first?.low ?? '')) return null;
  const next = terms[at + 2];
  const isAlone =
    next?.kind !== 'word' || /^(?:at|and|but|when|with|he|she|they|it|because|after|before)$/.test(next.low);
  const isOn =
    terms[at - 1]?.low === 'the' && /^(?:on|by|until|since|from|before|for)$/.test(terms[at - 2]?.low ?? '');
  return isAlone && isOn ? { atom: { is: 'nth', day }, to: at + 2 } : null;
}

/** “19-го”, “19-го числа”. */
function termIsNth(terms: readonly Term[], at: number, words: DateWords): Read | null {
  if (words.yearWords.size === 0) return null;
  const day = Number(/^([1-9]|[12]\d|3[01])-го$/.exec(terms[at]?.low ?? '')?.[1] ?? Number.NaN);
  if (!Number.isFinite(day)) return null;
  const next = terms[at + 1];
  if (next?.low === 'числа') return { atom: { is: 'nth', day }, to: at + 2 };
  const isAlone =
    next?.kind !== 'word' || /^(?:в|о|об|у|утром|вечером|днем|вранці|ввечері|вдень)$/.test(next.low);
  return isAlone ? { atom: { is: 'nth', day }, to: at + 1 } : null;
}

/** The number of a day, with “th” or “-го”, or as an ordinal in words. */
function dayAt(
  terms: readonly Term[],
  at: number,
  words: DateWords,
): { readonly day: number; readonly to: number } | null {
  const term = terms[at];
  if (term?.kind === 'number') {
    if (!/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(term.text)) return null;
    const next = terms[at + 1];
    const isSuffixed = next && !next.spaced && /^(?:st|nd|rd|th)$/.test(next.low);
    return { day: Number(term.text), to: isSuffixed ? at + 2 : at + 1 };
  }
  if (term?.kind !== 'word') return null;
  const suffixed = /^([1-9]|[12]\d|3[01])-(?:го|е|му|м|ого)$/.exec(term.low);
  if (suffixed) return { day: Number(suffixed[1]), to: at + 1 };
  const ordinal = ordinalAt([term.low, terms[at + 1]?.low ?? ''], words.ordinals);
  if (!ordinal || ordinal.value > 31) return null;
  const to = at + ordinal.length;
  // “the first May meeting”: no day without “of”.
  return words.yearWords.size > 0 || terms[to]?.low === 'of' ? { day: ordinal.value, to } : null;
}

/** Past the name of a month and the full stop of its short form. */
export function afterMonth(terms: readonly Term[], at: number): number {
  const [month, next] = [terms[at], terms[at + 1]];
  return month &&
    month.text.length <= 5 &&
    next?.text === '.' &&
    !next.spaced &&
    next.sentence === terms[at + 2]?.sentence
    ? at + 2
    : at + 1;
}

/** The month that a term names; words that are something else too have a capital or stand beside a day. */
export function monthAt(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  besideDay = false,
): number | null {
  const term = terms[at];
  const month = term?.kind === 'word' ? words.months.get(term.low) : undefined;
  if (month === undefined || !term) return null;
  const doubtful = words.monthDoubts.has(term.low) && !besideDay && /^\p{Ll}/u.test(term.text);
  return doubtful ? null : month;
}
