/* What a run of mutants adds up to, area by area, and where those stand that no test killed. */
import { type Area, LEAST } from './areas.ts';
import type { Equivalent } from './equivalent.ts';

/** A mutant as it was judged: what stood where, what stood there instead, and what came of it. */
export interface Judged {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly mutator: string;
  /** The source that was replaced and its replacement, white space made one. */
  readonly code: string;
  readonly becomes: string;
  readonly outcome: 'killed' | 'survived' | 'timeout' | 'no coverage';
}

export interface Tally {
  readonly lines: readonly string[];
  /** What keeps the run from passing. */
  readonly faults: readonly string[];
}

/** The lines of a run, and its faults: an area or the whole under LEAST, or an excuse for what no mutant needs. */
export function tally(
  areas: Readonly<Record<string, Area>>,
  judged: readonly Judged[],
  equivalent: readonly Equivalent[],
): Tally {
  const excused = new Set(judged.filter((one) => equivalent.some((excuse) => excuses(excuse, one))));
  const lines = [
    row(['area', 'mutants', 'killed', 'survived', 'timeouts', 'no coverage', 'equivalent', 'score']),
  ];
  const faults: string[] = [];
  const told = (name: string, of: readonly Judged[]) => {
    const count = (outcome: Judged['outcome']) =>
      of.filter((one) => one.outcome === outcome && !excused.has(one)).length;
    const [killed, timeouts] = [count('killed'), count('timeout')];
    const equal = of.filter((one) => excused.has(one)).length;
    const score = (100 * (killed + timeouts)) / Math.max(1, of.length - equal);
    lines.push(
      row([
        name,
        of.length,
        killed,
        count('survived'),
        timeouts,
        count('no coverage'),
        equal,
        score.toFixed(1),
      ]),
    );
    if (score < LEAST) faults.push(`${name}: ${score.toFixed(1)} % are killed, and ${LEAST} must be.`);
  };
  const areaOf = (one: Judged) =>
    Object.entries(areas).find(([, { files }]) => files.some((file) => one.file.startsWith(file)))?.[0];
  for (const name of Object.keys(areas)) {
    const of = judged.filter((one) => areaOf(one) === name);
    if (of.length > 0) told(name, of);
    else faults.push(`${name}: no mutant was made.`);
  }
  told('all', judged);
  for (const one of judged)
    if (one.outcome === 'survived' || one.outcome === 'no coverage')
      if (!excused.has(one))
        lines.push(
          `${one.file}:${one.line}:${one.column} ${one.outcome} ${one.mutator}: ${short(one.code)} → ${short(one.becomes)}`,
        );
  for (const excuse of equivalent)
    if (judged.some(({ file }) => file === excuse.file) && !judged.some((one) => excuses(excuse, one)))
      faults.push(`${excuse.file}: no mutant left alive is "${excuse.code}" → "${excuse.becomes}".`);
  return { lines, faults };
}

function excuses({ file, code, becomes }: Equivalent, one: Judged): boolean {
  return (
    one.outcome !== 'killed' &&
    one.file === file &&
    one.code === code &&
    (becomes === undefined || becomes === one.becomes)
  );
}

function row(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, column) => (column === 0 ? `${cell}`.padEnd(13) : `${cell}`.padStart(11)))
    .join(' ');
}

function short(text: string): string {
  return text.length > 90 ? `${text.slice(0, 60)} … ${text.slice(-25)}` : text;
}
