import type { State } from '../../fold/state.ts';
import { type Cell, cellKind } from '../../model/ids.ts';
import { removal } from '../decide/decide-removal.ts';

/** Whether something was taken down, so that its words are for the lawyers alone. */
export function isSealed(state: State, of: Cell): boolean {
  const kind = cellKind(of);
  // What is settled is no secret.
  if (kind === 'prepared' || kind === 'act') return false;
  const taken = removal(state, of);
  return taken != null && taken !== 'no';
}
