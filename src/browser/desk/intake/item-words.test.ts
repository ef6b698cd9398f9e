/** what an item's reading says of itself → the sentence of the desk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemRead } from './item.fixture.ts';
import { unreadWords } from './item-words.ts';

test('R-RUN-11 the desk says that an item was not read, and why; of one that was read it says nothing', () => {
  const { reading } = itemRead('“It is over,” Ana Ruiz said.');
  assert.equal(unreadWords(reading), null);
  assert.match(String(unreadWords({ unread: 'late' })), /took too long: nothing is proposed/);
  assert.match(String(unreadWords({ unread: 'broken' })), /could not read it: nothing is proposed/);
});
