/** an item, and what somebody mends of its claims or takes back → what is drafted, recorded and learnt from */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { story } from '../../../desk/rules/story.fixture.ts';
import { claimMendedAs } from './claim-decisions.ts';
import { asClaimed, asPair } from './claim-of.ts';
import { begun, claimedOf, dispute, onDesk, raid, saying, sent } from './claims.fixture.ts';
import { type Decisions, decided, saidIn } from './decisions.ts';
import { itemRead } from './item.fixture.ts';

test('R-COLUMN-11 a mended claim is what was made of it: its words, which one of the board it is, what each statement does', () => {
  const read = itemRead(dispute, { sentAt: null });
  const start = begun(read);
  const [claim] = claimedOf(read, start);
  assert.ok(claim);
  const mended = {
    ...asClaimed(claim),
    text: 'The union complained.',
    stances: { s0: 'relays' as const, s1: null },
  };
  const next = claimMendedAs(start, claim, mended);
  assert.ok(!('message' in next));
  const of = story();
  sent(of, read, next);
  assert.deepEqual(onDesk(of), [
    'The union complained. | event | relays “members had complained in writing”',
  ]);
  const board = [{ id: 'c-other', text: 'Something else.' }];
  const chosen = claimMendedAs(start, claim, { ...asClaimed(claim), known: 'c-other' });
  assert.ok(!('message' in chosen) && claimedOf(read, chosen, board)[0]?.known?.id === 'c-other');
});

test('R-COLUMN-10 a claim that is taken back takes with it what was accepted with it alone, and nothing that somebody chose', () => {
  const read = itemRead(dispute, { sentAt: null });
  const offered = new Map([...begun(read)].map(([key, one]) => [key, { ...one, is: 'offered' as const }]));
  const is = (of: Decisions) => ['s0', 's1', 'c0'].map((key) => of.get(key)?.is).join(' ');
  const on = saying(read, 'accepted', ['c0'], { from: offered });
  assert.equal(is(on), 'accepted accepted accepted');
  assert.equal(is(saying(read, 'accepted', ['c0'], { from: on })), 'offered offered offered');
  assert.equal(is(saying(read, 'rejected', ['c0'], { from: on })), 'offered offered rejected');
  const chosen = decided(offered, 's1', 'accepted');
  const twice = saying(read, 'accepted', ['c0', 'c0'], { from: chosen });
  assert.equal(is(twice), 'offered accepted offered');
  const nested = itemRead(
    'Ana Ruiz said the president had told her that the dam was safe. The operator denied it.',
  );
  const none = new Map([...begun(nested)].map(([key, one]) => [key, { ...one, is: 'offered' as const }]));
  const both = saying(nested, 'accepted', ['c1', 'c0', 'c1'], { from: none });
  assert.deepEqual(
    ['s0', 's1', 's2', 'c0', 'c1'].map((key) => both.get(key)?.is),
    ['accepted', 'offered', 'offered', 'accepted', 'offered'],
  );
});

test('R-COLUMN-10 a claim that nothing would bear on, or only what was rejected, is not mended so, and the sentence says why', () => {
  const read = itemRead(dispute, { sentAt: null });
  const [claim] = claimedOf(read, begun(read));
  assert.ok(claim);
  const none = claimMendedAs(begun(read), claim, { ...asClaimed(claim), stances: { s0: null, s1: null } });
  assert.ok('message' in none && /^Nothing bears on it/.test(none.message));
});

test('R-COLUMN-11 of a claim of responsibility that is mended both are what was made of them, and nobody says what they do not assert', () => {
  const read = itemRead(raid, { sentAt: null });
  const start = begun(read);
  const [claim] = claimedOf(read, start);
  assert.ok(claim);
  const mend = (more: object) => {
    const next = claimMendedAs(start, claim, { ...asClaimed(claim), ...more });
    assert.ok(!('message' in next));
    const of = story();
    sent(of, read, next);
    return onDesk(of);
  };
  assert.deepEqual(
    mend({ text: 'The Front hit the depot.', says: 'The Front says that it hit the depot.' }),
    [
      'The Front says that it hit the depot. | event | asserts “responsibility for the raid”',
      'The Front hit the depot. | responsibility | asserts “responsibility for the raid”',
    ],
  );
  assert.deepEqual(mend({ stances: { s0: 'denies' } }), [
    'Red Front was behind the raid. | responsibility | denies “responsibility for the raid”',
  ]);
});

test('R-COLUMN-10 a pair to train with has no words of the board', () => {
  const read = itemRead(dispute, { sentAt: null });
  const start = begun(read);
  const [claim] = claimedOf(read, start);
  assert.ok(claim);
  const board = [{ id: 'c-sealed', text: 'What only this desk knows.' }];
  const pairOf = (more: object) => {
    const next = claimMendedAs(start, claim, { ...asClaimed(claim), ...more });
    assert.ok(!('message' in next));
    const own = claimedOf(read, next, board)[0] ?? assert.fail();
    return asPair(own, saidIn(read.item.words, read.reading, next));
  };
  const evidence = [
    { statement: 0, stance: 'asserts' },
    { statement: 1, stance: 'denies' },
  ];
  assert.deepEqual(pairOf({ known: 'c-sealed' }), { text: null, known: true, evidence });
  assert.deepEqual(pairOf({ text: 'They did.' }), { text: 'They did.', known: false, evidence });
});
