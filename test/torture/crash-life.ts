/**
 * One store that dies again and again: a desk sends a random history to a process that is killed at a named point,
 * sends what was not acknowledged again to the next process, and so on, while one reader follows through all of it.
 * At the end everything that was promised is looked for.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import { follow } from '../../src/client/follow.ts';
import { emptyMirror, type Mirror, materialise } from '../../src/client/materialise.ts';
import { dice, randomHistory } from '../../src/newsroom/history.fixture.ts';
import type { NewsroomStore } from '../../src/newsroom/ports.ts';
import { entriesOf } from '../../src/newsroom/rebuild.ts';
import { verify } from '../../src/newsroom/verify.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { openWireReader } from '../../src/store/sqlite/open-wire-reader.ts';
import { parseCursor } from '../../src/wire/cursor.ts';
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
  /** How often the process died at each point. */
  readonly deaths: ReadonlyMap<string, number>;
  readonly acknowledged: number;
  readonly failures: readonly string[];
}

export interface LifePlan {
  readonly seed: number;
  readonly crashes: number;
  /** Called with the folder of the store after each death: a planted fault may tamper with it. */
  readonly afterDeath?: (data: string, death: number) => void;
}

interface Sent {
  readonly by: string;
  readonly command: { readonly id: string; readonly kind: string };
  /** When it was first and last sent, counted over all sendings. */
  first?: number;
  last?: number;
  answer?: { readonly ok: boolean; readonly value?: { readonly seq: number } };
}

const SLUG = 'a-story';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** How many commands are under way at once: they share commits. */
const WINDOW = 8;
/** A process that has not passed its point after so many commands is killed where it stands. */
const PATIENCE = 150;

let sendings = 0;

/** Lives through so many crashes; the same seed gives the same history and the same bombs. */
export async function liveThrough({ seed, crashes, afterDeath }: LifePlan): Promise<Life> {
  const data = mkdtempSync(join(tmpdir(), 'stet-crash-'));
  const roll = dice(seed);
  const deaths = new Map<string, number>();
  const failures: string[] = [];
  const fail = (what: string) => void failures.push(`seed ${seed}: ${what}`);
  const sent: Sent[] = [];
  const history = commands(seed);
  const reader = readOn(fail);
  try {
    for (let death = 1; death <= crashes; death += 1) {
      const names = Object.keys(POINTS);
      const point = names[(death + seed) % names.length] ?? 'commit.after';
      const nth = 1 + Math.floor(roll() * (POINTS[point] ?? 1));
      const where = await untilItDies({ data, point, nth }, sent, history, reader.at);
      reader.gone();
      deaths.set(where, (deaths.get(where) ?? 0) + 1);
      afterDeath?.(data, death);
      for (const fault of await readerIsBehind(data, reader))
        fail(`after death ${death} at ${point}: ${fault}`);
    }
    for (const fault of await afterwards(data, sent, reader)) fail(fault);
  } finally {
    reader.end();
    rmSync(data, { recursive: true, force: true });
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
  for (const { kind, fields, by } of randomHistory(seed, 1_000_000)) {
    n += 1;
    yield { by, command: { id: `c${n}`, kind, ...fields } };
  }
}

/** Sends what has no answer yet, then new commands, until the process is dead; answers at which point it died. */
async function untilItDies(
  { data, point, nth }: { data: string; point: string; nth: number },
  sent: Sent[],
  history: Generator<Sent>,
  at: (port: number) => Promise<void>,
): Promise<string> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'crash-child.ts'), data, point, `${nth}`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.stdin.on('error', () => {});
  const open = sent.filter((one) => !one.answer);
  const underWay = new Map<string, Sent>();
  let budget = PATIENCE;
  let where = point;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { port?: number; id?: string; answer?: Sent['answer'] };
    if (said.port) await Promise.race([at(said.port), ended]);
    const answered = underWay.get(said.id ?? '');
    if (answered && said.answer) answered.answer = said.answer;
    underWay.delete(said.id ?? '');
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
  await ended;
  return where;
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

interface Reader {
  mirror(): Mirror;
  /** From now on the server is at this port of 127.0.0.1; resolves once the reader has had an answer there. */
  at(port: number): Promise<void>;
  /** The server is dead: what is asked waits for the next. */
  gone(): void;
  end(): void;
}

/** The plain client, following one address through every death. */
function readOn(fail: (what: string) => void): Reader {
  let port = Promise.withResolvers<number>();
  let reached = Promise.withResolvers<void>();
  let dead = true;
  let mirror = emptyMirror;
  const ending = new AbortController();
  void follow(`http://stet.test/live/${SLUG}`, {
    signal: ending.signal,
    async fetch(address, options) {
      const here = `http://127.0.0.1:${await port.promise}`;
      const answer = await fetch(String(address).replace('http://stet.test', here), options);
      reached.resolve();
      // Before the coverage is started there is nothing to follow; the reader is there from the first moment.
      return answer.status === 404 ? Response.error() : answer;
    },
    wait: (_, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, 5);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    onSet(set) {
      const next = materialise(mirror, set);
      if (next === 'hole') return fail(`a hole before ${set.from} on the way to a reader`);
      if (next === mirror) return fail(`set ${set.from}–${set.to} was given twice`);
      mirror = next;
    },
    onReset: () => fail('a reader was told that its history is gone'),
  });
  return {
    mirror: () => mirror,
    at(given) {
      dead = false;
      port.resolve(given);
      return reached.promise;
    },
    gone() {
      // A process that died before it listened leaves nothing to renew.
      if (!dead) [port, reached] = [Promise.withResolvers(), Promise.withResolvers()];
      dead = true;
    },
    end: () => ending.abort(),
  };
}

/** What a reader has seen must be on disk: nothing is shown before it is kept. */
async function readerIsBehind(data: string, reader: Reader): Promise<string[]> {
  const cursor = parseCursor(reader.mirror().cursor ?? '');
  if (!cursor) return [];
  const reading = openWireReader(join(data, 'stet.sqlite'));
  const after = await reading.since(SLUG, cursor);
  await reading.close();
  return after === 'unknown' || after === null
    ? [`a reader saw ${cursor.seq}, which the store does not have`]
    : [];
}

/** Opens the store a last time and holds it against what was promised. */
async function afterwards(data: string, sent: readonly Sent[], reader: Reader): Promise<string[]> {
  const { store } = openStore({ path: join(data, 'stet.sqlite'), projection: 1 });
  const failures = lostOrUndue(await recorded(store), sent);
  const server = await openCrashServer(data, { random: randomBytes, sha256, probe: () => {} });
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
  failures.push(...outOfOrder(await recorded(store), sent));
  failures.push(...((await verify(store, SLUG, sha256))?.findings ?? ['there is no coverage any more']));
  await store.close();

  const ahead = await fetchAll(server.port);
  for (const deadline = Date.now() + 10_000; reader.mirror().has < ahead.has && Date.now() < deadline; )
    await new Promise((later) => setTimeout(later, 5));
  failures.push(...unlike(reader.mirror(), ahead));
  await server.close();
  return failures;
}

/** The ids of the commands in the record, in order, each as often as it was done. */
async function recorded(store: NewsroomStore): Promise<string[]> {
  const row = await store.transaction((tx) => tx.coverage(SLUG));
  const ids: string[] = [];
  for await (const { header } of entriesOf(store, row?.id ?? ''))
    if (ids.at(-1) !== header.command) ids.push(header.command);
  return ids;
}

/** What was acknowledged is in the record as it lies there after the last death; what was refused is not. */
function lostOrUndue(kept: readonly string[], sent: readonly Sent[]): string[] {
  const done = new Set(kept);
  return sent.flatMap(({ command, answer }) => {
    if (answer?.ok && !done.has(command.id))
      return [`${command.id} was acknowledged and is not in the record`];
    return answer && !answer.ok && done.has(command.id)
      ? [`${command.id} was refused and is in the record`]
      : [];
  });
}

/**
 * Each accepted command was done once, and none before one whose last sending was over. (A refusal that went down with
 * its process is decided anew when its command comes again, after what was sent with it.) A takedown whose line was in
 * the ledger and whose commit was cut off is done again at the start, under an id of its own.
 */
function outOfOrder(all: readonly string[], sent: readonly Sent[]): string[] {
  const known = new Map(sent.map((one) => [one.command.id, one]));
  const kept = all.flatMap((id) => known.get(id) ?? []);
  const failures = new Set(kept).size === kept.length ? [] : ['a command was done twice'];
  let latest = 0;
  for (const { command, first = 0, last = 0 } of kept) {
    if (last < latest) failures.push(`${command.id} was done after what was sent after it`);
    latest = Math.max(latest, first);
  }
  return failures;
}

function unlike(had: Mirror, has: Mirror): string[] {
  const failures: string[] = [];
  if (had.cursor !== has.cursor) failures.push(`a reader ended at ${had.cursor}, the wire at ${has.cursor}`);
  for (const [key, document] of has.documents)
    if (!isDeepStrictEqual(had.documents.get(key), document)) failures.push(`a reader has another ${key}`);
  if (had.documents.size !== has.documents.size)
    failures.push('a reader has documents that the wire has not');
  return failures;
}

async function fetchAll(port: number): Promise<Mirror> {
  const answer = await fetch(`http://127.0.0.1:${port}/live/${SLUG}/changes`);
  const mirror = materialise(emptyMirror, (await answer.json()) as Parameters<typeof materialise>[1]);
  return mirror === 'hole' ? emptyMirror : mirror;
}
