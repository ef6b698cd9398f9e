/** A rehearsal at the desk: judged as ever, with nothing for readers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskView } from '../view/desk-view.ts';
import { editor, inShort, legal, Story } from './story.fixture.ts';

test('R-REHEARSE-04 a rehearsal is judged by what readers would have, and changes nothing for them', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'A fire', rehearsal: true });
  of.must('coverage.start').must('post.publish', { post: 'p', content: { title: 'Tom Hale is well' } });
  of.must(
    'restriction.set',
    { restriction: 'boy', content: { terms: ['Tom Hale', 'p-boy'], reason: 'x' } },
    legal,
  );
  const publish = (post: string, title: string) =>
    inShort(of.give('post.publish', { post, content: { title } }, editor));
  assert.equal(publish('n', 'Tom Hale'), 'restricted post:n');
  assert.equal(
    publish('p-boy', 'A fire'),
    'accepted',
    'names of the desk are no words for readers here either',
  );
  assert.equal(publish('q', 'TK'), 'unfinished post:q');
  of.must('post.update', { post: 'p', content: { title: 'Tom Hale is at home' } });
  of.must('cover', { subject: { kind: 'post', id: 'p' } });
  assert.deepEqual(of.sets.flat(), []);
  const { coverage } = JSON.parse(deskView(of.state, editor) ?? '{}');
  assert.deepEqual([coverage.rehearsal, coverage.phase], [true, 'live']);
});
