/** What people at the desk say to each other: who may, who sees it, what takes it away, and that nobody else has it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../model/person.ts';
import type { Proposed } from '../../record/entry.ts';
import { factsOf } from '../../record/facts.ts';
import { deskView } from '../view/desk-view.ts';
import {
  editor,
  foldAgain,
  inShort,
  legal,
  person,
  reporter,
  type Story,
  secondSenior,
  senior,
  story,
} from './story.fixture.ts';

/** What a contributor begins has an id that nobody guesses. */
const HERS = 'hers-2345678923456789';
const ana = person('ana', 'contributor');
const ben = person('ben', 'contributor');
const on = (kind: string, id: string, note: string, more: object = {}) => ({
  ...{ note, subject: { kind, id }, text: `Words of ${note}` },
  ...more,
});

/** What somebody sees of notes and the brief. */
function seen(
  of: Story,
  by: Person,
): { notes: Record<string, unknown>[]; brief: Record<string, unknown> | null } {
  const { notes, brief = null } = JSON.parse(deskView(of.state, by) ?? '{}');
  return { notes, brief };
}
const said = (of: Story, by: Person) => seen(of, by).notes.map(({ text }) => text);

/** A story with a post of a contributor and one of a reporter, and a claim. */
function written(): Story {
  const of = story();
  of.must('post.write', { post: HERS, content: { title: 'Hers' } }, ana);
  of.must('post.publish', { post: 'out', content: { title: 'Out' } }, reporter);
  of.must('post.write', { post: 'draft', content: { title: 'Draft' } }, reporter);
  return of.must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
}

test('R-NOTE-01 whoever works in a coverage adds notes to what it has, a contributor to their own posts', () => {
  const of = written();
  const give = (kind: string, id: string, by: Person) =>
    of.give('note.add', on(kind, id, `n-2345678923456789-${of.state.seq}`), by);
  for (const by of [reporter, editor, senior, legal])
    for (const [kind, id] of [
      ['coverage', 'coverage'],
      ['post', HERS],
      ['claim', 'c'],
    ] as const)
      assert.equal(give(kind, id, by), null, `${by.id} ${kind}`);
  assert.equal(give('post', HERS, ana), null);
  for (const [kind, id, by] of [
    ['post', HERS, ben],
    ['post', 'draft', ana],
    ['post', 'out', ana],
    ['claim', 'c', ana],
    ['coverage', 'coverage', ana],
    ['post', 'none', reporter],
    ['coverage', 'other', reporter],
    ['figure', 'c', reporter],
  ] as const)
    assert.equal(inShort(give(kind, id, by)), `unknown ${kind}:${id}`, by.id);
  of.must('note.add', on('claim', 'c', 'twice'));
  assert.equal(inShort(of.give('note.add', on('claim', 'c', 'twice'))), 'exists note:twice');
  assert.equal(of.give('note.add', on('claim', 'c', 'x'), person('boss', 'admin'))?.code, 'forbidden');
});

test('R-NOTE-02 a note is settled by whoever is meant, who wrote it, or an editor, once', () => {
  const of = written();
  const settle = (note: string, by: Person) => inShort(of.give('note.settle', { note }, by));
  of.must('note.add', on('claim', 'c', 'n1', { to: ['ben', 'reporter', 'ben'] }), senior);
  assert.equal(settle('n1', person('other', 'reporter')), 'forbidden');
  assert.equal(settle('n1', ben), 'unknown note:n1', 'who is meant and does not see it is told of none');
  assert.equal(settle('n1', reporter), 'accepted');
  assert.equal(settle('n1', reporter), 'state settled');
  of.must('note.add', on('post', HERS, 'n2-2345678923456789'), ana).must(
    'note.add',
    on('claim', 'c', 'n3'),
    reporter,
  );
  assert.deepEqual([settle('n2-2345678923456789', ana), settle('n3', editor)], ['accepted', 'accepted']);
  const [first] = seen(of, reporter).notes;
  const at = of.entries.find(({ kind }) => kind === 'note.settled')?.at;
  assert.deepEqual(first, {
    ...{
      id: 'n1',
      to: ['ben', 'reporter'],
      by: 'senior',
      at: of.entries.find(({ kind }) => kind === 'note.added')?.at,
    },
    ...{ settled: { by: 'reporter', at }, taken: null, subject: 'claim:c', text: 'Words of n1' },
  });
});

test('R-NOTE-03 a contributor sees the notes on their own posts, everybody who works there all and the brief', () => {
  const of = written();
  of.must('note.add', on('post', HERS, 'n1'), reporter).must(
    'note.add',
    on('claim', 'c', 'n2', { to: ['ana'] }),
  );
  of.must('coverage.brief', { text: 'No names.' }, reporter);
  assert.deepEqual([said(of, ana), said(of, ben)], [['Words of n1'], []]);
  assert.deepEqual(said(of, reporter), ['Words of n1', 'Words of n2']);
  assert.equal(deskView(of.state, person('boss', 'admin')), null);
  assert.deepEqual([seen(of, ana).brief, seen(of, legal).brief?.text], [null, 'No names.']);
});

test('R-NOTE-04 why a draft was handed back is a note to its author, settled once it is handed over again or out', () => {
  const of = written();
  const returned = () =>
    of
      .must('post.submit', { post: HERS }, ana)
      .must('post.return', { post: HERS, note: 'Who says so?' }, editor);
  const [note, ...more] = seen(returned(), ana).notes;
  assert.deepEqual(
    [note?.id, note?.subject, note?.text, note?.to, note?.by, note?.settled, more],
    [`returned:${of.state.seq}`, `post:${HERS}`, 'Who says so?', ['ana'], 'editor', null, []],
  );
  of.must('note.add', on('post', HERS, 'other-2345678923456789'), ana);
  returned();
  assert.deepEqual(
    seen(of, ana).notes.map(({ settled }) => settled !== null),
    [true, false, false],
  );
  of.must('post.publish', { post: HERS }, editor);
  assert.deepEqual(
    seen(of, ana).notes.map(({ settled }) => settled !== null),
    [true, false, true],
  );
});

test('R-NOTE-05 taking a post down seals the notes on it, also later ones; erasing it destroys them', () => {
  const of = written().must('post.submit', { post: HERS }, ana);
  of.must('post.return', { post: HERS, note: 'Not “hers”' }, editor).must(
    'note.add',
    on('post', HERS, 'n1'),
    reporter,
  );
  of.must('note.add', on('claim', 'c', 'n2'));
  const subject = { kind: 'post', id: HERS };
  of.must('takedown.order', { subject, reason: 'x' }, legal).must('note.add', on('post', HERS, 'n3'), editor);
  assert.deepEqual(said(of, senior), [null, null, 'Words of n2', null]);
  assert.deepEqual(said(of, ana), [null, null, null]);
  assert.deepEqual(said(of, legal), ['Not “hers”', 'Words of n1', 'Words of n2', 'Words of n3']);
  const erase = (by: Person) => of.give('erasure.propose', { subject, versions: 'all', reason: 'x' }, by);
  for (const held of [{ kind: 'note', id: 'n1' }, subject]) {
    of.must('legal.hold', { hold: `of-${held.kind}`, subject: held, reason: 'x' }, legal);
    assert.equal(inShort(erase(senior)), 'state legal-hold');
    of.must('legal.release', { hold: `of-${held.kind}`, reason: 'x' }, legal);
  }
  erase(senior);
  of.must('erasure.approve', { subject }, legal);
  assert.deepEqual(said(of, legal), [null, null, 'Words of n2', null]);
  assert.deepEqual(said(erasedAgain(of), legal), said(of, legal), 'and with their bodies gone');
});

test('R-NOTE-05 a note is taken down and erased by itself; what it is a note on under legal hold keeps it', () => {
  const of = written().must('note.add', on('post', 'out', 'n1'), reporter);
  const subject = { kind: 'note', id: 'n1' };
  const erase = () => inShort(of.give('erasure.propose', { subject, versions: 'all', reason: 'x' }, senior));
  assert.equal(erase(), 'state public');
  of.must('takedown.order', { subject, reason: 'x' }, editor);
  assert.deepEqual([said(of, reporter), said(of, legal)], [[null], ['Words of n1']]);
  of.must('legal.hold', { hold: 'h', subject: { kind: 'post', id: 'out' }, reason: 'x' }, legal);
  assert.equal(erase(), 'state legal-hold');
  of.must('legal.release', { hold: 'h', reason: 'x' }, legal);
  assert.equal(erase(), 'accepted');
  of.must('erasure.approve', { subject }, legal);
  assert.deepEqual(said(of, legal), [null]);
  assert.deepEqual(said(erasedAgain(of), legal), [null]);
});

test('R-NOTE-06 the brief is set by whoever may publish, at the version that they saw; its earlier wording can be erased', () => {
  const of = written();
  const brief = (text: string, expected: number, by: Person = reporter) =>
    inShort(of.give('coverage.brief', { text, expected }, by));
  assert.equal(seen(of, reporter).brief, null);
  assert.deepEqual(
    [brief('One.', 0), brief('Two.', 0), brief('Two.', 1)],
    ['accepted', 'stale 1', 'accepted'],
  );
  assert.deepEqual([brief('x', 2, ana), brief('x', 2, legal)], ['forbidden', 'forbidden']);
  assert.deepEqual(seen(of, editor).brief, { text: 'Two.', by: 'reporter', at: of.state.at, version: 2 });
  const subject = { kind: 'brief', id: 'brief' };
  const erase = (versions: string) =>
    inShort(of.give('erasure.propose', { subject, versions, reason: 'x' }, secondSenior));
  assert.equal(erase('all'), 'state not-removable');
  assert.equal(erase('earlier'), 'accepted');
  of.must('erasure.approve', { subject }, legal);
  const last = of.entries.findLast(({ kind }) => kind === 'erasure.done');
  const first = of.entries.find(({ kind }) => kind === 'coverage.briefed');
  assert.deepEqual(last?.kind === 'erasure.done' && last.body?.entries, [first?.seq]);
  assert.equal(seen(erasedAgain(of), editor).brief?.text, 'Two.');
});

test('R-NOTE-07 no note and no brief changes anything for readers', () => {
  const of = written();
  const before = of.sets.flat().length;
  of.must('note.add', on('post', 'out', 'n1')).must('note.add', on('coverage', 'coverage', 'n2'));
  of.must('note.settle', { note: 'n1' }).must('coverage.brief', { text: 'TK: no names.' });
  of.must('takedown.order', { subject: { kind: 'note', id: 'n2' }, reason: 'x' });
  assert.equal(of.sets.flat().length, before);
  of.must('coverage.freeze', { reason: 'x' }).must('note.add', on('post', 'out', 'n3'));
});

/** The story folded from what is left of its record once the bodies are gone. */
function erasedAgain(of: Story): Story {
  const gone = new Set(
    of.entries.flatMap((one) => (one.kind === 'erasure.done' ? (one.body?.entries ?? []) : [])),
  );
  const entries = of.entries.map((one) =>
    gone.has(one.seq) ? { ...one, body: factsOf(one as Proposed), erased: true } : one,
  );
  const again = story();
  again.state = foldAgain(entries as typeof of.entries);
  return again;
}
