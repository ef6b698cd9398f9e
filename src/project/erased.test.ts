/** What is left of a text in which something has no words any more, or is on no record: a gap, and never a fault. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Story, says, story } from '../desk/rules/story.fixture.ts';
import type { State } from '../fold/state.ts';
import { document, erased } from './built.fixture.ts';

const refer = (kind: string, id: string) => ({ type: 'reference', kind, id, text: `this ${kind}` });
const gap = { type: 'reference', to: null, text: '[…]', standing: null, later: null };

/** A story with a post that sets everything apart and names everything. */
function given(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c', { id: 's', actor: { role: 'mayor', affiliation: null } });
  of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
  of.must('incident.set', { incident: 'i', content: { title: 'A blast', statements: ['s'] } });
  const apart = ['statement:s', 'claim:c', 'figure:f', 'incident:i'].map((one) => {
    const [type, id] = one.split(':');
    return { type, id };
  });
  const content = [
    ...[refer('actor', 'a'), refer('claim', 'c'), refer('statement', 's'), refer('incident', 'i')],
    { type: 'figure', id: 'f' },
  ];
  return of.must('post.publish', {
    post: 'p',
    content: { body: [...apart, { type: 'paragraph', content }] },
  });
}
/** Which of the four blocks and five references of the post are gone. */
function gone(state: State): readonly string[] {
  const post = document(state, 'post:p');
  assert.ok(post?.kind === 'post' && post.state === 'published');
  const last = post.body.at(-1);
  assert.ok(last?.type === 'paragraph');
  const blocks = ['statement', 'claim', 'figure', 'incident'].filter(
    (_, place) => post.body[place]?.type === 'removed',
  );
  const names = ['actor', 'claim', 'statement', 'incident', 'figure'].filter(
    (_, place) => JSON.stringify(last.content[place]) === JSON.stringify(gap),
  );
  return [...blocks, ...names.map((one) => `named ${one}`)];
}
const without = (state: State, list: 'statements' | 'claims' | 'figures' | 'incidents' | 'actors') => ({
  ...state,
  [list]: state[list].clear(),
});

test('R-TAKE-02 where the words of something were erased there is a gap, and the rest stands', () => {
  const of = given();
  assert.deepEqual(gone(of.state), []);
  assert.deepEqual(gone(erased(of, 'claim:c')), ['claim', 'named claim']);
  assert.deepEqual(gone(erased(of, 'figure:f')), ['figure', 'named figure']);
  assert.deepEqual(gone(erased(of, 'incident:i')), ['incident', 'named incident']);
  assert.deepEqual(gone(erased(of, 'statement:s')), ['statement', 'named statement']);
  assert.deepEqual(gone(erased(of, 'actor:a')), ['statement', 'named actor'], 'nobody says it any more');
});

test('R-PROJ-04 of what is on no record a text shows nothing', () => {
  const { state } = given();
  assert.deepEqual(gone(without(state, 'claims')), ['claim', 'named claim']);
  assert.deepEqual(gone(without(state, 'figures')), ['figure', 'named figure']);
  assert.deepEqual(gone(without(state, 'incidents')), ['incident', 'named incident']);
  assert.deepEqual(gone(without(state, 'statements')), ['statement', 'named statement']);
  assert.deepEqual(gone(without(state, 'actors')), ['statement', 'named actor']);
});

test('R-TAKE-02 a speaker whose words were erased leaves a statement in words, without a page, a role or a house', () => {
  const of = story();
  const content = { speaker: 'a resident', text: 'It burns.' };
  of.must('actor.set', { actor: 'house', content: { name: 'House', type: 'organisation' } });
  says(of, 'a', undefined, { id: 's', content, actor: { role: 'mayor', affiliation: 'house' } });
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'statement', id: 's' }] } });
  const speaker = (state: State) => {
    const post = document(state, 'post:p');
    const block = post?.kind === 'post' && post.state === 'published' && post.body[0];
    return block && block.type === 'statement' && block.statement.speaker;
  };
  assert.deepEqual(speaker(of.state), { name: 'Name of a', actor: 'actor:a', role: 'mayor', of: 'House' });
  assert.deepEqual(speaker(erased(of, 'actor:a')), { name: 'a resident', actor: null, role: null });
  assert.deepEqual(speaker(erased(of, 'actor:house')), {
    name: 'Name of a',
    actor: 'actor:a',
    role: 'mayor',
  });
});
