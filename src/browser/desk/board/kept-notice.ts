/** The notices on the page, and which source keeps one until when, as the board has it. Pure. */
import type { DeskNotice } from '../../../desk/view/desk-docs.ts';
import { cell } from '../../../model/ids.ts';
import type { BoardStore } from '../sync/board-store.ts';

/** The notice that is published of an item: one of each, however many want to. */
export const noticeIdOf = (item: string): string => `of-${item}`;

/** Those that stand on the page now, the latest first. */
export function liveNotices(board: BoardStore): readonly DeskNotice[] {
  return board
    .all('notices')
    .filter(({ ended, taken, covered, content }) => !ended && !taken && !covered && content)
    .sort((a, b) => b.seq - a.seq);
}

/** Who may change and end a notice with nobody at the desk. */
export interface Keeper {
  readonly authority: string;
  readonly name: string;
  readonly until: string;
}

/** Null where nobody may, at a moment in milliseconds. */
export function keeperOf(board: BoardStore, notice: string, now: number): Keeper | null {
  const of = cell('notice', notice);
  const found = board
    .all('authorities')
    .find((one) => one.of === of && one.ended === null && Date.parse(one.until) > now);
  if (!found) return null;
  const name = board.get('actors', found.source)?.content?.name ?? 'A source';
  return { authority: found.id, name, until: found.until };
}
