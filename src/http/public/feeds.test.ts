/** Feeds as they are asked for: whoever has an entry learns what became of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverage, post } from '../../delivery/documents.fixture.ts';
import type { PostDocument } from '../../wire/documents.ts';
import { publicStage } from './public-app.fixture.ts';

test('R-FEED-08 a feed has what became of posts that are older than those it has, in every format', async () => {
  const { app, wire } = publicStage();
  for (let n = 1; n <= 60; n += 1) wire.append('storm', post(`p${n}`, n, `Words of ${n}`));
  const place = (n: number) => ({
    kind: 'post',
    id: `p${n}`,
    order: n,
    publishedAt: '2026-01-01T00:00:00.000Z',
  });
  const at = '2026-01-02T00:00:00.000Z';
  wire.append(
    'storm',
    post('p2', 2, 'Mended words'),
    { ...place(3), state: 'withdrawn', at, note: null, replacedBy: null } as PostDocument,
    { ...place(4), state: 'moved', at, as: 'duplicate', pointer: null } as PostDocument,
    { ...place(5), state: 'removed', at } as PostDocument,
    { ...place(60), state: 'moved', at, as: 'duplicate', pointer: null } as PostDocument,
  );
  for (const format of ['atom', 'rss', 'json']) {
    const { body } = await app.inject(`/live/storm/feed.${format}`);
    assert.match(body, /Mended words/, format);
    for (const n of [3, 4, 5, 60]) {
      assert.match(body, new RegExp(`:storm/p${n}[<"]`), `${format} ${n}`);
      assert.doesNotMatch(body, new RegExp(`Words of ${n}\\b`), `${format} ${n}`);
    }
    assert.doesNotMatch(body, /:storm\/p1[<"]/, 'what is old and stands as it was is not told again');
    assert.ok(body.indexOf(':storm/p59') < body.indexOf(':storm/p2'), 'the newest first');
  }
  await app.close();
});

test('R-HTTP-37 the sitemap has the live page of every coverage but demonstrations, and robots.txt names it', async () => {
  const { app, wire } = publicStage();
  wire.append('played', { ...coverage('played'), demonstration: true });
  wire.append('hidden', coverage('hidden'));
  wire.hide('hidden');
  wire.append('quake', coverage('quake'));
  const before = await app.inject('/sitemap.xml');
  assert.deepEqual(before.body.match(/(?<=<loc>)[^<]+/g)?.sort(), [
    'https://live.example/live/quake',
    'https://live.example/live/storm',
  ]);
  wire.append('storm', post('p', 1, 'Words'));
  const after = await app.inject('/sitemap.xml');
  assert.notEqual(after.headers.etag, before.headers.etag);
  assert.match(after.body, /storm<\/loc><lastmod>2024-03-22T17:41:02\.000Z<\/lastmod>/);
  const { body } = await app.inject('/robots.txt');
  assert.match(body, /^Sitemap: https:\/\/live\.example\/sitemap\.xml$/m);
  await app.close();
});
