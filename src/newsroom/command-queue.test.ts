/** People at `p…`, machines at `m…`; each take commits for so many milliseconds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type CommandQueue,
  commandQueue,
  FEED_BATCH,
  GATHER,
  LONGEST_WAIT,
  PEOPLE_BATCH,
} from './command-queue.ts';

interface Order {
  readonly at: number;
  readonly isFeed: boolean;
}

/** How long one command of a batch takes, and the commit of all (milliseconds). */
const EACH = 2;
const COMMIT = 4;

/** Lives through a schedule of arrivals; what the queue promises and does not keep. */
function broken(queue: CommandQueue<Order>, arrivals: readonly Order[]): string[] {
  const faults: string[] = [];
  const coming = [...arrivals].sort((one, other) => one.at - other.at);
  const taken: Order[] = [];
  let now = 0;
  let feedBatches = 0;
  const waitedThrough = new Map<Order, number>();
  const arrive = () => {
    while (coming[0] && coming[0].at <= now) {
      const one = coming.shift();
      if (!one) break;
      queue.add(one, one.isFeed, now);
      waitedThrough.set(one, feedBatches);
    }
  };
  for (let turn = 0; turn < 100_000 && taken.length < arrivals.length; turn += 1) {
    arrive();
    const batch = queue.next(now);
    if (batch.length === 0) {
      const due = queue.due(now);
      now = Math.min(
        coming[0]?.at ?? Number.POSITIVE_INFINITY,
        due === null ? Number.POSITIVE_INFINITY : now + due,
      );
      if (now === Number.POSITIVE_INFINITY) return [...faults, 'commands are left and nothing is due'];
      continue;
    }
    if (batch.some(({ isFeed }) => isFeed !== batch[0]?.isFeed))
      faults.push('people and machines in one batch');
    for (const one of batch) {
      if (!one.isFeed && feedBatches - (waitedThrough.get(one) ?? 0) > 1)
        faults.push(
          `a person waited through ${feedBatches - (waitedThrough.get(one) ?? 0)} batches of machines`,
        );
      const waited = now - one.at;
      if (one.isFeed && one === batch[0] && waited > 1000 && taken.every((before) => before.at <= one.at))
        faults.push(`a machine waited ${waited} ms`);
    }
    taken.push(...batch);
    if (batch[0]?.isFeed) feedBatches += 1;
    now += batch.length * EACH + COMMIT;
  }
  for (const lane of [true, false]) {
    const order = taken.filter(({ isFeed }) => isFeed === lane).map(({ at }) => at);
    if (order.some((at, index) => at < (order[index - 1] ?? 0))) faults.push('out of order');
  }
  return faults;
}

/** A few seconds: people now and then, machines up to 200 a second. */
const schedule = fc.record({
  people: fc.array(fc.nat(3000), { maxLength: 60 }),
  machines: fc.array(fc.nat(3000), { maxLength: 600 }),
});
const arrivals = ({ people, machines }: { people: number[]; machines: number[] }): Order[] => [
  ...people.map((at) => ({ at, isFeed: false })),
  ...machines.map((at) => ({ at, isFeed: true })),
];

test('R-NEWS-06 a person waits for one batch of machines at most, the first of these is passed over for a second at most, and each lane keeps its order', () => {
  fc.assert(
    fc.property(schedule, (given) => {
      assert.deepEqual(broken(commandQueue(), arrivals(given)), []);
      assert.deepEqual(broken(commandQueue(0), arrivals(given)), []);
    }),
    { numRuns: 200 },
  );
});

test('R-NEWS-06 machines are gathered, and go on under people who never stop', () => {
  const queue = commandQueue<string>();
  queue.add('m1', true, 0);
  assert.deepEqual([queue.next(0), queue.due(0)], [[], GATHER]);
  queue.add('p1', false, 1);
  assert.deepEqual([queue.due(1), queue.next(1), queue.due(1)], [0, ['p1'], GATHER - 1]);
  assert.deepEqual(queue.next(GATHER), ['m1']);
  for (let n = 0; n < 3 * PEOPLE_BATCH; n += 1) queue.add(`p${n}`, false, 100);
  for (let n = 0; n < FEED_BATCH + 1; n += 1) queue.add(`m${n}`, true, 100);
  const sizes = [0, 1, 2, 3, 4].map(() => queue.next(100 + LONGEST_WAIT).map((one) => one[0]));
  assert.deepEqual(
    sizes.map(([first]) => first),
    ['p', 'm', 'p', 'm', 'p'],
  );
  assert.equal(queue.due(0), null);
});

test('R-NEWS-07 the checker of R-NEWS-06 finds a queue that takes commands as they come, and one that forgets machines', () => {
  const asTheyCome = (): CommandQueue<Order> => {
    const all: Order[] = [];
    return {
      add: (one) => void all.push(one),
      next: () => {
        const lane = all[0]?.isFeed;
        const end = all.findIndex(({ isFeed }) => isFeed !== lane);
        return all.splice(0, Math.min(end === -1 ? all.length : end, FEED_BATCH));
      },
      due: () => (all.length > 0 ? 0 : null),
    };
  };
  const burst = arrivals({ people: [1], machines: Array.from({ length: 100 }, () => 0) });
  assert.match(broken(asTheyCome(), burst).join(), /a person waited through \d+ batches/);
  const forgetful = (): CommandQueue<Order> => {
    const people: Order[] = [];
    const machines: Order[] = [];
    return {
      add: (one, isFeed) => void (isFeed ? machines : people).push(one),
      next: () => (people.length > 0 ? people.splice(0, 1) : machines.splice(0, FEED_BATCH)),
      due: () => (people.length + machines.length > 0 ? 0 : null),
    };
  };
  const crowd = arrivals({ people: Array.from({ length: 400 }, () => 0), machines: [0] });
  assert.match(broken(forgetful(), crowd).join(), /a machine waited \d+ ms/);
});
