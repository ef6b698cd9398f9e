/**
 * Where something is: names of a gazetteer where what stands about them makes them places, and names that a word beside
 * them says to be one. A body's or a person's name is none. How exactly a place is known is told in the model's words.
 */
import type { Language, ProposedPlace } from '../reading.ts';
import type { Term } from '../terms.ts';
import { englishPlaces } from './english.ts';
import { slavicPlaces } from './slavic.ts';

/** All places of a text, in order; none where its language is unknown. */
export function placesIn(
  text: string,
  terms: readonly Term[],
  language: Language | null,
): readonly ProposedPlace[] {
  if (language === null) return [];
  return language === 'en' ? englishPlaces(text, terms) : slavicPlaces(text, terms, language);
}
