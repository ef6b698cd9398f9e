/** Whether somebody may take back the last move of a claim's status. Pure. */
import { type Status, UNDO_MINUTES } from '../../../model/status.ts';
import type { ClaimDoc } from '../sync/docs.ts';

/** The status that would stand again, and for how many milliseconds more that may be; null where it may not. */
export function undoable(
  { rulings, content }: Pick<ClaimDoc, 'rulings' | 'content'>,
  person: string,
  now: number,
): { readonly back: Status; readonly left: number } | null {
  const [before, last] = [rulings.at(-2), rulings.at(-1)];
  if (!content || !last || last.undoes !== null) return null;
  if (last.by !== person && last.proposedBy !== person) return null;
  const left = Date.parse(last.at) + UNDO_MINUTES * 60_000 - now;
  return left > 0 ? { back: before?.status ?? 'unverified', left } : null;
}
