/**
 * From raw text to proposals. Deterministic, without network, never throws; takes time in proportion to the length of
 * the text. What it proposes is an offer: nothing is recorded before somebody takes it.
 */
import { Carry } from './carry.ts';
import { mentionsIn } from './english/mentions.ts';
import { spokenIn } from './english/statements.ts';
import { quantitiesIn } from './quantities.ts';
import type { Language, ProposedStatement, Reading } from './reading.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { statementsOf } from './statements.ts';

/** What is known of a text beside its words. */
export interface Item {
  readonly text: string;
  /** When it was sent, ISO 8601. */
  readonly sent: string;
  /** The IANA zone of its place. */
  readonly zone: string;
  /** Its language, where somebody knows better than the rules. */
  readonly language?: Language;
}

/** All that the rules read from a text. */
export function extract(item: Item): Reading {
  const { text } = item;
  const sentences = sentencesOf(text);
  return {
    sentences: sentences.map(({ from, to }) => ({ from, to })),
    statements: statementsIn(text, sentences),
    ...quantitiesIn(item),
  };
}

function statementsIn(text: string, sentences: readonly Sentence[]): readonly ProposedStatement[] {
  const read = sentences.map((sentence) => ({ sentence, spoken: spokenIn(sentence) }));
  const heard = read.flatMap(({ spoken }) => spoken.flatMap(({ who }) => who ?? []));
  return statementsOf(text, read, new Carry(text, sentences, heard, sentences.flatMap(mentionsIn)));
}
