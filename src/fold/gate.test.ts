import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, story } from '../desk/story.fixture.ts';
import { gateOf } from './gate.ts';

/** A story with one claim, and what its gate says. */
function given(content: Fields = {}, ...people: readonly (readonly [string, Fields?])[]): Story {
  const of = story();
  for (const [actor, fields] of people)
    of.must('actor.set', { actor, content: { name: actor, type: 'organisation', ...fields } });
  return of.must('claim.open', { claim: 'c', content: { text: 'It is so.', ...content } });
}
function gate(of: Story) {
  const claim = of.state.claims.get('c');
  assert.ok(claim);
  return gateOf(of.state, claim);
}

test('R-GATE-01 without a live source a claim is unverified', () => {
  assert.equal(gate(given()).ceiling, 'unverified');
  const of = given();
  const id = says(of, 'a', 'c');
  assert.equal(gate(of).ceiling, 'reported');
  of.must('statement.retract', { statement: id, reason: 'x' });
  assert.equal(gate(of).ceiling, 'unverified');
});

test('R-GATE-02 nine relays of one statement count one origin', () => {
  const of = given();
  const root = says(of, 'governor', 'c');
  for (let n = 1; n <= 9; n += 1)
    says(of, `outlet-${n}`, 'c', { stance: 'relays', content: { origin: root } });
  const { supporting, ceiling } = gate(of);
  assert.deepEqual([supporting.sources.length, supporting.origins.length, ceiling], [10, 1, 'reported']);
});

test('R-GATE-03 statements of one speaker, and of one organisation at one briefing, count once', () => {
  const of = given({}, ['org']);
  says(of, 'a', 'c');
  says(of, 'a', 'c');
  assert.equal(gate(of).supporting.origins.length, 1);
  for (const name of ['b', 'd'])
    says(of, name, 'c', { actor: { affiliation: 'org' }, content: { briefing: 'noon' } });
  assert.equal(gate(of).supporting.origins.length, 2);
  // The house itself, which belongs to another, at the same briefing; and at another one.
  says(of, 'org', 'c', { actor: { type: 'organisation', affiliation: 'a' }, content: { briefing: 'noon' } });
  assert.equal(gate(of).supporting.origins.length, 2);
  says(of, 'e', 'c', { actor: { affiliation: 'org' }, content: { briefing: 'evening' } });
  assert.equal(gate(of).supporting.origins.length, 3);
});

test('R-GATE-04 a relay of something unknown counts nothing', () => {
  const of = given();
  says(of, 'a', 'c', { stance: 'relays' });
  says(of, 'b', 'c', { stance: 'relays', content: { relay: true } });
  assert.deepEqual([gate(of).supporting.origins.length, gate(of).ceiling], [0, 'reported']);
});

test('R-GATE-05 two independent origins confirm where one is named and no competent party denies', () => {
  const of = given();
  says(of, 'a', 'c');
  says(of, 'unnamed', 'c', { actor: { type: 'unnamed' } });
  assert.equal(gate(of).ceiling, 'confirmed');
  says(of, 'ministry', 'c', { stance: 'denies' });
  assert.equal(gate(of).ceiling, 'confirmed');
  of.must('competence.set', { actor: 'ministry', matters: ['event'] });
  assert.equal(gate(of).ceiling, 'reported');
});

test('R-GATE-06 unnamed sources alone carry no further than reported', () => {
  const of = given();
  for (const name of ['a', 'b', 'd']) says(of, name, 'c', { actor: { type: 'unnamed' } });
  assert.deepEqual([gate(of).ceiling, gate(of).supporting.basis], ['reported', 'unnamed']);
});

test('R-GATE-07 a competent authority confirms alone: ticked, named, on the record, speaking itself, not interested', () => {
  const of = given({ matter: 'casualties' }, ['hospital'], ['wire']);
  of.must('competence.set', { actor: 'hospital', matters: ['event'] });
  const root = says(of, 'hospital', 'c');
  assert.equal(gate(of).ceiling, 'reported');
  of.must('competence.set', { actor: 'hospital', matters: ['casualties'] });
  assert.deepEqual([gate(of).ceiling, gate(of).supporting.basis], ['confirmed', 'authority']);
  of.must('evidence.remove', { claim: 'c', statement: root, reason: 'x' });
  says(of, 'hospital', 'c', { content: { onTheRecord: false } });
  assert.equal(gate(of).ceiling, 'reported');
  const relayed = given({ matter: 'casualties' }, ['hospital'], ['wire']);
  relayed.must('competence.set', { actor: 'hospital', matters: ['casualties'] });
  const first = says(relayed, 'hospital');
  says(relayed, 'wire', 'c', { stance: 'relays', content: { origin: first } });
  assert.equal(gate(relayed).ceiling, 'reported');
});

test('R-GATE-08 an interested party takes a claim to "claimed by" and no further', () => {
  const own = given({ matter: 'responsibility', of: 'group' }, ['group']);
  own.must('competence.set', { actor: 'group', matters: ['responsibility'] });
  says(own, 'group', 'c');
  assert.deepEqual([gate(own).ceiling, gate(own).supporting.basis], ['reported', 'claimant']);
  const enemy = given(
    { matter: 'responsibility', of: 'group', adversaries: ['service'] },
    ['group'],
    ['service'],
  );
  enemy.must('competence.set', { actor: 'service', matters: ['responsibility'] });
  says(enemy, 'service', 'c');
  assert.equal(
    gate(enemy).ceiling,
    'reported',
    'an intelligence service cannot confirm the guilt of its enemy',
  );
  const conduct = given({ matter: 'conduct', of: 'us' }, ['us'], ['house', { affiliation: 'us' }]);
  says(conduct, 'house', 'c', { stance: 'confirms', content: { briefing: 'b' } });
  says(conduct, 'spokeswoman', 'c', { actor: { affiliation: 'house' }, content: { briefing: 'b' } });
  assert.deepEqual([gate(conduct).ceiling, gate(conduct).supporting.basis], ['reported', 'claimant']);
});

test('R-GATE-09 our own observation confirms, but two witnesses never confirm responsibility or identity', () => {
  const seen = given();
  says(seen, 'ours', 'c', { content: { channel: { kind: 'observation' }, witness: true } });
  assert.equal(gate(seen).ceiling, 'confirmed');
  for (const matter of ['responsibility', 'identity']) {
    const of = given({ matter });
    says(of, 'ours', 'c', { content: { channel: { kind: 'observation' }, witness: true } });
    says(of, 'other', 'c', { content: { witness: true } });
    assert.equal(gate(of).ceiling, 'reported', matter);
  }
});

test('R-GATE-10 our own verification confirms', () => {
  const of = given().must('claim.verify', { claim: 'c', method: 'Matched three videos to the street.' });
  assert.deepEqual([gate(of).ceiling, gate(of).supporting.basis], ['confirmed', 'verification']);
});

test('R-GATE-11 a claim is refutable on what would confirm its opposite, disputable on a denial or a doubt', () => {
  const of = given();
  says(of, 'a', 'c');
  assert.deepEqual([gate(of).refutable, gate(of).disputable], [false, false]);
  says(of, 'b', 'c', { stance: 'doubts' });
  assert.deepEqual([gate(of).refutable, gate(of).disputable], [false, true]);
  says(of, 'd', 'c', { stance: 'denies' });
  says(of, 'e', 'c', { stance: 'denies' });
  assert.equal(gate(of).refutable, true);
});

test('R-GATE-12 the gate explains itself', () => {
  const of = given();
  says(of, 'a', 'c');
  assert.match(gate(of).because, /^1 statement, 1 origin: Name of a \(attribution\)$/);
});
