/** Which entries of the record an erasure destroys: all words of one document, or those before its last version. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Proposed } from '../../record/entry.ts';
import { factsOf } from '../../record/facts.ts';
import { page, quoting } from '../rules/reserved.fixture.ts';
import { foldAgain, legal, type Story, says, story } from '../rules/story.fixture.ts';

const subject = { kind: 'post', id: 'p' };

/** A story with a post p that was corrected, and another beside it; what was proposed of both. */
function given(): Story {
  const of = story();
  for (const post of ['p', 'q']) of.must('post.publish', { post, content: { title: 'Before' } });
  return of;
}
const propose = (of: Story, act: string, post: string) => {
  const command = { kind: 'post.update', post, content: { title: `Words of ${act}` } };
  return of.must('act.propose', { act, command }).state.seq;
};
const correct = (of: Story, title: string, earlier: 'open' | 'closed') =>
  of.must('correction.publish', {
    ...{ correction: `k-${title.toLowerCase()}`, note: 'x', earlier },
    repairs: [{ kind: 'post', post: 'p', content: { title } }],
  });
/** The record numbers of the entries that hold words of post p itself, oldest first. */
const written = (of: Story) =>
  of.entries
    .filter(({ kind, subject }) => subject === 'post:p' && kind === 'post.written')
    .map(({ seq }) => seq);
function destroyed(of: Story, what: object = subject): readonly number[] {
  of.must('erasure.approve', { subject: what }, legal);
  const done = of.entries.at(-1);
  return done?.kind === 'erasure.done' && done.body ? done.body.entries : assert.fail();
}

test('R-TAKE-02 an erasure takes all words of a document and what was proposed of it, in the order of the record', () => {
  const of = given();
  const first = propose(of, 'x', 'p');
  propose(of, 'y', 'q');
  of.must('post.update', { post: 'p', content: { title: 'After' }, note: 'More.' });
  const update = of.state.seq;
  of.must('takedown.order', { subject, reason: 'x' }).must('erasure.propose', {
    ...{ subject, versions: 'all', reason: 'x' },
  });
  const entries = destroyed(of);
  assert.ok(entries.includes(first) && entries.includes(update) && first < update);
  assert.deepEqual(
    entries,
    entries.toSorted((a, b) => a - b),
  );
  const subjects = entries.map((seq) => of.entries[seq - 1]?.subject);
  assert.deepEqual([...new Set(subjects)].sort(), ['act:x', 'post:p']);
});

test('R-TAKE-03 of the earlier versions go the words before the last, and what was proposed and settled before it', () => {
  const of = given();
  const settled = propose(of, 'x', 'p');
  of.must('act.decline', { act: 'x', note: 'x' });
  const other = propose(of, 'z', 'q');
  of.must('act.decline', { act: 'z', note: 'x' });
  const open = propose(of, 'y', 'p');
  correct(of, 'Then', 'open');
  correct(of, 'Now', 'closed');
  const [first, second, last] = written(of);
  assert.ok(last !== undefined && written(of).length === 3);
  of.must('act.decline', { act: 'y', note: 'x' });
  of.must('erasure.propose', { subject, versions: 'earlier', reason: 'x' });
  const entries = destroyed(of);
  assert.deepEqual(entries, [first, settled, second]);
  assert.ok(![last, other, open].some((seq) => entries.includes(seq)));
});

test('R-TAKE-03 of a number that waited for a post go the words of both, as it waited and as it came', () => {
  const of = page();
  const statement = says(of, 'clinic');
  const number = (words: string) => ({ min: 77, max: 77, words, statement });
  of.must('estimate.add', { estimate: 'n', figure: 'f', for: 'p', content: number('wrong') });
  const content = quoting(statement);
  of.must('post.publish', {
    post: 'p',
    content: { ...content, body: [...content.body, { type: 'figure', id: 'f' }] },
  });
  of.must('correction.publish', {
    ...{ correction: 'k', note: 'x', earlier: 'closed' },
    repairs: [{ kind: 'estimate', estimate: 'n', content: number('right') }],
  });
  const what = { kind: 'estimate', id: 'n' };
  of.must('erasure.propose', { subject: what, versions: 'earlier', reason: 'x' });
  const kinds = destroyed(of, what).map((seq) => of.entries[seq - 1]?.kind);
  assert.deepEqual(kinds, ['estimate.reserved', 'estimate.set']);
  assert.match(JSON.stringify(of.entries.filter(({ kind }) => kind === 'estimate.set')), /right/);
});

test('R-TAKE-03 what an erased claim rests on is in the record what it was in memory', () => {
  const of = page();
  const what = { kind: 'claim', id: 'c' };
  of.must('evidence.remove', { claim: 'c', statement: 'first', reason: 'x' });
  of.must('takedown.order', { subject: what, reason: 'x' });
  of.must('erasure.propose', { subject: what, versions: 'all', reason: 'x' });
  const gone = destroyed(of, what);
  const erased = of.entries.map((entry) =>
    gone.includes(entry.seq)
      ? ({ ...entry, body: factsOf(entry as Proposed), erased: true } as typeof entry)
      : entry,
  );
  const { evidence } = foldAgain(erased).claims.get('c') ?? {};
  assert.deepEqual(evidence, of.state.claims.get('c')?.evidence);
});
