/** Heads are looked at, and who watches is told what has moved. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headWatch } from './head-watch.ts';

const at = (slug: string, seq: number) => ({ slug, head: { seq, tag: 'abcdef', at: '' } });

test('R-HUB-13 a coverage that is not there any more is told of as one that has moved; a look that fails tells of none', async () => {
  const looks = [
    [at('storm', 1), at('fire', 4)],
    [at('storm', 1), at('fire', 4)],
    null,
    [at('storm', 2)],
    [at('storm', 2)],
    [at('storm', 2), at('fire', 1)],
  ];
  const { watch, look } = headWatch(async () => {
    const found = looks.shift();
    if (!found) throw new Error('away');
    return found;
  }, null);
  const told: string[] = [];
  const moves: string[][] = [];
  watch((slug) => told.push(slug));
  while (looks.length > 0) {
    await look();
    moves.push(told.splice(0).sort());
  }
  assert.deepEqual(moves, [['fire', 'storm'], [], [], ['fire', 'storm'], [], ['fire']]);
});
