import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ChangesAnswer, HtmlChangeSet } from '../../wire/stream.ts';
import { follow, type Stream, type World } from './follow.ts';

type Listener = (event: { data?: string }) => void;

/** A page that follows a history of so many sets, over streams and answers that the test delivers as it likes. */
function page(options: { streams?: boolean; lie?: (set: HtmlChangeSet) => HtmlChangeSet } = {}) {
  let head = 1;
  let has = 1;
  /** What `changes` says in place of the truth, by the address asked; undefined: the truth. */
  let answers: (address: string) => Promise<ChangesAnswer<HtmlChangeSet>> | undefined = () => undefined;
  /** The addresses of `changes` that were asked. */
  const questions: string[] = [];
  /** The numbers of what has come onto the page, as they came. */
  const shown: number[] = [];
  const streams: { address: string; closed: boolean; listeners: Map<string, Listener[]> }[] = [];
  const timers = new Map<number, { milliseconds: number; then: () => void }>();
  const resets: unknown[] = [];
  /** Whether the page was out of touch, as it was told. */
  const troubles: boolean[] = [];
  let ids = 0;
  const set = (from: number, to: number): HtmlChangeSet => ({
    ...{ from, to, cursor: `${to}.aaaaaa`, docs: [] },
    fragments: Array.from({ length: to - from }, (_, index) => ({ id: String(from + 1 + index), html: '' })),
  });
  const asked = (address: string) => Number.parseInt(/after=(\d+)/.exec(address)?.[1] ?? '0', 10);
  const open = (address: string): Stream => {
    const stream = { address, closed: false, listeners: new Map<string, Listener[]>() };
    streams.push(stream);
    return {
      readyState: 1,
      close: () => {
        stream.closed = true;
      },
      addEventListener: (type, listener) =>
        stream.listeners.set(type, [...(stream.listeners.get(type) ?? []), listener]),
    };
  };
  const world: World = {
    open: options.streams === false ? null : open,
    get: async (address) => {
      questions.push(address);
      assert.ok(questions.length < 500, 'it asks in a loop');
      const other = answers(address);
      if (other) return other;
      const answer = set(asked(address), head);
      if (address.includes('slot=') && answer.from === head) await new Promise(() => {});
      return { ...answer, next: `/changes?after=${head}.aaaaaa&slot=1` } as ChangesAnswer<HtmlChangeSet>;
    },
    apply: (given) => {
      assert.ok(given.from <= has && given.to > has, `${given.from}–${given.to} on ${has}`);
      const news = given.fragments.map(({ id }) => Number(id)).filter((number) => number > has);
      shown.push(...news);
      has = given.to;
    },
    reset: (notice) => resets.push(notice),
    trouble: (is) => troubles.push(is),
    after: (milliseconds, then) => {
      const id = ++ids;
      timers.set(id, { milliseconds, then });
      return () => timers.delete(id);
    },
    random: () => 0,
  };
  const follower = follow(world, '1.aaaaaa', '/stream?as=html', '/changes?as=html');
  const fire = (type: string, data?: unknown) => {
    const stream = streams.at(-1);
    if (!stream || stream.closed) return;
    for (const listener of stream.listeners.get(type) ?? [])
      listener(data === undefined ? {} : { data: JSON.stringify(data) });
  };
  return {
    ...{ follower, streams, resets, questions, troubles },
    answering: (by: typeof answers) => {
      answers = by;
    },
    quiet: (number: number, next: string) =>
      Promise.resolve({ ...set(number, number), next } as ChangesAnswer<HtmlChangeSet>),
    /** Calls the timers that run now and are of so many milliseconds at most, in their order. */
    pass: (longest: number) => {
      for (const [id, { milliseconds, then }] of [...timers])
        if (milliseconds <= longest && timers.delete(id)) then();
    },
    publish: () => {
      head += 1;
    },
    /** The stream gives the set from one number to another. */
    deliver: (from: number, to: number) => fire('message', (options.lie ?? ((one) => one))(set(from, to))),
    fire,
    set,
    settle: () => new Promise((turn) => setImmediate(turn)),
    tick: () => {
      const [first] = timers;
      if (first) timers.delete(first[0]);
      first?.[1].then();
    },
    get has() {
      return has;
    },
    get head() {
      return head;
    },
    /** Throws unless all that was published stands on the page, once each and in order. */
    isWhole() {
      assert.deepEqual(
        shown,
        Array.from({ length: head - 1 }, (_, index) => index + 2),
      );
    },
  };
}

test('R-READER-01 whatever is delivered, twice, late, with holes or after sleep, the page ends at the head, in order', async () => {
  const acts = fc.constantFrom('publish', 'live', 'again', 'hole', 'wake', 'rest', 'error', 'settle');
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 60 }), async (schedule) => {
      const at = page();
      at.follower.wake();
      for (const act of schedule) {
        if (act === 'publish') at.publish();
        if (act === 'live') at.deliver(at.has, at.head);
        if (act === 'again') at.deliver(Math.max(1, at.has - 1), at.has);
        if (act === 'hole' && at.head > at.has + 1) at.deliver(at.head - 1, at.head);
        if (act === 'wake') at.follower.wake();
        if (act === 'rest') at.follower.rest();
        if (act === 'error') at.fire('error');
        if (act === 'settle') await at.settle();
      }
      at.follower.wake();
      at.publish();
      at.deliver(
        Number.parseInt(/after=(\d+)/.exec(at.streams.at(-1)?.address ?? '')?.[1] ?? '1', 10),
        at.head,
      );
      await at.settle();
      at.isWhole();
    }),
  );
});

test('R-READER-02 the checker of R-READER-01 finds a set that says it begins where it does not', () => {
  const at = page({ lie: (set) => ({ ...set, from: 1 }) });
  at.follower.wake();
  at.publish();
  at.publish();
  at.deliver(2, 3);
  assert.throws(at.isWhole, { code: 'ERR_ASSERTION' });
});

test('R-READER-03 a set too large for the stream is taken from its address', async () => {
  const at = page();
  at.follower.wake();
  at.publish();
  at.fire('message', { from: 1, to: 2, cursor: '2.aaaaaa', fetch: '/changes?after=1.aaaaaa&as=html' });
  await at.settle();
  assert.equal(at.has, 2);
});

test('R-READER-04 a reset ends the following and is handed on once', () => {
  const at = page();
  at.follower.wake();
  at.fire('reset', { reset: true, reload: '/live/x', within: 5 });
  at.deliver(1, 2);
  assert.deepEqual([at.resets.length, at.has], [1, 1]);
});

test('R-READER-05 where there are no streams, answers of changes are followed by their next addresses', async () => {
  const at = page({ streams: false });
  at.publish();
  at.follower.wake();
  await at.settle();
  assert.equal(at.has, 2);
});

test('R-READER-06 a stream that stays silent while something happened is given up for changes', async () => {
  const at = page();
  at.follower.wake();
  at.fire('open');
  at.publish();
  at.tick();
  await at.settle();
  await at.settle();
  assert.equal(at.has, 2);
  assert.equal(at.streams.at(-1)?.closed, true);
});

test('R-READER-07 a page that was told of a set asks until it has it, though a cache answers with what was before', async () => {
  for (const notice of [true, false]) {
    const at = page();
    at.follower.wake();
    for (let n = 0; n < 4; n += 1) at.publish();
    const stale = [at.quiet(1, '/n'), Promise.resolve({ ...at.set(1, 2), next: '/n' }), at.quiet(2, '/n')];
    at.answering(() => stale.shift());
    if (notice)
      at.fire('message', { from: 1, to: 5, cursor: '5.aaaaaa', fetch: '/changes?after=1.aaaaaa&as=html' });
    else at.deliver(4, 5);
    for (let n = 0; n < 4; n += 1) {
      await at.settle();
      at.pass(2_000);
    }
    await at.settle();
    assert.equal(at.has, 5);
    at.isWhole();
    assert.equal(at.questions.length, 4, 'and no longer than that');
  }
});

test('R-READER-08 what was asked before sleep and is never answered holds nothing up', async () => {
  const at = page();
  at.follower.wake();
  at.publish();
  at.answering(() => new Promise(() => {}));
  at.fire('message', { from: 1, to: 2, cursor: '2.aaaaaa', fetch: '/changes?after=1.aaaaaa&as=html' });
  at.answering(() => undefined);
  at.follower.wake();
  at.publish();
  at.fire('message', { from: 1, to: 3, cursor: '3.aaaaaa', fetch: '/changes?after=1.aaaaaa&as=html' });
  await at.settle();
  assert.equal(at.has, 3);
});

test('R-READER-09 a page at rest, or reset, stays so whatever becomes of what it had asked', async () => {
  const given = { reset: true, reload: '/live/x', within: 5 } as const;
  for (const ending of ['rest', 'reset'] as const) {
    for (const outcome of ['refused', 'reset'] as const) {
      const at = page();
      at.follower.wake();
      at.publish();
      let answer: () => void = () => {};
      at.answering(
        () =>
          new Promise((resolve, reject) => {
            answer = () => (outcome === 'reset' ? resolve({ ...given, next: '/n' }) : reject(new Error()));
          }),
      );
      at.fire('message', { from: 1, to: 2, cursor: '2.aaaaaa', fetch: '/changes?after=1.aaaaaa&as=html' });
      if (ending === 'rest') at.follower.rest();
      else at.fire('reset', given);
      answer();
      await at.settle();
      at.pass(2_000);
      await at.settle();
      assert.equal(at.streams.length, 1, `${ending}, ${outcome}: no stream is opened`);
      assert.equal(at.resets.length, ending === 'reset' ? 1 : 0);
    }
  }
});

test('R-READER-10 no answer that brings nothing is followed at once, even where it names itself', async () => {
  const at = page({ streams: false });
  at.answering((address) => at.quiet(1, address));
  at.follower.wake();
  for (let n = 0; n < 20; n += 1) await at.settle();
  assert.equal(at.questions.length, 1);
  at.publish();
  at.answering(() => undefined);
  at.pass(2_000);
  await at.settle();
  assert.equal(at.has, 2);
});

test('R-READER-15 a page whose questions go out into nothing says so, and takes that back with the first answer', async () => {
  const at = page();
  at.follower.wake();
  at.fire('open');
  at.publish();
  at.answering(() => new Promise(() => {}));
  at.tick();
  assert.equal(at.troubles.at(-1), false);
  at.pass(30_000);
  assert.equal(at.troubles.at(-1), true);
  at.answering(() => undefined);
  at.follower.wake();
  at.pass(10_000);
  assert.equal(at.troubles.at(-1), true, 'a stream that does not open is trouble too');
  await at.settle();
  assert.deepEqual([at.troubles.at(-1), at.has], [false, 2]);
});
