/** The power goes at random points of what a process has written; the store is opened from what is left. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryFolder } from '../../src/cli/process.fixture.ts';
import { cell } from '../../src/model/ids.ts';
import type { TakedownLine } from '../../src/newsroom/ports.ts';
import { takedownLedger } from '../../src/store/sqlite/ledger.ts';
import { cutPostgres } from '../torture/power-postgres.ts';
import { cutSqlite } from '../torture/power-sqlite.ts';

test('R-POWER-04 whatever a power cut leaves of a folder, what was acknowledged is there and nothing else', async (t) => {
  if (!hasStrace(t)) return;
  const { cuts, acknowledged, lost, failures } = await cutSqlite({ seed: 4, length: 120, cuts: 24 });
  assert.deepEqual(failures, []);
  assert.deepEqual([cuts, lost], [24, 0]);
  assert.ok(acknowledged > 100, `${acknowledged} were acknowledged before the cuts`);
});

test('R-POWER-05 the checker of R-POWER-04 finds a store in a folder that does not wait for the disk', async (t) => {
  if (!hasStrace(t)) return;
  const { lost, failures } = await cutSqlite({ seed: 5, length: 60, cuts: 6, careless: true });
  assert.ok(lost > 0);
  assert.match(failures.join('\n'), /was acknowledged and is not there/);
});

test('R-POWER-06 a ledger of takedowns whose last lines were torn is read, and what is added to it stands', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'takedowns.jsonl');
  const line = (n: number): TakedownLine => ({
    ...{ v: 1, coverage: 'c', slug: 'storm', cell: cell('post', `p${n}`), act: 'takedown' },
    ...{ at: '2026-01-01T00:00:00.000Z', by: 'me' },
  });
  await takedownLedger(folder).append([line(1)]);
  const whole = readFileSync(path);
  const second = Buffer.from(`${JSON.stringify(line(2))}\n`);
  for (const [lost, kept] of [
    [0, 40],
    [40, second.length],
    [second.length - 10, second.length],
    [0, second.length],
  ] as const) {
    const torn = Buffer.from(second).fill(0, lost, kept);
    for (const left of [torn, torn.subarray(0, -1), torn.subarray(0, 60), Buffer.concat([torn, second])]) {
      writeFileSync(path, Buffer.concat([whole, left]));
      const before = (await takedownLedger(folder).read()).map((one) => one.cell);
      assert.deepEqual(before, [
        'post:p1',
        ...(left.length > second.length && torn.at(-1) === 0x0a ? ['post:p2'] : []),
      ]);
      await takedownLedger(folder).append([line(3)]);
      const after = (await takedownLedger(folder).read()).map((one) => one.cell);
      assert.deepEqual(after, [...before, 'post:p3']);
    }
  }
  writeFileSync(path, Buffer.concat([Buffer.from('damaged\n'), whole]));
  await assert.rejects(takedownLedger(folder).read(), /Line 1 of .* cannot be read\. Mend it/);
  // Whole, and of a version or a kind of document that is not known here.
  for (const other of [{ v: 2 }, { act: 'moved' }, { cell: 'rumour:x' }, { cell: undefined }, { at: 7 }]) {
    const strange = `${JSON.stringify({ ...line(1), ...other })}\n`;
    writeFileSync(path, Buffer.concat([whole, Buffer.from(strange), whole]));
    await assert.rejects(takedownLedger(folder).read(), /Line 2 of .* cannot be read\. Mend it/, strange);
  }
});

test('R-POWER-07 whatever a power cut leaves of a PostgreSQL server, what was acknowledged is there and nothing else', async (t) => {
  if (!hasStrace(t)) return;
  const { cuts, acknowledged, lost, failures } = await cutPostgres({ seed: 7, length: 80, cuts: 6 });
  assert.deepEqual(failures, []);
  assert.deepEqual([cuts, lost], [6, 0]);
  assert.ok(acknowledged > 10, `${acknowledged} were acknowledged before the cuts`);
});

test('R-POWER-08 the checker of R-POWER-07 finds a PostgreSQL store that does not wait for the disk', async (t) => {
  if (!hasStrace(t)) return;
  const { lost, failures } = await cutPostgres({ seed: 8, length: 80, cuts: 4, careless: true });
  assert.ok(lost > 0);
  assert.match(failures.join('\n'), /was acknowledged and is not there/);
});

function hasStrace(t: TestContext): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    t.skip('strace is not installed (apt-get install strace)');
    return false;
  }
}
