/** Which documents a pass lets name what is restricted. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inShort, legal, story } from '../desk/rules/story.fixture.ts';

test('R-RESTR-02 a pass for a text is one for the coverage that shows it, and for nothing else', () => {
  const of = story().must(
    'restriction.set',
    { restriction: 'boy', content: { terms: ['Tom Hale'], reason: 'x' } },
    legal,
  );
  const headline = { field: 'headline', content: 'Tom Hale is found' };
  const post = { post: 'p', content: { title: 'Tom Hale' } };
  assert.equal(inShort(of.give('text.set', headline)), 'restricted coverage:coverage');
  const pass = (kind: string, id: string) =>
    of.must('restriction.pass', { restriction: 'boy', subject: { kind, id }, reason: 'x' }, legal);
  of.must('post.write', post);
  pass('post', 'p');
  assert.equal(inShort(of.give('text.set', headline)), 'restricted coverage:coverage');
  pass('text', 'headline');
  assert.equal(inShort(of.give('text.set', headline)), 'accepted');
  assert.equal(inShort(of.give('post.publish', { post: 'q', content: post.content })), 'restricted post:q');
  assert.equal(inShort(of.give('post.publish', { post: 'p' })), 'accepted');
});
