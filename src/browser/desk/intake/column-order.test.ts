/** items → the order that the column keeps, and how many wait */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderOf, waitingIn } from './column-order.ts';
import { itemTold } from './item.fixture.ts';

test('R-COLUMN-02 what comes while somebody reads waits and is counted; what is done to an item leaves it in its place', () => {
  const [a, b] = [itemTold('a', 1), itemTold('b', 2)];
  const order = orderOf([b, a], 'new');
  assert.deepEqual([...order.keys()], ['b', 'a']);
  assert.equal(waitingIn(order, [b, a], 'new'), 0);
  const done = { ...b, state: { ...b.state, is: 'rejected' as const } };
  assert.equal(waitingIn(order, [done, a], 'new'), 0);
  const mended = itemTold('a', 4, { item: { version: 2 } });
  assert.equal(waitingIn(order, [mended, itemTold('c', 3), done], 'new'), 2);
  assert.deepEqual([...orderOf([mended, itemTold('c', 3), done], 'new').keys()], ['a', 'c']);
  assert.deepEqual([...orderOf([mended, done], 'all').keys()], ['a', 'b']);
});
