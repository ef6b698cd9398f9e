/** The whole screen: what is at the top, three columns (one at a time where it is narrow), the foot, and what opens over it. */
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Board } from '../board/board.tsx';
import { toWaiting } from '../board/to-waiting.ts';
import { Composer } from '../compose/composer.tsx';
import { FirstColumn, FreshCount } from '../intake/first-column.tsx';
import { toIntake } from '../intake/intake-part.tsx';
import { subjectsFor } from '../notes/to-you.tsx';
import { Timeline } from '../posts/timeline.tsx';
import { wordsIn } from '../words/lookup.ts';
import { useWorld } from './desk-world.ts';
import { Foot } from './foot.tsx';
import { frozenNow } from './frozen-now.ts';
import { may, mayRun } from './me.ts';
import { Says } from './says.tsx';
import { Sheets } from './sheets.tsx';

const parts = [
  ['waiting', 'Waiting'],
  ['intake', 'Intake'],
  ['write', 'Write'],
  ['board', 'Board'],
] as const;

export function Shell() {
  const world = useWorld();
  const { screen, board, slug } = world;
  useKeys();
  const coverage = board.one('coverage');
  const headline = board.get('texts', 'headline')?.content;
  const title = headline ? wordsIn(headline, board) : slug;
  const frozen = frozenNow(board, world.now());
  const isNew = coverage?.phase === 'draft' && may(world.me, 'coverage.start');
  const waiting =
    (board.one('decisions')?.length ?? 0) +
    subjectsFor(world).length +
    board.all('posts').filter(({ phase }) => phase === 'submitted').length;
  // Screens are shared and tabs are read over a shoulder: what is not public is not named there.
  const isPublic = coverage != null && coverage.startedAt !== null && !coverage.rehearsal;
  const named = isPublic ? `${title} · ${world.site}` : 'Desk';
  useLayoutEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${named}`;
  }, [named, waiting]);
  return (
    <>
      <header class="top">
        <a href="/desk" class="mark">
          {world.house.name}
        </a>
        <h1>{title}</h1>
        {coverage?.phase === 'live' && <span class="live">● LIVE</span>}
        {coverage?.phase === 'draft' && <span class="soft">not public yet: readers see nothing</span>}
        {coverage?.rehearsal && <span class="warn">REHEARSAL</span>}
        {coverage?.phase === 'ended' && <span class="soft">ended</span>}
        {screen.line === 'lost' && coverage && <span class="warn no-line">◌ No connection</span>}
        {frozen && <span class="warn">❄ Nobody publishes</span>}
        <span class="end">
          {mayRun(world.me) && (
            <button
              type="button"
              class={isNew ? 'small go' : 'small'}
              onClick={() => world.show({ sheet: { kind: 'coverage' } })}
            >
              {isNew ? 'Start it …' : 'Coverage …'}
            </button>
          )}
          <button type="button" class="small" onClick={() => world.show({ sheet: { kind: 'palette' } })}>
            <kbd>Ctrl K</kbd> anything
          </button>
          <ul class="people" aria-label="Here now">
            {screen.here.slice(0, 6).map(({ person, name }) => (
              <li key={person} title={name}>
                <span aria-hidden="true">{initials(name)}</span>
                <span class="sr-only">{name}</span>
              </li>
            ))}
          </ul>
          {coverage?.startedAt && (
            <a href={`/live/${slug}`} target="_blank" rel="noreferrer">
              Live page
            </a>
          )}
        </span>
      </header>
      <nav class="parts" aria-label="Parts of the desk">
        {parts
          .filter(([part]) => part !== 'intake' || world.items.here)
          .map(([part, name]) => (
            <button
              type="button"
              key={part}
              aria-current={screen.part === part ? 'page' : undefined}
              onClick={() =>
                world.show({ part, ...((part === 'waiting' || part === 'intake') && { first: part }) })
              }
            >
              {name}
              {part === 'waiting' && waiting > 0 && <b> {waiting}</b>}
              {part === 'intake' && <FreshCount />}
            </button>
          ))}
      </nav>
      <main class="columns" data-part={screen.part}>
        <FirstColumn waiting={waiting} />
        <div class="column column-write">
          {may(world.me, 'post.write') ? <Composer /> : <Reads />}
          <Timeline />
        </div>
        <div class="column column-board">
          <Board />
        </div>
      </main>
      <Foot />
      <Says />
      <Sheets />
    </>
  );
}

/** In place of the composer for whoever writes no posts: the lawyers. */
function Reads() {
  return (
    <section class="composer" aria-label="Write">
      <h2>Write</h2>
      <p class="empty soft">
        You read and cover here, and leave notes; you write no posts. A post opens with its row: cover, note,
        history.
      </p>
    </section>
  );
}

function initials(name: string): string {
  const [first = '', ...others] = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = others.at(-1) ?? '';
  return `${first[0] ?? ''}${last[0] ?? ''}`.toUpperCase();
}

/** The keys of the whole desk, where no field and no row has them. */
function useKeys(): void {
  const world = useWorld();
  useEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        world.show({ sheet: { kind: 'palette' } });
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || world.screen.sheet !== null) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable=true]')) return;
      if (event.key === 'n') {
        event.preventDefault();
        world.toComposer();
      } else if (event.key === 'g') {
        event.preventDefault();
        toWaiting(world);
      } else if (event.key === 'i' && world.items.here) {
        event.preventDefault();
        toIntake(world);
      } else if ((event.key === 'j' || event.key === 'k') && !event.defaultPrevented) {
        const inIntake = target?.closest('.column-waiting') && world.screen.first === 'intake';
        const list = inIntake ? '.intake' : '.posts';
        const row = document.querySelector<HTMLElement>(`${list} .rows > [tabindex="0"]`);
        if (!row) return;
        event.preventDefault();
        world.show({ part: inIntake ? 'intake' : 'write' });
        row.focus();
        // Where it is just being shown nothing of it takes the focus yet.
        if (document.activeElement !== row) setTimeout(() => row.focus());
      } else if (event.key === '?') {
        event.preventDefault();
        world.show({ sheet: { kind: 'keys' } });
      }
    };
    addEventListener('keydown', keyed);
    return () => removeEventListener('keydown', keyed);
  }, [world]);
}
