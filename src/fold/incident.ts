/** Whether an incident still has something to stand on (SPEC R-INC-02). */
import type { IncidentContent } from '../model/content.ts';
import { type Cell, cell, cellId, cellKind } from '../model/ids.ts';
import { gateOf } from './gate.ts';
import { isLive, rootOf } from './source.ts';
import { type IncidentState, type State, statusOf } from './state.ts';

/** What an incident may stand on. */
export type Grounds = Pick<IncidentContent, 'basis' | 'statements' | 'claims'>;

/**
 * Whether anything holds an incident up: a basis in words, a live statement on the record, or a claim that has a live
 * source of its own.
 */
export function isGrounded(state: State, { basis, statements, claims }: Grounds): boolean {
  return (
    basis !== null ||
    statements.some((id) => isStanding(state, id)) ||
    claims.some((id) => isHeld(state, id) && isSourced(state, id))
  );
}

/** The same of an incident as it is now. */
export function stands(state: State, { content, lists }: IncidentState): boolean {
  return isGrounded(state, { ...lists, basis: content?.basis ?? null });
}

/** Promise I8 for a claim: at least one live statement about it, for or against, or our own verification. */
export function isSourced(state: State, id: string): boolean {
  const claim = state.claims.get(id);
  if (!claim) return false;
  const gate = gateOf(state, claim);
  return gate.ceiling !== 'unverified' || gate.disputable;
}

/** Whether we still stand behind having reported a claim. */
function isHeld(state: State, id: string): boolean {
  const claim = state.claims.get(id);
  return claim !== undefined && claim.taken === null && statusOf(claim) !== 'withdrawn';
}

function isStanding(state: State, id: string): boolean {
  const statement = state.statements.get(id);
  if (!statement?.content?.onTheRecord || !isLive(statement, state.seq)) return false;
  const root = rootOf(state, statement);
  return root === null || isLive(root, state.seq);
}

/** References, with the claims and figures of the incidents among them: what comes before readers with a text. */
export function withIncidents(state: State, references: readonly Cell[]): readonly Cell[] {
  const within = references.flatMap((of) => {
    const lists = cellKind(of) === 'incident' ? state.incidents.get(cellId(of))?.lists : undefined;
    const claims = (lists?.claims ?? []).map((one) => cell('claim', one));
    return [...claims, ...(lists?.figures ?? []).map((one) => cell('figure', one))];
  });
  return [...new Set([...references, ...within])];
}
