/** Says that whoever said something took it back: it stays in the history and counts for nothing. Asks why first. */
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { shortened, speakerOf } from '../words/lookup.ts';

export function TakenBack({ statement }: { statement: string | null | undefined }) {
  const world = useWorld();
  const said = statement ? world.board.get('statements', statement) : undefined;
  if (!said?.content || said.retracted || said.reserved || !may(world.me, 'statement.retract')) return null;
  const about = `${speakerOf(world.board, said)}: “${shortened(said.content.text, 120)}”`;
  const commands = (reason: string) => [{ kind: 'statement.retract', statement: said.id, reason }];
  return (
    <button
      type="button"
      class="link"
      aria-label={`taken back by its source: ${about}`}
      onClick={() =>
        world.show({ sheet: { kind: 'reason', asking: { name: 'Taken back', about, commands } } })
      }
    >
      taken back by its source
    </button>
  );
}
