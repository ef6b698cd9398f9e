import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** Nobody publishes for a while. */
export function foldFreeze(state: State, { at, by, body }: Entry<'coverage.frozen'>): State {
  return { ...state, frozen: { until: body?.until ?? null, reason: body?.reason ?? '', by, at } };
}

/** Everybody may again. */
export function foldThaw(state: State): State {
  return { ...state, frozen: null };
}
