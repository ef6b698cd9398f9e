/** A coverage of 5,000 posts, 20,000 statements and 500 corrections: how long a first page and a whole catch-up take. */
import { follow } from '../src/client/follow.ts';
import { emptyMirror, materialise } from '../src/client/materialise.ts';
import { type BenchServer, dataFolder, openCoverage, percentile, startServer } from './server.ts';

const POSTS = 5000;
const STATEMENTS = 20_000;
const CORRECTIONS = 500;
const SLUG = 'large-story';
/** What the figures are held to (milliseconds). */
const COLD = 300;
const CATCH_UP = 2000;

/** Prints times and memory; fails where they are over what they are held to. */
export async function benchLarge(): Promise<void> {
  const data = dataFolder();
  const writer = await startServer(data);
  const begun = performance.now();
  await openCoverage(writer, SLUG);
  await inTurns(STATEMENTS, (n) => writer.command(SLUG, statement(n, 'closed')));
  await inTurns(POSTS, (n) => writer.command(SLUG, post(n)));
  await inTurns(CORRECTIONS, (n) => writer.command(SLUG, correction(n)));
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `large: ${POSTS} posts, ${STATEMENTS} statements, ${CORRECTIONS} corrections in ${seconds.toFixed(0)} s`,
  );
  console.log(`  memory of the server that wrote them: ${writer.memory().toFixed(0)} MB`);
  await writer.stop({ keep: true });

  const server = await startServer(data);
  const idle = server.memory();
  const cold = await timed(() => text(server, ''));
  const warm: number[] = [];
  for (let n = 0; n < 50; n += 1) warm.push(await timed(() => text(server, '')));
  warm.sort((a, b) => a - b);
  const older = await timed(() => text(server, `?at=${POSTS}`));
  const [documents, all] = await catchUp(server);
  const next = await timed(async () => void (await server.command(SLUG, post(POSTS))));
  console.log(`  first page after a start:  ${cold.toFixed(0)} ms (at most ${COLD})`);
  console.log(`  the same again:            p50 ${percentile(warm, 0.5).toFixed(1)} ms`);
  console.log(`  as it stood, first time:   ${older.toFixed(0)} ms`);
  console.log(
    `  whole catch-up, a program: ${all.toFixed(0)} ms, ${documents} documents (at most ${CATCH_UP})`,
  );
  console.log(`  first command after a start (the record is read and folded): ${next.toFixed(0)} ms`);
  console.log(
    `  memory: ${idle.toFixed(0)} MB after the start, ${server.memory().toFixed(0)} MB after all of it`,
  );
  await server.stop();
  if (cold > COLD || all > CATCH_UP) process.exitCode = 1;
}

function statement(n: number, what: string): Record<string, unknown> {
  return {
    ...{ id: `s-${n}-${what}`, kind: 'statement.record', statement: `s-${n}` },
    content: {
      ...{ speaker: `harbour master of pier ${n % 40}`, cue: 'said', channel: { kind: 'briefing' } },
      text: `The channel is ${what} to ships at pier ${n % 40}, as of hour ${n % 24}.`,
    },
  };
}

function post(n: number): Record<string, unknown> {
  const four = [0, 1, 2, 3].map((k) => ({ type: 'statement', id: `s-${(n * 4 + k) % STATEMENTS}` }));
  const words = [
    { type: 'text', text: 'The port expects a decision by the evening; ferries wait outside the mole.' },
  ];
  return {
    ...{ id: `p-${n}`, kind: 'post.publish', post: `p-${n}`, keyEvent: n % 100 === 0 },
    content: { title: `Update ${n}: the channel`, body: [{ type: 'paragraph', content: words }, ...four] },
  };
}

function correction(n: number): Record<string, unknown> {
  const { statement: of, content } = statement(n * 40, 'open');
  return {
    ...{ id: `k-${n}`, kind: 'correction.publish', correction: `k-${n}` },
    note: `The channel was open at pier ${(n * 40) % 40}.`,
    repairs: [{ kind: 'statement', statement: of, content }],
  };
}

async function inTurns(count: number, act: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      while (next < count) await act(next++);
    }),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function text(server: BenchServer, query: string): Promise<string> {
  const answer = await fetch(`${server.origin}/live/${SLUG}${query}`);
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  return answer.text();
}

/** From nothing to the head, with the client that programs use. */
async function catchUp(server: BenchServer): Promise<[documents: number, milliseconds: number]> {
  const ending = new AbortController();
  let mirror = emptyMirror;
  const begun = performance.now();
  await follow(`${server.origin}/live/${SLUG}`, {
    signal: ending.signal,
    onReset: () => {},
    onSet(set) {
      const next = materialise(mirror, set);
      if (next === 'hole') throw new Error('a hole');
      mirror = next;
      ending.abort();
    },
  });
  return [mirror.documents.size, performance.now() - begun];
}
