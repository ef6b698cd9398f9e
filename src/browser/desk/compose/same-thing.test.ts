/** Two documents → what both tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import { doc, number, on, para, said } from './documents.fixture.ts';
import { sameThing, toldIn } from './same-thing.ts';
import { schema } from './schema.ts';
import { noSpeech } from './speech.ts';

const known = {
  speaker: (id: string) =>
    id === 's-rec' ? { actor: 'a-vor', name: 'Andrey Vorobyov' } : { actor: null, name: '' },
  statement: (id: string) => (id === 's-rec' ? 'The fire is mostly eliminated' : ''),
  claim: (id: string) => (id === 'c-rec' ? 'Four men did it' : ''),
  label: (id: string) => (id === 'f-dead' ? 'Dead' : ''),
};
const same = (mine: Node, theirs: Node) => sameThing(toldIn(mine, known), toldIn(theirs, known));
const by = (speaker: string, actor: string | null = null) => ({
  ...{ kind: 'statement', verbatim: true, speech: { ...noSpeech, speaker, actor } },
});
const reading = (label: string | null) => ({ kind: 'estimate', label });

test('R-TWO-09 a statement of the record in both is the same', () => {
  assert.deepEqual(same(doc('A', said('s-rec', '')), doc('B', para(on('statement', 's-rec', 'mostly')))), {
    what: 'statement',
    words: 'The fire is mostly eliminated',
  });
});

test('R-TWO-09 nearly the same words of one speaker are the same, of another or quite other words are not', () => {
  const mine = doc('', said('s-1', 'The fire is mostly eliminated now', by('Vorobyov')));
  assert.equal(same(mine, doc('', said('s-rec', '')))?.what, 'statement');
  const other = (words: string, speaker: string, actor: string | null = null) =>
    same(mine, doc('', said('s-2', words, by(speaker, actor))))?.what ?? null;
  assert.equal(other('the fire is now mostly eliminated!', 'Andrey Vorobyov'), 'statement');
  assert.equal(other('The fire spreads to the roof', 'Andrey Vorobyov'), null);
  const elsewhere = doc(
    '',
    'Something else altogether was written here before.',
    said('s-2', 'The fire is mostly eliminated', by('Peskov')),
  );
  assert.equal(same(mine, elsewhere), null);
  const ofActors = (a: string, b: string) =>
    same(
      doc('', said('s-1', 'Nobody is inside', by('X', a))),
      doc('T', said('s-2', 'Nobody is inside', by('X', b))),
    );
  assert.equal(ofActors('a-1', 'a-1')?.what, 'statement');
  assert.equal(ofActors('a-1', 'a-2'), null);
  const mute = doc('T', said('s-2', 'The fire is mostly eliminated', by('')));
  assert.notEqual(
    same(doc('', said('s-1', 'The fire is mostly eliminated', by(''))), mute)?.what,
    'statement',
  );
});

test('R-TWO-09 a claim by its id, or by its words where it is not recorded yet', () => {
  const make = { kind: 'claim', statement: null };
  const block = doc('', schema.node('claim', { id: 'c-rec' }));
  assert.equal(same(block, doc('X', para(on('claim', 'c-rec', 'they did'))))?.what, 'claim');
  const mine = doc('', para(on('claim', 'c-1', 'Four men', make), ' ', on('claim', 'c-2', 'did it', make)));
  assert.equal(same(mine, doc('X', para(on('claim', 'c-3', 'four men!', make))))?.words, 'Four men');
  assert.equal(same(mine, doc('X', para(on('claim', 'c-3', 'two men', make)))), null);
});

test('R-TWO-09 what is new and bears on a claim of the board is no second telling of it; a new claim in the same words is', () => {
  const block = (id: string, of: object) =>
    doc('', schema.node('claim', { id, make: { kind: 'claim', statement: 's', stance: 'asserts', ...of } }));
  assert.equal(same(block('c-rec', { text: null }), doc('X', para(on('claim', 'c-rec', 'they did')))), null);
  assert.equal(same(block('c-1', { text: 'They did.' }), block('c-2', { text: 'They did' }))?.what, 'claim');
});

test('R-TWO-09 a new reading of a figure with the same number is the same; a figure shown again is not', () => {
  const fresh = doc('', para(number('f-dead', '133', reading(null)), ' people are dead'));
  assert.deepEqual(same(fresh, doc('Toll', para(number('f-dead', '133')))), {
    what: 'figure',
    words: 'Dead: 133',
  });
  assert.equal(same(fresh, doc('Toll', para(number('f-dead', '93')))), null);
  assert.equal(
    same(doc('', para(number('f-dead', '133'))), doc('Toll', para(number('f-dead', '133')))),
    null,
  );
  const opened = doc('T', para(number('f-2', '133', reading('dead'))));
  assert.equal(same(opened, doc('Toll', para(number('f-3', '133', reading('Dead')))))?.what, 'figure');
});

test('R-TWO-09 bare words that are nearly the same are the same, a word or two are not', () => {
  const mine = doc('', 'Fire crews are inside the hall.');
  assert.equal(same(mine, doc('', 'The fire crews are inside the hall'))?.what, 'words');
  assert.equal(same(mine, doc('', 'The roof of the hall has fallen in')), null);
  assert.equal(same(doc('', 'More soon'), doc('', 'More soon')), null);
});
