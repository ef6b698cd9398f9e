/** Feeds as they are asked for: whoever has an entry learns what became of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { post } from '../../delivery/documents.fixture.ts';
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
