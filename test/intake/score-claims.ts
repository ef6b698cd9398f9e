/* How far the claims of a reading are those that an editor read, of texts in which somebody has read them. */
import type { ProposedClaim, Reading } from '../../src/intake/extract/reading.ts';
import { overlap, type Tally } from './score.ts';
import type { Place, Vector, VectorClaim } from './vector.ts';

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
