/** answers of a server, one after another → what was asked, and what is known then */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ItemTold } from '../../../intake/items/item.ts';
import type { Asked } from '../sync/api.ts';
import { followItems, type ItemsAnswer } from './follow-items.ts';
import { itemTold } from './item.fixture.ts';
import { ItemsHere, MOST_HERE } from './items-here.ts';

const ok = (head: number, items: readonly ItemTold[], more = false): Asked<ItemsAnswer> => ({
  ...{ ok: true, json: { head, items, more } },
});
const not = (status: number): Asked<ItemsAnswer> => ({
  ...{ ok: false, status, refusal: { code: 'lost', message: '' } },
});

/** A page that follows; `answer` lets the oldest question through. */
function page() {
  const items = new ItemsHere();
  const asked: string[] = [];
  const waiting: ((answer: Asked<ItemsAnswer>) => void)[] = [];
  const timers: (() => void)[] = [];
  const ended = new AbortController();
  const look = followItems(
    {
      ...{ slug: 's', items },
      ask: (address) => {
        asked.push(address.replace('/api/coverages/s/intake', ''));
        return new Promise((answered) => waiting.push(answered));
      },
      later: (_, act) => {
        timers.push(act);
        return () => timers.splice(timers.indexOf(act), 1);
      },
    },
    ended.signal,
  );
  const answer = async (one: Asked<ItemsAnswer>) => {
    waiting.shift()?.(one);
    await new Promise((done) => setImmediate(done));
  };
  return { items, asked, timers, look, answer, end: () => ended.abort() };
}

test('R-COLUMN-01 items are asked for once at a time, after what is known, and on while there is more', async () => {
  const { items, asked, look, answer } = page();
  void look();
  void look();
  void look();
  assert.deepEqual(asked, ['']);
  await answer(ok(2, [itemTold('a', 1), itemTold('b', 2)]));
  assert.deepEqual(asked, ['', '?after=2'], 'asked meanwhile, it looks once more');
  await answer(ok(3, [itemTold('c', 3)], true));
  assert.deepEqual(asked, ['', '?after=2', '?after=3']);
  await answer(ok(3, []));
  assert.deepEqual(asked.length, 3);
  assert.deepEqual(
    items.all().map(({ item }) => item.id),
    ['c', 'b', 'a'],
  );
  assert.equal(items.fresh, 3);
});

test('R-COLUMN-01 a lost answer is asked for again, a refused one is not, and nothing is asked after the end', async () => {
  const { items, asked, timers, look, answer } = page();
  void look();
  await answer(not(0));
  assert.equal(timers.length, 1);
  timers[0]?.();
  await answer(not(404));
  assert.deepEqual([items.here, asked.length, timers.length], [false, 2, 0]);
  void look();
  assert.equal(asked.length, 2, 'there is none for whoever sits here');
  const other = page();
  void other.look();
  other.end();
  await other.answer(ok(1, [itemTold('a', 1)]));
  assert.equal(other.items.all().length, 0);
});

test('R-COLUMN-01 of two words about one item the later counts, and of too many the newest stay', () => {
  const items = new ItemsHere();
  items.apply(5, [itemTold('a', 5, { state: { is: 'rejected' } })]);
  items.apply(4, [itemTold('a', 4)]);
  assert.equal(items.get('a')?.state.is, 'rejected');
  items.apply(
    2000,
    Array.from({ length: MOST_HERE }, (_, at) => itemTold(`n${at}`, 10 + at)),
  );
  assert.equal(items.all().length, MOST_HERE);
  assert.equal(items.get('a'), undefined);
});
