/** Who somebody is, for the desk and for readers: name, what they are, whose, by which other names, and an explainer. */
import { useState } from 'preact/hooks';
import type { ActorContent } from '../../../model/content.ts';
import { actorTypes } from '../../../model/speech.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { HouseField } from '../compose/house-field.tsx';
import { actorNamed, rememberActors } from '../compose/known.ts';
import { typeOfName } from '../compose/name-type.ts';
import type { Command } from '../outbox/outbox.ts';

interface PersonFormProps {
  readonly actor: string;
  readonly content: ActorContent;
}

/** Closed until it is asked for: a library is long. */
export function PersonForm({ actor, content }: PersonFormProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="link small" aria-expanded={open} onClick={() => setOpen(!open)}>
        Who it is …
      </button>
      {open && <Fields actor={actor} content={content} close={() => setOpen(false)} />}
    </>
  );
}

function Fields({ actor, content, close }: PersonFormProps & { close: () => void }) {
  const world = useWorld();
  const house = content.affiliation && world.board.get('actors', content.affiliation)?.content?.name;
  return (
    <form
      class="stack-form"
      onSubmit={(event) => {
        event.preventDefault();
        const values = new FormData(event.currentTarget);
        const of = (name: string) => String(values.get(name) ?? '').trim();
        const whose = of('belongsTo');
        const known = whose === '' ? null : actorNamed(world.board, whose);
        const affiliation = known ?? (whose === '' ? null : world.mint('a'));
        const type = typeOfName(whose) === 'group' ? 'group' : 'organisation';
        const before: Command[] =
          affiliation !== null && known === null
            ? [{ kind: 'actor.set', actor: affiliation, content: { name: whose, type } }]
            : [];
        const aliases = of('aliases').split(',');
        const next = {
          ...content,
          ...{ name: of('name'), type: of('type'), role: of('role') || null, affiliation },
          aliases: [...new Set(aliases.map((one) => one.trim()).filter(Boolean))].slice(0, 30),
          explainer: of('explainer') || null,
        };
        const commands = [...before, { kind: 'actor.set', actor, content: next }];
        void world.give({ going: 'save', label: next.name }, commands);
        rememberActors(world.board, before);
        event.currentTarget.closest<HTMLElement>('[data-card]')?.focus();
        close();
      }}
    >
      <label>
        Name
        <input name="name" {...atMost(200)} required defaultValue={content.name} />
      </label>
      <label>
        What it is
        <select name="type">
          {actorTypes.map((one) => (
            <option key={one} selected={one === content.type}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <label>
        Role
        <input name="role" {...atMost(200)} defaultValue={content.role ?? ''} />
      </label>
      <HouseField label="Belongs to" name="belongsTo" value={house ?? null} board={world.board} />
      <label>
        Other names, with commas between them
        <input name="aliases" {...atMost(2000)} defaultValue={content.aliases.join(', ')} />
      </label>
      <label>
        Explainer, for readers
        <textarea name="explainer" rows={3} {...atMost(2000)} defaultValue={content.explainer ?? ''} />
      </label>
      <button type="submit" class="go">
        Keep it
      </button>
    </form>
  );
}
