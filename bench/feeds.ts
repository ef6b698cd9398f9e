/** How long a person waits for an acknowledged publish, without and with machines that write 200 times a second. */
import { type BenchServer, openCoverage, percentile, startServer } from './server.ts';

const SLUG = 'bench-river';
const PUBLISHES = 100;
const PAUSE_MS = 25;
/** However slow the machine, a series of publishes ends after this (milliseconds). */
const LONGEST = 20_000;
const FEEDS_A_SECOND = 200;

/** Prints p50 and p99 of a publish in both cases, their ratios, and how long machines waited. */
export async function benchFeeds(): Promise<void> {
  const server = await startServer();
  await openCoverage(server, SLUG);
  await allow(server);
  const feed = server.as('bench-gauge', ['feed']);
  await publishes(server, 'warm', 20);
  const alone = await publishes(server, 'alone', PUBLISHES);
  const machines = machinesOn(feed);
  const beside = await publishes(server, 'beside', PUBLISHES);
  const waits = await machines.stop();
  const ratio = (share: number) => percentile(beside, share) / percentile(alone, share);
  const told = (times: readonly number[]) =>
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  console.log(`a person's publish, acknowledged:`);
  console.log(`  alone:                      ${told(alone)}`);
  console.log(
    `  beside ${FEEDS_A_SECOND} readings a second: ${told(beside)}; ${ratio(0.5).toFixed(2)} × and ${ratio(0.99).toFixed(2)} ×`,
  );
  console.log(`  the machines' own wait:     ${told(waits)}, ${waits.length} readings`);
  await server.stop();
}

/** A figure that a post shows, and the authority of a program. */
async function allow({ command }: BenchServer): Promise<void> {
  const send = (kind: string, fields: object) =>
    command(SLUG, { id: `allow-${kind.replace('.', '-')}`, kind, ...fields });
  const office = { name: 'Water Office', type: 'organisation' };
  await send('actor.set', { actor: 'office', content: office });
  await send('figure.open', { figure: 'level', content: { label: 'level at the bridge' } });
  await send('authority.grant', {
    ...{ authority: 'line', program: 'token:bench-gauge', source: 'office', of: { figure: 'level' } },
    ...{ bounds: { down: true }, until: new Date(Date.now() + 3_600_000).toISOString(), reason: 'A bench.' },
  });
}

async function publishes({ command }: BenchServer, name: string, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  const end = performance.now() + LONGEST;
  for (let n = 0; n < count && performance.now() < end; n += 1) {
    const post = `${name}-${n}`;
    const begun = performance.now();
    await command(SLUG, { id: post, kind: 'post.publish', post, content: { title: `Post ${post}` } });
    times.push(performance.now() - begun);
    await new Promise((later) => setTimeout(later, PAUSE_MS));
  }
  return times.sort((one, other) => one - other);
}

/** Sends readings at their rate, whether or not earlier ones are answered. */
function machinesOn(command: BenchServer['command']) {
  const waits: number[] = [];
  const open = new Set<Promise<void>>();
  let n = 0;
  const begun = performance.now();
  const timer = setInterval(() => {
    for (const due = ((performance.now() - begun) / 1000) * FEEDS_A_SECOND; n < due; n += 1) {
      const sent = performance.now();
      const reading = {
        authority: 'line',
        estimate: `r${n}`,
        min: n % 997,
        max: n % 997,
        text: `Gauge: ${n % 997}.`,
      };
      const asOf = new Date(Date.now()).toISOString();
      const answered = command(SLUG, { id: `r${n}`, kind: 'estimate.feed', ...reading, asOf }).then(() => {
        waits.push(performance.now() - sent);
        open.delete(answered);
      });
      open.add(answered);
    }
  }, 5);
  return {
    async stop(): Promise<readonly number[]> {
      clearInterval(timer);
      await Promise.all(open);
      return waits.sort((one, other) => one - other);
    },
  };
}
