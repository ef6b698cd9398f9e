/** numbers with their bounds → words, and back */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bounds, boundsInWords, boundsTyped } from './bounds.ts';

const say = (min: number | null, max: number | null, words: string | null = null) =>
  boundsInWords({ min, max, words });

test('R-FIG-01 a number at the desk keeps its bounds', () => {
  assert.equal(say(1133, 1133), '1,133');
  assert.equal(say(133, null), 'at least 133');
  assert.equal(say(null, 40), 'up to 40');
  assert.equal(say(2000, 2500), '2,000–2,500');
  assert.equal(say(40, null, 'dozens'), 'dozens');
  assert.equal(say(null, null), '');
});

test('R-APP-24 a number is typed as people write it', () => {
  const typed: readonly (readonly [string, Bounds | null])[] = [
    ...(['1,200', '1 200', '1200', ' 1’200 '] as const).map(
      (one) => [one, { min: 1200, max: 1200 }] as const,
    ),
    ...[['At least 40', { min: 40, max: null }] as const, ['at most 3.5', { min: null, max: 3.5 }] as const],
    ...(['40-50', '40–50', '40 to 50'] as const).map((one) => [one, { min: 40, max: 50 }] as const),
    ...(['', 'dozens', '12,5', '50–40', 'about 40', '1e3', '40 people', '1,2,3', 'up to'] as const).map(
      (one) => [one, null] as const,
    ),
  ];
  for (const [words, bounds] of typed) assert.deepEqual(boundsTyped(words), bounds, words);
});

test('R-APP-24 whatever the desk writes of bounds can be typed', () => {
  const quantity = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((one) => one / 100);
  const positive = quantity.map(Math.abs);
  const bounds = fc.oneof(
    quantity.map((one) => ({ min: one, max: one })),
    quantity.map((one) => ({ min: one, max: null })),
    quantity.map((one) => ({ min: null, max: one })),
    fc.tuple(positive, positive).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  );
  fc.assert(
    fc.property(bounds, (one) => {
      assert.deepEqual(boundsTyped(boundsInWords({ ...one, words: null })), one);
    }),
  );
});

test('whatever is typed, nothing throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (one) => void boundsTyped(one)));
});
