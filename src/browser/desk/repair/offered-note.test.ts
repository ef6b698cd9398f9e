/** given what is mended, when a note is offered, then it tells of that or there is none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownNotes } from '../../../model/house-notes.ts';
import { offeredNote } from './offered-note.ts';

test('R-APP-25 the note that is offered tells of what is mended, or none is; a house’s own first text is', () => {
  const of = (mended: string) => offeredNote(ownNotes.correction, mended);
  assert.equal(of('role'), 'An earlier version gave the role of the speaker wrongly.');
  assert.equal(of('name'), 'An earlier version gave the name wrongly.');
  assert.equal(of('number'), 'An earlier version gave the number wrongly.');
  assert.equal(of('text'), '');
  assert.equal(offeredNote(ownNotes.clarification, 'text'), ownNotes.clarification[0]);
  assert.equal(offeredNote(['We were wrong about [[what]].', 'x'], 'text'), 'We were wrong about [[what]].');
  assert.equal(offeredNote([], 'role'), '');
});
