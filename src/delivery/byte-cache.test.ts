/** What is kept in memory of answers, and what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteCache, NOT_KEPT } from './byte-cache.ts';

test('R-HTTP-10 what is asked of coverages that are not there leaves nothing in memory', async () => {
  const cache = new ByteCache<{ readonly bytes: number }>(1000);
  const ask = (scope: string, bytes: number) =>
    cache.once(cache.ticket(scope), 'key', async () => ({ bytes }));
  await Promise.all(Array.from({ length: 100 }, (_, n) => ask(`none-${n}`, NOT_KEPT)));
  assert.equal(cache.scopes, 0);
  await ask('storm', 10);
  assert.deepEqual([cache.scopes, cache.bytes], [1, 10]);
  cache.drop('storm');
  const late = cache.ticket('storm');
  cache.drop('storm');
  await cache.once(late, 'key', async () => ({ bytes: 10 }));
  assert.deepEqual([cache.scopes, cache.bytes], [1, 0], 'what was read before the last move is never kept');
});
