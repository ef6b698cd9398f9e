/** What readers get of the coverage, posts, corrections and claims: live field by field, and else nothing but that. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldAgain, type Story, says, story } from '../desk/rules/story.fixture.ts';
import type { State } from '../fold/state.ts';
import { cellKinds } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { built, document, down, erased, given } from './built.fixture.ts';

const text = (words: string) => [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
const C = { type: 'claim', id: 'c' };

test('R-PROJ-04 of what is not there, or has no page of its own, there is no document', () => {
  const of = story();
  for (const kind of cellKinds)
    if (kind !== 'coverage' && kind !== 'text') assert.equal(document(of, `${kind}:none`), null, kind);
  of.must('post.write', { post: 'draft', content: { title: 'x' } });
  of.must('question.ask', { question: 'q', content: { text: 'x' } });
  says(of, 'a', undefined, { id: 's' });
  of.must('post.publish', { post: 'p', content: { title: 'x' } });
  of.must('alert.propose', { alert: 'unsent', content: { post: 'p', text: 'x' } });
  for (const cell of ['post:draft', 'question:q', 'statement:s', 'alert:unsent'])
    assert.equal(document(of, cell), null, cell);
  const posts = of.state.posts.update('p', (post) => post && { ...post, order: 0 }) as State['posts'];
  assert.equal(document({ ...of.state, posts }, 'post:p'), null, 'without a place it has no page');
  const started = of.state.coverage;
  assert.equal(document({ ...of.state, coverage: null }, 'coverage:coverage'), null);
  for (const change of [{ startedAt: null }, { phase: 'draft' as const }])
    assert.equal(
      document({ ...of.state, coverage: started && { ...started, ...change } }, 'coverage:coverage'),
      null,
      'before it starts',
    );
});

test('R-PROJ-04 a coverage has its address, language, zone, profile, texts and times, under any of its texts', () => {
  const of = given().must('text.set', { field: 'standfirst', content: 'Below' });
  const { coverage } = of.state;
  const live = {
    ...{ kind: 'coverage', id: 'coverage', state: 'live', slug: 'a-story', language: 'en', zone: 'UTC' },
    ...{ profile: 'newsroom', startedAt: coverage?.startedAt, endedAt: null, demonstration: false },
    ...{
      headline: [{ type: 'text', text: 'A fire' }],
      standfirst: [{ type: 'text', text: 'Below' }],
      summary: [],
    },
  };
  assert.partialDeepStrictEqual(document(of, 'coverage:coverage'), live);
  assert.deepEqual(document(of, 'text:headline'), document(of, 'coverage:coverage'));
  of.must('coverage.end');
  assert.partialDeepStrictEqual(document(of, 'coverage:coverage'), { state: 'ended', endedAt: of.state.at });
  const gone = erased(of, 'text:standfirst');
  const wordless = document(gone, 'coverage:coverage');
  assert.deepEqual(wordless?.kind === 'coverage' && [wordless.standfirst, wordless.summary], [[], []]);
});

test('R-PROJ-04 a post has its order, times, words, marks and notices', () => {
  const of = story();
  const content = { title: 'A fire', byline: 'A Person', background: true, body: text('It burns.') };
  of.must('post.publish', { post: 'p', content, keyEvent: true, flash: true });
  const publishedAt = of.state.at;
  const shown = {
    ...{ kind: 'post', id: 'p', order: 1, publishedAt, state: 'published', updatedAt: null, title: 'A fire' },
    ...{
      body: text('It burns.'),
      byline: 'A Person',
      keyEvent: true,
      pinned: false,
      flash: true,
      background: true,
    },
  };
  assert.deepEqual(document(of, 'post:p'), { ...shown, notices: [] });
  const first = { at: '2025-12-31T00:00:00.000Z', in: 'Elsewhere', url: 'https://example.org/x' };
  of.must('post.update', { post: 'p', content: { ...content, first }, note: 'More.' });
  const update = { label: 'update', at: of.state.at, note: 'More.', correction: null };
  assert.deepEqual(document(of, 'post:p'), { ...shown, updatedAt: of.state.at, first, notices: [update] });
  of.must('post.pin', { post: 'p' });
  assert.partialDeepStrictEqual(document(of, 'post:p'), { pinned: true });
});

test('R-CORR-01 a notice leads to its correction, and loses its words when that is taken down', () => {
  const of = given();
  const repairs = [{ kind: 'claim', claim: 'c', content: { text: 'It was so.' } }];
  of.must('correction.publish', { correction: 'k', note: 'We were wrong.', repairs });
  const notice = { label: 'correction', at: of.state.at, note: 'We were wrong.', correction: 'correction:k' };
  assert.partialDeepStrictEqual(document(of, 'post:p'), { notices: [notice], updatedAt: of.state.at });
  const live = {
    ...{
      kind: 'correction',
      id: 'k',
      at: of.state.at,
      state: 'live',
      label: 'correction',
      note: 'We were wrong.',
    },
  };
  assert.partialDeepStrictEqual(document(of, 'correction:k'), { ...live, documents: ['claim:c', 'post:p'] });
  const wordless = document(erased(of, 'correction:k'), 'correction:k');
  assert.partialDeepStrictEqual(wordless, { kind: 'correction', id: 'k', state: 'removed' });
  down(of, 'correction', 'k');
  assert.partialDeepStrictEqual(document(of, 'post:p'), {
    notices: [{ ...notice, note: null, correction: null }],
  });
  assert.deepEqual(document(of, 'correction:k'), {
    kind: 'correction',
    id: 'k',
    at: notice.at,
    state: 'removed',
  });
});

test('R-CORR-01 a correction of a text or the panel names the coverage or the panel', () => {
  const of = given().must('panel.set', { content: { known: [{ words: 'So', claim: 'c' }] } });
  const known = [{ words: 'Quite so', claim: 'c' }];
  of.must('correction.publish', {
    ...{ correction: 'k', note: 'x', label: 'clarification' },
    repairs: [
      { kind: 'text', field: 'headline', content: 'Fires' },
      { kind: 'panel', content: { known } },
    ],
  });
  assert.partialDeepStrictEqual(document(of, 'correction:k'), {
    label: 'clarification',
    documents: ['coverage:coverage', 'panel:panel'],
  });
});

test('R-SHOWN-01 a post of which it is not on record since when it shows a claim shows the present', () => {
  const of = given();
  says(of, 'b', 'c', { stance: 'denies' });
  of.must('claim.rule', { claim: 'c', status: 'disputed' });
  const status = (state: State) => {
    const found = document(state, 'post:p');
    const block = found?.kind === 'post' && found.state === 'published' && found.body[0];
    return block && block.type === 'claim' && block.standing.status;
  };
  assert.equal(status(of.state), 'reported');
  const posts = of.state.posts.update('p', (post) => post && { ...post, shown: {} }) as State['posts'];
  assert.equal(status({ ...of.state, posts }), 'disputed');
});

test('R-PROJ-04 a claim is told also where its coverage cannot be', () => {
  const { state } = given();
  const found = document({ ...state, coverage: null }, 'claim:c');
  assert.partialDeepStrictEqual(found, {
    history: [{ status: 'reported', at: state.claims.get('c')?.shownSince?.at }],
  });
});

test('R-PROJ-04 a coverage that goes on in another, or goes on from one, leads there once that is public', () => {
  const { state } = given();
  const link = { slug: 'before', title: 'Part one' };
  const told = (change: object) =>
    document({ ...state, coverage: state.coverage && { ...state.coverage, ...change } }, 'coverage:coverage');
  const continues = { ...link, public: true };
  assert.partialDeepStrictEqual(told({ continues, continuedIn: [link] }), {
    continues: link,
    continuedIn: [link],
  });
  const quiet = told({ continues: { ...continues, public: false }, continuedIn: [] }) ?? {};
  assert.deepEqual(['continues' in quiet, 'continuedIn' in quiet], [false, false]);
});

test('R-TAKE-01 a post in any other state has its place and what that state tells, and no words', () => {
  const place = { kind: 'post', id: 'p', order: 1 };
  const after = (act: (of: Story) => void) => {
    const of = given();
    const publishedAt = of.state.at;
    of.must('post.publish', { post: 'q', content: { title: 'Better' } });
    act(of);
    const found = document(of, 'post:p');
    const { title: _, ...rest } = { ...place, publishedAt, at: of.state.at, title: '' };
    return [found, rest];
  };
  const [withdrawn, gone] = after((of) =>
    of.must('post.withdraw', { post: 'p', reason: 'x', note: 'y', replacedBy: 'q' }),
  );
  assert.deepEqual(withdrawn, { ...gone, state: 'withdrawn', note: 'y', replacedBy: 'post:q' });
  const [moved, off] = after((of) => of.must('post.move', { post: 'p', as: 'misplaced', pointer: 'q' }));
  assert.deepEqual(moved, { ...off, state: 'moved', as: 'misplaced', pointer: 'post:q' });
  const [covered, under] = after((of) => of.must('cover', { subject: { kind: 'post', id: 'p' } }));
  assert.deepEqual(covered, { ...under, state: 'covered' });
  const [removed, taken] = after((of) => down(of, 'post', 'p'));
  assert.deepEqual(removed, { ...taken, state: 'removed' });
  const [both, later] = after((of) =>
    down(of.must('post.withdraw', { post: 'p', reason: 'x' }), 'post', 'p'),
  );
  assert.deepEqual(both, { ...later, state: 'removed' });
  const of = given();
  const wordless = { ...place, publishedAt: of.state.at, state: 'removed', at: of.state.at };
  assert.deepEqual(document(erased(of, 'post:p'), 'post:p'), wordless);
});

test('R-TAKE-01 what was moved off the page stays so, whatever becomes of it then', () => {
  const of = given().must('post.move', { post: 'p', as: 'duplicate' });
  const moved = document(of, 'post:p');
  assert.partialDeepStrictEqual(moved, { state: 'moved', as: 'duplicate', pointer: null });
  assert.deepEqual(document(down(of, 'post', 'p'), 'post:p'), moved);
});

test('R-PROJ-04 a claim has its words, how it stands, its evidence that readers may know, and its history', () => {
  const of = given();
  says(of, 'b', 'c', { id: 's2', stance: 'denies' });
  says(of, 'hidden', 'c', { actor: { type: 'unnamed' } });
  says(of, 'off', 'c', { id: 'off' });
  of.must('evidence.remove', { claim: 'c', statement: 'off', reason: 'x' });
  of.must('statement.retract', { statement: 's2', reason: 'x' });
  const found = built(of.state, 'claim:c');
  assert.ok(found.document?.kind === 'claim' && found.document.state === 'live');
  const { evidence, standing: _, ...rest } = found.document;
  const history = [{ status: 'reported', at: of.state.claims.get('c')?.rulings[0]?.at }];
  assert.deepEqual(rest, { kind: 'claim', id: 'c', state: 'live', text: 'It is so.', history });
  assert.deepEqual(
    evidence.map(({ stance, statement, retracted }) => [stance, statement.text, retracted]),
    [
      ['asserts', 'Words of s', false],
      ['denies', 'Words of s2', true],
    ],
  );
  assert.deepEqual(found.links, ['actor:a', 'actor:b']);
});

test('R-PROJ-04 the history of a claim begins with the status that it had when readers first saw it', () => {
  const of = story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(of, 'a', 'c');
  of.must('claim.rule', { claim: 'c', status: 'reported' });
  says(of, 'b', 'c', { stance: 'denies' });
  of.must('claim.rule', { claim: 'c', status: 'disputed' });
  of.must('post.publish', { post: 'p', content: { body: [C] } });
  const begun = of.state.at;
  const history = () => {
    const found = document(of, 'claim:c');
    return found?.kind === 'claim' && found.state === 'live' && found.history;
  };
  assert.deepEqual(history(), [{ status: 'disputed', at: begun }], 'what came before is not told');
  of.must('claim.rule', { claim: 'c', status: 'superseded' });
  const moved = { status: 'superseded', at: of.state.at };
  assert.deepEqual(history(), [{ status: 'disputed', at: begun }, moved]);
  of.must('claim.rule', { claim: 'c', status: 'reported' });
  assert.deepEqual(history(), [
    { status: 'disputed', at: begun },
    moved,
    { status: 'reported', at: of.state.at },
  ]);
});

test('R-PROJ-04 a claim shown before the coverage was public has a history from its start on', () => {
  const of = story();
  const entries = of.entries.filter(({ kind }) => kind === 'coverage.opened');
  const before = story();
  before.must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
  says(before, 'a', 'c');
  before.must('text.set', { field: 'summary', content: [C] });
  const start = before.entries.find(({ kind }) => kind === 'coverage.started');
  const rest = before.entries.filter(
    (entry) => entry.kind !== 'coverage.started' && entry.kind !== 'coverage.opened',
  );
  assert.ok(start);
  const at = '2026-02-01T00:00:00.000Z';
  const late = foldAgain(
    [...entries, ...rest, { ...start, at }].map((entry, n) => ({ ...entry, seq: n + 1 }) as Entry),
  );
  const found = document(late, 'claim:c');
  assert.deepEqual(found?.kind === 'claim' && found.state === 'live' && found.history, [
    { status: 'reported', at },
  ]);
});

test('R-TAKE-01 a claim in any other state says since when, and nothing else', () => {
  const after = (act: (of: Story) => Story) => {
    const of = act(given());
    return [document(of, 'claim:c'), of.state.at] as const;
  };
  const bare = { kind: 'claim', id: 'c' };
  const [removed, t1] = after((of) => down(of, 'claim', 'c'));
  assert.deepEqual(removed, { ...bare, state: 'removed', at: t1 });
  const [withdrawn, t2] = after((of) => of.must('claim.rule', { claim: 'c', status: 'withdrawn' }));
  assert.deepEqual(withdrawn, { ...bare, state: 'withdrawn', at: t2 });
  const [covered, t3] = after((of) => of.must('cover', { subject: { kind: 'claim', id: 'c' } }));
  assert.deepEqual(covered, { ...bare, state: 'covered', at: t3 });
  const of = given();
  const wordless = {
    ...of.state,
    claims: of.state.claims.update('c', (claim) => claim && { ...claim, content: null }),
  };
  const since = of.state.claims.get('c')?.shownSince?.at;
  assert.deepEqual(document(wordless as State, 'claim:c'), { ...bare, state: 'removed', at: since });
  const unseen = story().must('claim.open', { claim: 'c', content: { text: 'x' } });
  const none = {
    ...unseen.state,
    claims: unseen.state.claims.update('c', (one) => one && { ...one, content: null }),
  };
  assert.deepEqual(document(none as State, 'claim:c'), { ...bare, state: 'removed', at: unseen.state.at });
});
