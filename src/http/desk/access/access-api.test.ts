/** a request to an address of access → its answer, its cookie, and what has happened. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invite } from '../../../access/invitations.ts';
import { ORIGIN } from '../../../access/people.fixture.ts';
import { softAuthenticator } from '../../../access/soft-authenticator.fixture.ts';
import { CONFIRM, FOREIGN, NOT_FOUND, UNAUTHORIZED } from '../answers.ts';
import { type Browser, type WholeDesk, wholeDesk } from '../whole-desk.fixture.ts';
import { accessRoutes } from './access-routes.ts';

const MINUTE = 60_000;

/** Confirms by a passkey. */
async function confirmed(browser: Browser, passkey: ReturnType<typeof softAuthenticator>) {
  const asked = (await browser.post('/api/access/confirm/ask')).json as { challenge: string; rpId: string };
  assert.equal((await browser.post('/api/access/confirm', { answer: passkey.show(asked) })).status, 200);
}

async function joined(desk: WholeDesk, roles: Parameters<WholeDesk['people']['join']>[1] = ['editor']) {
  const person = await desk.people.join(`p${(await desk.people.store.list('account')).length}`, roles);
  return { ...person, browser: desk.browser(person.session) };
}

test('R-HTTP-20 whoever takes an invitation is signed in by a cookie that only this host gets, and no script', async () => {
  const desk = await wholeDesk();
  const { secret: link } = await invite(desk.people, {
    ...{ name: 'Ana', roles: ['editor'], grants: {}, account: null, by: 'command-line' },
  });
  const browser = desk.browser();
  const asked = (await browser.post('/api/access/welcome/passkey/ask', { link, login: 'ana' })).json;
  const answer = softAuthenticator({ origin: ORIGIN }).make(asked as { challenge: string });
  const given = { link, login: 'ana', name: 'Ana', chosen: { answer, passkey: 'laptop' } };
  const reply = await browser.post('/api/access/welcome/accept', given);
  assert.equal(reply.status, 200, reply.body);
  const [cookie = ''] = [reply.headers['set-cookie'] ?? []].flat() as string[];
  assert.match(cookie, /^__Host-stet=stets_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  assert.ok(!reply.body.includes('stets_'), 'the secret is in the cookie alone');
  assert.equal((reply.json.recovery as string[]).length, 10);
  assert.equal(reply.headers['cache-control'], 'no-store');
  const me = await browser.get('/api/access/me');
  assert.deepEqual([me.json.name, me.json.login, me.json.roles], ['Ana', 'ana', ['editor']]);
});

test('R-HTTP-21 signed out, a session is nobody, and the cookie is taken back; everywhere means everywhere', async () => {
  const desk = await wholeDesk();
  const ana = await joined(desk);
  const asked = (await desk.browser().post('/api/access/sign-in/passkey/ask')).json as {
    challenge: string;
    rpId: string;
  };
  const other = desk.browser();
  assert.equal(
    (await other.post('/api/access/sign-in/passkey', { answer: ana.passkey.show(asked) })).status,
    200,
  );
  const kept = ana.browser.cookie ?? '';
  const sessions = (await other.get('/api/access/sessions')).json.sessions as { current: boolean }[];
  assert.deepEqual(sessions.map(({ current }) => current).sort(), [false, true]);
  assert.equal((await other.post('/api/access/sign-out', { everywhere: true })).status, 200);
  assert.equal(other.cookie, null);
  const stale = await desk.browser(kept).get('/api/access/me');
  assert.equal(stale.status, 401);
  assert.match(String(stale.headers['set-cookie']), /^__Host-stet=; .*Expires=Thu, 01 Jan 1970/);
});

test('R-HTTP-22 what changes something takes a page of ours, by Origin or by what the browser says of the site', async () => {
  const desk = await wholeDesk();
  const { browser } = await joined(desk, ['senior', 'admin']);
  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
    { origin: `${ORIGIN}.evil.example` },
    { origin: 'http://desk.example.org' },
    { origin: `${ORIGIN}:8443` },
    { 'sec-fetch-site': 'same-site' },
    { host: 'evil.example' },
    { host: 'desk.example.org.' },
  ];
  const changing = [
    ...accessRoutes.filter(({ method }) => method === 'POST').map(({ path }) => `/api/access${path}`),
    '/api/coverages',
    '/api/coverages/storm/commands',
  ];
  const before = await desk.people.store.head();
  for (const path of changing)
    for (const headers of foreign) {
      const reply = await browser.post(path, {}, headers);
      assert.deepEqual([reply.status, reply.json], [403, FOREIGN], `${path} ${JSON.stringify(headers)}`);
    }
  const silent = {
    method: 'POST',
    url: '/api/access/sign-out',
    headers: { host: 'desk.example.org', cookie: `__Host-stet=${browser.cookie}` },
  } as const;
  assert.equal((await desk.app.inject(silent)).statusCode, 403, 'says nothing of where it comes from');
  assert.equal(await desk.people.store.head(), before, 'nothing has happened');
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const reply = await browser.post('/api/access/sign-out', 'everywhere=true', { 'content-type': type });
    assert.equal(reply.status, 415, type);
  }
  for (const path of ['/api/coverages', '/api/access/me'])
    assert.equal(
      (await browser.get(path, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status,
      403,
    );
  assert.equal((await browser.get('/api/access/me')).status, 200);
});

test('R-HTTP-23 no GET and no HEAD changes anything', async () => {
  const desk = await wholeDesk();
  const { browser, id } = await joined(desk, ['senior', 'admin']);
  const kinds = ['account', 'session', 'factors', 'passkey', 'invitation', 'token'] as const;
  const all = async () =>
    JSON.stringify(await Promise.all(kinds.map((kind) => desk.people.store.list(kind))));
  const before = await all();
  for (const { path } of accessRoutes)
    for (const query of ['', `?id=${id}&why=x`, `?_method=POST&id=${id}`]) {
      await browser.get(`/api/access${path}${query}`, { 'x-http-method-override': 'POST' });
      const headers = { host: 'desk.example.org', cookie: `__Host-stet=${browser.cookie}` };
      await desk.app.inject({ method: 'HEAD', url: `/api/access${path}${query}`, headers });
    }
  assert.equal(await all(), before);
});

test('R-HTTP-24 an address of administrators looks absent to everybody else', async () => {
  const desk = await wholeDesk();
  const { browser } = await joined(desk, ['senior', 'legal', 'editor']);
  const program = await desk.program(['admin', 'senior']);
  const admin = accessRoutes.filter(({ need }) => need === 'admin' || need === 'sure-admin');
  assert.ok(admin.length > 8);
  for (const { method, path } of admin)
    for (const asks of [browser, program]) {
      const reply = await (method === 'GET'
        ? asks.get(`/api/access${path}`)
        : asks.post(`/api/access${path}`, {}));
      assert.deepEqual([reply.status, reply.json], [404, NOT_FOUND], path);
    }
});

test('R-HTTP-25 a session that has not shown for ten minutes who it is changes no ways in, no rights, no tokens', async () => {
  const desk = await wholeDesk();
  const ana = await joined(desk, ['senior', 'admin']);
  const careful = accessRoutes.filter(({ need }) => need === 'sure' || need === 'sure-admin');
  assert.ok(careful.length > 10);
  const ask = ({ method, path }: (typeof accessRoutes)[number]) =>
    method === 'GET' ? ana.browser.get(`/api/access${path}`) : ana.browser.post(`/api/access${path}`, {});
  desk.people.pass(10 * MINUTE - 1);
  for (const route of careful) assert.notEqual((await ask(route)).json.code, 'confirm', route.path);
  const late = await joined(desk, ['senior', 'admin']);
  desk.people.pass(10 * MINUTE);
  for (const route of careful) {
    const reply = await (route.method === 'GET'
      ? late.browser.get(`/api/access${route.path}`)
      : late.browser.post(`/api/access${route.path}`, {}));
    assert.deepEqual([reply.status, reply.json], [403, CONFIRM], route.path);
  }
  await confirmed(late.browser, late.passkey);
  const wanted = { name: 'mine', roles: ['senior'], days: 1 };
  assert.equal((await late.browser.post('/api/access/tokens', wanted)).status, 200);
});

test('R-HTTP-26 a program’s token gets nowhere in access, and a cookie beside it does not help', async () => {
  const desk = await wholeDesk();
  const { browser } = await joined(desk, ['senior', 'admin']);
  const program = await desk.program(['senior', 'admin']);
  const cookie = `__Host-stet=${browser.cookie}`;
  for (const { method, path, need } of accessRoutes.filter((route) => route.need !== 'nobody')) {
    const headers = { cookie, host: 'desk.example.org', origin: ORIGIN };
    const url = `/api/access${path}`;
    const reply = await (method === 'GET' ? program.get(url, headers) : program.post(url, {}, headers));
    assert.equal(reply.status, need.endsWith('admin') ? 404 : 401, path);
  }
  const wrong = await browser.get('/api/access/me', { authorization: 'Bearer stet_x' });
  assert.deepEqual([wrong.status, wrong.json], [401, UNAUTHORIZED]);
});

test('R-HTTP-27 a field that is not as it must be is named; what is too much is not taken', async () => {
  const desk = await wholeDesk();
  const { browser } = await joined(desk, ['admin']);
  const invitation = { name: 'x', roles: ['king'], grants: { 'A b': ['editor'] }, admin: true };
  const reply = await browser.post('/api/access/people/invite', invitation);
  assert.equal(reply.status, 422);
  const problems = reply.json.problems as { path: string }[];
  assert.deepEqual(problems.map(({ path }) => path).sort(), ['admin', 'grants["A b"]', 'roles[0]']);
  assert.equal((await desk.people.store.list('invitation')).length, 0);
  for (const body of [
    '[]',
    'null',
    '"x"',
    '{"login":{"$ne":1},"password":[],"code":{}}',
    '{"__proto__":{"x":1}}',
  ]) {
    const odd = await browser.post('/api/access/sign-in/password', body);
    assert.ok(odd.status === 422 || odd.status === 400, `${odd.status} ${body}`);
  }
});

test('R-HTTP-28 too many tries are answered with 429 and how long to wait', async () => {
  const desk = await wholeDesk();
  const browser = desk.browser();
  const tried = () => browser.post('/api/access/sign-in/recovery', { login: 'ana', code: 'x' });
  for (let n = 0; n < 5; n += 1) assert.equal((await tried()).status, 401);
  const reply = await tried();
  assert.deepEqual([reply.status, reply.headers['retry-after'], reply.json.seconds], [429, '900', 900]);
});

test('R-HTTP-29 the log of access tells who did what to whom, from where and why, and never a secret', async () => {
  const desk = await wholeDesk();
  const chief = await joined(desk, ['admin']);
  const ana = await joined(desk);
  const why = 'left for another paper';
  await chief.browser.post('/api/access/people/end', { id: ana.id, why });
  await desk.browser().post('/api/access/sign-in/recovery', { login: 'hunter2', code: 'hunter3' });
  const reply = await chief.browser.get('/api/access/log');
  const lines = reply.json.lines as { kind: string; by: string; of: string; says: Record<string, unknown> }[];
  const ended = lines.find(({ kind }) => kind === 'account.ended');
  assert.deepEqual([ended?.by, ended?.of, ended?.says.why], [chief.id, ana.id, why]);
  const refused = lines.find(({ kind }) => kind === 'sign-in.refused');
  assert.deepEqual([refused?.of, refused?.says.way, refused?.says.address], [null, 'recovery', '127.0.0.1']);
  for (const secret of ['hunter2', 'hunter3', chief.session, ana.session, ana.link, ...ana.recovery])
    assert.ok(!reply.body.includes(secret));
  assert.equal(
    ((await chief.browser.get(`/api/access/log?after=${lines.length}`)).json.lines as []).length,
    0,
  );
});

test('R-HTTP-31 the log of a coverage tells those who work in it who did what, when, from where and why', async () => {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'A storm' });
  const ana = await joined(desk, ['editor']);
  const asked = (await desk.browser().post('/api/access/sign-in/passkey/ask')).json as { challenge: string };
  const browser = desk.browser();
  await browser.post('/api/access/sign-in/passkey', { answer: ana.passkey.show(asked) });
  const reason = 'The feed is wrong.';
  await browser.post('/api/coverages/storm/commands', { id: 'f', kind: 'coverage.freeze', reason });
  const program = await desk.program(['editor']);
  await program.post('/api/coverages/storm/commands', { id: 'g', kind: 'coverage.start' });
  const log = (await browser.get('/api/coverages/storm/log?after=2')).json;
  const lines = log.lines as Record<string, unknown>[];
  const [freeze] = lines;
  assert.deepEqual(
    [freeze?.kind, freeze?.by, freeze?.name, freeze?.address, freeze?.why, freeze?.command],
    ['coverage.frozen', `account:${ana.id}`, ana.login, '127.0.0.1', reason, 'f'],
  );
  assert.match(String(freeze?.via), /^session:[a-z2-9]{12}$/);
  const { browser: outside } = await joined(desk, ['contributor', 'admin']);
  const [foreign, absent] = [
    await outside.get('/api/coverages/storm/log'),
    await outside.get('/api/coverages/nothing/log'),
  ];
  assert.deepEqual([foreign.status, foreign], [404, absent]);
});

test('R-HTTP-30 a person’s data is handed to them whole, and forgotten once the account has ended', async () => {
  const desk = await wholeDesk();
  const chief = await joined(desk, ['admin']);
  const ana = await joined(desk);
  const data = (await ana.browser.get('/api/access/data')).body;
  for (const told of [ana.login, 'a laptop', '192.0.2.7', 'account.made'])
    assert.ok(data.includes(told), told);
  for (const secret of [ana.session, ...ana.recovery]) assert.ok(!data.includes(secret));
  const forget = () => chief.browser.post('/api/access/people/forget', { id: ana.id, why: 'she asked' });
  assert.equal((await forget()).json.code, 'state');
  await chief.browser.post('/api/access/people/end', { id: ana.id, why: 'left' });
  assert.equal((await forget()).status, 200);
  const { store } = desk.people;
  const kept = JSON.stringify([
    await store.log(0, 1000),
    await store.list('account'),
    await store.list('session'),
  ]);
  assert.ok(!new RegExp(`"${ana.login}"|Ana`).test(kept), kept);
  assert.ok(kept.includes(ana.id), 'that something happened stays');
});

test('R-HTTP-27 a person is no program: nobody is made a feed', async () => {
  const desk = await wholeDesk();
  const { browser, id } = await joined(desk, ['admin']);
  const why = 'x';
  for (const [path, body] of [
    ['invite', { name: 'x', roles: ['feed'] }],
    ['invite', { name: 'x', roles: [], grants: { storm: ['feed'] } }],
    ['change', { id, roles: ['admin', 'feed'], why }],
  ] as const)
    assert.equal((await browser.post(`/api/access/people/${path}`, body)).status, 422, JSON.stringify(body));
});

test('R-HTTP-30 the addresses of sessions that are over are handed out, and go when somebody is forgotten', async () => {
  const desk = await wholeDesk();
  const chief = await joined(desk, ['admin']);
  const ana = await joined(desk);
  const asked = (await desk.browser().post('/api/access/sign-in/passkey/ask')).json as { challenge: string };
  const second = desk.browser();
  await second.post('/api/access/sign-in/passkey', { answer: ana.passkey.show(asked) });
  await second.post('/api/access/sign-out');
  const { addresses } = (await ana.browser.get('/api/access/data')).json;
  assert.deepEqual((addresses as { address: string }[]).map(({ address }) => address).sort(), [
    '127.0.0.1',
    '192.0.2.7',
  ]);
  await chief.browser.post('/api/access/people/end', { id: ana.id, why: 'left' });
  await chief.browser.post('/api/access/people/forget', { id: ana.id, why: 'asked' });
  assert.equal((await desk.people.store.list('origin', ana.id)).length, 0);
});
