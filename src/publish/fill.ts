import { apart } from './text-direction.ts';

/**
 * Puts values into a pattern of the phrase table, in order, each for one `{}`. The pieces go into a template, where
 * words are escaped and markup stands. What runs from right to left is set apart.
 */
export function fill<T>(pattern: string, ...values: readonly T[]): readonly (string | T)[] {
  const pieces: (string | T)[] = [];
  pattern.split('{}').forEach((piece, index) => {
    const value = values[index - 1];
    if (index > 0 && value !== undefined) pieces.push(typeof value === 'string' ? apart(value) : value);
    if (piece !== '') pieces.push(piece);
  });
  return pieces;
}

/** The same, with words only. */
export function fillWords(pattern: string, ...words: readonly string[]): string {
  return fill(pattern, ...words).join('');
}
