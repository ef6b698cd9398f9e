/** The time that an entry of a live page begins with: “14:02 Police have …”, “9.15am – …”. Pure. */
import type { Sentence } from '../sentences.ts';

const half = /^(?:am|pm|a\.m\.|p\.m\.|gmt|utc|bst|cet|est|et|h|hrs|local)$/;

/** A sentence without the time that it begins with. */
export function withoutClock(sentence: Sentence): Sentence {
  const { pieces } = sentence;
  let at = pieces[0]?.text === '[' ? 1 : 0;
  const { kind, text = '' } = pieces[at] ?? {};
  const next = pieces[at + 1];
  if (kind !== 'number') return sentence;
  const isClock =
    /^\d{1,2}:\d{2}$/.test(text) || (/^\d{1,2}\.\d{2}$/.test(text) && half.test(next?.low ?? ''));
  if (!isClock) return sentence;
  at += 1;
  while (half.test(pieces[at]?.low ?? '')) at += 1;
  while (/^[\]|:–—-]$/.test(pieces[at]?.text ?? '')) at += 1;
  return at < pieces.length ? { ...sentence, pieces: pieces.slice(at) } : sentence;
}
