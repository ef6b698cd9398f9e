/** two texts → what differs */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences } from './differences.ts';

const told = (before: string, after: string) =>
  differences(before, after)
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'new' ? `[+${words}]` : `[-${words}]`))
    .join('');

test('R-HISTORY-02 what went and what came is told word by word', () => {
  assert.equal(told('The fire is out', 'The fire is mostly out'), 'The fire is[+ mostly] out');
  assert.equal(told('Forty are safe', 'Sixty are safe'), '[-Forty][+Sixty] are safe');
  assert.equal(told('', 'New'), '[+New]');
  assert.equal(told('Old', ''), '[-Old]');
  assert.equal(told('', ''), '');
});

test('R-HISTORY-02 both texts stand in their difference, whole', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'fire', 'out'), { maxLength: 12 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = differences(before, after);
      const side = (not: 'gone' | 'new') =>
        runs
          .filter(({ kind }) => kind !== not)
          .map(({ words }) => words.trim())
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim();
      assert.deepEqual([side('new'), side('gone')], [before, after]);
    }),
  );
});
