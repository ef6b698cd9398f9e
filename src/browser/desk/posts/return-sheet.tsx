/** Hands a submitted draft back, with a note for whoever wrote it. */

import { useWorld } from '../app/desk-world.ts';
import { ReasonForm } from '../app/reason-form.tsx';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';

export function ReturnSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post) return null;
  return (
    <SheetFrame title="Return with a note" close={close}>
      <p>{headOf(post, world.board)}</p>
      <ReasonForm
        label="What is missing"
        button="Return it"
        give={(note) => {
          void world.give({ going: 'save', label: headOf(post, world.board) }, [
            { kind: 'post.return', post: id, note },
          ]);
          world.say('Returned.');
          close();
        }}
      />
    </SheetFrame>
  );
}
