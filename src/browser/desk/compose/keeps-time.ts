/** What becomes of a scheduled post that is written on: its words change and its time stays, unless somebody says otherwise. */
import type { PostDoc } from '../sync/docs.ts';
import type { Draft } from './draft.ts';
import type { Intent } from './plan.ts';

/** When a post goes out by itself; null where it does not. */
export function timeOf(post: PostDoc | undefined): string | null {
  return post?.phase === 'scheduled' ? (post.schedule?.at ?? null) : null;
}

/**
 * How it is sent where nothing else is asked for: saved, which leaves its time as it is; where it is another kind of
 * post now, and whoever writes may set its time, set for the same time as that. Null where it has no time.
 */
export function keepingTime(
  post: PostDoc | undefined,
  { keyEvent, flash }: Draft,
  maySchedule: boolean,
): Intent | null {
  const at = timeOf(post);
  if (at === null || !post?.schedule) return null;
  const isAnother = post.schedule.keyEvent !== keyEvent || post.schedule.flash !== flash;
  return isAnother && maySchedule ? { to: 'schedule', at } : { to: 'save' };
}
