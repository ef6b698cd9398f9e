import type { Language } from '../reading.ts';
import { englishFigures } from './english.ts';
import type { FigureWords } from './figure-words.ts';
import { russianFigures } from './russian.ts';
import { ukrainianFigures } from './ukrainian.ts';

const byLanguage: Readonly<Record<Language, FigureWords>> = {
  en: englishFigures,
  ru: russianFigures,
  uk: ukrainianFigures,
};

/** The words of a language; those of English where it is unknown, for its marks. */
export function figureWordsOf(tag: Language | null): FigureWords {
  return byLanguage[tag ?? 'en'];
}
