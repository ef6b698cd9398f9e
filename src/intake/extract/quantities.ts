/** The language, the figures, the dates, the hedges and the places of a text: what is read from its plain tokens, quotations or not. */
import { datesIn } from './dates/dates.ts';
import { figuresIn } from './figures/figures.ts';
import { hedgesIn } from './hedges/hedges.ts';
import { languageOf } from './language.ts';
import { numberWordsOf } from './numbers/number-words.ts';
import { placesIn } from './places/places.ts';
import type { Language, Reading } from './reading.ts';
import { termsOf } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';

/** All of it, of a text that was sent at a moment in a zone; its tokens, where they are at hand. */
export function quantitiesIn(
  {
    text,
    sent,
    zone,
    language: known,
  }: {
    readonly text: string;
    readonly sent: string;
    readonly zone: string;
    readonly language?: Language;
  },
  tokens: readonly Token[] = tokensOf(text),
): Pick<Reading, 'language' | 'figures' | 'dates' | 'hedges' | 'places'> {
  const language: Reading['language'] = known ? { tag: known, confidence: 'high' } : languageOf(tokens);
  const terms = termsOf(tokens);
  const numbers = numberWordsOf(language.tag);
  const dates = datesIn(terms, language.tag, numbers, { sent, zone });
  return {
    language,
    figures: figuresIn(terms, language.tag, numbers, dates),
    dates: dates.map(({ span, value, confidence }) => ({ span, value, confidence })),
    hedges: hedgesIn(terms, language.tag),
    places: placesIn(text, terms, language.tag),
  };
}
