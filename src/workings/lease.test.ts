/** wishes of three persons in any order, with time passing → what follows for the lease and for their words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ASKED_MS, GONE_MS, type Lease, NO_LEASE, SILENT_MS, type Wish, wished, wishes } from './lease.ts';
import { memoryWorkings } from './memory-workings.fixture.ts';

const ana = writer('ana');
const ben = writer('ben');
const eve = writer('eve', true);

function writer(person: string, atOnce = false) {
  return { person, name: person.toUpperCase(), base: 1, atOnce };
}

/** After wishes such as `['ana', 'hold', 5]`: who, what, and how many seconds later. */
type Wished = readonly [by: typeof ana, wish: Wish, seconds?: number];

function given(...some: readonly Wished[]): { lease: Lease; now: number } {
  return some.reduce<{ lease: Lease; now: number }>(
    ({ lease, now }, [by, wish, seconds = 0]) => {
      const then = now + seconds * 1000;
      return { lease: wished(lease, wish, by, then), now: then };
    },
    { lease: NO_LEASE, now: 1_000_000 },
  );
}

const holder = (...some: readonly Wished[]) => given(...some).lease.holder?.person ?? null;

test('R-WORK-03 a lease that is free goes to whoever holds, takes or asks; another’s stays theirs', () => {
  for (const wish of ['hold', 'take', 'ask'] as const) {
    assert.equal(holder([ana, wish]), 'ana');
    assert.equal(holder([ana, 'hold'], [ben, wish]), 'ana', wish);
  }
  assert.equal(holder([ana, 'leave']), null);
  assert.equal(holder([ana, 'hold'], [ben, 'leave']), 'ana');
});

test('R-WORK-04 it is taken by whoever asked ten seconds ago in vain, and by editors and seniors at once', () => {
  assert.equal(holder([ana, 'hold'], [ben, 'take', 20]), 'ana', 'without asking');
  assert.equal(holder([ana, 'hold'], [ben, 'ask'], [ben, 'take', 9]), 'ana');
  assert.equal(holder([ana, 'hold'], [ben, 'ask'], [ben, 'take', 10]), 'ben');
  assert.equal(holder([ana, 'hold'], [ben, 'ask'], [ben, 'ask', 9], [ben, 'take', 1]), 'ben', 'asked twice');
  assert.equal(holder([ana, 'hold'], [eve, 'take']), 'eve');
  const after = given([ana, 'hold'], [ben, 'ask'], [eve, 'take', 9]);
  assert.equal(wished(after.lease, 'take', ben, after.now + 9000).holder?.person, 'eve', 'asked another');
  assert.equal(wished(after.lease, 'take', ben, after.now + ASKED_MS).holder?.person, 'ben');
});

test('R-WORK-05 it lapses thirty seconds after its holder was last heard of', () => {
  for (const wish of ['hold', 'take', 'ask'] as const) {
    assert.equal(holder([ana, 'hold'], [ben, wish, SILENT_MS / 1000]), 'ana', wish);
    assert.equal(holder([ana, 'hold'], [ben, wish, SILENT_MS / 1000 + 0.001]), 'ben', wish);
  }
  assert.equal(holder([ana, 'hold'], [ana, 'hold', 30], [ben, 'hold', 30]), 'ana', 'heard of');
});

test('R-WORK-06 what is left goes to whoever asked first and is still here; an ask is taken back by leaving', () => {
  assert.equal(holder([ana, 'hold'], [ben, 'ask'], [eve, 'ask', 1], [ana, 'leave', 1]), 'ben');
  assert.equal(holder([ana, 'hold'], [ben, 'ask'], [eve, 'ask'], [ben, 'leave'], [ana, 'leave']), 'eve');
  const late = GONE_MS / 2000 + 1;
  assert.equal(
    holder([ana, 'hold'], [ben, 'ask'], [ana, 'hold', late], [eve, 'ask'], [ana, 'leave', late]),
    'eve',
    'the first is gone',
  );
  const left = given([ana, 'hold'], [ben, 'ask'], [ana, 'leave', 35]);
  assert.equal(left.lease.holder, null, 'a lease that had lapsed was nobody’s to give');
});

const step = fc.record({
  who: fc.constantFrom(ana, ben, eve),
  wish: fc.constantFrom<Wish | 'here' | 'drop'>(...wishes, 'hold', 'hold', 'here', 'drop'),
  words: fc.boolean(),
  /** How many savings late the words are that come. */
  late: fc.nat(2),
  passes: fc.constantFrom(0, 1, 400, 9_999, 10_000, 15_000, 30_000, 30_001, 40_001, 120_000),
});

test('R-WORK-07 three persons in any order: one holder at most, no loss of a lease without cause, and no words lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let now = 1_000_000;
      const store = memoryWorkings(() => now);
      let counter = 0;
      const kept = new Map<string, number>();
      const heard = new Map<string, number>();
      const asked = new Map<string, number>();
      let was: string | null = null;
      let since = 0;
      for (const { who, wish, words, late, passes } of steps) {
        now += passes;
        const { person } = who;
        if (wish === 'here') await store.here('s', who, 'p');
        else if (wish === 'drop') {
          await store.drop('s', 'p', person, null);
          kept.delete(person);
        } else {
          counter += 1;
          const saved = Math.max(0, counter - late * 3);
          const content = words ? JSON.stringify({ n: saved }) : null;
          const got = await store.bring({ slug: 's', post: 'p', by: who, content, saved, wish });
          assert.ok(got.ok);
          if (words) kept.set(person, Math.max(kept.get(person) ?? 0, saved));
          assert.equal(got.value.saved, kept.get(person) ?? 0);
          assert.equal(got.value.lease.mine, got.value.lease.holder?.person === person);
          if (wish === 'hold') assert.notEqual(got.value.lease.holder, null);
        }
        const { workings } = await store.list('s');
        const holders = workings.filter(({ holds }) => holds).map((one) => one.person);
        assert.ok(holders.length <= 1, `${holders}`);
        for (const [of, saved] of kept)
          assert.deepEqual((await store.words('s', 'p', of))?.content, JSON.stringify({ n: saved }));
        assert.ok(workings.every((one) => one.bytes === 0 || kept.has(one.person)));
        const [is = null] = holders;
        if (was !== null && is !== was && was !== person) {
          const silent = now - (heard.get(was) ?? 0) > SILENT_MS;
          const took = wish === 'take' && is === person;
          const mayAtOnce = took && who.atOnce;
          const inVain = took && now - Math.max(asked.get(person) ?? now, since) >= ASKED_MS;
          assert.ok(silent || mayAtOnce || inVain, `${was} lost it to ${is} by ${wish} of ${person}`);
        }
        if (is !== was) since = now;
        if (is !== was) for (const one of [is, was]) if (one) heard.set(one, now);
        was = is;
        if (wish !== 'leave' && wish !== 'drop') heard.set(person, now);
        if (wish === 'ask' && is !== person && !asked.has(person)) asked.set(person, now);
        if (wish === 'leave' || wish === 'drop' || is === person) asked.delete(person);
      }
    }),
    { numRuns: 500 },
  );
});
