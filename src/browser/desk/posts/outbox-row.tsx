/** Something that was given up for sending and is not there yet; it asks where it has waited too long or was refused. */
import { useWorld } from '../app/desk-world.ts';
import { isDraft } from '../compose/draft.ts';
import { mend } from '../compose/mend.ts';
import { type Bundle, waitsForPerson } from '../outbox/outbox.ts';
import { headOf, inDeskWords } from '../words/lookup.ts';
import { clock } from '../words/times.ts';

export function OutboxRow({ bundle }: { bundle: Bundle }) {
  const world = useWorld();
  const { id, slug, label, phase, queuedAt, refusal, draft, seen, commands } = bundle;
  const isHere = slug === world.slug;
  const asks = waitsForPerson(bundle);
  const since = world.board
    .all('posts')
    .filter(({ order, author }) => order > seen && author !== world.me.id)
    .sort((a, b) => b.order - a.order);
  return (
    <li class={`row waits${asks ? ' asks' : ''}`} role={asks ? 'alert' : undefined}>
      <header>
        <b>{clock(queuedAt)}</b>
        <span class={asks ? 'warn' : ''}>{saysOf(bundle, world.screen.line === 'connected')}</span>
        {acts[commands.at(-1)?.kind ?? ''] !== undefined && <b>{acts[commands.at(-1)?.kind ?? '']}</b>}
      </header>
      <h3>{label}</h3>
      {!isHere && (
        <p class="small">
          In <a href={`/desk/c/${slug}`}>another coverage, {slug}</a>.
        </p>
      )}
      {refusal && <p class="wrong">{inDeskWords(refusal.message, world.board)}</p>}
      {refusal?.problems?.map(({ path, message }) => (
        <p class="wrong small" key={path}>
          {path}: {message}
        </p>
      ))}
      {phase === 'asks' && isHere && since.length > 0 && (
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
      {phase === 'arrived' && (
        <div class="acts">
          <button type="button" class="small" onClick={() => void world.decide(id, 'drop')}>
            I have seen it
          </button>
        </div>
      )}
      {asks && phase !== 'arrived' && (
        <div class="acts">
          <button type="button" class="small" onClick={() => void world.decide(id, 'send')}>
            {phase === 'refused' ? 'Try again' : 'Send it now'}
          </button>
          {isHere && isDraft(draft) && (
            <button type="button" class="small" onClick={() => void mend(world, bundle)}>
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

/** What is done to what the row names, where that is no post that goes out. */
const acts: Readonly<Record<string, string>> = {
  ...{ cover: 'cover', uncover: 'show again', 'post.update': 'update', 'post.fix': 'minor fix' },
  ...{ 'post.pin': 'pin', 'post.unpin': 'unpin', 'post.mark': 'key event', 'post.discard': 'discard' },
};

function saysOf({ phase, going, dropping }: Bundle, connected: boolean): string {
  switch (phase) {
    case 'queued':
      if (!connected)
        return going === 'back' ? 'waits for the connection, goes first of all' : 'waits for the connection';
      return going === 'forward'
        ? 'on its way'
        : going === 'back'
          ? 'on its way, first of all'
          : 'is being saved';
    case 'burning':
      return dropping ? 'is dropped: we look whether it has arrived' : 'we look whether it has arrived';
    case 'asks':
      return 'not sent: it has waited for over a minute';
    case 'refused':
      return 'not taken';
    case 'arrived':
      return 'it had arrived after all: readers have it';
  }
}
