/** Connections that are cut without a word: what a process on the other side notices, and when. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';
import { room, startCoverage } from './room.fixture.ts';
import { wayTo } from './silent-cut.fixture.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres({ max_connections: '60' }));
after(async () => (await started)?.stop());

const publish = (post: string) => ({ id: post, kind: 'post.publish', post, content: { title: post } });

/** Waits, so many milliseconds at most; how long it took. */
async function until(holds: () => boolean, within: number): Promise<number> {
  const begun = performance.now();
  while (!holds() && performance.now() - begun < within) await pause(50);
  return performance.now() - begun;
}

test('R-PG-15 a reader whose connections were cut without a word hears of the next move within some seconds', async (t) => {
  const url = await (await server()).database();
  const way = await wayTo(t, url);
  const store = await openStore({ url, projection: 1 });
  t.after(() => store.close());
  const give = await room(store);
  await startCoverage(give, 'storm');
  const reading = await openWireReader({ url: way.url });
  t.after(() => reading.close());
  let moves = 0;
  reading.watch(() => {
    moves += 1;
  });
  await Promise.all(Array.from({ length: 6 }, () => reading.page('storm', { limit: 1 })));
  await pause(1500);
  const before = moves;
  assert.ok(way.cut() >= 2, 'the one that listens, and some that read');
  assert.ok((await give('storm', publish('p'))).ok);
  const took = await until(() => moves > before, 30_000);
  assert.ok(took < 15_000, `after ${Math.round(took)} ms`);
  const page = await reading.page('storm', { limit: 1 });
  const [post] = page?.posts ?? [];
  assert.equal(post?.state === 'published' && post.title, 'p');
});

test('R-PG-15 a newsroom whose connections were cut without a word says so within some seconds, and goes on', async (t) => {
  const way = await wayTo(t, await (await server()).database());
  const store = await openStore({ url: way.url, projection: 1 });
  t.after(() => store.close());
  const give = await room(store);
  await startCoverage(give, 'storm');
  way.cut();
  const begun = performance.now();
  const first = await give('storm', publish('p'));
  assert.ok(performance.now() - begun < 12_000);
  assert.equal(!first.ok && first.error.code, 'unavailable');
  for (let tries = 0; tries < 4; tries += 1) if ((await give('storm', publish('p'))).ok) return;
  assert.fail('it did not go on');
});
