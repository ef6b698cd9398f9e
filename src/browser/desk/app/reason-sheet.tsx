/** Asks why, before something is said of a claim or of what somebody proposed. */
import type { Asking } from './desk-world.ts';
import { useWorld } from './desk-world.ts';
import { ReasonForm } from './reason-form.tsx';
import { SheetFrame } from './sheet.tsx';

export function ReasonSheet({ asking, close }: { asking: Asking; close: () => void }) {
  const world = useWorld();
  const { name, about, commands } = asking;
  return (
    <SheetFrame title={name} close={close}>
      <p>{about}</p>
      <ReasonForm
        label="Why"
        button={name}
        give={(reason) => {
          void world.give({ going: 'save', label: `${name}: ${about}` }, commands(reason));
          world.say(`${name}.`);
          close();
        }}
      />
    </SheetFrame>
  );
}
