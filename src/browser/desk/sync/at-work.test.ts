/** What is told of a desk at work → whether it is seen, and who is said to write on a post. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AtWork, isNews, type Working, writersOn } from './at-work.ts';

function working(person: string, change: Partial<Working> = {}): Working {
  const at = '2026-03-01T10:00:00Z';
  return { post: 'p-1', person, name: person, at, base: 1, saved: 1, holds: true, bytes: 7, ...change };
}
const at = (...workings: readonly Working[]): AtWork => ({ workings, here: [] });

test('R-TWO-03 who has the lease of a post writes on it; words that were left there say nothing of now', () => {
  const all = at(working('ana'), working('ben', { holds: false }), working('eve', { post: 'p-2' }));
  assert.deepEqual(writersOn(all, 'p-1', 'me'), ['ana']);
  assert.deepEqual(writersOn(all, 'p-1', 'ana'), []);
  assert.deepEqual(writersOn(all, 'p-3', 'me'), []);
});

test('R-TWO-03 that somebody was heard of again is no news; words, a lease and a place are', () => {
  const before = at(working('ana'));
  assert.equal(isNews(before, at(working('ana', { at: '2026-03-01T10:00:10Z' }))), false);
  assert.equal(isNews(before, at(working('ana', { saved: 2 }))), true);
  assert.equal(isNews(before, at(working('ana', { holds: false }))), true);
  assert.equal(isNews(before, at()), true);
  const here = [{ person: 'ana', name: 'Ana', post: null }];
  assert.equal(isNews(before, { ...before, here }), true);
});
