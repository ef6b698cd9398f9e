import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { acquireLock } from './lock.ts';
import { openAccess } from './open-access.ts';
import { privateFile } from './private-file.ts';

/** A folder that everybody may look into, as somebody has made it beforehand. */
function openFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-private-'));
  chmodSync(folder, 0o755);
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('R-SEC-01 the files of a store are for its account alone, in a folder that others may look into too', async (t) => {
  const folder = openFolder(t);
  const access = await openAccess(join(folder, 'stet.sqlite'));
  await access.write({
    puts: [
      { kind: 'spent', id: 'x', account: null, expected: 0, body: { ends: '2026-01-01T00:00:00.000Z' } },
    ],
    log: [],
  });
  const lock = acquireLock(folder);
  const files = readdirSync(folder).sort();
  for (const name of ['lock.db', 'owner.db', 'stet.sqlite', 'stet.sqlite-shm', 'stet.sqlite-wal'])
    assert.ok(files.includes(name), `${name} in ${files}`);
  assert.deepEqual(
    files.map((name) => [name, rightsOf(join(folder, name))]),
    files.map((name) => [name, '600']),
  );
  if ('release' in lock) lock.release();
  await access.close();
});

test('R-SEC-01 a file that is there keeps the rights that somebody gave it', (t) => {
  const path = join(openFolder(t), 'stet.sqlite');
  writeFileSync(path, '', { mode: 0o640 });
  assert.equal(privateFile(path), path);
  assert.equal(rightsOf(path), '640');
});
