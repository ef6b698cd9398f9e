import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strayTitle } from './stray-title.ts';

test('R-COMPOSE-17 a headline of one letter is said before it is sent, any other is not', () => {
  assert.match(strayTitle({ title: 'n' }) ?? '', /The headline is “n” alone/);
  assert.match(strayTitle({ title: ' Я ' }) ?? '', /“Я”/);
  for (const title of [null, '1', 'No', 'n n']) assert.equal(strayTitle({ title }), null);
});
