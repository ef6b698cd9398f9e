import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extract } from './extract.ts';
import { languageOf } from './language.ts';
import { quantitiesIn } from './quantities.ts';
import { tokensOf } from './tokens.ts';

test('R-EXTRACT-50 a text’s language is told by its letters and frequent words; another one has no tag', () => {
  const rows: readonly (readonly [text: string, tag: string | null])[] = [
    ['The fire at the port is out, the mayor said on Monday.', 'en'],
    ['Пожар в порту потушен, сообщил мэр в понедельник.', 'ru'],
    ['Пожежу в порту загасили, повідомив мер у понеділок.', 'uk'],
    ['Der Brand im Hafen ist gelöscht, sagte die Bürgermeisterin am Montag.', null],
    ['Пожар в порту гасят 12 машин.', 'ru'],
    ['火事は消えた', null],
    ['12:30 ⚡️', null],
  ];
  for (const [text, tag] of rows) assert.equal(languageOf(tokensOf(text)).tag, tag, text);
});

test('R-EXTRACT-50 a language that somebody gives is taken', () => {
  const item = { text: 'До 40.', sent: '2026-11-26T15:00:00Z', zone: 'UTC' };
  assert.deepEqual(quantitiesIn({ ...item, language: 'uk' }).language, { tag: 'uk', confidence: 'high' });
});

test('R-EXTRACT-51 every span is a part of the text, the same twice, whatever the text', () => {
  const words = fc.constantFrom(
    ...'at least|between|and|12|1,5|40 тыс.|a|hundred|two|years|later|on|Tuesday|22–23|March|at|05:41|p.m.|в|ночь|на|23|марта|понад|дві|сотні|от|до|600|£|€|\ud800|"|«|.|,|\n\n|could|not|be|verified|если|подтвердится|—|-|:|№|+7|half|dozen|of|them|Kharkiv|New|York|region|Street|village|in|Москве|области|Кривому|Розі|селі|Нижний|Кения|Kenya’s'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 40 }),
      fc.constantFrom('en' as const, 'ru' as const, 'uk' as const),
      (parts, language) => {
        const item = { text: parts.join(' '), sent: '2026-11-26T15:00:00Z', zone: 'UTC', language };
        const read = extract(item);
        assert.deepEqual(extract(item), read);
        for (const { span } of [...read.figures, ...read.dates, ...read.hedges, ...(read.places ?? [])])
          assert.ok(span.from >= 0 && span.from < span.to && span.to <= item.text.length);
        for (const { value } of read.dates)
          assert.match(
            value,
            /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?)?$/,
          );
      },
    ),
  );
});
