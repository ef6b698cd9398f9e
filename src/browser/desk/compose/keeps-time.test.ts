/** A post of the desk, what stands in the composer of it → what sending it does to its time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostDoc } from '../sync/docs.ts';
import { draftOf, newDraft } from './draft.ts';
import { keepingTime, timeOf } from './keeps-time.ts';

const at = '2099-01-01T10:00:00.000Z';

function scheduled(flash = false): PostDoc {
  return {
    ...{ id: 'p-1', version: 2, phase: 'scheduled', keyEvent: false, flash: false },
    ...{ content: { title: 'A plan', body: [], byline: null, background: false } },
    schedule: { at, keyEvent: false, flash, seq: 7 },
  } as unknown as PostDoc;
}

const words = { statement: () => '', figure: () => '' };

test('R-COMPOSE-12 what is written on a scheduled post changes its words and keeps its time', () => {
  const post = scheduled(true);
  const draft = draftOf(post, words);
  assert.equal(timeOf(post), at);
  assert.equal(draft.flash, true, 'what it is to be when its time comes');
  assert.deepEqual(keepingTime(post, draft, true), { to: 'save' });
});

test('R-COMPOSE-12 made another kind of post it is set for the same time, by whoever may', () => {
  const draft = { ...draftOf(scheduled(), words), flash: true };
  assert.deepEqual(keepingTime(scheduled(), draft, true), { to: 'schedule', at });
  assert.deepEqual(keepingTime(scheduled(), draft, false), { to: 'save' });
});

test('R-COMPOSE-12 what has no time has none to keep', () => {
  const draft = newDraft('p-1');
  for (const phase of ['draft', 'submitted', 'published'] as const) {
    const post = { ...scheduled(), phase, schedule: null } as PostDoc;
    assert.equal(timeOf(post), null);
    assert.equal(keepingTime(post, draft, true), null, phase);
  }
  assert.equal(keepingTime(undefined, draft, true), null);
});
