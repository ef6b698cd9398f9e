import type { Cell } from '../model/ids.ts';
import { cellId, cellKind } from '../model/ids.ts';
import { type State, type StatementState, statusOf } from './state.ts';

/** Stands for words that rest on something that readers may not see. */
export const GAP = '[…]';

/** Whether readers may see nothing of a statement: taken down, under embargo, or waiting for its post. */
export function isKept({ taken, embargo, reserved }: StatementState): boolean {
  return taken !== null || embargo !== null || reserved !== null;
}

/**
 * Whether readers are told nothing of what a text names, so that the words which name it stand nowhere before them: it
 * is not there, taken down, covered, withdrawn, erased or kept. Of what has no words of its own (a post) it tells nothing.
 */
export function isWithheld(state: State, of: Cell): boolean {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'actor': {
      const actor = state.actors.get(id);
      return !actor?.content || actor.taken !== null;
    }
    case 'claim': {
      const claim = state.claims.get(id);
      return !claim || isShut(claim) || statusOf(claim) === 'withdrawn';
    }
    case 'figure':
      return isShut(state.figures.get(id));
    case 'incident':
      return isShut(state.incidents.get(id));
    case 'statement': {
      const statement = state.statements.get(id);
      return !statement?.content || isKept(statement);
    }
    case 'media': {
      const media = state.media.get(id);
      return !media || media.erased !== null;
    }
    default:
      return false;
  }
}

function isShut(
  thing:
    | { readonly content: unknown; readonly taken: string | null; readonly covered: string | null }
    | undefined,
): boolean {
  return !thing?.content || thing.taken !== null || thing.covered !== null;
}
