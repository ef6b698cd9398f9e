/* How often the right person is meant, by how the speaker stands there: counts alone, without a word of any text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/intake/extract/extract.ts';
import { isSameName, isSource, pairsOf } from './score.ts';
import { readVector, type VectorStatement } from './vector.ts';

/** How a statement's speaker is told in its sentence. */
export const waysToBeMeant = [
  'name',
  'short name',
  'pronoun',
  'description',
  'own words',
  'nowhere',
] as const;
export type WayToBeMeant = (typeof waysToBeMeant)[number];

/** Of statements of one way: wanted, found by their words, and by the right speaker. */
export interface WhoTally {
  wanted: number;
  found: number;
  right: number;
}

const pronoun =
  /^(?:he|she|it|they|i|we|one|вона|він|воно|вони|он|она|оно|они|я|мы|ми|тот|та|той|те|ним|нею|них)$/iu;

/** How the speaker of a statement stands: by a name in full, a part of it, a pronoun, a description of somebody called otherwise, words that are the speaker's own, or nowhere. */
export function wayOf({ source, speaker }: VectorStatement, text: string): WayToBeMeant {
  if (source === null) return 'nowhere';
  const words = text.slice(source.from, source.to);
  if (pronoun.test(words)) return 'pronoun';
  if (words.includes(speaker))
    return /^\p{Lu}/u.test(speaker) && speaker.includes(' ') ? 'name' : 'own words';
  if (!isSameName(words, speaker)) return 'description';
  return /^\p{Lu}/u.test(speaker) ? 'short name' : 'own words';
}

/** Counts every text of a folder whose name holds `fragment`. */
export function whoOf(folder: string, fragment = ''): Readonly<Record<WayToBeMeant, WhoTally>> {
  const none = (): WhoTally => ({ wanted: 0, found: 0, right: 0 });
  const tallies: Record<WayToBeMeant, WhoTally> = {
    ...{ name: none(), 'short name': none(), pronoun: none() },
    ...{ description: none(), 'own words': none(), nowhere: none() },
  };
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json') && one.includes(fragment))) {
    const read = readVector(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if ('wrong' in read) throw new Error(`${name}: ${read.wrong.join('; ')}`);
    const { text, sent, zone, statements } = read.vector;
    const pairs = pairsOf(statements, extract({ text, sent, zone }).statements);
    for (const wanted of statements) {
      const tally = tallies[wayOf(wanted, text)];
      const got = pairs.get(wanted);
      tally.wanted += 1;
      if (!got) continue;
      tally.found += 1;
      if (isSource(wanted, got, text)) tally.right += 1;
    }
  }
  return tallies;
}

/** Such counts as lines for a person. */
export function whoLines(tallies: Readonly<Record<WayToBeMeant, WhoTally>>): readonly string[] {
  return waysToBeMeant.map((way) => {
    const { wanted, found, right } = tallies[way];
    const share = found === 0 ? '–' : (right / found).toFixed(3);
    return `${way.padEnd(12)} right ${share}  (${right} of ${found} found, of ${wanted})`;
  });
}
