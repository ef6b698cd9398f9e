import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveLong } from '../torture/long-life.ts';

test('R-REC-03 10,000 random commands, folded, rebuilt, verified, and searched for what was erased', async () => {
  const life = await liveLong({ seed: 2, length: 10_000 });
  assert.deepEqual(life.failures, []);
  assert.ok(
    life.uncompared <= life.versions / 1000,
    `${life.uncompared} of ${life.versions} versions rest on erased bodies`,
  );
  assert.ok(life.accepted > 5000, `${life.accepted} accepted`);
  assert.ok(life.erased > 200 && life.searched > 150, `${life.erased} erased, ${life.searched} words`);
});

test('R-REC-04 the search of R-REC-03 finds words that a store leaves where they lay', async () => {
  const { failures } = await liveLong({ seed: 2, length: 1000, scrub: false });
  assert.match(failures.join('\n'), /which was erased, stands in/);
});
