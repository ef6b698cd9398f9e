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

test('R-EXTRACT-35 quarters, halves, decades, centuries and what has two ends are ranges', () => {
  table(
    [
      ['Sales fell in the third quarter.', 'in the third quarter 2026-07/2026-09'],
      ['It will open in Q1 2027.', 'in Q1 2027 2027-01/2027-03'],
      [
        'Wages rose in the third quarter from a year earlier.',
        'in the third quarter 2026-07/2026-09',
        'from a year earlier 2025-07/2025-09',
      ],
      ['It grew in the first half of 2025.', 'in the first half of 2025 2025-01/2025-06'],
      ['He sang in the eighties.', 'in the eighties 1980/1989'],
      ["He came in '77.", "in '77 1977"],
      ['It was built in the 18th century.', 'in the 18th century 1701/1800'],
      ['In the year to June 2025 it grew.', 'In the year to June 2025 2024-07/2025-06'],
      [
        'Cuts are likely on Friday between 2 and 5 p.m.',
        'on Friday between 2 and 5 p.m. 2026-11-27T14:00/2026-11-27T17:00',
      ],
      ['The strike was held on Monday and Tuesday.', 'on Monday and Tuesday 2026-11-23/2026-11-24'],
      ['It will be shut from Tuesday to Thursday.', 'from Tuesday to Thursday 2026-12-01/2026-12-03'],
      ['Inflation will fall by the end of next year.', 'by the end of next year 2027-12'],
      ['It will report by the end of the year.', 'by the end of the year 2026-12-31'],
    ],
    'en',
  );
  table(
    [
      ['Выпуск вырос в III квартале 2025 года.', 'в III квартале 2025 года 2025-07/2025-09'],
      ['Он работал там с 2022 по 2024 год.', 'с 2022 по 2024 год 2022/2024'],
      ['Он уехал в девяностых.', 'в девяностых 1990/1999'],
      ['Он вышел в четвертом часу ночи.', 'в четвертом часу ночи 2026-11-26T03:00/2026-11-26T04:00'],
    ],
    'ru',
  );
  table(
    [
      ['Випуск зріс у першому півріччі.', 'у першому півріччі 2026-01/2026-06'],
      ['Воду вимкнуть з 9-ї до 18-ї.', 'з 9-ї до 18-ї 2026-11-26T09:00/2026-11-26T18:00'],
      ['У ніч проти четверга збили дрон.', 'У ніч проти четверга 2026-11-25/2026-11-26'],
    ],
    'uk',
  );
});

test('R-EXTRACT-31 the verb of its own clause says on which side of now a day lies', () => {
  table(
    [
      ['She will visit it on Wednesday, her office announced.', 'on Wednesday 2026-12-02'],
      ['Schools will be closed on Monday.', 'on Monday 2026-11-30'],
      ['Did they meet in May?', 'in May 2026-05'],
      ['He has been given a slot to speak on Tuesday.', 'on Tuesday 2026-12-01'],
      ["Tuesday's vote was close.", "Tuesday's 2026-11-24"],
      ['Classes were cancelled for Monday.', 'Monday 2026-11-30'],
      ['The vote is a week on Friday.', 'a week on Friday 2026-12-04'],
    ],
    'en',
  );
  table([['Он уехал пятого мая.', 'пятого мая 2026-05-05']], 'ru');
  table([['Він поїхав о пів на сьому.', 'о пів на сьому 2026-11-26T06:30']], 'uk');
});

test('R-EXTRACT-32 “that month”, “the following year” and “that evening” are of the date before', () => {
  table(
    [
      ['It burned in May 2019. That month he was away.', 'in May 2019 2019-05', 'That month 2019-05'],
      ['It burned in 2019. The following year he left.', 'in 2019 2019', 'The following year 2020'],
      ['It opened in 2022. He wrote on 9 May that year.', 'in 2022 2022', 'on 9 May that year 2022-05-09'],
      [
        'On 3 May, two days before the vote, he left.',
        'On 3 May 2026-05-03',
        'two days before the vote 2026-05-01',
      ],
    ],
    'en',
  );
});

test('R-EXTRACT-34 names, scores, what is as long as a week and what is earlier than meant are no dates', () => {
  const none = [
    'He won the Sunday Times prize.',
    'Black Friday sales rose.',
    'He scored in the second half.',
    'Known as Q4, it spreads.',
    'In the last week two died.',
    'It was done three weeks earlier than planned.',
    'It fell from 10 to 4 points.',
    'She is in her eighties.',
  ];
  for (const text of none) assert.deepEqual(read(text, 'en'), [], text);
  for (const text of ['В конкурентной среде это бывает.', 'Сдали на три недели раньше.'])
    assert.deepEqual(read(text, 'ru'), [], text);
});
