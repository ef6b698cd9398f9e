import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayIn, dayOf, momentIn } from './day-in.ts';

const MOSCOW = 'Europe/Moscow';

for (const [written, at, precision] of [
  ['2017', '2016-12-31T21:00:00.000Z', 'year'],
  ['2015-10', '2015-09-30T21:00:00.000Z', 'month'],
  ['2017-04-03', '2017-04-02T21:00:00.000Z', 'day'],
] as const)
  test(`R-APP-16 “${written}” is no finer than it is written, and is shown as it was written`, () => {
    const moment = dayIn(MOSCOW, written);
    assert.deepEqual(moment, { at, precision });
    assert.equal(moment && dayOf(moment, MOSCOW), written);
  });

for (const written of ['spring 2017', '2017-13', '2017-04-31', '17', '2017-4-3'])
  test(`R-APP-16 “${written}” is no year, month or day`, () => {
    assert.equal(dayIn(MOSCOW, written), undefined);
  });

test('R-APP-16 nothing written is no time', () => {
  assert.equal(dayIn(MOSCOW, ''), null);
});

test('R-COMPOSE-11 when something was said is no finer than it is written, with the words in which it was put', () => {
  const month = { at: '2024-02-29T21:00:00.000Z', precision: 'month' };
  assert.deepEqual(momentIn(MOSCOW, '2024-03 earlier in March'), { ...month, words: 'earlier in March' });
  assert.deepEqual(momentIn(MOSCOW, ' 2024-03 '), month);
  assert.equal(momentIn(MOSCOW, 'earlier in March'), undefined);
  assert.equal(momentIn(MOSCOW, ''), null);
});
