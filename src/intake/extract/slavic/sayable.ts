/** Which words in marks somebody can have said, and which are a name, a title or irony. Pure. */
import type { Words } from './phrase.ts';

/** Shorter words are a name or irony. */
const LEAST = 3;

/** Whether a quotation has enough words, or the marks of a sentence, to be somebody's. */
export function sayable(words: Words, at: number): boolean {
  const quote = words[at];
  if (!quote?.quotation) return false;
  const inside = quote.text.slice(1, -1).trim();
  const count = inside.split(/\s+/, LEAST + 1).length;
  const isClosed = /[.!?…,]$/u.test(inside);
  if (isTitle(words, at)) return false;
  const isCued = words[at + 1]?.text === ',' && /^[—–-]$/.test(words[at + 2]?.text ?? '');
  const isTold = isCued || (words[at - 1]?.text === ':' && count > 1);
  return count >= LEAST || isTold || (isClosed && inside.length > 1);
}

/** A name in marks behind its noun (“газета «Залив»”), or one with capitals of a few words: no quotation. */
export function isTitle(pieces: Words, at: number): boolean {
  const { quotation, text = '' } = pieces[at] ?? {};
  if (!quotation) return false;
  const words = text.slice(1, -1).split(/\s+/, 9);
  const before = pieces[at - 1];
  const isClose = before?.kind === 'word' && words.length <= 4;
  return /^[\p{Lu}\p{N}]/u.test(words[0] ?? '') && isClose && !/[.!?,]$/.test(text.slice(0, -1));
}
