/** Incidents: what happened, where and when, no finer than it is known; and a form for another one. */
import { useWorld } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { cover, uncover } from '../posts/acts.ts';
import { dayOf } from '../words/day-in.ts';
import { IncidentForm } from './incident-form.tsx';

export function Incidents() {
  const world = useWorld();
  const incidents = world.board.all('incidents');
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <>
      {may(world.me, 'incident.set') && <AddIncident zone={zone} />}
      {incidents.length === 0 && (
        <p class="empty soft">No incidents yet: what happened, where and when. They make the timeline.</p>
      )}
      <ul class="rows" aria-label="Incidents">
        {incidents.map(({ id, content, covered }) => {
          const label = content?.title ?? 'taken down';
          return (
            <li class="row" key={id} data-card={id} tabIndex={-1}>
              <h3>{label}</h3>
              <p class="soft small">
                {[
                  covered !== null && '▧ under review',
                  content?.when && (content.when.words ?? dayOf(content.when, zone)),
                  content?.where?.name,
                  content?.background && 'background',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {content && may(world.me, covered === null ? 'cover' : 'uncover') && (
                <div class="acts">
                  <button
                    type="button"
                    class={covered === null ? 'small bad' : 'small'}
                    onClick={() => void (covered === null ? cover : uncover)(world, 'incident', id, label)}
                  >
                    {covered === null ? 'Cover everywhere' : 'Uncover'}
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function AddIncident({ zone }: { zone: string }) {
  const world = useWorld();
  return (
    <details class="card-row">
      <summary>Add an incident</summary>
      <IncidentForm
        zone={zone}
        background={false}
        button="Add it"
        give={(content) =>
          void world
            .give({ going: 'save', label: content.title }, [
              { kind: 'incident.set', incident: world.mint('i'), content },
            ])
            .then(() => world.say('Added. “/” puts it into a post.'))
        }
      />
    </details>
  );
}
