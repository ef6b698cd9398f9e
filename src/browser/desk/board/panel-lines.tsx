/** The panel as readers have it, and adding a line that stands on a claim, a figure or a question. */

import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { may } from '../app/me.ts';
import { shortened } from '../words/lookup.ts';

const lists = [
  ['known', 'What we know'],
  ['unknown', 'What we don’t know'],
  ['changed', 'What has changed'],
] as const;

export function PanelLines() {
  const world = useWorld();
  const { board } = world;
  const panel = board.one('panel');
  const content = panel?.content ?? { known: [], unknown: [], changed: [] };
  const grounds = [
    ...board
      .all('claims')
      .filter(({ evidence }) => evidence.some(({ until }) => until === null))
      .map(({ id, content: of }) => ({ key: `claim ${id}`, name: of?.text ?? '' })),
    ...board
      .all('figures')
      .map(({ id, content: of }) => ({ key: `figure ${id}`, name: `figure: ${of?.label ?? ''}` })),
    ...board
      .all('questions')
      .filter(({ closedAt }) => closedAt === null)
      .map(({ id, content: of }) => ({ key: `question ${id}`, name: `question: ${of?.text ?? ''}` })),
  ].filter(({ name }) => name !== '');
  const set = (next: typeof content, label = 'The panel') =>
    world.give({ going: 'forward', label }, [
      { kind: 'panel.set', content: next, expected: panel?.version ?? 0 },
    ]);
  const mine = may(world.me, 'panel.set');
  return (
    <>
      {lists.map(([key, name]) => (
        <div key={key}>
          <h3 class="group">{name}</h3>
          <ul class="rows">
            {content[key].map((line, at) => (
              <li class="row" key={line.words}>
                {line.words}
                {mine && (
                  <button
                    type="button"
                    class="link"
                    onClick={() =>
                      void set({ ...content, [key]: content[key].filter((_, index) => index !== at) })
                    }
                  >
                    take off
                  </button>
                )}
              </li>
            ))}
            {content[key].length === 0 && <li class="empty soft">No line.</li>}
          </ul>
        </div>
      ))}
      {mine && grounds.length === 0 && (
        <p class="empty soft">
          A line stands on a claim that has evidence, on a figure or on an open question: add one first.
        </p>
      )}
      {mine && grounds.length > 0 && (
        <form
          class="stack-form"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            const values = new FormData(form);
            const [kind = '', id = ''] = String(values.get('ground')).split(' ');
            const list = String(values.get('list')) as (typeof lists)[number][0];
            const words = String(values.get('words')).trim();
            if (words === '') return;
            void set(
              { ...content, [list]: [...content[list], { words, [kind]: id }] },
              `The panel: ${words}`,
            ).then(() => form.reset());
          }}
        >
          <label>
            A line
            <input name="words" {...atMost(200)} required />
          </label>
          <label>
            stands on
            <select name="ground">
              {grounds.map(({ key, name }) => (
                <option key={key} value={key}>
                  {shortened(name, 60)}
                </option>
              ))}
            </select>
          </label>
          <label>
            under
            <select name="list">
              {lists.map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="small">
            Add to the panel
          </button>
        </form>
      )}
    </>
  );
}
