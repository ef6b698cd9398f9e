import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveThroughRestarts } from '../torture/restarts-life.ts';

test('R-PG-12 the server stopped at once and started again, and connections ended, under several newsrooms and readers', async (t) => {
  const { blows, acknowledged, repeated, failures } = await liveThroughRestarts({ seed: 2, blows: 12 });
  t.diagnostic(`${[...blows].join('; ')}; ${acknowledged} acknowledged, ${repeated} sent again`);
  assert.deepEqual(failures, []);
  assert.ok(blows.has('stopped at once') && blows.has('connections ended'));
  assert.ok(acknowledged > 10 && repeated > 0);
});

test('R-PG-13 the checker of R-PG-12 finds a desk that takes what nobody can say for done', async () => {
  const { failures } = await liveThroughRestarts({ seed: 2, blows: 4, believing: true });
  assert.match(failures.join('\n'), /was acknowledged and is not in the record|and again/);
});
