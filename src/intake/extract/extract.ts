/**
 * From raw text to proposals. Deterministic, without network, never throws; takes time in proportion to the length of
 * the text. What it proposes is an offer: nothing is recorded before somebody takes it.
 */
import { claimsIn } from './claims/claims.ts';
import { englishStatements } from './english/whole-text.ts';
import { quantitiesIn } from './quantities.ts';
import type { Language, ProposedStatement, Reading } from './reading.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { slavicStatements } from './slavic/whole-text.ts';
import { tokensOf } from './tokens.ts';

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
  const tokens = tokensOf(item.text);
  const sentences = sentencesOf(item.text, tokens);
  const quantities = quantitiesIn(item, tokens);
  const reading: Reading = {
    sentences: sentences.map(({ from, to }) => ({ from, to })),
    statements: statementsIn(item, sentences, quantities.language.tag),
    ...quantities,
  };
  return { ...reading, claims: claimsIn(item.text, tokens, reading) };
}

/** A text of no language with rules is read as English, which looks for quotation marks and names. */
function statementsIn(
  { text }: Item,
  sentences: readonly Sentence[],
  language: Language | null,
): readonly ProposedStatement[] {
  if (language === 'ru' || language === 'uk') return slavicStatements(text, sentences, language);
  return englishStatements(text, sentences);
}
