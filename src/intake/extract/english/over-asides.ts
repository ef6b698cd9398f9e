/** The subject with which a clause begins, for a verb behind its asides: “A clerk, 61 and a week from his pension, said …”. Pure. */
import type { Who } from '../spoken.ts';
import { datelineEnd } from './dateline.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';

/** No subject and its asides are longer. */
const LONGEST = 40;

/** Whoever a clause begins with whose asides end with the comma at a place; null where another verb stands between. */
export function overAsides(line: Line, close: number): { readonly who: Who; readonly from: number } | null {
  const { words, tags } = line;
  let from = close;
  while (from > 0 && close - from < LONGEST && words[from - 1]?.text !== ';') from -= 1;
  if (from > 0 && words[from - 1]?.text !== ';') return null;
  if (from === 0) from = Math.min(datelineEnd(line), close);
  while (from < close && /^(?:and|adv|mark)$/.test(tags[from] ?? '')) from += 1;
  if (!/^(?:det|name|num|noun)$/.test(tags[from] ?? '')) return null;
  // “Cornered by the Herald, the minister, …”: a participle of which no list knows.
  if (/ed$/.test(words[from]?.low ?? '') && tags[from + 1] === 'prep') return null;
  let open = from;
  let relative = false;
  for (; open < close && words[open]?.text !== ','; open += 1) {
    // “Thomas M. Orr”: the point of an initial.
    if (words[open]?.text === '.' && words[open]?.spaced === false) continue;
    if (/^(?:mark|quote|sub|time)$/.test(tags[open] ?? '') && !relative) return null;
    if (tags[open] === 'rel') relative = true;
    if (isVerb(line, open) && !relative) return null;
  }
  if (open >= close || open === from) return null;
  for (let at = open; at < close; at = nextComma(line, at + 1, close))
    if (!isAside(line, at + 1, nextComma(line, at + 1, close))) return null;
  const who = whoIs(words.slice(from, open));
  return who && who.by !== 'noun' && who.by !== 'pronoun' ? { who, from } : null;
}

function nextComma({ words }: Line, from: number, close: number): number {
  for (let at = from; at < close; at += 1) if (words[at]?.text === ',') return at;
  return close;
}

/** Whether what stands between two commas is no clause of its own. */
function isAside(line: Line, from: number, to: number): boolean {
  const { tags } = line;
  const first = tags[from] === 'and' ? from + 1 : from;
  if (first >= to) return false;
  if (tags[first] === 'rel' || tags[first + 1] === 'rel' || tags[first + 2] === 'rel') return true;
  for (let at = first; at < to; at += 1) {
    if (/^(?:rel|sub)$/.test(tags[at] ?? '')) return true;
    if (/^(?:quote|mark)$/.test(tags[at] ?? '')) return false;
    if (isVerb(line, at) && !(tags[at] === 'past' && (at === first || line.words[at + 1]?.low === 'by')))
      return false;
  }
  return true;
}
