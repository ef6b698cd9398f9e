/** somebody who registers, others, programs → what is kept, told once, logged and refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccessStore } from '../../access/access-store.ts';
import { dataOf } from '../../access/personal-data.ts';
import { mailTag, telegramCode } from '../../access/reporters.ts';
import { letGo } from '../../access/retention.ts';
import { newSession } from '../../access/session.ts';
import type { Role } from '../../model/person.ts';
import { reporterRoutes } from './access/reporter-routes.ts';
import { wholeDesk } from './whole-desk.fixture.ts';

const at = '/api/access/reporter';

async function manned() {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'Storm' });
  await desk.give('vote', 'coverage.open', { slug: 'vote', headline: 'Vote' });
  const join = async (name: string, roles: readonly Role[], grants: Record<string, Role[]> = {}) => {
    const joined = await desk.people.join(name, roles, grants);
    return { ...joined, browser: desk.browser(joined.session) };
  };
  return { desk, join, ana: await join('ana', [], { storm: ['reporter'] }) };
}

const told = { coverage: null, ways: [] };

test('R-REPORTER-10 somebody says where their texts go, among the coverages in which they write; that takes showing who they are', async () => {
  const { desk, ana, join } = await manned();
  assert.deepEqual((await ana.browser.get(at)).json, told);
  assert.equal((await ana.browser.post(`${at}/mail`)).json.state, 'no-coverage');
  for (const coverage of ['vote', 'nothing', '', 'UP'])
    assert.equal((await ana.browser.post(`${at}/coverage`, { coverage })).json.path, 'coverage', coverage);
  assert.equal((await ana.browser.post(`${at}/coverage`, { coverage: 'storm' })).status, 200);
  const made = await ana.browser.post(`${at}/mail`);
  assert.match(String(made.json.tag), /^r[a-z0-9]{26}$/);
  const admin = await join('cleo', ['admin']);
  assert.equal((await admin.browser.post(`${at}/coverage`, { coverage: 'storm' })).json.path, 'coverage');
  desk.people.pass(11 * 60_000);
  for (const path of ['coverage', 'telegram', 'mail'])
    assert.equal(
      (await ana.browser.post(`${at}/${path}`, path === 'coverage' ? { coverage: 'storm' } : {})).json.code,
      'confirm',
      path,
    );
  assert.equal((await ana.browser.post(`${at}/drop`, { way: 'mail' })).status, 200, 'going back takes less');
  const program = await desk.program(['reporter']);
  for (const { method, path } of reporterRoutes(() => desk.newsroom)) {
    const url = `/api/access${path}`;
    const answer = method === 'GET' ? await program.get(url) : await program.post(url, {});
    assert.equal(answer.json.code, 'unauthorized', path);
  }
});

test('R-REPORTER-11 a secret is told once and kept as a digest; registering and dropping are lines of the log of access, without it', async () => {
  const { desk, ana } = await manned();
  await ana.browser.post(`${at}/coverage`, { coverage: 'storm' });
  const { code } = (await ana.browser.post(`${at}/telegram`)).json;
  const { tag: first } = (await ana.browser.post(`${at}/mail`)).json;
  const { tag } = (await ana.browser.post(`${at}/mail`)).json;
  const { ways } = (await ana.browser.get(at)).json as { ways: { way: string }[] };
  assert.deepEqual(
    ways.map(({ way }) => way),
    ['mail'],
    'the one before has ended',
  );
  assert.equal((await ana.browser.post(`${at}/drop`, { way: 'telegram' })).status, 200, 'a code as well');
  assert.equal((await ana.browser.post(`${at}/drop`, { way: 'telegram' })).json.code, 'unknown');
  assert.equal((await ana.browser.post(`${at}/drop`, { way: 'mail' })).status, 200);
  const log = await desk.people.store.log(0, 100);
  assert.deepEqual(
    log.filter(({ kind }) => kind.startsWith('reporter.')).map(({ kind, of }) => [kind, of === ana.id]),
    ['changed', 'code', 'added', 'added', 'dropped', 'dropped'].map((kind) => [`reporter.${kind}`, true]),
  );
  const [rows, page] = [await desk.people.store.list('reporterWay'), await ana.browser.get('/desk/account')];
  const data = await dataOf(desk.people, { id: ana.id, session: null }, { id: ana.id });
  const everywhere = [
    JSON.stringify(log),
    JSON.stringify(rows),
    page.body,
    JSON.stringify(data),
    ...desk.logged,
  ];
  for (const secret of [code, first, tag])
    for (const text of everywhere) assert.ok(!text.includes(String(secret)));
  assert.match(JSON.stringify(data), /"reporting":\{"coverage":"storm"/, 'it is handed out with the rest');
  assert.match((await (await manned()).ana.browser.get('/desk/account')).body, /Filing from elsewhere/);
});

test('R-REPORTER-11 of two secrets that are asked for at once one is made, from two devices too', async () => {
  const { desk, ana } = await manned();
  await ana.browser.post(`${at}/coverage`, { coverage: 'storm' });
  const whence = { address: '127.0.0.2', agent: 'another' };
  const other = newSession(desk.people, ana.id, 'passkey', whence);
  await desk.people.store.write({ puts: other.puts, log: [] });
  const who = (session: string) => desk.people.who(session);
  for (const make of [mailTag, telegramCode]) {
    const both = Promise.withResolvers<void>();
    let asked = 0;
    // Neither writes before both know what there is.
    const list: AccessStore['list'] = async (kind, account) => {
      const rows = await desk.people.store.list(kind, account);
      asked += 1;
      if (asked === 2) both.resolve();
      await both.promise;
      return rows;
    };
    const world = { ...desk.people, store: { ...desk.people.store, list } };
    const devices = await Promise.all([ana.session, other.secret].map(who));
    const made = await Promise.all(devices.map((device) => make(world, device)));
    assert.deepEqual(made.map(({ ok }) => ok).toSorted(), [false, true], make.name);
  }
  for (const kind of ['reporterWay', 'reporterCode'] as const)
    assert.equal((await desk.people.store.list(kind)).length, 1, kind);
});

test('R-REPORTER-12 a code that is over goes, and with an account all its ways', async () => {
  const { desk, ana, join } = await manned();
  await ana.browser.post(`${at}/coverage`, { coverage: 'storm' });
  await ana.browser.post(`${at}/telegram`);
  await ana.browser.post(`${at}/mail`);
  const count = async (kind: 'reporter' | 'reporterWay' | 'reporterCode') =>
    (await desk.people.store.list(kind)).length;
  assert.deepEqual([await count('reporterCode'), await count('reporterWay')], [1, 1]);
  desk.people.pass(10 * 60_000);
  await letGo(desk.people);
  assert.equal(await count('reporterCode'), 0);
  const admin = await join('cleo', ['admin']);
  const ended = await admin.browser.post('/api/access/people/end', { id: ana.id, why: 'left' });
  assert.equal(ended.status, 200, ended.body);
  assert.deepEqual([await count('reporter'), await count('reporterWay')], [0, 0]);
});

test('R-REPORTER-13 on the account page those who write nowhere see nothing of it, those who write there no more a sentence', async () => {
  const { desk, ana, join } = await manned();
  const page = async (browser = ana.browser) => (await browser.get('/desk/account')).body;
  const legal = await join('dan', ['legal']);
  assert.doesNotMatch(await page(legal.browser), /Filing from elsewhere/);
  assert.match(await page(), /Choose it/);
  assert.doesNotMatch(await page(), /Link Telegram/);
  await ana.browser.post(`${at}/coverage`, { coverage: 'storm' });
  assert.match(await page(), /<option selected>storm<\/option>[\s\S]*Link Telegram[\s\S]*Link Mail/);
  await ana.browser.post(`${at}/mail`);
  assert.match(await page(), /Linked[\s\S]*Drop Mail/);
  const account = await desk.people.store.get('account', ana.id);
  assert.ok(account);
  const grants = { vote: ['reporter' as const] };
  await desk.people.store.write({
    puts: [{ ...account, expected: account.version, body: { ...account.body, grants } }],
    log: [],
  });
  assert.match(await page(), /You do not write in storm any more/);
});
