/** What is lost is gone from unsent words, also where the first try to take it out of them failed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lost } from '../../workings/workings-store.ts';
import { lostHere } from './lost-here.ts';

test('R-LOST-03 what could not be taken out of unsent words is taken out at the next look', async () => {
  const lost: readonly Lost[] = [{ kind: 'post', id: 'p' } as unknown as Lost];
  const told: string[] = [];
  let tries = 0;
  const here = lostHere({
    newsroom: { lost: async () => lost as never },
    workings: {
      async lose() {
        tries += 1;
        if (tries === 1) throw new Error('the database is away');
        return true;
      },
    },
    clock: () => 0,
    told: (slug) => told.push(slug),
  });
  await assert.rejects(here.look('night'), /is away/);
  assert.deepEqual(told, []);
  await here.look('night');
  assert.deepEqual([tries, told], [2, ['night']]);
  await here.look('night');
  assert.equal(tries, 2, 'nothing new is lost');
});
