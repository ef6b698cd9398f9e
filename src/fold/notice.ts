import type { NoticeState } from './machine-state.ts';
import type { State } from './state.ts';

/** Where a notice stands: in force, or since when it is over and how. What its source takes back is cancelled by that. */
export function noticeEnd(
  state: State,
  { ended, content }: NoticeState,
): { readonly at: string; readonly how: 'expired' | 'cancelled' | 'error' } | null {
  const retracted = content === null ? null : (state.statements.get(content.statement)?.retracted ?? null);
  return retracted && (ended === null || retracted.at < ended.at)
    ? { at: retracted.at, how: 'cancelled' }
    : ended;
}
