/** a text → its places, as "name (precision, confidence)" */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';

type Row = readonly [text: string, ...places: string[]];

function read(text: string, language: 'en' | 'ru' | 'uk'): readonly string[] {
  const { places = [] } = extract({ text, sent: '2026-11-26T15:00:00Z', zone: 'UTC', language });
  return places.map(({ span, name, precision, confidence }) => {
    const there = text.slice(span.from, span.to);
    return `${there === name ? '' : `${there} = `}${name} (${precision}, ${confidence})`;
  });
}

test('R-EXTRACT-52 places are names of the gazetteer where something stands to make them one, and names that a word says to be one', () => {
  const rows: readonly Row[] = [
    ['A shell hit a school in Kharkiv on Tuesday.', 'Kharkiv (town, high)'],
    ['Rain fell across northern Kenya.', 'Kenya (country, high)'],
    ['Kenya’s army left.', 'Kenya (country, high)'],
    ['Two men drowned near Utica, Ohio.', 'Utica (town, medium)', 'Ohio (region, high)'],
    ['They fled to the village of Upper Lanmore.', 'Upper Lanmore (town, high)'],
    ['Power is out in the Donetsk region.', 'Donetsk region (region, high)'],
    ['A van burned on Elm Street.', 'Elm Street (street, medium)'],
    ['Flights from Tegel Airport were late.', 'Tegel Airport (exact, high)'],
    ['The capital, Orvane, was quiet.', 'Orvane (town, high)'],
    ['A mine near Vessk closed.', 'Vessk (town, low)'],
    ['Fighting went on in Gaza City and Khan Younis.', 'Gaza City (town, high)', 'Khan Younis (town, high)'],
    ['Paris Hilton spoke in Parliament in May.'],
    ['London Breed met Florence Pugh.'],
    ['Reading is hard. Nice work, said Jordan Bell.'],
    ['In English, in Ruiz’s view, it is over.'],
    ['THE MAYOR OF THE TOWN HALL SPOKE.'],
  ];
  for (const [text, ...places] of rows) assert.deepEqual(read(text, 'en'), places, text);
});

test('R-EXTRACT-53 places in Russian and Ukrainian are named in the nominative, in whatever case they stand', () => {
  const ru: readonly Row[] = [
    ['Взрыв прогремел в Москве.', 'Москве = Москва (town, high)'],
    [
      'Из Ростова-на-Дону в Сирию.',
      'Ростова-на-Дону = Ростов-на-Дону (town, high)',
      'Сирию = Сирия (country, high)',
    ],
    ['Губернатор Курской области уехал.', 'Курской области (region, high)'],
    ['Дом горит на улице Мира.', 'Мира (street, medium)'],
    ['В посёлке Нижний Яр нет света.', 'Нижний Яр (town, medium)'],
    ['Переговоры идут в Саудовской Аравии.', 'Саудовской Аравии = Саудовская Аравия (country, high)'],
    ['Мэр города Вера Кочетова молчит.'],
    ['Владимир Орлов и Роза Сумина молчат.'],
  ];
  const uk: readonly Row[] = [
    ['Вибух пролунав у Харкові.', 'Харкові = Харків (town, high)'],
    ['Ворог обстріляв Запоріжжя та Кривий Ріг.', 'Запоріжжя (town, medium)', 'Кривий Ріг (town, medium)'],
    ['У Кривому Розі двоє поранених.', 'Кривому Розі = Кривий Ріг (town, high)'],
    ['Голова Сумської громади вдячний.', 'Сумської громади (region, high)'],
    ['На Полтавщині без світла.', 'Полтавщині = Полтавщина (region, high)'],
    ['Поїзд до Тернополя запізнюється.', 'Тернополя = Тернопіль (town, high)'],
  ];
  for (const [text, ...places] of ru) assert.deepEqual(read(text, 'ru'), places, text);
  for (const [text, ...places] of uk) assert.deepEqual(read(text, 'uk'), places, text);
});
