import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell } from '../../model/ids.ts';
import { deskImpact } from '../view/desk-impact.ts';
import { openDecisions } from '../view/open-decisions.ts';
import { editor, person, reporter, type Story, says, story } from './story.fixture.ts';

/** Two posts and a flash on one statement, of which one is a draft; a claim in the headline. */
function used(): Story {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'it is shut' } });
  says(of, 'port', 'c', { id: 's' });
  const body = [{ type: 'statement', id: 's' }];
  of.must('post.publish', { post: 'p1', content: { body } }, reporter);
  of.must('post.publish', { post: 'p2', flash: true, content: { body } }, reporter);
  of.must('post.write', { post: 'p3', content: { body } }, reporter);
  return of;
}

const impact = (of: Story, id = 's', by = editor) =>
  JSON.parse(deskImpact(of.state, by, cell('statement', id)) ?? 'null');
const correction = (text: string) => ({
  ...{ correction: `k${text.length}`, note: 'Corrected.' },
  repairs: [
    {
      kind: 'statement',
      statement: 's',
      content: { actor: 'port', cue: 'said', channel: { kind: 'telegram' }, text },
    },
  ],
});

test('R-IMPACT-01 what a correction would reach is what it then changes', () => {
  const of = used().must('use.note', { use: 'noon', subject: { kind: 'post', id: 'p1' }, where: 'on air' });
  const before = impact(of);
  assert.deepEqual([before.topPost, before.uses.map(({ id }: { id: string }) => id)], [true, ['noon']]);
  of.must('correction.publish', correction('Open.'));
  const changed = of.changed.filter((one) => one !== 'correction:k5' && !one.startsWith('post:top'));
  assert.deepEqual(before.reaches, [...changed].sort());
  assert.deepEqual(before.reaches, ['post:p1', 'post:p2']);
  assert.equal(impact(of, 'none'), null);
  assert.equal(impact(of, 's', person('guest', 'contributor')), null);
});

test('R-USE-01 a use outside Stet waits for somebody once what was used has changed', () => {
  const of = used();
  const waits = () =>
    openDecisions(of.state)
      .filter(({ kind }) => kind === 'used-elsewhere')
      .map(({ subject }) => subject);
  const note = (use: string, kind: string, id: string) =>
    of.give('use.note', { use, subject: { kind, id }, where: 'on air' }, reporter);
  assert.equal(note('x', 'post', 'none')?.code, 'unknown');
  for (const [use, kind, id] of [
    ['a', 'post', 'p1'],
    ['b', 'statement', 's'],
    ['c', 'claim', 'c'],
  ] as const)
    assert.equal(note(use, kind, id), null);
  assert.equal(note('a', 'post', 'p1')?.code, 'exists');
  assert.deepEqual(waits(), []);
  assert.equal(of.give('use.told', { use: 'a' }, reporter)?.code, 'state');
  assert.equal(of.give('use.told', { use: 'none' }, reporter)?.code, 'unknown');
  of.must('correction.publish', correction('Open.'));
  assert.deepEqual(waits(), ['use:a', 'use:b', 'use:c']);
  for (const use of ['a', 'b', 'c']) of.must('use.told', { use }, reporter);
  assert.deepEqual(waits(), []);
  of.must('statement.retract', { statement: 's', reason: 'x' });
  of.must('post.withdraw', { post: 'p1', reason: 'x' }, editor);
  assert.deepEqual(waits(), ['use:a', 'use:b']);
});
