/** Which number of a machine goes out unseen: each bound by itself, to the last number that keeps it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveOf } from '../../fold/figure.ts';
import type { Bounds } from '../../model/authority.ts';
import { commandSchemas } from '../commands/commands.ts';
import { gauged, reading, second } from '../rules/machine.fixture.ts';
import type { Fields } from '../rules/story.fixture.ts';
import { brokenBound, isAhead, isSame } from './feed-bounds.ts';

const now = second(1000);
const free: Bounds = { min: null, max: null, maxStep: null, down: false };
const fed = (more: Fields = {}) =>
  commandSchemas['estimate.feed'].parse({
    ...{ id: 'x', kind: 'estimate.feed', ...reading('r', 500, 100), ...more },
  });
/** The reading of 500 that stands since the story began. */
function standing() {
  const { state } = gauged();
  const figure = state.figures.get('level') ?? assert.fail();
  return liveOf(state, figure, 'office') ?? assert.fail();
}
const broken = (more: Fields, bounds: Partial<Bounds> | null = {}, last = standing()) =>
  brokenBound(bounds && { ...free, ...bounds }, fed(more), last, now);
const range = (min: number | null, max: number | null) => ({ min, max });

test('R-AUTH-04 a number keeps its bounds up to them, with either of its ends', () => {
  assert.equal(broken(range(500, 600), { min: 500, max: 600 }), null);
  assert.deepEqual(broken(range(499, 600), { min: 500, down: true }), { bound: 'min', limit: 500 });
  assert.deepEqual(broken(range(500, 601), { max: 600 }), { bound: 'max', limit: 600 });
  assert.deepEqual(broken(range(null, 601), { max: 600 }), { bound: 'max', limit: 600 });
  assert.deepEqual(broken(range(499, null), { min: 500 }), { bound: 'min', limit: 500 });
  assert.equal(broken(range(10_000, 10_000), null), null, 'where there are none it may be any');
});

test('R-AUTH-04 it may not go down where that is not granted, nor further than a step, by either end', () => {
  assert.deepEqual(broken(range(499, null)), { bound: 'down', limit: 500 });
  assert.deepEqual(broken(range(499, 500)), { bound: 'down', limit: 500 });
  assert.equal(broken(range(500, 500)), null);
  const step = { maxStep: 50, down: true };
  assert.equal(broken(range(450, 550), step), null);
  assert.deepEqual(broken(range(449, 500), step), { bound: 'maxStep', limit: 50 });
  assert.deepEqual(broken(range(500, 551), step), { bound: 'maxStep', limit: 50 });
  assert.equal(broken({ ...range(10, 10), asOf: second(0) }, step), null, 'of no later time than that');
  assert.equal(broken(range(10, 10), step, { ...standing(), ...worded }), null, 'nor where that had none');
  assert.equal(brokenBound({ ...free, ...step }, fed(range(10, 10)), null, now), null, 'nor the first');
});

const { content } = standing();
const worded = { content: { ...content, min: null, max: null, words: 'dozens' } };

test('R-AUTH-04 it may be of five minutes ahead of our clock, and no more', () => {
  assert.deepEqual(broken({ asOf: second(1301) }), { bound: 'asOf', limit: null });
  assert.equal(broken({ asOf: second(1300) }), null);
  assert.deepEqual([isAhead(second(301), second(0)), isAhead(second(300), second(0))], [true, false]);
});

test('R-AUTH-04 words have no number but the one that is given, in whatever separators; other digits cannot be judged', () => {
  const words = (text: string, min = 1500, max = min) =>
    broken({ ...range(min, max), words: text })?.bound ?? 'kept';
  for (const kept of ['about 1500', '1,500 or so', '1.500', '1’500', "1'500", '1 500', 'many'])
    assert.equal(words(kept), 'kept', kept);
  assert.equal(words('1500 to 1600', 1500, 1600), 'kept');
  assert.equal(words('500,5 cm', 500.5), 'kept');
  for (const other of ['1501', '1500 of 2000', '15', '١٥٠٠', '1500 and ½'])
    assert.equal(words(other), 'words', other);
  assert.deepEqual(broken({ words: '9,000' }), { bound: 'words', limit: null });
});

test('R-AUTH-07 the same number in the same words, less than ten minutes after the one that stands, says nothing new', () => {
  const same = (more: Fields, last: ReturnType<typeof standing> | null = standing()) =>
    isSame(fed(more), last);
  assert.deepEqual([same({ asOf: second(599) }), same({ asOf: second(600) })], [true, false]);
  assert.deepEqual([same({ asOf: second(0) }), same({ asOf: second(-1) })], [true, false]);
  for (const news of [range(499, 500), range(500, 501), { words: 'about 500' }])
    assert.equal(same(news), false, JSON.stringify(news));
  assert.equal(same({}, null), false);
});
