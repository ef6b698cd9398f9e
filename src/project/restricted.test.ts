/** What the restricted list stops, and which documents a pass lets name what is on it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, inShort, legal, type Story, story } from '../desk/rules/story.fixture.ts';
import type { State } from '../fold/state.ts';
import { erased } from './built.fixture.ts';
import { type Projection, project } from './project.ts';
import { restrictedIn } from './restricted.ts';
import { emptyView } from './view.ts';

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

/** What would be found if all of a state became public at once. */
const found = (state: State) => {
  const { versions }: Projection = project(emptyView, state, [], () => 'id');
  return restrictedIn(state, emptyView, versions);
};
const list = (of: Story, restriction: string, ...terms: readonly string[]): Story =>
  of.must('restriction.set', { restriction, content: { terms, reason: 'x' } satisfies Fields }, legal);

test('R-RESTR-01 any of the names of a restriction is found, and told by the restriction and the document', () => {
  const of = story().must('post.publish', { post: 'p', content: { title: 'Ann Hale and Tom Hale' } });
  assert.equal(found(of.state), null);
  list(of, 'others', 'Jo Hale');
  assert.equal(found(of.state), null);
  list(of, 'boy', 'Tim Hale', 'Tom Hale');
  assert.deepEqual(found(of.state), { restriction: 'boy', cell: 'post:p' });
});

test('R-RESTR-02 a restriction that was lifted, or whose names were erased, stops nothing', () => {
  const of = list(
    story().must('post.publish', { post: 'p', content: { title: 'Tom Hale' } }),
    'boy',
    'Tom Hale',
  );
  assert.deepEqual(found(of.state), { restriction: 'boy', cell: 'post:p' });
  assert.equal(found(erased(of, 'restriction:boy')), null);
  of.must('restriction.lift', { restriction: 'boy', reason: 'x' }, legal);
  assert.equal(found(of.state), null);
});

test('R-RESTR-01 what is no name, as an older record may hold it, stops nothing, and what stands beside it does', () => {
  const of = story().must('post.publish', { post: 'p', content: { title: 'Tom — Hale' } });
  const { state } = list(of, 'boy', 'x');
  const terms = (...terms: readonly string[]) => {
    const boy = state.restrictions.get('boy') ?? assert.fail();
    const content = boy.content && { ...boy.content, terms: [...terms] };
    return found({ ...state, restrictions: state.restrictions.set('boy', { ...boy, content }) });
  };
  assert.equal(terms('—'), null);
  assert.deepEqual(terms('—', 'Tom Hale'), { restriction: 'boy', cell: 'post:p' });
});
