/**
 * Over any history, a number in any form that is told in every way that there is: once it is corrected, nothing says the
 * old one, at once and whatever the desk does next.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dice } from '../../lib/dice.fixture.ts';
import { cell } from '../../model/ids.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import type { CommandKind } from '../commands/commands.ts';
import { faultsOf, NOTE, texts } from './corrected.fixture.ts';
import { lived } from './lived.fixture.ts';
import { type Fields, person, type Story, says } from './story.fixture.ts';

const senior = person('first', 'senior');
const second = person('second', 'senior', 'legal');

/** What the number was and is: no other has these digits. */
const [LOW, HIGH, WORDS] = [471_100_1, 471_100_2, 'Words that nobody else has used 4711'];
const OLD = [String(LOW), String(HIGH), WORDS];

/** A number in one of all forms; `words` go with any. */
function numberFrom(pick: <T>(list: readonly T[]) => T, low: number, high: number, words: string): Fields {
  return pick([
    { min: low, max: low },
    { min: low },
    { max: high },
    { min: low, max: high },
    { words },
    { min: low, max: high, words },
    { min: low, words },
    { max: high, words },
  ]);
}

const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const text = (words: string) => ({ type: 'text', text: words });
const range = { type: 'figure', id: 'law' };
const named = { ...range, estimate: 'law' };

/** All the ways in which a text tells the number. */
const ways: Readonly<Record<string, object>> = {
  apart: range,
  running: paragraph(text('There are '), range),
  named: paragraph(text('She counted '), named, text(' of them')),
  heading: { type: 'heading', content: [named] },
  list: { type: 'list', ordered: true, items: [[text('One')], [named], [range]] },
  incident: { type: 'incident', id: 'law' },
  tally: { type: 'figure', id: 'sum' },
  both: paragraph(named, text(' or '), range),
};

interface Planted {
  readonly of: Story;
  readonly roll: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** A history, and in it the number, told in some ways before and after other numbers of the same and of other sources. */
function plant(seed: number): Planted {
  const of = lived(seed, 60);
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const give = (kind: CommandKind, fields: Fields, by = senior) => of.give(kind, fields, by);
  give('coverage.thaw', { reason: 'It may be frozen.' });
  says(of, 'law', undefined, { id: 'law' });
  says(of, 'other', undefined, { id: 'other' });
  of.must('figure.open', { figure: 'law', content: { label: 'hurt' } }, senior);
  of.must('figure.open', { figure: 'sum', content: { label: 'hurt in all' } }, senior);
  const content = { ...numberFrom(pick, LOW, HIGH, WORDS), statement: 'law' };
  of.must('estimate.add', { estimate: 'law', figure: 'law', content }, senior);
  if (roll() < 0.5)
    give('estimate.add', { estimate: 'sum', figure: 'sum', content: { min: 9, parts: ['law'] } });
  const incident = { title: 'An explosion', figures: ['law'], statements: ['law'] };
  of.must('incident.set', { incident: 'law', content: incident }, senior);
  if (roll() < 0.2)
    give('figure.display', { figure: 'law', display: 'authority', authorities: [pick(['law', 'other'])] });
  const names = Object.keys(ways);
  for (let n = 0; n < 6; n += 1) {
    const body = [pick(names), pick(names)].map((way) => ways[way] ?? {});
    const post = { post: `law${n}`, content: { title: `Of it ${n}`, body } };
    if (n === 3 && roll() < 0.7)
      give('estimate.add', {
        ...{ estimate: 'more', figure: 'law' },
        content: { min: 3, max: 3, statement: pick(['law', 'other']) },
      });
    if (n === 4 && roll() < 0.2) give('estimate.overtake', { estimate: 'law', reason: 'older' });
    if (roll() < 0.15) give('post.write', post);
    else give('post.publish', { ...post, flash: roll() < 0.1 });
    if (roll() < 0.2) give('post.pin', { post: post.post });
    if (roll() < 0.15) give('cover', { subject: { kind: 'post', id: post.post } });
    if (roll() < 0.1) give('post.update', { post: post.post, content: { ...post.content, title: 'Other' } });
  }
  for (const field of ['headline', 'standfirst', 'summary'])
    if (roll() < 0.4) give('text.set', { field, content: [pick([ways.running, ways.named, ways.both])] });
  if (roll() < 0.5)
    give('panel.set', {
      content: {
        known: [{ words: 'So many', figure: 'law' }],
        unknown: [{ words: 'In all', figure: 'sum' }],
      },
    });
  return { of, roll, pick };
}

/** What the desk may do to what tells the number, once it is corrected. */
function stir({ of, roll, pick }: Planted): void {
  const post = () => `law${Math.floor(roll() * 6)}`;
  const subject = () =>
    pick([
      { kind: 'post', id: post() },
      { kind: 'figure', id: 'law' },
      { kind: 'incident', id: 'law' },
      { kind: 'estimate', id: 'law' },
      { kind: 'statement', id: 'law' },
    ]);
  const body = () => [ways[pick(Object.keys(ways))] ?? {}];
  const acts: readonly (() => readonly [CommandKind, Fields])[] = [
    () => ['uncover', { subject: subject() }],
    () => ['cover', { subject: subject() }],
    () => ['post.pin', { post: post() }],
    () => ['post.unpin', { post: post() }],
    () => ['post.publish', { post: post() }],
    () => ['post.publish', { post: 'later', content: { title: 'x', body: body() } }],
    () => ['post.update', { post: post(), content: { title: 'y', body: body() } }],
    () => ['estimate.restore', { estimate: 'law' }],
    () => ['estimate.overtake', { estimate: pick(['law', 'more']), reason: 'x' }],
    () => ['statement.retract', { statement: pick(['law', 'other']), reason: 'x' }],
    () => ['figure.display', { figure: 'law', display: pick(['authority', 'range']), authorities: ['law'] }],
    () => [
      'correction.publish',
      {
        correction: `k${roll()}`.replace('.', ''),
        note: 'x',
        repairs: [
          {
            kind: 'estimate',
            estimate: pick(['law', 'more']),
            content: { min: Math.floor(roll() * 99), statement: 'law' },
          },
        ],
      },
    ],
    () => ['text.set', { field: 'summary', content: body() }],
    () => ['post.withdraw', { post: post(), reason: 'x', note: 'x' }],
    () => ['takedown.order', { subject: subject(), reason: 'x' }],
  ];
  for (let n = 0; n < 25; n += 1) {
    const [kind, fields] = pick(acts)();
    of.give(kind, fields, second);
    assert.deepEqual(telling(of), [], `after ${kind} ${JSON.stringify(fields)}`);
  }
}

const telling = (of: Story) =>
  [...texts(of)].flatMap(([name, told]) => (OLD.some((old) => told.includes(old)) ? [name] : []));

/** Posts that are marked and say what they said. One that shows a tally is marked for its part, whatever the sum. */
function markedInVain(before: Story, after: Story): readonly string[] {
  const bare = (document: PublicDocument | null | undefined) =>
    JSON.stringify(document, (name, value) => (/^(?:notices|updatedAt)$/.test(name) ? null : value));
  return [...after.view.documents].flatMap(([name, { document, text }]) => {
    const old = before.view.documents.get(name)?.document;
    const isMarked = text.includes(NOTE) && document?.kind === 'post' && old?.kind === 'post';
    return isMarked && !text.includes('hurt in all') && bare(old) === bare(document) ? [name] : [];
  });
}

/** Corrects it in a history; how many documents told the old number before. */
function corrected(seed: number): number {
  const { of: before } = plant(seed);
  const planted = plant(seed);
  const { of: after, pick } = planted;
  const content = { ...numberFrom(pick, 5, 6, 'a handful'), statement: 'law' };
  const repairs = [{ kind: 'estimate', estimate: 'law', content }];
  const refusal = after.give('correction.publish', { correction: 'the-one', note: NOTE, repairs }, senior);
  const told = telling(before).length;
  if (refusal) {
    assert.equal(told, 0, `readers have it, and it cannot be corrected: ${refusal.message}`);
    return 0;
  }
  assert.deepEqual(faultsOf(before, after, cell('estimate', 'law'), OLD), []);
  assert.deepEqual(markedInVain(before, after), []);
  assert.equal(after.sets.length, before.sets.length + 1, 'one change set');
  stir(planted);
  return told;
}

test('R-FIG-14 over any history a number that was corrected is told nowhere any more, however it was told and whatever comes', () => {
  let told = 0;
  const law = fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
    told += corrected(seed);
  });
  fc.assert(law, { seed: 3, numRuns: 12 });
  assert.ok(told > 50, `${told} documents told it`);
});
