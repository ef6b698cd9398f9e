/** hints → what those who follow are told, turn by turn. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeskHint, deskHints } from './desk-hints.ts';

function given() {
  const turns: (() => void)[] = [];
  const hints = deskHints((work) => turns.push(work));
  const told: (readonly [string, DeskHint])[] = [];
  const follow = (name: string, slug: string) => hints.subscribe(slug, (hint) => told.push([name, hint]));
  return { hints, told, follow, turns, turn: () => turns.splice(0).forEach((work) => void work()) };
}

test('R-RIGHTS-11 what happens in one turn is told once to each who follows that coverage, with the highest head', () => {
  const { hints, told, follow, turns, turn } = given();
  follow('ana', 'storm');
  follow('ben', 'storm');
  follow('cy', 'flood');
  hints.head('storm', 8);
  hints.head('storm', 7);
  hints.workings('storm');
  hints.workings('flood');
  assert.deepEqual([told.length, turns.length], [0, 1]);
  turn();
  const storm = { head: 8, workings: true, intake: false };
  assert.deepEqual(told, [
    ['ana', storm],
    ['ben', storm],
    ['cy', { head: null, workings: true, intake: false }],
  ]);
  turn();
  assert.equal(told.length, 3);
});

test('R-RIGHTS-11 who has stopped is told nothing more, and what nobody follows costs no turn', () => {
  const { hints, told, follow, turns, turn } = given();
  const stop = follow('ana', 'storm');
  follow('ben', 'storm');
  hints.head('storm', 1);
  stop();
  stop();
  turn();
  assert.deepEqual(told, [['ben', { head: 1, workings: false, intake: false }]]);
  hints.head('flood', 1);
  assert.equal(turns.length, 0);
});
