import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { accessContract } from '../access.contract.fixture.ts';
import { siteContract } from '../site.contract.fixture.ts';
import { openAccess } from './open-access.ts';
import { openWireReader } from './open-wire-reader.ts';

function fileOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-access-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'stet.sqlite');
}

accessContract({
  name: 'SQLite',
  async open(t) {
    const path = fileOf(t);
    const [one, two] = [await openAccess(path), await openAccess(path)];
    t.after(() => Promise.all([one.close(), two.close()]));
    return [one, two];
  },
});

siteContract({
  name: 'SQLite',
  async open(t) {
    const path = fileOf(t);
    const access = await openAccess(path);
    const reading = openWireReader(path);
    t.after(() => Promise.all([access.close(), reading.close()]));
    return { access, reading };
  },
});

test('R-SITE-04 a store of schema version 3 is brought up, and readers of it wait for that', async (t) => {
  const path = fileOf(t);
  await (await openAccess(path)).close();
  const earlier = new DatabaseSync(path);
  earlier.exec('drop table wire_site; pragma user_version = 3');
  earlier.close();
  assert.throws(() => openWireReader(path), /schema version 3/);
  const access = await openAccess(path);
  const reading = openWireReader(path);
  t.after(() => Promise.all([access.close(), reading.close()]));
  assert.equal((await reading.site()).version, 0);
});

test('R-PEOPLE-05 tokens of a store from before there were accounts are taken over', async (t) => {
  const path = fileOf(t);
  const earlier = new DatabaseSync(path);
  earlier.exec(`create table token (digest text primary key, n integer, name text, roles text, created text, ends text);
    insert into token values ('d1', 0, 'me', '["editor"]', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z');
    insert into token values ('d2', 1, 'me', '["senior"]', '2026-01-03T00:00:00.000Z', null);`);
  earlier.close();
  const access = await openAccess(path);
  assert.deepEqual(
    (await access.list('token')).map(({ id, account, body }) => [id, account, body.roles, body.ends]),
    [
      ['d1', null, ['editor'], '2026-01-02T00:00:00.000Z'],
      ['d2', null, ['senior'], null],
    ],
  );
  assert.equal((await access.get('tokenName', '/me'))?.body.token, 'd2');
  await access.close();
  const again = await openAccess(path);
  t.after(() => again.close());
  assert.equal((await again.list('token')).length, 2);
});

test('R-PEOPLE-07 a newsroom that holds the file for seconds is waited for', async (t) => {
  const path = fileOf(t);
  const access = await openAccess(path);
  t.after(() => access.close());
  const holds = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const { DatabaseSync } = require('node:sqlite');
     const database = new DatabaseSync(workerData);
     database.exec('begin immediate');
     parentPort.postMessage('held');
     setTimeout(() => { database.exec('commit'); database.close(); }, 2500);`,
    { eval: true, workerData: path },
  );
  await once(holds, 'message');
  assert.equal(await access.write({ log: [] }), 'written');
  await once(holds, 'exit');
});

test('R-PEOPLE-08 what is forgotten of somebody is in no file of the store any more', async (t) => {
  const path = fileOf(t);
  const access = await openAccess(path);
  t.after(() => access.close());
  const other = openWireReader(path);
  t.after(() => other.close());
  const words = ['Zq1 Persona', 'zq1login', '203.0.113.77'];
  const files = () =>
    readdirSync(dirname(path)).map((name) => readFileSync(join(dirname(path), name), 'latin1'));
  const told = () => words.filter((word) => files().some((bytes) => bytes.includes(word)));
  const row = { kind: 'account', id: 'a1', account: 'a1' } as const;
  const at = '2026-01-01T00:00:00.000Z';
  const body = { name: 'Zq1 Persona', login: 'zq1login', roles: [], grants: {}, created: at, ended: at };
  const says = { address: '203.0.113.77' };
  await access.write({
    puts: [{ ...row, expected: 0, body }],
    log: [{ at, kind: 'signed-in', by: 'a1', of: 'a1', says, salt: '00ff' }],
  });
  assert.deepEqual(told(), words);
  await access.write({ puts: [{ ...row, expected: 1, body: { ...body, name: 'x', login: '' } }], log: [] });
  assert.equal(await access.forget({ of: 'a1' }), 1);
  assert.deepEqual(told(), []);
});
