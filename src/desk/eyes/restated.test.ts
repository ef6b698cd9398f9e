/** What comes between an approval and the publication, in what a draft shows by reference: what voids it, and in which words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostContent } from '../../model/content.ts';
import { cell, PANEL } from '../../model/ids.ts';
import {
  editor,
  type Fields,
  legal,
  reporter,
  type Story,
  says,
  senior,
  story,
} from '../rules/story.fixture.ts';
import { changedSince } from './approvals.ts';
import { restatedSince } from './restated.ts';

const C = { type: 'claim', id: 'c' };
const F = { type: 'figure', id: 'f' };
const I = { type: 'incident', id: 'i' };
const named = (id: string) => [
  { type: 'paragraph', content: [{ type: 'reference', kind: 'actor', id, text: 'he' }] },
];

/** A guarded boy; a claim said in s, a figure counted in n, an incident, all by the mayor; and a draft that shows some. */
function drafted(body: readonly object[]): Story {
  const of = story()
    .must('actor.set', { actor: 'tom', content: { name: 'Tom Hale', type: 'person', guarded: 'minor' } })
    .must('claim.open', { claim: 'c', content: { text: 'A boy was hurt' } });
  says(of, 'mayor', 'c', { id: 's' });
  says(of, 'mayor', undefined, { id: 'n' });
  for (const [figure, estimate] of [
    ['f', 'e'],
    ['g', 'part'],
  ]) {
    of.must('figure.open', { figure, content: { label: 'hurt' } });
    of.must('estimate.add', { estimate, figure, content: { min: 4, statement: 'n' } });
  }
  of.must('incident.set', { incident: 'i', content: { title: 'A fire', basis: 'seen' } });
  return of.must('post.write', { post: 'p', content: { title: 'A fire', body } }, reporter);
}

/** What has changed of a draft that shows this, once something has happened. */
function since(body: readonly object[], happens: (of: Story) => unknown): string | null {
  const of = drafted(body);
  const content = of.state.posts.get('p')?.content as PostContent;
  const { seq } = of.state;
  happens(of);
  return changedSince(of.state, content, of.state.posts.get('p')?.content ?? null, seq);
}

const statement =
  (id: string, content: Fields = {}, actor = 'nurse') =>
  (of: Story) =>
    says(of, actor, undefined, { id, content });
const counted = (content: Fields) => (of: Story) =>
  of.must('estimate.add', { estimate: 'e2', figure: 'f', content: { min: 4, ...content } });
const all =
  (...steps: readonly ((of: Story) => unknown)[]) =>
  (of: Story) => {
    for (const step of steps) step(of);
  };
const evidence = (id: string) => (of: Story) =>
  of.must('evidence.add', { claim: 'c', statement: id, stance: 'confirms' });

test('R-EYES-03 an approval is void once what the draft shows is put otherwise, and says what', () => {
  assert.equal(
    since([C], () => {}),
    null,
  );
  assert.equal(since([C], statement('s', { text: 'It was so.' }, 'mayor')), 'what statement "s" says');
  const claim = (of: Story) => of.must('claim.open', { claim: 'c', content: { text: 'A boy fell' } });
  assert.equal(since([C], claim), 'what claim "c" says');
  assert.equal(since([F], claim), null, 'the draft does not show it');
  const figure = (of: Story) => of.must('figure.open', { figure: 'f', content: { label: 'killed' } });
  assert.equal(since([F], figure), 'what figure "f" says');
  const incident = (of: Story) =>
    of.must('incident.set', { incident: 'i', content: { title: 'X', basis: 'x' } });
  assert.equal(since([I], incident), 'what incident "i" says');
  assert.equal(since([C, F, I], counted({ min: 5, statement: 'n' })), 'the numbers of figure "f"');
  const withdrawn = (of: Story) => of.must('claim.rule', { claim: 'c', status: 'withdrawn' });
  assert.equal(since([C], withdrawn), 'the status of claim "c"');
});

test('R-EYES-03 more evidence and the same number again void nothing, but for a name of somebody guarded', () => {
  const mild = { text: 'A boy was brought in.' };
  const bad = { text: 'Tom Hale was brought in.' };
  assert.equal(since([C], all(statement('t', mild), evidence('t'))), null);
  assert.equal(since([C], all(statement('t', bad), evidence('t'))), 'what claim "c" rests on');
  assert.equal(since([C], all(statement('t', mild, 'tom'), evidence('t'))), 'what claim "c" rests on');
  assert.equal(
    since([F], all(statement('t', bad), evidence('t'))),
    null,
    'the draft does not show the claim',
  );
  assert.equal(since([F], all(statement('t', mild), counted({ statement: 't' }))), null);
  assert.equal(
    since([F], all(statement('t', bad), counted({ statement: 't' }))),
    'what estimate "e2" rests on',
  );
  const tally = (basis: string) => since([F], counted({ parts: ['part'], basis }));
  assert.equal(tally('by hand'), null);
  assert.equal(tally('by Tom Hale'), 'what estimate "e2" rests on');
  const his = all(statement('t', mild), counted({ statement: 't', source: 'tom' }));
  assert.equal(since([F], his), 'what estimate "e2" rests on', 'it is his count');
});

test('R-EYES-03 an actor whom a draft shows may be revised, but not into a name of somebody guarded', () => {
  const set = (content: Fields) => (of: Story) =>
    of.must('actor.set', { actor: 'mayor', content: { name: 'A mayor', type: 'person', ...content } });
  assert.equal(since(named('mayor'), set({ role: 'mayor' })), null);
  assert.equal(since(named('mayor'), set({ name: 'Tom Hale' })), 'what actor "mayor" says');
  assert.equal(since(named('mayor'), set({ guarded: 'suspect' })), 'what actor "mayor" says');
  assert.equal(
    since([C], set({ role: 'Tom Hale’s father' })),
    'what actor "mayor" says',
    'through its evidence',
  );
});

test('R-EYES-03 what was there before the approval, and what was taken off since, voids nothing', () => {
  const mild = { text: 'A boy was brought in.' };
  const of = drafted([C]);
  all(statement('t', { text: 'Tom Hale was brought in.' }), evidence('t'))(of);
  const content = of.state.posts.get('p')?.content ?? null;
  const { seq } = of.state;
  assert.equal(changedSince(of.state, content, content, seq), null);
  of.must('evidence.remove', { claim: 'c', statement: 't', reason: 'x' });
  assert.equal(changedSince(of.state, content, content, seq), null);
  assert.equal(changedSince(of.state, content, content, seq - 1), 'what claim "c" rests on');
  statement('u', mild)(of);
  assert.equal(changedSince(of.state, content, content, of.state.seq - 1), null);
});

test('R-EYES-03 a link to another post is a pointer, and what stands there is no part of the draft', () => {
  const link = [
    { type: 'paragraph', content: [{ type: 'reference', kind: 'post', id: 'q', text: 'there' }] },
  ];
  const other = (of: Story) => {
    of.must('post.write', { post: 'q', content: { body: [C] } }).must('post.publish', { post: 'q' });
    all(statement('t', { text: 'Tom Hale.' }))(of);
    assert.equal(
      of.give('evidence.add', { claim: 'c', statement: 't', stance: 'confirms' })?.code,
      'second-person',
    );
    of.must('post.update', { post: 'q', content: { title: 'Other words', body: [C] } });
  };
  assert.equal(since(link, other), null);
});

test('R-EYES-03 what shares its id with something else is not taken for it', () => {
  const of = story().must('claim.open', { claim: 'x', content: { text: 'It is so' } });
  says(of, 'x', 'x', { id: 'x' });
  of.must('figure.open', { figure: 'x', content: { label: 'hurt' } });
  of.must('estimate.add', { estimate: 'x', figure: 'x', content: { min: 4, statement: 'x' } });
  of.must('incident.set', { incident: 'x', content: { title: 'A fire', basis: 'seen' } });
  const showing = (type: string) =>
    ({ title: 'x', body: [{ type, id: 'x' }], byline: null, background: false }) as PostContent;
  const { seq } = of.state;
  of.must('claim.rule', { claim: 'x', status: 'withdrawn' });
  of.must('incident.set', { incident: 'x', content: { title: 'A raid', basis: 'seen' } });
  of.must('estimate.add', { estimate: 'y', figure: 'x', content: { min: 9, statement: 'x' } });
  const told = (type: string) => changedSince(of.state, showing(type), showing(type), seq);
  assert.equal(told('statement'), null);
  assert.equal(told('claim'), 'the status of claim "x"');
  assert.equal(told('incident'), 'what incident "x" says');
  assert.equal(told('figure'), 'the numbers of figure "x"');
});

test('R-EYES-03 a name of somebody guarded that comes in anywhere voids an approval, and is called a name', () => {
  const of = drafted([]);
  const before = of.state.posts.get('p')?.content as PostContent;
  const into = (more: Partial<PostContent>) =>
    changedSince(of.state, before, { ...before, ...more }, of.state.seq);
  assert.equal(into({}), null);
  const small = { ...before, title: 'the boy tim hall is well' };
  const now = { ...before, title: 'the boy tom hale is well' };
  assert.equal(changedSince(of.state, small, now, of.state.seq), 'a name');
  assert.equal(changedSince(of.state, now, small, of.state.seq), null, 'one that goes does not');
  const link = (href: string): PostContent['body'] => [
    { type: 'paragraph', content: [{ type: 'text', text: 'here', href }] },
  ];
  const [old, fresh] = [link('https://x.example/tim-hall'), link('https://x.example/tom-hale')];
  assert.equal(
    changedSince(of.state, { ...before, body: old }, { ...before, body: fresh }, of.state.seq),
    'a name',
  );
});

test('R-EYES-01 whoever is guarded under several names is guarded under each; a name of no letters is none', () => {
  const content = {
    name: '—',
    type: 'person',
    aliases: ['Tom Hale', 'the boy of Mill Lane'],
    guarded: 'minor',
  };
  const of = story().must('actor.set', { actor: 'tom', content });
  const publish = (title: string) =>
    of.give('post.publish', { post: `p${of.entries.length}`, content: { title } }, editor)?.code ?? null;
  assert.equal(publish('Tom Hale is well'), 'second-person');
  assert.equal(publish('The boy of Mill Lane is well'), 'second-person');
  assert.equal(publish('A boy — is well'), null);
});

test('R-EYES-01 once the name itself was erased nobody is kept from it, for the desk has it no more', () => {
  const of = drafted([]);
  const subject = { kind: 'actor', id: 'tom' };
  of.must('takedown.order', { subject, reason: 'x' }, editor);
  of.must('erasure.propose', { subject, versions: 'all', reason: 'x' }, legal);
  of.must('erasure.approve', { subject }, senior);
  assert.equal(of.give('post.publish', { post: 'q', content: { title: 'Tom Hale is well' } }, editor), null);
  assert.equal(of.give('post.fix', { post: 'q', content: { title: 'Tom Hale is wel' } }, editor), null);
});

test('R-EYES-03 the words of a text, of the panel and of a post are no ground, but what they show is', () => {
  const of = drafted([C]).must('text.set', { field: 'headline', content: 'A fire at night' }, senior);
  of.must('panel.set', { content: { known: [{ words: 'x', claim: 'c' }] } });
  assert.equal(restatedSince(of.state, [cell('text', 'headline'), cell('post', 'p'), PANEL], 0), null);
  const { seq } = of.state;
  says(of, 'mayor', undefined, { id: 't', content: { text: 'Tom Hale.' } });
  of.must('act.propose', {
    ...{ act: 'a', alone: 'x' },
    command: { kind: 'evidence.add', claim: 'c', statement: 't', stance: 'asserts' },
  });
  assert.equal(restatedSince(of.state, [PANEL], seq), 'what claim "c" rests on');
});
