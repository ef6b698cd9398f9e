import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import { feedsContract } from '../feeds.contract.fixture.ts';
import { type Handle, storeContract } from '../store.contract.fixture.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';

storeContract({
  name: 'SQLite in a file',
  open: inFile,
  openNewer(t) {
    const handle = inFile(t);
    const side = new DatabaseSync(handle.path);
    side.exec("insert into meta (key, value) values ('record', '99')");
    side.close();
    return handle;
  },
  async openEarlier(t) {
    const handle = inFile(t);
    return {
      handle,
      read: async () => openWireReader(handle.path),
      async takeBack() {
        const side = new DatabaseSync(handle.path);
        side.exec(`
          alter table wire add column veiled integer not null default 0;
          update wire set veiled = 1, body = a.body from veiled as a
            where a.coverage = wire.coverage and a.key = wire.key and a.seq = wire.seq;
          drop table veiled;
          alter table command drop column via;
          drop table search_words;
          drop table search;
          drop table search_head;
          pragma user_version = 1`);
        side.close();
      },
    };
  },
});

feedsContract({ name: 'SQLite in a file', open: inFile });

storeContract({
  name: 'SQLite in memory',
  open(t) {
    const handle = openStore({ path: ':memory:', projection: 1 });
    t.after(() => handle.store.close());
    return handle;
  },
});

function inFile(t: TestContext): Handle & { readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'stet-contract-'));
  const path = join(folder, 'stet.sqlite');
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const open = (): Handle => {
    const { store } = openStore({ path, projection: 1 });
    const reading = openWireReader(path);
    t.after(async () => {
      await store.close();
      await reading.close();
    });
    return { store, reading, again: open };
  };
  return { ...open(), path };
}
