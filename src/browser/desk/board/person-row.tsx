/** Somebody of the library, and what they are a competent authority for, ticked here. */

import type { DeskActor } from '../../../desk/view/desk-ledger-docs.ts';
import { type Matter, matters } from '../../../model/matters.ts';
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { PersonForm } from './person-form.tsx';

export function PersonRow({ actor }: { actor: DeskActor }) {
  const world = useWorld();
  const { id, content, matters: ticked } = actor;
  const name = content?.name ?? 'taken down';
  const tick = (matter: Matter, on: boolean) => {
    const next = matters.filter((one) => (one === matter ? on : ticked.includes(one)));
    void world.give({ going: 'forward', label: name }, [
      { kind: 'competence.set', actor: id, matters: next },
    ]);
  };
  return (
    <li class="row" data-card={id} tabIndex={-1}>
      <h3>{name}</h3>
      <p class="soft small">
        {[
          content?.role,
          content?.type,
          content?.affiliation &&
            `of ${world.board.get('actors', content.affiliation)?.content?.name ?? '…'}`,
          content && content.aliases.length > 0 && `also ${content.aliases.join(', ')}`,
          ticked.length > 0 && `competent for ${ticked.join(', ')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {content?.explainer != null && <p class="small">{content.explainer}</p>}
      {content && may(world.me, 'actor.set') && <PersonForm actor={id} content={content} />}
      {content && may(world.me, 'competence.set') && (
        <details class="small">
          <summary>Competent for …</summary>
          <fieldset class="acts">
            <legend class="sr-only">What {name} is competent for</legend>
            {matters.map((matter) => (
              <label class="check" key={matter}>
                <input
                  type="checkbox"
                  checked={ticked.includes(matter)}
                  onChange={(event) => tick(matter, event.currentTarget.checked)}
                />
                {matter}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </li>
  );
}
