/** What is refused of a claim, its evidence and its status, with the words that an editor can act on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Status } from '../../model/status.ts';
import {
  type Fields,
  inShort,
  reporter,
  type Story,
  says,
  secondSenior,
  senior,
  story,
} from '../rules/story.fixture.ts';

/** A story with the claim c, for which a has said s. */
function given(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's' });
  return of;
}
const subject = { kind: 'claim', id: 'c' };
const rule = (of: Story, status: Status, more: Fields = {}, by = senior) =>
  inShort(of.give('claim.rule', { claim: 'c', status, ...more }, by));

test('R-POST-02 a claim is reworded and ruled only by who saw its present version', () => {
  const of = given();
  const reword = { claim: 'c', content: { text: 'It was so.' } };
  assert.equal(inShort(of.give('claim.open', { ...reword, expected: 0 })), 'stale 1');
  assert.equal(inShort(of.give('claim.open', { ...reword, expected: 1 })), 'accepted');
  assert.equal(rule(of, 'reported', { expected: 1 }), 'stale 2');
  assert.equal(rule(of, 'reported', { expected: 2 }), 'accepted');
});

test('R-TAKE-01 a claim that was taken down is neither reworded nor ruled, nor is a proposal for it approved', () => {
  const of = given().must('takedown.order', { subject, reason: 'x' });
  assert.equal(inShort(of.give('claim.open', { claim: 'c', content: { text: 'x' } })), 'state taken-down');
  assert.equal(rule(of, 'reported'), 'state taken-down');
  const proposed = given().must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' });
  proposed.must('takedown.order', { subject, reason: 'x' });
  assert.equal(inShort(proposed.give('claim.approve', { claim: 'c' }, secondSenior)), 'state taken-down');
});

test('R-SRC-02 a claim is about actors that exist, its adversaries too', () => {
  const of = given();
  const open = (content: Fields) =>
    inShort(of.give('claim.open', { claim: 'n', content: { text: 'x', ...content } }));
  assert.equal(open({ of: 'nobody' }), 'unknown actor:nobody');
  assert.equal(open({ of: 'a', adversaries: ['a', 'nobody'] }), 'unknown actor:nobody');
  assert.equal(open({ of: 'a', adversaries: ['a'] }), 'accepted');
});

test('R-SRC-02 evidence is a statement that exists towards a claim that exists, each stance once while it lasts', () => {
  const of = given();
  const add = (fields: Fields) =>
    inShort(of.give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts', ...fields }));
  const remove = (fields: Fields) =>
    inShort(of.give('evidence.remove', { claim: 'c', statement: 's', reason: 'Wrong one.', ...fields }));
  assert.equal(add({ claim: 'none' }), 'unknown claim:none');
  assert.equal(add({ statement: 'none' }), 'unknown statement:none');
  assert.equal(add({}), 'exists claim:c');
  assert.equal(add({ stance: 'confirms' }), 'accepted', 'the same in another stance');
  says(of, 'b', 'c', { id: 's2' });
  assert.equal(remove({ claim: 'none' }), 'unknown claim:none');
  assert.equal(remove({ statement: 'none' }), 'unknown statement:none');
  assert.equal(remove({}), 'accepted');
  assert.deepEqual(of.entries.at(-1)?.body, { statement: 's', reason: 'Wrong one.' });
  assert.equal(remove({}), 'unknown statement:s', 'it stands no more');
  assert.equal(add({}), 'accepted', 'and may come back');
});

test('R-SRC-02 a claim holds a thousand pieces of evidence and no more', () => {
  const of = given();
  const claim = of.state.claims.get('c');
  assert.ok(claim);
  const [first] = claim.evidence;
  assert.ok(first);
  const add = (held: number) => {
    const evidence = Array.from({ length: held }, () => ({ ...first, until: first.seq }));
    of.state = { ...of.state, claims: of.state.claims.set('c', { ...claim, evidence }) };
    return inShort(of.give('evidence.add', { claim: 'c', statement: 's', stance: 'doubts' }));
  };
  assert.deepEqual([add(999), add(1000)], ['accepted', 'limit 1000']);
});

test('R-GATE-10 only a claim that exists is verified, and the method stays on record', () => {
  const of = given();
  assert.equal(inShort(of.give('claim.verify', { claim: 'none', method: 'x' })), 'unknown claim:none');
  of.must('claim.verify', { claim: 'c', method: 'Three videos.' });
  assert.deepEqual(of.entries.at(-1)?.body, { method: 'Three videos.' });
});

test('R-STATUS-01 a refused move says from where, to where, and where one can go', () => {
  const of = given();
  assert.equal(inShort(of.give('claim.rule', { claim: 'none', status: 'reported' })), 'unknown claim:none');
  assert.equal(rule(of, 'superseded'), 'move unverified superseded');
  assert.match(
    of.give('claim.rule', { claim: 'c', status: 'superseded' })?.message ?? '',
    /is unverified can become reported, confirmed, disputed, refuted, withdrawn, not superseded/,
  );
  of.must('claim.rule', { claim: 'c', status: 'withdrawn' });
  assert.match(
    of.give('claim.rule', { claim: 'c', status: 'confirmed' })?.message ?? '',
    /can become reported, not/,
  );
  const forbidden = given().give('claim.rule', { claim: 'c', status: 'withdrawn' }, reporter);
  assert.match(forbidden?.message ?? '', /one of these roles: editor, senior\./);
});

test('R-STATUS-03 above the gate the refusal says how far the evidence goes and why', () => {
  const of = given();
  assert.equal(rule(of, 'confirmed'), 'gate reported');
  assert.match(
    of.give('claim.rule', { claim: 'c', status: 'confirmed' })?.message ?? '',
    /to reported: 1 statement, 1 origin: Name of a \(attribution\)\. Higher takes two seniors/,
  );
  assert.equal(rule(of, 'disputed'), 'gate reported', 'no reason makes up for a denial');
  assert.equal(rule(of, 'disputed', { reason: 'We doubt it.' }), 'gate reported');
  for (const name of ['b', 'd']) says(of, name, 'c', { stance: 'denies' });
  of.must('competence.set', { actor: 'b', matters: ['event'] });
  assert.equal(rule(of, 'confirmed'), 'gate refuted', 'against it the evidence goes all the way');
  assert.equal(
    rule(story().must('claim.open', { claim: 'c', content: { text: 'x' } }), 'reported'),
    'gate unverified',
  );
});

test('R-STATUS-03 what the gate said, the reason and both persons stay on record', () => {
  const of = given();
  const gate = { ceiling: 'reported', because: '1 statement, 1 origin: Name of a (attribution)' };
  of.must('claim.rule', { claim: 'c', status: 'reported', reason: 'Enough.' });
  const plain = { status: 'reported', reason: 'Enough.', gate, proposedBy: null, aboveGate: false };
  assert.deepEqual(of.entries.at(-1)?.body, plain);
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' });
  assert.deepEqual(of.entries.at(-1)?.body, { status: 'confirmed', reason: 'We know.', gate });
  of.must('claim.approve', { claim: 'c' }, secondSenior);
  const above = { status: 'confirmed', reason: 'We know.', gate, proposedBy: 'senior', aboveGate: true };
  assert.deepEqual(of.entries.at(-1)?.body, above);
});

test('R-STATUS-03 nothing is approved that was not proposed, by whoever proposed it, or after the claim has moved', () => {
  const of = given();
  const approve = (claim = 'c', by = secondSenior) => inShort(of.give('claim.approve', { claim }, by));
  assert.equal(approve('none'), 'unknown claim:none');
  assert.equal(approve(), 'state no-proposal');
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'We know.' });
  assert.equal(approve('c', senior), 'second-person');
  of.must('claim.rule', { claim: 'c', status: 'withdrawn' });
  assert.equal(approve(), 'state no-proposal', 'the ruling answered it');
});
