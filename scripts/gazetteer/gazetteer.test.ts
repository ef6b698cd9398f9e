import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries, settlements } from '../../src/intake/extract/places/gazetteer.ts';
import { gazetteerText } from './gazetteer-text.ts';

test('R-EXTRACT-54 the gazetteer is what its sources say: settlements as they are made, each name once, none that is a first name alone', () => {
  const made = gazetteerText();
  const from = made.indexOf('export const settlements');
  const body = made.slice(made.indexOf("'", from), made.indexOf(';', from));
  const joined = [...body.matchAll(/'((?:[^'\\]|\\.)*)'/g)]
    .map(([, part]) => part?.replaceAll("\\'", "'"))
    .join('');
  assert.equal(settlements, joined);
  for (const table of [settlements, countries]) {
    const names = table.split('|');
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(names.toSorted(), names);
  }
  assert.ok(!settlements.split('|').includes('florence') && settlements.split('|').includes('nairobi'));
});
