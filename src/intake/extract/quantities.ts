/** The language, the figures and the dates of a text: what is read from its plain tokens, quotations or not. */
import { datesIn } from './dates/dates.ts';
import { figuresIn } from './figures/figures.ts';
import type { Item } from './item.ts';
import { languageOf } from './language.ts';
import { numberWordsOf } from './numbers/number-words-of.ts';
import type { Reading } from './reading.ts';
import { type Term, termsOf } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';

/** All of it; `tokens` and `terms` of the text, where they are at hand. */
export function quantitiesIn(
  { text, sent, zone, language: known }: Item,
  tokens: readonly Token[] = tokensOf(text),
  terms: readonly Term[] = termsOf(tokens),
): Pick<Reading, 'language' | 'figures' | 'dates'> {
  const language: Reading['language'] = known ? { tag: known, confidence: 'high' } : languageOf(tokens);
  const numbers = numberWordsOf(language.tag);
  const dates = datesIn(terms, language.tag, numbers, { sent, zone });
  return {
    language,
    figures: figuresIn(terms, language.tag, numbers, dates),
    dates: dates.map(({ span, value, confidence }) => ({ span, value, confidence })),
  };
}
