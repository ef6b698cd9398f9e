/** a board with a figure → the number that a text of the desk says of it */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoardStore } from '../sync/board-store.ts';
import { lookupOf } from './lookup.ts';

const number = (min: number, words: string | null = null) => ({ min, max: min, words });
const reading = (estimate: string, min: number) => ({
  estimate,
  standing: 'live',
  line: estimate,
  ...number(min),
});

test('R-COMPOSE-16 a number that names its reading says what that one says, also while it or its statement waits for the post', () => {
  const board = new BoardStore();
  const figure = {
    ...{ id: 'f', content: { label: 'killed' }, displays: [] },
    readings: [reading('four', 4), reading('nine', 9)],
    waiting: [{ estimate: 'seven', content: number(7, 'seven') }],
  };
  const estimates = { id: 'own', figure: 'f', content: number(224) };
  board.apply({
    ...{ from: null, cursor: '1', head: 1, gone: [] },
    docs: { 'figures/f': figure, 'estimates/own': estimates },
  } as never);
  const { figure: says } = lookupOf(board);
  assert.deepEqual(
    ['four', 'nine', 'seven', 'own', 'nobody', undefined].map((estimate) => says('f', estimate)),
    ['4', '9', 'seven', '224', '…', '4–9'],
  );
});
