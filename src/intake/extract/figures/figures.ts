/** The figures of a text: bound, number and unit, what is counted, and how sure it is that it counts anything. */
import { Begins } from '../begins.ts';
import type { NumberWords } from '../numbers/number-words.ts';
import { mayBeginNumber, type ReadNumber, readNumber } from '../numbers/read-number.ts';
import type { Confidence, Language, ProposedFigure } from '../reading.ts';
import type { Term } from '../terms.ts';
import { countedAt } from './counted.ts';
import { type Bound, type FigureWords, figureWordsOf } from './figure-words.ts';
import { isNoFigure } from './not-a-figure.ts';

/** Terms that a date takes. */
interface Taken {
  readonly first: number;
  readonly after: number;
}

interface Words {
  readonly figures: FigureWords;
  readonly numbers: NumberWords;
}

/** A number with its bound, its second end and its unit, in terms. */
interface Amount {
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

/** All figures of a text; the terms of its dates are none. */
export function figuresIn(
  terms: readonly Term[],
  language: Language | null,
  numbers: NumberWords,
  dates: readonly Taken[],
): readonly ProposedFigure[] {
  const words = { figures: figureWordsOf(language), numbers };
  const begins = beginsFor(words);
  const found: ProposedFigure[] = [];
  let next = 0;
  const before = { sentence: -1, casualties: false, after: -1 };
  for (let at = 0; at < terms.length; at += 1) {
    while ((dates[next]?.after ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const date = dates[next];
    if (date && at >= date.first) {
      at = date.after - 1;
      continue;
    }
    const term = terms[at];
    const isWorth =
      term?.kind === 'number' ||
      (term?.kind === 'mark' ? currency.test(term.text) : begins.at(term?.low ?? ''));
    const amount = isWorth ? amountAt(terms, at, words) : null;
    if (!amount || (date && amount.to > date.first)) continue;
    const sentence = terms[amount.at]?.sentence ?? 0;
    const { unit, money, digits, value } = amount;
    const marked = amount.bound !== null || unit || money;
    const isOut =
      isNoFigure(terms, { at: amount.at, to: amount.to, digits, value, marked, money }, words.figures) ||
      (isOne(terms, amount, words.figures) &&
        !countsOne(terms, amount, before.sentence === sentence, words.figures));
    at = amount.to - 1;
    if (isOut) continue;
    const { counts, casualties } = countedAt(terms, amount.from, amount.to, unit || money, words);
    const inherits =
      before.sentence === sentence &&
      (isPartOf(terms, amount, words.figures) || isSecond(terms, amount, before.after, words.figures));
    before.casualties = casualties || (inherits && before.casualties);
    before.sentence = sentence;
    before.after = amount.to;
    found.push({
      span: { from: terms[amount.from]?.from ?? 0, to: terms[amount.to - 1]?.to ?? 0 },
      min: amount.min,
      max: amount.max,
      counts,
      casualties: before.casualties,
      confidence: confidenceOf(amount, casualties, counts !== null, language),
    });
  }
  return found;
}

const known = new Map<NumberWords, Begins>();

/** Which words of a language may begin a figure; the same for all its texts. */
function beginsFor({ figures, numbers }: Words): Begins {
  const same = known.get(numbers);
  if (same) return same;
  const begins = new Begins(
    (low) => figures.bounds.mayBegin(low) || mayBeginNumber(low, numbers) || currencyBefore.test(low),
  );
  known.set(numbers, begins);
  return begins;
}

/** “two of them”, “including four children”: part of what the figure before it counts. */
function isPartOf(terms: readonly Term[], { from, to }: Amount, figures: FigureWords): boolean {
  if (figures.ofThem.at(terms, to)) return true;
  return [1, 2, 3].some((back) => figures.ofThem.at(terms, from - back)?.to === from);
}

/** The 14 of “from 11 to 14”. */
function isSecond(terms: readonly Term[], { from }: Amount, after: number, { joints }: FigureWords): boolean {
  return from === after + 1 && joints.has(terms[after]?.low ?? '');
}

function confidenceOf(
  amount: Amount,
  casualties: boolean,
  counted: boolean,
  language: Language | null,
): Confidence {
  if (language === null) return 'low';
  if (casualties || amount.money || (amount.digits && (amount.unit || amount.bound !== null || counted)))
    return 'high';
  if (amount.bound !== null || (amount.value ?? 0) > 10 || (amount.value === null && counted)) return 'high';
  return amount.digits || counted ? 'medium' : 'low';
}

const currency = /^[£€$¥₴₽₹₩]$/;
const currencyBefore = /^(?:us|a|au|c|ca|nz|hk|s|nt|rm|k?sh|rs|rp|kes|tk|[rnp])$/;
/** Letters that stand for a currency before their number. */
const coded = /^(?:RM|K?Sh|Rs|Rp|KES|Tk|[RNP])$/;
/** Words before a first number of two that follow each other: “с 11 до 14”. */
const changing = /^(?:с|со|з|із|from)$/;

/** The amount that begins at a term, with its bound. */
function amountAt(terms: readonly Term[], at: number, words: Words): Amount | null {
  const bound = boundAt(terms, at, words);
  if (!bound) return boundless(terms, at, words, null, at);
  const start =
    words.figures.fillers.has(terms[bound.to]?.low ?? '') && !readNumber(terms, bound.to, words.numbers, true)
      ? bound.to + 1
      : bound.to;
  return boundless(terms, start, words, bound.value, at);
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
  const second = figures.bounds.at(terms, first.to);
  if (!second || second.value === 'range') return first;
  return { value: first.value === 'about' ? second.value : first.value, to: second.to };
}

/** “rose from 6 to 19”, “с 11 до 14”, “revised up to 19”: no bounds. */
function isChange(terms: readonly Term[], at: number, bound: Bound, figures: FigureWords): boolean {
  const sentence = terms[at]?.sentence;
  const changed = (back: number): boolean =>
    terms[at - back]?.sentence === sentence && figures.changes.at(terms, at - back) !== null;
  if (bound === 'range' && terms[at]?.low === 'from') return [1, 2, 3, 4].some(changed);
  if (bound !== 'max') return false;
  if (terms[at]?.low === 'up') return changed(1);
  if (terms[at]?.low !== 'до') return false;
  if ([1, 2, 3, 4, 5].some(changed)) return true;
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
  const at = money ? sign + 1 : start;
  const number = readNumber(terms, at, numbers, bounded);
  if (!number) return null;
  const millions = isMillions(terms, number, money, figures);
  const read = millions ? scaledBy(number, 1_000_000) : number;
  const unit = figures.units.at(terms, read.to);
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

function isOne(terms: readonly Term[], { at, to, unit }: Amount, figures: FigureWords): boolean {
  return figures.one.has(terms[at]?.low ?? '') && to === at + 1 && !unit;
}

/** “one person”, “at least one”, “three firefighters with burns and one with a broken wrist”. */
function countsOne(
  terms: readonly Term[],
  { at, to, bound }: Amount,
  follows: boolean,
  figures: FigureWords,
): boolean {
  const next = terms[to]?.low ?? '';
  const before = terms[at - 1]?.low ?? '';
  if (
    /^(?:no|any|every|each|this|that|ни|жоден)$/.test(before) ||
    next === 'of' ||
    next === 'из' ||
    next === 'з' ||
    next === 'another'
  )
    return false;
  if (bound !== null) return true;
  const isPerson =
    next !== '' && (figures.people.at(terms, to) !== null || figures.casualties.at(terms, to) !== null);
  return isPerson || (follows && /^(?:and|but|,|и|та|й|і|а|ще|еще)$/.test(before));
}
