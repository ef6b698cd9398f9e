/** Puts the app together for one coverage: the board follows the server, and what waits here is sent. */
import type { Role } from '../../../model/person.ts';
import { DraftsHere } from '../compose/drafts-here.ts';
import { syncDrafts } from '../compose/sync-drafts.ts';
import type { WorkingKept } from '../compose/waiting-drafts.ts';
import { deliver } from '../outbox/deliver.ts';
import { waitsForPerson } from '../outbox/outbox.ts';
import { OutboxDisk } from '../outbox/outbox-disk.ts';
import { ask, askFor, isReached, sendCommand } from '../sync/api.ts';
import { BoardStore } from '../sync/board-store.ts';
import { followBoard } from '../sync/follow-board.ts';
import { World } from './desk-world.ts';

/** How often the desk says that somebody is here, in milliseconds. */
const HERE_MS = 15_000;

/** What the page says about itself: `data-slug`, `data-person`, `data-name`, `data-roles`. */
export async function begin({ slug = '', person = '', name = '', roles = '' }: DOMStringMap): Promise<World> {
  const disk = await OutboxDisk.open(person);
  const me = { id: person, name, roles: roles.split(' ') as Role[] };
  const world = new World(slug, me, new BoardStore(), disk);
  const ended = new AbortController();

  askFor(person);

  const drafts = new DraftsHere(world);
  const lookAtOutbox = inTurn(async () => {
    const before = new Set(world.screen.outbox.filter(waitsForPerson).map(({ id }) => id));
    const outbox = await disk.read();
    world.show({ outbox });
    for (const one of outbox)
      if (waitsForPerson(one) && !before.has(one.id)) {
        const says =
          one.phase === 'asks' ? 'Not sent yet' : one.phase === 'arrived' ? 'Arrived after all' : 'Not taken';
        world.say(`${says}: ${one.label}`, one.phase !== 'arrived');
      }
    await drafts.look();
  });
  disk.heard(() => void lookAtOutbox());
  await lookAtOutbox();
  world.opening = drafts.opened();

  followBoard(
    {
      slug,
      store: world.board,
      line: (line) => line !== world.screen.line && world.show({ line }),
      workings: () => void lookAround(),
    },
    ended.signal,
  );
  deliver(
    {
      ...{ person, send: sendCommand, now: world.now, reached: () => isReached(slug) },
      change: (how) => disk.change(how),
      heard: (told) => disk.heard(told),
      connected: lineOfSending(world),
    },
    ended.signal,
  );
  const sync = syncDrafts(disk, slug, () => void lookAtOutbox(), ended.signal);
  disk.heard(() => void sync());
  world.leave = () => ended.abort();

  async function lookAround(): Promise<void> {
    const asked = await ask<{
      here: World['screen']['here'];
      workings: readonly (WorkingKept & { readonly person: string })[];
    }>(`/api/coverages/${slug}/workings`);
    if (!asked.ok) return;
    world.show({ here: asked.json.here });
    await drafts.look(asked.json.workings.filter((one) => one.person === person));
  }
  async function sayHere(): Promise<void> {
    await ask(`/api/coverages/${slug}/here`, { method: 'PUT', body: { post: world.screen.chosen } });
  }
  async function learnNames(): Promise<void> {
    const asked = await ask<{ people: readonly { id: string; name: string }[] }>(
      `/api/coverages/${slug}/people`,
    );
    if (asked.ok) world.show({ people: new Map(asked.json.people.map((one) => [one.id, one.name])) });
  }
  void sayHere().then(lookAround);
  void learnNames();
  setInterval(() => void sayHere(), HERE_MS);
  return world;
}

/** Shows the line as lost where sending finds it so; and as found again by whoever had lost it. */
function lineOfSending(world: World): (connected: boolean) => void {
  let lost = false;
  return (connected) => {
    if (!connected && world.screen.line === 'connected') {
      lost = true;
      world.show({ line: 'lost' });
    } else if (connected && lost) {
      lost = false;
      if (world.screen.line === 'lost') world.show({ line: 'connected' });
    }
  };
}

/** Runs something once at a time; asked meanwhile, once more after it. */
function inTurn(run: () => Promise<void>): () => Promise<void> {
  let at: Promise<void> | null = null;
  let again = false;
  return () => {
    again = true;
    at ??= (async () => {
      while (again) {
        again = false;
        await run();
      }
      at = null;
    })();
    return at;
  };
}
