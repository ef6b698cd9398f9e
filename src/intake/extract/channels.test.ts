import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from './extract.ts';
import type { Language } from './reading.ts';

/** The kinds of channel of a text's statements, `–` for none. */
const kinds = (text: string, language: Language): string =>
  extract({ text, sent: '2031-03-03T12:00:00Z', zone: 'Europe/Kyiv', language })
    .statements.map(({ channel }) => channel?.kind ?? '–')
    .join(' ');

const holds = (language: Language, rows: Readonly<Record<string, string>>): void => {
  for (const [text, kind] of Object.entries(rows)) assert.equal(kinds(text, language), kind, text);
};

test('R-EXTRACT-08 a call, what was issued, a hearing, the agency of the report and a speaker who goes on tell the way', () => {
  holds('en', {
    'Marsh rang back to say it was over.': 'phone',
    'Marsh was on the telephone twice. The first time she denied that it was over.': 'phone',
    'The union put out a statement. It calls the offer “absurd”.': 'document',
    'Parliament was told by the minister that it was over.': 'briefing',
    'The court heard that it was over.': 'briefing',
    'At a bond hearing, Orr said it was over.': 'briefing',
    'OSLO, May 6 (Meridian) - It rained.\n\nThe dam is sound, Ana Ruiz told Meridian on Tuesday.': 'wire',
    '“It is over,” Marsh told The Associated Press.': 'wire',
    '“It is over,” Marsh told the Today programme.': 'broadcast',
    '“It is over,” Marsh said in his nightly address.': 'broadcast',
    '“It is over,” Marsh said in a telephone interview.': 'interview',
    '“It is over,” Marsh said in a video interview.': 'interview',
    'Arderiu said on public radio that it was over and asked who would pay.': 'broadcast broadcast',
    '“It is over,” Marsh told police.': '–',
    'Before we went on air, Marsh said it was over.': '–',
  });
});

test('R-EXTRACT-67 a way that stands apart from its verb is read in Russian and Ukrainian', () => {
  holds('ru', {
    'Выступая в парламенте, мэр Иван Петров заявил, что плотина цела.': 'briefing',
    'Мэр Иван Петров позвонил в редакцию и сообщил, что плотина цела.': 'phone',
    '«Плотина цела», — успокоила мэр Анна Петрова жителей в соцсетях.': 'social',
    '«Плотина цела», — сказал мэр Иван Петров «Интерфаксу».': 'wire',
    '«Плотина цела», — сказал мэр Иван Петров нашему корреспонденту.': 'interview',
    '«Плотина цела», — сказал мэр Иван Петров в вечернем обращении.': 'broadcast',
    'Как следует из отчёта министерства, плотина цела.': 'document',
  });
  holds('uk', {
    'Виступаючи в парламенті, мер Іван Петренко заявив, що гребля ціла.': 'briefing',
    '«Гребля ціла», — сказав мер Іван Петренко у коментарі «Українській правді».': 'press',
    '«Гребля ціла», — сказав мер Іван Петренко у телефонній розмові.': 'phone',
    'Мер Іван Петренко повідомив у застосунку, що гребля ціла.': 'social',
  });
});
