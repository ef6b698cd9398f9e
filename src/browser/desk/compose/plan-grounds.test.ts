/** Claims, incidents and numbers of background that a post brings with it, given to a desk in memory. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import type { CommandKind } from '../../../desk/commands/commands.ts';
import { inShort, reporter, type Story, story } from '../../../desk/rules/story.fixture.ts';
import { gateOf } from '../../../fold/gate.ts';
import { contentOf, docOf } from './content-of.ts';
import { doc, number, on, para } from './documents.fixture.ts';
import { planOf } from './plan.ts';
import { schema } from './schema.ts';
import { noSpeech, type Speech } from './speech.ts';

let minted = 0;
const mint = (prefix: string) => `${prefix}-${++minted}`;
const group: Speech = { ...noSpeech, speaker: 'The front', type: 'group', cue: 'claimed' };
const said = (id: string, words: string, speech: Speech = group) =>
  on('statement', id, words, { kind: 'statement', speech, verbatim: false });
const claim = (id: string, make: object) =>
  schema.node('claim', { id, make: { kind: 'claim', statement: 's', stance: 'asserts', ...make } });
const incident = (id: string, title: string) =>
  schema.node('incident', {
    id,
    make: {
      kind: 'incident',
      content: {
        ...{ title, when: null, where: { name: 'Sinai', precision: 'region' }, kind: 'attack' },
        ...{ background: true, closed: true, basis: 'our file' },
      },
    },
  });
const reading = (id: string, words: string, of: object = {}) =>
  number(id, words, {
    ...{
      kind: 'estimate',
      estimate: `e-${id}`,
      label: `label ${id}`,
      casualties: false,
      statement: `s-${id}`,
    },
    ...{ min: Number(words), max: Number(words), own: { text: `In 2015: ${words}.`, year: '2015' }, ...of },
  });

function planned(of: Story, one: Node, post = 'p') {
  const actorNamed = (name: string) =>
    [...of.state.actors.values()].find(({ content }) => content?.name === name)?.id ?? null;
  const around = { byline: null, background: true, keyEvent: false, flash: false };
  const composed = { post, base: 0, doc: one, ...around };
  return planOf(composed, { to: 'publish' }, mint, { mayName: true, actorNamed });
}
function given(of: Story, one: Node, post = 'p'): string {
  const plan = planned(of, one, post);
  if ('message' in plan) return plan.message;
  for (const { kind, ...fields } of plan.commands) {
    const refusal = of.give(kind as CommandKind, fields, reporter);
    if (refusal) return inShort(refusal);
  }
  return plan.commands.map(({ kind }) => kind).join(', ');
}
const ceiling = (of: Story, id: string) => {
  const found = of.state.claims.get(id) ?? assert.fail();
  const { ceiling, supporting } = gateOf(of.state, found);
  return `${ceiling} (${supporting.basis})`;
};

test('R-COMPOSE-08 a claim of responsibility is recorded as two, that they say so and that they did it, by a party to it', () => {
  const of = story();
  const make = {
    ...{ text: 'The front did it.', matter: 'responsibility', of: 'The front' },
    says: { id: 'says', text: 'The front says it did it.' },
  };
  assert.equal(
    given(of, doc('', para(said('s', 'it did it')), claim('did', make))),
    'actor.set, statement.record, claim.open, evidence.add, claim.open, evidence.add, post.publish',
  );
  assert.equal(ceiling(of, 'did'), 'reported (claimant)');
  assert.equal(ceiling(of, 'says'), 'reported (attribution)');
  assert.equal(of.state.claims.get('says')?.content?.matter, 'event');
});

test('R-COMPOSE-08 whose claim it is may be somebody new; who belongs to them is an interested party as well', () => {
  const of = story();
  const speech: Speech = {
    ...noSpeech,
    speaker: 'White House',
    type: 'organisation',
    belongsTo: 'United States',
  };
  const make = { text: 'The US warned them.', matter: 'conduct', of: 'United States' };
  assert.equal(
    given(of, doc('', para(said('s', 'we warned them', speech)), claim('c', make))),
    'actor.set, actor.set, statement.record, claim.open, evidence.add, post.publish',
  );
  assert.equal(ceiling(of, 'c'), 'reported (claimant)');
});

test('R-COMPOSE-08 a statement bears on a claim of the board as it was said to, or not at all', () => {
  const of = story();
  given(of, doc('', para(said('s', 'it did it')), claim('c', { text: 'They did it.' })));
  const other = { ...noSpeech, speaker: 'Ana Ruiz' };
  const bears = (stance: string | null, statement: string, post: string) =>
    given(
      of,
      doc('', para(said(statement, `No, ${post}`, other)), claim('c', { text: null, stance, statement })),
      post,
    );
  assert.equal(bears('doubts', 't', 'q'), 'actor.set, statement.record, evidence.add, post.publish');
  assert.equal(bears(null, 'u', 'r'), 'statement.record, post.publish');
  assert.deepEqual(
    of.state.claims.get('c')?.evidence.map(({ stance }) => stance),
    ['asserts', 'doubts'],
  );
});

test('R-COMPOSE-03 a claim without words, or whose statement is gone from the post, is said and not sent', () => {
  assert.equal(
    given(story(), doc('', para(said('s', 'it did')), claim('c', { text: ' ' }))),
    'A claim has no words yet.',
  );
  assert.match(
    given(story(), doc('', 'Bare.', claim('c', { text: 'They did.' }))),
    /^The claim “They did\.” has lost/,
  );
});

test('R-COMPOSE-09 an incident is recorded with its post, and has the numbers that follow it, or those before the first', () => {
  const of = story();
  const all = doc(
    '',
    para(reading('a', '224')),
    incident('i', 'One'),
    para(reading('b', '15')),
    incident('j', 'Two'),
    para(reading('c', '3')),
  );
  assert.match(given(of, all), /incident\.set, incident\.set, post\.publish$/);
  const figures = (id: string) => of.state.incidents.get(id)?.content?.figures;
  assert.deepEqual([figures('i'), figures('j')], [['a', 'b'], ['c']]);
});

test('R-COMPOSE-10 a number of background that nobody said stands on the desk’s own file, as of the year that it tells of', () => {
  const of = story();
  assert.equal(
    given(of, doc('', para(reading('a', '224')))),
    'statement.record, figure.open, estimate.add, post.publish',
  );
  const statement = of.state.statements.get('s-a')?.content;
  assert.deepEqual(
    [statement?.speaker, statement?.channel.kind, statement?.text, statement?.saidAt],
    [
      'the desk’s background file',
      'document',
      'In 2015: 224.',
      { at: '2015-07-01T12:00:00.000Z', precision: 'year' },
    ],
  );
});

/** The numbers in the running text of a post, as readers have them. */
function numbersOf(of: Story, id: string): readonly (string | number | null)[] {
  const shown = of.shown('post', id);
  const [block] = shown.state === 'published' ? shown.body : [];
  const pieces = block?.type === 'paragraph' ? block.content : [];
  return pieces.flatMap((piece) =>
    piece.type === 'figure' ? piece.reading.bounds.map(({ min, words }) => words ?? min) : [],
  );
}

test('R-COMPOSE-16 a number of the desk’s own file stays its own as well, whatever others count', () => {
  const of = story();
  const counted = { own: undefined, statement: 't', estimate: 'other', min: 215, max: 215 };
  given(of, doc('', para(said('t', 'The front counts '), reading('a', '215', counted))), 'q');
  given(of, doc('', para(reading('a', '224', { label: null }))), 'p');
  assert.equal(of.state.figures.get('a')?.estimates.length, 2);
  assert.deepEqual([numbersOf(of, 'q'), numbersOf(of, 'p')], [[215], [224]]);
});

test('R-COMPOSE-16 a number that was taken with somebody’s words stays theirs before readers, whatever others count', () => {
  const of = story();
  const told = (statement: string, estimate: string, words: string, min: number, label: string | null) => {
    const make = { kind: 'estimate', estimate, label, casualties: true, statement, min, max: min };
    return para(
      said(statement, `${statement} wrote that `, { ...noSpeech, speaker: `Speaker ${statement}` }),
      schema.node('figure', { id: 'f', words, make }, undefined, [
        schema.mark('reference', { kind: 'statement', id: statement }),
      ]),
      ' people had died',
    );
  };
  given(of, doc('', told('a', 'four', '4', 4, 'killed')), 'p');
  given(of, doc('', told('vaz', 'five', 'five', 5, null)), 'q');
  given(of, doc('', told('c', 'seven', '7', 7, null)), 'r');
  assert.deepEqual(
    ['p', 'q', 'r'].map((id) => numbersOf(of, id)),
    [[4], ['five'], [7]],
  );
  const content = of.state.posts.get('q')?.content ?? assert.fail();
  const known = { statement: () => '', figure: (_: string, estimate?: string) => `of ${estimate}` };
  const again = docOf(content, known);
  assert.match(again.textContent, /of five/, 'opened again the composer has the words of that one');
  assert.deepEqual(contentOf(again, { byline: null, background: true }).body, content.body);
});
