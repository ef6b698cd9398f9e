/** What readers see of the settings, in PostgreSQL, read by a role of its own. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { siteContract } from '../site.contract.fixture.ts';
import { openAccess } from './open-access.ts';
import { openWireReader } from './open-wire-reader.ts';
import { readerOf } from './reader-role.fixture.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

siteContract({
  name: 'PostgreSQL, read by a role of its own',
  async open(t) {
    const { admin, database } = await server();
    const url = await database();
    const access = await openAccess(url);
    const role = await readerOf(await server(), url);
    const reading = await openWireReader({ url: role.url });
    t.after(async () => {
      await access.close();
      await reading.close();
      await admin(`drop owned by ${role.name}`, url);
      await admin(`drop role ${role.name}`);
    });
    return { access, reading };
  },
});

test('R-SITE-04 a store of schema version 3 in PostgreSQL is brought up, and a role that could read before it can read what is new', async (t) => {
  const { admin, database } = await server();
  const url = await database();
  await (await openAccess(url)).close();
  for (const table of ['wire.site', 'desk.search', 'desk.search_head'])
    await admin(`drop table ${table}`, url);
  await admin("update wire.meta set value = '3' where key = 'schema'", url);
  const role = await readerOf(await server(), url);
  await assert.rejects(openWireReader({ url: role.url }), /schema version 3/);
  await (await openAccess(url)).close();
  const reading = await openWireReader({ url: role.url });
  t.after(async () => {
    await reading.close();
    await admin(`drop owned by ${role.name}`, url);
    await admin(`drop role ${role.name}`);
  });
  assert.equal((await reading.site()).version, 0);
});
