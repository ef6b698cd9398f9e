import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { coverage, post, withdrawn } from '../../delivery/documents.fixture.ts';
import { BusyStore } from '../../wire/busy-store.ts';
import { publicStage, slug } from './public-app.fixture.ts';

const plain = { 'accept-encoding': 'identity' };

function get(app: FastifyInstance, url: string, headers: Record<string, string> = plain) {
  return app.inject({ url, headers });
}

const everyAddress = [
  '/',
  '/live/storm',
  '/live/storm?at=1',
  '/live/storm?before=b',
  '/live/storm/p/a',
  '/live/storm/p/a?at=2',
  '/live/storm/corrections',
  '/live/storm/feed.atom',
  '/live/storm/feed.rss',
  '/live/storm/feed.json',
  '/live/storm/changes',
  '/assets/page-0123abcd.js',
  '/robots.txt',
  '/openapi.json',
  '/sitemap.xml',
  '/favicon.svg',
  '/healthz',
  '/readyz',
  '/metrics',
];

test('R-HTTP-01 every public address answers 200, by HEAD without a body, with the security headers', async () => {
  const { app, wire } = publicStage();
  wire.append(slug, post('a', 1, 'first words'));
  wire.append(slug, post('b', 2, 'second words'));
  for (const url of everyAddress) {
    const answer = await get(app, url);
    assert.equal(answer.statusCode, 200, url);
    const head = await app.inject({ method: 'HEAD', url, headers: plain });
    assert.equal(head.statusCode, 200, url);
    assert.equal(head.body, '', url);
    assert.equal(head.headers.etag, answer.headers.etag, url);
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'permissions-policy',
    ]) {
      assert.ok(answer.headers[name], `${url} ${name}`);
    }
  }
  await app.close();
});

test('R-HTTP-02 the policy names the hash of each inline style of a page, and nothing unsafe', async () => {
  const { app, wire } = publicStage();
  wire.append(slug, post('a', 1, 'first words'), post('b', 2, 'next words'));
  for (const url of everyAddress.slice(0, 7)) {
    const { body, headers } = await get(app, url);
    const policy = String(headers['content-security-policy']);
    const inline = [...body.matchAll(/<(style|script)(?![^>]*(?:ld\+json| src=))[^>]*>([\s\S]*?)<\/\1>/g)];
    assert.ok(inline.length > 0, url);
    for (const [, , text = ''] of inline) {
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`), url);
    }
    assert.doesNotMatch(body, /\son\w+=|\sstyle=|javascript:/);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.match(policy, /script-src '(?:self|none)';/);
  }
  await app.close();
});

test('R-HTTP-03 a page is kept by shared caches for 4 s in all, and answered 304 to whoever has it', async () => {
  const { app, wire } = publicStage();
  const first = await get(app, '/live/storm');
  assert.equal(
    first.headers['cache-control'],
    'public, max-age=0, s-maxage=2, stale-while-revalidate=2, stale-if-error=600',
  );
  const etag = String(first.headers.etag);
  for (const given of [etag, `W/${etag}`, `"x", ${etag}`]) {
    const again = await get(app, '/live/storm', { ...plain, 'if-none-match': given });
    assert.equal(again.statusCode, 304);
    assert.equal(again.body, '');
    assert.equal(again.headers.etag, etag);
    assert.equal(again.headers.vary, 'Accept-Encoding');
  }
  assert.equal((await get(app, '/live/storm?at=1')).headers.etag === etag, false);
  wire.append(slug, post('a', 1, 'first words'));
  const moved = await get(app, '/live/storm', { ...plain, 'if-none-match': etag });
  assert.equal(moved.statusCode, 200);
  assert.match(moved.body, /first words/);
  await app.close();
});

test('R-HTTP-04 a page is rendered once for a cursor, however many ask at once', async () => {
  const { app, wire } = publicStage();
  await app.ready();
  await Promise.all(Array.from({ length: 50 }, () => get(app, '/live/storm')));
  assert.equal(wire.asked.page, 1);
  await Promise.all(
    Array.from({ length: 50 }, () => get(app, '/live/storm', { 'accept-encoding': 'gzip, br' })),
  );
  assert.equal(wire.asked.page, 1);
  wire.append(slug, post('a', 1, 'first words'));
  await get(app, '/live/storm');
  assert.equal(wire.asked.page, 2);
  await app.close();
});

test('R-HTTP-05 an answer in gzip or Brotli is the same text, under an ETag of its own', async () => {
  const { app } = publicStage();
  const { body, headers } = await get(app, '/live/storm');
  const gzip = await get(app, '/live/storm', { 'accept-encoding': 'gzip' });
  const br = await get(app, '/live/storm', { 'accept-encoding': 'gzip, deflate, br;q=0.9' });
  const none = await get(app, '/live/storm', { 'accept-encoding': 'gzip;q=0, br;q=0' });
  assert.equal(gzip.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(gzip.rawPayload).toString(), body);
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), body);
  assert.equal(none.headers['content-encoding'], undefined);
  assert.equal(new Set([headers.etag, gzip.headers.etag, br.headers.etag]).size, 3);
  const again = await get(app, '/live/storm', {
    'accept-encoding': 'br',
    'if-none-match': String(gzip.headers.etag),
  });
  assert.equal(again.statusCode, 304);
  await app.close();
});

for (const [came, goes] of [
  ['/live/storm/', '/live/storm'],
  ['/live/storm?utm_source=x', '/live/storm'],
  ['/live/storm?before=a&at=1', '/live/storm?at=1&before=a'],
  ['/live/storm?at=1&at=2', '/live/storm?at=1'],
  ['/live/storm?at=2024-03-22T20%3A41%3A00Z', '/live/storm?at=2024-03-22T20:41:00Z'],
  ['/live/%73torm', '/live/storm'],
  ['/live/storm/p/a/?x', '/live/storm/p/a'],
  ['/live/storm/changes?slot=1&after=1.abcdef', '/live/storm/changes?after=1.abcdef&slot=1'],
  ['/live/storm/stream?after=1.abcdef&fbclid=1', '/live/storm/stream?after=1.abcdef'],
  ['/live/none?x=1', '/live/none'],
  ['/?next=//evil.example', '/'],
  ['/live/%2f%2fevil.example/?x', '/live/%2F%2Fevil.example'],
] as const) {
  test(`R-HTTP-06 ${came} leads to ${goes ?? 'nothing'}`, async () => {
    const { app } = publicStage();
    const answer = await get(app, came);
    assert.equal(answer.statusCode, goes === null ? 404 : 308);
    assert.equal(answer.headers.location, goes ?? undefined);
    if (goes !== null && !goes.endsWith('stream?after=1.abcdef')) {
      assert.notEqual((await get(app, goes)).statusCode, 308, 'and no further');
    }
    await app.close();
  });
}

test('R-HTTP-06 the stream takes its parameters in any order', async () => {
  const { app } = publicStage();
  const answer = await app.inject({ method: 'HEAD', url: '/live/storm/stream?as=html&after=1.abcdef' });
  assert.equal(answer.statusCode, 200);
  await app.close();
});

test('R-HTTP-07 absent and forbidden look the same, whatever is asked', async () => {
  const { app, wire } = publicStage();
  wire.append('hidden', coverage('hidden'), post('x', 1, 'secret'));
  wire.hide('hidden');
  const answers = await Promise.all(
    [
      '/live/hidden',
      '/live/none',
      '/live/none?at=1',
      '/live/none/stream',
      '/live/none/changes',
      '/live/none/changes?after=zz',
      '/live/none/feed.atom',
      '/live/none/corrections',
      '/live/none/p/a',
      '/live/storm/p/none',
      '/live/storm/claims/none',
      '/live/storm/actors/none',
      '/assets/none.js',
      '/assets/inputs.json',
      '/assets/manifest.json',
      '/assets/..%2Fmanifest.json',
      '/none',
      '/live/%ff',
      `/live/${'x'.repeat(500)}`,
    ].map(async (url) => {
      const { statusCode, body, headers } = await get(app, url);
      // Who may read an answer is told by the form of the address (R-HTTP-38), not by what is there.
      const { date: _, 'access-control-allow-origin': __, ...rest } = headers;
      return JSON.stringify({ statusCode, body, headers: rest });
    }),
  );
  for (const part of ['', '/changes', '/stream', '/feed.atom', '/feed.rss', '/feed.json']) {
    const [hidden, none] = await Promise.all(
      ['hidden', 'none'].map(async (name) => {
        const { statusCode, headers } = await get(app, `/live/${name}${part}`);
        return { statusCode, headers: { ...headers, date: '' } };
      }),
    );
    assert.deepEqual(hidden, none, part);
  }
  assert.deepEqual(
    answers.filter((answer) => answer !== answers[0]),
    [],
  );
  assert.match(answers[0] ?? '', /"statusCode":404/);
  await app.close();
});

for (const [url, status, words] of [
  ['/live/storm?at=yesterday', 400, /UTC, like 2024-/],
  ['/live/storm?at=0', 400, /number of this page/],
  ['/live/storm?at=99', 404, /from 1 to 2/],
  ['/live/storm?at=2999-01-01T00:00:00Z', 404, /not come yet/],
  ['/live/storm?at=1999-01-01T00:00:00Z', 404, /Nothing was public/],
  ['/live/storm?before=none', 404, /no such post/],
  ['/live/storm/stream?as=xml', 400, /json.*html/],
  ['/live/storm/changes?slot=x', 400, /slot/],
] as const) {
  test(`R-HTTP-08 ${url} is answered ${status} with words that help`, async () => {
    const { app, wire } = publicStage();
    wire.append(slug, post('a', 1, 'first words'));
    const answer = await get(app, url);
    assert.equal(answer.statusCode, status);
    assert.match(answer.body, words);
    assert.equal(answer.headers.etag, undefined);
    await app.close();
  });
}

test('R-HTTP-09 a fault is answered in plain words and logged by kind, without message, address or value', async () => {
  const { app, wire, lines } = publicStage();
  const page = wire.page.bind(wire);
  wire.page = async (...asked) => {
    const snapshot = await page(...asked);
    return snapshot && { ...snapshot, coverage: { ...snapshot.coverage, language: null as never } };
  };
  const answer = await get(app, '/live/storm?at=1', { ...plain, authorization: 'Bearer token-canary' });
  assert.equal(answer.statusCode, 500);
  assert.match(answer.body, /^Something failed here/);
  assert.equal(answer.headers['cache-control'], 'no-store');
  await get(app, '/live/slug-canary?at=value-canary', { ...plain, cookie: 'cookie-canary' });
  const log = lines.join('');
  assert.match(log, /"fault":"TypeError"/);
  assert.match(log, /"route":"\/live\/:slug"/);
  assert.doesNotMatch(log, /canary|language|at=1/);
  await app.close();
});

test('R-HTTP-34 a store with too much to do is answered 503 with Retry-After, kept by nobody, and the next is served', async () => {
  const { app, wire, lines } = publicStage();
  let isBusy = true;
  const page = wire.page.bind(wire);
  wire.page = (...asked) => (isBusy ? Promise.reject(new BusyStore()) : page(...asked));
  const answer = await get(app, '/live/storm?at=1', plain);
  assert.equal(answer.statusCode, 503);
  assert.equal(answer.headers['retry-after'], '5');
  assert.equal(answer.headers['cache-control'], 'no-store');
  for (const name of ['etag', 'vary']) assert.equal(answer.headers[name], undefined);
  assert.match(answer.body, /^Too many ask for this at once/);
  assert.match(lines.join(''), /a request found no place/);
  isBusy = false;
  assert.equal((await get(app, '/live/storm?at=1', plain)).statusCode, 200);
  await app.close();
});

test('R-HTTP-10 a withdrawn body is in no later answer and in no memory of the origin', async () => {
  const delivered: unknown[] = [];
  const { app, wire } = publicStage();
  const secret = 'the words that were withdrawn';
  wire.append(slug, post('a', 1, secret), post('b', 2, 'other words'));
  const before = wire.cursor(slug, 1);
  const addresses = [
    ...everyAddress,
    '/live/storm?at=2',
    `/live/storm/changes?after=${before}`,
    `/live/storm/changes?after=${before}&as=html`,
  ];
  for (const url of addresses) delivered.push((await get(app, url)).body.includes(secret));
  assert.ok(delivered.filter(Boolean).length >= 8, 'it was everywhere');
  for (const url of addresses) await get(app, url, { 'accept-encoding': 'gzip' });
  wire.append(slug, withdrawn('a', 1));
  wire.clear(slug, 'post:a');
  for (const url of [...addresses, `/live/storm/changes?after=${wire.cursor(slug, 2)}`]) {
    for (const encoding of ['identity', 'gzip']) {
      const { rawPayload, headers } = await get(app, url, { 'accept-encoding': encoding });
      const text =
        headers['content-encoding'] === 'gzip' ? gunzipSync(rawPayload).toString() : rawPayload.toString();
      assert.ok(!text.includes(secret), `${url} ${encoding}`);
    }
  }
  await app.close();
});

test('R-HTTP-11 readiness follows the wire; health does not', async () => {
  const { app, wire } = publicStage();
  wire.failures = 1;
  assert.equal((await get(app, '/readyz')).statusCode, 503);
  assert.equal((await get(app, '/readyz')).statusCode, 200);
  wire.failures = 1;
  assert.equal((await get(app, '/healthz')).statusCode, 200);
  await app.close();
});

test('R-HTTP-12 assets are immutable and only those that the manifest names', async () => {
  const { app } = publicStage();
  const answer = await get(app, '/assets/page-0123abcd.js', { 'accept-encoding': 'gzip' });
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(gunzipSync(answer.rawPayload).toString(), 'export {};');
  assert.match(
    (await get(app, '/live/storm')).body,
    /<script type="module" src="\/assets\/page-0123abcd\.js"><\/script>/,
  );
  await app.close();
});

test('R-HTTP-12 without a browser build pages do without a script', async () => {
  const { app } = publicStage({ assetsDir: null });
  const answer = await get(app, '/live/storm');
  assert.doesNotMatch(answer.body, /<script type="module">/);
  assert.match(String(answer.headers['content-security-policy']), /script-src 'none'/);
  await app.close();
});

test('R-OPS-01 the log is told once of a proxy that is not named, and never of one that is', async () => {
  const warned = async (proxies: readonly string[], headers: Record<string, string>) => {
    const { app, lines } = publicStage({ proxies });
    await get(app, '/live/storm', headers);
    await get(app, '/api/nothing', headers);
    await app.close();
    return lines.filter((line) => line.includes('name it with --proxy')).length;
  };
  const through = { 'x-forwarded-for': '203.0.113.7' };
  assert.equal(await warned([], through), 1);
  assert.equal(await warned(['192.0.2.1'], through), 1);
  assert.equal(await warned(['127.0.0.1'], through), 0);
  assert.equal(await warned([], {}), 0);
});

test('R-OPS-05 metrics tell of themselves in one line each, and are absent for whoever comes through a proxy', async () => {
  for (const proxies of [[], ['127.0.0.1']]) {
    const { app } = publicStage({ proxies });
    await get(app, '/live/storm');
    const { body, statusCode } = await get(app, '/metrics');
    assert.equal(statusCode, 200);
    for (const name of [
      'stet_behind_seconds',
      'stet_delivery_seconds',
      'stet_streams',
      'stet_http_request_seconds',
    ])
      assert.match(body, new RegExp(`^# HELP ${name} .+\\.$`, 'm'));
    assert.match(body, /^stet_behind_seconds 0$/m);
    assert.doesNotMatch(body, /storm/);
    const outside = await get(app, '/metrics', { 'x-forwarded-for': '203.0.113.7' });
    assert.deepEqual([outside.statusCode, outside.body.includes('stet_')], [404, false]);
    await app.close();
  }
});

test('R-OPS-03 connections above what is allowed are closed at once, counted, and told of once a minute', async () => {
  const { app, lines } = publicStage({ connections: 2 });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const sockets = Array.from({ length: 5 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  const closed = sockets.map((socket) => once(socket, 'close'));
  await Promise.race(closed);
  await new Promise((later) => setTimeout(later, 100));
  assert.equal(sockets.filter((socket) => !socket.destroyed).length, 2);
  for (const socket of sockets) socket.destroy();
  await Promise.all(closed);
  await new Promise((later) => setTimeout(later, 100));
  assert.match((await get(app, '/metrics')).body, /^stet_connections_turned_away_total 3$/m);
  assert.equal(lines.filter((line) => line.includes('connections are turned away')).length, 1);
  await app.close();
});
