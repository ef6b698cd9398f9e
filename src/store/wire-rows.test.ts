import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicBlock, PublishedPost } from '../wire/documents.ts';
import { keyEvent } from './wire-rows.ts';

const at = '2031-05-04T18:00:00.000Z';
const post = (title: string | null, ...body: readonly PublicBlock[]): PublishedPost => ({
  ...{ kind: 'post', id: 'k', state: 'published', order: 1, publishedAt: at, updatedAt: null },
  ...{ byline: null, background: false, keyEvent: true, flash: false, pinned: false, notices: [] },
  title,
  body: [...body],
});
const p = (text: string): PublicBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('R-PAGE-06 a key event is called by its title, or by how it begins where it has none', () => {
  assert.equal(keyEvent(post('Fire out', p('The trucks leave.'))).title, 'Fire out');
  assert.equal(keyEvent(post(null, p('The trucks\nleave.'), p('Now.'))).title, 'The trucks leave. Now.');
  const long = keyEvent(post(null, p('word '.repeat(40)))).title;
  assert.match(long, /^(?:word )+word…$/);
  assert.ok(long.length <= 81);
  assert.equal(keyEvent(post(null)).title, '');
});

test('R-PAGE-06 a key event that no longer stands has no words', () => {
  assert.equal(
    keyEvent({ kind: 'post', id: 'k', state: 'covered', order: 1, publishedAt: at, at }).title,
    '',
  );
});
