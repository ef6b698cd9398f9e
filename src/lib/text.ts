// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const bidirectional = /[\u202a-\u202e\u2066-\u2069]/g;
const overriding = /[\u202d\u202e]/;

/**
 * Says why a string cannot be stored, or null. Refused: lone surrogates and NUL (databases store them differently),
 * other control characters except tab and line feed, embeddings of direction that are not closed (they would turn the
 * text around them), and overrides of it (what is read is not what is written).
 */
export function unfitness(text: string): string | null {
  if (!text.isWellFormed()) return 'contains half of a surrogate pair';
  const found = unfit.exec(text);
  if (found) return `contains the control character U+${hex(found[0])} at position ${found.index}`;
  if (overriding.test(text)) return 'contains an override of the writing direction';
  let depth = 0;
  for (const [mark] of text.matchAll(bidirectional)) {
    depth += mark === '\u202c' || mark === '\u2069' ? -1 : 1;
    if (depth < 0) break;
  }
  return depth === 0 ? null : 'contains a change of writing direction that is not closed';
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** With a capital at its beginning. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The first `length` UTF-16 units of a text, without half a character at their end. */
export function beginning(text: string, length: number): string {
  const begun = text.slice(0, length);
  return /[\ud800-\udbff]$/u.test(begun) ? begun.slice(0, -1) : begun;
}

/** The same without the space at its end, and without changes of direction where one of them stayed open. */
export function fitBeginning(text: string, length: number): string {
  if (text.length <= length) return text;
  const begun = beginning(text, length).trimEnd();
  return unfitness(begun) === null ? begun : begun.replace(bidirectional, '');
}
