/** How often a source turned round on a claim or figure: taken back, or given the opposite word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fields, type Story, says, story } from '../desk/rules/story.fixture.ts';
import { turnsOnClaim, turnsOnFigure } from './flips.ts';

function claimed(): Story {
  return story().must('claim.open', { claim: 'c', content: { text: 'It is so.' } });
}
function turns(of: Story): Record<string, number> {
  const claim = of.state.claims.get('c');
  assert.ok(claim);
  return Object.fromEntries(turnsOnClaim(of.state, claim));
}

test('R-ALERT-03 a source turns round on a claim when it denies, doubts or takes back what it said, and back again', () => {
  for (const stance of ['denies', 'doubts', 'retracts']) {
    const of = claimed();
    says(of, 'un', 'c');
    says(of, 'un', 'c');
    assert.deepEqual(turns(of), {}, 'saying it twice is no turn');
    says(of, 'un', 'c', { stance });
    assert.deepEqual(turns(of), { un: 1 }, stance);
    says(of, 'un', 'c', { stance: 'confirms' });
    assert.deepEqual(turns(of), { un: 2 }, stance);
  }
});

test('R-ALERT-03 who denies first turns round by confirming; two who contradict each other do not', () => {
  const of = claimed();
  says(of, 'army', 'c', { stance: 'denies' });
  says(of, 'rebels', 'c', { stance: 'asserts' });
  assert.deepEqual(turns(of), {});
  says(of, 'army', 'c', { stance: 'confirms' });
  assert.deepEqual(turns(of), { army: 1 });
});

test('R-ALERT-03 a statement that was retracted is a turn at the time of its retraction', () => {
  const of = claimed();
  const first = says(of, 'un', 'c');
  says(of, 'un', 'c');
  of.must('statement.retract', { statement: first, reason: 'x' });
  assert.deepEqual(turns(of), { un: 1 }, 'for, for, and then back');
  says(of, 'un', 'c');
  assert.deepEqual(turns(of), { un: 2 });
});

test('R-ALERT-03 what an agency passes on is its speaker’s turn, also when the speaker takes the first word back', () => {
  const of = claimed();
  const root = says(of, 'minister', undefined);
  says(of, 'agency', 'c', { stance: 'relays', content: { origin: root } });
  says(of, 'agency', 'c', { stance: 'relays', content: { relay: true } });
  of.must('statement.retract', { statement: root, reason: 'x' });
  assert.deepEqual(turns(of), { minister: 1 });
});

test('R-ALERT-03 nobody turns round whom the desk does not know by an actor', () => {
  const of = claimed();
  for (const stance of ['asserts', 'denies']) {
    const content = { speaker: 'officials', cue: 'said', channel: { kind: 'other' }, text: 'x' };
    of.must('statement.record', { statement: stance, content });
    of.must('evidence.add', { claim: 'c', statement: stance, stance });
  }
  assert.deepEqual(turns(of), {});
});

test('R-ALERT-03 a source turns round on a figure by taking its number back and giving one again; a tally never', () => {
  const of = story().must('figure.open', { figure: 'f', content: { label: 'killed' } });
  of.must('figure.open', { figure: 'part', content: { label: 'killed in the north' } });
  const counts = (estimate: string, figure: string, statement: Fields = {}) => {
    const id = says(of, 'un', undefined, { id: `s-${estimate}`, content: statement });
    of.must('estimate.add', { estimate, figure, content: { min: 5, statement: id } });
  };
  const figureTurns = () => {
    const figure = of.state.figures.get('f');
    assert.ok(figure);
    return Object.fromEntries(turnsOnFigure(of.state, figure));
  };
  counts('p', 'part');
  of.must('estimate.add', { estimate: 'sum', figure: 'f', content: { min: 5, parts: ['p'] } });
  counts('e1', 'f');
  counts('e2', 'f');
  assert.deepEqual(figureTurns(), {}, 'two numbers in a row are no turn');
  of.must('statement.retract', { statement: 's-e1', reason: 'x' });
  assert.deepEqual(figureTurns(), { un: 1 });
  of.must('statement.retract', { statement: 's-p', reason: 'x' });
  assert.deepEqual(figureTurns(), { un: 1 }, 'the desk’s tally falls, and nobody has turned');
  // It says an older time, and is said later: turns go by when the desk had them.
  counts('e3', 'f', { saidAt: { at: '2020-01-01T00:00:00Z' } });
  assert.deepEqual(figureTurns(), { un: 2 });
});
