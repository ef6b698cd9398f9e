import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSecond, readTwice } from './second.ts';
import { readVector, type Vector } from './vector.ts';

const FOLDER = join(import.meta.dirname, '../vectors/intake');

function vectorsOf(half: string): readonly Vector[] {
  return readdirSync(join(FOLDER, half)).map((name) => {
    const read = readVector(JSON.parse(readFileSync(join(FOLDER, half, name), 'utf8')));
    assert.ok('vector' in read, `${half}/${name}: ${'wrong' in read ? read.wrong.join('; ') : ''}`);
    return read.vector;
  });
}

test('R-INTAKE-04 every text of the set is annotated as its README says, each span where it stands', () => {
  const [train, tests] = [vectorsOf('train'), vectorsOf('test')];
  const all = [...train, ...tests];
  assert.equal(vectorsOf('more').length, 82);
  assert.equal(vectorsOf('rounds').length, 66);
  assert.equal(vectorsOf('hard').length, 28);
  assert.equal(vectorsOf('aside').length, 28);
  assert.ok(all.length >= 60, `${all.length} texts`);
  assert.ok(Math.abs(train.length - tests.length) <= 2);
  const statements = (vectors: readonly Vector[]): number =>
    vectors.reduce((sum, one) => sum + one.statements.length, 0);
  assert.ok(statements(all) >= 600, `${statements(all)} statements`);
  assert.ok(statements(tests) >= 280, `${statements(tests)} to be scored by`);
  for (const language of ['en', 'ru', 'uk'])
    assert.ok(tests.filter((one) => one.language === language).length >= 5, language);
  assert.equal(new Set(all.map(({ text }) => text)).size, all.length);
});

test('R-INTAKE-11 claims are annotated in enough texts of each language, half of which the rules were only scored by', () => {
  const told = [...vectorsOf('train'), ...vectorsOf('rounds')].filter(({ claims }) => claims !== null);
  const scored = told.filter(({ claimsOnlyScored }) => claimsOnlyScored);
  assert.ok(told.length >= 12 && scored.length * 2 >= told.length, `${scored.length} of ${told.length}`);
  for (const language of ['en', 'ru', 'uk'])
    assert.ok(scored.filter((one) => one.language === language).length >= 2, language);
});

const good = {
  ...{ genre: 'wire', language: 'en', sent: '2031-03-23T01:10:00+03:00', zone: 'Europe/Moscow' },
  text: 'It is out, she said. It is cold, she said.',
  statements: [
    {
      ...{
        words: 'It is out',
        source: 'she',
        speaker: 'she',
        role: null,
        cue: 'said',
        act: 'said',
        channel: null,
      },
      ...{ via: null, quoted: [], vague: false, relay: null, responsibility: false },
    },
  ],
  ...{ figures: [], dates: [], hedges: [], not: [] },
};

test('R-INTAKE-05 a source without a number is the whole word nearest to all that was said', () => {
  const text = 'The mayor spoke. It is out at the end of the day he knows, he said. Then he left.';
  const read = readVector({
    ...good,
    text,
    statements: [
      {
        ...good.statements[0],
        words: 'It is out at the end of the day he knows',
        source: 'he',
        speaker: 'he',
      },
    ],
  });
  assert.ok('vector' in read);
  assert.equal(read.vector.statements[0]?.source?.from, text.indexOf('he said'));
});

test('R-INTAKE-05 a span that is not there, or there twice without a number, is found', () => {
  assert.ok('vector' in readVector(good));
  const wrongOf = (change: object): readonly string[] => {
    const read = readVector({ ...good, ...change });
    return 'wrong' in read ? read.wrong : [];
  };
  assert.match(wrongOf({ not: ['It was out'] }).join(), /does not stand in the text/);
  assert.match(wrongOf({ not: ['It is'] }).join(), /2 times; say which/);
  assert.deepEqual(wrongOf({ not: [['It is', 2]] }), []);
  assert.match(wrongOf({ not: [['It is', 3]] }).join(), /does not stand in the text 3 times/);
  const [one] = good.statements;
  assert.match(wrongOf({ statements: [{ ...one, quoted: ['cold'] }] }).join(), /lies outside the words/);
  assert.match(wrongOf({ statements: [{ ...one, via: 'telegram' }] }).join(), /go together/);
  assert.match(wrongOf({ dates: [{ words: 'cold', value: 'Tuesday' }] }).join(), /no such moment/);
  assert.match(wrongOf({ claims: [{ evidence: [[1, 'asserts']] }] }).join(), /no such statement/);
  assert.match(wrongOf({ claims: [{ hedges: [0], words: 'cold' }] }).join(), /no such hedge/);
  assert.match(wrongOf({ claims: [{}] }).join(), /neither words nor evidence/);
  assert.match(wrongOf({ claims: [{ words: 'warm' }] }).join(), /does not stand/);
});

test('R-INTAKE-09 the second reader’s labels are held to the same page, by texts that stand in test/ alone', () => {
  const twice = readTwice(FOLDER);
  assert.equal(twice.length, 18);
  for (const language of ['en', 'ru', 'uk'])
    assert.ok(twice.filter(({ first }) => first.language === language).length >= 2, language);
  assert.ok(twice.every(({ second }) => second.statements.length > 0));
});

test('R-INTAKE-09 a second reader’s span that is not in the text is found, and a text or a moment of its own', () => {
  const { text, ...labels } = good;
  const read = readVector(good);
  assert.ok('vector' in read);
  const { vector } = read;
  const wrongOf = (change: object): string => {
    const second = readSecond({ ...labels, ...change }, vector);
    return 'wrong' in second ? second.wrong.join() : '';
  };
  assert.equal(wrongOf({}), '');
  assert.match(wrongOf({ not: ['It was out'] }), /does not stand in the text/);
  assert.match(wrongOf({ text }), /first reader’s file alone/);
  assert.match(wrongOf({ sent: '2031-03-24T01:10:00+03:00' }), /sent: is not the first reader’s/);
  assert.notEqual(wrongOf({ statements: [{}] }), '');
});
