import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { RestrictionState, State } from './state.ts';

/** Something is restricted, or its terms are set anew; set again, it holds again. */
export function foldRestriction(
  state: State,
  { subject, at, body, erased }: Entry<'restriction.set'>,
): State {
  const id = cellId(subject);
  const old = state.restrictions.get(id);
  return set(state, {
    id,
    version: (old?.version ?? 0) + 1,
    content: erased ? null : (body?.content ?? null),
    since: old?.since ?? at,
    liftedAt: null,
    passes: old?.passes ?? [],
  });
}

/** It no longer holds. */
export function foldRestrictionEnd(state: State, { subject, at }: Entry<'restriction.lifted'>): State {
  const old = state.restrictions.get(cellId(subject));
  return old ? set(state, { ...old, liftedAt: at }) : state;
}

/** One document may name it. */
export function foldPass(state: State, { subject, body }: Entry<'restriction.passed'>): State {
  const old = state.restrictions.get(cellId(subject));
  return old && body ? set(state, { ...old, passes: [...old.passes, body.of] }) : state;
}

function set(state: State, restriction: RestrictionState): State {
  return { ...state, restrictions: state.restrictions.set(restriction.id, restriction) };
}
