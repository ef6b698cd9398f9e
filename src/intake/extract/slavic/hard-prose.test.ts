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

test(
  'R-EXTRACT-79 what follows from somebody’s words, a paper, an instrument, a board and a verdict tell, in Russian',
  table('ru', {
    'Из слов врача следует, что больной вставал ночью.': ['врач | said | больной вставал ночью'],
    'Больной вставал ночью — так выходит из рассказа санитара.': ['санитар | said | Больной вставал ночью'],
    'По журналу диспетчера, отменено сорок рейсов.': ['диспетчер | said | отменено сорок рейсов'],
    'Диагноз главврача был короток: отравление газом.': ['главврач | said | отравление газом'],
    'Версия следствия — поджог.': ['следствие | claimed | поджог'],
    'От диспетчера стало известно, что рейс задержан.': ['диспетчер | said | рейс задержан'],
    'Сомов на связи: вода уходит.': ['Сомов | said | вода уходит'],
    'Версия следствия — это позор.': [],
  }),
);

test(
  'R-EXTRACT-79 what follows from somebody’s words, a paper, an instrument, a board and a verdict tell, in Ukrainian',
  table('uk', {
    'З розповіді лікарки випливає, що хворий уночі вставав.': ['лікарка | said | хворий уночі вставав'],
    'За журналом диспетчера, потяг вирушив о шостій.': ['диспетчер | said | потяг вирушив о шостій'],
    'Діагноз головлікаря короткий: отруєння чадним газом.': ['головлікар | said | отруєння чадним газом'],
    'Версія слідства — підпал.': ['слідство | claimed | підпал'],
    'Від диспетчера стало відомо, що рейс затримано.': ['диспетчер | said | рейс затримано'],
    'За журналом у шухляді лежав ключ.': [],
  }),
);

test(
  'R-EXTRACT-72 what is judged, begun, reckoned or disputed stands before the speaker as it may behind the verb',
  table('ru', {
    'Упрёки в молчании синоптик Ия Рогова считает враньём.': [
      'Ия Рогова | denied | Упрёки в молчании … враньём',
    ],
    'Трещину глава района сам брался огородить ещё зимой.': [
      'глава района | said | Трещину … огородить ещё зимой',
    ],
    'С цифрой ведомства адвокат не согласен.': ['адвокат | denied | цифрой ведомства'],
    'Спасатели второго схода не исключают.': ['спасатели | believed | второго схода'],
    'Где деньги, следователь спрашивает третий месяц.': ['следователь | asked | Где деньги'],
    'Полиция насчитала сорок человек, организаторы — четыре тысячи.': [
      'полиция | said | сорок человек',
      'организаторы | said | четыре тысячи',
    ],
    'Сторож готов поклясться, что ворота были заперты.': ['сторож | claimed | ворота были заперты'],
    'Лесник пересчитал деревья.': [],
    'Охрана взялась за дело.': [],
  }),
);

test(
  'R-EXTRACT-61 who acts between the words of a quotation said them',
  table('uk', {
    '«Тихше, — лікарка Ніна Сухова прикладає палець до губ. — Він спить».': [
      'Ніна Сухова | said | Тихше',
      'Ніна Сухова | said | Він спить',
    ],
    'Насос, клянеться він, міняли двічі.': ['він | said | Насос … міняли двічі'],
  }),
);

test(
  'R-EXTRACT-68 a plea without a verb is that of whoever writes',
  table('ru', {
    'Глава района Пётр Сомов — о паводке\n\nПросьба к водителям: не занимать полосу для скорой.': [
      'Пётр Сомов | asked | водителям … не занимать полосу для скорой',
    ],
    'Глава района Пётр Сомов — о паводке\n\nПоэтому до понедельника запрещаю любой выезд на лёд.': [
      'Пётр Сомов | ordered | любой выезд на лёд',
    ],
  }),
);
