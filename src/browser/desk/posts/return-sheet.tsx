/** Hands a submitted draft back, with a note for whoever wrote it. */

import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';

export function ReturnSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post) return null;
  return (
    <SheetFrame title="Return with a note" close={close}>
      <p>{headOf(post, world.board)}</p>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const note = String(new FormData(event.currentTarget).get('note')).trim();
          if (note === '') return;
          void world.give({ going: 'save', label: headOf(post, world.board) }, [
            { kind: 'post.return', post: id, note },
          ]);
          world.say('Returned.');
          close();
        }}
      >
        <label>
          What is missing
          <input name="note" {...atMost(500)} required />
        </label>
        <button type="submit" class="go">
          Return it
        </button>
      </form>
    </SheetFrame>
  );
}
