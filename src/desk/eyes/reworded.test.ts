/** What readers see already is judged anew once its own words change in more than spelling, whatever it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editor, type Fields, legal, type Story, says, senior, story } from '../rules/story.fixture.ts';

const C = { type: 'claim', id: 'c' };
const tom = { name: 'Tom Hale', type: 'person', guarded: 'suspect' };
/** A repair that an editor alone publishes, and what is said of it. */
function repaired(of: Story, repair: Fields): string {
  const fields = { correction: `k${of.entries.length}`, note: 'x', repairs: [repair] };
  return (
    of.give('correction.publish', fields, editor)?.message.match(/persons: (.*)\. To go/)?.[1] ?? 'accepted'
  );
}
/** Does what a senior may do alone. */
function done(of: Story, command: Fields): Story {
  return of.must('act.propose', { act: `a${of.entries.length}`, command, alone: 'x' }, senior);
}

/** A claim that was said, shown in post p and confirmed. */
function confirmed(content: Fields): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'The north did it', ...content } });
  for (const actor of ['court', 'jury']) says(of, actor, 'c');
  of.must('competence.set', { actor: 'court', matters: ['responsibility', 'identity'] });
  done(of, { kind: 'post.publish', post: 'p', content: { body: [C] } });
  return done(of, { kind: 'claim.rule', claim: 'c', status: 'confirmed', reason: 'x' });
}
const claim = (content: Fields) => ({ kind: 'claim', claim: 'c', content });

test('R-EYES-10 a confirmed claim of guilt is put on somebody else by two persons, and respelled by one', () => {
  const of = confirmed({ matter: 'responsibility', text: 'The nroth did it' });
  assert.equal(repaired(of, claim({ matter: 'responsibility', text: 'The north did it' })), 'accepted');
  const found = 'responsibility in our own voice (claim "c" in claim "c")';
  assert.equal(repaired(of, claim({ matter: 'responsibility', text: 'The south did it' })), found);
  assert.equal(repaired(of, claim({ matter: 'event', text: 'The north did it' })), 'accepted');
});

test('R-EYES-10 a confirmed claim becomes one of guilt by two persons', () => {
  const found = { responsibility: 'responsibility in our own voice', identity: 'a suspect is named' };
  for (const [matter, what] of Object.entries(found)) {
    const of = confirmed({ matter: 'event' });
    of.must('competence.set', { actor: 'court', matters: ['event', matter] });
    assert.equal(
      repaired(of, claim({ matter, text: 'The north did that' })),
      `${what} (claim "c" in claim "c")`,
    );
  }
});

test('R-EYES-06 a delicate claim that readers see is reworded by two persons, and respelled by one', () => {
  const of = story().must('claim.open', {
    claim: 'c',
    content: { text: 'He took bribse', delicate: ['allegation'] },
  });
  says(of, 'clerk', 'c');
  done(of, { kind: 'post.publish', post: 'p', content: { body: [C] } });
  const delicate = ['allegation'];
  assert.equal(repaired(of, claim({ text: 'He took bribes', delicate })), 'accepted');
  assert.equal(
    repaired(of, claim({ text: 'He took lives', delicate })),
    'a grave allegation (claim "c" in claim "c")',
  );
});

test('R-EYES-06 a notice that names somebody is reworded by two persons, and respelled by one', () => {
  const of = story().must('actor.set', { actor: 'tom', content: tom });
  const statement = says(of, 'police');
  const notice = (title: string, text: string) => ({
    kind: 'notice.set',
    notice: 'n',
    content: { title, text, statement },
  });
  done(of, notice('Tom Hale is sought', 'He is armde.'));
  const { kind: _, ...respelled } = notice('Tom Hale is sought', 'He is armed.');
  of.must('notice.set', respelled, editor);
  for (const { kind, ...fields } of [
    notice('Tom Hale is found', 'He is armed.'),
    notice('Tom Hale is sought', 'He is dead.'),
  ])
    assert.match(
      of.give('notice.set', fields, editor)?.message ?? '',
      /a suspect is named \(actor "tom" in notice "n"\)/,
      kind,
    );
});

test('R-EYES-10 the label of a toll in our own voice is reworded by two persons', () => {
  const of = story();
  for (const figure of ['north', 'all'])
    of.must('figure.open', { figure, content: { label: 'killed', casualties: true } });
  of.must('estimate.add', {
    estimate: 'n',
    figure: 'north',
    content: { min: 7, statement: says(of, 'mayor') },
  });
  of.must('estimate.add', { estimate: 'sum', figure: 'all', content: { min: 7, parts: ['n'] } });
  done(of, { kind: 'post.publish', post: 'p', content: { body: [{ type: 'figure', id: 'all' }] } });
  const label = (words: string) => ({
    kind: 'figure',
    figure: 'all',
    content: { label: words, casualties: true },
  });
  assert.equal(repaired(of, label('kiled')), 'accepted');
  assert.match(
    repaired(of, label('shot by police')),
    /^a death toll in our own voice \(figure "all" in figure "all"\)$/,
  );
});

test('R-EYES-06 what is taken down and erased shows nothing for the first time', () => {
  const of = confirmed({ matter: 'event' }).must('actor.set', { actor: 'tom', content: tom });
  const statement = says(of, 'police');
  of.must('figure.open', { figure: 'f', content: { label: 'hurt' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 4, statement } });
  of.must('incident.set', { incident: 'i', content: { title: 'A fire', basis: 'seen' } });
  of.must('notice.set', { notice: 'n', content: { title: 'Smoke', text: 'Stay in.', statement } });
  const body = [
    { type: 'figure', id: 'f' },
    { type: 'incident', id: 'i' },
  ];
  of.must('post.publish', { post: 'q', content: { body } });
  for (const [kind, id] of [
    ['claim', 'c'],
    ['figure', 'f'],
    ['incident', 'i'],
    ['notice', 'n'],
    ['post', 'q'],
  ]) {
    const subject = { kind, id };
    of.must('takedown.order', { subject, reason: 'x' }, editor);
    of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, legal);
    of.must('erasure.approve', { subject }, senior);
  }
  assert.ok(!of.entries.slice(-15).some(({ kind }) => kind === 'sensitive.passed'));
});
