/** What the capitals of a whole text tell: the last words of its full names, and which words are proper names. Pure. */
import type { Sentence } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { isOfName } from './phrase.ts';
import { adverbs, conjunctions, possessives, prepositions, pronouns, timeNouns } from './small-words.ts';

/** Whether a word has its capital only from the sentence that it begins: “В Москве” is no name of two words. */
export const isSmallWord = (low: string): boolean =>
  prepositions.has(low) ||
  conjunctions.has(low) ||
  adverbs.has(low) ||
  timeNouns.has(low) ||
  possessives.has(low) ||
  pronouns.has(low) ||
  /^(?:и|й|і|ні|ни|не|это|этот|эта|эти|це|цей|ця|ці|все|всі|сам|сама|сами|самі)$/.test(low);

/** So many letters of a surname are the same in all cases. */
export const BEGINNING = 3;

/** The last words of every name of two or three words with capitals; those of oblique forms by their stems, “лыков*”, all by their beginnings, “^лык”. */
export function surnamesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { pieces } of sentences)
    for (let at = 0; at < pieces.length; at += 1) {
      const first = pieces[at];
      if (!first || !isCapital(first) || isSmallWord(first.low)) continue;
      let end = at + 1;
      while (end < pieces.length && end < at + 6 && isOfName(pieces, end)) end += 1;
      const last = pieces[end - 1];
      if (last && end - at >= 2 && last.text !== last.text.toUpperCase()) {
        found.add(last.low);
        found.add(`^${last.low.slice(0, BEGINNING)}`);
        if (last.low.length > 4) found.add(`${last.low.slice(0, -1)}*`);
        if (last.low.length > 6) found.add(`${last.low.slice(0, -2)}*`);
      }
      at = end - 1;
    }
  return found;
}

/** Every word with a capital that does not begin its sentence, and its stem. */
export function capitalsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { pieces } of sentences)
    for (const [at, piece] of pieces.entries()) {
      if (pieces[at - 1]?.kind !== 'word' || !isCapital(piece)) continue;
      found.add(piece.low);
      if (piece.low.length > 4) found.add(piece.low.slice(0, -1));
    }
  return found;
}
