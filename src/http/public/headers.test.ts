import assert from 'node:assert/strict';
import { test } from 'node:test';
import { post } from '../../delivery/documents.fixture.ts';
import { publicStage, slug } from './public-app.fixture.ts';

/** Types whose charset a reader would have to guess. */
const needsCharset = /^text\/|\+xml|\/xml/;

const addresses = [
  ...['/', '/live/storm', '/live/storm/p/a', '/live/storm/corrections', '/live/storm/changes', '/live/none'],
  ...[
    '/live/storm/feed.atom',
    '/live/storm/feed.rss',
    '/live/storm/feed.json',
    '/live/storm?at=yesterday',
    '/openapi.json',
    '/sitemap.xml',
  ],
  ...['/assets/page-0123abcd.js', '/robots.txt', '/favicon.svg', '/healthz', '/readyz', '/metrics', '/none'],
];

test('R-HTTP-14 every answer names its type, cannot be framed, sniffed or read elsewhere, and sets no cookie', async () => {
  const { app, wire } = publicStage();
  wire.append(slug, post('a', 1, 'first words'));
  const asked = addresses.map((url) => ({ method: 'GET' as const, url }));
  for (const one of [...asked, { method: 'HEAD' as const, url: '/live/storm/stream' }]) {
    const { headers } = await app.inject({ ...one, headers: { origin: 'https://elsewhere.example' } });
    const type = String(headers['content-type']);
    assert.match(type, /^[a-z]+\/[a-z+.-]+/, one.url);
    if (needsCharset.test(type)) assert.match(type, /; charset=utf-8$/i, one.url);
    const policy = String(headers['content-security-policy']).split('; ');
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      assert.ok(policy.includes(directive), `${one.url} ${directive}`);
    assert.equal(headers['x-content-type-options'], 'nosniff', one.url);
    assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', one.url);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin', one.url);
    assert.equal(headers['set-cookie'], undefined, one.url);
    const shared = /^\/live\/[a-z]+\/(changes|stream|feed\.[a-z]+)$|^\/(openapi\.json|sitemap\.xml)$/.test(
      one.url,
    );
    assert.deepEqual(
      Object.entries(headers).filter(([name]) => name.startsWith('access-control')),
      shared ? [['access-control-allow-origin', '*']] : [],
      one.url,
    );
  }
  await app.close();
});

test('R-HTTP-38 data for programs can be read by pages of other sites, whatever is answered; a page cannot', async () => {
  const { app, wire } = publicStage();
  wire.append(slug, post('a', 1, 'first words'));
  const data = [
    '/live/storm/changes?after=1.aaaaaa',
    '/live/storm/changes?as=odd',
    '/live/storm/changes?odd=1',
  ];
  const gone = ['/live/none/changes', '/live/none/stream', '/live/none/feed.json'];
  for (const url of [...data, ...gone, '/live/storm/feed.atom?odd=1']) {
    const { headers } = await app.inject({ url, headers: { origin: 'https://elsewhere.example' } });
    assert.equal(headers['access-control-allow-origin'], '*', url);
    assert.equal(headers['access-control-allow-credentials'], undefined, url);
  }
  for (const url of ['/live/none', '/live/none/p/a', '/live/storm?odd=1', '/live/none/corrections']) {
    const { headers } = await app.inject({ url, headers: { origin: 'https://elsewhere.example' } });
    assert.equal(headers['access-control-allow-origin'], undefined, url);
  }
  await app.close();
});
