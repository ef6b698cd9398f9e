import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { ClaimState, State } from './state.ts';

/** A claim, new or reworded. */
export function foldClaim(state: State, { subject, at, by, body }: Entry<'claim.set'>): State {
  const id = cellId(subject);
  const old: ClaimState = state.claims.get(id) ?? {
    id,
    version: 0,
    content: null,
    openedAt: at,
    openedBy: by,
    evidence: [],
    waiting: [],
    rulings: [],
    proposal: null,
    verified: [],
    kept: null,
    dropped: null,
    covered: null,
    shownSince: null,
    taken: null,
  };
  return {
    ...state,
    claims: state.claims.set(id, { ...old, version: old.version + 1, content: body?.content ?? null }),
  };
}

/** A statement's stance towards it; an earlier one of the same statement ends, and the same one waits no more. */
export function foldEvidence(state: State, { subject, seq, at, body }: Entry<'evidence.added'>): State {
  if (body === null) return state;
  return setClaim(state, subject, (claim) => ({
    evidence: [...endEvidence(claim, body.statement, seq), { ...body, seq, at, until: null }],
    waiting: claim.waiting.filter((one) => one.statement !== body.statement || one.stance !== body.stance),
  }));
}

/** What a statement is to do to it once a post is published; an earlier one of the same post waits no more. */
export function foldEvidenceReserved(
  state: State,
  { subject, seq, at, body }: Entry<'evidence.reserved'>,
): State {
  if (body === null) return state;
  return setClaim(state, subject, (claim) => ({
    waiting: [
      ...claim.waiting.filter((one) => one.statement !== body.statement || one.post !== body.post),
      { ...body, seq, at },
    ],
  }));
}

/** A statement no longer speaks to it, or is to do so with a post no more. */
export function foldEvidenceEnd(state: State, { subject, seq, body }: Entry<'evidence.removed'>): State {
  if (body === null) return state;
  const { statement, for: post } = body;
  return setClaim(state, subject, (claim) =>
    post === undefined
      ? { evidence: endEvidence(claim, statement, seq) }
      : { waiting: claim.waiting.filter((one) => one.statement !== statement || one.post !== post) },
  );
}

/** Our own verification. */
export function foldVerification(state: State, { subject, seq }: Entry<'claim.verified'>): State {
  return setClaim(state, subject, (claim) => ({ verified: [...claim.verified, seq] }));
}

/** A status above the gate waits for a second senior. */
export function foldProposal(state: State, { subject, by, body }: Entry<'claim.proposed'>): State {
  return body === null ? state : setClaim(state, subject, () => ({ proposal: { ...body, by } }));
}

/** A status; whatever was proposed is settled by it. */
export function foldRuling(state: State, { subject, seq, at, by, body }: Entry<'claim.ruled'>): State {
  if (body === null) return state;
  const { status, aboveGate, proposedBy, undoes = null } = body;
  return setClaim(state, subject, (claim) => ({
    rulings: [...claim.rulings, { seq, at, by, status, aboveGate, proposedBy, undoes }],
    proposal: null,
  }));
}

/** Its status stays although it was denied. */
export function foldKeeping(state: State, { subject, seq, at, by, body }: Entry<'claim.kept'>): State {
  return setClaim(state, subject, () => ({ kept: { seq: body?.upTo ?? seq, at, by } }));
}

/** What was proposed above the gate is not done. */
export function foldDecline(state: State, { subject }: Entry<'claim.declined'>): State {
  return setClaim(state, subject, () => ({ proposal: null }));
}

/** It was opened by mistake; what was recorded of it stays. */
export function foldDrop(state: State, { subject, at, by }: Entry<'claim.dropped'>): State {
  return setClaim(state, subject, () => ({ dropped: { at, by }, proposal: null }));
}

function endEvidence(claim: ClaimState, statement: string, seq: number): ClaimState['evidence'] {
  return claim.evidence.map((evidence) =>
    evidence.statement === statement && evidence.until === null ? { ...evidence, until: seq } : evidence,
  );
}

function setClaim(
  state: State,
  subject: Entry['subject'],
  change: (claim: ClaimState) => Partial<ClaimState>,
): State {
  const old = state.claims.get(cellId(subject));
  return old ? { ...state, claims: state.claims.set(old.id, { ...old, ...change(old) }) } : state;
}
