/** What has changed since somebody was here last, from the board. Pure. */

import { boundsInWords } from '../../../model/bounds.ts';
import type { BoardStore } from '../sync/board-store.ts';
import { headOf, statusWords } from '../words/lookup.ts';

export interface SinceLeft {
  readonly at: string;
  readonly lines: readonly string[];
}

/** Shorter absences are not told, in milliseconds. */
export const ABSENT = 10 * 60_000;

/** One line each: posts, corrections and withdrawals, claims that moved, figures, the brief; what is open comes after. */
export function changedSince(board: BoardStore, left: number): readonly string[] {
  const after = (at: string | null | undefined) => at != null && Date.parse(at) > left;
  const posts = board.all('posts').filter(({ publishedAt }) => after(publishedAt));
  const names = posts
    .sort((a, b) => b.order - a.order)
    .slice(0, 3)
    .map((post) => `“${headOf(post, board)}”`);
  const withdrawn = board.all('posts').filter(({ end }) => after(end?.at));
  const corrections = board.all('corrections').filter(({ at }) => after(at));
  const covered = board.all('posts').filter((post) => after(post.covered));
  const moved = board.all('claims').filter(({ rulings }) => after(rulings.at(-1)?.at));
  const figures = board.all('figures').flatMap((figure) => {
    const last = figure.readings.filter(({ asOf, standing }) => standing === 'live' && after(asOf.at)).at(-1);
    return last ? [`${figure.content?.label ?? 'A figure'}: ${boundsInWords(last)}`] : [];
  });
  const held = board.all('posts').filter(({ phase, held: isHeld }) => phase === 'draft' && isHeld);
  const embargoes = board
    .all('posts')
    .filter(({ embargo, phase }) => embargo !== null && phase !== 'published');
  const lines = [
    posts.length > 0 && `${count(posts.length, 'post')}: ${names.join(', ')}${posts.length > 3 ? ' …' : ''}`,
    corrections.length > 0 &&
      `${count(corrections.length, 'correction')}: ${corrections.map(({ note }) => note ?? '').join(' ')}`,
    withdrawn.length > 0 && `${count(withdrawn.length, 'post')} withdrawn`,
    covered.length > 0 && `${count(covered.length, 'post')} covered`,
    ...moved.map(({ content, status }) => `${statusWords[status]}: ${content?.text ?? 'a claim'}`),
    ...figures,
    after(board.one('brief')?.at) && 'The brief is another one',
    embargoes.length > 0 && `${count(embargoes.length, 'embargo', 'embargoes')} open`,
    held.length > 0 && `${count(held.length, 'draft')} on hold`,
  ];
  return lines.filter((line) => line !== false);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
