/** What of a coverage can be brought into another: what stands, and rests on nothing that does not. */
import { type State, statusOf } from '../fold/state.ts';
import { type Cell, cell, cellId, cellKind } from '../model/ids.ts';

/** Whether a document can be brought. */
export type Stands = (of: Cell) => boolean;

/**
 * Judged once for each document. What was taken down, withdrawn or erased does not stand, nor does what rests on it. A number
 * from a statement off the record does not either: it could not be shown.
 */
export function standing(state: State): Stands {
  const known = new Map<Cell, boolean>();
  const stands: Stands = (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    // While it is judged it stands: a circle of documents falls by nothing but itself.
    known.set(of, true);
    const judged = judge(of);
    known.set(of, judged);
    return judged;
  };
  return stands;

  function judge(of: Cell): boolean {
    const id = cellId(of);
    switch (cellKind(of)) {
      case 'actor':
        return isThere(state.actors.get(id));
      case 'statement': {
        const found = state.statements.get(id);
        const actor = found?.content?.actor ?? null;
        return isThere(found) && (actor === null || stands(cell('actor', actor)));
      }
      case 'claim': {
        const found = state.claims.get(id);
        return isThere(found) && found?.dropped === null && statusOf(found) !== 'withdrawn';
      }
      case 'figure':
        return isThere(state.figures.get(id));
      case 'incident':
        return isThere(state.incidents.get(id));
      case 'estimate': {
        const found = state.estimates.get(id) ?? waitingOf(id);
        const content = found?.content;
        if (!isThere(found) || !found || !content) return false;
        if (content.min === null && content.max === null && content.words === null) return false;
        return (
          stands(cell('figure', found.figure)) &&
          (content.statement === null ||
            (stands(cell('statement', content.statement)) && isOnTheRecord(content.statement))) &&
          content.parts.every((part) => stands(cell('estimate', part)))
        );
      }
      case 'question':
        return isThere(state.questions.get(id));
      case 'post': {
        const found = state.posts.get(id);
        const ended = found && ['withdrawn', 'moved', 'discarded'].includes(found.phase);
        return found?.taken === null && !ended && (found.published ?? found.content) !== null;
      }
      default:
        return false;
    }
  }

  /** A number that waits for a post, as one on record. */
  function waitingOf(id: string) {
    for (const { id: figure, waiting } of state.figures.values()) {
      const found = waiting.find(({ estimate }) => estimate === id);
      const source = found?.content.source ?? null;
      if (found && (source === null || stands(cell('actor', source))))
        return { figure, content: found.content, taken: null };
    }
    return undefined;
  }

  function isOnTheRecord(statement: string): boolean {
    return state.statements.get(statement)?.content?.onTheRecord !== false;
  }
}

function isThere(found: { readonly content: unknown; readonly taken: string | null } | undefined): boolean {
  return found !== undefined && found.content !== null && found.taken === null;
}
