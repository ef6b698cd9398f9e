/* Scores the extractor on a folder of the set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/intake/extract/extract.ts';
import { addTo, f1, noScore, type Score, type Tally } from './score.ts';
import { readVector } from './vector.ts';

/** Scores every text of a folder whose name holds `fragment`; `tell` gets each miss. */
export function scoreOf(folder: string, fragment = '', tell: (line: string) => void = () => {}): Score {
  const score = noScore();
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.json') && one.includes(fragment))
    .sort()) {
    const read = readVector(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if ('wrong' in read) throw new Error(`${name}: ${read.wrong.join('; ')}`);
    const { text, sent, zone } = read.vector;
    for (const { kind, said } of addTo(score, read.vector, extract({ text, sent, zone })))
      tell(`${name.replace('.json', '')}  ${kind}  ${said}`);
  }
  return score;
}

const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));

/** A score as lines for a person. */
export function linesOf(score: Score): readonly string[] {
  const { right, proposed } = score.high;
  return [
    ...linesOfPerson(score),
    `“high” confidence          right ${share(right, proposed)} (of ${proposed})`,
  ];
}

/** The same of what a person read: without confidence, which labels do not have. */
export function linesOfPerson(score: Score): readonly string[] {
  const line = (name: string, tally: Tally): string =>
    `${name.padEnd(26)} F1 ${f1(tally).toFixed(3)}  precision ${share(tally.right, tally.proposed)}  recall ${share(tally.right, tally.wanted)}  (${tally.right} of ${tally.wanted}, ${tally.proposed} proposed)`;
  return [
    line('statements with source', score.statements),
    line('their words alone', score.words),
    line('acts of those found', score.acts),
    line('channels of those found', score.channels),
    line('figures', score.figures),
    line('dates', score.dates),
    line('hedges', score.hedges),
    `direct quotations          recall ${share(score.quotations.right, score.quotations.wanted)} (of ${score.quotations.wanted}), of these by the right speaker ${share(score.quotedBy.right, score.quotedBy.wanted)}`,
  ];
}
