/** Says that somebody else writes on the same post, and takes it over; and that it has gone on since it was opened. */
import { useWorld } from '../app/desk-world.ts';
import type { Draft } from './draft.ts';
import type { LeaseNow } from './kept-drafts.ts';

interface TwoAtOnceProps {
  readonly draft: Draft;
  readonly lease: LeaseNow | null;
  readonly take: () => void;
}

export function TwoAtOnce({ draft, lease, take }: TwoAtOnceProps) {
  const world = useWorld();
  const post = world.board.get('posts', draft.post);
  const moved = post !== undefined && draft.base > 0 && post.version > draft.base;
  return (
    <>
      {lease !== null && !lease.mine && lease.holder && (
        <p class="say" role="status">
          {lease.holder.name} is writing on this post. What you write is kept beside it.{' '}
          <button type="button" class="small" onClick={take}>
            Take it over
          </button>
        </p>
      )}
      {lease?.mine && lease.askedBy.length > 0 && (
        <p class="say" role="status">
          {lease.askedBy.map(({ name }) => name).join(', ')} asks for this post.
        </p>
      )}
      {moved && (
        <p class="say bad" role="status">
          This post has changed since you opened it. What you wrote is kept; it will be refused until it goes
          on from the newest version.
        </p>
      )}
    </>
  );
}
