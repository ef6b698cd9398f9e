import type { Reading } from '../extract/reading.ts';
import { overlap, type Span } from '../extract/span.ts';
import type { Placed } from './place-offers.ts';

/**
 * What the rules read, as it is, and behind it what was placed beside it. Where the two read the same words, what the
 * rules read stands alone; of statements also where the rules themselves only guess, an other reading is offered beside.
 */
export function mergeReading(reading: Reading, { statements, figures, dates }: Placed): Reading {
  const numbers = [...reading.figures, ...reading.dates].map(({ span }) => span);
  const taken = reading.statements
    .filter(({ confidence }) => confidence !== 'low')
    .flatMap(({ words }) => words);
  return {
    ...reading,
    statements: [...reading.statements, ...apart(statements, taken, ({ words }) => words)],
    figures: [...reading.figures, ...apart(figures, numbers, ({ span }) => [span])],
    dates: [...reading.dates, ...apart(dates, numbers, ({ span }) => [span])],
  };
}

/** Those that share no character with what is there, nor with one before them. */
function apart<T>(
  all: readonly T[],
  there: readonly Span[],
  spansOf: (one: T) => readonly Span[],
): readonly T[] {
  const taken = [...there];
  return all.filter((one) => {
    const spans = spansOf(one);
    if (spans.some((span) => taken.some((other) => overlap(span, other)))) return false;
    taken.push(...spans);
    return true;
  });
}
