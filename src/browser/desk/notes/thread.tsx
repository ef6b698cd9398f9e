/** What the desk says to itself about something: the notes on it, and a field for another one. */

import { useWorld } from '../app/desk-world.ts';
import { LineForm } from '../app/line-form.tsx';
import { may } from '../app/me.ts';
import { moment } from '../words/times.ts';

interface ThreadProps {
  /** `kind:id`. */
  readonly of: string;
}

export function Thread({ of }: ThreadProps) {
  const world = useWorld();
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  const notes = world.board
    .all('notes')
    .filter(({ subject }) => subject === of)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const [kind = '', id = ''] = of.split(':');
  return (
    <div class="thread">
      {notes.map((note) => (
        <p key={note.id} class={note.settled ? 'note soft' : 'note'}>
          <b>{world.nameOf(note.by)}</b> <span class="soft">{moment(note.at, zone)}</span>{' '}
          {note.to.length > 0 && (
            <span class="soft">to {note.to.map((one) => world.nameOf(one)).join(', ')}: </span>
          )}
          {note.text ?? 'sealed'}
          {!note.settled && !note.id.includes(':') && (
            <button
              type="button"
              class="link"
              onClick={() =>
                void world.give({ going: 'save', label: 'Note settled' }, [
                  { kind: 'note.settle', note: note.id },
                ])
              }
            >
              settle
            </button>
          )}
        </p>
      ))}
      {may(world.me, 'note.add') && (
        <LineForm
          class="note-form"
          label="Note for the desk"
          placeholder="A note; @name tells somebody"
          most={2000}
          button="Note it"
          give={(text) =>
            world.give({ going: 'save', label: text }, [
              {
                ...{ kind: 'note.add', note: world.mint('n'), subject: { kind, id }, text },
                to: meantIn(text, world.screen.people),
              },
            ])
          }
        />
      )}
    </div>
  );
}

/** The persons whose names stand behind an @, ten at most. */
export function meantIn(text: string, people: ReadonlyMap<string, string>): readonly string[] {
  const lower = text.toLowerCase();
  return [...people]
    .filter(([, name]) => lower.includes(`@${name.toLowerCase()}`) || lower.includes(`@${firstName(name)}`))
    .map(([id]) => id)
    .slice(0, 10);
}

const firstName = (name: string): string => (name.split(' ')[0] ?? name).toLowerCase();
