/** Incidents: what happened, where and when, no finer than it is known; and a form for another one. */
import { useState } from 'preact/hooks';
import { incidentKinds } from '../../../model/incident-kinds.ts';
import { placePrecisions } from '../../../model/place.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { may } from '../app/me.ts';
import { cover, uncover } from '../posts/acts.ts';
import { dayIn, dayOf } from '../words/day-in.ts';

export function Incidents() {
  const world = useWorld();
  const incidents = world.board.all('incidents');
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <>
      {may(world.me, 'incident.set') && <IncidentForm />}
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

function IncidentForm() {
  const world = useWorld();
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <details class="card-row">
      <summary>Add an incident</summary>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const values = new FormData(form);
          const words = (name: string) => String(values.get(name) ?? '').trim();
          const when = dayIn(zone, words('when'));
          if (when === undefined) {
            form.querySelector<HTMLInputElement>('[name=when]')?.focus();
            return setWrong('That is no year, month or day. Write it as 2015, 2015-10 or 2015-10-31.');
          }
          setWrong(null);
          const content = {
            ...{ title: words('title'), when, kind: words('kind'), basis: words('basis') || null },
            where: words('where') === '' ? null : { name: words('where'), precision: words('precision') },
            background: values.get('background') !== null,
          };
          void world
            .give({ going: 'save', label: content.title }, [
              { kind: 'incident.set', incident: world.mint('i'), content },
            ])
            .then(() => {
              form.reset();
              world.say('Added. “/” puts it into a post.');
            });
        }}
      >
        <label>
          What happened
          <input name="title" {...atMost(200)} required placeholder="A bomb on the metro" />
        </label>
        <label>
          When, as far as it is known
          <input
            name="when"
            placeholder="2017, 2017-04 or 2017-04-03"
            autocomplete="off"
            aria-invalid={wrong !== null}
            aria-describedby="incident-wrong"
          />
        </label>
        <p class="wrong small" id="incident-wrong" role="alert">
          {wrong}
        </p>
        <label>
          Where
          <input name="where" {...atMost(120)} placeholder="St Petersburg" />
        </label>
        <label>
          Known to the
          <select name="precision">
            {placePrecisions.map((one) => (
              <option key={one} selected={one === 'town'}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          What sort of thing
          <select name="kind">
            {incidentKinds.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          What it stands on, in words
          <input name="basis" {...atMost(200)} placeholder="our report of 3 April 2017" />
        </label>
        <label class="check">
          <input type="checkbox" name="background" /> an earlier event, for background
        </label>
        <button type="submit" class="small">
          Add it
        </button>
      </form>
    </details>
  );
}
