/** A senior lifts an embargo before its time, with a reason. */
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';

export function LiftSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post) return null;
  return (
    <SheetFrame title="Lift the embargo" close={close}>
      <p>{headOf(post, world.board)}</p>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const reason = String(new FormData(event.currentTarget).get('reason')).trim();
          if (reason === '') return;
          void world.give({ going: 'forward', label: headOf(post, world.board) }, [
            { kind: 'embargo.end', subject: { kind: 'post', id }, how: 'lifted', reason },
          ]);
          world.say('The embargo is lifted: it is a draft again.');
          close();
        }}
      >
        <label>
          Why
          <input name="reason" {...atMost(500)} required />
        </label>
        <button type="submit" class="go">
          Lift it
        </button>
      </form>
    </SheetFrame>
  );
}
