/** The settings of the house on PostgreSQL, as a role sees them that may read the wire and nothing else. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { siteContract } from '../site.contract.fixture.ts';
import { grantReader } from './grant-reader.ts';
import { openAccess } from './open-access.ts';
import { openWireReader } from './open-wire-reader.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

siteContract({
  name: 'PostgreSQL, read by a role of its own',
  async open(t) {
    const { admin, database } = await server();
    const url = await database();
    const access = await openAccess(url);
    const role = await readerOf(url);
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
  const role = await readerOf(url);
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

/** A role that reads the wire of a database and nothing else. */
async function readerOf(url: string): Promise<{ readonly name: string; readonly url: string }> {
  const { admin } = await server();
  const name = `edge_${randomBytes(4).toString('hex')}`;
  await admin(`create role ${name} login password 'for-tests'`);
  await grantReader(url, name);
  const address = new URL(url);
  address.username = name;
  address.password = 'for-tests';
  return { name, url: address.href };
}
