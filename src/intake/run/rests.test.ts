/** waits of loops → when they end, and that nothing of them stays */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ending, Rests } from './rests.ts';

test('R-RUN-14 a quiet day of loops leaves nothing behind', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const rests = new Rests();
  for (let turn = 0; turn < 100; turn += 1) {
    const both = [rests.rest(2000), rests.rest(3000)];
    t.mock.timers.tick(2000);
    await both[0];
    assert.equal(rests.sleeping, 1);
    rests.wake();
    await both[1];
    assert.equal(rests.sleeping, 0);
  }
});

test('R-RUN-14 whoever is woken rests again when it wants to', async () => {
  const rests = new Rests();
  const first = rests.rest(1_000_000);
  rests.wake();
  await first;
  const second = rests.rest(1_000_000);
  assert.equal(rests.sleeping, 1);
  rests.wake();
  await second;
});

test('R-RUN-14 work that is over is held by nothing, whichever way it ends', async () => {
  const ending = new Ending();
  assert.equal(await ending.orElse(Promise.resolve('done'), 'stopped'), 'done');
  await assert.rejects(ending.orElse(Promise.reject(new Error('it broke')), 'stopped'), /it broke/);
  assert.equal(ending.waiting, 0);
});

test('R-RUN-14 when all ends, nothing is waited for any more', async () => {
  const ending = new Ending();
  const never = new Promise<string>(() => {});
  const asked = ending.orElse(never, 'stopped');
  assert.equal(ending.waiting, 1);
  ending.end();
  assert.deepEqual([await asked, ending.waiting], ['stopped', 0]);
  assert.equal(await ending.orElse(never, 'stopped'), 'stopped');
});
