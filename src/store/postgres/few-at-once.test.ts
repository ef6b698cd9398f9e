import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { BusyStore } from '../../wire/busy-store.ts';
import { fewAtOnce } from './few-at-once.ts';

/** Work that is done when it is told so, and what has begun of it. */
function works() {
  const begun: string[] = [];
  const ends = new Map<string, { done(): void; fail(fault: Error): void }>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((done, fail) => ends.set(name, { done: () => done(name), fail }));
  };
  const end = async (name: string, fault?: Error) => {
    if (fault) ends.get(name)?.fail(fault);
    else ends.get(name)?.done();
    await turn();
  };
  return { begun, work, end };
}

test('R-PG-14 so many run at once, the others in the order in which they came, also after one that failed', async () => {
  const { begun, work, end } = works();
  const run = fewAtOnce(2, 60_000);
  const all = ['a', 'b', 'c', 'd', 'e'].map((name) => run(work(name)).catch((fault: Error) => fault.message));
  await turn();
  assert.deepEqual(begun, ['a', 'b']);
  await end('b', new Error('lost'));
  assert.deepEqual(begun, ['a', 'b', 'c']);
  for (const name of ['a', 'c', 'd', 'e']) await end(name);
  assert.deepEqual(await Promise.all(all), ['a', 'lost', 'c', 'd', 'e']);
  const again = ['f', 'g', 'h'].map((name) => run(work(name)));
  await turn();
  assert.deepEqual(begun.slice(5), ['f', 'g'], 'no place was lost');
  for (const name of ['f', 'g', 'h']) await end(name);
  await Promise.all(again);
});

test('R-PG-14 what has not begun in time is not done', async () => {
  const { begun, work, end } = works();
  const run = fewAtOnce(1, 10);
  const first = run(work('a'));
  await assert.rejects(run(work('b')), BusyStore);
  await end('a');
  assert.equal(await first, 'a');
  const third = run(work('c'));
  await turn();
  await end('c');
  assert.equal(await third, 'c');
  assert.deepEqual(begun, ['a', 'c']);
});
