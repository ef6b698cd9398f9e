/** Prepared sets: alternatives for one outcome, of which one is published with its blanks and the others are discarded. */

import { useState } from 'preact/hooks';
import type { DeskPrepared } from '../../../desk/view/desk-docs.ts';
import { useWorld } from '../app/desk-world.ts';
import { atMost } from '../app/limits.ts';
import { may } from '../app/me.ts';
import { headOf } from '../words/lookup.ts';

export function Prepared() {
  const world = useWorld();
  const sets = world.board.all('prepared').filter(({ settled, content }) => settled === null && content);
  const drafts = world.board
    .all('posts')
    .filter(({ phase, prepared }) => (phase === 'draft' || phase === 'submitted') && prepared === null);
  if (sets.length === 0 && (drafts.length < 2 || !may(world.me, 'prepared.set'))) return null;
  return (
    <>
      <h3 class="group">Prepared</h3>
      <ul class="rows" aria-label="Prepared">
        {sets.map((set) => (
          <PreparedRow key={set.id} set={set} />
        ))}
      </ul>
      {drafts.length >= 2 && may(world.me, 'prepared.set') && <PrepareForm />}
    </>
  );
}

function PreparedRow({ set }: { set: DeskPrepared }) {
  const world = useWorld();
  const [post, setPost] = useState<string | null>(null);
  const { content } = set;
  if (!content) return null;
  const chosen = content.alternatives.find((one) => one.post === post);
  const draft = post === null ? undefined : world.board.get('posts', post);
  const open = content.blanks.filter(({ name }) =>
    JSON.stringify(draft?.content ?? '').includes(`[[${name}]]`),
  );
  return (
    <li class="row">
      <h3>{content.outcome}</h3>
      <div class="acts">
        {content.alternatives.map((one) => (
          <button
            type="button"
            class="small"
            key={one.post}
            aria-pressed={one.post === post}
            onClick={() => setPost(one.post === post ? null : one.post)}
          >
            {one.when}
          </button>
        ))}
      </div>
      {chosen && may(world.me, 'prepared.release') && (
        <form
          class="stack-form"
          onSubmit={(event) => {
            event.preventDefault();
            const values = new FormData(event.currentTarget);
            const blanks = Object.fromEntries(
              open.map(({ name }) => [name, String(values.get(name)).trim()]),
            );
            void world.give({ going: 'forward', label: `${content.outcome}: ${chosen.when}` }, [
              {
                ...{ kind: 'prepared.release', prepared: set.id, post: chosen.post, blanks },
                keyEvent: values.get('keyEvent') !== null,
                expected: draft?.version ?? 0,
              },
            ]);
          }}
        >
          <p>{draft && headOf(draft, world.board)}</p>
          {open.map(({ name, label }) => (
            <label key={name} htmlFor={`blank-${set.id}-${name}`}>
              {label}
              <input id={`blank-${set.id}-${name}`} name={name} {...atMost(200)} required />
            </label>
          ))}
          <label class="check">
            <input type="checkbox" name="keyEvent" /> key event
          </label>
          <button type="submit" class="go">
            Publish this one, discard the others
          </button>
        </form>
      )}
    </li>
  );
}

/** Ties drafts together; each says for which outcome it is. */
function PrepareForm() {
  const world = useWorld();
  const drafts = world.board
    .all('posts')
    .filter(({ phase, prepared }) => (phase === 'draft' || phase === 'submitted') && prepared === null);
  return (
    <details class="card-row">
      <summary>Prepare a set from drafts</summary>
      <form
        class="stack-form"
        onSubmit={(event) => {
          event.preventDefault();
          const values = new FormData(event.currentTarget);
          const alternatives = drafts.flatMap(({ id }) => {
            const when = String(values.get(`when-${id}`) ?? '').trim();
            return when === '' ? [] : [{ post: id, when }];
          });
          if (alternatives.length === 0) return;
          const text = alternatives
            .map(({ post }) => JSON.stringify(world.board.get('posts', post)?.content))
            .join();
          const names = new Set(
            [...text.matchAll(/\[\[([a-z0-9-]{1,40})\]\]/g)].map(([, name = '']) => name),
          );
          const blanks = [...names].map((name) => ({
            name,
            kind: 'words',
            label: name.replaceAll('-', ' '),
          }));
          void world.give({ going: 'save', label: String(values.get('outcome')) }, [
            {
              kind: 'prepared.set',
              prepared: world.mint('o'),
              content: { outcome: String(values.get('outcome')), alternatives, blanks },
            },
          ]);
        }}
      >
        <label>
          What is waited for
          <input name="outcome" {...atMost(200)} required placeholder="The verdict" />
        </label>
        {drafts.map((draft) => (
          <label key={draft.id} htmlFor={`when-${draft.id}`}>
            “{headOf(draft, world.board)}” is for
            <input
              id={`when-${draft.id}`}
              name={`when-${draft.id}`}
              {...atMost(120)}
              placeholder="leave empty: not in this set"
            />
          </label>
        ))}
        <button type="submit" class="small">
          Prepare it
        </button>
      </form>
    </details>
  );
}
