/** How a sentence and the places in it look: headlines, capitals, titles before names, ends. Pure. */
import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { manyNouns, titles } from './who-words.ts';

/** Whether a title stands before a place: “Lt.-Col. Sunday Abah”. */
export function isTitled(words: readonly Piece[], at: number): boolean {
  const before = words[at - 1];
  const title = before?.text === '.' && !before.spaced ? words[at - 2] : before;
  return titles.has(title?.low ?? '') && isCapital(title);
}

/** A headline that writes its words with capitals: “Stores Says Tariffs Will Eat Into Profit”. */
export function isHeadline(words: readonly Piece[]): boolean {
  if (words.length < 5 || words.length > 24) return false;
  let [large, small] = [0, 0];
  for (const { kind, text } of words) {
    if (kind !== 'word' || text.length < 4) continue;
    if (/^\p{Lu}/u.test(text)) large += 1;
    else small += 1;
  }
  return large >= 4 && small === 0;
}

/** A sentence in capitals only. */
export const shouts = (words: readonly Piece[]): boolean =>
  words.slice(0, 12).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase());

/** “Analysts at Holm & Dahl estimate”: the sentence begins with several people. */
export const startsWithMany = ([first]: readonly Piece[]): boolean => manyNouns.has(first?.low ?? '');

/** Whether a sentence or clause ends at a place. */
export const endsAt = (words: readonly Piece[], at: number): boolean =>
  words[at] === undefined || (words[at]?.kind === 'mark' && /^[.,;]$/.test(words[at]?.text ?? ''));
