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
  /** The numbers of what has come onto the page, as they came. */
  const shown: number[] = [];
  const streams: { address: string; closed: boolean; listeners: Map<string, Listener[]> }[] = [];
  const timers = new Map<number, () => void>();
  const resets: unknown[] = [];
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
    trouble: () => {},
    after: (_, then) => {
      const id = ++ids;
      timers.set(id, then);
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
    ...{ follower, streams, resets },
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
      first?.[1]();
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
