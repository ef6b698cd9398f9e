/** What keeps the post in the composer from readers, or sends it to them later, and the way out of that. */
import { useWorld } from '../app/desk-world.ts';
import { letGo } from '../posts/acts.ts';
import { moment } from '../words/times.ts';

export function KeptBack({ post: id }: { post: string }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post || post.order > 0 || !(post.held || post.schedule || post.embargo)) return null;
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  const act = letGo(world, post);
  return (
    <p class="say">
      {post.held && 'It is on hold: it goes out only once it is released.'}
      {post.schedule &&
        `It goes out by itself at ${moment(post.schedule.at, zone)}. Sent from here it keeps that time; “Publish now” sends it at once.`}
      {!post.held &&
        !post.schedule &&
        post.embargo &&
        `It is under embargo ${post.embargo.until ? `until ${moment(post.embargo.until, zone)}` : 'until it is delivered'}.`}{' '}
      {act && (
        <button type="button" class="link" onClick={act.run}>
          {act.name}
        </button>
      )}
    </p>
  );
}
