import type { DeskFrozen } from '../../../desk/view/desk-docs.ts';
import type { BoardStore } from '../sync/board-store.ts';

/** The freeze that stands at an instant, in milliseconds; null where everybody may publish. */
export function frozenNow(board: BoardStore, at: number): DeskFrozen | null {
  const frozen = board.one('frozen');
  return frozen && (frozen.until === null || Date.parse(frozen.until) > at) ? frozen : null;
}
