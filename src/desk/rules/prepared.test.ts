import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editor, type Fields, person, reporter, type Story, story } from './story.fixture.ts';

/** A verdict that is waited for: guilty with a sentence, or acquitted. The accused may not be named by one person. */
function verdict(): Story {
  const content = { name: 'Jonas Berg', type: 'person', guarded: 'suspect' };
  return story()
    .must('actor.set', { actor: 'berg', content })
    .must('post.write', { post: 'guilty', content: guilty }, reporter)
    .must(
      'post.write',
      { post: 'free', content: { title: 'Jonas Berg acquitted', body: 'He left.' } },
      reporter,
    )
    .must('prepared.set', { prepared: 'verdict', content: set }, reporter);
}

const guilty = {
  title: 'Jonas Berg sentenced',
  body: 'The court sentenced him to [[years]] years at [[time]].',
};
const blanks = [
  { name: 'years', kind: 'number', label: 'years' },
  { name: 'time', kind: 'time', label: 'when' },
  { name: 'judge', kind: 'words', label: 'who presided' },
];
const set: Fields = {
  outcome: 'the verdict',
  alternatives: [
    { post: 'guilty', when: 'guilty' },
    { post: 'free', when: 'acquitted' },
  ],
  blanks,
};
const release = (of: Story, fields: Fields, by = reporter) =>
  of.give('prepared.release', { prepared: 'verdict', ...fields }, by);
const stateOf = (refusal: ReturnType<typeof release>) =>
  refusal?.code === 'state' ? refusal.state : refusal?.code;

test('R-PREP-01 one alternative comes true and the others are discarded in the same act', () => {
  const of = verdict();
  for (const [kind, fields] of [
    ['post.publish', { post: 'guilty' }],
    ['post.schedule', { post: 'free', at: '2030-01-01T00:00:00Z' }],
    ['post.discard', { post: 'free' }],
  ] as const)
    assert.equal(stateOf(of.give(kind, fields, editor)), 'prepared');
  of.must('post.approve', { post: 'free' }, editor);
  assert.equal(release(of, { post: 'free' }), null);
  assert.equal(of.changed.filter((one) => one.startsWith('post')).join(), 'post:free');
  assert.equal(of.state.posts.get('guilty')?.phase, 'discarded');
  assert.equal(of.state.posts.get('free')?.prepared, null);
  assert.equal(stateOf(release(of, { post: 'guilty' }, editor)), 'settled');
  assert.equal(stateOf(of.give('prepared.set', { prepared: 'verdict', content: set })), 'settled');
  const kinds = of.entries.slice(-5).map(({ kind }) => kind);
  assert.deepEqual(kinds, [
    'post.written',
    'post.published',
    'post.discarded',
    'prepared.released',
    'sensitive.passed',
  ]);
});

test('R-PREP-02 a verdict is approved with its blanks, and published by one person who fills them', () => {
  const of = verdict();
  const values = { years: '12', time: '14:05' };
  assert.equal(release(of, { post: 'guilty', blanks: values })?.code, 'second-person');
  of.must('post.approve', { post: 'guilty' }, editor);
  of.must(
    'post.write',
    { post: 'guilty', content: { ...guilty, body: 'He got [[years]] years at [[time]].' } },
    reporter,
  );
  assert.equal(release(of, { post: 'guilty', blanks: values })?.code, 'second-person', 'other words');
  of.must('post.approve', { post: 'guilty' }, editor);
  assert.equal(stateOf(release(of, { post: 'guilty', blanks: { ...values, years: 'many' } })), 'open-blank');
  assert.equal(stateOf(release(of, { post: 'guilty', blanks: { ...values, time: 'soon' } })), 'open-blank');
  assert.equal(release(of, { post: 'guilty', blanks: values }), null);
  const shown = of.shown('post', 'guilty');
  assert.match(JSON.stringify(shown), /He got 12 years at 14:05/);
});

test('R-PREP-02 a name that is filled in was not approved', () => {
  const of = verdict().must('actor.set', {
    actor: 'child',
    content: { name: 'Ada Lind', type: 'person', guarded: 'minor' },
  });
  const content = { title: 'Jonas Berg sentenced', body: '[[judge]] read it out.' };
  of.must('post.write', { post: 'guilty', content }, reporter);
  of.must('post.approve', { post: 'guilty' }, editor);
  const named = { post: 'guilty', blanks: { judge: 'Ada Lind' } };
  assert.equal(release(of, named, person('other', 'editor'))?.code, 'second-person');
  assert.equal(release(of, { post: 'guilty', blanks: { judge: 'A judge' } }), null);
});

test('R-PREP-03 nothing is published with an open blank, and every blank is declared', () => {
  const of = verdict();
  assert.equal(stateOf(release(of, { post: 'guilty', blanks: { years: '12' } })), 'open-blank');
  assert.equal(stateOf(release(of, { post: 'free', blanks: { years: '12' } })), 'open-blank');
  assert.equal(release(of, { post: 'other' })?.code, 'unknown');
  of.must('post.write', { post: 'third', content: { title: 'Mistrial in [[month]]' } });
  const more = { ...set, alternatives: [{ post: 'third', when: 'mistrial' }] };
  assert.equal(stateOf(of.give('prepared.set', { prepared: 'other', content: more })), 'undeclared');
  const title = 'It was [[month]]';
  assert.equal(stateOf(of.give('post.publish', { post: 'p', content: { title } })), 'open-blank');
  of.must('post.publish', { post: 'p', content: { title: 'It was May', body: '[May]' } });
  assert.equal(stateOf(of.give('post.update', { post: 'p', content: { title } })), 'open-blank');
  const items = [[{ type: 'text', text: title }]];
  const list = { body: [{ type: 'list', ordered: false, items }] };
  assert.equal(stateOf(of.give('post.update', { post: 'p', content: list })), 'open-blank');
  const repairs = [{ kind: 'post', post: 'p', content: { title } }];
  assert.equal(stateOf(of.give('correction.publish', { correction: 'k', note: 'x', repairs })), 'open-blank');
});

test('R-PREP-04 what is untied is a draft again, and what is discarded never comes back', () => {
  const of = verdict();
  const twice = { ...set, alternatives: [{ post: 'free', when: 'x' }] };
  assert.equal(stateOf(of.give('prepared.set', { prepared: 'second', content: twice })), 'prepared');
  of.must('prepared.set', { prepared: 'verdict', content: twice });
  assert.equal(of.state.posts.get('guilty')?.prepared, null, 'it is named no longer');
  of.must('prepared.end', { prepared: 'verdict' });
  of.must('post.publish', { post: 'free' }, editor);
  const post = 'guilty';
  assert.equal(of.give('post.discard', { post }, person('guest', 'contributor'))?.code, 'unknown');
  of.must('post.discard', { post }, reporter);
  for (const [kind, fields] of [
    ['post.write', { post, content: guilty }],
    ['post.publish', { post, content: { title: 'x' } }],
    ['post.approve', { post }],
    ['post.schedule', { post, at: '2030-01-01T00:00:00Z' }],
    ['post.hold', { post }],
    ['embargo.set', { subject: { kind: 'post', id: post }, reason: 'x' }],
    ['prepared.set', { prepared: 'new', content: { ...set, alternatives: [{ post, when: 'x' }] } }],
  ] as const)
    assert.equal(stateOf(of.give(kind, fields, editor)), 'discarded', kind);
});
