/** Exports between the engines, of histories in which everything happens. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { exportedLines, lived, memoryLedger } from '../../cli/transfer.fixture.ts';
import { restoreRecord } from '../../newsroom/restore-record.ts';
import { verify } from '../../newsroom/verify.ts';
import { openStore as openSqlite } from '../sqlite/open-store.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

test('R-EXPORT-01 a history lived on PostgreSQL is exported, restored into a folder and back, with the same lines', async (t) => {
  const [url, other] = [await (await server()).database(), await (await server()).database()];
  const from = await openStore({ url, projection: 3 });
  const lite = openSqlite({ path: ':memory:', projection: 3 });
  const back = await openStore({ url: other, projection: 3 });
  const [reading, again] = [await openWireReader({ url }), await openWireReader({ url: other })];
  t.after(() =>
    Promise.all([from.close(), lite.store.close(), back.close(), reading.close(), again.close()]),
  );
  await lived(from, 21, 600);
  const lines = await exportedLines(from, 'a-story', null);
  assert.ok(JSON.parse(lines.at(-1) ?? '').counts.erased > 0);
  assert.ok(JSON.parse(lines.at(-1) ?? '').counts.takedowns > 2);
  const ledger = memoryLedger();
  await restoreRecord(() => given(lines), { store: lite.store, ledger, sha256 });
  const second = await exportedLines(lite.store, 'a-story', ledger);
  assert.deepEqual(second.slice(1), lines.slice(1));
  await restoreRecord(() => given(second), { store: back, ledger: undefined, sha256 });
  assert.deepEqual((await exportedLines(back, 'a-story', null)).slice(1), lines.slice(1));
  assert.deepEqual((await verify(back, 'a-story', sha256))?.findings, []);
  assert.deepEqual(await again.since('a-story', null), await reading.since('a-story', null));
  assert.deepEqual(
    await again.page('a-story', { limit: 50, at: 40 }),
    await reading.page('a-story', { limit: 50, at: 40 }),
  );
});
