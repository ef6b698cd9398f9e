/** looks and hints, by a clock that is set → what a stream of a desk says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Telling } from './telling.ts';

const head = (n: number) => `event: head\ndata: {"head":${n}}\n\n`;
const workings = 'event: workings\ndata: {}\n\n';

function given(first = 5) {
  const said: string[] = [];
  let [now, isFull] = [1_000_000, false];
  const mouth = { write: (text: string) => void said.push(text), isFull: () => isFull };
  const telling = new Telling(mouth, () => now, { head: first, looked: now });
  return {
    ...{ said, telling },
    hint: (what: { head?: number; workings?: boolean; intake?: boolean }) =>
      telling.hint({ head: null, workings: false, intake: false, ...what }),
    pass: (ms: number) => {
      now += ms;
    },
    fill: (full: boolean) => {
      isFull = full;
    },
    look: (seen: number | null) => telling.look(async () => seen),
  };
}

test('R-RIGHTS-08 a head is told at first, and later whenever a look sees another, also an earlier one', async () => {
  const { said, look } = given();
  assert.ok(await look(5));
  assert.ok(await look(7));
  assert.ok(await look(6));
  assert.deepEqual(said, [head(5), head(7), head(6)]);
});

test('R-RIGHTS-11 what is hinted is told at once where the right was looked at just now, else after the next look', async () => {
  const { said, look, hint, pass } = given();
  pass(500);
  hint({ head: 6 });
  assert.deepEqual(said, [head(5), head(6)]);
  pass(1);
  hint({ head: 7, workings: true });
  assert.equal(said.length, 2, 'nobody has looked at the right for longer');
  assert.ok(await look(7));
  assert.deepEqual(said.slice(2), [head(7) + workings]);
  pass(-1);
  hint({ head: 8 });
  assert.equal(said.length, 3, 'a clock that was put back tells nothing of a right');
});

test('R-RIGHTS-11 once the right has ended nothing more is told', async () => {
  const { said, look, hint, pass } = given();
  pass(501);
  hint({ head: 6 });
  assert.equal(await look(null), false);
  hint({ head: 9, workings: true });
  assert.deepEqual(said, [head(5)]);
});

test('R-RIGHTS-11 the age of a look counts from when it began, and a head that came meanwhile is not taken back', async () => {
  const { said, telling, hint, pass } = given();
  await telling.look(async () => {
    pass(300);
    hint({ head: 9 });
    pass(300);
    return 6;
  });
  assert.deepEqual(said, [head(5), head(9)]);
  hint({ head: 10 });
  assert.equal(said.length, 2);
});

test('R-RIGHTS-11 to a reader who does not take what is written nothing is added; then the latest is told', async () => {
  const { said, look, hint, fill } = given();
  fill(true);
  for (let n = 6; n < 100; n += 1) hint({ head: n, workings: true });
  await look(100);
  assert.deepEqual(said, [head(5)]);
  fill(false);
  await look(101);
  assert.deepEqual(said, [head(5), head(101) + workings]);
});

test('R-RIGHTS-08 a stream that has said nothing for twenty seconds says that it is still here', async () => {
  const { said, look, pass } = given();
  pass(19_999);
  await look(5);
  pass(1);
  await look(5);
  await look(5);
  assert.deepEqual(said, [head(5), ': still here\n\n']);
  pass(-3_600_000);
  await look(5);
  assert.equal(said.length, 3, 'a clock that was set back makes it wait no longer');
});

test('R-ITEM-08 other items are told of by an event of their own, once, which says nothing of them', async () => {
  const { said, hint, look } = given();
  hint({ intake: true });
  hint({ intake: true, workings: true });
  await look(5);
  const intake = 'event: intake\ndata: {}\n\n';
  assert.deepEqual(said, [head(5), intake, `${workings}${intake}`]);
});
