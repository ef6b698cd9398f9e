/**
 * Several newsrooms, each a process with readers of its own, write to the same coverages of one PostgreSQL store while
 * its server is stopped at once and started again, and its connections are ended by dozens. What was not acknowledged
 * is sent again, to any of them. At the end everything that was promised is looked for.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { dice } from '../../src/lib/dice.fixture.ts';
import { randomHistory } from '../../src/newsroom/history.fixture.ts';
import { verify } from '../../src/newsroom/verify.ts';
import { memoryPlace } from '../rig/memory-folder.ts';
import { makeDatabase } from '../rig/postgres.ts';
import { postgresHome, withClient } from '../rig/postgres-server.ts';
import { lostOrUndue, readerUnlike, recorded, type Sent } from './crash-checks.ts';
import { openPlace } from './crash-place.ts';
import { type Reader, readOn } from './crash-reader.ts';

export interface RestartsPlan {
  readonly seed: number;
  /** How many blows the server gets, one after another, under load all the time. */
  readonly blows: number;
  /** Plants a desk that takes "nobody can say" for done. */
  readonly believing?: boolean;
}

export interface RestartsLife {
  readonly blows: ReadonlyMap<string, number>;
  readonly acknowledged: number;
  /** How often a command had to be sent again. */
  readonly repeated: number;
  readonly failures: readonly string[];
}

const NODES = 3;
const SLUGS = ['fire', 'storm'] as const;
/** How many commands are under way at once. */
const WINDOW = 12;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Answer = NonNullable<Sent['answer']>;

interface Node {
  readonly port: number;
  give(slug: string, one: Sent): Promise<Answer>;
  stop(): Promise<void>;
}

/** Lives through so many blows; the same seed gives the same commands and the same blows. */
export async function liveThroughRestarts({
  seed,
  blows,
  believing = false,
}: RestartsPlan): Promise<RestartsLife> {
  const failures: string[] = [];
  const fail = (what: string) => void failures.push(`seed ${seed}: ${what}`);
  const roll = dice(seed);
  const home = postgresHome(memoryPlace());
  const data = home.makeData('data');
  const start = () => home.start(data, {});
  let server = await start();
  const url = await makeDatabase(home.address);
  const struck = new Map<string, number>();
  const nodes: Node[] = [];
  const readers: { slug: string; port: number; reader: Reader }[] = [];
  try {
    for (let n = 0; n < NODES; n += 1) nodes.push(await startNode(url));
    for (const [n, { port }] of nodes.entries())
      for (const slug of SLUGS)
        for (const streams of [true, false]) {
          const reader = readOn(slug, (what) => fail(`${slug} at node ${n}: ${what}`), streams);
          void reader.at(port);
          readers.push({ slug, port, reader });
        }
    let over = false;
    let repeated = 0;
    const sent = new Map<string, Sent[]>(SLUGS.map((slug) => [slug, []]));
    const histories = SLUGS.map((slug, n) => ({ slug, commands: commands(slug, seed + n) }));
    const desk = async () => {
      while (!over) {
        const { slug, commands } = histories[Math.floor(roll() * SLUGS.length)] ?? histories[0] ?? {};
        const one = commands?.next().value;
        if (!slug || !one) return;
        sent.get(slug)?.push(one);
        for (;;) {
          const answer = await (nodes[Math.floor(roll() * NODES)] as Node).give(slug, one);
          if (answer.error?.code !== 'unavailable') one.answer = answer;
          else if (believing) one.answer = { ok: true };
          if (one.answer) break;
          repeated += 1;
          await pause(5 + 20 * roll());
        }
      }
    };
    // The coverages are opened and started before there is any disorder among the desks.
    for (const { slug, commands } of histories)
      for (let n = 0; n < 2; n += 1) {
        const one = commands.next().value as Sent;
        one.answer = await (nodes[0] as Node).give(slug, one);
        sent.get(slug)?.push(one);
      }
    const desks = Array.from({ length: WINDOW }, desk);
    for (let blow = 0; blow < blows; blow += 1) {
      await pause(50 + 250 * roll());
      const kind = roll() < 0.7 ? 'connections ended' : roll() < 0.6 ? 'stopped at once' : 'stopped in order';
      if (kind === 'connections ended')
        await withClient(url, (client) =>
          client.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where application_name = 'stet' and datname = current_database() and random() < ${roll().toFixed(2)}`,
          ),
        );
      else {
        await server.end(kind === 'stopped at once' ? 'immediate' : 'fast');
        server = await start();
      }
      struck.set(kind, (struck.get(kind) ?? 0) + 1);
    }
    await pause(200);
    over = true;
    await Promise.all(desks);
    for (const slug of SLUGS)
      for (const fault of await afterwards(url, slug, sent.get(slug) ?? [], nodes)) fail(`${slug}: ${fault}`);
    for (const { slug, port, reader } of readers)
      for (const fault of await readerUnlike(slug, port, reader.mirror)) fail(`${slug}: ${fault}`);
    const acknowledged = [...sent.values()].flat().filter(({ answer }) => answer?.ok).length;
    return { blows: struck, acknowledged, repeated, failures };
  } finally {
    for (const { reader } of readers) reader.end();
    await Promise.all(nodes.map((node) => node.stop()));
    await server.end('immediate');
    home.remove();
  }
}

function* commands(slug: string, seed: number): Generator<Sent> {
  const opening = { id: `${slug}-open`, kind: 'coverage.open', slug, headline: 'It begins' };
  yield { by: 'first', command: opening };
  yield { by: 'first', command: { id: `${slug}-start`, kind: 'coverage.start' } };
  let n = 0;
  for (const { kind, fields, by } of randomHistory(seed, 1_000_000)) {
    n += 1;
    yield { by, command: { id: `${slug}-${n}`, kind, ...fields } };
  }
}

/** A process with a newsroom and a public side. */
async function startNode(url: string): Promise<Node> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), url, 'none', '1'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = Promise.withResolvers<number>();
  const waiting = new Map<string, (answer: Answer) => void>();
  void (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { port?: number; id?: string; answer?: Answer };
      if (said.port) port.resolve(said.port);
      if (said.answer) waiting.get(said.id ?? '')?.(said.answer);
    }
    port.reject(new Error('a node ended'));
  })();
  return {
    port: await port.promise,
    give: (slug, { by, command }) =>
      new Promise((answer) => {
        waiting.set(command.id, answer);
        child.stdin.write(`${JSON.stringify({ slug, by, command })}\n`);
      }),
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function afterwards(
  url: string,
  slug: string,
  sent: readonly Sent[],
  nodes: readonly Node[],
): Promise<readonly string[]> {
  const store = await openPlace(url).openStore();
  const kept = await recorded(store, slug);
  const failures = lostOrUndue(kept, sent);
  if (new Set(kept).size !== kept.length) failures.push('a command was done twice');
  for (const [n, one] of sent.entries()) {
    if (!one.answer?.ok) continue;
    const again = await (nodes[n % nodes.length] as Node).give(slug, one);
    if (!isDeepStrictEqual(again, one.answer))
      failures.push(
        `${one.command.id} was answered ${JSON.stringify(one.answer)}, and again ${JSON.stringify(again)}`,
      );
  }
  failures.push(...((await verify(store, slug, sha256))?.findings ?? ['there is no coverage any more']));
  await store.close();
  return failures;
}
