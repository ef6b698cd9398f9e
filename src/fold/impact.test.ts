/** What rests on what, document by document. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldAgain, says, secondSenior, story } from '../desk/rules/story.fixture.ts';
import { type Cell, cell, PANEL } from '../model/ids.ts';
import { fold } from './fold.ts';
import { exactImpactOf, isPublished, isRoot, restsOn } from './impact.ts';
import type { State } from './state.ts';

const words = (text: string) => ({ type: 'text', text });
const S = (id: string) => ({ type: 'statement', id });
const C = (id: string) => ({ type: 'claim', id });
const F = (id: string) => ({ type: 'figure', id });

/** A story in which everything rests on something. */
function woven() {
  const of = story();
  for (const [actor, affiliation] of [['state'], ['army', 'state'], ['rebels']] as const)
    of.must('actor.set', {
      actor,
      content: { name: actor, type: 'group', affiliation: affiliation ?? null },
    });
  of.must('claim.open', {
    claim: 'c',
    content: { text: 'It is so.', matter: 'conduct', of: 'army', adversaries: ['rebels', 'army'] },
  });
  says(of, 'army', 'c', { id: 's1' });
  says(of, 'wire', 'c', { id: 's2', stance: 'relays', content: { origin: 's1' } });
  of.must('evidence.add', { claim: 'c', statement: 's1', stance: 'confirms' });
  for (const figure of ['all', 'north'])
    of.must('figure.open', { figure, content: { label: figure, partOf: figure === 'north' ? 'all' : null } });
  of.must('estimate.add', { estimate: 'e1', figure: 'north', content: { min: 1, statement: 's1' } });
  of.must('estimate.add', {
    estimate: 'e2',
    figure: 'north',
    content: { min: 2, statement: 's2', source: 'rebels' },
  });
  of.must('estimate.add', { estimate: 'sum', figure: 'all', content: { min: 3, parts: ['e1', 'e2'] } });
  of.must('question.ask', { question: 'q', content: { text: 'Why?' } });
  const pointing = { type: 'reference', kind: 'post', id: 'p1', text: 'before' };
  of.must('post.publish', { post: 'p1', content: { body: [S('s1'), S('s1'), F('north')] } });
  of.must('post.publish', {
    post: 'p2',
    content: { body: [{ type: 'paragraph', content: [words('x'), pointing] }, C('c')] },
  });
  of.must('post.write', { post: 'draft', content: { body: [C('c')] } });
  of.must('panel.set', {
    content: {
      known: [
        { words: 'x', claim: 'c' },
        { words: 'y', claim: 'c' },
      ],
      unknown: [{ words: 'z', question: 'q' }],
      changed: [{ words: 'w', figure: 'all' }],
    },
  });
  return of.must('text.set', { field: 'summary', content: [C('c')] });
}

test('R-FOLD-02 what each kind of document rests on, each once, and nothing where it is not there', () => {
  const of = woven();
  of.must('alert.propose', { alert: 'a1', content: { post: 'p1', text: 'x' } });
  const unsent = of.state;
  of.must('alert.approve', { alert: 'a1' }, secondSenior);
  of.must('alert.propose', { alert: 'a2', content: { post: 'p1', text: 'y', corrects: 'a1' }, alone: 'x' });
  of.must('correction.publish', {
    correction: 'k',
    note: 'x',
    repairs: [{ kind: 'question', question: 'q', content: { text: 'How?' } }],
  });
  of.must('correction.publish', {
    correction: 'k2',
    note: 'x',
    repairs: [
      {
        kind: 'statement',
        statement: 's2',
        content: { ...of.state.statements.get('s2')?.content, text: 'y' },
      },
    ],
  });
  of.must('post.update', { post: 'p2', content: { body: [C('c')] }, note: 'x' });
  const expected: Record<string, readonly string[]> = {
    'coverage:coverage': ['text:headline', 'text:standfirst', 'text:summary'],
    'text:headline': [],
    'text:standfirst': [],
    'text:summary': ['claim:c'],
    'actor:state': [],
    'actor:army': ['actor:state'],
    'statement:s1': ['actor:army'],
    'statement:s2': ['actor:wire', 'statement:s1'],
    'claim:c': ['statement:s1', 'statement:s2', 'actor:army', 'actor:rebels'],
    'post:p1': ['statement:s1', 'figure:north', 'correction:k2'],
    'post:p2': ['claim:c', 'correction:k2'],
    'post:draft': [],
    'panel:panel': ['claim:c', 'question:q', 'figure:all'],
    'figure:all': ['estimate:sum'],
    'figure:north': ['estimate:e1', 'estimate:e2', 'figure:all'],
    'estimate:e1': ['statement:s1'],
    'estimate:e2': ['statement:s2', 'actor:rebels'],
    'estimate:sum': ['estimate:e1', 'figure:north', 'estimate:e2'],
    'alert:a1': ['post:p1'],
    'alert:a2': ['post:p1', 'alert:a1'],
    'question:q': [],
    'restriction:r': [],
    'correction:k': [],
  };
  for (const [of_, grounds] of Object.entries(expected))
    assert.deepEqual(restsOn(of.state, of_ as Cell), grounds, of_);
  const kinds = ['actor', 'statement', 'claim', 'post', 'figure', 'estimate', 'alert', 'question'] as const;
  for (const kind of kinds) assert.deepEqual(restsOn(of.state, cell(kind, 'none')), [], kind);
  assert.deepEqual(restsOn(unsent, cell('alert', 'a1')), [], 'what was not sent rests on nothing');
  assert.deepEqual(restsOn(story().state, PANEL), []);
});

test('R-FOLD-02 what is taken away is no longer rested on, and a document that leaves rests on nothing', () => {
  const of = woven();
  const users = (of_: string) => [...(of.state.users.get(of_ as Cell) ?? [])].sort();
  assert.deepEqual(users('figure:north'), ['estimate:sum', 'post:p1']);
  of.must('post.update', { post: 'p1', content: { body: [S('s1')] } });
  assert.deepEqual(users('figure:north'), ['estimate:sum']);
  of.must('post.withdraw', { post: 'p1', reason: 'x' });
  assert.deepEqual(users('statement:s1'), ['claim:c', 'estimate:e1', 'statement:s2']);
});

test('R-FIG-07 an estimate reaches what shows it and the figure’s own page, not what shows another number', () => {
  const of = woven();
  const reached = (estimate: string) => [...exactImpactOf(of.state, [cell('estimate', estimate)])].sort();
  of.must('post.publish', { post: 'p3', content: { body: [F('all')] } });
  assert.deepEqual(reached('e1'), [
    ...['estimate:e1', 'estimate:sum', 'figure:all', 'figure:north', 'panel:panel', 'post:p1', 'post:p3'],
  ]);
  of.must('alert.propose', { alert: 'l', content: { post: 'p1', text: 'x' } });
  of.must('alert.approve', { alert: 'l' }, secondSenior);
  assert.ok(reached('e1').includes(cell('alert', 'l')), 'and the alert that leads there');
  assert.ok(!reached('sum').includes(cell('alert', 'l')));
  of.must('estimate.overtake', { estimate: 'sum', reason: 'x' });
  assert.deepEqual(reached('e1'), [
    ...['alert:l', 'estimate:e1', 'estimate:sum', 'figure:all', 'figure:north', 'post:p1', 'post:p3'],
  ]);
  of.must('post.pin', { post: 'p3' });
  assert.deepEqual(reached('sum'), ['estimate:sum', 'figure:all', 'figure:north'], 'pinned: the present');
  of.must('correction.publish', {
    correction: 'k',
    note: 'x',
    repairs: [{ kind: 'figure', figure: 'all', content: { label: 'all of them' } }],
  });
  const renamed = exactImpactOf(of.state, [cell('figure', 'all')]);
  assert.ok(
    renamed.has(cell('post', 'p3')) && renamed.has(PANEL),
    'a name is read wherever the figure stands',
  );
});

test('R-CORR-04 what readers can see is the start, the posts, the panel, the alerts sent and what these rest on', () => {
  const of = woven();
  const roots = ['coverage:coverage', 'text:headline', 'panel:panel', 'post:p1', 'post:draft', 'alert:a'];
  const isIt = (state: State) => roots.filter((one) => isRoot(state, one as Cell));
  of.must('alert.propose', { alert: 'a', content: { post: 'p1', text: 'x' } });
  assert.deepEqual(isIt(of.state), roots.slice(0, 4));
  of.must('alert.approve', { alert: 'a' }, secondSenior);
  assert.equal(isRoot(of.state, cell('alert', 'a')), true);
  for (const one of ['post:none', 'alert:none', 'claim:c', 'figure:all', 'statement:s1', 'correction:k'])
    assert.equal(isRoot(of.state, one as Cell), false, one);
  const bare = story().must('claim.open', { claim: 'c', content: { text: 'x' } });
  assert.deepEqual(isIt(bare.state), roots.slice(0, 2));
  says(bare, 'a', 'c', { id: 's' });
  assert.equal(isPublished(bare.state, cell('claim', 'c')), false);
  bare.must('panel.set', { content: { known: [{ words: 'x', claim: 'c' }] } });
  for (const one of ['claim:c', 'statement:s', 'actor:a', 'panel:panel', 'coverage:coverage'])
    assert.equal(isPublished(bare.state, one as Cell), true, one);
  const before = foldAgain(
    woven()
      .entries.filter(({ kind }) => kind !== 'coverage.started')
      .map((entry, n) => ({ ...entry, seq: n + 1 })),
  );
  assert.equal(isPublished(before, cell('claim', 'c')), false, 'before its start a coverage has no readers');
});

test('R-FOLD-02 an entry whose body was erased still touches its subject', () => {
  const of = woven();
  const erased = (kind: 'estimate.set' | 'correction.published', subject: Cell) => {
    const entry = {
      kind,
      subject,
      body: null,
      erased: true,
      seq: of.state.seq + 1,
      at: of.state.at,
      by: 'x',
    };
    return fold(of.state, entry as unknown as Parameters<typeof fold>[1]);
  };
  const after = erased('estimate.set', cell('estimate', 'e1'));
  assert.deepEqual(restsOn(after, cell('estimate', 'e1')), []);
  assert.equal(after.users.get(cell('statement', 's1'))?.has(cell('estimate', 'e1')), false);
  assert.ok(isRoot(erased('correction.published', cell('correction', 'k')), cell('correction', 'k')));
});

test('R-FIG-07 a post of which it is not on record since when it shows a figure shows the present', () => {
  const { state } = woven();
  const posts = state.posts.update('p1', (post) => post && { ...post, shown: {} }) as State['posts'];
  assert.ok(exactImpactOf({ ...state, posts }, [cell('estimate', 'e1')]).has(cell('post', 'p1')));
});

test('R-FOLD-02 a part that the desk does not have is rested on all the same', () => {
  const { state } = woven();
  const without = { ...state, estimates: state.estimates.delete('e1').delete('e2') };
  assert.deepEqual(restsOn(without, cell('estimate', 'sum')), ['estimate:e1', 'estimate:e2']);
});
