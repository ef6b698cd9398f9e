/** A number with its bound, its second end and its unit, where it stands: “at least 40”, “£2.1bn to £2.4bn”, “метров двести”. Pure. */
import type { NumberWords } from '../numbers/number-words.ts';
import { type ReadNumber, readNumber } from '../numbers/read-number.ts';
import type { Term } from '../terms.ts';
import type { Bound, FigureWords } from './figure-words.ts';

/** The words of a language. */
export interface Words {
  readonly figures: FigureWords;
  readonly numbers: NumberWords;
}

/** A number with its bound, its second end and its unit, in terms. */
export interface Amount {
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly value: number | null;
  readonly digits: boolean;
  readonly bound: Bound | null;
  readonly unit: boolean;
  readonly money: boolean;
}

/** Marks of money. */
export const currency = /^[£€$¥₴₽₹₩]$/;
/** Letters before a mark of money. */
export const currencyBefore = /^(?:us|a|au|c|ca|nz|hk|s|nt|rm|k?sh|rs|rp|kes|tk|[rnp])$/;
/** Letters that stand for a currency before their number. */
const coded = /^(?:RM|K?Sh|Rs|Rp|KES|Tk|[RNP])$/;
/** Words before a first number of two that follow each other: “с 11 до 14”. */
const changing = /^(?:с|со|з|із|from)$/;

/** The amount that begins at a term, with its bound. */
export function amountAt(terms: readonly Term[], at: number, words: Words): Amount | null {
  const about = turned(terms, at, words);
  if (about) return about;
  const bound = boundAt(terms, at, words);
  if (!bound) return boundless(terms, at, words, null, at);
  const start =
    words.figures.fillers.has(terms[bound.to]?.low ?? '') && !readNumber(terms, bound.to, words.numbers, true)
      ? bound.to + 1
      : bound.to;
  return boundless(terms, start, words, bound.value, at);
}

/** Measures that stand before their number where it is only about so much: “метров двести”. */
export const turnable =
  /^(?:метров|метрів|километров|кілометрів|сантиметров|сантиметрів|гектаров|гектарів|тонн|литров|літрів|рублей|гривень|процентов|відсотків|градусов|градусів|килограммов|кілограмів|верст|шагов|кроків)$/;

/** “сантиметров двенадцать”: a measure and its number in words, turned about. */
function turned(terms: readonly Term[], at: number, words: Words): Amount | null {
  if (!turnable.test(terms[at]?.low ?? '') || terms[at - 1]?.kind === 'number') return null;
  if (words.numbers.values.has(terms[at - 1]?.low ?? '') || terms[at + 1]?.kind !== 'word') return null;
  const number = readNumber(terms, at + 1, words.numbers);
  if (!number || number.min === null) return null;
  const next = terms[number.to];
  if (next?.kind === 'word' && words.figures.units.at(terms, number.to)) return null;
  return {
    ...{ from: at, at: at + 1, to: number.to, min: number.min, max: number.max, value: number.max },
    ...{ digits: false, bound: 'about', unit: true, money: false },
  };
}

/** One bound or two: “at least some”. */
function boundAt(
  terms: readonly Term[],
  at: number,
  { figures }: Words,
): { readonly value: Bound; readonly to: number } | null {
  const first = figures.bounds.at(terms, at);
  if (!first) return null;
  if (isChange(terms, at, first.value, figures)) return null;
  if (terms[at]?.low === 'within' && !isMeasured(terms, first.to, figures)) return null;
  const second = figures.bounds.at(terms, first.to);
  if (!second || second.value === 'range') return first;
  return { value: first.value === 'about' ? second.value : first.value, to: second.to };
}

/** “within 25 miles”, not “within two weeks”. */
const isMeasured = (terms: readonly Term[], at: number, figures: FigureWords): boolean =>
  [1, 2].some((step) => figures.units.at(terms, at + step) !== null);

/** “rose from 6 to 19”, “с 11 до 14”, “revised up to 19”: no bounds. */
function isChange(terms: readonly Term[], at: number, bound: Bound, figures: FigureWords): boolean {
  const sentence = terms[at]?.sentence;
  const changed = (back: number): boolean =>
    terms[at - back]?.sentence === sentence && figures.changes.at(terms, at - back) !== null;
  if (bound === 'range' && terms[at]?.low === 'from') return [1, 2, 3, 4, 5, 6, 7].some(changed);
  if (bound !== 'max') return false;
  if (/^(?:до|to)$/.test(terms[at]?.low ?? '') && minus.test(terms[at + 1]?.low ?? '')) return true;
  if (terms[at]?.low === 'up') return changed(1);
  if (terms[at]?.low !== 'до') return false;
  // “снизилась на 11% в годовом выражении, до 48,3 млрд”.
  const reach = terms[at - 1]?.text === ',' ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1, 2, 3, 4, 5];
  if (reach.some(changed)) return true;
  for (let back = 2; back < 6; back += 1)
    if (
      changing.test(terms[at - back]?.low ?? '') &&
      terms[at - 1]?.sentence === sentence &&
      isNumber(terms[at - back + 1])
    )
      return true;
  return false;
}

function isNumber(term: Term | undefined): boolean {
  return term?.kind === 'number';
}

function boundless(
  terms: readonly Term[],
  start: number,
  words: Words,
  bound: Bound | null,
  from: number,
): Amount | null {
  const one = endOf(terms, start, words, bound !== null);
  if (!one) return null;
  const other = secondEnd(terms, one, words, bound);
  if (bound === 'range' && !other) return null;
  if (other && one.number.max !== null && other.number.max !== null) {
    const shared =
      one.number.scale === 1 &&
      other.number.scale > 1 &&
      one.number.max < other.number.max / other.number.scale;
    const least = shared ? one.number.max * other.number.scale : one.number.max;
    if (least < other.number.max)
      return {
        from,
        at: one.at,
        to: other.to,
        min: least,
        max: other.number.max,
        value: other.number.max,
        digits: one.number.digits,
        bound: bound ?? 'range',
        unit: one.unit || other.unit,
        money: one.money || other.money,
      };
    if (bound === 'range') return null;
  }
  const { min, max } = one.number;
  const after = words.figures.after.at(terms, one.to);
  const limit = bound === null || bound === 'about' ? (after?.value ?? bound) : bound;
  return {
    from: bound === 'range' ? start : from,
    at: one.at,
    to: after && after.value === limit ? after.to : one.to,
    min: limit === 'max' ? null : min,
    max: limit === 'min' ? null : max,
    value: max,
    digits: one.number.digits,
    bound: limit,
    unit: one.unit,
    money: one.money,
  };
}

/** A number with its currency and unit. */
interface End {
  readonly at: number;
  readonly to: number;
  readonly number: ReadNumber;
  readonly unit: boolean;
  readonly money: boolean;
}

function endOf(
  terms: readonly Term[],
  start: number,
  { figures, numbers }: Words,
  bounded: boolean,
): End | null {
  const isPrefixed =
    currencyBefore.test(terms[start]?.low ?? '') &&
    !terms[start + 1]?.spaced &&
    currency.test(terms[start + 1]?.text ?? '');
  const sign = isPrefixed ? start + 1 : start;
  const next = terms[sign + 1];
  const isCoded =
    coded.test(terms[sign]?.text ?? '') && (next?.spaced === false || terms[sign]?.text === 'Rs');
  const money = (isCoded || currency.test(terms[sign]?.text ?? '')) && next?.kind === 'number';
  const isMinus = minus.test(terms[start]?.low ?? '');
  const at = money ? sign + 1 : isMinus ? start + 1 : start;
  const plain = readNumber(terms, at, numbers, bounded) ?? halfOf(terms, at, figures);
  if (!plain) return null;
  const number = isMinus ? negative(plain) : plain;
  const millions = isMillions(terms, number, money, figures);
  const read = millions ? scaledBy(number, 1_000_000) : number;
  const unit = figures.units.at(terms, read.to);
  if (read.digits && terms[read.to]?.text === 'p' && !terms[read.to]?.spaced)
    return { at, to: read.to + 1, number: { ...scaledBy(read, 0.01), scale: 1 }, unit: true, money: true };
  if (unit && /^(?:cents?|pence)$/.test(terms[read.to]?.low ?? ''))
    return { at, to: unit.to, number: { ...scaledBy(read, 0.01), scale: 1 }, unit: true, money: true };
  if (
    unit &&
    unit.to === read.to + 1 &&
    numbers.values.has(terms[read.to - 1]?.low ?? '') &&
    isWordOfItsOwn(terms, read.to)
  )
    return { at, to: read.to, number: read, unit: false, money };
  const isMoney = money || (unit !== null && currency.test(terms[read.to]?.text ?? ''));
  return { at, to: unit?.to ?? read.to, number: read, unit: unit !== null, money: isMoney };
}

/** Words before what is below nought. */
export const minus = /^(?:minus|минус|мінус)$/;

const negative = (number: ReadNumber): ReadNumber => ({
  ...number,
  min: number.max === null ? null : -number.max,
  max: number.min === null ? null : -number.min,
});

/** “half a percent”, “half a mile”. */
function halfOf(terms: readonly Term[], at: number, figures: FigureWords): ReadNumber | null {
  if (terms[at]?.low !== 'half' || !/^an?$/.test(terms[at + 1]?.low ?? '')) return null;
  return figures.units.at(terms, at + 2) && !figures.spans.at(terms, at + 2)
    ? { to: at + 2, min: 0.5, max: 0.5, scale: 1, digits: false }
    : null;
}

/** “£3m” and “3m people” are millions, “1.40 m” and “waves of 3m” metres. */
function isMillions(
  terms: readonly Term[],
  { to }: ReadNumber,
  money: boolean,
  figures: FigureWords,
): boolean {
  const term = terms[to];
  if (term?.low !== 'm' || term.spaced) return false;
  const next = terms[to + 1];
  return (
    money ||
    (next?.kind === 'word' &&
      !figures.stops.has(next.low) &&
      !/^(?:high|long|deep|wide|tall|away)$/.test(next.low))
  );
}

function scaledBy(number: ReadNumber, times: number): ReadNumber {
  const by = (value: number | null): number | null =>
    value === null ? null : Number((value * times).toPrecision(15));
  return { ...number, to: number.to + 1, min: by(number.min), max: by(number.max), scale: times };
}

/** “two m…” apart: a short unit needs its number beside it in digits; “5 in”, “3 с” are a number and a preposition. */
function isWordOfItsOwn(terms: readonly Term[], at: number): boolean {
  const term = terms[at];
  return (
    term?.kind === 'word' &&
    term.text.length <= 2 &&
    terms[at - 1]?.kind !== 'number' &&
    !/^(?:га|км|кг|км|cm|km|kg|ha)$/.test(term.low)
  );
}

function secondEnd(terms: readonly Term[], one: End, words: Words, bound: Bound | null): End | null {
  const joint = terms[one.to];
  if (!joint || !words.figures.joints.has(joint.low) || joint.kind === 'break') return null;
  const isMark = joint.kind === 'mark';
  if (isMark && (joint.spaced || terms[one.to + 1]?.spaced)) return null;
  const isAnd = /^(?:and|и|й|та)$/.test(joint.low);
  if (isAnd && bound !== 'range') return null;
  if (!isMark && bound !== 'range' && (changing.test(terms[one.at - 1]?.low ?? '') || joint.low === 'до'))
    return null;
  if (isMark && /^0\d/.test(terms[one.to + 1]?.text ?? '')) return null;
  const other = endOf(terms, one.to + 1, words, true);
  // “rose by five to 19”, “rose 12 cents to $4.10”.
  const changed = [1, 2, 3].some((back) => words.figures.changes.at(terms, one.at - back) !== null);
  if (joint.low === 'to' && bound !== 'range' && (changed || terms[one.at - 1]?.low === 'by')) return null;
  // “$120 to 5.8 million households”.
  const next = other ? terms[other.to] : undefined;
  if (
    other &&
    one.money &&
    !other.money &&
    !other.unit &&
    joint.low === 'to' &&
    next?.kind === 'word' &&
    !words.figures.stops.has(next.low)
  )
    return null;
  // “fell 2.3% to 45.60 euros”: two measures are no range.
  if (other && one.unit && !one.money && unitText(terms, one) !== unitText(terms, other)) return null;
  return other &&
    other.number.min !== null &&
    !(joint.low === 'to' && bound !== 'range' && other.number.min <= (one.number.max ?? 0))
    ? other
    : null;
}

function unitText(terms: readonly Term[], { number, to }: End): string {
  return terms
    .slice(number.to, to)
    .map(({ low }) => low)
    .join(' ');
}
