import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { dayText, easterOf, localOf } from './calendar.ts';

/** A Thursday afternoon. */
const sent = '2026-11-26T15:00:00+00:00';

/** Dates as `span value`. */
function read(text: string, language: 'en' | 'ru' | 'uk'): string[] {
  return extract({ text, sent, zone: 'UTC', language }).dates.map(
    ({ span, value }) => `${text.slice(span.from, span.to)} ${value}`,
  );
}

function table(
  rows: readonly (readonly [text: string, ...dates: string[]])[],
  language: 'en' | 'ru' | 'uk',
): void {
  for (const [text, ...dates] of rows) assert.deepEqual(read(text, language), dates, text);
}

test('R-EXTRACT-30 a date is as fine as it is said', () => {
  table(
    [
      ['It sank on 3 December 2014 off Brest.', 'on 3 December 2014 2014-12-03'],
      ['It sank in March 2014.', 'in March 2014 2014-03'],
      ['It sank in 2014, built in the 1980s.', 'in 2014 2014', 'in the 1980s 1980/1989'],
      ['It sank at 4:17 a.m. on February 6, 2023.', 'at 4:17 a.m. on February 6, 2023 2023-02-06T04:17'],
      ['It was made between 2 and 19 February 2026.', 'between 2 and 19 February 2026 2026-02-02/2026-02-19'],
      ['He wrote it down on 2026-03-22.', 'on 2026-03-22 2026-03-22'],
    ],
    'en',
  );
  table(
    [
      ['Это было 5 мая 1975 года.', '5 мая 1975 года 1975-05-05'],
      ['Это было в 2015 году.', 'в 2015 году 2015'],
    ],
    'ru',
  );
  table([['Це сталося 24 лютого 2022 року.', '24 лютого 2022 року 2022-02-24']], 'uk');
});

test('R-EXTRACT-31 relative days count from the moment of sending in the zone of the item', () => {
  table(
    [
      ['It burned yesterday and burns today.', 'yesterday 2026-11-25', 'today 2026-11-26'],
      ['He fell on Tuesday night.', 'on Tuesday night 2026-11-24'],
      ['They will meet on Tuesday.', 'on Tuesday 2026-12-01'],
      ['He left last Friday.', 'last Friday 2026-11-20'],
      ['Eight came overnight.', 'overnight 2026-11-25/2026-11-26'],
      ['He left last week.', 'last week 2026-11-16/2026-11-22'],
      ['Ten years ago it burned.', 'Ten years ago 2016'],
      ['He was told earlier in March.', 'earlier in March 2026-03'],
    ],
    'en',
  );
  table(
    [
      ['В ночь на 23 ноября сбили дрон.', 'В ночь на 23 ноября 2026-11-22/2026-11-23'],
      ['Накануне вечером он приехал.', 'Накануне вечером 2026-11-25'],
      ['Суд начался во вторник.', 'во вторник 2026-11-24'],
      ['Суд начнется в следующий понедельник.', 'в следующий понедельник 2026-11-30'],
    ],
    'ru',
  );
  table(
    [
      ['Він приїхав минулого тижня.', 'минулого тижня 2026-11-16/2026-11-22'],
      ['Вночі впав дрон.', 'Вночі 2026-11-25/2026-11-26'],
      ['Торік він поїхав.', 'Торік 2025'],
    ],
    'uk',
  );
  const late = extract({ text: 'It burns today.', sent: '2026-11-26T23:30:00+00:00', zone: 'Europe/Kyiv' });
  assert.equal(late.dates[0]?.value, '2026-11-27');
});

test('R-EXTRACT-32 “later” counts from the date before it, a time alone belongs to the day that is spoken of', () => {
  table(
    [
      ['In 2015 it burned. Two years later it fell.', 'In 2015 2015', 'Two years later 2017'],
      ['He left on Tuesday. At 05:41 he was seen.', 'on Tuesday 2026-11-24', 'At 05:41 2026-11-24T05:41'],
      ['He left shortly after 3 p.m. in haste.', 'shortly after 3 p.m. 2026-11-26T15:00'],
    ],
    'en',
  );
  table(
    [['В 2020 году был пожар. Двумя годами ранее — потоп.', 'В 2020 году 2020', 'Двумя годами ранее 2018']],
    'ru',
  );
  table([["О п'ятій ранку неділі він упав.", "О п'ятій ранку неділі 2026-11-22T05:00"]], 'uk');
});

test('R-EXTRACT-33 in a live page a post’s own time is the “now” of its words', () => {
  table(
    [['13:20\nTwo were seen an hour ago.', '13:20 2026-11-26T13:20', 'an hour ago 2026-11-26T12:20']],
    'en',
  );
});

test('R-EXTRACT-34 durations, habits and shifts of work are no dates', () => {
  const none = [
    'They waited for ten days.',
    'It opens at 07:00 daily.',
    'The morning shift was long.',
    'Open Monday to Friday.',
    'May he come, we march.',
  ];
  for (const text of none) assert.deepEqual(read(text, 'en'), [], text);
  for (const text of ['Он ждал три дня.', 'Он 1958 года рождения.'])
    assert.deepEqual(read(text, 'ru'), [], text);
  for (const text of ['Він чекав два тижні.']) assert.deepEqual(read(text, 'uk'), [], text);
});

test('R-EXTRACT-30 no moment and no zone are no fault', () => {
  assert.deepEqual(extract({ text: 'He left today.', sent: 'soon', zone: 'UTC' }).dates, []);
  assert.equal(extract({ text: 'He left today.', sent, zone: 'No/Where' }).dates[0]?.value, '2026-11-26');
  assert.deepEqual(localOf(sent, 'Asia/Tokyo'), { day: 20784, minute: 0 });
  assert.equal(dayText(easterOf(2026, false)), '2026-04-05');
  assert.equal(dayText(easterOf(2026, true)), '2026-04-12');
});
