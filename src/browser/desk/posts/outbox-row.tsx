/** Something that was given up for sending and is not there yet; it asks where it has waited too long or was refused. */
import { useWorld } from '../app/desk-world.ts';
import { isDraft } from '../compose/draft.ts';
import type { Bundle } from '../outbox/outbox.ts';
import { headOf } from '../words/lookup.ts';
import { clock } from '../words/times.ts';

export function OutboxRow({ bundle }: { bundle: Bundle }) {
  const world = useWorld();
  const { id, label, phase, queuedAt, refusal, draft } = bundle;
  const asks = phase === 'asks' || phase === 'refused';
  const since = world.board
    .all('posts')
    .filter(({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) > queuedAt)
    .sort((a, b) => b.order - a.order);
  return (
    <li class={`row waits${asks ? ' asks' : ''}`} role={asks ? 'alert' : undefined}>
      <header>
        <b>{clock(queuedAt)}</b>
        <span class={asks ? 'warn' : ''}>{saysOf(bundle)}</span>
      </header>
      <h3>{label}</h3>
      {refusal && <p class="wrong">{refusal.message}</p>}
      {refusal?.problems?.map(({ path, message }) => (
        <p class="wrong small" key={path}>
          {path}: {message}
        </p>
      ))}
      {phase === 'asks' && since.length > 0 && (
        <>
          <p class="small">Since then came:</p>
          <ul class="since">
            {since.slice(0, 6).map((post) => (
              <li key={post.id}>
                {clock(post.publishedAt ?? '')} {headOf(post, world.board)}
              </li>
            ))}
          </ul>
        </>
      )}
      {asks && (
        <div class="acts">
          <button type="button" class="small" onClick={() => void world.decide(id, 'send')}>
            {phase === 'refused' ? 'Try again' : 'Send it now'}
          </button>
          {isDraft(draft) && (
            <button
              type="button"
              class="small"
              onClick={() => {
                world.compose(draft);
                void world.decide(id, 'drop');
              }}
            >
              Mend it
            </button>
          )}
          <button type="button" class="small bad" onClick={() => void world.decide(id, 'drop')}>
            Drop it
          </button>
        </div>
      )}
    </li>
  );
}

function saysOf({ phase, going }: Bundle): string {
  switch (phase) {
    case 'queued':
      return going === 'forward'
        ? 'on its way'
        : going === 'back'
          ? 'on its way, first of all'
          : 'is being saved';
    case 'burning':
      return 'we look whether it has arrived';
    case 'asks':
      return 'not sent: it has waited for over a minute';
    case 'refused':
      return 'not taken';
  }
}
