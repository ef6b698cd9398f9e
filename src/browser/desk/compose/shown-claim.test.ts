/** what statements do to a claim → whether the post shows it to readers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asShown } from './shown-claim.ts';
import type { ClaimToMake } from './speech.ts';

const aside = (make: Partial<ClaimToMake>): boolean =>
  asShown({ kind: 'claim', statement: 's', text: 'It fell.', ...make }).aside === true;
const other = (stance: 'asserts' | 'denies') => [{ statement: 't', by: 'Ana', stance }];

test('R-COMPOSE-08 whether readers see a claim follows what its statements do to it, also when that is put otherwise in the composer', () => {
  assert.equal(aside({ stance: 'denies' }), true);
  assert.equal(aside({ stance: 'asserts', aside: true }), false);
  assert.equal(aside({}), false, 'where it is not said it asserts it');
  assert.equal(aside({ stance: 'denies', more: other('asserts'), aside: true }), false);
  assert.equal(aside({ stance: 'doubts', more: other('denies') }), true);
  assert.equal(
    aside({ statement: null }),
    false,
    'one that is written by hand and has no statement yet is refused',
  );
  assert.equal(aside({ statement: null, aside: true }), true);
  assert.equal(aside({ text: null, stance: 'denies' }), false, 'of the board, put in to be shown');
  assert.equal(aside({ text: null, stance: 'denies', aside: true }), true);
});
