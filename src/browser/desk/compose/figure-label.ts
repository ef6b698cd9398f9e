/** What a number of a text counts, in the desk’s own words for it: “killed”, «погибшие», or a figure of the board. Pure. */
import type { Span } from '../../../intake/extract/span.ts';
import { type Token, tokensOf } from '../../../intake/extract/tokens.ts';
import { afterNumber, beforeNumber, between, slavicCounted, steady } from './figure-words.ts';

/** A figure of the board. */
export interface KnownFigure {
  readonly id: string;
  readonly label: string;
  readonly casualties: boolean;
}

/** What was found of a number. */
export interface LabelFound {
  /** Of the board; null: it has to be opened. */
  readonly known: KnownFigure | null;
  readonly label: string;
}

type Tokens = readonly Token[];

/** By the words about a number in its sentence; null where they do not say it in a way that the desk knows. */
export function labelOf(
  text: string,
  sentence: Span,
  number: Span,
  known: readonly KnownFigure[],
): LabelFound | null {
  const tokens = tokensOf(text.slice(sentence.from, sentence.to));
  const [from, to] = [number.from - sentence.from, number.to - sentence.from];
  const after = tokens.filter((one) => one.from >= to);
  const before = tokens.filter((one) => one.to <= from);
  const own = known.find(({ label }) => beginsWith(after, label));
  if (own) return { known: own, label: own.label };
  const label = /\p{Script=Cyrillic}/u.test(text.slice(sentence.from, sentence.to))
    ? slavicLabel(before, after)
    : (labelAfter(after) ?? labelBefore(before));
  if (label === null) return null;
  return { known: known.find((one) => one.label.toLowerCase() === label) ?? null, label };
}

function beginsWith(tokens: Tokens, label: string): boolean {
  const words = label.toLowerCase().split(/\s+/);
  return words.every((word, at) => tokens[at]?.text.toLowerCase() === word);
}

/** By the words behind a number: "people were killed", "feared dead". */
function labelAfter(after: Tokens): string | null {
  let isFeared = false;
  for (const [at, { low, kind }] of after.slice(0, 7).entries()) {
    if (kind !== 'word') return null;
    if (/^(?:feared|presumed)$/.test(low)) isFeared = true;
    const label = afterNumber.get(low);
    if (label !== undefined) return isFeared && label === 'killed' ? 'feared dead' : label;
    const next = after[at + 1]?.low;
    if (low === 'on' && next === 'board') return 'on board';
    if (low === 'in' && (next === 'hospital' || next === 'hospitals')) return 'in hospital';
    if (low === 'lost' && after.slice(at + 1, at + 3).some((one) => one.low === 'lives')) return 'killed';
    if (!between.has(low)) return null;
  }
  return null;
}

/** By the words before it: "killing at least 40", "the death toll rose to 133". */
function labelBefore(before: Tokens): string | null {
  const words = before.slice(-8).map(({ low }) => low);
  const verb = words.at(-1) ?? '';
  const label = beforeNumber.get(verb);
  if (label !== undefined) return label;
  if (verb === 'dead' && words.at(-2) === 'shot') return 'killed';
  const of = Math.max(words.lastIndexOf('toll'), words.lastIndexOf('number'));
  const rest = words.slice(of + 1).filter((low) => !steady.has(low));
  if (of === -1 || rest.length > 1) return null;
  const [what] = rest;
  return what === undefined ? (words[of] === 'toll' ? 'killed' : null) : (afterNumber.get(what) ?? null);
}

/** In Russian and Ukrainian the nearest word of its clause that counts, whichever side it stands on. */
function slavicLabel(before: Tokens, after: Tokens): string | null {
  const near = [clause(after), clause([...before].reverse())].flatMap((side) => {
    const at = side.findIndex(({ low }) => slavicCounted.some(([stem]) => stem.test(low)));
    const found = slavicCounted.find(([stem]) => stem.test(side[at]?.low ?? ''));
    return found ? [{ at, label: found[1] }] : [];
  });
  return near.sort((a, b) => a.at - b.at)[0]?.label ?? null;
}

/** What stands on one side of a number up to a mark, another number, or “and”. */
function clause(side: Tokens): Tokens {
  const end = side.findIndex(({ kind, low }) => kind !== 'word' || /^(?:и|а|но|і|й|та|але)$/.test(low));
  return side.slice(0, Math.min(end === -1 ? 6 : end, 6));
}
