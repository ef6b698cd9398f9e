/** What is refused of a figure and its estimates, and what is left as it was. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, inShort, type Story, says, story } from '../rules/story.fixture.ts';

/** A story with the figures f and g, and an estimate e of f by the police. */
function given(): Story {
  const of = story();
  for (const figure of ['f', 'g']) of.must('figure.open', { figure, content: { label: figure } });
  says(of, 'police', undefined, { id: 's' });
  return of.must('estimate.add', { estimate: 'e', figure: 'f', content: { min: 40, statement: 's' } });
}
const shown = () =>
  given().must('post.publish', { post: 'p', content: { body: [{ type: 'figure', id: 'f' }] } });
const add = (of: Story, content: Fields, more: Fields = {}) =>
  inShort(of.give('estimate.add', { estimate: 'n', figure: 'g', content: { min: 1, ...content }, ...more }));
const down = (of: Story, kind: string, id: string) =>
  of.must('takedown.order', { subject: { kind, id }, reason: 'x' });

test('R-POST-02 a figure is renamed only by who saw its present version', () => {
  const of = given();
  const rename = { figure: 'f', content: { label: 'killed' } };
  assert.equal(inShort(of.give('figure.open', { ...rename, expected: 0 })), 'stale 1');
  of.must('figure.open', { ...rename, expected: 1 });
  assert.equal(of.state.figures.get('f')?.content?.label, 'killed');
});

test('R-CORR-04 a figure that readers have seen is renamed by a correction only, and never after a takedown', () => {
  const rename = { figure: 'f', content: { label: 'killed' } };
  assert.equal(inShort(shown().give('figure.open', rename)), 'state published');
  assert.equal(inShort(down(given(), 'figure', 'f').give('figure.open', rename)), 'state taken-down');
});

test('R-SRC-01 a figure is a part of one that exists and never of itself, through however many', () => {
  const of = given();
  const open = (figure: string, partOf: string) =>
    inShort(of.give('figure.open', { figure, content: { label: figure, partOf } }));
  assert.equal(open('f', 'none'), 'unknown figure:none');
  assert.equal(open('f', 'f'), 'circular figure:f');
  assert.equal(open('new', 'new'), 'circular figure:new');
  assert.equal(open('g', 'f'), 'accepted');
  assert.equal(open('f', 'g'), 'circular figure:f');
  assert.equal(open('h', 'g'), 'accepted');
  assert.equal(open('f', 'h'), 'circular figure:f');
});

test('R-SRC-01 parts lie at most a hundred deep', () => {
  const of = story();
  const open = (n: number) =>
    inShort(
      of.give('figure.open', {
        figure: `f${n}`,
        content: { label: 'x', partOf: n === 0 ? null : `f${n - 1}` },
      }),
    );
  for (let n = 0; n <= 100; n += 1) assert.equal(open(n), 'accepted', `${n}`);
  assert.equal(open(101), 'circular figure:f101');
});

test('R-FIG-04 a display names figures and authorities that exist; by authority at least one', () => {
  const of = given();
  const display = (fields: Fields) => inShort(of.give('figure.display', { figure: 'f', ...fields }));
  assert.equal(display({ figure: 'none', display: 'range' }), 'unknown figure:none');
  assert.equal(display({ display: 'authority', authorities: ['nobody'] }), 'unknown actor:nobody');
  assert.equal(display({ display: 'authority' }), 'state no-authority');
  assert.equal(display({ display: 'range' }), 'accepted');
  assert.equal(display({ display: 'authority', authorities: ['police', 'police'] }), 'accepted');
  assert.deepEqual(of.state.figures.get('f')?.displays.at(-1)?.authorities, ['police']);
});

test('R-FIG-01 an estimate is of a figure that stands, is new, and rests on what exists and is on the record', () => {
  const of = given();
  assert.equal(add(of, { statement: 's' }, { figure: 'none' }), 'unknown figure:none');
  assert.equal(add(of, { statement: 's' }, { estimate: 'e' }), 'exists estimate:e');
  assert.equal(add(of, { statement: 'none' }), 'unknown statement:none');
  assert.equal(add(of, { statement: 's', source: 'nobody' }), 'unknown actor:nobody');
  assert.equal(add(of, { parts: ['none'] }), 'unknown estimate:none');
  says(of, 'police', undefined, { id: 'off', content: { onTheRecord: false } });
  assert.equal(add(of, { statement: 'off' }), 'state off-the-record');
  assert.equal(add(down(given(), 'figure', 'g'), { statement: 's' }), 'state taken-down');
  assert.equal(add(down(given(), 'statement', 's'), { statement: 's' }), 'state taken-down');
  assert.equal(add(of, { statement: 's', source: 'police' }), 'accepted');
});

test('R-FIG-01 a figure holds two thousand estimates and no more', () => {
  const of = given();
  const figure = of.state.figures.get('f');
  assert.ok(figure);
  const addTo = (held: number) => {
    const estimates = Array.from({ length: held }, (_, n) => `x${n}`);
    of.state = { ...of.state, figures: of.state.figures.set('f', { ...figure, estimates }) };
    return add(of, { statement: 's' }, { figure: 'f', estimate: `n${held}` });
  };
  assert.deepEqual([addTo(1999), addTo(2000)], ['accepted', 'limit 2000']);
});

test('R-FIG-08 a tally adds up parts of other figures, none of which adds it up itself', () => {
  const of = given().must('figure.open', { figure: 'h', content: { label: 'h' } });
  assert.equal(add(of, { parts: ['e'] }, { figure: 'f' }), 'state same-figure');
  of.must('estimate.add', { estimate: 'sum', figure: 'g', content: { min: 40, parts: ['e'] } });
  of.must('estimate.add', { estimate: 'sums', figure: 'h', content: { min: 40, parts: ['sum'] } });
  const repair = (estimate: string, parts: readonly string[]) =>
    inShort(
      of.give('correction.publish', {
        correction: 'k',
        note: 'x',
        repairs: [{ kind: 'estimate', estimate, content: { min: 41, parts } }],
      }),
    );
  assert.equal(repair('sum', ['sum']), 'circular estimate:sum');
  assert.equal(repair('sum', ['sums']), 'circular estimate:sums');
  assert.equal(repair('e', ['sums']), 'circular estimate:sums');
  assert.equal(repair('sums', ['sum', 'e']), 'state unpublished', 'nothing is circular in that');
});

test('R-FIG-05 set aside is what is not yet, put back what is, with its figure and reason on record', () => {
  const of = given();
  const give = (kind: 'estimate.overtake' | 'estimate.restore', estimate = 'e') =>
    inShort(of.give(kind, { estimate, ...(kind === 'estimate.overtake' && { reason: 'The army spoke.' }) }));
  assert.equal(give('estimate.overtake', 'none'), 'unknown estimate:none');
  assert.equal(give('estimate.restore'), 'state live');
  assert.equal(give('estimate.overtake'), 'accepted');
  assert.deepEqual(of.entries.at(-1)?.body, { figure: 'f', reason: 'The army spoke.' });
  assert.equal(give('estimate.overtake'), 'state overtaken');
  assert.match(
    of.give('estimate.overtake', { estimate: 'e', reason: 'x' })?.message ?? '',
    /"e" is set aside/,
  );
  assert.equal(give('estimate.restore'), 'accepted');
  assert.deepEqual(of.entries.at(-1)?.body, { figure: 'f' });
  assert.match(of.give('estimate.restore', { estimate: 'e' })?.message ?? '', /"e" is not set aside/);
});
