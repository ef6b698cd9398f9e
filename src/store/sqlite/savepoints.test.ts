/** A store that has room for so much, and commands that share a transaction. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { Connection } from './connection.ts';
import { savepoints, UndoneTransaction } from './savepoints.ts';

/** Writes lines in one transaction, a savepoint each; what became of each, and what is there after it. */
function disk(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'stet-full-'));
  const database = new DatabaseSync(join(folder, 'x.sqlite'));
  t.after(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });
  database.exec('pragma journal_mode = wal; create table line (text); pragma max_page_count = 30');
  const connection = new Connection(database);
  const insert = database.prepare('insert into line (text) values (?)');
  const savepoint = savepoints(database);
  return {
    lines: () =>
      database
        .prepare('select text from line')
        .all()
        .map(({ text }) => text),
    async write(...texts: readonly string[]) {
      const fates: unknown[] = [];
      const committed = await connection
        .transaction(async () => {
          for (const text of texts)
            await savepoint(async () => void insert.run(text)).then(
              () => fates.push(null),
              (fault: unknown) => fates.push(fault),
            );
        })
        .then(
          () => true,
          () => false,
        );
      return { fates, committed };
    },
  };
}

test('R-DISK-02 where a disk fills up in the middle of a shared commit all of it is undone, also what comes after', async (t) => {
  const { write, lines } = disk(t);
  const { fates, committed } = await write('first', 'x'.repeat(200_000), 'last');
  assert.equal(fates[0], null);
  assert.match(String(fates[1]), /full/);
  assert.ok(fates[2] instanceof UndoneTransaction, 'it would be on disk without what was before it');
  assert.equal(committed, false);
  assert.deepEqual(lines(), []);
  assert.deepEqual(await write('first', 'last'), { fates: [null, null], committed: true });
  assert.deepEqual(lines(), ['first', 'last']);
});
