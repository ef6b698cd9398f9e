/** colours → how far they stand apart, and the nearest that stands far enough. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groundsOf, ownAccent, schemes } from '../model/house-colours.ts';
import { contrast, isColour, LEAST_CONTRAST, leastContrast, nearestThatHolds } from './contrast.ts';

const colours = fc
  .tuple(...[0, 0, 0].map(() => fc.integer({ min: 0, max: 255 })))
  .map((channels) => `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`);
const near = (one: number, other: number) => Math.abs(one - other) < 0.005;

test('R-SITE-05 the contrast is that of WCAG: known pairs, and the same in either order', () => {
  for (const [one, other, ratio] of [
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#ffffff', 4.542],
    ['#ff0000', '#ffffff', 3.998],
    ['#0000ff', '#ffffff', 8.592],
  ] as const)
    assert.ok(near(contrast(one, other), ratio), `${one} ${contrast(one, other)}`);
  fc.assert(
    fc.property(colours, colours, (one, other) => {
      const ratio = contrast(one, other);
      return ratio === contrast(other, one) && ratio >= 1 && ratio <= 21;
    }),
  );
});

test('R-SITE-05 the nearest that holds does, is the colour itself where that holds, and one step less would not', () => {
  fc.assert(
    fc.property(colours, fc.constantFrom(...schemes), (colour, scheme) => {
      const grounds = groundsOf(scheme);
      const found = nearestThatHolds(colour, grounds);
      assert.ok(isColour(found));
      assert.ok(leastContrast(found, grounds) >= LEAST_CONTRAST);
      if (leastContrast(colour, grounds) >= LEAST_CONTRAST) assert.equal(found, colour);
      else
        assert.ok(
          leastContrast(found, grounds) < LEAST_CONTRAST + 0.35,
          `${colour} ${found} is further than it takes`,
        );
    }),
    { numRuns: 500 },
  );
});

test('R-SITE-05 of several grounds the one that a colour stands closest to counts', () => {
  assert.equal(leastContrast('#000000', ['#ffffff', '#000000']), 1);
  assert.equal(leastContrast('#ffffff', ['#000000', '#767676']), contrast('#ffffff', '#767676'));
});

test('R-SITE-05 what Stet comes with holds on every ground', () => {
  for (const scheme of schemes)
    assert.ok(leastContrast(ownAccent[scheme], groundsOf(scheme)) >= LEAST_CONTRAST, scheme);
});
