/** Processes whose machines disagree about the time. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { realTimer } from '../../cli/real-clock.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';
import { room, startCoverage } from './room.fixture.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

test('R-DUE-01 every process has the database’s time, however its machine’s clock goes', async (t) => {
  const url = await (await server()).database();
  let wrong = 3_600_000;
  const store = await openStore({ url, projection: 1, clock: () => Date.now() + wrong });
  t.after(() => store.close());
  const apart = () => Math.abs((store.clock?.() ?? Number.NaN) - Date.now());
  assert.ok(apart() < 60_000, 'told as it was opened');
  wrong = -7_200_000;
  await store.transaction(async () => {});
  assert.ok(apart() < 60_000, 'and again as each transaction begins');
  await store.transaction(async (tx) => assert.deepEqual(await tx.coverages(), []));
});

test('R-DUE-05 of two processes whose machines are an hour apart neither is early, and what falls due is done once', async (t) => {
  const url = await (await server()).database();
  const faults: unknown[] = [];
  const process = async (ahead: number) => {
    const clock = () => Date.now() + ahead;
    const store = await openStore({ url, projection: 1, clock });
    const give = await room(store, faults, { clock, timer: realTimer });
    return { store, give };
  };
  const right = await process(0);
  await startCoverage(right.give, 'storm');
  const due = Date.now() + 2500;
  const subject = { kind: 'post', id: 'p' };
  await right.give('storm', { ...{ id: 'w', kind: 'post.write' }, post: 'p', content: { title: 'Verdict' } });
  await right.give('storm', {
    ...{ id: 's', kind: 'post.schedule', post: 'p' },
    at: new Date(due).toISOString(),
  });
  const fast = await process(3_600_000);
  const slow = await process(-3_600_000);
  const note = { ...{ id: 'n', kind: 'note.add', note: 'n' }, subject, text: 'x', to: ['reporter'] };
  assert.ok((await fast.give('storm', note)).ok);
  const reading = await openWireReader({ url });
  t.after(() => reading.close());
  const posts = async () => (await reading.page('storm', { limit: 9 }))?.posts.map(({ state }) => state);
  for (; Date.now() < due - 200; await pause(100)) assert.deepEqual(await posts(), []);
  for (const end = due + 10_000; Date.now() < end && !(await posts())?.length; ) await pause(50);
  assert.ok(Date.now() >= due);
  await pause(500);
  assert.deepEqual(await posts(), ['published']);
  const told = await reading.since('storm', null);
  assert.equal(typeof told === 'object' && told?.set.to, 2);
  const entries = await slow.store.transaction(async (tx) => {
    const row = await tx.coverage('storm');
    return row ? tx.entries(row.id, 0, 99) : [];
  });
  const apart = entries.map(({ header }) => Math.abs(Date.parse(header.at) - due));
  assert.ok(Math.max(...apart) < 60_000, 'every entry has the database’s time');
  assert.deepEqual(faults, []);
});
