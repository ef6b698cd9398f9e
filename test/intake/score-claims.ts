/* How far the claims of a reading are those that an editor read, of texts in which somebody has read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/intake/extract/extract.ts';
import type { ProposedClaim, Reading } from '../../src/intake/extract/reading.ts';
import { f1, overlap, type Tally } from './score.ts';
import { type Place, readVector, type Vector, type VectorClaim } from './vector.ts';

/** What is counted of claims. */
export interface ClaimScore {
  readonly texts: { count: number };
  /** Words that overlap by half or more, with those of the claim or of a statement that bears on it. */
  readonly claims: Tally;
  /** What bears on a claim that was found, with its stance. */
  readonly evidence: Tally;
  /** Whether it is a claim of responsibility, of those found. */
  readonly kinds: Tally;
  /** What the text says of how sure it is. */
  readonly hedges: Tally;
}

/** A score of no text. */
export function noClaimScore(): ClaimScore {
  const none = (): Tally => ({ right: 0, proposed: 0, wanted: 0 });
  return { texts: { count: 0 }, claims: none(), evidence: none(), kinds: none(), hedges: none() };
}

/** Adds a text, if somebody has read claims from it; tells what was missed and made up. */
export function addClaims(score: ClaimScore, vector: Vector, reading: Reading): readonly string[] {
  if (vector.claims === null) return [];
  const got = reading.claims ?? [];
  const cut = (places: readonly Place[]): string =>
    places.map(({ from, to }) => vector.text.slice(from, to).replaceAll('\n', ' ')).join(' … ');
  const misses: string[] = [];
  score.texts.count += 1;
  score.claims.wanted += vector.claims.length;
  score.claims.proposed += got.length;
  score.evidence.proposed += got.reduce((sum, { evidence }) => sum + evidence.length, 0);
  score.hedges.proposed += got.reduce((sum, { hedges }) => sum + hedges.length, 0);
  const pairs = claimPairs(vector, vector.claims, got);
  for (const wanted of vector.claims) {
    score.evidence.wanted += wanted.evidence.length;
    score.hedges.wanted += wanted.hedges.length;
    const found = pairs.get(wanted);
    if (!found) {
      misses.push(`missed: ${cut(wanted.words)}`);
      continue;
    }
    score.claims.right += 1;
    score.kinds.wanted += 1;
    score.kinds.proposed += 1;
    if (found.kind === wanted.kind) score.kinds.right += 1;
    else misses.push(`kind is ${found.kind}: ${cut(wanted.words)}`);
    for (const [id, stance] of wanted.evidence) {
      const words = vector.statements[id]?.words ?? [];
      const isThere = found.evidence.some(
        (one) =>
          one.stance === stance && overlap(reading.statements[one.statement]?.words ?? [], words) >= 0.5,
      );
      if (isThere) score.evidence.right += 1;
      else misses.push(`no ${stance} by “${cut(words)}”: ${cut(wanted.words)}`);
    }
    for (const id of wanted.hedges) {
      const words = vector.hedges[id]?.words;
      const isThere = found.hedges.some((one) => {
        const span = reading.hedges[one]?.span;
        return span && words && overlap([span], [words]) >= 0.3;
      });
      if (isThere) score.hedges.right += 1;
      else misses.push(`no hedge “${words ? cut([words]) : ''}”: ${cut(wanted.words)}`);
    }
  }
  const paired = new Set(pairs.values());
  for (const one of got)
    if (!paired.has(one))
      misses.push(
        `made up (${one.confidence}): ${cut(one.words)} [${one.evidence.map(({ stance }) => stance).join()}]`,
      );
  return misses;
}

/** Each wanted claim with the proposal that is most like it; no proposal twice. */
function claimPairs(
  { statements }: Vector,
  wanted: readonly VectorClaim[],
  got: readonly ProposedClaim[],
): ReadonlyMap<VectorClaim, ProposedClaim> {
  const like = (one: VectorClaim, other: ProposedClaim): number =>
    Math.max(
      overlap(one.words, other.words),
      ...one.evidence.map(([id]) => overlap(statements[id]?.words ?? [], other.words)),
    );
  const all = wanted
    .flatMap((one) => got.map((other) => ({ one, other, share: like(one, other) })))
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share);
  const pairs = new Map<VectorClaim, ProposedClaim>();
  const taken = new Set<ProposedClaim>();
  for (const { one, other } of all) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

/** Scores the claims of some folders: those that the rules were made with, or those that were only scored, of which no miss is told. */
export function claimScoreOf(
  folders: readonly string[],
  isOnlyScored: boolean,
  fragment = '',
  tell: (line: string) => void = () => {},
): ClaimScore {
  const score = noClaimScore();
  for (const folder of folders)
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.json') || !name.includes(fragment)) continue;
      const read = readVector(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if ('wrong' in read) throw new Error(`${name}: ${read.wrong.join('; ')}`);
      const { vector } = read;
      if (vector.claims === null || vector.claimsOnlyScored !== isOnlyScored) continue;
      const { text, sent, zone } = vector;
      const misses = addClaims(score, vector, extract({ text, sent, zone }));
      if (!isOnlyScored) for (const said of misses) tell(`${name.replace('.json', '')}  claims  ${said}`);
    }
  return score;
}

/** A score of claims as lines for a person. */
export function claimLinesOf({ claims, evidence, kinds, hedges }: ClaimScore): readonly string[] {
  const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));
  const line = (name: string, tally: Tally): string =>
    `${name.padEnd(26)} F1 ${f1(tally).toFixed(3)}  precision ${share(tally.right, tally.proposed)}  recall ${share(tally.right, tally.wanted)}  (${tally.right} of ${tally.wanted}, ${tally.proposed} proposed)`;
  return [
    line('claims found', claims),
    line('what bears on them, how', evidence),
    line('hedges on them', hedges),
    `responsibility or not      right ${share(kinds.right, kinds.wanted)} (of ${kinds.wanted})`,
  ];
}
