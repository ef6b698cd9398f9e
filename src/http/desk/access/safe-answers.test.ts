/** whatever is asked → what every answer has, and what none of them tells. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccessStore } from '../../../access/access-store.ts';
import { PASSWORD, people } from '../../../access/people.fixture.ts';
import { publicStage } from '../../public/public-app.fixture.ts';
import { wholeDesk } from '../whole-desk.fixture.ts';
import { cookie, json, mannedSite, wholeSite } from '../whole-site.fixture.ts';
import { accessRoutes } from './access-routes.ts';

const HSTS = 'max-age=63072000; includeSubDomains';

/** One of each kind of answer, faults and refusals too. */
const asked: readonly (readonly [string, string])[] = [
  ...['/', '/live/storm', '/live/none', '/none', '/healthz', '/%ff', '/live/storm?at=x', '/robots.txt'].map(
    (path) => ['GET', path] as const,
  ),
  ...['/api/openapi.json', '/api/access/me', '/api/access/people', '/api/coverages', '/api/none'].map(
    (path) => ['GET', path] as const,
  ),
  ...['/api/access/sign-in/password', '/api/access/sign-out', '/api/coverages', '/live/storm'].map(
    (path) => ['POST', path] as const,
  ),
  ...['/desk', '/desk/sign-in', '/desk/welcome', '/desk/people', '/desk/none', '/desk/sign-in/'].map(
    (path) => ['GET', path] as const,
  ),
  ...['/api/coverages', '/desk/sign-in', '/live/storm'].map((path) => ['DELETE', path] as const),
];

test('R-SEC-18 over TLS every answer says that browsers come by TLS alone, refusals and faults too; without TLS none does', async (t) => {
  const site = await wholeSite(t);
  for (const [method, path] of asked) {
    const { headers, status } = await site.ask(method, path, json, method === 'POST' ? '{' : undefined);
    assert.equal(headers['strict-transport-security'], HSTS, `${method} ${path} ${status}`);
  }
  const failing = await wholeSite(t, { access: { store: away() } });
  for (const path of ['/api/access/me', '/desk'])
    assert.equal(
      (await failing.ask('GET', path, cookie(`stets_${'A'.repeat(43)}`))).headers[
        'strict-transport-security'
      ],
      HSTS,
      path,
    );
  const { app } = publicStage({ origin: 'http://127.0.0.1:8080' });
  const local = await wholeDesk(null, null, { origin: 'http://localhost:8080' });
  for (const one of [app, local.app])
    for (const url of ['/live/storm', '/api/coverages', '/desk/sign-in', '/none'])
      assert.equal(
        (await one.inject({ url, headers: { host: 'localhost:8080' } })).headers['strict-transport-security'],
        undefined,
      );
  await app.close();
});

test('R-SEC-19 no answer of the desk is kept by anybody, and none is for another site’s page', async (t) => {
  const { site, admin } = await mannedSite(t);
  const routes = accessRoutes.map(({ method, path }) => [method, `/api/access${path}`] as const);
  const own = [...routes, ...asked.filter(([, path]) => /^\/(api|desk)/.test(path))];
  for (const [method, path] of own)
    for (const headers of [
      {},
      cookie(admin.session),
      { origin: 'https://evil.example', ...cookie(admin.session) },
    ]) {
      if (path.endsWith('/sign-out')) continue;
      const reply = await site.ask(
        method,
        path,
        { ...json, ...headers },
        method === 'POST' ? '{}' : undefined,
      );
      const what = `${method} ${path} ${reply.status}`;
      assert.equal(reply.headers['cache-control'], 'no-store', what);
      assert.equal(reply.headers['x-content-type-options'], 'nosniff', what);
      assert.equal(reply.headers['referrer-policy'], 'no-referrer', what);
      assert.match(
        String(reply.headers['content-security-policy']),
        /^default-src 'none'.*frame-ancestors 'none'/,
        what,
      );
      assert.deepEqual(
        Object.keys(reply.headers).filter((name) => name.startsWith('access-control')),
        [],
        what,
      );
    }
});

test('R-SEC-19 at signing out the browser is told to clear what it keeps, and the cookie goes', async (t) => {
  const { site, admin } = await mannedSite(t);
  const reply = await site.ask('POST', '/api/access/sign-out', { ...json, ...cookie(admin.session) }, '{}');
  assert.equal(reply.headers['clear-site-data'], '"cache", "storage"');
  assert.match(
    String(reply.headers['set-cookie']),
    /^__Host-stet=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Secure; SameSite=Strict$/,
  );
});

test('R-SEC-20 no address answers with a hash, a secret or another’s account', async (t) => {
  const { site, admin } = await mannedSite(t);
  const { store } = site.people;
  const ben = await site.people.joinByPassword('qzxben', ['editor']);
  const ana = await site.people.join('ana', ['editor']);
  const browser = site.browser(ana.session);
  const chief = site.browser(admin.session);
  await browser.post('/api/access/tokens', { name: 'mine', roles: ['editor'], days: 1 });
  await chief.post('/api/access/people/invite', { name: 'Zoe', roles: [] });
  const [factors, key] = [await store.list('factors'), await store.list('key')];
  const digests = (
    await Promise.all((['session', 'token', 'invitation'] as const).map((kind) => store.list(kind)))
  )
    .flat()
    .map(({ id }) => id);
  const hidden = [
    ...[...digests, ...key.map(({ body }) => body.bytes)],
    ...factors.flatMap(({ body: { password, codes, recovery } }) => [
      ...(password ? [password] : []),
      ...(codes ? [codes.secret] : []),
      ...recovery,
    ]),
    ...[ana.session, ben.session, admin.session, ben.codes, ...ben.recovery, ...ana.recovery],
  ];
  assert.ok(hidden.length > 40);
  const gets = accessRoutes.filter(({ method }) => method === 'GET').map(({ path }) => `/api/access${path}`);
  const pages = ['/desk', '/desk/account', '/desk/people', '/desk/log'];
  let told = '';
  for (const path of [...gets, `/api/access/people/data?id=${ben.id}`, ...pages, '/api/coverages'])
    for (const [who, asks] of [
      ['ana', browser],
      ['chief', chief],
    ] as const) {
      const { body } = await asks.get(path);
      told += body;
      for (const secret of hidden) assert.ok(!body.includes(secret), `${path} for ${who}`);
      if (who === 'ana') assert.ok(!/qzx(ben|admin)/.test(body), `${path} tells ana of others`);
    }
  assert.match(told, /qzxben/, 'the chief sees them');
});

/** A store of people that cannot be reached. */
function away(): AccessStore {
  return new Proxy(people().store, {
    get: () => async () => {
      throw new Error('no connection to 10.1.2.3');
    },
  });
}

test('R-SEC-22 while the store of people is away nobody is signed in, no token works, and nothing is told of it', async (t) => {
  const failing = await wholeSite(t, { access: { store: away() } });
  const session = cookie(`stets_${'A'.repeat(43)}`);
  const token = { authorization: `Bearer stet_${'A'.repeat(43)}` };
  for (const [method, path, headers, body] of [
    ['GET', '/api/access/me', session],
    ['GET', '/api/coverages', session],
    ['GET', '/api/coverages', token],
    [
      'POST',
      '/api/access/sign-in/password',
      json,
      JSON.stringify({ login: 'ana', password: PASSWORD, code: '123456' }),
    ],
    ['POST', '/api/access/sign-in/passkey/ask', json, '{}'],
    ['GET', '/desk', session],
    ['GET', '/desk/sign-in', {}],
  ] as const) {
    const reply = await failing.ask(method, path, headers, body);
    assert.equal(reply.status, 500, path);
    assert.equal(reply.headers['set-cookie'], undefined, path);
    assert.ok(!reply.body.includes('10.1.2.3'), path);
  }
  assert.ok(failing.lines.length > 0 && !failing.lines.join('').includes('10.1.2.3'));
});
