import { type Cell, cellId, cellKind } from '../model/ids.ts';
import type { State } from './state.ts';

/** Keeps the list of what a time will move, after the schedule or embargo of one document changed. */
export function withWaiting(state: State, of: Cell): State {
  const id = cellId(of);
  const post = cellKind(of) === 'post' ? state.posts.get(id) : undefined;
  const embargo = post?.embargo ?? (cellKind(of) === 'statement' ? state.statements.get(id)?.embargo : null);
  const waits = (embargo ?? null) !== null || (post?.schedule ?? null) !== null;
  const waiting = waits ? state.waiting.add(of) : state.waiting.delete(of);
  return waiting === state.waiting ? state : { ...state, waiting };
}
