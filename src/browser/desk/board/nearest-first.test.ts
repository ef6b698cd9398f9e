/** given a claim and statements, when evidence is chosen, then what speaks of it is offered first, in one order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestFirst } from './nearest-first.ts';

const one = (id: string, text: string, minute: number) => ({ id, text, at: `2026-11-27T00:${minute}:00Z` });
const order = (claim: string, all: readonly ReturnType<typeof one>[]) =>
  nearestFirst(claim, all, ({ text }) => text).map(({ id }) => id);

test('R-APP-29 evidence is offered by the telling words that it shares with the claim, then the newest first, in one order', () => {
  const all = [
    one('pulled', 'We have pulled nine people out of the water.', 40),
    one('many', 'Most of the people have injuries of the lungs.', 41),
    one('police', 'The police can confirm that one person was detained.', 43),
  ];
  const claim = 'Police have detained the captain of a barge.';
  assert.equal(order(claim, all)[0], 'police');
  assert.deepEqual(order(claim, all), order(claim, all.toReversed()));
  assert.deepEqual(order('Nothing like it', [one('a', 'x', 40), one('b', 'y', 41)]), ['b', 'a']);
});
