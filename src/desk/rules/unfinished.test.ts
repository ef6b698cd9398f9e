/** Unfinished work does not reach readers, whatever brings it; what they have already keeps nobody from going back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldProposed } from '../../fold/fold.ts';
import type { PostContent } from '../../model/content.ts';
import type { Cell } from '../../model/ids.ts';
import { randomHistory } from '../../newsroom/history.fixture.ts';
import { project } from '../../project/project.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandKind } from '../commands/commands.ts';
import { goingBack } from '../policies.ts';
import { type Fields, inShort, person, Story, says, senior, story } from './story.fixture.ts';

const P = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const content = (text: string) => ({ cue: 'said', channel: { kind: 'other' }, speaker: 'Police', text });

/** A story with a post that shows a claim, a figure and an incident, all in words that are finished. */
function told(): Story {
  const of = story();
  says(of, 'mayor', of.must('claim.open', { claim: 'c', content: { text: 'It is so.' } }) && 'c', {
    id: 's',
  });
  of.must('figure.open', { figure: 'f', content: { label: 'hurt' } });
  of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 2, statement: 's' } });
  of.must('incident.set', { incident: 'i', content: { title: 'A fire', statements: ['s'] } });
  const body = [P('One.'), ...['claim', 'figure', 'incident'].map((type) => ({ type, id: type[0] }))];
  of.must('post.publish', { post: 'p', content: { title: 'A fire', body } });
  return of.must('question.ask', { question: 'q', content: { text: 'Who?' } });
}

/** What an older landing published: folded without a judge. */
function publishedLongAgo(of: Story, post: string, content: Partial<PostContent>): Story {
  const subject = `post:${post}` as Cell;
  const whole = { title: null, body: [], byline: null, background: false, ...content };
  const entries: readonly Proposed[] = [
    { kind: 'post.written', subject, body: { content: whole } },
    { kind: 'post.published', subject, body: { shows: [], keyEvent: false, flash: true } },
  ];
  of.state = foldProposed(of.state, entries, { at: of.state.at, by: 'writer' });
  of.view = project(of.view, of.state, [subject], () => `old-${post}`).view;
  return of;
}

test('R-UNFIN-01 a mark is refused in every public text, with the mark and its place in the sentence', () => {
  const of = told();
  of.must('statement.record', { statement: 'tk', content: content('About TK people.') });
  of.must('claim.open', { claim: 'open', content: { text: 'It was TK.' } });
  of.must('evidence.add', { claim: 'open', statement: 's', stance: 'asserts' });
  of.must('question.ask', { question: 'tk', content: { text: 'Who is TK?' } });
  const repair = (one: Fields) => ({ correction: 'k', note: 'It was wrong.', repairs: [one] });
  const title = (title: string) => ({ kind: 'post', post: 'p', content: { title } });
  const tries: readonly (readonly [CommandKind, Fields, string, string])[] = [
    ['post.publish', { post: 'n', content: { title: 'Fire in TK' } }, 'TK', 'the title of post "n"'],
    [
      'post.publish',
      {
        post: 'n',
        content: { body: [P('One.'), { type: 'heading', content: P('x').content }, P('Two TK.')] },
      },
      'TK',
      'the second paragraph of post "n"',
    ],
    [
      'post.publish',
      { post: 'n', content: { body: [...Array.from({ length: 10 }, () => P('x')), P('TK')] } },
      'TK',
      'the 11th paragraph of post "n"',
    ],
    ['post.publish', { post: 'n', content: { title: 'x', byline: 'XXX' } }, 'XXX', 'the byline of post "n"'],
    [
      'post.publish',
      { post: 'n', content: { body: [{ type: 'statement', id: 'tk' }] } },
      'TK',
      'the first statement of post "n"',
    ],
    ['post.publish', { post: 'n', content: { body: [{ type: 'claim', id: 'open' }] } }, 'TK', 'claim "open"'],
    [
      'post.update',
      { post: 'p', content: { title: 'x' }, note: 'Adds [who?]' },
      '[who?]',
      'the note of a mark of post "p"',
    ],
    ['text.set', { field: 'headline', content: 'A fire in [name]' }, '[name]', 'the headline'],
    ['text.set', { field: 'standfirst', content: 'DO NOT PUBLISH' }, 'DO NOT PUBLISH', 'the standfirst'],
    [
      'text.set',
      { field: 'summary', content: 'One.\n\n[[two]]' },
      '[[two]]',
      'the second paragraph of the summary',
    ],
    [
      'panel.set',
      { content: { known: [{ words: 'It is TKTK', claim: 'c' }] } },
      'TKTK',
      '“What we know” of the panel',
    ],
    ['correction.publish', repair(title('XXX said so')), 'XXX', 'the title of post "p"'],
    ['correction.publish', { ...repair(title('x')), note: 'TK' }, 'TK', 'the note of correction "k"'],
    [
      'correction.publish',
      repair({ kind: 'claim', claim: 'c', content: { text: 'By TK' } }),
      'TK',
      'claim "c"',
    ],
    [
      'correction.publish',
      repair({ kind: 'figure', figure: 'f', content: { label: 'TK' } }),
      'TK',
      'the label of figure "f"',
    ],
    [
      'correction.publish',
      repair({
        kind: 'incident',
        incident: 'i',
        content: { title: 'TK', statements: ['s'], figures: [], claims: [] },
      }),
      'TK',
      'the title of incident "i"',
    ],
    [
      'estimate.add',
      { estimate: 'n', figure: 'f', content: { words: 'TK', statement: 's' } },
      'TK',
      'the number of figure "f"',
    ],
    ['alert.propose', { alert: 'l', content: { post: 'p', text: 'TK' }, alone: 'x' }, 'TK', 'alert "l"'],
    [
      'notice.set',
      { notice: 'n', content: { title: 'Flood TK', text: 'x', statement: 's' } },
      'TK',
      'the title of notice "n"',
    ],
    [
      'post.withdraw',
      { post: 'p', reason: 'TK', note: 'It was [source?]' },
      '[source?]',
      'the note of post "p"',
    ],
    [
      'post.withdraw',
      { post: 'p', reason: 'x', topPost: { post: 'top', title: 'About TK' } },
      'TK',
      'the title of post "top"',
    ],
  ];
  for (const [kind, fields, mark, place] of tries) {
    const refusal = of.give(kind, fields);
    assert.equal(refusal?.code, 'unfinished', `${kind} ${place}: ${inShort(refusal)}`);
    assert.equal(refusal?.message, `"${mark}" still stands in ${place}. Write it, or take it out.`);
  }
  of.must('post.withdraw', { post: 'p', reason: 'TK', note: 'It was wrong.' });
});

test('R-UNFIN-01 what is at the desk alone may be unfinished: drafts, open questions, a coverage before its start', () => {
  const of = new Story().must('coverage.open', { slug: 'a-story', headline: 'Fire in TK' });
  of.must('post.write', { post: 'd', content: { title: 'TK' } }).must('post.submit', { post: 'd' });
  of.must('question.ask', { question: 'q', content: { text: 'Who is TK?' } });
  assert.equal(inShort(of.give('coverage.start')), 'unfinished coverage:coverage');
  of.must('text.set', { field: 'headline', content: 'Fire in the harbour' }).must('coverage.start');
});

test('R-UNFIN-03 what is out already keeps nobody from going back, nor from anything else', () => {
  const old = { title: 'TK said so', body: [{ ...P('By XXX.'), type: 'paragraph' as const }] } as never;
  const of = publishedLongAgo(told(), 'old', old);
  of.must('post.update', { post: 'old', content: { title: 'TK said so today', body: [P('By XXX.')] } });
  assert.equal(
    inShort(of.give('post.update', { post: 'old', content: { title: 'TK, TK', body: [P('By XXX.')] } })),
    'unfinished post:old',
  );
  of.must('correction.publish', {
    ...{ correction: 'k', note: 'x' },
    repairs: [{ kind: 'post', post: 'old', content: { title: 'TK said so', body: [P('By police.')] } }],
  });
  of.must('cover', { subject: { kind: 'post', id: 'old' } });
  of.must('cover', { subject: { kind: 'claim', id: 'c' } });
  of.must('uncover', { subject: { kind: 'claim', id: 'c' } });
  assert.equal(
    inShort(of.give('uncover', { subject: { kind: 'post', id: 'old' } })),
    'unfinished post:old',
    'showing it again is no going back',
  );
  of.must('post.withdraw', { post: 'old', reason: 'x' });
});

test('R-UNFIN-03 an older number that comes up again as a newer one is taken back is judged by nobody', () => {
  const of = told();
  says(of, 'other', undefined, { id: 'later' });
  of.must('estimate.add', { estimate: 'late', figure: 'f', content: { min: 9, statement: 'later' } });
  const retract = () => of.must('statement.retract', { statement: 'later', reason: 'TK' });
  const e = of.state.estimates.get('e') ?? assert.fail();
  const words = e.content && { ...e.content, words: 'TK' };
  of.state = { ...of.state, estimates: of.state.estimates.set('e', { ...e, content: words }) };
  retract();
});

/** Every string of words in a command, with a mark in some. */
function marked(fields: Record<string, unknown>, next: () => boolean): Record<string, unknown> {
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes(' ') && next() ? `${value} [[later]]` : value;
    if (Array.isArray(value)) return value.map(mark);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner)]));
  };
  return mark(fields) as Record<string, unknown>;
}

const isMarked = (sets: Story['sets']) =>
  JSON.stringify(sets.map((set) => set.map(({ document }) => document))).includes('[[later]]');

/**
 * A history in which every fifth text was left unfinished: which command first showed a mark to readers, if any, and
 * how many were refused.
 */
function lived(seed: number): { showed: CommandKind | null; refused: number } {
  const people = {
    ...{ first: person('first', 'senior'), second: person('second', 'senior', 'legal') },
    machine: person('token:machine', 'feed'),
  };
  const of = story();
  let refused = 0;
  let turn = seed;
  const next = () => (turn++ * 7919) % 5 === 0;
  for (const { kind, fields, by } of randomHistory(seed, 150)) {
    const before = of.sets.length;
    if (of.give(kind, marked(fields, next), people[by])?.code === 'unfinished') refused += 1;
    if (isMarked(of.sets.slice(before))) return { showed: kind, refused };
  }
  return { showed: null, refused };
}

test('R-UNFIN-04 whatever a desk leaves unfinished, in any text of any command, no reader sees a mark', () => {
  let stopped = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const { showed, refused } = lived(seed);
      stopped += refused;
      const mayShow = showed !== null && showed !== 'correction.publish' && goingBack.includes(showed);
      assert.ok(showed === null || mayShow, `${showed} showed a mark`);
    }),
    { numRuns: 12 },
  );
  assert.ok(stopped > 50, `only ${stopped} were stopped`);
});

test('R-UNFIN-05 the checker of R-UNFIN-04 finds a mark that reached readers', () => {
  const of = publishedLongAgo(told(), 'old', { title: 'By [[later]]' });
  assert.equal(isMarked(of.sets), false);
  assert.equal(isMarked(of.must('post.pin', { post: 'old' }, senior).sets), true);
});
