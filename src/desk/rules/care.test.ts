import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../model/person.ts';
import { deskView } from '../view/desk-view.ts';
import {
  editor,
  legal,
  person,
  reporter,
  Story,
  says,
  secondSenior,
  senior,
  story,
} from './story.fixture.ts';

function claimed(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'the gate is shut' } });
  says(of, 'port', 'c', { id: 's' });
  return of.must('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } }, reporter);
}

const undo = (of: Story, by: Person = senior) => of.give('claim.undo', { claim: 'c' }, by);
const statusOf = (of: Story) => {
  const claim = of.shown('claim', 'c');
  return claim.state === 'live' ? claim.standing.status : claim.state;
};

test('R-UNDO-01 whoever moved a status takes it back within five minutes, once', () => {
  const of = claimed();
  says(of, 'captain', 'c');
  of.must('claim.rule', { claim: 'c', status: 'confirmed' }, senior);
  assert.equal(undo(of, secondSenior)?.code, 'forbidden');
  of.must('statement.retract', { statement: 's', reason: 'x' });
  assert.equal(undo(of), null);
  assert.equal(statusOf(of), 'reported');
  assert.equal(undo(of)?.code, 'state', 'an undo is not undone');
  of.must('claim.rule', { claim: 'c', status: 'withdrawn' }, senior);
  assert.equal(statusOf(of), 'withdrawn');
  of.wait(5 * 60_000 - 2_000);
  assert.equal(undo(of), null);
  assert.equal(statusOf(of), 'reported');
  of.must('claim.rule', { claim: 'c', status: 'superseded' }, senior).wait(5 * 60_000);
  const late = undo(of);
  assert.equal(late?.code === 'state' && late.state, 'late');
});

test('R-UNDO-01 what two decided above the gate either of them takes back; what never moved is not moved back', () => {
  const of = claimed();
  of.must('claim.open', { claim: 'd', content: { text: 'unmoved' } });
  assert.equal(of.give('claim.undo', { claim: 'd' })?.code, 'state');
  assert.equal(of.give('claim.undo', { claim: 'none' })?.code, 'unknown');
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'x' }, senior);
  of.must('claim.approve', { claim: 'c' }, secondSenior);
  of.must('claim.rule', { claim: 'c', status: 'superseded' }, editor);
  assert.equal(undo(of, editor), null);
  const claim = of.shown('claim', 'c');
  assert.ok(claim.state === 'live' && claim.standing.status === 'confirmed' && !claim.standing.underReview);
  of.must('claim.rule', { claim: 'c', status: 'reported' }, editor);
  of.must('claim.rule', { claim: 'c', status: 'confirmed', reason: 'x' }, senior);
  of.must('claim.approve', { claim: 'c' }, secondSenior);
  assert.equal(undo(of, senior), null, 'its proposer');
});

test('R-COMP-01 a template ticks what an office is usually competent for', () => {
  const of = story();
  for (const actor of ['met', 'police'])
    of.must('actor.set', { actor, content: { name: actor, type: 'organisation' } });
  assert.deepEqual(of.state.actors.get('met')?.matters, []);
  const ticks = [
    { actor: 'met', office: 'weather-service' },
    { actor: 'police', office: 'civil-protection' },
  ];
  of.must('competence.template', { template: 'storm', ticks });
  assert.deepEqual(of.state.actors.get('met')?.matters, ['event']);
  assert.deepEqual(of.state.actors.get('police')?.matters, ['event', 'casualties', 'losses']);
  const wrong = { template: 'storm', ticks: [{ actor: 'met', office: 'constructor' }] };
  assert.equal(of.give('competence.template', wrong)?.code, 'unknown');
  const nobody = { template: 'storm', ticks: [{ actor: 'none', office: 'weather-service' }] };
  assert.equal(of.give('competence.template', nobody)?.code, 'unknown');
});

test('R-GRADE-01 statements are graded in investigations alone, and no reader sees it', () => {
  const grade = { statement: 's', reliability: 'B', credibility: '3', reason: 'Seen twice.' };
  assert.equal(claimed().give('statement.grade', grade)?.code, 'state');
  const of = new Story();
  of.must('coverage.open', { slug: 'a-story', headline: 'A fire', profile: 'investigation' });
  of.must('coverage.start');
  assert.equal(of.give('statement.grade', grade)?.code, 'unknown');
  says(of, 'port', undefined, { id: 's' });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'statement', id: 's' }] } });
  of.must('statement.grade', grade);
  assert.deepEqual(of.changed, []);
  assert.deepEqual(of.state.statements.get('s')?.grade, { reliability: 'B', credibility: '3' });
});

test('R-HOLD-01 under legal hold nothing is erased, whoever proposes it and whenever', () => {
  const of = claimed();
  const subject = { kind: 'post', id: 'p' };
  const propose = () => of.give('erasure.propose', { subject, versions: 'all', reason: 'x' }, senior);
  const approve = () => of.give('erasure.approve', { subject }, legal);
  const held = (refusal: ReturnType<typeof propose>) =>
    refusal?.code === 'state' && refusal.state === 'legal-hold';
  of.must('takedown.order', { subject, reason: 'x' }, editor);
  assert.equal(
    of.give('legal.hold', { hold: 'h', subject: { kind: 'post', id: 'none' }, reason: 'x' }, legal)?.code,
    'unknown',
  );
  of.must('legal.hold', { hold: 'h', subject, reason: 'An inquiry.' }, legal);
  assert.equal(of.give('legal.hold', { hold: 'h', reason: 'x' }, legal)?.code, 'exists');
  assert.ok(held(propose()));
  of.must('legal.release', { hold: 'h', reason: 'x' }, legal);
  assert.equal(of.give('legal.release', { hold: 'h', reason: 'x' }, legal)?.code, 'state');
  assert.equal(of.give('legal.release', { hold: 'none', reason: 'x' }, legal)?.code, 'unknown');
  assert.equal(propose(), null);
  of.must('legal.hold', { hold: 'all', reason: 'Everything.' }, legal);
  assert.ok(held(approve()));
  of.must('legal.release', { hold: 'all', reason: 'x' }, legal);
  of.must('legal.hold', { hold: 'other', subject: { kind: 'claim', id: 'c' }, reason: 'x' }, legal);
  assert.equal(approve(), null);
});

test('R-SEAL-01 what was taken down is for the lawyers alone, in what acts proposed too', () => {
  const of = claimed();
  const content = { title: 'Sealed words', body: [] };
  of.must('act.propose', { act: 'a', command: { kind: 'post.publish', post: 'q', content } }, reporter);
  of.must('act.approve', { act: 'a' }, editor);
  const sees = (by: Person, words: string) => (deskView(of.state, by) ?? '').includes(words);
  assert.ok(sees(editor, 'Sealed words'));
  of.must('takedown.order', { subject: { kind: 'post', id: 'q' }, reason: 'x' }, editor);
  of.must('takedown.order', { subject: { kind: 'statement', id: 's' }, reason: 'x' }, editor);
  for (const by of [reporter, editor, senior, person('guest', 'contributor')]) {
    assert.ok(!sees(by, 'Sealed words'), by.name);
    assert.ok(!sees(by, 'Words of s'), by.name);
  }
  assert.ok(sees(legal, 'Sealed words') && sees(legal, 'Words of s'));
});

test('R-SEAL-01 whatever it is that was taken down: in what was proposed for it, in the posts that a correction marked, in what waits', () => {
  const of = story();
  const sees = (by: Person, words: RegExp) => words.test(deskView(of.state, by) ?? '');
  const [first, second] = [
    says(of, 'hospital', undefined, { actor: { name: 'Sealed Hospital' } }),
    says(of, 'mayor'),
  ];
  for (const figure of ['killed', 'homes']) of.must('figure.open', { figure, content: { label: figure } });
  const number = { min: 1237, max: 1237 };
  of.must('estimate.add', { estimate: 'e', figure: 'killed', content: { ...number, statement: first } });
  of.must('estimate.add', { estimate: 'o', figure: 'homes', content: { ...number, statement: second } });
  of.must('incident.set', { incident: 'i', content: { title: 'A fire', statements: [second] } });
  const content = { title: 'Sealed fire', statements: [second] };
  of.must('act.propose', { act: 'a', command: { kind: 'incident.set', incident: 'i', content } }, reporter);
  of.must('post.publish', { post: 'p', content: { title: 'Before' } });
  const repairs = [{ kind: 'post', post: 'p', content: { title: 'After' } }];
  of.must('correction.publish', { correction: 'k', note: 'Sealed note.', repairs });
  assert.ok(
    sees(reporter, /Sealed fire/) &&
      sees(reporter, /"note":"Sealed note/) &&
      sees(reporter, /"says":"[^"]*Sealed Hos/),
  );
  for (const [kind, id] of Object.entries({ actor: 'hospital', incident: 'i', correction: 'k' }))
    of.must('takedown.order', { subject: { kind, id }, reason: 'x' }, editor);
  for (const by of [reporter, editor, senior]) assert.ok(!sees(by, /Sealed/), by.name);
  for (const words of [/Sealed fire/, /Sealed note/, /Sealed Hospital/]) assert.ok(sees(legal, words));
  const subject = { kind: 'correction', id: 'k' };
  of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, senior);
  of.must('erasure.approve', { subject }, legal);
  assert.ok(!sees(legal, /Sealed note/), 'what is erased is gone from what is kept in memory, too');
});

test('R-KNOWN-01 who knows an unnamed source is kept at the desk and shown to no reader', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'it leaked' } });
  const actor = { name: 'an official', type: 'unnamed', knownTo: ['token:anna'] };
  says(of, 'official', 'c', { actor });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } });
  assert.match(deskView(of.state, reporter) ?? '', /token:anna/);
  assert.ok(!JSON.stringify(of.view.documents.toArray()).includes('token:anna'));
});
