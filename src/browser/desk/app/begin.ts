/** Puts the app together for one coverage: the board follows the server, and what waits here is sent. */
import type { Role } from '../../../model/person.ts';
import { isDraft } from '../compose/draft.ts';
import { ABSENT } from '../notes/since-left.ts';
import { deliver } from '../outbox/deliver.ts';
import { OutboxDisk } from '../outbox/outbox-disk.ts';
import { ask, sendCommand } from '../sync/api.ts';
import { type AtWork, isNews } from '../sync/at-work.ts';
import { BoardStore } from '../sync/board-store.ts';
import { followBoard } from '../sync/follow-board.ts';
import { World } from './desk-world.ts';

/** How often the desk says that somebody is here, in milliseconds. */
const HERE_MS = 15_000;
/** How often it is looked who is: a lease and presence lapse without a word. */
const LOOK_MS = 10_000;

/** What the page says about itself: `data-slug`, `data-person`, `data-name`, `data-roles`. */
export async function begin({ slug = '', person = '', name = '', roles = '' }: DOMStringMap): Promise<World> {
  const disk = await OutboxDisk.open(person);
  const me = { id: person, name, roles: roles.split(' ') as Role[] };
  const world = new World(slug, me, new BoardStore(), disk);
  const ended = new AbortController();

  const lookAtOutbox = async () => {
    const before = new Set(world.screen.outbox.map(({ id }) => id));
    const outbox = await disk.read();
    const gone = world.screen.outbox.filter(({ id }) => !outbox.some((one) => one.id === id));
    world.show({ outbox });
    for (const { draft } of gone)
      if (isDraft(draft)) void ask(`/api/coverages/${slug}/workings/${draft.post}`, { method: 'DELETE' });
    for (const { id, phase, label } of outbox)
      if (before.has(id) && phase === 'refused') world.say(`Not taken: ${label}`, true);
  };
  disk.heard(() => void lookAtOutbox());
  await lookAtOutbox();

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
      ...{ disk, send: sendCommand, now: () => Date.now() },
      connected: (is) => !is && world.screen.line === 'connected' && world.show({ line: 'lost' }),
    },
    ended.signal,
  );

  async function lookAround(): Promise<void> {
    const asked = await ask<AtWork>(`/api/coverages/${slug}/workings`);
    if (!asked.ok) return;
    const { here, workings } = asked.json;
    if (isNews(world.screen, asked.json)) {
      const names = here.map(({ person, name }) => [person, name] as const);
      world.show({ here, workings, people: new Map([...world.screen.people, ...names]) });
    }
    world.lookedAround();
  }
  async function sayHere(): Promise<void> {
    await ask(`/api/coverages/${slug}/here`, {
      method: 'PUT',
      body: { post: world.screen.writing ?? world.screen.chosen },
    });
  }
  async function learnNames(): Promise<void> {
    const asked = await ask<{ people: readonly { id: string; name: string }[] }>(
      `/api/coverages/${slug}/people`,
    );
    if (asked.ok) world.show({ people: new Map(asked.json.people.map((one) => [one.id, one.name])) });
  }
  world.leftAt = leftAt(slug, person);
  void sayHere().then(lookAround);
  void learnNames();
  setInterval(() => {
    localStorage.setItem(hereKey(slug, person), String(Date.now()));
    void sayHere();
  }, HERE_MS);
  setInterval(() => void lookAround(), LOOK_MS);
  return world;
}

const hereKey = (slug: string, person: string) => `stet-here-${person}-${slug}`;

/** When they were here last in this browser; null where that is just now, or never. */
function leftAt(slug: string, person: string): number | null {
  const last = Number(localStorage.getItem(hereKey(slug, person)));
  localStorage.setItem(hereKey(slug, person), String(Date.now()));
  return last > 0 && Date.now() - last > ABSENT ? last : null;
}
