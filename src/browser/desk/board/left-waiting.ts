/** The commands that settle what a post left behind under a claim or figure (SPEC R-DUE-08). Pure. */
import { leftBehind } from '../../../desk/view/left-behind.ts';
import type { Command } from '../outbox/outbox.ts';
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
  const left = leftIn(board, board.get('claims', claim)?.waiting);
  return {
    show: left.map(({ statement, stance }) => ({ kind: 'evidence.add', claim, statement, stance })),
    takeBack: (reason) =>
      left.map(({ statement, post }) => ({ kind: 'evidence.remove', claim, statement, reason, for: post })),
  };
}

function numbersLeft(board: Pick<BoardStore, 'get'>, figure: string): Left {
  const left = leftIn(board, board.get('figures', figure)?.waiting);
  return {
    show: left.map(({ estimate, content }) => ({ kind: 'estimate.add', estimate, figure, content })),
    takeBack: (reason) => left.map(({ estimate }) => ({ kind: 'estimate.drop', estimate, reason })),
  };
}

function leftIn<W extends { readonly post: string; readonly at: string }>(
  board: Pick<BoardStore, 'get'>,
  waiting: readonly W[] = [],
): readonly W[] {
  return waiting.filter(({ post, at }) => leftBehind(board.get('posts', post), at) !== null);
}
