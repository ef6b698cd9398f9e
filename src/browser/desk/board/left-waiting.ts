/** The commands that settle what a discarded draft left under a claim or figure (SPEC R-DUE-08). Pure. */
import type { Command } from '../compose/plan.ts';
import type { BoardStore } from '../sync/board-store.ts';

/** What shows something that was left, and what takes it back. */
interface Left {
  readonly show: readonly Command[];
  readonly takeBack: (reason: string) => readonly Command[];
}

/** Of a statement, or of what waits on a claim or figure. */
export function leftOf(board: Pick<BoardStore, 'get'>, of: string, id: string): Left {
  if (of === 'statement') return statementLeft(board, id);
  return of === 'claim' ? evidenceLeft(board, id) : numbersLeft(board, id);
}

function statementLeft(board: Pick<BoardStore, 'get'>, statement: string): Left {
  const { content = null, version } = board.get('statements', statement) ?? {};
  return {
    show:
      content === null
        ? []
        : [{ kind: 'statement.record', statement, content, for: null, expected: version }],
    takeBack: (reason) => [{ kind: 'statement.retract', statement, reason }],
  };
}

function evidenceLeft(board: Pick<BoardStore, 'get'>, claim: string): Left {
  const left = (board.get('claims', claim)?.waiting ?? []).filter(({ post }) => isDiscarded(board, post));
  return {
    show: left.map(({ statement, stance }) => ({ kind: 'evidence.add', claim, statement, stance })),
    takeBack: (reason) =>
      left.map(({ statement }) => ({ kind: 'evidence.remove', claim, statement, reason })),
  };
}

function numbersLeft(board: Pick<BoardStore, 'get'>, figure: string): Left {
  const left = (board.get('figures', figure)?.waiting ?? []).filter(({ post }) => isDiscarded(board, post));
  return {
    show: left.map(({ estimate, content }) => ({ kind: 'estimate.add', estimate, figure, content })),
    takeBack: (reason) => left.map(({ estimate }) => ({ kind: 'estimate.overtake', estimate, reason })),
  };
}

const isDiscarded = (board: Pick<BoardStore, 'get'>, post: string): boolean =>
  board.get('posts', post)?.phase === 'discarded';
