/** What is said in a word or two: “Wolves, the shepherd says”, “she thinks not”, “the foreman admits as much”. Pure. */
import { isVerb, type Line } from './tags.ts';

/** Words of no class of their own that answer. */
const answering =
  /^(?:yes|no|maybe|perhaps|never|hardly|certainly|absolutely|neither|both|none|nobody|nothing|everyone|everything|somebody|nonsense|rubbish|wrong|true|untrue|false|why|how|who|what|enough|this|that)$/;

/** Whether the one word before the mark at a place is all that was said: “Twelve, (she thought)”. */
export function isBrief({ words, tags }: Line, close: number): boolean {
  const piece = words[close - 1];
  const before = words[close - 2];
  if (piece === undefined || (piece.kind !== 'word' && piece.kind !== 'number')) return false;
  if (before && !(before.kind === 'mark' && /^[;:?!.—–•]$/.test(before.text))) return false;
  if (piece.kind === 'number') return /^\d[\d,]*$/.test(piece.text);
  if (piece.low.includes('-') && tags[close - 1] === 'past') return true;
  return /^(?:noun|name|num|base)$/.test(tags[close - 1] ?? '') || answering.test(piece.low);
}

/** Verbs that take “so” and “not” for what was said. */
const standing = /^(?:say|think|believe|hope|suppose|reckon|guess|fear|claim|insist|suggest|assume)$/;
/** Verbs that take “as much”. */
const much = /^(?:say|admit|concede|acknowledge|confirm|claim|suggest|hint|argue|believe|suspect|think)$/;

/** Where “not”, “so” or “as much” ends that stands for all that was said; null where nothing does. */
export function standsIn({ words, tags }: Line, base: string, at: number): number | null {
  const low = words[at]?.low ?? '';
  let end: number | null = null;
  if (/^(?:so|not)$/.test(low) && standing.test(base)) end = at + 1;
  else if (low === 'as' && words[at + 1]?.low === 'much' && much.test(base)) end = at + 2;
  else if (
    /^(?:neither|both|none|everything|every)$/.test(low) &&
    /^(?:believe|think|say|doubt|suspect)$/.test(base)
  )
    end = low === 'every' && words[at + 1]?.low === 'word' ? at + 2 : at + 1;
  else if (/^(?:why|how|who|what|when|where)$/.test(low) && /^(?:ask|want(?:s|ed)?|wonder)$/.test(base))
    end = at + 1;
  if (end === null) return null;
  const next = words[end];
  const ends =
    next === undefined ||
    /^[.,;:?!—–]$/.test(next.text) ||
    tags[end] === 'and' ||
    tags[end] === 'time' ||
    tags[end] === 'sub' ||
    (/^(?:prep|to)$/.test(tags[end] ?? '') && low === 'as') ||
    /^(?:twice|again|too|publicly|himself|herself|themselves|repeatedly)$/.test(next.low);
  return ends && !isVerb({ words, tags }, end) ? end : null;
}
