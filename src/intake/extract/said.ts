/** Who said what in a text, and what is counted in it: all that the composer needs, without the rest of a reading. Pure. */
import type { Item } from './item.ts';
import { quantitiesIn } from './quantities.ts';
import type { Language, ProposedStatement, Reading } from './reading.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Term, termsOf } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What reads who said what, by the letters of a language; each is half of the rules, and no text takes both. */
export interface SpeechReaders {
  readonly english?: (text: string, sentences: readonly Sentence[]) => readonly ProposedStatement[];
  readonly slavic?: (
    text: string,
    sentences: readonly Sentence[],
    language: 'ru' | 'uk',
  ) => readonly ProposedStatement[];
}

/** The one that a language takes: a text of none with rules is read as English, which looks for quotation marks and names. */
export const readerFor = (language: Language | null): keyof SpeechReaders =>
  language === 'ru' || language === 'uk' ? 'slavic' : 'english';

/** That part of a reading. */
export type SaidReading = Pick<Reading, 'language' | 'sentences' | 'statements' | 'figures' | 'dates'>;

/** Reads it; `tokens` and `terms` of the text, where they are at hand. Without the reader of its language nobody says anything. */
export function readSaid(
  item: Item,
  readers: SpeechReaders,
  tokens: readonly Token[] = tokensOf(item.text),
  terms: readonly Term[] = termsOf(tokens),
): SaidReading {
  const sentences = sentencesOf(item.text, tokens);
  const quantities = quantitiesIn(item, tokens, terms);
  return {
    sentences: sentences.map(({ from, to }) => ({ from, to })),
    statements: statementsIn(item, sentences, quantities.language.tag, readers),
    ...quantities,
  };
}

function statementsIn(
  { text }: Item,
  sentences: readonly Sentence[],
  language: Language | null,
  { english, slavic }: SpeechReaders,
): readonly ProposedStatement[] {
  if (language === 'ru' || language === 'uk') return slavic?.(text, sentences, language) ?? [];
  return english?.(text, sentences) ?? [];
}
