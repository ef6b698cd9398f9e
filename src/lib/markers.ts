/**
 * Marks of unfinished work in a text, as they stand in it: what a desk writes where something is still to come. Narrow
 * on purpose: "TK Maxx", flight "TK 1951", "XXX-rated" and “We do not publish names” are none (SPEC.md, R-UNFIN-02).
 */

const quote = '["“”„«»‘’\'‹›]';
const before = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][-‐‑])';
const after = '(?![\\p{L}\\p{N}_]|[-‐‑][\\p{L}\\p{N}])';
/** A word that stands alone between quotation marks is spoken of, not left there. */
const spokenOf = (word: string) => `(?!(?<=${quote})${word}${quote})`;
const alone = (word: string, unless = '') =>
  new RegExp(`${before}${spokenOf(word)}${word}${after}${unless}`, 'gu');

const inDeskWords: readonly RegExp[] = [
  alone('(?:TK){2,}'),
  alone('TK', '(?![^\\S\\n]+(?!(?:TK)+(?![\\p{L}\\p{N}]))[\\p{Lu}\\p{N}])'),
  alone('XXX'),
  alone('DO[\\s_-]*NOT[\\s_-]*PUBLISH'),
  // In other letters it is an order only where it begins a text, a sentence or a bracket.
  /(?<=(?:^|[.!?:;([{—–|/*\n])\s*)[dD]o[\s_-]*[nN]ot[\s_-]*[pP]ublish(?!\p{L})/gu,
];

/** What the desk alone writes into anybody's words: an attribution that is empty, a blank that is not filled. */
const inAnyWords: readonly RegExp[] = [
  /\[\[[^[\]]*\]\]/gu,
  /(?<!\[)\[\s*(?:whom?|sources?|names?|attribution)\s*\??\s*\](?!\])/giu,
];

/** The marks in a text; `quoted`: these are somebody's very words, in which only what stands in brackets is the desk's. */
export function markersIn(text: string, quoted = false): readonly string[] {
  if (!/TK|XXX|\[|publish/i.test(text)) return [];
  const sought = quoted ? inAnyWords : [...inAnyWords, ...inDeskWords];
  return sought.flatMap((marker) => text.match(marker) ?? []);
}
