/** The fields of a new incident: what happened, where and when, no finer than somebody writes it. */
import { useState } from 'preact/hooks';
import { type IncidentKind, incidentKinds } from '../../../model/incident-kinds.ts';
import { type PlacePrecision, placePrecisions } from '../../../model/place.ts';
import { atMost } from '../app/limits.ts';
import type { IncidentToMake } from '../compose/speech.ts';
import { dayIn } from '../words/day-in.ts';
import { placesKnown } from '../words/places-known.ts';

interface IncidentFormProps {
  /** Of the coverage. */
  readonly zone: string;
  /** Whether it is an earlier event where nobody says otherwise. */
  readonly background: boolean;
  readonly button: string;
  readonly give: (content: IncidentToMake['content']) => unknown;
}

export function IncidentForm({ zone, background, button, give }: IncidentFormProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  return (
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
        const isEarlier = values.get('background') !== null;
        const precision = words('precision') as PlacePrecision;
        give({
          ...{ title: words('title'), when, kind: words('kind') as IncidentKind },
          ...{ basis: words('basis') || null, background: isEarlier, closed: isEarlier },
          where: words('where') === '' ? null : { name: words('where'), precision },
        });
        form.reset();
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
        <input
          name="where"
          {...atMost(120)}
          placeholder="St Petersburg"
          list="places-known"
          onChange={(event) => {
            const known = placesKnown().get(event.currentTarget.value.trim());
            const select = event.currentTarget.form?.querySelector<HTMLSelectElement>('[name=precision]');
            if (known && select) select.value = known;
          }}
        />
        <datalist id="places-known">
          {[...placesKnown().keys()].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
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
        <input type="checkbox" name="background" defaultChecked={background} /> an earlier event, for
        background
      </label>
      <button type="submit" class="go">
        {button}
      </button>
    </form>
  );
}
