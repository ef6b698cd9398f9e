/** Notes that a post was used outside Stet, so that a correction is brought there too. */
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';

export function UseSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post) return null;
  const used = world.board.all('uses').filter(({ of }) => of === `post:${id}`);
  return (
    <SheetFrame title="Used elsewhere" close={close}>
      <p>{headOf(post, world.board)}</p>
      {used.length > 0 && (
        <ul class="since">
          {used.map((use) => (
            <li key={use.id}>{use.where}</li>
          ))}
        </ul>
      )}
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const [where, url] = [String(values.get('where')).trim(), String(values.get('url')).trim()];
          if (where === '') return;
          void world.give({ going: 'save', label: `Used: ${where}` }, [
            {
              ...{ kind: 'use.note', use: world.mint('u'), subject: { kind: 'post', id }, where },
              ...(url !== '' && { url }),
            },
          ]);
          world.say('Noted. When it is corrected, this is among what waits.');
          close();
        }}
      >
        <label>
          Where
          <input name="where" {...atMost(200)} required placeholder="on air, the one o’clock news" />
        </label>
        <label>
          Address, if it has one
          <input name="url" type="url" {...atMost(2000)} />
        </label>
        <button type="submit" class="go">
          Note it
        </button>
      </form>
    </SheetFrame>
  );
}
