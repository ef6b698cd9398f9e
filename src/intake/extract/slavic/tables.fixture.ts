/** Tables of Russian and Ukrainian texts, each with its statements a line each: `speaker | act | words`, and a relay. */
import { deepEqual } from 'node:assert/strict';
import { extract } from '../extract.ts';
import type { Language, ProposedStatement } from '../reading.ts';

/** What is read of a text of a language that is known. */
export const statementsOf = (text: string, language: Language): readonly ProposedStatement[] =>
  extract({ text, sent: '2031-03-03T12:00:00Z', zone: 'Europe/Kyiv', language }).statements;

/** One with the words that it is made of. */
export const wordsOf = (text: string, { words }: ProposedStatement): string =>
  words.map(({ from, to }) => text.slice(from, to)).join(' … ');

/** The statements of a text, a line each. */
export const read = (text: string, language: Language): readonly string[] =>
  statementsOf(text, language).map((one) =>
    [
      one.speaker.name,
      one.act,
      wordsOf(text, one),
      ...(one.relay ? [`relay ${text.slice(one.relay.from, one.relay.to)}`] : []),
    ].join(' | '),
  );

/** Holds a table of texts of a language to what is read from them; `reads` tells one otherwise. */
export const table =
  (language: Language, rows: Readonly<Record<string, readonly string[]>>, reads = read) =>
  (): void => {
    for (const [text, wanted] of Object.entries(rows)) deepEqual(reads(text, language), wanted, text);
  };
