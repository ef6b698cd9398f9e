import { folded, unspaced } from './normalised.ts';

/** A word of a text in the form in which words are compared, and where it stands: offsets in UTF-16 units. */
export interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Letters, digits and what belongs to them; of scripts that write no spaces each letter by itself. */
const written = new RegExp(
  `${unspaced.source}\\p{M}*|(?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}\\p{Cf}])+`,
  'gu',
);

/** The words of a text in order. Case, accents and invisible characters make no difference; any script works. */
export function wordsWithin(text: string): readonly Word[] {
  const found: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(written)) {
    const word = folded(raw).replace(/[^\p{L}\p{N}]+/gu, '');
    if (word !== '') found.push({ word, from: index, to: index + raw.length });
  }
  return found;
}
