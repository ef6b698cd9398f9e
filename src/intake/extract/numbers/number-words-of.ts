import type { Language } from '../reading.ts';
import { english } from './english.ts';
import type { NumberWords } from './number-words.ts';
import { russian } from './russian.ts';
import { ukrainian } from './ukrainian.ts';

/** The numbers of a language; those of a text in an unknown one are digits alone. */
export function numberWordsOf(tag: Language | null): NumberWords {
  return tag === 'en' ? english : tag === 'ru' ? russian : tag === 'uk' ? ukrainian : digitsAlone;
}

const digitsAlone: NumberWords = {
  values: new Map(),
  scales: new Map(),
  single: new Set(),
  bounded: new Set(),
  vague: new Set(),
  vagueOf: new Set(),
  several: new Set(),
  decimalComma: false,
};
