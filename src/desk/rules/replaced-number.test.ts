/** A number that is corrected and takes the place of another in the line of its source, or leaves it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, story } from './story.fixture.ts';

const at = (time: string) => ({ at: `2026-01-01T${time}:00.000Z`, precision: 'minute' });

/** The police count 20 and then 10, the fire brigade 15, a doctor 30, the mayor 40; a post shows 10 to 40. */
function counted(): Story {
  const of = story().must('figure.open', { figure: 'killed', content: { label: 'killed' } });
  const counts = (actor: string, estimate: string, min: number, time: string) => {
    const statement = says(of, actor, undefined, { id: `s-${estimate}`, content: { saidAt: at(time) } });
    of.must('estimate.add', { estimate, figure: 'killed', content: { min, max: min, statement } });
  };
  counts('police', 'early', 20, '08:00');
  counts('police', 'late', 10, '09:00');
  counts('fire', 'fire', 15, '08:30');
  counts('doctor', 'doctor', 30, '08:30');
  counts('mayor', 'mayor', 40, '08:30');
  const body = (type: string, id: string) => ({ body: [{ type, id }] });
  of.must('post.publish', { post: 'p', content: body('figure', 'killed') });
  of.must('incident.set', {
    incident: 'i',
    content: { title: 'A fire', figures: ['killed'], statements: ['s-fire'] },
  });
  of.must('post.publish', { post: 'within', content: body('incident', 'i') });
  const named = { type: 'figure', id: 'killed', estimate: 'mayor' };
  return of.must('post.publish', {
    post: 'named',
    content: { body: [{ type: 'paragraph', content: [named] }] },
  });
}

const lowest = (of: Story) => {
  const shown = of.shown('post', 'p');
  const [block] = shown.state === 'published' ? shown.body : [];
  return block?.type === 'figure' ? block.reading.bounds[0]?.min : null;
};
const marked = (of: Story) =>
  ['p', 'within', 'named'].filter((post) => {
    const shown = of.shown('post', post);
    return shown.state === 'published' && shown.notices.length > 0;
  });

const repairs: Readonly<Record<string, Fields>> = {
  'of its time': {
    ...{ kind: 'estimate', estimate: 'early' },
    content: { min: 21, max: 21, statement: 's-early', asOf: at('09:30') },
  },
  'of its statement’s time': {
    ...{ kind: 'statement', statement: 's-early' },
    content: {
      ...{ actor: 'police', cue: 'said', channel: { kind: 'telegram' }, text: 'Twenty' },
      saidAt: at('09:30'),
    },
  },
  'of whose it is': {
    ...{ kind: 'estimate', estimate: 'doctor' },
    content: { min: 30, max: 30, statement: 's-doctor', source: 'police', asOf: at('09:30') },
  },
};

for (const [what, repair] of Object.entries(repairs))
  test(`R-FIG-07 a correction ${what} marks what shows another number for it, though that was not corrected`, () => {
    const of = counted();
    assert.equal(lowest(of), 10);
    of.must('correction.publish', { correction: 'k', note: 'It was later.', repairs: [repair] });
    assert.equal(lowest(of), 15);
    assert.deepEqual(marked(of), ['p', 'within']);
    const reaches = of.state.corrections.get('k')?.reaches;
    assert.deepEqual(reaches, ['figure:killed', 'incident:i', 'post:p', 'post:within']);
  });

test('R-FIG-07 a correction of a number that nobody is shown, and that takes no other’s place, marks nothing', () => {
  const of = counted();
  const content = { min: 21, max: 21, statement: 's-early' };
  const repair = { kind: 'estimate', estimate: 'early', content };
  of.must('correction.publish', { correction: 'k', note: 'It was 21.', repairs: [repair] });
  assert.deepEqual([lowest(of), marked(of)], [10, []]);
});
