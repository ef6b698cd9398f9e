/** Lines of a ledger in short: an act, a cell and a minute. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TakedownLine } from './ports.ts';
import { TakedownOrders, takedownOrdersOf } from './takedown-orders.ts';

const line = (
  act: TakedownLine['act'],
  of = 'p',
  minute = 0,
  versions?: 'all' | 'earlier',
): TakedownLine => ({
  ...{ v: 1, coverage: 'c', slug: 'storm', cell: `post:${of}` as TakedownLine['cell'], act, by: 'me' },
  ...{ at: new Date(minute * 60_000).toISOString(), ...(versions && { versions }) },
});
const inShort = (lines: readonly TakedownLine[]) => lines.map(({ act, cell }) => `${act} ${cell}`);

test('R-NEWS-04 a cancelling takes off the order before it, and never one that was given again and committed', () => {
  const told = (...lines: TakedownLine[]) => inShort(takedownOrdersOf(lines));
  assert.deepEqual(told(line('takedown'), line('cancelled')), []);
  assert.deepEqual(told(line('takedown'), line('cancelled'), line('takedown')), ['takedown post:p']);
  // A clock that stands still: the takedown was committed at the moment of the erasure that was not.
  assert.deepEqual(told(line('takedown'), line('erasure', 'p', 0, 'all'), line('cancelled', 'p', 0, 'all')), [
    'takedown post:p',
  ]);
  assert.deepEqual(told(line('takedown'), line('cancelled', 'q'), line('cancelled', 'p', 1)), [
    'takedown post:p',
  ]);
  assert.deepEqual(told(line('cancelled')), []);
  assert.deepEqual(told(line('takedown'), line('takedown')), ['takedown post:p', 'takedown post:p']);
});

test('R-NEWS-04 a cancelling that could not be written is written before the next order, once', async () => {
  const lines: TakedownLine[] = [];
  let broken = false;
  const orders = new TakedownOrders({
    append: async (more) => {
      if (broken) throw new Error('the disk is full');
      lines.push(...more);
    },
    read: async () => lines,
  });
  await orders.give([line('takedown'), line('takedown', 'q')]);
  broken = true;
  await assert.rejects(orders.cancel([line('takedown'), line('takedown', 'q')]), /full/);
  await assert.rejects(orders.settle(), /full/);
  broken = false;
  await orders.give([line('takedown', 'r')]);
  await orders.settle();
  assert.deepEqual(inShort(lines), [
    ...['takedown post:p', 'takedown post:q', 'cancelled post:q', 'cancelled post:p', 'takedown post:r'],
  ]);
  assert.deepEqual(inShort(takedownOrdersOf(lines)), ['takedown post:r']);
});
