/** How Russian and Ukrainian tell the time in words: “в половине седьмого”, “без четверти девять”, “о пів на сьому”, “о 15-й”. Pure. */
import type { NumberWords } from '../numbers/number-words.ts';
import type { Term } from '../terms.ts';
import type { DateWords } from './date-words.ts';

/** A time of twelve hours where `half` is true; `over` minutes long where it is an hour and no minute of it. */
export interface Clock {
  readonly minute: number;
  readonly half: boolean;
  readonly over: number;
  readonly to: number;
}

/** The time that begins at a word. */
export function readClockWords(
  terms: readonly Term[],
  at: number,
  words: DateWords,
  numbers: NumberWords,
): Clock | null {
  const low = terms[at]?.low ?? '';
  if (words.yearWords.size === 0) return null;
  return (
    hourOfOrdinal(terms, at, words) ??
    hourBySuffix(terms, at) ??
    (words.clocks.has(low) ? minutesOf(terms, at, words, numbers) : null)
  );
}

/** “в четвертом часу”: some time within an hour. */
function hourOfOrdinal(terms: readonly Term[], at: number, words: DateWords): Clock | null {
  if (terms[at + 1]?.low !== 'часу') return null;
  const hour = words.ordinals.get(terms[at]?.low ?? '');
  return hour !== undefined && hour <= 12
    ? { minute: (hour - 1) * 60, half: true, over: 60, to: at + 2 }
    : null;
}

/** “о 15-й”, “з 9-ї до 18-ї”. */
function hourBySuffix(terms: readonly Term[], at: number): Clock | null {
  const hour = Number(/^([1-9]|1\d|2[0-4])-(?:й|ї|ій|ої)$/.exec(terms[at]?.low ?? '')?.[1] ?? Number.NaN);
  if (!Number.isFinite(hour) || !/^(?:о|об|з|із|до|після|на|близько)$/.test(terms[at - 1]?.low ?? ''))
    return null;
  const next = terms[at + 1];
  if (next?.kind === 'word' && /^годин/.test(next.low))
    return { minute: hour * 60, half: false, over: 0, to: at + 2 };
  const isNoun =
    next?.kind === 'word' &&
    !/^(?:до|ранку|вечора|дня|ночі|і|та|й|у|в|вже|сьогодні|завтра|вчора)$/.test(next.low);
  return isNoun && !/^(?:о|об)$/.test(terms[at - 1]?.low ?? '')
    ? null
    : { minute: hour * 60, half: false, over: 0, to: at + 1 };
}

/** “половине седьмого”, “полседьмого”, “без четверти девять”, “пів на сьому”, “чверть на десяту”, “за чверть дев'ята”. */
function minutesOf(terms: readonly Term[], at: number, words: DateWords, numbers: NumberWords): Clock | null {
  const low = terms[at]?.low ?? '';
  const made = (minute: number, to: number): Clock => ({ minute, half: true, over: 0, to });
  if (low.length > 5 && low.startsWith('пол')) {
    const hour = words.ordinals.get(low.slice(3));
    if (hour !== undefined && hour <= 12) return made((hour - 1) * 60 + 30, at + 1);
  }
  if (low === 'без') {
    const minutes =
      words.clocks.get(terms[at + 1]?.low ?? '') ?? numbers.values.get(terms[at + 1]?.low ?? '');
    const to = /^минут/.test(terms[at + 2]?.low ?? '') ? at + 3 : at + 2;
    const hour = numbers.values.get(terms[to]?.low ?? '');
    return minutes !== undefined && hour !== undefined && hour <= 12 && minutes < 30 && minutes > 0
      ? made(hour * 60 - minutes, to + 1)
      : null;
  }
  const minutes = words.clocks.get(low) ?? 0;
  const isOn = /^(?:на|до)$/.test(terms[at + 1]?.low ?? '');
  const to = isOn ? at + 2 : at + 1;
  const hour =
    words.ordinals.get(terms[to]?.low ?? '') ??
    (isOn ? Number(/^(?:[1-9]|1[0-2])$/.exec(terms[to]?.low ?? '')?.[0] ?? Number.NaN) : Number.NaN);
  if (minutes === 0 || !(hour >= 1 && hour <= 12)) return null;
  const isBefore = !isOn && terms[at - 1]?.low === 'за';
  return made(isBefore ? hour * 60 - minutes : (hour - 1) * 60 + minutes, to + 1);
}
