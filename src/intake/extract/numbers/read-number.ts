/** A number as a text has it: in digits, in words, or both, with what multiplies it. */
import { remembered } from '../remembered.ts';
import type { Term } from '../terms.ts';
import type { NumberWords } from './number-words.ts';

export interface ReadNumber {
  /** The first term after it. */
  readonly to: number;
  /** Equal but for “two-three”; null for “dozens”. */
  readonly min: number | null;
  readonly max: number | null;
  /** What its last word multiplied by, 1 for none: “12–15 million” shares it. */
  readonly scale: number;
  readonly digits: boolean;
}

/** No number has more words. */
const LONGEST = 10;

/** Whether a word may begin a number. */
export function mayBeginNumber(low: string, words: NumberWords): boolean {
  const isKnown =
    words.values.has(low) || words.vague.has(low) || words.vagueOf.has(low) || words.several.has(low);
  return (
    isKnown ||
    words.scales.has(low) ||
    /^(?:a|an|half)$/.test(low) ||
    pairOf(low, words) !== null ||
    worthOf(low, words) !== undefined
  );
}

const beginners = new Map<NumberWords, (low: string) => boolean>();

/** Which words of a language a number begins with; the same for all its texts. */
function beginsFor(words: NumberWords): (low: string) => boolean {
  const same = beginners.get(words);
  if (same) return same;
  const begins = remembered(
    (low) => mayBeginNumber(low, words) || words.single.has(low) || words.bounded.has(low),
  );
  beginners.set(words, begins);
  return begins;
}

/** The number that begins at a term; `bounded` where a bound stands before it. */
export function readNumber(
  terms: readonly Term[],
  at: number,
  words: NumberWords,
  bounded = false,
): ReadNumber | null {
  const first = terms[at];
  if (!first || (first.kind !== 'number' && first.kind !== 'word')) return null;
  if (first.kind === 'number') return readDigits(terms, at, words);
  if (!beginsFor(words)(first.low)) return null;
  return (
    readVague(terms, at, words, bounded) ?? readHalf(terms, at, words) ?? readWords(terms, at, words, bounded)
  );
}

function readDigits(terms: readonly Term[], at: number, words: NumberWords): ReadNumber | null {
  const value = digitsValue(terms[at]?.text ?? '', words.decimalComma);
  if (value === null) return null;
  const first = scaled(terms, at + 1, value, words, true);
  // “2 миллиона 300 тысяч”.
  const next = first.scale > 1000 && terms[first.to]?.kind === 'number' ? terms[first.to] : undefined;
  const rest = next ? digitsValue(next.text, words.decimalComma) : null;
  const more = rest === null ? null : scaled(terms, first.to + 1, rest, words, true);
  if (!more || more.scale < 1000 || (more.max ?? 0) >= first.scale || first.max === null) return first;
  const sum = first.max + (more.max ?? 0);
  return { ...more, min: sum, max: sum, scale: first.scale };
}

/** The value of digits with their marks; null where they are a time, a version or a date. */
function digitsValue(text: string, decimalComma: boolean): number | null {
  const plain = text.replaceAll(/[\u0020\u00a0]/g, '');
  if (/^\d{1,15}$/.test(plain)) return Number(plain);
  if (/^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?$/.test(plain) && !(decimalComma && /^\d+,\d+$/.test(plain)))
    return Number(plain.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,4}$/.test(plain)) return Number(plain.replaceAll('.', ''));
  if (/^\d{1,15}[.,]\d{1,9}$/.test(plain)) return Number(plain.replace(',', '.'));
  return null;
}

function scaled(
  terms: readonly Term[],
  from: number,
  value: number,
  words: NumberWords,
  digits: boolean,
): ReadNumber {
  let to = from;
  let total = value;
  let scale = 1;
  for (let steps = 0; steps < 2; steps += 1) {
    const term = terms[to];
    const times = term?.kind === 'word' ? words.scales.get(term.low) : undefined;
    if (times === undefined || (steps > 0 && times < scale)) break;
    total *= times;
    scale *= times;
    to +=
      terms[to + 1]?.text === '.' &&
      /^(?:тыс|тис|млн|млрд|трлн)$/.test(term?.low ?? '') &&
      !isEnd(terms, to + 1)
        ? 2
        : 1;
  }
  // 1.1 million is 1100000.0000000002 before it is rounded.
  const rounded = scale === 1 ? total : Number(total.toPrecision(15));
  return { to, min: rounded, max: rounded, scale, digits };
}

/** Whether a full stop ends its sentence, as the next term has it. */
function isEnd(terms: readonly Term[], at: number): boolean {
  return terms[at]?.sentence !== terms[at + 1]?.sentence;
}

function readVague(
  terms: readonly Term[],
  at: number,
  words: NumberWords,
  bounded: boolean,
): ReadNumber | null {
  let to = at;
  if (terms[to]?.low === 'a' && words.several.has(terms[to + 1]?.low ?? '')) to += 1;
  const several = words.several.has(terms[to]?.low ?? '');
  if (several) to += 1;
  const low = terms[to]?.low ?? '';
  if (several && low === 'of' && words.vague.has(terms[to + 1]?.low ?? '')) to += 1;
  else if (several ? !words.scales.has(low) && !words.vague.has(low) : !isVague(terms, to, words))
    return null;
  if (!several && bounded && words.bounded.has(low)) return null;
  to += 1;
  // “tens of thousands of”, “десятки тысяч”.
  const next = terms[to]?.low === 'of' ? terms[to + 1] : terms[to];
  if (next && words.vague.has(next.low)) to += terms[to]?.low === 'of' ? 2 : 1;
  if (terms[to]?.low === 'of') to += 1;
  return { to, min: null, max: null, scale: 1, digits: false };
}

function isVague(terms: readonly Term[], at: number, words: NumberWords): boolean {
  const low = terms[at]?.low ?? '';
  return words.vague.has(low) || (words.vagueOf.has(low) && terms[at + 1]?.low === 'of');
}

/** “half a dozen”, “half a million”. */
function readHalf(terms: readonly Term[], at: number, words: NumberWords): ReadNumber | null {
  if (terms[at]?.low !== 'half' || terms[at + 1]?.low !== 'a') return null;
  const times = words.scales.get(terms[at + 2]?.low ?? '');
  return times === undefined
    ? null
    : { to: at + 3, min: times / 2, max: times / 2, scale: times, digits: false };
}

function readWords(
  terms: readonly Term[],
  at: number,
  words: NumberWords,
  bounded: boolean,
): ReadNumber | null {
  let to = at;
  let total = 0;
  let current = 0;
  let least = Number.POSITIVE_INFINITY;
  let scale = 1;
  const lead = terms[at]?.low ?? '';
  const pair = pairOf(lead, words);
  if (pair) {
    const rest = scaled(terms, at + 1, 1, words, false);
    return { ...rest, min: pair[0] * (rest.max ?? 1), max: pair[1] * (rest.max ?? 1) };
  }
  if (
    (lead === 'a' || lead === 'an') &&
    words.scales.has(terms[at + 1]?.low ?? '') &&
    (terms[at + 1]?.text.length ?? 0) > 4
  ) {
    to = at + 1;
    current = 1;
  } else if (words.single.has(lead) || (bounded && words.bounded.has(lead))) current = 1;
  else if (worthOf(lead, words) === undefined) return null;
  for (let steps = 0; steps < LONGEST; steps += 1) {
    const term = terms[to];
    if (term?.kind !== 'word') break;
    const value = worthOf(term.low, words);
    const times = words.scales.get(term.low);
    if (value !== undefined && value < least) {
      current += value;
      least = placeOf(value);
    } else if (times !== undefined && current > 0) {
      if (times <= 100) current *= times;
      else {
        total += current * times;
        current = 0;
      }
      least = times;
      scale = times;
    } else if (
      term.low === 'and' &&
      least >= 100 &&
      worthOf(terms[to + 1]?.low ?? '', words) !== undefined &&
      least < Number.POSITIVE_INFINITY
    ) {
      // “two hundred and five”
    } else break;
    to += 1;
  }
  const value = Number((total + current).toPrecision(15));
  return { to, min: value, max: value, scale, digits: false };
}

/** The value of a word, “twenty-six” as well. */
function worthOf(low: string, words: NumberWords): number | undefined {
  const known = words.values.get(low);
  if (known !== undefined || !low.includes('-')) return known;
  const [tens, units, more] = low.split('-').map((part) => words.values.get(part));
  if (tens === undefined || units === undefined || more !== undefined || low.split('-').length > 2)
    return undefined;
  return tens >= 20 && tens % 10 === 0 && units < 10 ? tens + units : undefined;
}

/** “два-три”, “two-three”. */
function pairOf(low: string, words: NumberWords): readonly [number, number] | null {
  if (!low.includes('-') || worthOf(low, words) !== undefined) return null;
  const parts = low.split('-').map((part) => words.values.get(part));
  const [one, other] = parts;
  return parts.length === 2 && one !== undefined && other !== undefined && one < other ? [one, other] : null;
}

/** What may still follow a value must be less than this: 100 after “two hundred”, 10 after “twenty”, 1 after “seven”. */
function placeOf(value: number): number {
  for (const place of [100, 10]) if (value >= place && value % place === 0 && value !== 10) return place;
  return 1;
}
