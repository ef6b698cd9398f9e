/** Guards and delicacies that one person takes away, and tolls in our own voice: what is found, and what is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../commands/commands.ts';
import {
  editor,
  type Fields,
  inShort,
  legal,
  reporter,
  type Story,
  says,
  senior,
  story,
} from '../rules/story.fixture.ts';

const tom = { name: 'Tom Hale', type: 'person', aliases: ['the boy'], guarded: 'minor' };
const set = (of: Story, content: Fields, actor = 'tom') =>
  inShort(of.give('actor.set', { actor, content }, editor));
const C = { body: [{ type: 'claim', id: 'c' }] };

test('R-EYES-07 what keeps every guarded name takes one person, whatever else it changes', () => {
  const of = story();
  assert.equal(set(of, tom), 'accepted');
  assert.equal(set(of, tom), 'accepted', 'the same again');
  assert.equal(set(of, { ...tom, role: 'pupil', aliases: ['Tommy', 'THE BOY'] }), 'accepted');
  assert.equal(set(of, { ...tom, name: 'The Boy', aliases: ['Tommy', 'tom hale'] }), 'accepted');
  assert.equal(set(of, { ...tom, guarded: 'victim', aliases: ['Tommy', 'The boy'] }), 'accepted');
  assert.equal(set(of, { ...tom, guarded: 'victim' }), 'second-person', 'one name is gone');
  assert.equal(set(of, { ...tom, aliases: ['Tommy', 'The boy'], guarded: null }), 'second-person');
  assert.match(
    of.give('actor.set', { actor: 'tom', content: { ...tom, guarded: null } }, editor)?.message ?? '',
    /a victim is named \(actor "tom" in actor "tom"\)/,
  );
});

test('R-EYES-07 whoever is not guarded is renamed by one person, and so is what shares an id with somebody who is', () => {
  const of = story();
  set(of, tom);
  assert.equal(set(of, { name: 'A', type: 'person' }, 'other'), 'accepted');
  assert.equal(set(of, { name: 'B', type: 'person' }, 'other'), 'accepted');
  of.must('claim.open', { claim: 'tom', content: { text: 'x' } }, editor);
  says(of, 'w', 'tom', { id: 'tom' });
});

test('R-EYES-07 a takedown takes no guard away and no delicacy: it takes one person, and so does what follows', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'x', delicate: ['hostages'] } });
  set(of, tom);
  const take = (kind: string, id: string) => {
    const subject = { kind, id };
    of.must('takedown.order', { subject, reason: 'x' }, editor);
    of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, legal);
    of.must('erasure.approve', { subject }, senior);
  };
  take('actor', 'tom');
  take('claim', 'c');
  assert.ok(!of.entries.some(({ kind }) => kind === 'sensitive.passed'));
});

test('R-EYES-07 a claim keeps each of its delicacies, unless two persons take it away', () => {
  const of = story();
  const open = (...delicate: string[]) =>
    of.give('claim.open', { claim: 'c', content: { text: 'x', delicate } }, editor);
  assert.equal(open('hostages'), null);
  assert.equal(open('hostages', 'allegation'), null);
  assert.match(open('allegation')?.message ?? '', /persons: hostages \(claim "c" in claim "c"\)\. To/);
  assert.match(
    open()?.message ?? '',
    /persons: hostages \(.*\); a grave allegation \(claim "c" in claim "c"\)\. To/,
  );
  of.must('actor.set', { actor: 'c', content: { name: 'A', type: 'person' } }, editor);
  const command = { kind: 'claim.open', claim: 'c', content: { text: 'x' } };
  of.must('act.propose', { act: 'a', command }, reporter).must('act.approve', { act: 'a' }, editor);
  assert.equal(open('hostages'), null);
});

test('R-EYES-07 a claim of a record that knew no delicacy has none to take away', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'x' } });
  const claim = of.state.claims.get('c');
  assert.ok(claim?.content);
  const { delicate: _, ...old } = claim.content;
  const content = old as NonNullable<typeof claim.content>;
  of.state = { ...of.state, claims: of.state.claims.set('c', { ...claim, content }) };
  says(of, 'w', 'c');
  of.must('post.publish', { post: 'p', content: C }, reporter);
  of.must('alert.propose', { alert: 'l', content: { post: 'p', text: 'x' } }, reporter);
  of.must('alert.approve', { alert: 'l' }, editor);
  assert.ok(!of.entries.some(({ kind }) => kind === 'sensitive.passed'));
});

/** A story with a sum of the desk's own, in the figure all, of counts of two mayors. */
function summed(casualties = true): Story {
  const of = story();
  for (const figure of ['north', 'south', 'all'])
    of.must('figure.open', { figure, content: { label: `killed ${figure}`, casualties } });
  for (const figure of ['north', 'south']) {
    const statement = says(of, `mayor-${figure}`);
    of.must('estimate.add', { estimate: figure, figure, content: { min: 7, max: 7, statement } }, reporter);
  }
  const parts = ['north', 'south'];
  return of.must('estimate.add', { estimate: 'sum', figure: 'all', content: { min: 14, max: 14, parts } });
}
const F = { body: [{ type: 'figure', id: 'all' }] };
const publish = (of: Story, post = 'p', by = editor) => of.give('post.publish', { post, content: F }, by);
const approve = (of: Story, command: Omit<Command, 'id'> & Fields) => {
  const act = `act-${of.entries.length}`;
  of.must('act.propose', { act, command }, reporter).must('act.approve', { act }, editor);
};

test('R-EYES-10 a toll in our own voice is shown first by two persons; its next numbers are not', () => {
  const of = summed();
  assert.match(
    publish(of)?.message ?? '',
    /persons: a death toll in our own voice \(figure "all" in figure "all"\)\./,
  );
  approve(of, { kind: 'post.publish', post: 'p', content: F });
  assert.equal(publish(of, 'q'), null, 'readers have it');
  const parts = ['north', 'south'];
  const sum = { estimate: 'sum2', figure: 'all', content: { min: 15, max: 15, parts } };
  assert.equal(inShort(of.give('estimate.add', sum, editor)), 'accepted');
  const subject = { kind: 'figure', id: 'all' };
  of.must('cover', { subject }, reporter);
  assert.equal(inShort(of.give('uncover', { subject }, editor)), 'second-person');
});

test('R-EYES-10 a sum of what is no casualty is no toll, nor is the count of somebody else', () => {
  assert.equal(publish(summed(false)), null);
  const of = summed();
  const north = { body: [{ type: 'figure', id: 'north' }] };
  assert.equal(inShort(of.give('post.publish', { post: 'p', content: north }, editor)), 'accepted');
  const statement = says(of, 'minister');
  of.must('estimate.add', { estimate: 'his', figure: 'all', content: { min: 20, max: 20, statement } });
  of.must('figure.display', { figure: 'all', display: 'authority', authorities: ['minister'] });
  assert.equal(publish(of, 'q'), null, 'the minister’s number is on display');
  const ours = { figure: 'all', display: 'range' };
  assert.match(of.give('figure.display', ours, editor)?.message ?? '', /a death toll in our own voice/);
});
