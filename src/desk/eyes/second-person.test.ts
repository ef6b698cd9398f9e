/** Ways in which one person alone tries to do what takes two. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editor, person, reporter, type Story, says, story } from '../rules/story.fixture.ts';

const second = person('other-editor', 'editor');
const quote = (id: string) => ({ body: [{ type: 'statement', id }] });

function guarded(): Story {
  const content = { name: 'Tom Hale', type: 'person', guarded: 'minor' };
  return story().must('actor.set', { actor: 'tom', content });
}

function saying(of: Story, id: string, text: string, actor = 'mayor'): void {
  says(of, actor, undefined, { id, content: { text } });
}

const publish = (of: Story, by = reporter) => of.give('post.publish', { post: 'p' }, by)?.code ?? null;

test('R-EYES-03 an approval does not cover a name that came by respelling', () => {
  const of = guarded();
  of.must('post.write', { post: 'p', content: { title: 'the boy tim hall is well' } }, reporter);
  of.must('post.approve', { post: 'p' }, editor);
  of.must('post.write', { post: 'p', content: { title: 'the boy tom hale is well' } }, reporter);
  assert.equal(publish(of), 'second-person');
});

test('R-EYES-03 whoever respells somebody else’s draft into a name has written the name', () => {
  const of = guarded();
  of.must('post.write', { post: 'p', content: { title: 'the boy tim hall is well' } }, reporter);
  of.must('post.write', { post: 'p', content: { title: 'the boy tom hale is well' } }, editor);
  assert.equal(publish(of, editor), 'second-person');
  assert.equal(publish(of, second), null);
});

test('R-EYES-03 an approval binds to the quoted words that a draft shows by reference', () => {
  const of = guarded();
  saying(of, 's', 'A boy was hurt.');
  of.must('post.write', { post: 'p', content: quote('s') }, reporter);
  of.must('post.approve', { post: 'p' }, editor);
  saying(of, 's', 'Tom Hale was hurt.');
  assert.equal(publish(of), 'second-person');
  of.must('post.approve', { post: 'p' }, editor);
  assert.equal(publish(of), null);
});

test('R-EYES-03 an approval binds to the evidence of the claims in a draft, as far as it names', () => {
  const of = guarded().must('claim.open', { claim: 'c', content: { text: 'A boy was hurt' } });
  says(of, 'mayor', 'c');
  of.must('post.write', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } }, reporter);
  of.must('post.approve', { post: 'p' }, editor);
  says(of, 'nurse', 'c', { id: 'n', content: { text: 'A boy was brought in.' } });
  of.must('evidence.remove', { claim: 'c', statement: 'n', reason: 'x' });
  saying(of, 't', 'I was hurt.', 'tom');
  of.must('evidence.add', { claim: 'c', statement: 't', stance: 'asserts' }, reporter);
  assert.equal(publish(of), 'second-person');
});

test('R-EYES-03 whoever changes what a draft quotes is no second person to it', () => {
  const of = guarded();
  saying(of, 's', 'A boy was hurt.');
  of.must('post.write', { post: 'p', content: quote('s') }, reporter);
  saying(of, 's', 'Tom Hale was hurt.');
  assert.equal(publish(of, editor), 'second-person');
});

test('R-PREP-02 a part of a name in a blank is a name that nobody approved', () => {
  for (const [title, blanks] of [
    ['[[first]] Hale was hurt', { first: 'Tom' }],
    ['[[first]] [[last]] was hurt', { first: 'Tom', last: 'Hale' }],
    ['T[[first]] Hale was hurt', { first: 'om' }],
  ] as const) {
    const of = guarded().must('post.write', { post: 'a', content: { title } }, reporter);
    const declared = Object.keys(blanks).map((name) => ({ name, kind: 'words', label: name }));
    const content = { outcome: 'x', alternatives: [{ post: 'a', when: 'x' }], blanks: declared };
    of.must('prepared.set', { prepared: 'v', content }, reporter).must('post.approve', { post: 'a' }, editor);
    const release = { prepared: 'v', post: 'a', blanks };
    assert.equal(of.give('prepared.release', release, reporter)?.code, 'second-person', title);
    assert.equal(of.give('prepared.release', release, editor)?.code, 'second-person', title);
  }
});

test('R-EYES-02 what was proposed is approved as it was read: a draft that changed since is proposed again', () => {
  const of = guarded();
  const propose = (act: string) =>
    of.must('act.propose', { act, command: { kind: 'post.publish', post: 'p' } }, reporter);
  of.must('post.write', { post: 'p', content: { title: 'A boy is wel' } }, reporter);
  propose('a');
  of.must('post.write', { post: 'p', content: { title: 'Tom Hale is well' } }, reporter);
  assert.equal(of.give('act.approve', { act: 'a' }, editor)?.code, 'state');
  propose('b');
  of.must('post.write', { post: 'p', content: { title: 'Tom Hale is wel' } }, reporter);
  assert.equal(of.give('act.approve', { act: 'b' }, editor), null, 'a spelling fix keeps it');
});

test('R-EYES-02 so does what a proposed act shows by reference', () => {
  const of = guarded();
  saying(of, 's', 'A boy was hurt.');
  const command = { kind: 'post.publish', post: 'p', content: quote('s') };
  of.must('act.propose', { act: 'a', command }, reporter);
  saying(of, 's', 'Tom Hale was hurt.');
  assert.equal(of.give('act.approve', { act: 'a' }, editor)?.code, 'state');
});

test('R-EYES-01 a guard stays when its actor is taken down', () => {
  const of = guarded();
  of.must('takedown.order', { subject: { kind: 'actor', id: 'tom' }, reason: 'x' }, editor);
  of.must('post.write', { post: 'p', content: { title: 'Tom Hale is well' } }, editor);
  assert.equal(publish(of, editor), 'second-person');
});

test('R-EYES-03 what a draft quotes before it is recorded was read by nobody', () => {
  const of = guarded().must('post.write', { post: 'p', content: quote('s') }, reporter);
  of.must('post.approve', { post: 'p' }, editor);
  saying(of, 's', 'Tom Hale was hurt.');
  assert.equal(publish(of), 'second-person');
  assert.equal(publish(of, editor), 'second-person', 'who records it may be who publishes it');
  of.must('post.approve', { post: 'p' }, editor);
  assert.equal(publish(of), null);
});

test('R-EYES-03 whoever renames the incident that a draft shows has written the name', () => {
  const name = (of: Story, title: string, by = editor) =>
    of.must('incident.set', { incident: 'i', content: { title, basis: 'seen' } }, by);
  const of = name(guarded(), 'A boy was hurt');
  const content = { body: [{ type: 'incident', id: 'i' }] };
  of.must('post.write', { post: 'p', content }, reporter);
  name(of, 'Tom Hale was hurt');
  assert.equal(publish(of, editor), 'second-person');
  assert.equal(publish(of, second), 'second-person', 'the draft is older than the name');
  const command = { kind: 'post.publish', post: 'q', content };
  of.must('act.propose', { act: 'a', command }, reporter);
  name(of, 'Tom Hale was badly hurt', reporter);
  assert.equal(of.give('act.approve', { act: 'a' }, editor)?.code, 'state');
});

test('R-EYES-02 a proposal that brings its own words is not bound to the draft that they replace', () => {
  const of = guarded().must('post.write', { post: 'p', content: { title: 'A boy is well' } }, reporter);
  const command = { kind: 'post.publish', post: 'p', content: { title: 'Tom Hale is well' } };
  of.must('act.propose', { act: 'a', command }, reporter);
  of.must('post.write', { post: 'p', content: { title: 'Nobody was hurt' } }, reporter);
  of.must('act.approve', { act: 'a' }, editor);
  assert.equal(of.state.posts.get('p')?.published?.title, 'Tom Hale is well');
});
