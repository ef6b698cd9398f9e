/** A time of day as it is written: `05:41`, “9 p.m.”, “half past six”, “в пять утра”, “о п’ятій ранку”. */
import type { NumberWords } from '../numbers/number-words.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Term } from '../terms.ts';
import type { Before } from './before.ts';
import type { Atom, DateWords } from './date-words.ts';
import { readClockWords } from './spoken-times.ts';

/** An atom and the first term after it. */
export interface Read {
  readonly atom: Atom;
  readonly to: number;
}

const colons = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/;
const dots = /^([01]?\d|2[0-3])\.([0-5]\d)$/;
/** Words that go on behind a time: “at six with tea”, “At 12.14 the minister won”. */
const clausal =
  /^(?:the|a|an|he|she|it|they|we|i|on|in|with|when|and|but|tomorrow|today|tonight|yesterday|this|last|as|to|sharp)$/;
/** Words before an hour that has nothing else to show that it is one. */
const pointing = /^(?:after|before|в|о|об|після|до)$/;

/** The time that begins at a term. */
export function readTime(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  numbers: NumberWords,
  before: Before,
): Read | null {
  const term = terms[at];
  const led = before.led || before.joined;
  if (!term) return null;
  if (term.kind === 'number')
    return (
      readClock(terms, at, words, before) ?? (before.ranged ? readFirst(terms, at, words, numbers) : null)
    );
  if (term.kind !== 'word') return null;
  const named = led || /^опів/.test(term.low) ? words.times.at(terms, at) : null;
  if (named) return withZone(terms, named.to, words, named.value, false);
  const clock = led || term.low === 'без' ? readClockWords(terms, at, words, numbers) : null;
  if (clock) {
    const half = words.halves.get(terms[clock.to]?.low ?? '');
    const said =
      half === undefined
        ? clock.minute
        : inHalf(Math.floor(clock.minute / 60), half, terms[clock.to]?.low ?? '') * 60 + (clock.minute % 60);
    const read = withZone(
      terms,
      half === undefined ? clock.to : clock.to + 1,
      words,
      said,
      clock.half && half === undefined,
    );
    return {
      ...read,
      atom: { is: 'time', minute: said, half: clock.half && half === undefined, over: clock.over },
    };
  }
  return (
    (before.ranged ? readFirst(terms, at, words, numbers) : null) ??
    readSpoken(terms, at, words, numbers, led)
  );
}

function readClock(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  { led: isLed, joined }: Before,
): Read | null {
  const led = isLed || joined;
  const text = terms[at]?.text ?? '';
  const colon = colons.exec(text);
  const dot = colon ? null : dots.exec(text);
  const hour = Number(colon?.[1] ?? dot?.[1] ?? (/^\d{1,2}$/.test(text) ? text : Number.NaN));
  const minute = Number(colon?.[2] ?? dot?.[2] ?? 0);
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) && words.zones.at(terms, at + 1))
    return withZone(terms, at + 1, words, Number(text.slice(0, 2)) * 60 + Number(text.slice(2)), false);
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) && isOclock(terms, at, words))
    return withZone(terms, at + 1, words, Number(text.slice(0, 2)) * 60 + Number(text.slice(2)), false);
  if (!Number.isFinite(hour) || hour > 24) return null;
  const next = terms[at + 1];
  const half = words.halves.get(next?.low ?? '');
  if (half !== undefined && hour <= 12 && isHour(terms, at, next?.low ?? ''))
    return withZone(terms, at + 2, words, inHalf(hour, half, next?.low ?? '') * 60 + minute, false);
  if (colon) return withZone(terms, at + 1, words, hour * 60 + minute, false);
  if (dot) {
    const plain = !next || next.kind === 'break' || (next.kind === 'mark' && next.text !== '%');
    const isAt =
      /^(?:at|by|until|till|before|after|from)$/.test(terms[at - 1]?.low ?? '') &&
      /^\d{1,2}\.[0-5]\d$/.test(text) &&
      next?.kind === 'word' &&
      words.halves.has('am') &&
      clausal.test(next.low);
    const isBehind = terms[at - 1]?.kind === 'word' || (joined && terms[at - 1]?.text === ',');
    return led && (plain || isAt) && isBehind
      ? withZone(terms, at + 1, words, hour * 60 + minute, false)
      : null;
  }
  if (led && hour <= 12 && hour > 0 && isHourOfDay(terms, at, words))
    return withZone(terms, at + 1, words, hour * 60, true);
  return withHourWord(terms, at, at + 1, hour, words);
}

/** “at 1430 on Wednesday”; a year is none. */
function isOclock(terms: readonly Term[], at: number, words: DateWords): boolean {
  const next = terms[at + 1];
  if (/^(?:hours|hrs)$/.test(next?.low ?? '')) return true;
  const isAlone =
    next?.kind !== 'word' || (next.low === 'on' && words.weekdays.has(terms[at + 2]?.low ?? ''));
  return terms[at - 1]?.low === 'at' && isAlone && !/^(?:19|20)/.test(terms[at]?.text ?? '');
}

/** “at 6 tomorrow”, “at 8 on Friday”, “by 7 this evening”. */
function isHourOfDay(terms: readonly Term[], at: number, words: DateWords): boolean {
  if (!/^(?:at|by|until|till|before|after|from|since|around|about)$/.test(terms[at - 1]?.low ?? ''))
    return false;
  const [next, then] = [terms[at + 1]?.low ?? '', terms[at + 2]?.low ?? ''];
  if (/^(?:tomorrow|today|tonight|yesterday|sharp)$/.test(next)) return true;
  // “at about 11 she rang”.
  if (/^(?:about|around)$/.test(terms[at - 1]?.low ?? '') && terms[at - 2]?.low === 'at')
    return terms[at + 1]?.kind !== 'word' || /^(?:he|she|they|we|i|it|the|when|and)$/.test(next);
  if (/^(?:on|this)$/.test(next) || next === 'last') return words.weekdays.has(then) || words.parts.has(then);
  return (
    (words.weekdays.has(next) ||
      (next === 'in' && then === 'the' && words.parts.has(terms[at + 3]?.low ?? ''))) &&
    terms[at - 1]?.low !== 'from'
  );
}

/** The 2 of “between 2 and 5 p.m.”, the 9 of “с 9 до 18 часов”, both of “open from 10 to 4”. */
function readFirst(terms: readonly Term[], at: number, words: DateWords, numbers: NumberWords): Read | null {
  const hour = hourAt(terms, at, numbers);
  const joint = terms[at + 1];
  if (!joint || !words.ranges.has(joint.low)) return null;
  const dotted = dots.exec(terms[at]?.text ?? '');
  if (dotted && dots.test(terms[at + 2]?.text ?? '')) {
    const minute = Number(dotted[1]) * 60 + Number(dotted[2]);
    const second = readTime(terms, at + 2, words, numbers, {
      led: true,
      joined: false,
      ranged: false,
      edged: false,
    });
    return second ? { atom: { is: 'time', minute, half: false, over: 0 }, to: at + 1 } : null;
  }
  if (hour === null) return null;
  const atom: Atom = { is: 'time', minute: hour * 60, half: hour <= 12, over: 0 };
  const led = { led: true, joined: false, ranged: false, edged: false };
  if (readTime(terms, at + 2, words, numbers, led)) return { atom, to: at + 1 };
  const [last, next] = [hourAt(terms, at + 2, numbers), terms[at + 3]];
  const isOpen = terms.slice(Math.max(0, at - 3), at).some(({ low }) => opened.test(low));
  const isAlone =
    next?.kind !== 'word' || /^(?:today|tomorrow|tonight|on|daily|this|and|every)$/.test(next.low);
  return last !== null && isOpen && isAlone && /^(?:from|between)$/.test(terms[at - 1]?.low ?? '')
    ? { atom, to: at + 1 }
    : null;
}

/** What stands before hours that nothing else shows to be some. */
const opened =
  /^(?:open|opens|opened|shut|closed|off|cut|close|runs?|ran|works?|worked|held|daily|here|there)$/;

/** A whole hour in digits or words. */
export function hourAt(terms: readonly Term[], at: number, numbers: NumberWords): number | null {
  const term = terms[at];
  if (term?.kind === 'number')
    return /^(?:[1-9]|0[1-9]|1\d|2[0-4])$/.test(term.text) ? Number(term.text) : null;
  const hour = term?.kind === 'word' ? numbers.values.get(term.low) : undefined;
  return hour !== undefined && hour <= 12 ? hour : null;
}

/** “4 дня” is an hour after “в” and four days elsewhere. */
function isHour(terms: readonly Term[], at: number, half: string): boolean {
  return (
    !/^(?:дня|ночи|ночі)$/.test(half) ||
    /^(?:в|о|об|к|до|около|близько|на|с|з)$/.test(terms[at - 1]?.low ?? '')
  );
}

/** “15 часов”, “два часа дня”, “two o'clock”: an hour by the word beside it. */
function withHourWord(
  terms: readonly Term[],
  at: number,
  to: number,
  hour: number,
  words: DateWords,
): Read | null {
  if (!words.hourWords.has(terms[to]?.low ?? '') || hour > 24) return null;
  const half = words.halves.get(terms[to + 1]?.low ?? '');
  // “в 15 часов 30 минут”.
  const minutes = Number(/^[0-5]?\d$/.exec(terms[to + 1]?.text ?? '')?.[0] ?? Number.NaN);
  if (Number.isFinite(minutes) && /^(?:минут|хвилин|мин|хв)/.test(terms[to + 2]?.low ?? ''))
    return pointing.test(terms[at - 1]?.low ?? '')
      ? withZone(terms, to + 3, words, hour * 60 + minutes, false)
      : null;
  if (half !== undefined && hour <= 12)
    return withZone(terms, to + 2, words, inHalf(hour, half, terms[to + 1]?.low ?? '') * 60, false);
  if (words.halves.has('am')) return withZone(terms, to + 1, words, hour * 60, hour <= 12);
  return pointing.test(terms[at - 1]?.low ?? '') ? withZone(terms, to + 1, words, hour * 60, false) : null;
}

function readSpoken(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  numbers: NumberWords,
  led: boolean,
): Read | null {
  const ordinal = led ? words.hours.get(terms[at]?.low ?? '') : undefined;
  if (ordinal !== undefined) {
    const to = words.hourWords.has(terms[at + 1]?.low ?? '') ? at + 2 : at + 1;
    const half = words.halves.get(terms[to]?.low ?? '');
    // “о дев'ятій.”: the hour may be left out before a mark.
    const isAlone = /^(?:о|об)$/.test(terms[at - 1]?.low ?? '') && terms[to]?.kind !== 'word';
    if (half === undefined && !isAlone && (to === at + 1 || !pointing.test(terms[at - 1]?.low ?? '')))
      return null;
    return half === undefined
      ? withZone(terms, to, words, ordinal * 60, true)
      : withZone(terms, to + 1, words, inHalf(ordinal, half, terms[to]?.low ?? '') * 60, false);
  }
  const past = minutesPast(terms, at, numbers);
  if (past) return withZone(terms, past.to, words, past.minute, true);
  const hour = readNumber(terms, at, numbers);
  if (!hour || hour.digits || hour.min === null || hour.min !== hour.max || hour.min < 1 || hour.min > 12)
    return null;
  const half = words.halves.get(terms[hour.to]?.low ?? '');
  if (half !== undefined && isHour(terms, at, terms[hour.to]?.low ?? ''))
    return withZone(terms, hour.to + 1, words, inHalf(hour.min, half, terms[hour.to]?.low ?? '') * 60, false);
  const worded = withHourWord(terms, at, hour.to, hour.min, words);
  if (worded) return worded;
  const next = terms[hour.to];
  const alone = !next || next.kind === 'break' || next.kind === 'mark';
  const nearly =
    /^(?:after|before)$/.test(terms[at - 1]?.low ?? '') &&
    /^(?:shortly|just|soon|little|bit)$/.test(terms[at - 2]?.low ?? '');
  const low = terms[at - 1]?.low ?? '';
  const ends = alone || /^(?:and|but|when|because|in|on|tomorrow|today|tonight|this)$/.test(next?.low ?? '');
  const isAt =
    words.halves.has('am') &&
    (low === 'at'
      ? !isPut(terms, at) && (alone || clausal.test(next?.low ?? ''))
      : /^(?:since|until|till)$/.test(low)
        ? ends
        : /^(?:after|before)$/.test(low)
          ? ends && hour.min >= 5
          : low === 'by' && alone && isApart(terms, at - 2));
  return led && ((alone && nearly) || isAt) ? withZone(terms, hour.to, words, hour.min * 60, true) : null;
}

/** “By six, 700 were there”, “700 by six”; not “rose by six”. */
const isApart = (terms: readonly Term[], at: number): boolean =>
  terms[at] === undefined || terms[at]?.kind !== 'word' || terms[at + 1]?.opens === true;

/** “put the number of dead at five”: no hour. */
const isPut = (terms: readonly Term[], at: number): boolean =>
  terms
    .slice(Math.max(0, at - 9), at)
    .some(
      ({ low, sentence }) =>
        sentence === terms[at]?.sentence &&
        /^(?:puts?|toll|number|count|figure|total|stood|stands|estimated|valued)$/.test(low),
    );

/** “ten past ten”, “half past six”, “a quarter to nine”. */
function minutesPast(
  terms: readonly Term[],
  at: number,
  numbers: NumberWords,
): { readonly minute: number; readonly to: number } | null {
  const first = terms[at]?.low === 'a' ? at + 1 : at;
  const low = terms[first]?.low;
  const minutes = low === 'half' ? 30 : low === 'quarter' ? 15 : (numbers.values.get(low ?? '') ?? 0);
  const which = terms[first + 1]?.low;
  const hour = numbers.values.get(terms[first + 2]?.low ?? '');
  if (minutes === 0 || minutes > 30 || hour === undefined || hour < 1 || hour > 12) return null;
  if (which === 'past') return { minute: hour * 60 + minutes, to: first + 3 };
  return which === 'to' &&
    minutes % 5 === 0 &&
    /^(?:at|by|until|before|about|around)$/.test(terms[at - 1]?.low ?? '')
    ? { minute: hour * 60 - minutes, to: first + 3 }
    : null;
}

/** An hour of twelve as one of twenty-four. */
function inHalf(hour: number, second: boolean, word: string): number {
  if (word === 'ночи' || word === 'ночі') return hour === 12 ? 0 : hour >= 9 ? hour + 12 : hour;
  if (hour === 12) return second ? (word === 'вечера' || word === 'вечора' ? 0 : 12) : 0;
  return second ? hour + 12 : hour;
}

function withZone(terms: readonly Term[], at: number, words: DateWords, minute: number, half: boolean): Read {
  const zone = words.zones.at(terms, at);
  return { atom: { is: 'time', minute, half, over: 0 }, to: zone?.to ?? at };
}
