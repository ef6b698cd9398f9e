/* Literary and unusual turns of Russian and Ukrainian prose, each with what is read: `speaker | act | words`. */
import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import type { Language } from '../reading.ts';

/** The statements of a text, a line each. */
const read = (text: string, language: Language): readonly string[] =>
  extract({ text, sent: '2031-03-03T12:00:00Z', zone: 'Europe/Kyiv', language }).statements.map(
    ({ speaker, act, words }) =>
      [speaker.name, act, words.map(({ from, to }) => text.slice(from, to)).join(' … ')].join(' | '),
  );

/** Holds a table of texts of a language to what is read from them. */
const table = (language: Language, rows: Readonly<Record<string, readonly string[]>>) => (): void => {
  for (const [text, wanted] of Object.entries(rows)) deepEqual(read(text, language), wanted, text);
};

test(
  'R-EXTRACT-71 whom something seems to, in the dative, thinks so, in Russian',
  table('ru', {
    'Мэру Ольге Седовой кажется, что город справится сам.': ['Ольга Седова | believed | город справится сам'],
    'Соседям помнится, что свет в квартире горел до утра.': [
      'соседи | believed | свет в квартире горел до утра',
    ],
    'Вода, кажется рыбакам, поднимается каждый час.': ['рыбаки | believed | Вода … поднимается каждый час'],
    'Тренеру Павлу Зуеву победа представляется «подарком судьи».': [
      'Павел Зуев | believed | победа … подарком судьи',
    ],
    'Вода, кажется, спадает.': [],
  }),
);

test(
  'R-EXTRACT-71 whom something seems to, in the dative, thinks so, in Ukrainian',
  table('uk', {
    'Водієві Степану Гаю здалося, що міст хитнувся.': ['Степан Гай | believed | міст хитнувся'],
    'Лікарям видається, що найгірше позаду.': ['лікарі | believed | найгірше позаду'],
    'Паводок, як здається рятувальникам, іде на спад.': ['рятувальники | believed | Паводок … іде на спад'],
    'Міст, здається, закрили.': [],
  }),
);

test(
  'R-EXTRACT-65 what many say and nobody signs is of somebody not named',
  table('ru', {
    'Поговаривают, что директора снимут.': ['somebody not named | said | директора снимут'],
    'Ходят слухи, будто завод закроют.': ['somebody not named | claimed | завод закроют'],
    'Топливо, как утверждалось на форумах, экономили; проверок не было.': [
      'somebody not named | claimed | Топливо … экономили',
    ],
    'По слухам, вора видели на пристани.': [],
    'Слухи расползлись по городу.': [],
  }),
);
