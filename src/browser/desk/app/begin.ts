/** Puts the app together for one coverage: the board follows the server, and what waits here is sent. */
import type { Role } from '../../../model/person.ts';
import { hearSignedOut } from '../../kept/forget-all.ts';
import { DraftsHere } from '../compose/drafts-here.ts';
import { ghostReader } from '../compose/ghost-reader.ts';
import { dropLost, lostOn } from '../compose/lost-drafts.ts';
import { syncDrafts } from '../compose/sync-drafts.ts';
import { followItems } from '../intake/follow-items.ts';
import { ABSENT } from '../notes/since-left.ts';
import { deliver } from '../outbox/deliver.ts';
import { waitsForPerson } from '../outbox/outbox.ts';
import { OutboxDisk } from '../outbox/outbox-disk.ts';
import { learnNotes } from '../repair/templates.ts';
import { ask, askFor, isReached, sendCommand } from '../sync/api.ts';
import { type AtWork, isNews } from '../sync/at-work.ts';
import { BoardStore } from '../sync/board-store.ts';
import { followBoard, type Line } from '../sync/follow-board.ts';
import { World } from './desk-world.ts';
import { may, worksHere } from './me.ts';
import { openNamed } from './open-document.ts';
import { toldAs } from './told-as.ts';

/** How often the desk says that somebody is here, in milliseconds. */
const HERE_MS = 15_000;
/** How often it is looked who is: a lease and presence lapse without a word. */
const LOOK_MS = 10_000;

/**
 * What the page says about itself: `data-slug`, `data-person`, `data-name`, `data-roles`; of the house `data-site`,
 * `data-light`, `data-dark`. `left` is called when somebody has signed out in another page of this browser.
 */
export async function begin(said: DOMStringMap, left: () => void): Promise<World> {
  const { slug = '', person = '', name = '', roles = '', site = '' } = said;
  const disk = await OutboxDisk.open(person);
  const me = { id: person, name, roles: roles.split(' ') as Role[] };
  const world = new World({ slug, site, me, board: new BoardStore(), disk });
  world.house = { name: site || 'Stet', light: said.light ?? '', dark: said.dark ?? '' };
  const ended = new AbortController();

  askFor(person);

  const drafts = new DraftsHere(world);
  const lookAtOutbox = inTurn(async () => {
    const before = new Set(world.screen.outbox.filter(waitsForPerson).map(({ id }) => id));
    const sent = world.screen.outbox.filter(({ phase, slug: of }) => phase === 'queued' && of === slug);
    const outbox = await disk.read();
    world.show({ outbox });
    const out = sent.find(({ id, going }) => going !== 'save' && !outbox.some((one) => one.id === id));
    const coverage = world.board.one('coverage');
    if (out) world.say(toldAs(out, coverage?.startedAt != null && !coverage.rehearsal));
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
  // Before the first sentence is written, what reads it is here.
  if (may(me, 'post.write')) ghostReader.wanted(() => {});

  // Nobody is asked for what they have no part in: it would be refused each time.
  const works = worksHere(me);
  if (!works) world.items.absent();
  const intake = followItems(
    { slug, items: world.items, ask: (address) => ask(address), later },
    ended.signal,
  );
  let isHere = world.items.here;
  world.items.heard(() => {
    if (world.items.here === isHere) return;
    isHere = world.items.here;
    // What leads there is on other parts of the screen.
    world.show({});
  });
  openNamed(world);
  addEventListener('hashchange', () => openNamed(world), { signal: ended.signal });
  followBoard(
    {
      slug,
      store: world.board,
      line: lineOfBoard(world),
      workings: () => void lookAround(),
      intake: () => void intake(),
      crowded: (message) => world.say(message, true),
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
  world.leave = () => {
    world.over = true;
    ended.abort();
    disk.close();
  };
  hearSignedOut(() => {
    world.leave();
    left();
  });
  const dropWhatIsLost = inTurn(async () => {
    const before = lostNow;
    lostNow = [...lostOn(world.board).ids].join();
    if (lostNow === before) return;
    const says = await dropLost({
      ...{ board: world.board, disk, slug, screen: world.screen },
      decide: (id, how) => world.decide(id, how),
    });
    world.lost();
    if (says !== null) world.say(says, true);
    await lookAtOutbox();
  });
  let lostNow = '';
  world.board.heard(() => void dropWhatIsLost());

  const lookAround = inTurn(async () => {
    const asked = await ask<AtWork>(`/api/coverages/${slug}/workings`);
    if (!asked.ok) return;
    const { here, workings } = asked.json;
    if (isNews(world.screen, asked.json)) {
      const isKnown = here.every(({ person, name }) => world.screen.people.get(person) === name);
      const names = here.map(({ person, name }) => [person, name] as const);
      // The same names are the same map: rows that show them are not drawn anew.
      const people = isKnown ? world.screen.people : new Map([...world.screen.people, ...names]);
      world.show({ here, workings, people });
    }
    world.lookedAround();
    if (world.screen.writing !== null) await world.words.compare(workings, person);
    await drafts.look(workings.filter((one) => one.person === person && one.bytes > 0));
  });
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
  if (works) void learnNames();
  void learnNotes(world);
  const timers = [
    setInterval(() => {
      localStorage.setItem(hereKey(slug, person), String(Date.now()));
      void sayHere();
    }, HERE_MS),
    setInterval(() => void lookAround(), LOOK_MS),
  ];
  ended.signal.addEventListener('abort', () => {
    for (const timer of timers) clearInterval(timer);
  });
  return world;
}

const hereKey = (slug: string, person: string) => `stet-here-${person}-${slug}`;

/** When they were here last in this browser; null where that is just now, or never. */
function leftAt(slug: string, person: string): number | null {
  const last = Number(localStorage.getItem(hereKey(slug, person)));
  localStorage.setItem(hereKey(slug, person), String(Date.now()));
  return last > 0 && Date.now() - last > ABSENT ? last : null;
}

/** Shows the line. A right that has ended stays so until there is one again, and then the page begins anew. */
function lineOfBoard(world: World): (line: Line) => void {
  return (line) => {
    const { line: was } = world.screen;
    const isGone = was === 'away' || was === 'absent';
    if (isGone && line === 'connected') location.reload();
    else if (line !== was && !(isGone && line === 'lost')) world.show({ line });
  };
}

/** Shows the line as lost where sending finds it so; and as found again by whoever had lost it. */
function lineOfSending(world: World): (connected: boolean) => void {
  let lost = false;
  return (connected) => {
    if (!connected && world.screen.line === 'connected') {
      lost = true;
      world.show({ line: 'lost' });
      world.say('No connection: what you sent waits in this browser until there is one.', true);
    } else if (connected && lost) {
      lost = false;
      if (world.screen.line === 'lost') world.show({ line: 'connected' });
    }
  };
}

/** Does something later; gives what stops it. */
function later(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
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
    })().finally(() => {
      at = null;
    });
    return at;
  };
}
