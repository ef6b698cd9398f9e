import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';

function read(text: string, language: 'en' | 'ru' | 'uk'): string[] {
  return extract({ text, sent: '2026-11-26T15:00:00Z', zone: 'UTC', language }).hedges.map(
    ({ span, kind }) => `${kind}: ${text.slice(span.from, span.to)}`,
  );
}

test('R-EXTRACT-40 words that say how sure something is are hedges of one of four kinds', () => {
  const rows: readonly (readonly [language: 'en' | 'ru' | 'uk', text: string, ...hedges: string[]])[] = [
    ['en', 'If confirmed, it would be the first.', 'conditional: If confirmed'],
    [
      'en',
      'The video could not be independently verified.',
      'unverified: could not be independently verified',
    ],
    ['en', 'He is thought to have fled.', 'believed: is thought to have'],
    ['en', 'The boat was reportedly empty.', 'alleged: reportedly'],
    ['en', 'The toll was confirmed by the ministry.'],
    ['ru', 'Если эти данные подтвердятся, он уйдет.', 'conditional: Если эти данные подтвердятся'],
    [
      'ru',
      'Подлинность записи установить не удалось.',
      'unverified: Подлинность записи установить не удалось',
    ],
    ['ru', 'Судя по всему, он якобы бежал.', 'believed: Судя по всему', 'alleged: якобы'],
    ['ru', 'Министерство подтвердило число.'],
    ['uk', 'Якщо це підтвердиться, він піде.', 'conditional: Якщо це підтвердиться'],
    ['uk', 'Інформацію перевіряють.', 'unverified: Інформацію перевіряють'],
    ['uk', 'Ймовірно, він нібито втік.', 'believed: Ймовірно', 'alleged: нібито'],
  ];
  for (const [language, text, ...hedges] of rows) assert.deepEqual(read(text, language), hedges, text);
});
