/** Whose words share the occasion of the running briefing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ghostsIn } from './ghosts.fixture.ts';
import { noSpeech, type Speech } from './speech.ts';

const house: Speech = {
  ...{ ...noSpeech, speaker: 'White House', type: 'organisation', channel: 'briefing' },
  ...{ briefing: 'at noon', belongsTo: 'United States' },
};
const actors = [
  { id: 'w', names: ['White House'], role: null, belongsTo: 'us' },
  { id: 'us', names: ['United States'], role: null },
  { id: 'd', names: ['Dan Price'], role: 'adviser', belongsTo: 'w' },
  { id: 'k', names: ['Kremlin'], role: null },
];

function within(text: string, library = actors, running = house) {
  const [ghost] = ghostsIn(text, { actors: library, figures: [], claims: [], briefing: running });
  assert.equal(ghost?.kind, 'statement', text);
  const { briefing = null, belongsTo = null } = ghost?.kind === 'statement' ? ghost.speech : house;
  return [briefing, belongsTo];
}

test('R-GHOST-05 what a briefing’s host says there, and whoever belongs to it, shares its occasion', () => {
  assert.deepEqual(within('The White House said it had warned Moscow.', []), ['at noon', 'United States']);
  assert.deepEqual(within('The White House said it had warned Moscow.'), ['at noon', 'United States']);
  assert.deepEqual(within('Dan Price said it had warned Moscow.'), ['at noon', null]);
});

test('R-GHOST-05 somebody new who speaks for others there belongs to its host; anybody else spoke elsewhere', () => {
  const watson = 'Adrienne Watson, a spokeswoman for the council, said it had warned Moscow.';
  assert.deepEqual(within(watson), ['at noon', 'White House']);
  assert.deepEqual(within(watson, actors, { ...house, type: 'person' }), [null, null]);
  assert.deepEqual(within('Ana Ruiz, the mayor, said it had warned Moscow.'), [null, null]);
  assert.deepEqual(within('The Kremlin said it was told nothing.'), [null, null]);
});

test('R-GHOST-05 a briefing without a name of its occasion ties nothing together', () => {
  assert.deepEqual(
    within('The White House said it had told all of them.', actors, { ...house, briefing: null }),
    [...[null, null]],
  );
});
