import assert from 'node:assert/strict';
import { test } from 'node:test';
import { f1 } from './score.ts';
import { agreementLines, agreementOf, type Twice } from './second.ts';
import { readVector, type Vector } from './vector.ts';

/** “It is out, Ana Ruiz said on Sunday.”, as if somebody had said so. */
function labelled(speaker: string): Vector {
  const read = readVector({
    ...{ genre: 'wire', language: 'en', sent: '2031-03-23T01:10:00+03:00', zone: 'Europe/Moscow' },
    text: 'It is out, Ana Ruiz said on Sunday. Tom Hale left.',
    statements: [
      {
        ...{ words: 'It is out', source: speaker, speaker, role: null, cue: 'said', act: 'said' },
        ...{ channel: null, via: null, quoted: [], vague: false, relay: null, responsibility: false },
      },
    ],
    ...{ figures: [], dates: [{ words: 'on Sunday', value: '2031-03-23' }], hedges: [], not: [] },
  });
  assert.ok('vector' in read);
  return read.vector;
}

const twice = (name: string, speaker: string): Twice => ({
  ...{ name, first: labelled('Ana Ruiz'), second: labelled(speaker) },
});

test('R-INTAKE-09 the second reader and the extractor are scored by the first, on the same texts', () => {
  const same = agreementOf([twice('en-wire-one.json', 'Ana Ruiz')]);
  assert.deepEqual([f1(same.second.statements), f1(same.second.dates), same.texts], [1, 1, 1]);
  assert.deepEqual(same.extractor.statements, { right: 1, proposed: 1, wanted: 1 });
});

test('R-INTAKE-09 a second reader who blames somebody else is found, in that language alone', () => {
  const texts = [twice('en-wire-one.json', 'Ana Ruiz'), twice('ru-wire-two.json', 'Tom Hale')];
  assert.equal(agreementOf(texts, 'en-').second.statements.right, 1);
  const other = agreementOf(texts, 'ru-').second;
  assert.deepEqual([other.statements.right, other.words.right], [0, 1]);
  assert.deepEqual(agreementOf(texts).second.statements, { right: 1, proposed: 2, wanted: 2 });
});

test('R-INTAKE-09 the comparison tells figures alone, and no confidence of a person', () => {
  const lines = agreementLines([twice('en-wire-one.json', 'Tom Hale')]);
  assert.equal(lines.filter((line) => line.includes('confidence')).length, 4);
  assert.equal(lines.filter((line) => line.startsWith('second reader')).length, 4);
  assert.doesNotMatch(lines.join(), /Ruiz|Hale|It is out|Sunday/);
});
