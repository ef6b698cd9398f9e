/** The warnings that stand on the page now, with who keeps each, and the keys that stop that or end them. */
import type { DeskNotice } from '../../../desk/view/desk-docs.ts';
import { useWorld, type World } from '../app/desk-world.ts';
import { may } from '../app/me.ts';
import { severityWords } from '../words/severity-words.ts';
import { moment } from '../words/times.ts';
import { type Keeper, keeperOf, liveNotices } from './kept-notice.ts';

export function Notices() {
  const world = useWorld();
  const notices = liveNotices(world.board);
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-labelledby="notices-head">
      <h3 class="group" id="notices-head">
        Notices on the page
      </h3>
      <ul class="rows">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}

function NoticeRow({ notice }: { notice: DeskNotice }) {
  const world = useWorld();
  const { id, content } = notice;
  if (!content) return null;
  const { title, severity, expires } = content;
  const isGrave = severity === 'extreme' || severity === 'severe';
  const zone = world.board.one('coverage')?.zone ?? 'UTC';
  return (
    <li class="row" data-notice={id}>
      <p>
        <b class={isGrave ? 'bad' : 'warn'}>▲ {severityWords(severity)}</b> {title}
      </p>
      <p class="small soft">
        {expires === null ? 'until its source ends it' : `until ${moment(expires, zone)}`}
      </p>
      <KeptLine notice={id} />
      {may(world.me, 'notice.cancel') && (
        <div class="acts">
          <StopButton notice={id} label={title} />
          <button
            type="button"
            class="small"
            onClick={() =>
              void world.give({ going: 'back', label: `Called off: ${title}` }, [
                { kind: 'notice.cancel', notice: id },
              ])
            }
          >
            Call it off
          </button>
        </div>
      )}
    </li>
  );
}

/** “Town agency keeps this notice until 03:10”. Nothing where nobody does. */
export function KeptLine({ notice }: { notice: string }) {
  const world = useWorld();
  const keeper = keeperOf(world.board, notice, world.now());
  return keeper && <p class="small">⟳ {keeperWords(keeper, world)}</p>;
}

/** Stops whoever keeps a notice; nothing where nobody does. */
export function StopButton({ notice, label, keys }: { notice: string; label: string; keys?: string }) {
  const world = useWorld();
  const keeper = keeperOf(world.board, notice, world.now());
  if (!keeper || !may(world.me, 'authority.end')) return null;
  return (
    <button type="button" class="small" onClick={() => stopKeeping(world, keeper, label)}>
      Stop {keeper.name} {keys !== undefined && <kbd>{keys}</kbd>}
    </button>
  );
}

/** The same in words. */
export function keeperWords({ name, until }: Keeper, world: World): string {
  return `${name} keeps this notice until ${moment(until, world.board.one('coverage')?.zone ?? 'UTC')}`;
}

/** Stops it: what the source says from then on changes nothing. */
export function stopKeeping(world: World, { authority, name }: Keeper, label: string): void {
  void world.give({ going: 'back', label: `${name} stopped: ${label}` }, [
    { kind: 'authority.end', authority },
  ]);
}
