/** The one private note of a coverage: lines, names not used, who is on, what is expected when. */

import { useState } from 'preact/hooks';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { may } from '../app/me.ts';
import { moment } from '../words/times.ts';

export function Brief() {
  const world = useWorld();
  const [edits, setEdits] = useState(false);
  const brief = world.board.one('brief');
  const mine = may(world.me, 'coverage.brief');
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  if (!brief && !mine) return null;
  return (
    <details class="brief" open={edits || undefined}>
      <summary>
        Brief{' '}
        <span class="soft">
          {brief
            ? `${world.nameOf(brief.by)}, ${moment(brief.at, zone)}`
            : 'nothing yet: lines, names not used, who is on'}
        </span>
      </summary>
      {!edits && brief && <p class="brief-words">{brief.text ?? 'sealed'}</p>}
      {mine && !edits && (
        <button type="button" class="small" onClick={() => setEdits(true)}>
          {brief ? 'Change it' : 'Write it'}
        </button>
      )}
      {edits && (
        <form
          class="stack-form"
          onSubmit={(event) => {
            event.preventDefault();
            const text = String(new FormData(event.currentTarget).get('text')).trim();
            if (text === '') return;
            void world.give({ going: 'save', label: 'The brief' }, [
              { kind: 'coverage.brief', text, expected: brief?.version ?? 0 },
            ]);
            setEdits(false);
          }}
        >
          <label>
            For whoever works here
            <textarea name="text" rows={8} {...atMost(10_000)} defaultValue={brief?.text ?? ''} required />
          </label>
          <button type="submit" class="go">
            Keep it
          </button>
        </form>
      )}
    </details>
  );
}
