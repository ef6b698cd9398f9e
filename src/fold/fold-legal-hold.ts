import { COVERAGE, cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

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
