/** somebody's role → what of an item comes into their draft. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '../../../model/person.ts';
import { beginning, type Decisions } from './decisions.ts';
import { itemRead } from './item.fixture.ts';
import { asFarAs, mayTake } from './may-take.ts';

const who = (role: Role) => ({ id: role, name: role, roles: [role] });
const { item, reading } = itemRead('Ana Ruiz, the mayor, said that 40 people had died in the fire.');
const taken = (of: Decisions) => [...of].filter(([, { is }]) => is === 'accepted').map(([key]) => key);

test('R-COLUMN-10 whoever may have no number and no claim recorded takes statements alone, so that their draft can be handed over', () => {
  const begun = beginning(item.words, reading);
  assert.deepEqual(taken(begun), ['s0', 'f0']);
  assert.deepEqual(taken(asFarAs(who('reporter'), begun)), ['s0', 'f0']);
  assert.deepEqual(taken(asFarAs(who('contributor'), begun)), ['s0']);
  assert.deepEqual(
    (['contributor', 'reporter', 'legal'] as const).map((role) => mayTake(who(role), 'c0')),
    [false, true, false],
  );
});
