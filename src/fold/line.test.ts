import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, foldAgain, type Story, says, story } from '../desk/rules/story.fixture.ts';
import { readingsOf, shownAt } from './figure.ts';

/** Police, their spokesman, and a person of a group. */
function force(): Story {
  const of = story().must('figure.open', { figure: 'hurt', content: { label: 'hurt' } });
  of.must('actor.set', { actor: 'police', content: { name: 'Police', type: 'organisation' } });
  of.must('actor.set', { actor: 'band', content: { name: 'Band', type: 'group' } });
  return of;
}

const person = (name: string, affiliation: string) => ({ actor: { name, type: 'person', affiliation } });

function counts(
  of: Story,
  actor: string,
  estimate: string,
  hour: number,
  more: Fields = {},
  as: object = {},
) {
  const saidAt = { at: `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z` };
  const s = says(of, actor, undefined, { ...as, content: { saidAt } });
  const content = { statement: s, min: hour, max: hour, ...more };
  of.must('estimate.add', { estimate, figure: 'hurt', content });
  return s;
}

function standings(of: Story): Record<string, readonly [string, string]> {
  const figure = of.state.figures.get('hurt');
  assert.ok(figure);
  const all = readingsOf(of.state, figure, of.state.seq);
  return Object.fromEntries(all.map((one) => [one.estimate.id, [one.line, one.standing] as const]));
}

test('R-FIG-12 the newer count of a spokesman replaces his organisation’s, and the other way round', () => {
  const of = force();
  counts(of, 'police', 'one', 1);
  counts(of, 'hartley', 'two', 2, {}, person('Simon Hartley', 'police'));
  assert.deepEqual(standings(of), { one: ['police', 'superseded'], two: ['police', 'live'] });
  counts(of, 'police', 'three', 3);
  assert.deepEqual(standings(of).two, ['police', 'superseded']);
  assert.deepEqual(foldAgain(of.entries).estimates.get('two')?.line, 'police');
});

test('R-FIG-12 whoever is named as the one whose count it is has the line; so do groups and those on their own', () => {
  const of = force();
  counts(of, 'hartley', 'own', 1, { source: 'hartley' }, person('Simon Hartley', 'police'));
  counts(of, 'member', 'band', 2, {}, person('A Member', 'band'));
  counts(of, 'unit', 'unit', 3, {}, { actor: { name: 'Unit', type: 'organisation', affiliation: 'police' } });
  counts(of, 'nobody', 'alone', 4, {}, { actor: { name: 'N', type: 'person' } });
  assert.deepEqual(standings(of), {
    own: ['hartley', 'live'],
    band: ['member', 'live'],
    unit: ['unit', 'live'],
    alone: ['nobody', 'live'],
  });
});

test('R-FIG-12 a relay of a spokesman stands in the organisation’s line; a removed organisation has none', () => {
  const of = force();
  const first = counts(of, 'hartley', 'one', 1, {}, person('Simon Hartley', 'police'));
  says(of, 'agency', undefined, { id: 'relay', content: { origin: first } });
  of.must('estimate.add', { estimate: 'two', figure: 'hurt', content: { statement: 'relay', min: 2 } });
  assert.equal(standings(of).two?.[0], 'police');
  of.must('takedown.order', { subject: { kind: 'actor', id: 'police' }, reason: 'x' });
  counts(of, 'hartley', 'three', 3);
  assert.equal(standings(of).three?.[0], 'hartley');
});

test('R-FIG-12 a correction of an estimate keeps to its line, and an authority brings its organisation', () => {
  const of = force();
  const s = counts(of, 'hartley', 'one', 1, {}, person('Simon Hartley', 'police'));
  of.must('post.publish', { post: 'p', content: { body: [{ type: 'figure', id: 'hurt' }] } });
  const repairs = [{ kind: 'estimate', estimate: 'one', content: { statement: s, min: 9, max: 9 } }];
  of.must('correction.publish', { correction: 'k', note: 'x', repairs });
  assert.deepEqual(standings(of).one, ['police', 'live']);
  counts(of, 'band', 'other', 4);
  of.must('figure.display', {
    figure: 'hurt',
    display: 'authority',
    authorities: ['hartley', 'band', 'police'],
  });
  assert.deepEqual(of.state.figures.get('hurt')?.displays.at(-1)?.authorities, ['hartley', 'police', 'band']);
  const figure = of.state.figures.get('hurt');
  assert.deepEqual(
    figure && shownAt(of.state, figure, of.state.seq).bounds.map(({ estimate }) => estimate.id),
    ['one'],
  );
});

test('R-FIG-02 of two numbers of one source for the same time, said at the same time, the later on record stands', () => {
  const of = force();
  for (const estimate of ['one', 'two', 'three']) counts(of, 'police', estimate, 1);
  const standing = Object.entries(standings(of)).map(([name, [, how]]) => [name, how]);
  assert.deepEqual(standing, [
    ['one', 'superseded'],
    ['two', 'superseded'],
    ['three', 'live'],
  ]);
  counts(of, 'police', 'before', 0);
  assert.deepEqual(standings(of).three, ['police', 'live']);
});
