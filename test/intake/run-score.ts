/* Scores the extractor on a folder of the set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/intake/extract/extract.ts';
import { addTo, f1, noScore, type Score, type Tally } from './score.ts';
import { addClaims, type ClaimScore, noClaimScore } from './score-claims.ts';
import { readVector, type Vector } from './vector.ts';

/** The texts of a folder whose names hold `fragment`, in order. */
function* textsOf(
  folder: string,
  fragment: string,
): Generator<{ readonly name: string; readonly vector: Vector }> {
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.json') && one.includes(fragment))
    .sort()) {
    const read = readVector(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if ('wrong' in read) throw new Error(`${name}: ${read.wrong.join('; ')}`);
    yield { name: name.replace('.json', ''), vector: read.vector };
  }
}

/** Scores every text of a folder whose name holds `fragment`; `tell` gets each miss. */
export function scoreOf(folder: string, fragment = '', tell: (line: string) => void = () => {}): Score {
  const score = noScore();
  for (const { name, vector } of textsOf(folder, fragment)) {
    const { text, sent, zone } = vector;
    for (const { kind, said } of addTo(score, vector, extract({ text, sent, zone })))
      tell(`${name}  ${kind}  ${said}`);
  }
  return score;
}

/** The same of claims: those that the rules were made with, or those that were only scored, of which no miss is told. */
export function claimScoreOf(
  folders: readonly string[],
  isOnlyScored: boolean,
  fragment = '',
  tell: (line: string) => void = () => {},
): ClaimScore {
  const score = noClaimScore();
  for (const folder of folders)
    for (const { name, vector } of textsOf(folder, fragment)) {
      if (vector.claimsOnlyScored !== isOnlyScored) continue;
      const { text, sent, zone } = vector;
      const misses = addClaims(score, vector, extract({ text, sent, zone }));
      if (!isOnlyScored) for (const said of misses) tell(`${name}  claims  ${said}`);
    }
  return score;
}

const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));
const line = (name: string, tally: Tally): string =>
  `${name.padEnd(26)} F1 ${f1(tally).toFixed(3)}  precision ${share(tally.right, tally.proposed)}  recall ${share(tally.right, tally.wanted)}  (${tally.right} of ${tally.wanted}, ${tally.proposed} proposed)`;

/** A score of claims as lines for a person. */
export function claimLinesOf({ claims, evidence, kinds, hedges }: ClaimScore): readonly string[] {
  return [
    line('claims found', claims),
    line('what bears on them, how', evidence),
    line('hedges on them', hedges),
    `responsibility or not      right ${share(kinds.right, kinds.wanted)} (of ${kinds.wanted})`,
  ];
}

/** A score as lines for a person. */
export function linesOf(score: Score): readonly string[] {
  return [
    line('statements with source', score.statements),
    line('their words alone', score.words),
    line('acts of those found', score.acts),
    line('channels of those found', score.channels),
    line('figures', score.figures),
    line('dates', score.dates),
    line('hedges', score.hedges),
    `direct quotations          recall ${share(score.quotations.right, score.quotations.wanted)} (of ${score.quotations.wanted}), of these by the right speaker ${share(score.quotedBy.right, score.quotedBy.wanted)}`,
    `“high” confidence          right ${share(score.high.right, score.high.proposed)} (of ${score.high.proposed})`,
  ];
}
