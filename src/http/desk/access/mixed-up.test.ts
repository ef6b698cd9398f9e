/** a secret, a field, an id where it does not belong → nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeAt } from '../../../access/codes.ts';
import { invite } from '../../../access/invitations.ts';
import { ORIGIN, PASSWORD } from '../../../access/people.fixture.ts';
import { askToSignIn } from '../../../access/sign-in.ts';
import { softAuthenticator } from '../../../access/soft-authenticator.fixture.ts';
import { CONFIRM, NOT_FOUND } from '../answers.ts';
import { cookie, json, kept, mannedSite } from '../whole-site.fixture.ts';
import { accessRoutes } from './access-routes.ts';

test('R-SEC-16 a session is in its cookie and a token in its header; anywhere else neither is anything', async (t) => {
  const { site, admin } = await mannedSite(t);
  const program = await site.program(['senior']);
  assert.equal((await program.get('/api/coverages')).status, 200);
  const secret = admin.session;
  const elsewhere: readonly {
    readonly path?: string;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  }[] = [
    ...['token', 'access_token', 'session', 'stet', '__Host-stet', 'authorization'].map((name) => ({
      path: `?${name}=${secret}`,
    })),
    ...['stet', '__Secure-stet', '__host-stet', '__Host-Stet', 'stet-443', 'session', ' __Host-stet2'].map(
      (name) => ({ headers: { cookie: `${name}=${secret}` } }),
    ),
    ...['Bearer', 'Basic', 'Token', 'Session', 'Cookie'].map((scheme) => ({
      headers: { authorization: `${scheme} ${secret}` },
    })),
    { headers: { authorization: `Basic ${Buffer.from(`x:${secret}`).toString('base64')}` } },
    { headers: { authorization: secret } },
    {
      headers: {
        'x-api-key': secret,
        'x-auth-token': secret,
        'x-session': secret,
        'proxy-authorization': `Bearer ${secret}`,
      },
    },
    { headers: { cookie: `x=1, __Host-stet=${secret}` } },
    { headers: { cookie: `__Host-stet=${secret}x` } },
    { headers: { cookie: `__Host-stet=${secret.slice(0, -1)}` } },
    { headers: { cookie: `__Host-stet=${secret.toLowerCase()}` } },
  ];
  for (const { path = '', headers = {} } of elsewhere)
    for (const address of ['/api/access/me', '/api/coverages', '/api/access/people']) {
      const { status } = await site.ask('GET', `${address}${path}`, headers);
      assert.equal(status, 401, `${address}${path} ${JSON.stringify(headers)}`);
    }
  const posted = await site.ask('POST', '/api/access/sign-out', json, JSON.stringify({ session: secret }));
  assert.equal(posted.status, 401);
  assert.equal((await site.ask('GET', '/api/access/me', cookie(secret))).status, 200);
});

test('R-OUTBOX-10 a page of one person is not answered with the session of another', async (t) => {
  const { site, admin, reporter } = await mannedSite(t);
  const asked = async (meant: Record<string, string>) =>
    (await site.ask('GET', '/api/coverages', { ...cookie(reporter.session), ...meant })).status;
  assert.equal(await asked({}), 200);
  assert.equal(await asked({ 'stet-person': `account:${reporter.id}` }), 200);
  assert.equal(await asked({ 'stet-person': `account:${admin.id}` }), 401);
});

test('R-SEC-10 a cookie that was set beforehand is never taken on: whoever signs in gets a new secret, by every way', async (t) => {
  const { site, reporter } = await mannedSite(t);
  const ben = await site.people.joinByPassword('ben');
  site.people.pass(60_000);
  const { secret: link } = await invite(site.people, {
    name: 'x',
    roles: [],
    grants: {},
    account: null,
    by: 'command-line',
  });
  const planted = `stets_${'A'.repeat(43)}`;
  const made = softAuthenticator({ origin: ORIGIN });
  const ways: Record<string, () => Promise<readonly [string, object]>> = {
    passkey: async () => [
      '/sign-in/passkey',
      { answer: reporter.passkey.show(await askToSignIn(site.people)) },
    ],
    password: async () => [
      '/sign-in/password',
      { login: 'ben', password: PASSWORD, code: codeAt(ben.codes, site.people.clock()) },
    ],
    recovery: async () => ['/sign-in/recovery', { login: 'ben', code: ben.recovery[0] }],
    invitation: async () => {
      const asked = await site.ask(
        'POST',
        '/api/access/welcome/passkey/ask',
        json,
        JSON.stringify({ link, login: 'xx' }),
      );
      return [
        '/welcome/accept',
        { link, login: 'xx', name: 'x', chosen: { answer: made.make(JSON.parse(asked.body)), passkey: 'x' } },
      ];
    },
  };
  for (const [way, given] of Object.entries(ways)) {
    const [path, body] = await given();
    const reply = await site.ask(
      'POST',
      `/api/access${path}`,
      { ...json, ...cookie(planted) },
      JSON.stringify(body),
    );
    assert.equal(reply.status, 200, `${way}: ${reply.body}`);
    const [set = ''] = [reply.headers['set-cookie'] ?? []].flat();
    assert.match(set, /^__Host-stet=stets_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/, way);
    assert.ok(!set.includes(planted), way);
    assert.equal((await site.ask('GET', '/api/access/me', cookie(planted))).status, 401, way);
  }
});

test('R-SEC-10 a browser that signs in leaves the session that it had: that one has ended', async (t) => {
  const { site, admin, reporter } = await mannedSite(t);
  const browser = site.browser(admin.session);
  const answer = reporter.passkey.show(await askToSignIn(site.people));
  assert.equal((await browser.post('/api/access/sign-in/passkey', { answer })).status, 200);
  assert.equal((await browser.get('/api/access/me')).json.login, 'somebody');
  assert.equal((await site.ask('GET', '/api/access/me', cookie(admin.session))).status, 401);
  const failed = site.browser(reporter.session);
  assert.equal((await failed.post('/api/access/sign-in/recovery', { login: 'x1', code: 'x' })).status, 401);
  assert.equal((await failed.get('/api/access/me')).status, 200, 'one that fails ends nothing');
});

test('R-SEC-17 what an address does not take it refuses: nobody gives themselves a role, an id or time', async (t) => {
  const { site, admin } = await mannedSite(t);
  const before = await kept(site);
  const more = {
    account: admin.id,
    by: admin.id,
    sure: '2100-01-01T00:00:00.000Z',
    ends: null,
    admin: true,
    session: 'x',
    visitor: true,
  };
  const posts = accessRoutes.filter(({ method }) => method === 'POST');
  for (const { path } of posts) {
    const { status, body } = await site.ask(
      'POST',
      `/api/access${path}`,
      { ...json, ...cookie(admin.session) },
      JSON.stringify(more),
    );
    assert.equal(status, 422, `${path}: ${body}`);
    const named = (JSON.parse(body).problems as { path: string }[]).map((one) => one.path);
    for (const field of Object.keys(more)) assert.ok(named.includes(field), `${path} ${field}: ${named}`);
  }
  for (const { path } of accessRoutes.filter(({ method }) => method === 'GET')) {
    const { status } = await site.ask('GET', `/api/access${path}?admin=true`, cookie(admin.session));
    assert.equal(status, 422, path);
  }
  assert.equal(await kept(site), before);
});

test('R-SEC-17 an id of somebody else is answered as one that there is not', async (t) => {
  const { site, admin, reporter } = await mannedSite(t);
  const other = await site.people.who(admin.session);
  const me = site.browser(reporter.session);
  const chief = site.browser(admin.session);
  assert.equal(
    (await chief.post('/api/access/tokens', { name: 'theirs', roles: ['senior'], days: 1 })).status,
    200,
  );
  const before = await kept(site);
  for (const [path, theirs, absent] of [
    ['/sessions/end', { handle: other.session.body.handle }, { handle: 'nothing' }],
    ['/passkeys/remove', { id: admin.passkey.id }, { id: 'nothing' }],
    ['/tokens/end', { name: 'theirs' }, { name: 'nothing' }],
  ] as const) {
    const [one, two] = [
      await me.post(`/api/access${path}`, theirs),
      await me.post(`/api/access${path}`, absent),
    ];
    assert.deepEqual(one, two, path);
    assert.equal(one.json.code, 'unknown', path);
  }
  for (const path of ['/people/data', '/data']) {
    const { status, body } = await site.ask(
      'GET',
      `/api/access${path}?id=${admin.id}`,
      cookie(reporter.session),
    );
    assert.ok(status === 404 || status === 422, `${path} ${status}`);
    assert.ok(!body.includes('qzxadmin'));
  }
  assert.equal(await kept(site), before);
});

test('R-SEC-28 these addresses can be asked by anybody, and these set the cookie of a session', async (t) => {
  const open = accessRoutes.filter(({ need, path }) => need === 'nobody' && !path.startsWith('/sso/'));
  assert.deepEqual(open.map(({ method, path }) => `${method} ${path}`).sort(), [
    'POST /sign-in/passkey',
    'POST /sign-in/passkey/ask',
    'POST /sign-in/password',
    'POST /sign-in/recovery',
    'POST /visit',
    'POST /welcome/accept',
    'POST /welcome/codes',
    'POST /welcome/look',
    'POST /welcome/passkey/ask',
  ]);
  const { site, admin } = await mannedSite(t);
  site.people.pass(11 * 60_000);
  for (const { method, path, need } of accessRoutes) {
    if (path === '/sign-out') continue;
    const reply = await site.ask(
      method,
      `/api/access${path}`,
      { ...json, ...cookie(admin.session) },
      method === 'POST' ? '{}' : undefined,
    );
    assert.equal(reply.headers['set-cookie'], undefined, path);
    if (need.startsWith('sure')) assert.deepEqual(JSON.parse(reply.body), CONFIRM, path);
    assert.notDeepEqual(reply.body, JSON.stringify(NOT_FOUND), path);
  }
});
