/** Workings on PostgreSQL, and that nobody sees them who may read the wire alone. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { workingsContract } from '../workings.contract.fixture.ts';
import { grantReader } from './grant-reader.ts';
import { openWorkings } from './open-workings.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

workingsContract({
  name: 'PostgreSQL',
  async open(t) {
    const url = await (await server()).database();
    let ahead = 0;
    const [one, two] = await Promise.all([openWorkings(url, () => ahead), openWorkings(url, () => ahead)]);
    t.after(() => Promise.all([one.close(), two.close()]));
    return {
      hands: [one, two],
      pass(milliseconds) {
        ahead += milliseconds;
      },
    };
  },
});

test('R-WORK-12 a role that may read the wire sees no working, lease or presence', async (t) => {
  const { admin, database } = await server();
  const url = await database();
  await (await openWorkings(url)).close();
  const role = `stet_reader_${process.pid}`;
  await admin(`create role ${role} login`);
  t.after(async () => {
    await admin(`drop owned by ${role}`, url);
    await admin(`drop role ${role}`);
  });
  await grantReader(url, role);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  t.after(() => client.end());
  await client.query(`set role ${role}`);
  await client.query('select from wire.coverage');
  for (const table of ['working', 'lease', 'here'])
    await assert.rejects(client.query(`select from desk.${table}`), /permission denied/);
});
