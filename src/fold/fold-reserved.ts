import { cell, cellId, cellKind } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { standingOn } from './reserved.ts';
import type { State } from './state.ts';

/** A statement waits for a post. */
export function foldReserved(state: State, { subject, seq, at, body }: Entry<'statement.reserved'>): State {
  const old = state.statements.get(cellId(subject));
  if (!old || body === null) return state;
  const reserved = { post: body.post, seq, at };
  return { ...state, statements: state.statements.set(old.id, { ...old, reserved }) };
}

/**
 * It waits no more. What stands on it does so from now on, so that a text that was published before keeps what it
 * showed, with this beside it as what came later.
 */
export function foldFreed(state: State, { subject, seq, at, body }: Entry<'statement.freed'>): State {
  const old = state.statements.get(cellId(subject));
  if (!old) return state;
  const standing = standingOn(state, old.id);
  const claims = new Set(
    [...standing.statements].flatMap((id) =>
      [...(state.users.get(cell('statement', id)) ?? [])]
        .filter((of) => cellKind(of) === 'claim')
        .map(cellId),
    ),
  );
  return {
    ...state,
    statements: state.statements.set(old.id, { ...old, reserved: null }),
    claims: state.claims.withMutations((all) => {
      for (const id of claims)
        all.update(id, (claim) => claim && { ...claim, evidence: claim.evidence.map(moved) });
    }),
    estimates: state.estimates.withMutations((all) => {
      for (const id of body?.estimates ?? []) all.update(id, (one) => one && { ...one, seq, at });
    }),
  };

  function moved<E extends { readonly statement: string }>(one: E): E {
    return standing.statements.has(one.statement) ? { ...one, seq, at } : one;
  }
}
