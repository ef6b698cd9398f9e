/** A senior lifts an embargo before its time, with a reason. */
import { useWorld } from '../app/desk-world.ts';
import { ReasonForm } from '../app/reason-form.tsx';
import { SheetFrame } from '../app/sheet.tsx';
import { headOf } from '../words/lookup.ts';

export function LiftSheet({ post: id, close }: { post: string; close: () => void }) {
  const world = useWorld();
  const post = world.board.get('posts', id);
  if (!post) return null;
  return (
    <SheetFrame title="Lift the embargo" close={close}>
      <p>{headOf(post, world.board)}</p>
      <ReasonForm
        label="Why"
        button="Lift it"
        give={(reason) => {
          void world.give({ going: 'forward', label: headOf(post, world.board) }, [
            { kind: 'embargo.end', subject: { kind: 'post', id }, how: 'lifted', reason },
          ]);
          world.say('The embargo is lifted: it is a draft again.');
          close();
        }}
      />
    </SheetFrame>
  );
}
