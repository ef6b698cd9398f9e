import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLeft, dropLeft, type Left, type LeftIn, leave, leftFor } from './left-words.ts';

/** A storage with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY): LeftIn {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem(name, value) {
      if (value.length > room) throw new Error('QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
  };
}

const words = (post: string, saved: number, content: unknown = { says: post }): Left => ({
  ...{ key: `harbour/${post}`, slug: 'harbour', post, saved, at: saved, content },
});

test('R-OUTBOX-11 what a page leaves behind is there for its person alone, the last words of each draft', () => {
  const here = storage();
  leave(here, 'ana', words('p1', 1, 'One'));
  leave(here, 'ana', words('p1', 2, 'One ship'));
  leave(here, 'ana', words('p2', 1));
  leave(here, 'an', words('p1', 5, 'Of somebody else'));
  assert.deepEqual(leftFor(here, 'ana'), [words('p1', 2, 'One ship'), words('p2', 1)]);
  assert.deepEqual(leftFor(here, 'an'), [words('p1', 5, 'Of somebody else')]);
  assert.deepEqual(leftFor(here, 'omar'), []);
  assert.equal(countLeft(here), 3);
});

test('R-OUTBOX-11 it goes once it is kept elsewhere, newer words not', () => {
  const here = storage();
  leave(here, 'ana', words('p1', 3));
  dropLeft(here, 'ana', { key: 'harbour/p1', saved: 2 });
  dropLeft(here, 'omar', { key: 'harbour/p1', saved: 9 });
  dropLeft(here, 'ana', { key: 'harbour/p2', saved: 9 });
  assert.deepEqual(leftFor(here, 'ana'), [words('p1', 3)]);
  dropLeft(here, 'ana', { key: 'harbour/p1', saved: 3 });
  assert.equal(countLeft(here), 0);
});

test('R-OUTBOX-11 without room nothing is lost that was there, and what cannot be read is none', () => {
  const here = storage(120);
  assert.ok(leave(here, 'ana', words('p1', 1)));
  assert.equal(leave(here, 'ana', words('p1', 2, 'x'.repeat(200))), false);
  assert.deepEqual(leftFor(here, 'ana'), [words('p1', 1)]);
  here.setItem('stet-left-ana harbour/p3', '{"key":');
  here.setItem('stet-left-ana harbour/p4', JSON.stringify(words('p5', 1)));
  here.setItem('stet-here-ana-harbour', '1');
  assert.deepEqual(leftFor(here, 'ana'), [words('p1', 1)]);
});
