/** The posts of the board that have some words, and what is said beside each. Pure. */
import { bare } from '../../../lib/normalised.ts';
import type { PostDoc } from '../sync/docs.ts';
import { headOf, wordsIn } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import type { World } from './desk-world.ts';
import { worksHere } from './me.ts';

type Here = Pick<World, 'board' | 'me'>;

/** The posts that have the words, the newest first; those that were discarded apart. */
export function postsFound(
  { board, me }: Here,
  fits: (text: string) => boolean,
): { readonly posts: readonly PostDoc[]; readonly discarded: readonly PostDoc[] } {
  const timeOf = ({ publishedAt, writtenAt }: PostDoc) => publishedAt ?? writtenAt ?? '';
  const all = board
    .all('posts')
    .filter((post) => fits(`${headOf(post, board)} ${post.content ? wordsIn(post.content.body, board) : ''}`))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : b.order - a.order));
  return {
    posts: all.filter(({ phase }) => phase !== 'discarded'),
    // Of what was discarded there is only its history to be seen.
    discarded: worksHere(me) ? all.filter(({ phase }) => phase === 'discarded') : [],
  };
}

/** "draft, saved 21:03", "published, 20:58". */
export function hintOf({ board }: Pick<World, 'board'>, post: PostDoc): string {
  const { phase, publishedAt, writtenAt, schedule } = post;
  const at = (time: string) => moment(time, board.one('coverage')?.zone ?? 'UTC');
  if (schedule) return `${phase}, out ${at(schedule.at)}`;
  if (publishedAt !== null) return `${phase}, ${at(publishedAt)}`;
  return writtenAt === null ? phase : `${phase}, saved ${at(writtenAt)}`;
}

/** Whether a text has all of some words. */
export function fitting(words: string): (text: string) => boolean {
  const asked = plain(words.replace(/["“”„«»*]/g, ' '))
    .split(/\s+/)
    .filter(Boolean);
  return (text) => {
    const has = plain(text);
    return asked.every((one) => has.includes(one));
  };
}

function plain(text: string): string {
  return bare(text).toLowerCase();
}
