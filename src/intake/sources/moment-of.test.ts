import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from './moment-of.ts';

test('R-SOURCE-01 a time is read with its offset, else by the clocks of the source’s zone, else not at all', () => {
  for (const [text, zone, expected] of [
    ['2024-03-22T23:00:00Z', null, '2024-03-22T23:00:00.000Z'],
    ['2024-03-22T20:00:00.25+03:00', null, '2024-03-22T17:00:00.000Z'],
    ['2024-03-22T20:00:00+0300', null, '2024-03-22T17:00:00.000Z'],
    ['20240322T200000+0300', null, '2024-03-22T17:00:00.000Z'],
    ['2024-03-22 20:00', 'Europe/Moscow', '2024-03-22T17:00:00.000Z'],
    ['2024-03-22', 'Europe/Moscow', '2024-03-21T21:00:00.000Z'],
    ['2024-03-22T20:00:00', null, null],
    ['Fri, 22 Mar 2024 20:00:00 +0300', null, '2024-03-22T17:00:00.000Z'],
    ['Fri, 22 Mar 2024 20:00:00 EST', null, '2024-03-23T01:00:00.000Z'],
    ['22 March 24 20:00 GMT', null, '2024-03-22T20:00:00.000Z'],
    ['Fri, 22 Mar 2024 20:00:00 +0100 (CET)', null, '2024-03-22T19:00:00.000Z'],
    ['Fri, 22 Mar 2024 20:00:00', 'Europe/London', '2024-03-22T20:00:00.000Z'],
    ['Sat, 22 Jun 2024 20:00:00', 'Europe/London', '2024-06-22T19:00:00.000Z'],
    ['Sat, 22 Jun 2024 20:00:00 XYZ', 'Europe/London', '2024-06-22T19:00:00.000Z'],
    ...['', 'yesterday', '2024-13-01T00:00:00Z', '2024-02-30T00:00:00Z', '2024-01-01T25:00:00Z'].map(
      (text) => [text, 'UTC', null] as const,
    ),
    ['0001-01-01T00:00:00Z', null, null],
    ['2024-03-22T20:00:00+99:00', null, null],
  ] as const)
    assert.equal(momentOf(text, zone), expected, text);
});
