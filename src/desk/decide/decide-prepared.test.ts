/** What a prepared set may tie together, and what is said where it cannot be released. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editor, type Fields, inShort, type Story, story } from '../rules/story.fixture.ts';

const blanks = [{ name: 'years', kind: 'number', label: 'years' }];
function given(): Story {
  const of = story();
  of.must('post.write', { post: 'guilty', content: { title: 'Sentenced to [[years]] years' } });
  return of.must('post.write', { post: 'free', content: { title: 'Acquitted' } });
}
const alternatives = ['guilty', 'free'].map((post) => ({ post, when: post }));
const set = (of: Story, more: Fields = {}, fields: Fields = {}) =>
  of.give('prepared.set', {
    ...{ prepared: 'x', content: { outcome: 'the verdict', alternatives, blanks, ...more }, ...fields },
  });
const release = (of: Story, fields: Fields = {}) =>
  of.give('prepared.release', { prepared: 'x', post: 'guilty', blanks: { years: '12' }, ...fields });
const told = (refusal: ReturnType<Story['give']>) => [inShort(refusal), refusal?.message];

test('R-PREP-04 a set ties drafts together that are there, free, unscheduled and each named once', () => {
  const of = given();
  assert.equal(inShort(set(of, {}, { expected: 1 })), 'stale 0');
  const twice = { alternatives: [alternatives[0], alternatives[0]] };
  assert.deepEqual(told(set(of, twice)), ['exists prepared:x', 'Each draft is one alternative.']);
  const none = { alternatives: [{ post: 'none', when: 'x' }] };
  assert.equal(inShort(set(of, none)), 'unknown post:none');
  of.must('post.schedule', { post: 'free', at: '2030-01-01T00:00:00.000Z' }, editor);
  assert.deepEqual(told(set(of)), ['state scheduled', 'Post "free" is scheduled; call that off first.']);
  of.must('post.unschedule', { post: 'free' }, editor);
  assert.deepEqual(told(set(of, { blanks: [] })), [
    'state undeclared',
    'Post "guilty" has a blank [[years]] that the set does not declare.',
  ]);
  assert.equal(set(of), null);
  assert.equal(set(of, { outcome: 'The verdict' }), null, 'set again');
  assert.deepEqual(told(set(of, {}, { prepared: 'y' })), [
    'state prepared',
    'Post "guilty" is an alternative of "x" already.',
  ]);
});

test('R-PREP-03 each blank takes a value of its kind, and nothing takes one that it does not have', () => {
  const of = given();
  assert.equal(set(of), null);
  assert.deepEqual(told(release(of, { blanks: {} })), [
    'state open-blank',
    'The blank [[years]] has no value.',
  ]);
  assert.deepEqual(told(release(of, { blanks: { years: 'many' } })), [
    'state open-blank',
    'The blank [[years]] takes a number; "many" is none.',
  ]);
  assert.deepEqual(told(release(of, { blanks: { years: '12', judge: 'x' } })), [
    'state open-blank',
    'Post "guilty" has no blank [[judge]].',
  ]);
  of.must('post.write', { post: 'guilty', content: { title: '[[years]] years, said [[judge]]' } });
  assert.equal(inShort(release(of)), 'state open-blank', 'one that came later');
  assert.equal(release(of, { blanks: { years: '12', judge: 'a judge' } }), null, 'it takes any words');
  const shown = of.shown('post', 'guilty');
  assert.equal(shown.state === 'published' && shown.title, '12 years, said a judge');
});

test('R-PREP-01 a set is released once, as it was read, with an alternative of its own that may be published', () => {
  const of = given();
  assert.equal(inShort(release(of)), 'unknown prepared:x');
  assert.equal(set(of), null);
  of.must('post.write', { post: 'apart', content: { title: 'x' } });
  assert.equal(inShort(release(of, { post: 'apart' })), 'unknown post:apart');
  assert.equal(inShort(release(of, { expected: 0 })), 'stale 1');
  of.must('claim.open', { claim: 'bare', content: { text: 'x' } });
  of.must('post.write', { post: 'free', content: { body: [{ type: 'claim', id: 'bare' }] } });
  assert.equal(inShort(release(of, { post: 'free', blanks: {} })), 'unsourced claim:bare');
  assert.equal(release(of), null);
  const [discarded, released] = of.entries.slice(-2);
  assert.deepEqual([discarded?.kind, discarded?.subject], ['post.discarded', 'post:free']);
  assert.deepEqual(released?.body, { post: 'guilty', discarded: ['free'] });
});

test('R-PREP-04 a set is untied once, with a reason or without', () => {
  const of = given();
  const end = (fields: Fields = {}) => of.give('prepared.end', { prepared: 'x', ...fields });
  assert.equal(inShort(end()), 'unknown prepared:x');
  assert.equal(set(of), null);
  assert.equal(end({ reason: 'It was put off.' }), null);
  assert.deepEqual(of.entries.at(-1)?.body, { reason: 'It was put off.' });
  const again = end();
  assert.equal(inShort(again), 'state settled');
  assert.match(again?.message ?? '', /"x" was settled at /);
  assert.equal(inShort(release(of)), 'state settled');
});
