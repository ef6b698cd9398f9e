/** The figures of a text: bound, number and unit, what is counted, and how sure it is that it counts anything. */
import type { NumberWords } from '../numbers/number-words.ts';
import { mayBeginNumber } from '../numbers/read-number.ts';
import type { Confidence, Language, ProposedFigure } from '../reading.ts';
import { remembered } from '../remembered.ts';
import type { Term } from '../terms.ts';
import { type Amount, amountAt, currency, currencyBefore, minus, turnable, type Words } from './amounts.ts';
import { countedAt } from './counted.ts';
import type { FigureWords } from './figure-words.ts';
import { figureWordsOf } from './figure-words-of.ts';
import { isNoFigure } from './not-a-figure.ts';

/** Terms that a date takes. */
interface Taken {
  readonly first: number;
  readonly after: number;
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
      term?.kind === 'number' || (term?.kind === 'mark' ? currency.test(term.text) : begins(term?.low ?? ''));
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

const known = new Map<NumberWords, (low: string) => boolean>();

/** Which words of a language may begin a figure; the same for all its texts. */
function beginsFor({ figures, numbers }: Words): (low: string) => boolean {
  const same = known.get(numbers);
  if (same) return same;
  const begins = remembered(
    (low) =>
      figures.bounds.mayBegin(low) ||
      mayBeginNumber(low, numbers) ||
      currencyBefore.test(low) ||
      minus.test(low) ||
      turnable.test(low),
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
