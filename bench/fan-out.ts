/** Acknowledged publish → text in 1,000 readers. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { openCoverage, percentile, startServer } from './server.ts';

const READERS = 1000;
const POSTS = 50;

/** Prints how long after its acknowledgement (and after its sending) a post's bytes were in the readers. */
export async function benchFanOut(): Promise<void> {
  const server = await startServer();
  await openCoverage(server, 'bench-story');
  const readers = fork(join(import.meta.dirname, 'readers.ts'), [
    String(server.port),
    '/live/bench-story/stream?as=html',
    String(READERS),
  ]);
  await new Promise((ready) => readers.once('message', ready));
  const sent = new Map<number, bigint>();
  const acknowledged = new Map<number, bigint>();
  for (let post = 1; post <= POSTS; post += 1) {
    sent.set(post, process.hrtime.bigint());
    await server.command('bench-story', {
      id: `post-${post}`,
      kind: 'post.publish',
      post: `post-${post}`,
      content: {
        title: `Divers reach the pier ~${post}~`,
        body: 'The coast guard has sent two more boats, a spokeswoman says. '.repeat(6).trim(),
      },
    });
    acknowledged.set(post, process.hrtime.bigint());
    await new Promise((wait) => setTimeout(wait, 60));
  }
  await new Promise((wait) => setTimeout(wait, 1000));
  const report = await new Promise<[number, string[]][]>((answer) => {
    readers.once('message', (message) => answer(message as [number, string[]][]));
    readers.send('report');
  });
  readers.send('end');
  const afterAnswer: number[] = [];
  const afterSending: number[] = [];
  for (const [post, times] of report) {
    for (const time of times) {
      afterAnswer.push(Number(BigInt(time) - (acknowledged.get(post) ?? 0n)) / 1e6);
      afterSending.push(Number(BigInt(time) - (sent.get(post) ?? 0n)) / 1e6);
    }
  }
  const [a, s] = [afterAnswer, afterSending].map((times) => times.sort((x, y) => x - y));
  const missed = READERS * POSTS - afterAnswer.length;
  console.log(
    `fan-out: ${READERS} readers, ${POSTS} posts, ${afterAnswer.length} deliveries, ${missed} missed`,
  );
  console.log(
    `  acknowledged → text in reader: p50 ${ms(percentile(a ?? [], 0.5))}, p99 ${ms(percentile(a ?? [], 0.99))} (negative: before the sender had its answer)`,
  );
  console.log(
    `  sent → text in reader:         p50 ${ms(percentile(s ?? [], 0.5))}, p99 ${ms(percentile(s ?? [], 0.99))}`,
  );
  console.log(`  server memory with ${READERS} readers: ${server.memory().toFixed(0)} MB`);
  await server.stop();
  if (missed > 0) process.exitCode = 1;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
