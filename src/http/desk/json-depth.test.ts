/** text → deeper than 3? */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nestsDeeperThan } from './json-depth.ts';

const deeper = (text: string, limit = 3) => nestsDeeperThan(new TextEncoder().encode(text), limit);

test('R-API-04 brackets count, strings and their escapes do not', () => {
  assert.equal(deeper('[[[]]]'), false);
  assert.equal(deeper('[[[[]]]]'), true);
  assert.equal(deeper('{"a":[{"b":1}]}'), false);
  assert.equal(deeper('{"a":[{"b":[]}]}'), true);
  assert.equal(deeper('["[[[[", "{{{{", "\\"[[[["]'), false);
  assert.equal(deeper('["\\\\", [[[]]]]'), true);
  assert.equal(deeper('[[]],[[]],[[]]'), false);
  assert.equal(deeper(']]]]]]]][[[['), true);
});

test('R-API-04 a hundred thousand open brackets are told at the 65th', () => {
  assert.equal(deeper('['.repeat(100_000), 64), true);
  assert.equal(deeper('{"a":'.repeat(100_000), 64), true);
});

test('R-API-04 for every JSON value the answer is its depth', () => {
  const depth = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 6 }), (value, limit) => {
      assert.equal(deeper(JSON.stringify(value, null, 1), limit), depth(value) > limit);
    }),
  );
});
