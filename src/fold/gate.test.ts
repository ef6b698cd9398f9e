import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, secondSenior, story } from '../desk/rules/story.fixture.ts';
import { gateOf, isUnderReview } from './gate.ts';

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

test('R-GATE-12 it counts in the singular and the plural, names five at most, and says who is not named', () => {
  const of = given();
  assert.equal(gate(of).because, '0 statements, 0 origins (none)');
  says(of, 'a', 'c', { stance: 'relays' });
  assert.equal(gate(of).because, '1 statement, 0 origins (attribution)', 'what only repeats names nobody');
  const more = given();
  for (const name of ['a', 'b', 'd', 'e', 'f', 'g']) says(more, name, 'c');
  const five = ['a', 'b', 'd', 'e', 'f'].map((name) => `Name of ${name}`).join('; ');
  assert.equal(gate(more).because, `6 statements, 6 origins: ${five} (origins)`);
  const words = given();
  words.must('statement.record', {
    statement: 's',
    content: { speaker: 'two officers', cue: 'said', channel: { kind: 'phone' }, text: 'x' },
  });
  words.must('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  assert.equal(gate(words).because, '1 statement, 1 origin: two officers (unnamed)');
  const gone = given();
  says(gone, 'a', 'c');
  gone.must('takedown.order', { subject: { kind: 'actor', id: 'a' }, reason: 'x' });
  assert.equal(gate(gone).because, '1 statement, 1 origin: unnamed (unnamed)');
});

test('R-GATE-12 as of a record number the gate says what it said then', () => {
  const of = given();
  const claim = () => of.state.claims.get('c');
  says(of, 'a', 'c');
  const one = of.state.seq;
  says(of, 'b', 'c');
  const two = of.state.seq;
  of.must('claim.verify', { claim: 'c', method: 'Seen in three videos.' });
  const bases = [one, two, of.state.seq].map((seq) => {
    const now = claim();
    assert.ok(now);
    return gateOf(of.state, now, seq).supporting.basis;
  });
  assert.deepEqual(bases, ['attribution', 'origins', 'verification']);
});

test('R-GATE-05 an interested origin is not one of the two, and one named among unnamed is enough', () => {
  const of = given({ matter: 'conduct', of: 'army' }, ['army']);
  says(of, 'army', 'c');
  says(of, 'doctor', 'c');
  assert.deepEqual([gate(of).ceiling, gate(of).supporting.basis], ['reported', 'attribution']);
  says(of, 'nurse', 'c', { actor: { type: 'unnamed' } });
  assert.deepEqual([gate(of).ceiling, gate(of).supporting.basis], ['confirmed', 'origins']);
  const mixed = given({}, ['house']);
  const pair = { actor: { affiliation: 'house' }, content: { briefing: 'noon' } };
  says(mixed, 'spokesman', 'c', pair);
  says(mixed, 'aide', 'c', { ...pair, actor: { affiliation: 'house', type: 'unnamed' } });
  says(mixed, 'witness', 'c', { actor: { type: 'unnamed' } });
  assert.equal(gate(mixed).supporting.basis, 'origins', 'one of a briefing is named, the other is not');
});

test('R-GATE-09 only our own staff’s own sight is an observation: not a relay of it, nor another channel, nor hearsay', () => {
  const basis = (content: Fields, more: Fields = {}) => {
    const of = given();
    says(of, 'ours', 'c', {
      content: { channel: { kind: 'observation' }, witness: true, ...content },
      ...more,
    });
    return gate(of).supporting.basis;
  };
  assert.equal(basis({}), 'observation');
  assert.equal(basis({ witness: false }), 'attribution');
  assert.equal(basis({ channel: { kind: 'interview' } }), 'attribution');
  assert.equal(basis({}, { stance: 'relays' }), 'attribution');
  const relayed = given();
  const root = says(relayed, 'ours', undefined, {
    content: { channel: { kind: 'observation' }, witness: true },
  });
  says(relayed, 'agency', 'c', { stance: 'relays', content: { origin: root } });
  assert.equal(gate(relayed).supporting.basis, 'attribution');
});

test('R-GATE-09 responsibility is confirmed by two origins that are no witnesses, each of its own', () => {
  const of = given({ matter: 'responsibility', of: 'group' }, ['group']);
  says(of, 'court', 'c');
  says(of, 'bystander', 'c', { content: { witness: true } });
  assert.equal(gate(of).supporting.basis, 'attribution');
  says(of, 'inquiry', 'c');
  assert.equal(gate(of).supporting.basis, 'origins');
});

test('R-STATUS-04 a status is under review exactly while its gate would not set it and nobody put it above', () => {
  const review = (of: Story, seq?: number) => {
    const claim = of.state.claims.get('c');
    assert.ok(claim);
    return isUnderReview(of.state, claim, seq);
  };
  const reported = given();
  const id = says(reported, 'a', 'c');
  assert.equal(review(reported), false, 'nobody has set anything');
  reported.must('claim.rule', { claim: 'c', status: 'reported' });
  const ruled = reported.state.seq;
  assert.equal(review(reported), false);
  reported.must('statement.retract', { statement: id, reason: 'x' });
  assert.equal(review(reported), true);
  assert.deepEqual([review(reported, ruled), review(reported, ruled - 1)], [false, false], 'then it was not');
  reported.must('claim.rule', { claim: 'c', status: 'superseded' });
  assert.equal(review(reported), false, 'stepping back needs no evidence');

  const above = given();
  const only = says(above, 'a', 'c');
  above.must('claim.rule', { claim: 'c', status: 'reported' });
  above.must('statement.retract', { statement: only, reason: 'x' });
  const unfounded = above.state.seq;
  above.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' });
  above.must('claim.approve', { claim: 'c' }, secondSenior);
  assert.equal(review(above), false, 'two seniors put it there');
  assert.equal(review(above, unfounded), true, 'and nobody had before');

  for (const status of ['refuted', 'disputed']) {
    const against = given();
    says(against, 'a', 'c');
    const denials = ['b', 'd'].map((name) => says(against, name, 'c', { stance: 'denies' }));
    against.must('claim.rule', { claim: 'c', status });
    assert.equal(review(against), false);
    // One denial disputes; it takes two origins to refute.
    for (const statement of status === 'refuted' ? denials.slice(1) : denials)
      against.must('statement.retract', { statement, reason: 'x' });
    assert.equal(review(against), true, status);
  }
});
