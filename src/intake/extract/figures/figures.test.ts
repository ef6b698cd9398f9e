import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';

const sent = '2026-11-26T15:00:00+00:00';

/** Figures as `span min..max`, an open end empty; `!` for casualties. */
function read(text: string, language?: 'en' | 'ru' | 'uk'): string[] {
  const { figures } = extract({ text, sent, zone: 'UTC', ...(language ? { language } : {}) });
  return figures.map(
    ({ span, min, max, casualties }) =>
      `${text.slice(span.from, span.to)} ${min ?? ''}..${max ?? ''}${casualties ? '!' : ''}`,
  );
}

function table(
  rows: readonly (readonly [text: string, ...figures: string[]])[],
  language: 'en' | 'ru' | 'uk',
): void {
  for (const [text, ...figures] of rows) assert.deepEqual(read(text, language), figures, text);
}

test('R-EXTRACT-20 an English figure has its bound, its number in digits or words, and its unit', () => {
  table(
    [
      ['At least 18 people were killed.', 'At least 18 18..!'],
      ['Up to 4,000 homes burned.', 'Up to 4,000 ..4000'],
      ['Nearly 200 firefighters came.', 'Nearly 200 200..200'],
      ['Between £2.1bn and £2.4bn left the bank.', 'Between £2.1bn and £2.4bn 2100000000..2400000000'],
      ['They found 12 kilograms of heroin.', '12 kilograms 12..12'],
      ['Some 3,000 to 4,000 sheep drowned.', 'Some 3,000 to 4,000 3000..4000!'],
      ['The firm owes 1.1 million euros.', '1.1 million euros 1100000..1100000'],
      ['Half a dozen boats and two dozen cars sank.', 'Half a dozen 6..6', 'two dozen 24..24'],
      ['Hundreds of thousands of people marched.', 'Hundreds of thousands of ..'],
      ['Two hundred and five tents stand there.', 'Two hundred and five 205..205'],
      ['12-15 million people voted.', '12-15 million 12000000..15000000'],
    ],
    'en',
  );
});

test('R-EXTRACT-20 a Russian figure has its cases, its collectives and its decimal comma', () => {
  table(
    [
      ['Погибли не менее двадцати двух человек.', 'не менее двадцати двух 22..!'],
      ['Без света остались свыше 40 тысяч домов.', 'свыше 40 тысяч 40000..'],
      ['Ущерб составил 3,5 млрд рублей.', '3,5 млрд рублей 3500000000..3500000000'],
      ['Эвакуировали от 600 до 700 жителей.', 'от 600 до 700 600..700'],
      ['Трое детей пострадали.', 'Трое 3..3!'],
      ['На площадь вышли сотни людей.', 'сотни ..'],
      ['Повреждено более тысячи окон.', 'более тысячи 1000..'],
    ],
    'ru',
  );
});

test('R-EXTRACT-20 a Ukrainian figure has its cases, its collectives and its decimal comma', () => {
  table(
    [
      ["Загинули п'ятеро людей.", "п'ятеро 5..5!"],
      ['Повалено понад дві сотні дерев.', 'понад дві сотні 200..'],
      ['Збитки сягнули 1,2 млн гривень.', '1,2 млн гривень 1200000..1200000'],
      ['Знайшли щонайменше чотири човни.', 'щонайменше чотири 4..'],
      ['Тисячі будинків без світла.', 'Тисячі ..'],
    ],
    'uk',
  );
});

test('R-EXTRACT-21 ages, times, durations, numbers of things, scores and telephone numbers are no figures', () => {
  const none = [
    'Marsh, 58, left the hall.',
    'They waited for ten days and nine hours.',
    'The gate 6 was shut; Route 12 and School no. 4 were open.',
    'Do not call 112. Ring 555-0170 or 0800 123 456.',
    'The team won 3-1 and lost 112-98.',
    'She lives at 45 Oak Street.',
    'It opened at 05:41 on 3 December 2031.',
    'None of them came, no one spoke, one of them slept.',
  ];
  for (const text of none) assert.deepEqual(read(text, 'en'), [], text);
  for (const text of ['В распоряжении № 118 нет сроков.', 'Ему 42 года, он ждал три часа.'])
    assert.deepEqual(read(text, 'ru'), [], text);
  for (const text of ['Він у палаті № 5 вже десять діб.', 'Загибла (77 років).'])
    assert.deepEqual(read(text, 'uk'), [], text);
});

test('R-EXTRACT-22 a change is two figures, a range one', () => {
  table([['The toll rose from 11 to 14.', '11 11..11!', '14 14..14!']], 'en');
  table([['Число погибших выросло с 11 до 14.', '11 11..11!', '14 14..14!']], 'ru');
  table([['From 11 to 14 boats sank.', 'From 11 to 14 11..14']], 'en');
});

test('R-EXTRACT-23 what is counted is told in the words of the text, and parts of casualties are casualties', () => {
  const text = 'At least 17 passengers were hurt, two of them badly.';
  const { figures } = extract({ text, sent, zone: 'UTC' });
  const [first] = figures;
  assert.equal(text.slice(first?.counts?.from, first?.counts?.to), 'passengers');
  assert.deepEqual(read(text, 'en'), ['At least 17 17..!', 'two 2..2!']);
});

test('R-EXTRACT-22 what is below nought, what exceeds and what does not reach a number', () => {
  table(
    [
      ['It fell to minus 12 degrees.', 'minus 12 degrees -12..-12'],
      ['Losses exceeded $3 million.', 'exceeded $3 million 3000000..'],
      ['It lies within 25 miles of the sea.', 'within 25 miles ..25'],
      ['They raised the number of dead from 61 to 84.', '61 61..61!', '84 84..84!'],
      ['It rose half a percent.', 'half a percent 0.5..0.5'],
    ],
    'en',
  );
  table(
    [
      ['Ущерб превысил 3 млн рублей.', 'превысил 3 млн рублей 3000000..'],
      ['Долг вырос до 2 миллионов 300 тысяч рублей.', '2 миллионов 300 тысяч рублей 2300000..2300000'],
      ['Мороз до минус 30 градусов.', 'минус 30 градусов -30..-30'],
      ['Метров двести мы шли.', 'Метров двести 200..200'],
    ],
    'ru',
  );
  table([['Збитки не перевищили 3 млн гривень.', 'не перевищили 3 млн гривень ..3000000']], 'uk');
});
