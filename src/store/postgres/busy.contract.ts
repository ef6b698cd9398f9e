/** More is asked than connections can answer. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { withClient } from '../../../test/rig/postgres-server.ts';
import { BusyStore } from '../../wire/busy-store.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';
import { room, startCoverage } from './room.fixture.ts';
import { Sessions } from './sessions.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

test('R-PG-14 pages as they stood that take long keep neither the live page nor changes waiting, and are refused in time', async (t) => {
  const url = await (await server()).database();
  const store = await openStore({ url, projection: 1 });
  const reading = await openWireReader({ url, pastWithin: 300 });
  t.after(() => Promise.all([store.close(), reading.close()]));
  const give = await room(store);
  await startCoverage(give, 'storm');
  // Only what asks for an earlier moment reads this table.
  await withClient(url, async (planted) => {
    await planted.query('begin; lock table wire.set in access exclusive mode');
    const past = Array.from({ length: 12 }, (_, at) =>
      (at % 2 ? reading.page('storm', { limit: 1, at: 1 }) : reading.document('storm', 'coverage', 1)).then(
        (found) => (found ? 'read' : 'absent'),
        (fault: unknown) => (fault instanceof BusyStore ? 'busy' : fault),
      ),
    );
    const began = performance.now();
    for (let round = 0; round < 20; round += 1)
      assert.deepEqual(
        await Promise.all([
          reading.page('storm', { limit: 1 }).then((page) => page?.head.seq),
          reading.head('storm').then((head) => head?.seq),
          reading.since('storm', null).then((found) => typeof found === 'object' && found?.set.to),
        ]),
        [1, 1, 1],
      );
    assert.ok(performance.now() - began < 2000, 'nobody waited for them');
    assert.deepEqual(await Promise.all(past.slice(3)), Array(9).fill('busy'));
    await planted.query('commit');
    assert.deepEqual(await Promise.all(past.slice(0, 3)), Array(3).fill('read'));
  });
  assert.ok(await reading.page('storm', { limit: 1, at: 1 }));
});

test('R-PG-14 who waits too long for a connection is told that the store is busy', async (t) => {
  const url = await (await server()).database();
  const sessions = new Sessions(url, 1);
  t.after(() => sessions.close());
  const slow = sessions.read((ask) => ask('select pg_sleep(6)'));
  await assert.rejects(
    sessions.ask('select 1'),
    (fault) => fault instanceof BusyStore && fault.cause instanceof Error,
  );
  await slow;
  assert.equal((await sessions.ask('select 1')).count, 1);
});
