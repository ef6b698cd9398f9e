/** Asks once before a draft is dropped for good: its words, and whose they are, stand there. */
import { useWorld } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf, shortened, wordsIn } from '../words/lookup.ts';
import { discard } from './acts.ts';

export function DiscardSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post?.content) return null;
  const { title, body } = post.content;
  return (
    <SheetFrame title="Discard this draft?" close={close}>
      <p>
        <b>{headOf(post, world.board)}</b>
      </p>
      {title !== null && <p>{shortened(wordsIn(body, world.board), 300)}</p>}
      <p class="soft small">
        {post.author === world.me.id ? 'Yours' : `By ${world.nameOf(post.author)}`}. It does not come back.
      </p>
      <div class="acts">
        <button
          type="button"
          class="go bad"
          onClick={() => {
            close();
            void discard(world, post);
          }}
        >
          Discard it
        </button>
      </div>
    </SheetFrame>
  );
}
