import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Moment } from '../model/moment.ts';
import { english } from './phrases-en.ts';
import { momentElement, timeElement, timesFor } from './times.ts';

const moscow = timesFor(english, 'Europe/Moscow');
const night = '2024-03-22T22:52:31.000Z';
const moment = (precision: Moment['precision'], words?: string): Moment => ({
  at: night,
  precision,
  ...(words !== undefined && { words }),
});
const shown = (of: Moment, near = night) => momentElement(moscow, of, near).markup;

test('R-PAGE-10 a moment shows what is known of it and nothing finer, also to programs', () => {
  assert.equal(shown(moment('minute')), '<time datetime="2024-03-22T22:52Z">01:52</time>');
  assert.equal(shown(moment('hour')), '<time datetime="2024-03-22T22:00Z">about 01:00</time>');
  assert.equal(shown(moment('day')), '<time datetime="2024-03-23">23 Mar</time>');
  assert.equal(shown(moment('month')), '<time datetime="2024-03">March 2024</time>');
  assert.equal(shown(moment('year')), '<time datetime="2024">2024</time>');
});

test('R-PAGE-10 the words that were used come first, with what they mean beside them', () => {
  assert.equal(
    shown(moment('month', 'earlier in March')),
    '<time datetime="2024-03">earlier in March (March 2024)</time>',
  );
});

test('R-PAGE-10 whatever the moment and the zone, a month has no day and a day no hour', () => {
  const instants = fc.date({ noInvalidDate: true, min: new Date('1950-01-01'), max: new Date('2090-01-01') });
  const zones = fc.constantFrom(
    'UTC',
    'Asia/Kathmandu',
    'Pacific/Auckland',
    'America/St_Johns',
    'Europe/Moscow',
  );
  fc.assert(
    fc.property(instants, zones, instants, (date, zone, near) => {
      const times = timesFor(english, zone);
      const write = (precision: Moment['precision']) =>
        momentElement(times, { at: date.toISOString(), precision }, near.toISOString()).markup;
      assert.match(write('year'), /^<time datetime="\d{4}">\d{4}<\/time>$/);
      assert.match(write('month'), /^<time datetime="\d{4}-\d\d">[A-Z][a-z]+ \d{4}<\/time>$/);
      assert.match(write('day'), /^<time datetime="\d{4}-\d\d-\d\d">\d{1,2} [A-Z][a-z]+( \d{4})?<\/time>$/);
      assert.match(write('hour'), />about [^<]*\d\d:00<\/time>$/);
    }),
  );
});

test('R-PAGE-11 times stand in the zone of the coverage, with the date on another day and the year in another year', () => {
  assert.equal(moscow.short(night, '2024-03-23T10:00:00.000Z'), '01:52');
  assert.equal(moscow.short(night, '2024-03-22T10:00:00.000Z'), '23 Mar, 01:52');
  assert.equal(moscow.short(night, '2025-03-22T10:00:00.000Z'), '23 Mar 2024, 01:52');
  assert.equal(moscow.full(night), '23 March 2024, 01:52');
  assert.equal(moscow.zone(night), 'Moscow Standard Time');
  assert.equal(timeElement(night, 'x').markup, '<time datetime="2024-03-22T22:52Z">x</time>');
});

test('R-PAGE-11 a zone that nobody knows is UTC', () => {
  assert.equal(timesFor(english, 'Mars/Olympus').clock(night), '22:52');
  assert.equal(timesFor(english, 'Mars/Olympus').zone(night), 'UTC');
  assert.equal(timesFor(english, 'Europe/London').zone(night), 'United Kingdom Time');
});
