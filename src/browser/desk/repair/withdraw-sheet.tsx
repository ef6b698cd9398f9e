/** Withdraws a post: reason, public note, and a post at the top where it was flashed, pinned or in the headline, in one act. */

import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';
import { ImpactList, useImpact } from './impact-list.tsx';
import { NoteField } from './note-field.tsx';
import { useNotes } from './templates.ts';

export function WithdrawSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  const impact = useImpact(`post:${id}`);
  const notes = useNotes();
  if (!post) return null;
  const prominent = (impact !== 'lost' && impact?.topPost) ?? (post.flash || post.pinned || post.alerted);
  return (
    <SheetFrame title="Withdraw" close={close}>
      <p>{headOf(post, world.board)}</p>
      <ImpactList impact={impact} />
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const words = String(values.get('words') ?? '').trim();
          void world.give({ going: 'back', label: `Withdraw: ${headOf(post, world.board)}` }, [
            {
              kind: 'post.withdraw',
              post: id,
              reason: String(values.get('reason')),
              note: String(values.get('note')),
              ...(prominent && { topPost: { post: world.mint('p'), ...(words !== '' && { words }) } }),
            },
          ]);
          world.say('Withdrawing …');
          close();
        }}
      >
        <label>
          Why, for the desk
          <input name="reason" {...atMost(500)} required />
        </label>
        <NoteField name="note" label="Note for readers" templates={notes.withdrawal} />
        {prominent && (
          <label>
            The post at the top says
            <input
              name="words"
              list="words-templates"
              {...atMost(200)}
              placeholder="The post of 14:02 was withdrawn."
            />
            <datalist id="words-templates">
              {notes['top-post'].map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </label>
        )}
        <button type="submit" class="go bad">
          Withdraw it everywhere
        </button>
      </form>
    </SheetFrame>
  );
}
