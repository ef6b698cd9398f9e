/** The posts of the coverage, newest first: what is out, and above it what is on its way. By key and by pointer. */
import { memo } from 'preact/compat';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWorld, type World } from '../app/desk-world.ts';
import { useDrawnRows } from '../app/drawn-rows.ts';
import { Thread } from '../notes/thread.tsx';
import { waitsForPerson } from '../outbox/outbox.ts';
import { writersOn } from '../sync/at-work.ts';
import type { PostDoc } from '../sync/docs.ts';
import { headOf, shortened, wordsIn } from '../words/lookup.ts';
import { moment } from '../words/times.ts';
import { actsOn, alertOpen } from './acts.ts';
import { groundOf } from './ground.ts';
import { OutboxRow } from './outbox-row.tsx';
import { WritingOn } from './writing-on.tsx';

export function Timeline() {
  const world = useWorld();
  const list = useRef<HTMLOListElement>(null);
  const { drawn, drawMore } = useDrawnRows(list);
  const posts = publishedOf(world);
  const { chosen, outbox } = world.screen;
  const here = outbox.filter((one) => one.slug === world.slug || waitsForPerson(one));
  // Whatever was opened from elsewhere is drawn, however far down.
  const seen = posts.slice(0, Math.max(drawn, 1 + posts.findIndex(({ id }) => id === chosen)));
  const more = () => drawMore(undefined, seen.length);
  const stop = seen.some(({ id }) => id === chosen) ? chosen : (seen[0]?.id ?? null);

  function move(by: number): void {
    const at = seen.findIndex(({ id }) => id === stop);
    const next = seen[Math.max(0, at + by)];
    if (!next) {
      if (posts.length > seen.length) more();
      return;
    }
    world.show({ chosen: next.id });
    queueMicrotask(() => list.current?.querySelector<HTMLElement>(`[data-post="${next.id}"]`)?.focus());
  }

  function keyed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest('button, input, textarea, select'))
      return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'arrowdown') move(1);
    else if (key === 'k' || key === 'arrowup') move(-1);
    else {
      const post = posts.find(({ id }) => id === stop);
      const act = post && actsOn(world, post).find((one) => one.key === key);
      // Held down it covers once: the next one would show it again.
      if (!act || event.repeat) return;
      act.run();
    }
    event.preventDefault();
  }

  return (
    <section class="posts" aria-label="Posts">
      <h2>
        Posts <span class="soft">{posts.length}</span>
      </h2>
      {here.length > 0 && (
        <ul class="rows">
          {here.map((bundle) => (
            <OutboxRow key={bundle.id} bundle={bundle} />
          ))}
        </ul>
      )}
      {posts.length === 0 && (
        <p class="empty soft">Nothing is published yet. What you publish stands here.</p>
      )}
      <ol class="rows" ref={list} onKeyDown={keyed}>
        {seen.map((post) => (
          <Row
            key={post.id}
            world={world}
            post={post}
            stop={post.id === stop}
            open={post.id === chosen}
            writers={writersOn(world.screen, post.id, world.me.id).join(', ')}
            turn={post.id === chosen ? world.board.turn : 0}
            names={world.screen.people}
          />
        ))}
      </ol>
      {posts.length > seen.length && (
        <button type="button" class="more" onClick={more}>
          {posts.length - seen.length} older ones
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly world: World;
  readonly post: PostDoc;
  readonly stop: boolean;
  readonly open: boolean;
  readonly turn: number;
  /** Drawn anew once it is known who is who. */
  readonly names: World['screen']['people'];
  readonly writers: string;
}

const Row = memo(function Row({ world, post, stop, open, writers }: RowProps) {
  const { id, content, covered, phase } = post;
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  const place = useRef<HTMLLIElement>(null);
  // What can be done to it is seen with it: the row has grown by that.
  useLayoutEffect(() => {
    if (open && place.current?.contains(document.activeElement))
      place.current.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const body = content ? shortened(wordsIn(content.body, world.board, '\n'), 240) : '';
  return (
    <li
      ref={place}
      class={`row${open ? ' on' : ''}${covered ? ' is-covered' : ''}`}
      data-post={id}
      tabIndex={stop ? 0 : -1}
      aria-label={`${headOf(post, world.board)}, ${stateOf(post)}`}
      onFocus={(event) => event.target === event.currentTarget && !open && world.show({ chosen: id })}
    >
      <header>
        <b>{post.publishedAt ? moment(post.publishedAt, zone) : ''}</b>
        <span class={phase === 'withdrawn' || covered ? 'bad' : ''}>{stateOf(post)}</span>
        <span>{world.nameOf(post.author)}</span>
        {post.keyEvent && <span>★ key event</span>}
        {post.pinned && <span>pinned</span>}
        {post.flash && <span>⚡ flash</span>}
        {post.alerted && <span>alerted</span>}
        {alertOpen(world, id) && <span class="warn">alert waits for a second person</span>}
        <WritingOn names={writers} />
      </header>
      {content?.title != null && <h3>{content.title}</h3>}
      {body !== '' && <p class="lines">{body}</p>}
      <p class="soft small">{groundOf(world.board, post)}</p>
      {open && <Thread of={`post:${id}`} />}
      {open && (
        <div class="acts">
          {actsOn(world, post).map((act) => (
            <button type="button" key={act.key} class={act.bad ? 'small bad' : 'small'} onClick={act.run}>
              {act.name} <kbd>{act.key.toUpperCase()}</kbd>
            </button>
          ))}
        </div>
      )}
    </li>
  );
});

/** What readers have of a post, in a word or two. */
export function stateOf({ phase, covered, notices, taken }: PostDoc): string {
  if (taken) return 'taken down';
  if (covered) return 'under review: covered';
  if (phase !== 'published') return phase;
  const last = notices.at(-1);
  return last ? `published · ${last.label}` : 'published';
}

let turn = -1;
let of: World | null = null;
let published: readonly PostDoc[] = [];

/** What is or was public, newest first. */
function publishedOf(world: World): readonly PostDoc[] {
  if (of === world && turn === world.board.turn) return published;
  [of, turn] = [world, world.board.turn];
  published = world.board
    .all('posts')
    .filter(({ order }) => order > 0)
    .sort((a, b) => b.order - a.order);
  return published;
}
