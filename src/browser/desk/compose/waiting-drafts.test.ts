/** what this browser keeps, what the server keeps, what waits to be sent → the drafts that a person is shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleOf } from '../outbox/outbox.ts';
import type { KeptDraft } from '../outbox/outbox-disk.ts';
import { draftsWaiting, type WorkingKept } from './waiting-drafts.ts';

const content = (post: string, words: string) => ({ post, base: 0, doc: words });

function here(post: string, saved: number, words: string | null): KeptDraft {
  const kept = words === null ? null : content(post, words);
  return { key: `s/${post}`, slug: 's', post, saved, at: saved, content: kept, synced: 0 };
}

function there(post: string, saved: number, words: string | null): WorkingKept {
  const at = new Date(saved).toISOString();
  return { post, saved, at, content: words === null ? null : content(post, words) };
}

function seen(
  kept: KeptDraft[],
  workings: WorkingKept[],
  waits: readonly [string, number][] = [],
): unknown[] {
  const bundles = waits.map(([post, saved]) =>
    bundleOf(
      { id: post, slug: 's', label: '', going: 'forward', draft: content(post, ''), saved, seen: 0 },
      [],
      0,
    ),
  );
  return draftsWaiting(kept, workings, bundles, ({ doc }) => doc === '').map(({ draft }) => draft.doc);
}

test('R-OUTBOX-08 of a draft in two places the newest words are shown, the newest draft first, blank ones not', () => {
  assert.deepEqual(seen([here('p', 2, 'new')], [there('p', 1, 'old'), there('q', 3, 'else')]), [
    'else',
    'new',
  ]);
  assert.deepEqual(seen([here('p', 1, 'old')], [there('p', 2, 'new')]), ['new']);
  assert.deepEqual(seen([here('p', 1, '')], [there('q', 1, null)]), []);
});

test('R-OUTBOX-08 what waits to be sent, was sent or was thrown away is no draft; words after it are', () => {
  assert.deepEqual(seen([here('p', 5, null)], [there('p', 5, 'sent')]), []);
  assert.deepEqual(seen([here('p', 5, null)], [there('p', 6, 'newer')]), ['newer']);
  assert.deepEqual(seen([], [there('p', 5, 'waits')], [['p', 5]]), []);
  assert.deepEqual(seen([here('p', 6, 'mended')], [], [['p', 5]]), ['mended']);
});
