/** a claim's moves, a person, a moment → whether the last one may be taken back */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimDoc } from '../sync/docs.ts';
import { undoable } from './undoable.ts';

const at = (time: string) => `2031-03-22T${time}:00.000Z`;
const ruling = (status: string, time: string, more: object = {}) => ({
  ...{ seq: 1, at: at(time), status, by: 'maria', aboveGate: false, proposedBy: null, undoes: null },
  ...more,
});
const asked = (rulings: readonly object[], person: string, time: string) =>
  undoable({ rulings, content: { text: 'It is out.' } } as unknown as ClaimDoc, person, Date.parse(at(time)));

test('R-APP-31 whoever moved a status is offered to take that back for five minutes, to what stood before', () => {
  const moved = [ruling('reported', '10:00'), ruling('confirmed', '12:00')];
  assert.deepEqual(asked(moved, 'maria', '12:02'), { back: 'reported', left: 180_000 });
  assert.equal(asked(moved, 'maria', '12:05'), null);
  assert.equal(asked(moved, 'carl', '12:02'), null, 'somebody else rules anew');
  assert.deepEqual(asked([ruling('confirmed', '12:00')], 'maria', '12:00')?.back, 'unverified');
});

test('R-APP-31 who proposed it may as well; what was taken back, was never moved or is taken down may not', () => {
  const approved = [ruling('confirmed', '12:00', { by: 'carl', proposedBy: 'maria' })];
  assert.equal(asked(approved, 'maria', '12:01')?.back, 'unverified');
  assert.equal(asked([...approved, ruling('unverified', '12:01', { undoes: 1 })], 'maria', '12:02'), null);
  assert.equal(asked([], 'maria', '12:00'), null);
  const gone = { rulings: [ruling('confirmed', '12:00')], content: null } as unknown as ClaimDoc;
  assert.equal(undoable(gone, 'maria', Date.parse(at('12:01'))), null);
});
