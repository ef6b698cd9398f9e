/** A new incident for the post that is written; its figures are the numbers of the post that follow it. */
import { useWorld } from '../app/desk-world.ts';
import { SheetFrame } from '../app/sheet.tsx';
import { IncidentForm } from '../board/incident-form.tsx';
import type { IncidentToMake } from './speech.ts';

interface IncidentSheetProps {
  readonly put: (content: IncidentToMake['content']) => void;
  readonly close: () => void;
}

export function IncidentSheet({ put, close }: IncidentSheetProps) {
  const world = useWorld();
  return (
    <SheetFrame title="Incident" close={close}>
      <p class="soft small">The numbers of the post that you take with Tab become its figures.</p>
      <IncidentForm
        zone={world.board.one('coverage')?.zone ?? 'UTC'}
        background
        button="Put it into the post"
        give={(content) => {
          close();
          put(content);
        }}
      />
    </SheetFrame>
  );
}
