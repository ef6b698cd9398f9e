/** What is covered now, whatever it is: readers see “under review” in its place. Pure. */
import type { BoardStore } from '../sync/board-store.ts';
import { headOf } from '../words/lookup.ts';

export interface CoveredThing {
  readonly kind: 'post' | 'claim' | 'figure' | 'incident' | 'notice';
  readonly id: string;
  /** What the desk calls it. */
  readonly label: string;
  /** Since when. */
  readonly at: string;
}

/** The last one first. What was withdrawn or taken down meanwhile is none: nothing lifts its cover. */
export function coveredNow(board: BoardStore): readonly CoveredThing[] {
  const found: CoveredThing[] = [];
  const add = (
    kind: CoveredThing['kind'],
    {
      id,
      covered,
      taken,
    }: { readonly id: string; readonly covered: string | null; readonly taken: string | null },
    label: string | undefined,
  ) => {
    if (covered !== null && taken === null) found.push({ kind, id, label: label ?? '', at: covered });
  };
  for (const post of board.all('posts'))
    if (post.phase === 'published') add('post', post, headOf(post, board));
  for (const one of board.all('claims')) add('claim', one, one.content?.text);
  for (const one of board.all('figures')) add('figure', one, one.content?.label);
  for (const one of board.all('incidents')) add('incident', one, one.content?.title);
  for (const one of board.all('notices')) add('notice', one, one.content?.title);
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}
