/** an address, spelled and dressed as whoever wants in would → never more than they may have. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookie, json, kept, mannedSite, wholeSite } from '../whole-site.fixture.ts';
import { accessRoutes } from './access-routes.ts';

/** Addresses of which nobody gets anything without a right. */
const guarded: readonly { readonly method: string; readonly path: string }[] = [
  ...accessRoutes
    .filter(({ need }) => need !== 'nobody')
    .map(({ method, path }) => ({ method, path: `/api/access${path}` })),
  ...['', '/qzxhidden', '/qzxhidden/stream', '/qzxhidden/impact/post/x'].map((path) => ({
    method: 'GET',
    path: `/api/coverages${path}`,
  })),
  ...['', '/qzxhidden/commands'].map((path) => ({ method: 'POST', path: `/api/coverages${path}` })),
  ...['/desk', '/desk/account', '/desk/people', '/desk/log'].map((path) => ({ method: 'GET', path })),
];

/** Other spellings of a path, some of which a proxy or a router might take for it. */
function spellings(path: string): readonly string[] {
  const [, first = '', ...rest] = path.split('/');
  const tail = rest.join('/');
  const last = path.lastIndexOf('/');
  const wide = [...first]
    .map((letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
    .join('');
  return [
    path,
    ...[
      `${path}/`,
      `${path}//`,
      `${path}/.`,
      `${path}/..`,
      `${path}/x/..`,
      `/${path}`,
      `//${path}`,
      `/.${path}`,
    ],
    ...[`/x/..${path}`, `/assets/..${path}`, `/assets/%2e%2e${path}`, `/live/%2e%2e%2f${first}/${tail}`],
    ...[
      `/${first}//${tail}`,
      `/${first}/./${tail}`,
      `/${first}%2f${tail}`,
      `/${first}%5c${tail}`,
      `/${first}\\${tail}`,
    ],
    ...[
      path.toUpperCase(),
      `/${first.toUpperCase()}/${tail}`,
      `${path.slice(0, last)}${path.slice(last).toUpperCase()}`,
    ],
    ...[
      `/%${first.charCodeAt(0).toString(16)}${first.slice(1)}/${tail}`,
      `/%25${first.charCodeAt(0).toString(16)}${first.slice(1)}/${tail}`,
    ],
    ...[
      `${path};x`,
      `${path};jsessionid=1`,
      `/${first};x/${tail}`,
      `${path}%00`,
      `${path}%00.css`,
      `${path}%20`,
      `${path}%09`,
      `${path}%0d%0ax:y`,
    ],
    ...[
      `${path}.json`,
      `${path}.css`,
      `${path}%3fx`,
      `${path}?`,
      `${path}?x=/healthz`,
      `${path}%23`,
      `${path}*`,
      `${path}~`,
    ],
    ...[
      `/${encodeURIComponent(wide)}/${tail}`,
      `/${first}/${tail.replace('s', '%c5%bf')}`,
      `/${first}/${tail.replace(/^./, '%e2%84%aa')}`,
      `/%ff${path}`,
      `/%c0%af${path}`,
      `/%2e${path}`,
    ],
  ];
}

const askers = {
  nobody: {},
  'a session that never was': cookie(`stets_${'A'.repeat(43)}`),
  'a token that never was': { authorization: `Bearer stet_${'A'.repeat(43)}` },
};

/** Everybody for the plain spelling, one of them for each other. */
const askersOf = (index: number) => Object.entries(askers).filter((_, n) => index === 0 || n === index % 3);

test('R-SEC-14 no guarded address is served to nobody, however it is spelled', async (t) => {
  const { site, admin } = await mannedSite(t);
  const before = await kept(site);
  let asked = 0;
  for (const { method, path } of guarded)
    for (const [index, spelling] of spellings(path).entries())
      for (const [who, headers] of askersOf(index)) {
        const {
          status,
          body,
          headers: told,
        } = await site.ask(method, spelling, { ...json, ...headers }, method === 'POST' ? '{}' : undefined);
        const what = `${method} ${spelling} by ${who}: ${status} ${body.slice(0, 120)}`;
        asked += 1;
        assert.ok([302, 308, 400, 401, 404, 405].includes(status), what);
        if (status < 400)
          assert.match(String(told.location), /^(https:\/\/desk\.example\.org)?\/(?!\/)/, what);
        assert.ok(!/qzx(admin|headline)/.test(body), what);
      }
  assert.ok(asked > 1600, `${asked}`);
  assert.equal(await kept(site), before);
  const seen = await site.ask('GET', '/api/access/people', cookie(admin.session));
  assert.match(seen.body, /qzxadmin/, 'whoever may sees it');
});

test('R-SEC-14 an address of administrators stays absent to others, however it is spelled', async (t) => {
  const { site, reporter } = await mannedSite(t);
  const before = await kept(site);
  const mine = [
    '/api/access/people',
    '/api/access/log',
    '/desk/people',
    '/desk/log',
    '/api/coverages/qzxhidden',
  ];
  const theirs = guarded.filter(({ path }) => mine.some((one) => path.startsWith(one)));
  assert.ok(theirs.length > 10);
  for (const { method, path } of theirs)
    for (const spelling of spellings(path)) {
      const { status, body } = await site.ask(
        method,
        spelling,
        { ...json, ...cookie(reporter.session) },
        method === 'POST' ? '{}' : undefined,
      );
      const what = `${method} ${spelling}: ${status} ${body.slice(0, 120)}`;
      assert.ok([302, 308, 400, 404, 405, 422].includes(status), what);
      if (status === 422) assert.equal(method, 'POST', what);
      assert.ok(!/qzx(admin|headline)/.test(body), what);
    }
  assert.equal(await kept(site), before);
});

test('R-SEC-15 no header makes a request another one: method, address, host', async (t) => {
  const { site, admin } = await mannedSite(t);
  const before = await kept(site);
  const plain = async (method: string, path: string, more = {}) => {
    const { status, body } = await site.ask(method, path, more);
    return { status, body };
  };
  for (const [method, path] of [
    ['GET', '/healthz'],
    ['GET', '/api/openapi.json'],
    ['GET', '/desk/sign-in'],
    ['GET', '/api/none'],
    ['GET', '/live/none'],
  ] as const) {
    const usual = await plain(method, path);
    for (const headers of [
      { 'x-original-url': '/api/access/people' },
      { 'x-rewrite-url': '/api/access/people' },
      { 'x-original-uri': '/api/access/people', 'x-forwarded-uri': '/api/access/people' },
      { 'x-forwarded-prefix': '/api/access', 'x-forwarded-path': '/api/access/people' },
      { 'x-http-method-override': 'POST', 'x-method-override': 'POST', 'x-http-method': 'POST' },
      { 'x-forwarded-user': 'qzxadmin', 'x-remote-user': 'qzxadmin', 'x-user': 'qzxadmin' },
      { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1;host=localhost' },
    ])
      assert.deepEqual(await plain(method, path, headers), usual, `${path} ${JSON.stringify(headers)}`);
  }
  for (const override of ['POST', 'DELETE', 'PUT'])
    for (const path of [
      '/api/access/sign-out',
      '/api/access/people/end?id=x',
      '/api/access/sign-out?_method=POST',
    ]) {
      const { status } = await site.ask('GET', path, {
        ...cookie(admin.session),
        'x-http-method-override': override,
      });
      assert.ok(status === 404 || status === 405, `${override} ${path} ${status}`);
    }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])
    for (const { path } of accessRoutes) {
      const { status } = await site.ask(method, `/api/access${path}`, cookie(admin.session));
      assert.ok([400, 404, 405].includes(status), `${method} ${path} ${status}`);
    }
  assert.equal(await kept(site), before);
});

test('R-SEC-15 what a stranger says of host, address and protocol is not believed; what the named proxy says is', async (t) => {
  for (const proxies of [[], ['192.0.2.1'], ['127.0.0.1']]) {
    const site = await wholeSite(t, { proxies });
    const believed = proxies.includes('127.0.0.1');
    const { session } = await site.people.join('ana', ['admin']);
    const me = (headers: Record<string, string>) =>
      site.ask('GET', '/api/access/me', { ...cookie(session), ...headers });
    assert.equal(
      (await me({ host: 'evil.example', 'x-forwarded-host': 'desk.example.org' })).status,
      believed ? 200 : 403,
    );
    assert.equal((await me({ 'x-forwarded-host': 'evil.example' })).status, believed ? 403 : 200);
    assert.equal((await me({ 'x-forwarded-proto': 'http' })).status, 200);
    const wrong = { login: 'zoe', code: 'x' };
    for (let n = 0; n < 41; n += 1)
      await site.ask(
        'POST',
        '/api/access/sign-in/recovery',
        { ...json, 'x-forwarded-for': `203.0.113.${n}` },
        JSON.stringify({ ...wrong, login: `zoe-${n}` }),
      );
    const log = await site.people.store.log(0, 1000);
    const refused = log.filter(({ kind }) => kind === 'sign-in.refused');
    assert.deepEqual(
      new Set(refused.map(({ says }) => says?.address)).size,
      believed ? 41 : 1,
      `${proxies}: ${refused.length} tries`,
    );
    assert.equal(refused.length, believed ? 41 : 40, 'and the limit is of the address that counts');
  }
});
