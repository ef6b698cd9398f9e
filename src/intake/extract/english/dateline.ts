/** Where a report was written, before its first sentence: “VIENNA, Oct 4 (Meridian) - ”, “MARLOW, Tenn. (AP) — ”. Pure. */
import { isCapital } from '../tokens.ts';
import type { Line } from './tags.ts';

/** No dateline is longer. */
const LONGEST = 18;

/** The first dash that a dateline may end with; -1 where there is none. */
function dashIn(words: Line['words']): number {
  for (let at = 1; at < words.length && at < LONGEST; at += 1) {
    const piece = words[at];
    if (piece?.kind === 'mark' && /^[—–-]$/.test(piece.text)) return at;
  }
  return -1;
}

/** The first piece behind a dateline; 0 where there is none. */
export function datelineEnd({ words, tags }: Line): number {
  const first = words[0];
  if (!isCapital(first)) return 0;
  const dash = dashIn(words);
  if (dash === -1 || words[dash + 1] === undefined) return 0;
  const before = words.slice(0, dash);
  const isPlace =
    first !== undefined &&
    first.text.length > 2 &&
    first.text === first.text.toUpperCase() &&
    isCapital(first);
  const isSigned = before.at(-1)?.text === ')';
  const isTold = tags
    .slice(0, dash)
    .some((tag) => tag === 's' || tag === 'aux' || tag === 'be' || tag === 'quote');
  return (isPlace || isSigned) && !isTold ? dash + 1 : 0;
}
