import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HouseNotes, notesFor, occasions, ownNotes } from './house-notes.ts';

const set = (words: string): HouseNotes => ({
  ...{ correction: [words], clarification: [words], withdrawal: [], 'top-post': [] },
});

test('R-SITE-09 notes are those of the language, then of it without a region, then as they came for English alone', () => {
  const sets = { de: set('berichtigt'), 'pt-BR': set('corrigido') };
  assert.equal(notesFor('de', sets).correction[0], 'berichtigt');
  assert.equal(notesFor('de-AT', sets).correction[0], 'berichtigt');
  assert.equal(notesFor('pt-br', sets).correction[0], 'corrigido');
  assert.deepEqual(notesFor('pt-PT', sets).correction, []);
  assert.equal(notesFor('en-GB', sets), ownNotes);
  assert.deepEqual(notesFor('ar', {}).withdrawal, []);
  assert.equal(notesFor('en', { en: set('put right') }).correction[0], 'put right');
  for (const occasion of occasions) assert.ok(ownNotes[occasion].length > 0);
});
