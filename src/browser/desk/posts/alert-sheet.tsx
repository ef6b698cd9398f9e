/** Proposes an alert to those who follow; a second person sends it from what waits. */
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';

export function AlertSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post) return null;
  const head = headOf(post, world.board);
  return (
    <SheetFrame title="Propose an alert" close={close}>
      <p class="soft">It goes to everybody who follows, once a second person has approved it.</p>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get('text')).trim();
          if (text === '') return;
          void world.give({ going: 'forward', label: `Alert: ${text}` }, [
            { kind: 'alert.propose', alert: world.mint('t'), content: { post: id, text } },
          ]);
          world.say('Proposed: a second person sends it.');
          close();
        }}
      >
        <label>
          The alert says
          <textarea name="text" rows={3} {...atMost(240)} required defaultValue={head} />
        </label>
        <button type="submit" class="go">
          Propose it
        </button>
      </form>
    </SheetFrame>
  );
}
