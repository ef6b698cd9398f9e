/** The index of words on PostgreSQL, and that nobody sees it who may read the wire alone. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { searchContract } from '../search.contract.fixture.ts';
import { openStore } from './open-store.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

let url = '';

searchContract({
  name: 'PostgreSQL',
  async open(t) {
    const mine = await (await server()).database();
    url = mine;
    const opened = async () => {
      const store = await openStore({ url: mine, projection: 4 });
      t.after(() => store.close().catch(() => {}));
      return store;
    };
    return { store: await opened(), again: opened };
  },
  async takeBack() {
    const { admin } = await server();
    await admin('drop table desk.search', url);
    await admin('drop table desk.search_head', url);
    await admin("update wire.meta set value = '3' where key = 'schema'", url);
  },
  async bytes() {
    const { admin } = await server();
    await admin('checkpoint', url);
    const { rows } = await admin(
      `select encode(pg_read_binary_file(pg_relation_filepath(c.oid)), 'escape') as bytes
       from pg_class c where c.relname in ('search', 'search_words', 'search_pkey')`,
      url,
    );
    return rows.map((row) => String(row.bytes)).join('\n');
  },
});

test('R-SEARCH-05 an index of PostgreSQL that was only vacuumed is found by its bytes', async () => {
  const { admin, database } = await server();
  const at = await database();
  await admin('create table w (n integer, words tsvector)', at);
  await admin('create index ww on w using gin (words) with (fastupdate = off)', at);
  await admin("insert into w values (1, 'harbour'), (2, 'zeppelin'), (3, 'pier')", at);
  await admin('delete from w where n = 2', at);
  await admin('vacuum w', at);
  await admin('checkpoint', at);
  const { rows } = await admin(
    "select encode(pg_read_binary_file(pg_relation_filepath('ww')), 'escape') as bytes",
    at,
  );
  assert.match(String(rows[0]?.bytes), /zeppelin/);
});
