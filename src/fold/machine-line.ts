/**
 * The readings that a machine wrote under standing authority, of one source in one figure, as they came: nobody has
 * touched them since. They are many, so they are kept apart, and only some of them are looked at: the latest for the
 * display, a window for the series. One that a person repairs, sets aside, takes back or down is moved among those
 * that people wrote, and is never out of sight again (fold.ts does that for any later entry about it).
 */
import type { Fed } from './fed.ts';
import type { FigureState } from './state.ts';

/** How many readings of a machine's line the series has at most: so many of the last … */
export const LAST = 12;
/** … and the last one of each of so many hours (UTC) before them that have any. */
export const HOURS = 24;

/** The line with one more reading, in the order of their times, then of the record. */
export function withFed(line: readonly Fed[], fed: Fed): readonly Fed[] {
  const after = line.findLastIndex((one) => one.asOf <= fed.asOf);
  return after === line.length - 1 ? [...line, fed] : line.toSpliced(after + 1, 0, fed);
}

/** The latest of a line at a record number. */
export function latestFed(line: readonly Fed[], seq: number): Fed | undefined {
  return line.findLast((one) => one.seq <= seq);
}

/** The part of a line that the series shows at a record number, newest first. */
export function windowOf(line: readonly Fed[], seq: number): readonly Fed[] {
  const shown: Fed[] = [];
  for (let index = line.length - 1; index >= 0 && shown.length < LAST + HOURS; index -= 1) {
    const one = line[index];
    if (!one || one.seq > seq) continue;
    shown.push(one);
    if (shown.length > LAST) index = placeOf(line, one.asOf.slice(0, 13));
  }
  return shown;
}

/** Where the readings of a time begin: it is jumped to, however many there are. */
function placeOf(line: readonly Fed[], asOf: string): number {
  let [from, to] = [0, line.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = line[middle];
    if (one && one.asOf < asOf) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many readings of machines a figure has. */
export function fedCount({ fed }: FigureState): number {
  return Object.values(fed).reduce((sum, line) => sum + line.length, 0);
}

/** A figure in which a machine's reading stands among those that people wrote. */
export function touchedByHand(figure: FigureState, estimate: string): Pick<FigureState, 'estimates' | 'fed'> {
  const fed = Object.fromEntries(
    Object.entries(figure.fed).map(([source, line]) => [source, line.filter(({ id }) => id !== estimate)]),
  );
  return { fed, estimates: [...figure.estimates, estimate] };
}
