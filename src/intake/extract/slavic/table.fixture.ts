/** Texts of a language and what is read from each, `speaker | act | words` a line: for tables in tests. */
import { deepEqual } from 'node:assert/strict';
import { extract } from '../extract.ts';
import type { Language } from '../reading.ts';

const read = (text: string, language: Language): readonly string[] =>
  extract({ text, sent: '2031-03-03T12:00:00Z', zone: 'Europe/Kyiv', language }).statements.map(
    ({ speaker, act, words }) =>
      [speaker.name, act, words.map(({ from, to }) => text.slice(from, to)).join(' … ')].join(' | '),
  );

/** Holds a table of texts of a language to what is read from them. */
export const table = (language: Language, rows: Readonly<Record<string, readonly string[]>>) => (): void => {
  for (const [text, wanted] of Object.entries(rows)) deepEqual(read(text, language), wanted, text);
};
