/** One correction that touches 500 posts, to 1,000 readers who are at the head: one change set, and how long it takes. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { openCoverage, percentile, startServer } from './server.ts';

const READERS = 1000;
const POSTS = 500;
const SLUG = 'bench-story';
/** What it is held to (milliseconds). */
const WITHIN = 1000;

/** Prints how long after its sending the corrected posts were whole in the readers; fails over what it is held to. */
export async function benchCorrection(): Promise<void> {
  const server = await startServer();
  await openCoverage(server, SLUG);
  const speaker = { name: 'Ana Ruiz', type: 'person', role: 'deputy mayor' };
  const give = (fields: Record<string, unknown>) => server.command(SLUG, fields);
  await give({ id: 'actor', kind: 'actor.set', actor: 'mayor', content: speaker });
  const content = {
    actor: 'mayor',
    cue: 'said',
    channel: { kind: 'briefing' },
    text: 'The bridge is closed.',
  };
  await give({ id: 'said', kind: 'statement.record', statement: 's', content });
  for (let post = 1; post <= POSTS; post += 1)
    await give({
      ...{ id: `post-${post}`, kind: 'post.publish', post: `post-${post}` },
      content: { title: `Update ${post}`, body: [{ type: 'statement', id: 's' }] },
    });
  const readers = fork(join(import.meta.dirname, 'set-readers.ts'), [
    String(server.port),
    SLUG,
    String(READERS),
  ]);
  await new Promise((ready) => readers.once('message', ready));
  const cpu = server.cpu();
  const sent = process.hrtime.bigint();
  const answer = await give({
    ...{ id: 'correct', kind: 'correction.publish', correction: 'k', note: 'Ana Ruiz is the mayor. ~1~' },
    repairs: [{ kind: 'actor', actor: 'mayor', content: { ...speaker, role: 'mayor' } }],
  });
  const acknowledged = process.hrtime.bigint();
  const report = await new Promise<{ times: string[]; documents: number; sets: number; bytes: number }>(
    (done) => {
      readers.once('message', (message) => done(message as never));
      readers.send('report');
    },
  );
  const times = report.times.map((time) => Number(BigInt(time) - sent) / 1e6).sort((a, b) => a - b);
  const last = times.at(-1) ?? Number.NaN;
  const worked = server.cpu() - cpu;
  console.log(`correction: ${POSTS} posts rest on what it repairs, ${READERS} readers at the head`);
  console.log(
    `  decided, projected and acknowledged: ${(Number(acknowledged - sent) / 1e6).toFixed(0)} ms; wire set ${answer.wire}, ${report.documents} documents in ${report.sets} set, ${(report.bytes / 1024).toFixed(0)} KB gzipped`,
  );
  console.log(
    `  sent → whole in readers: ${times.length} of ${READERS}; p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms, last ${last.toFixed(0)} ms (at most ${WITHIN})`,
  );
  console.log(`  processor time of the server for all of it: ${worked.toFixed(0)} ms`);
  await server.stop();
  if (times.length < READERS || last > WITHIN || report.sets !== 1 || report.documents < POSTS)
    process.exitCode = 1;
}
