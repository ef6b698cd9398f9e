import { COVERAGE, cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** How reliable its source and how credible it is; the last grade stands. */
export function foldGrade(state: State, { subject, body }: Entry<'statement.graded'>): State {
  const old = state.statements.get(cellId(subject));
  if (!old || body === null) return state;
  const { reliability, credibility } = body;
  return {
    ...state,
    statements: state.statements.set(old.id, { ...old, grade: { reliability, credibility } }),
  };
}

/** Nothing of it is erased from now on. */
export function foldLegalHold(state: State, { subject, at, body }: Entry<'legal.held'>): State {
  const id = cellId(subject);
  const hold = { id, of: body?.of ?? COVERAGE, at, endedAt: null };
  return { ...state, legalHolds: state.legalHolds.set(id, hold) };
}

/** It may be again. */
export function foldLegalRelease(state: State, { subject, at }: Entry<'legal.released'>): State {
  const old = state.legalHolds.get(cellId(subject));
  return old ? { ...state, legalHolds: state.legalHolds.set(old.id, { ...old, endedAt: at }) } : state;
}

/** Nobody publishes for a while. */
export function foldFreeze(state: State, { at, by, body }: Entry<'coverage.frozen'>): State {
  return { ...state, frozen: { until: body?.until ?? null, reason: body?.reason ?? '', by, at } };
}

/** Everybody may again. */
export function foldThaw(state: State): State {
  return { ...state, frozen: null };
}
