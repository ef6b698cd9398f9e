/** docs/running.md → what it tells operators to look at is there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createMetrics } from './metrics.ts';

const page = readFileSync(new URL('../../docs/running.md', import.meta.url), 'utf8');

test('R-OPS-07 every metric that docs/running.md names is one', async () => {
  const metrics = createMetrics({ process: true });
  metrics.watchBehind(() => 0);
  const text = await metrics.text();
  const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name);
  const told = [...page.matchAll(/\b(?:stet|process|nodejs)_[a-z0-9_]+/g)].map(([name]) =>
    name.replace(/_(bucket|count|sum)$/, ''),
  );
  assert.ok(told.length > 10);
  assert.deepEqual(
    told.filter((name) => !names.includes(name)),
    [],
  );
});
