/**
 * One store that dies again and again: a desk sends a random history to a process that is killed at a named point,
 * sends what was not acknowledged again to the next process, and so on, while one reader follows through all of it.
 * Where the store has a server, processes of that are killed under the load too. At the end everything that was
 * promised is looked for.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { dice } from '../../src/lib/dice.fixture.ts';
import { randomHistory } from '../../src/newsroom/history.fixture.ts';
import { verify } from '../../src/newsroom/verify.ts';
import { parseCursor } from '../../src/wire/cursor.ts';
import { lostOrUndue, outOfOrder, readerUnlike, recorded, type Sent } from './crash-checks.ts';
import type { CrashGround, CrashStore } from './crash-ground.ts';
import { type Reader, readOn } from './crash-reader.ts';
import { openCrashServer } from './crash-server.ts';

/** Every named point of an append and a publish, and at most how many times it is passed before the bomb goes off. */
export const POINTS: Readonly<Record<string, number>> = {
  'append.before': 12,
  'append.after': 12,
  'commit.before': 4,
  'commit.after': 4,
  'answer.before': 4,
  'publish.beforeRead': 4,
  'publish.beforeEncode': 4,
  'publish.beforeWrite': 3,
  'publish.afterWrite': 3,
};

export interface Life {
  /** How often the process died at each point, and how often something of the server was killed. */
  readonly deaths: ReadonlyMap<string, number>;
  readonly acknowledged: number;
  readonly failures: readonly string[];
}

export interface LifePlan {
  readonly seed: number;
  readonly crashes: number;
  readonly ground: CrashGround;
  /** Called with the folder of the store after each death: a planted fault may tamper with it. */
  readonly afterDeath?: (data: string, death: number) => void;
}

const SLUG = 'a-story';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** How many commands are under way at once: they share commits. */
const WINDOW = 8;
/** A process that has not passed its point after so many commands is killed where it stands. */
const PATIENCE = 150;

let sendings = 0;

/** Lives through so many crashes; the same seed gives the same history and the same bombs. */
export async function liveThrough({ seed, crashes, ground, afterDeath }: LifePlan): Promise<Life> {
  const store = await ground.makeStore();
  const roll = dice(seed);
  const deaths = new Map<string, number>();
  const count = (where: string) => deaths.set(where, (deaths.get(where) ?? 0) + 1);
  const failures: string[] = [];
  const fail = (what: string) => void failures.push(`seed ${seed}: ${what}`);
  const sent: Sent[] = [];
  const history = commands(seed);
  const reader = readOn(SLUG, fail);
  try {
    for (let death = 1; death <= crashes; death += 1) {
      const names = Object.keys(POINTS);
      const point = names[(death + seed) % names.length] ?? 'commit.after';
      const nth = 1 + Math.floor(roll() * (POINTS[point] ?? 1));
      // With a server, every other life meets a blow to it after some answers.
      const { strike } = store;
      const strikeAt = strike && roll() < 0.7 ? 1 + Math.floor(roll() * 12) : null;
      const blow = async () => strike && count(await strike(roll));
      const plan = { place: store.place, point, nth, strikeAt, blow };
      const where = await untilItDies(plan, sent, history, reader.at);
      count(where);
      if (where.startsWith('by itself')) fail(`a process ended ${where}`);
      reader.gone();
      afterDeath?.(store.place, death);
      for (const fault of await readerIsBehind(store, reader))
        fail(`after death ${death} at ${point}: ${fault}`);
    }
    for (const fault of await afterwards(store, sent, reader)) fail(fault);
  } finally {
    reader.end();
    // It would hide what went wrong before it.
    await store.remove().catch((fault: unknown) => fail(`its store could not be removed: ${fault}`));
  }
  return { deaths, acknowledged: sent.filter((one) => one.answer).length, failures };
}

function* commands(seed: number): Generator<Sent> {
  yield {
    by: 'first',
    command: { id: 'open', kind: 'coverage.open', slug: SLUG, headline: 'A fire' } as Sent['command'],
  };
  yield { by: 'first', command: { id: 'start', kind: 'coverage.start' } };
  let n = 0;
  for (const { kind, fields, by } of randomHistory(seed, 1_000_000, Date.now())) {
    n += 1;
    yield { by, command: { id: `c${n}`, kind, ...fields } };
  }
}

interface Fate {
  readonly place: string;
  readonly point: string;
  readonly nth: number;
  /** After so many answers the server is struck. */
  readonly strikeAt: number | null;
  readonly blow: () => Promise<unknown>;
}

/** Sends what has no answer yet, then new commands, until the process is dead; answers at which point it died. */
async function untilItDies(
  { place, point, nth, strikeAt, blow }: Fate,
  sent: Sent[],
  history: Generator<Sent>,
  at: (port: number) => Promise<void>,
): Promise<string> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-child.ts'), place, point, `${nth}`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<string | null>((resolve) =>
    child.once('close', (code) => resolve(code === null ? null : `by itself, with ${code}`)),
  );
  child.stdin.on('error', () => {});
  const open = sent.filter((one) => !one.answer);
  const underWay = new Map<string, Sent>();
  let budget = PATIENCE;
  let where = point;
  let answers = 0;
  let struck: Promise<unknown> | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { port?: number; id?: string; answer?: Sent['answer'] };
    if (said.port) await Promise.race([at(said.port), ended]);
    const answered = underWay.get(said.id ?? '');
    underWay.delete(said.id ?? '');
    if (answered && said.answer?.error?.code === 'unavailable') {
      // Nobody can say whether it was done: it is sent again once the server is back.
      open.unshift(answered);
      await struck;
    } else if (answered && said.answer) {
      answered.answer = said.answer;
      answers += 1;
      if (answers === strikeAt) {
        struck = blow();
        // Whatever went wrong with it is heard where it is waited for.
        struck.catch(() => {});
      }
    }
    // A window that empties before it is filled again: commits are shared by eight, and by fewer.
    while (underWay.size < WINDOW && budget > 0) {
      const next = open.shift() ?? fresh(sent, history);
      if (!next) break;
      budget -= 1;
      next.last = sendings += 1;
      next.first ??= next.last;
      underWay.set(next.command.id, next);
      child.stdin.write(`${JSON.stringify({ slug: SLUG, by: next.by, command: next.command })}\n`);
    }
    if (budget === 0 && underWay.size === 0) where = kill(child);
  }
  const itself = await ended;
  await struck;
  return itself ?? where;
}

function fresh(sent: Sent[], history: Generator<Sent>): Sent | undefined {
  const next = history.next().value as Sent | undefined;
  if (next) sent.push(next);
  return next;
}

function kill(child: ChildProcess): string {
  child.kill('SIGKILL');
  return 'between commands';
}

/** What a reader has seen must be on disk: nothing is shown before it is kept. */
async function readerIsBehind(store: CrashStore, reader: Reader): Promise<string[]> {
  const cursor = parseCursor(reader.mirror().cursor ?? '');
  if (!cursor) return [];
  const reading = await store.openReader();
  const after = await reading.since(SLUG, cursor);
  await reading.close();
  return after === 'unknown' || after === null
    ? [`a reader saw ${cursor.seq}, which the store does not have`]
    : [];
}

/** Opens the store a last time and holds it against what was promised. */
async function afterwards(
  { place, openStore }: CrashStore,
  sent: readonly Sent[],
  reader: Reader,
): Promise<string[]> {
  const store = await openStore();
  const failures = lostOrUndue(await recorded(store, SLUG), sent);
  const server = await openCrashServer(place, { random: randomBytes, sha256, probe: () => {} });
  await reader.at(server.port);
  for (const one of sent) {
    const { by, command, answer } = one;
    if (answer && !answer.ok) continue;
    one.last = sendings += 1;
    const again = JSON.parse(JSON.stringify(await server.act(SLUG, by, command)));
    if (answer?.ok && !isDeepStrictEqual(again, answer))
      failures.push(
        `${command.id} was answered ${JSON.stringify(answer)}, and again ${JSON.stringify(again)}`,
      );
  }
  failures.push(...outOfOrder(await recorded(store, SLUG), sent));
  failures.push(...((await verify(store, SLUG, sha256))?.findings ?? ['there is no coverage any more']));
  await store.close();
  failures.push(...(await readerUnlike(SLUG, server.port, reader.mirror)));
  await server.close();
  return failures;
}
