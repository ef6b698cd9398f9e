/** Who said what in a text, and what is counted in it: all that the composer needs, without the rest of a reading. Pure. */
import { englishStatements } from './english/whole-text.ts';
import { quantitiesIn } from './quantities.ts';
import type { Language, ProposedStatement, Reading } from './reading.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { slavicStatements } from './slavic/whole-text.ts';
import { type Term, termsOf } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';

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

/** That part of a reading. */
export type SaidReading = Pick<Reading, 'language' | 'sentences' | 'statements' | 'figures' | 'dates'>;

/** Reads it; `tokens` and `terms` of the text, where they are at hand. */
export function readSaid(
  item: Item,
  tokens: readonly Token[] = tokensOf(item.text),
  terms: readonly Term[] = termsOf(tokens),
): SaidReading {
  const sentences = sentencesOf(item.text, tokens);
  const quantities = quantitiesIn(item, tokens, terms);
  return {
    sentences: sentences.map(({ from, to }) => ({ from, to })),
    statements: statementsIn(item, sentences, quantities.language.tag),
    ...quantities,
  };
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
