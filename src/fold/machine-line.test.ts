/** The line of a machine's readings: in the order of their times, its latest, and the window that readers are given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fed } from './fed.ts';
import { HOURS, LAST, latestFed, windowOf, withFed } from './machine-line.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const fed = (id: string, seq: number, minute: number): Fed => ({ id, seq, asOf: at(minute) });
/** Readings five minutes apart. */
const line = (count: number): readonly Fed[] =>
  Array.from({ length: count }, (_, n) => fed(`r${n}`, n + 1, n * 5));
const ids = (readings: readonly Fed[]) => readings.map(({ id }) => id);

test('R-AUTH-08 a reading stands by its time, and after those of the same time', () => {
  const one = withFed([], fed('a', 1, 10));
  const two = withFed(one, fed('b', 2, 10));
  const three = withFed(two, fed('c', 3, 5));
  assert.deepEqual(ids(withFed(three, fed('d', 4, 7))), ['c', 'd', 'a', 'b']);
  assert.deepEqual(ids(one), ['a'], 'what there was is left as it was');
});

test('R-AUTH-08 the latest is that of the latest time among those on record by then', () => {
  const late = [fed('early', 3, 5), fed('first', 1, 10), fed('second', 2, 20)];
  assert.equal(latestFed(late, 9)?.id, 'second');
  assert.equal(latestFed(late, 1)?.id, 'first');
  assert.equal(latestFed(late, 0), undefined);
});

test('R-AUTH-08 the window has the last twelve, newest first, then the last one of each hour before them', () => {
  const few = line(LAST);
  assert.deepEqual(windowOf(few, 99), few.toReversed());
  const hours = windowOf(line(40), 99);
  assert.deepEqual(ids(hours.slice(0, LAST)), ids(line(40).slice(-LAST).toReversed()));
  assert.deepEqual(ids(hours.slice(LAST)), ['r27', 'r23', 'r11'], 'the last before them, and one an hour');
  assert.equal(windowOf(line(1000), 9999).length, LAST + HOURS);
});

test('R-AUTH-08 the window at an earlier time has nothing that came on record after it', () => {
  assert.deepEqual(windowOf(line(40), 15), windowOf(line(15), 99));
  assert.deepEqual(windowOf(line(3), 0), []);
});
