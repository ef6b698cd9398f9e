import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ChangeSet } from '../wire/change-set.ts';
import { type FollowOptions, follow } from './follow.ts';

const set = (from: number, to: number): ChangeSet => ({ from, to, cursor: `${to}.aaaaaa`, docs: [] });

/** Answers with that, as an answer of `changes` or as a stream. */
const json = (body: object): Response => Response.json({ ...body, next: '/live/x/changes?slot=1' });
const stream = (...messages: object[]): Response =>
  new Response(messages.map((message) => `data: ${JSON.stringify(message)}\n\n`).join(''));

/** A follower whose questions are answered one after another; what is asked beyond is never answered. */
function follower(
  t: TestContext,
  answers: (Response | 'never')[],
  onSet: FollowOptions['onSet'] = () => {},
): { asked: string[]; has: number[]; over: Promise<void>; settle: () => Promise<void> } {
  const asked: string[] = [];
  const has: number[] = [];
  const ending = new AbortController();
  t.after(() => ending.abort());
  const over = follow('http://x.test/live/x', {
    signal: ending.signal,
    fetch: (to, options) => {
      asked.push(String(to).replace('http://x.test/live/x/', ''));
      const answer = answers.shift() ?? 'never';
      if (answer !== 'never') return Promise.resolve(answer);
      return new Promise((_, reject) =>
        options?.signal?.addEventListener('abort', () => reject(new Error())),
      );
    },
    wait: async () => {},
    onSet(given) {
      onSet(given);
      has.push(given.to);
    },
    onReset: () => {},
  });
  return {
    ...{ asked, has, over },
    async settle() {
      for (let turn = 0; turn < 30; turn += 1) await new Promise((next) => setImmediate(next));
    },
  };
}

test('R-READER-12 a program’s question of changes that is not answered at all is given up after a minute', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const notice = { ...set(0, 2), docs: undefined, fetch: '/live/x/changes' };
  const at = follower(t, [stream(set(0, 1), { ...notice, from: 1 }), 'never', stream(set(1, 2))]);
  await at.settle();
  assert.deepEqual([at.asked, at.has], [['stream', 'changes'], [1]]);
  t.mock.timers.tick(60_000);
  await at.settle();
  assert.deepEqual(at.has, [1, 2]);
});

test('R-READER-13 what a program throws at a set is told to it, and no set is skipped in silence', async (t) => {
  const at = follower(t, [stream(set(0, 1), set(1, 2)), stream(set(1, 2))], ({ to }) => {
    if (to === 2) throw new Error('the disk is full');
  });
  await assert.rejects(at.over, /the disk is full/);
  assert.deepEqual(at.has, [1]);
});

test('R-READER-14 a program that is told of a set asks until it has it, though a cache answers with what was before', async (t) => {
  const notice = { from: 1, to: 4, cursor: '4.aaaaaa', fetch: '/live/x/changes?after=1.aaaaaa' };
  const at = follower(t, [stream(set(0, 1), notice), json(set(1, 1)), json(set(1, 2)), json(set(2, 4))]);
  await at.settle();
  assert.deepEqual(at.has, [1, 2, 4]);
});
