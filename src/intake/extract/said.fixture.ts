/** Statements in a line each, for tables: “who | act | channel | words ⋯ words”. */
import { extract } from './extract.ts';
import type { ProposedStatement } from './reading.ts';

/** A text with what it says that somebody said. */
export interface Case {
  readonly text: string;
  readonly says: readonly string[];
}

/** A statement as a line. */
export function told(text: string, { speaker, act, channel, words }: ProposedStatement): string {
  return [
    speaker.name,
    act,
    channel?.kind ?? '–',
    words.map(({ from, to }) => text.slice(from, to)).join(' ⋯ '),
  ].join(' | ');
}

/** All statements of a text as lines. */
export function saidIn(text: string): readonly string[] {
  return extract({ text, sent: '2031-03-04T12:00:00Z', zone: 'UTC' }).statements.map((one) =>
    told(text, one),
  );
}
