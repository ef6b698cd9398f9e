/** Sets the status of a claim, with a reason; above the gate it waits for a second senior. */

import type { Status } from '../../../model/status.ts';
import { useWorld } from '../app/desk-world.ts';
import { ReasonForm } from '../app/reason-form.tsx';
import { SheetFrame } from '../app/sheet.tsx';
import { statusWords } from '../words/lookup.ts';

export function RuleSheet({ of, close }: { of: string; close: () => void }) {
  const world = useWorld();
  const [id, to] = of.split(' ') as [string, Status];
  const claim = world.board.get('claims', id);
  if (!claim) return null;
  return (
    <SheetFrame title={`${statusWords[to]}?`} close={close}>
      <p>{claim.content?.text}</p>
      <p class="soft small">{claim.gate.because}</p>
      <ReasonForm
        label="Why"
        button="Set it"
        give={(reason) => {
          const going = to === 'withdrawn' ? 'back' : 'forward';
          void world.give({ going, label: `${statusWords[to]}: ${claim.content?.text}` }, [
            { kind: 'claim.rule', claim: id, status: to, reason },
          ]);
          close();
        }}
      />
    </SheetFrame>
  );
}
