/** Numbers in running text that name whose they are: "Pedro Vaz wrote that five people had died". */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Cell, cell } from '../../model/ids.ts';
import { type Block, runsOf } from '../../model/rich-text.ts';
import { standingText } from '../../transfer/standing-text.ts';
import type { PublicInline, PublicReading } from '../../wire/documents.ts';
import { changedSince } from '../eyes/approvals.ts';
import { type Rename, renamedPost } from '../parts/renamed.ts';
import { type Fields, type Story, says, story } from './story.fixture.ts';

const text = (words: string) => ({ type: 'text', text: words });
const wrote = (estimate?: string) => [
  {
    type: 'paragraph',
    content: [
      text('Vaz wrote that '),
      { type: 'figure', id: 'killed', ...(estimate && { estimate }) },
      text(' had died'),
    ],
  },
];

function counts(of: Story, actor: string, estimate: string, content: Fields, statement: Fields = {}): Story {
  const id = says(of, actor, undefined, { id: `s-${estimate}`, content: statement });
  return of.must('estimate.add', { estimate, figure: 'killed', content: { statement: id, ...content } });
}

/** The police count four and Vaz five; `p` tells what Vaz wrote. */
function told(): Story {
  const of = story().must('figure.open', {
    figure: 'killed',
    content: { label: 'killed', casualties: true },
  });
  counts(of, 'police', 'four', { min: 4, max: 4 });
  counts(of, 'vaz', 'five', { min: 5, max: 5, words: 'five' });
  return of.must('post.publish', { post: 'p', content: { body: wrote('five') } });
}

const inWords = ({ bounds }: PublicReading) =>
  bounds.map(({ min, words }) => words ?? String(min)).join(' to ') || 'not known';
function read(content: readonly PublicInline[]): string {
  const [, piece] = content;
  assert.ok(piece && piece.type !== 'text');
  if (piece.type === 'reference') return piece.text;
  return inWords(piece.reading) + (piece.later ? ` (later: ${inWords(piece.later.reading)})` : '');
}
function post(of: Story, id = 'p'): string {
  const shown = of.shown('post', id);
  const block = shown.state === 'published' ? shown.body[0] : null;
  assert.ok(block?.type === 'paragraph');
  return read(block.content);
}
const marks = (of: Story, id = 'p') => {
  const shown = of.shown('post', id);
  return shown.state === 'published' ? shown.notices.length : 0;
};
const corrected = (of: Story, estimate: string, min: number) =>
  of.must('correction.publish', {
    correction: `k-${estimate}`,
    note: 'It was another number.',
    repairs: [
      { kind: 'estimate', estimate, content: { min, max: min, statement: `s-${estimate}`, words: null } },
    ],
  });

test('R-FIG-14 a number that names its estimate is that one’s, whatever others say; one that names none shows the range', () => {
  const of = told();
  assert.equal(post(of), 'five');
  counts(of, 'mayor', 'seven', { min: 7, max: 7 });
  assert.equal(post(of), 'five');
  of.must('post.publish', { post: 'q', content: { body: wrote() } });
  assert.equal(post(of, 'q'), '4 to 7');
  of.must('figure.display', { figure: 'killed', display: 'authority', authorities: ['mayor'] });
  assert.equal(post(of), 'five');
  of.must('post.pin', { post: 'p' });
  assert.equal(post(of), 'five', 'pinned as well: he did not say seven');
  of.must('text.set', { field: 'headline', content: wrote('five') });
  assert.equal(read(of.shown('coverage').headline), 'five');
});

test('R-FIG-14 beside it stands the newer number of the same source alone', () => {
  const of = told();
  const early = { at: '2025-12-30T12:00:00.000Z', precision: 'minute' };
  counts(of, 'vaz', 'three', { min: 3, max: 3, asOf: early }, { saidAt: early });
  assert.equal(post(of), 'five', 'an older number of his comes late');
  counts(of, 'vaz', 'nine', { min: 9, max: 9 });
  assert.equal(post(of), 'five (later: 9)');
  of.must('estimate.overtake', { estimate: 'nine', reason: 'The mayor has spoken since.' });
  assert.equal(post(of), 'five');
});

test('R-FIG-14 set aside it still says what was said; taken back it says so, and the newer number stands beside it', () => {
  const of = told();
  of.must('estimate.overtake', { estimate: 'five', reason: 'The police have counted since.' });
  assert.equal(post(of), 'five');
  of.must('statement.retract', { statement: 's-five', reason: 'x' });
  assert.equal(post(of), 'five (later: not known)');
  counts(of, 'vaz', 'six', { min: 6, max: 6 });
  assert.equal(post(of), 'five (later: 6)');
});

test('R-FIG-14 where it may not be told nothing of it is left: taken down, or its figure under review', () => {
  const gone = (subject: { kind: string; id: string }) => {
    const of = told();
    of.must('takedown.order', { subject, reason: 'x' });
    return of;
  };
  for (const of of [
    gone({ kind: 'estimate', id: 'five' }),
    gone({ kind: 'statement', id: 's-five' }),
    gone({ kind: 'figure', id: 'killed' }),
    told().must('cover', { subject: { kind: 'figure', id: 'killed' } }),
  ]) {
    assert.equal(post(of), '[…]');
    assert.doesNotMatch(JSON.stringify(of.seen('post:p')), /five/);
  }
  assert.equal(post(gone({ kind: 'estimate', id: 'four' })), 'five');
});

test('R-FIG-14 a correction of that estimate marks the text and changes it; one of another does neither', () => {
  const of = told();
  of.must('post.publish', { post: 'q', content: { body: wrote('four') } });
  of.must('post.publish', { post: 'r', content: { body: wrote() } });
  corrected(of, 'four', 2);
  assert.deepEqual([marks(of), marks(of, 'q'), marks(of, 'r')], [0, 1, 1]);
  assert.deepEqual([post(of), post(of, 'q')], ['five', '2']);
  corrected(of, 'five', 6);
  assert.deepEqual([marks(of), marks(of, 'q'), marks(of, 'r')], [1, 1, 2]);
  assert.equal(post(of), '6');
});

test('R-FIG-14 only what somebody said can be named so, with its own figure', () => {
  const of = told();
  const refused = (estimate: string, id = 'killed') => {
    const content = { body: [{ type: 'paragraph', content: [{ type: 'figure', id, estimate }] }] };
    const refusal = of.give('post.publish', { post: 'q', content });
    return refusal && (refusal.code === 'state' ? refusal.state : refusal.code);
  };
  assert.equal(refused('nobody'), 'unknown');
  of.must('figure.open', { figure: 'whole', content: { label: 'killed and missing' } });
  const statement = says(of, 'mayor', undefined, { id: 's-whole' });
  of.must('estimate.add', { estimate: 'some', figure: 'whole', content: { min: 9, statement } });
  assert.equal(refused('five', 'whole'), 'other-figure');
  const parts = { min: 4, basis: 'Ours.', parts: ['four'] };
  of.must('estimate.add', { estimate: 'sum', figure: 'whole', content: parts });
  assert.equal(refused('sum', 'whole'), 'unsourced', 'a tally is nobody’s words');
  assert.equal(refused('some', 'whole'), null);
});

test('R-FIG-14 a number that waits for a post comes with it where the post names it, though the figure was shown before', () => {
  const of = told();
  const wait = (post: string, estimate: string, min: number) =>
    of.must('estimate.add', {
      ...{ estimate, figure: 'killed', for: post },
      content: { min, max: min, statement: 's-four' },
    });
  wait('p', 'eight', 8);
  assert.equal(of.give('post.publish', { post: 'q', content: { body: wrote('eight') } })?.code, 'unknown');
  of.must('post.update', { post: 'p', content: { body: wrote('eight') } });
  assert.equal(post(of), '8');
});

test('R-FIG-14 another number of the same source is no minor fix, and voids an approval only where the text names it', () => {
  const of = told();
  counts(of, 'vaz', 'again', { min: 5, max: 5 });
  const fix = of.give('post.fix', { post: 'p', content: { body: wrote('again') } });
  assert.ok(fix, 'a reference is another');
  const content = (estimate?: string) => {
    of.must('post.write', { post: 'draft', content: { body: wrote(estimate) } });
    return of.state.posts.get('draft')?.content ?? assert.fail();
  };
  const [named, bare] = [content('five'), content()];
  const { seq } = of.state;
  const changed = (of: Story) => [named, bare].map((one) => changedSince(of.state, one, one, seq));
  assert.deepEqual(changed(of), [null, null]);
  counts(of, 'mayor', 'seven', { min: 7, max: 7 });
  assert.deepEqual(changed(of), [null, 'the numbers of figure "killed"']);
  corrected(of, 'five', 6);
  assert.deepEqual(changed(of)[0], 'what estimate "five" says');
});

test('R-FIG-14 carried or brought into another coverage a number keeps its estimate, or leaves a gap: never the range in its place', () => {
  const content = told().state.posts.get('p')?.published ?? assert.fail();
  const piece = (body: readonly Block[]) => runsOf(body[0] ?? assert.fail())[0]?.[1];
  const gap = { type: 'text', text: '[…]' };
  const isFive = (of: Cell) => of === cell('estimate', 'five');
  const to: Rename = (_kind, id) => (id === null ? id : (`${id}-2` as typeof id));
  assert.deepEqual(piece(renamedPost(content, to, () => true).body), {
    ...{ type: 'figure', id: 'killed-2', estimate: 'five-2' },
  });
  assert.deepEqual(piece(renamedPost(content, to, (of) => !isFive(of)).body), gap);
  const lost: string[] = [];
  const brought = standingText(
    content.body,
    (of) => !isFive(of),
    (what) => lost.push(what),
  );
  assert.deepEqual(piece(brought), gap);
  assert.match(String(lost), /estimate that is not brought/);
});
