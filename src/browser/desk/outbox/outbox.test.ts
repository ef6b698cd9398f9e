/** histories of an outbox, its network, its server and its pages → nothing lost, nothing twice, nothing overtaken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rules } from './deliver-next.ts';
import {
  aged,
  answered,
  type Bundle,
  bundleOf,
  decided,
  given,
  handed,
  next,
  type Outbox,
  type Sent,
} from './outbox.ts';
import { histories, live } from './outbox-life.fixture.ts';
import { withoutRecorded } from './recorded.ts';
import { steadyClock } from './steady-clock.ts';

const MINUTE = 60_000;
const refused = (code: string) => ({ code, message: code });

function bundle(id: string, going: Bundle['going'], many = 1, at = 0): Bundle {
  const commands = Array.from({ length: many }, (_, index) => ({
    kind: 'post.publish',
    post: `${id}${index}`,
  }));
  return bundleOf({ id, slug: 's', label: id, going, draft: null, saved: 0, seen: 0 }, commands, at);
}

/** What is sent now goes out, and this comes of it. */
function goes(outbox: Outbox, answer: Parameters<typeof answered>[2]): Outbox {
  const step = next(outbox);
  assert.ok(step);
  return answered(handed(outbox, step.bundle.id), step, answer);
}

test('R-OUTBOX-01 in any history of lost and late answers, dying pages, refusals and jumps of the clock each command has its effect at most once, in its order, and what leaves the list is stored or was dropped by a person', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      assert.deepEqual((await live(history)).failures, []);
    }),
    { numRuns: 400 },
  );
});

const faults: readonly (readonly [string, typeof rules])[] = [
  ['hands over without keeping so first', { ...rules, handed: (outbox) => outbox }],
  ['sends what has waited too long', { ...rules, aged: (outbox) => outbox, isOverdue: () => false }],
  [
    'sends again under a new id',
    {
      ...rules,
      handed: (outbox, id) =>
        handed(outbox, id).map((one) =>
          one.id === id && one.lost
            ? { ...one, commands: one.commands.map((command) => ({ ...command, id: `${command.id}r` })) }
            : one,
        ),
    },
  ],
  [
    'takes a lost answer for an answer',
    {
      ...rules,
      answered: (outbox, step, answer) => answered(outbox, step, answer === 'lost' ? 'ok' : answer),
    },
  ],
  [
    'forgets that an earlier request may still arrive',
    { ...rules, answered: (...given) => answered(...given).map((one) => ({ ...one, lost: false })) },
  ],
  [
    'lets go of what had arrived without telling',
    {
      ...rules,
      answered: (...given) => answered(...given).filter(({ phase }) => phase !== 'arrived'),
    },
  ],
  [
    'asks without finding out',
    {
      ...rules,
      aged: (outbox, now) =>
        aged(outbox, now).map((one) =>
          one.phase === 'burning' && !one.dropping
            ? { ...one, phase: 'asks', handed: false, lost: false }
            : one,
        ),
    },
  ],
  [
    'drops what was refused',
    { ...rules, answered: (...given) => answered(...given).filter(({ phase }) => phase !== 'refused') },
  ],
  [
    'sends what goes back in its turn',
    { ...rules, next: (outbox, passed) => next(levelled(outbox), passed) },
  ],
  ['looks at the clock only before it writes to disk', { ...rules, isOverdue: () => false }],
];

test('R-OUTBOX-02 the checker of R-OUTBOX-01 finds an outbox that drops at once what may still arrive', async () => {
  const atOnce: typeof decided = (outbox, id, how, now) =>
    decided(outbox, id, how, now).filter((one) => one.id !== id || !one.dropping);
  const found = await fc.check(
    fc.asyncProperty(
      histories,
      async (history) => (await live(history, rules, atOnce)).failures.length === 0,
    ),
    { numRuns: 3000, seed: 7, endOnFailure: true },
  );
  assert.equal(found.failed, true);
});

function levelled(outbox: Outbox): Outbox {
  return outbox.map((one) => ({ ...one, going: one.going === 'back' ? 'save' : one.going }));
}

for (const [name, planted] of faults)
  test(`R-OUTBOX-02 the checker of R-OUTBOX-01 finds an outbox that ${name}`, async () => {
    const found = await fc.check(
      fc.asyncProperty(histories, async (history) => (await live(history, planted)).failures.length === 0),
      { numRuns: 3000, seed: 7, endOnFailure: true },
    );
    assert.equal(found.failed, true);
  });

test('R-OUTBOX-03 what goes before readers asks after a minute and is sent by a person alone; what goes back and what stays at the desk does not ask', () => {
  const outbox = [bundle('f', 'forward'), bundle('s', 'save'), bundle('b', 'back')];
  assert.deepEqual(aged(outbox, MINUTE), outbox);
  const later = aged(outbox, MINUTE + 1);
  assert.deepEqual(
    later.map(({ phase }) => phase),
    ['asks', 'queued', 'queued'],
  );
  assert.equal(next(later)?.bundle.id, 'b');
  const sent = decided(later, 'f', 'send', MINUTE + 2);
  assert.deepEqual(aged(sent, 2 * MINUTE), sent);
});

test('R-OUTBOX-03 a clock that was set back asks as well, and one page does not see it go back', () => {
  assert.equal(aged([bundle('f', 'forward', 1, 5000)], 0)[0]?.phase, 'asks');
  let [wall, ticks] = [1000, 0];
  const now = steadyClock(
    () => wall,
    () => ticks,
  );
  ticks = 500;
  wall = 0;
  assert.equal(now(), 1500);
  wall = 90_000;
  assert.equal(now(), 90_000);
});

test('R-OUTBOX-04 a publish in doubt after a minute: its id is used up by a note, and then it asks under a new one', () => {
  const lost = aged(goes([bundle('f', 'forward')], 'lost'), MINUTE + 1);
  const step = next(lost);
  assert.deepEqual([step?.command.kind, step?.command.id], ['note.add', 'f-0']);
  const [asks] = goes(lost, 'ok');
  assert.deepEqual([asks?.phase, asks?.lost, asks?.commands[0]?.id], ['asks', false, 'f-0b']);
  assert.equal(asks?.commands[0]?.kind, 'post.publish');
});

test('R-OUTBOX-04 where it had arrived after all it is not sent again, and stays until a person has seen so', () => {
  const lost = aged(goes([bundle('f', 'forward')], 'lost'), MINUTE + 1);
  const told = goes(lost, refused('reused-id'));
  assert.equal(told[0]?.phase, 'arrived');
  assert.equal(next(told), null);
  assert.deepEqual(decided(told, 'f', 'send', 0), told);
  assert.deepEqual(decided(told, 'f', 'drop', 0), []);
});

test('R-OUTBOX-04 what was refused while an earlier request of it may still arrive is dropped by using up its id', () => {
  const no = goes(goes([bundle('f', 'forward')], 'lost'), refused('state'));
  assert.equal(no[0]?.phase, 'refused');
  const dropping = decided(no, 'f', 'drop', 0);
  assert.equal(next(dropping)?.command.kind, 'note.add');
  assert.deepEqual(goes(dropping, 'ok'), []);
  assert.equal(goes(dropping, refused('reused-id'))[0]?.phase, 'arrived');
  assert.equal(goes(dropping, refused('forbidden'))[0]?.phase, 'refused');
});

test('R-OUTBOX-04 a bundle of which a part was acknowledged goes on from there, and asks as a whole', () => {
  const half = goes([bundle('f', 'forward', 3)], 'ok');
  assert.equal(next(half)?.command.id, 'f-1');
  const lost = aged(goes(half, 'lost'), MINUTE + 1);
  const found = goes(lost, refused('reused-id'));
  assert.deepEqual([found[0]?.phase, found[0]?.sent], ['asks', 2]);
});

test('R-OUTBOX-05 signed out, too many, unavailable: it waits; a fault of one bundle lets others pass', () => {
  for (const answer of [
    'away',
    'lost',
    refused('too-many'),
    refused('unavailable'),
    refused('fault'),
  ] as const)
    assert.equal(goes([bundle('f', 'forward')], answer)[0]?.phase, 'queued');
  assert.equal(goes([bundle('f', 'forward')], 'away')[0]?.lost, false);
  const two = [bundle('f', 'forward'), bundle('g', 'forward')];
  assert.equal(next(two)?.bundle.id, 'f');
  assert.equal(next(two, new Set(['f']))?.bundle.id, 'g');
});

test('R-OUTBOX-05 an answer counts for the command that it was given to, and a bundle is given once', () => {
  const outbox = given([bundle('f', 'forward', 2)], bundle('f', 'save'));
  assert.deepEqual([outbox.length, outbox[0]?.going], [1, 'forward']);
  const step = next(outbox);
  assert.ok(step);
  const onward = answered(outbox, step, 'ok');
  assert.deepEqual(answered(onward, step, 'ok'), onward);
});

test('R-OUTBOX-06 mended, a post does not record again what is on record, nor add somebody twice', () => {
  const actor = (id: string) => ({ kind: 'actor.set', actor: id, content: { name: 'Andrey Vorobyov' } });
  const statement = (by: string) => ({ kind: 'statement.record', statement: 's', content: { actor: by } });
  const estimate = (min: number) => ({ kind: 'estimate.add', estimate: 'e', content: { min } });
  const sent: Sent[] = [actor('a1'), statement('a1'), estimate(40)].map((one, at) => ({
    ...one,
    id: `x-${at}`,
  }));
  assert.deepEqual(withoutRecorded([actor('a2'), statement('a2'), estimate(40)], sent), []);
  assert.deepEqual(withoutRecorded([actor('a2'), estimate(41)], sent), [estimate(41)]);
});
