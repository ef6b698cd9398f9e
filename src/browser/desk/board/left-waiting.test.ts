/** what waits on the board, and what became of its posts → what shows it, and what takes it back */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leftOf } from './left-waiting.ts';

const at = '2031-05-04T05:00:00.000Z';
const later = '2031-05-04T06:00:00.000Z';
const post = { phase: 'draft', taken: null, publishedAt: null, updatedAt: null };
const content = { min: 7, statement: 's' };
const docs: Readonly<Record<string, unknown>> = {
  'posts/gone': { ...post, phase: 'discarded' },
  'posts/out': { ...post, phase: 'published', publishedAt: later },
  'posts/down': { ...post, taken: later },
  'posts/draft': post,
  'statements/s': { content: { text: 'It is out.' }, version: 3 },
  'claims/c': {
    waiting: [
      { statement: 's', stance: 'denies', post: 'gone', at },
      { statement: 't', stance: 'asserts', post: 'draft', at },
      { statement: 'u', stance: 'doubts', post: 'out', at },
      { statement: 'v', stance: 'doubts', post: 'out', at: later },
    ],
  },
  'figures/f': {
    waiting: [
      { estimate: 'e', content, post: 'down', at },
      { estimate: 'g', content, post: 'nobody', at },
    ],
  },
};
const board = { get: (kind: string, id: string) => docs[`${kind}/${id}`] } as unknown as Parameters<
  typeof leftOf
>[0];
const of = (kind: string, id: string) => {
  const { show, takeBack } = leftOf(board, kind, id);
  return { show, takeBack: takeBack('Wrong.') };
};

test('R-DUE-08 what a post left is shown, or taken back for that post alone; what may still come is neither', () => {
  assert.deepEqual(of('claim', 'c'), {
    show: [
      { kind: 'evidence.add', claim: 'c', statement: 's', stance: 'denies' },
      { kind: 'evidence.add', claim: 'c', statement: 'u', stance: 'doubts' },
    ],
    takeBack: [
      { kind: 'evidence.remove', claim: 'c', statement: 's', reason: 'Wrong.', for: 'gone' },
      { kind: 'evidence.remove', claim: 'c', statement: 'u', reason: 'Wrong.', for: 'out' },
    ],
  });
  assert.deepEqual(of('figure', 'f'), {
    show: [{ kind: 'estimate.add', estimate: 'e', figure: 'f', content }],
    takeBack: [{ kind: 'estimate.drop', estimate: 'e', reason: 'Wrong.' }],
  });
});

test('R-DUE-08 a statement that was left is shown as it is, or retracted; what is gone is not shown', () => {
  assert.deepEqual(of('statement', 's'), {
    show: [
      {
        ...{ kind: 'statement.record', statement: 's', content: { text: 'It is out.' } },
        ...{ for: null, expected: 3 },
      },
    ],
    takeBack: [{ kind: 'statement.retract', statement: 's', reason: 'Wrong.' }],
  });
  assert.deepEqual(of('statement', 'none').show, []);
  assert.deepEqual(of('claim', 'none'), { show: [], takeBack: [] });
  assert.deepEqual(of('figure', 'none'), { show: [], takeBack: [] });
});
