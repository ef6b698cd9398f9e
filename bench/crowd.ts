/** A crowd that polls behind an HTTP cache, Debian's nginx: what of it the server sees, and when everybody has a post. */
import { execFileSync, fork, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCoverage, percentile, startServer } from './server.ts';

const READERS = Number(process.env.STET_BENCH_READERS ?? 3000);
const POSTS = 10;
/** Milliseconds between two posts. */
const APART = 3_000;
const SLUG = 'bench-story';
const peers = join(import.meta.dirname, 'peers');

/** Prints the requests that reached the server, its processor time, and how long after its acknowledgement a post was read. */
export async function benchCrowd(): Promise<void> {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    console.error('crowd: needs nginx (Debian package); not run.');
    return;
  }
  const server = await startServer();
  const folder = mkdtempSync(join(tmpdir(), 'stet-crowd-'));
  chmodSync(folder, 0o711);
  const configuration = join(folder, 'cache.conf');
  writeFileSync(
    configuration,
    readFileSync(join(peers, 'cache.conf'), 'utf8').replaceAll('ORIGIN', String(server.port)),
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', configuration], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((end) => nginx.once('exit', end));
  await openCoverage(server, SLUG);
  const head = (await (await fetch(`${server.origin}/live/${SLUG}/changes`)).json()) as { next: string };
  const next = new URL(head.next, server.origin);
  const crowd = fork(join(peers, 'crowd.ts'), ['9011', next.pathname + next.search, String(READERS)]);
  await new Promise((ready) => crowd.once('message', ready));
  const [asked, cpu, begun] = [await requests(server.origin), server.cpu(), Date.now()];
  const acknowledged = new Map<number, bigint>();
  for (let post = 1; post <= POSTS; post += 1) {
    const body = `${'The coast guard has sent two more boats, a spokeswoman says. '.repeat(6)}~${post}~`;
    await server.command(SLUG, {
      ...{ id: `post-${post}`, kind: 'post.publish', post: `post-${post}` },
      content: { title: 'Divers reach the pier', body },
    });
    acknowledged.set(post, process.hrtime.bigint());
    await new Promise((wait) => setTimeout(wait, APART));
  }
  const seconds = (Date.now() - begun) / 1000;
  const reached = (await requests(server.origin)) - asked;
  const taken = (server.cpu() - cpu) / 1000;
  const told = new Promise<{ seen: [number, string][]; wrong: number }>((answer) =>
    crowd.once('message', (message) => answer(message as { seen: [number, string][]; wrong: number })),
  );
  crowd.send('report');
  const { seen, wrong } = await told;
  nginx.kill('SIGTERM');
  await Promise.all([ended, server.stop()]);
  rmSync(folder, { recursive: true, force: true });
  const after = seen
    .map(([post, at]) => Number(BigInt(at) - (acknowledged.get(post) ?? 0n)) / 1e6)
    .sort((a, b) => a - b);
  const missed = READERS * POSTS - seen.length;
  console.log(
    `crowd: ${READERS} readers who poll behind nginx’s cache, ${POSTS} posts in ${seconds.toFixed(0)} s`,
  );
  console.log(`  ${missed} missed, ${wrong} doubled or out of order`);
  console.log(
    `  the server was asked ${reached} times (${((READERS * POSTS) / reached).toFixed(0)} deliveries a request)`,
  );
  console.log(`  and took ${taken.toFixed(2)} s of processor, publishing included`);
  console.log(
    `  acknowledged → text in reader: p50 ${percentile(after, 0.5).toFixed(0)} ms, p99 ${percentile(after, 0.99).toFixed(0)} ms (nginx looks every 500 ms whether an answer that others wait for has come)`,
  );
  if (missed > 0 || wrong > 0) process.exitCode = 1;
}

/** Answers that the server has given to readers so far, by its own count. */
async function requests(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return [...text.matchAll(/^stet_http_request_seconds_count\{[^}]*route="\/live[^}]*\} (\d+)/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
}
