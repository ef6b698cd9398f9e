import { gateOf, isUnderReview, type Side } from '../fold/gate.ts';
import { type Source, sides, sourcesOf } from '../fold/source.ts';
import { type ClaimState, type State, statusAt, statusOf } from '../fold/state.ts';
import { isWithheld } from '../fold/withheld.ts';
import { cell } from '../model/ids.ts';
import type { Later, Standing } from '../wire/documents.ts';
import type { Scope } from './scope.ts';

/** How a claim stood at a record number, in public facts: unnamed and off-the-record sources are neither named nor counted. */
export function standingOf(state: State, claim: ClaimState, seq: number = state.seq): Standing {
  const status = statusAt(claim, seq);
  const gate = gateOf(state, claim, seq);
  const side = status === 'refuted' ? gate.opposing : gate.supporting;
  const ruling = claim.rulings.findLast((one) => one.seq <= seq);
  const sources = side.sources.filter(isPublic);
  const origins = side.origins.filter((group) => group.some(isPublic));
  const only = origins.length === 1 ? origins[0]?.find(isPublic)?.root?.content : undefined;
  return {
    status,
    since: latest([ruling?.at, claim.shownSince?.at, state.coverage?.startedAt]),
    basis: ruling?.aboveGate ? 'decision' : publicBasis(side, sources),
    by: namesOf(sources),
    deniedBy: status === 'refuted' ? [] : namesOf(gate.opposing.sources.filter(isPublic)),
    channel: only?.channel.kind ?? null,
    saidAt: only?.saidAt ?? null,
    statements: sources.length,
    origins: origins.length,
    underReview: isUnderReview(state, claim),
  };
}

/** What has become of a claim since a record number, or null. */
export function laterOf(state: State, claim: ClaimState, seq: number): Later | null {
  const status = statusOf(claim);
  const moved = status === statusAt(claim, seq) ? null : claim.rulings.at(-1);
  const since = claim.evidence.filter(
    (evidence) => evidence.seq > seq && evidence.stance === 'denies' && evidence.until === null,
  );
  const denials = sourcesOf(state, { ...claim, evidence: since }, sides.opposing, state.seq).filter(isPublic);
  if (!moved && denials.length === 0) return null;
  const at = latest([moved?.at, ...since.map((evidence) => evidence.at)]);
  return { at, status: moved ? status : null, deniedBy: namesOf(denials), retracted: false };
}

/** Named, on the record: what readers may be told of. */
function isPublic(source: Source): boolean {
  return source.named && source.statement.content.onTheRecord && source.root?.content.onTheRecord !== false;
}

/** A ground that only unnamed people give is told as such, whoever else spoke off the record. */
function publicBasis(side: Side, sources: readonly Source[]): Standing['basis'] {
  const byNames = side.basis === 'claimant' || side.basis === 'attribution';
  return byNames && sources.length === 0 ? 'unnamed' : side.basis;
}

function namesOf(sources: readonly Source[]): string[] {
  const names = sources.map((source) => String(source.actor?.content?.name));
  return [...new Set(names)].slice(0, 3);
}

function latest(times: readonly (string | null | undefined)[]): string {
  return times.reduce<string>((late, time) => (time && time > late ? time : late), '');
}

/** A claim that readers may see the words of; one that they may not keeps its own page, which says why. */
export function linkedClaim(scope: Scope, id: string): ClaimState | null {
  const claim = scope.state.claims.get(id);
  if (claim) scope.link(cell('claim', id));
  return claim && !isWithheld(scope.state, cell('claim', id)) ? claim : null;
}
