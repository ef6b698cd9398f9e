/** Who somebody is, for the desk and for readers: name, what they are, whose, by which other names, and an explainer. */
import { useState } from 'preact/hooks';
import type { ActorContent } from '../../../model/content.ts';
import { actorTypes } from '../../../model/speech.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { actorNamed } from '../compose/known.ts';
import { Houses } from '../compose/who-said.tsx';

export function PersonForm({ actor, content }: { actor: string; content: ActorContent }) {
  const world = useWorld();
  const [wrong, setWrong] = useState<string | null>(null);
  const house = content.affiliation && world.board.get('actors', content.affiliation)?.content?.name;
  return (
    <details class="small">
      <summary>Who it is …</summary>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const of = (name: string) => String(values.get(name) ?? '').trim();
          const affiliation = of('belongsTo') === '' ? null : actorNamed(world.board, of('belongsTo'));
          if (affiliation === null && of('belongsTo') !== '')
            return setWrong(`Nobody here is called ${of('belongsTo')}. Add them first.`);
          setWrong(null);
          const aliases = of('aliases').split(',');
          const next = {
            ...content,
            ...{ name: of('name'), type: of('type'), role: of('role') || null, affiliation },
            aliases: [...new Set(aliases.map((one) => one.trim()).filter(Boolean))].slice(0, 30),
            explainer: of('explainer') || null,
          };
          void world.give({ going: 'save', label: next.name }, [{ kind: 'actor.set', actor, content: next }]);
          event.currentTarget.closest('details')?.removeAttribute('open');
          event.currentTarget.closest<HTMLElement>('[data-card]')?.focus();
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
        <label>
          Belongs to
          <input name="belongsTo" list="houses" autocomplete="off" defaultValue={house ?? ''} />
          <Houses board={world.board} />
        </label>
        <p class="wrong small" role="alert">
          {wrong}
        </p>
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
    </details>
  );
}
