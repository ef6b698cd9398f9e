import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { searchContract } from '../search.contract.fixture.ts';
import { openStore } from './open-store.ts';

let folder = '';

searchContract({
  name: 'SQLite',
  async open(t) {
    const path = fileOf(t);
    const opened = () => openStore({ path, projection: 4 }).store;
    const store = opened();
    t.after(() => store.close().catch(() => {}));
    return {
      store,
      async again() {
        const another = opened();
        t.after(() => another.close());
        return another;
      },
    };
  },
  async takeBack() {
    const side = new DatabaseSync(join(folder, 'stet.sqlite'));
    side.exec('drop table search_words; drop table search; drop table search_head; pragma user_version = 3');
    side.close();
  },
  bytes: async () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name)).toString('latin1'))
      .join('\n'),
});

test('R-SEARCH-05 an index that only marks what is gone is found by its bytes', async (t) => {
  const path = fileOf(t);
  const side = new DatabaseSync(path);
  side.exec(`pragma secure_delete = on; create virtual table w using fts5 (words, tokenize = 'ascii');`);
  side.exec("insert into w (rowid, words) values (1, 'harbour'), (2, 'zeppelin'), (3, 'pier')");
  side.exec('delete from w where rowid = 2');
  side.close();
  assert.match(readFileSync(path).toString('latin1'), /zeppelin/);
});

function fileOf(t: TestContext): string {
  folder = mkdtempSync(join(tmpdir(), 'stet-search-'));
  const mine = folder;
  t.after(() => rmSync(mine, { recursive: true, force: true }));
  return join(folder, 'stet.sqlite');
}
