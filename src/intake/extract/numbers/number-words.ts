/** What a language needs for its numbers to be read. */
import type { Language } from '../reading.ts';
import { english } from './english.ts';
import { russian } from './russian.ts';
import { ukrainian } from './ukrainian.ts';

export interface NumberWords {
  /** Words for a number, in every form. */
  readonly values: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them. */
  readonly scales: ReadonlyMap<string, number>;
  /** Forms of a scale that alone are one of it: “тысяча”. */
  readonly single: ReadonlySet<string>;
  /** Forms that are one of it after a bound: “более тысячи”. */
  readonly bounded: ReadonlySet<string>;
  /** Forms that alone say only how many digits: “dozens”. */
  readonly vague: ReadonlySet<string>;
  /** The same where “of” follows: “tonnes of”. */
  readonly vagueOf: ReadonlySet<string>;
  /** Words before a scale that leave it vague: “several hundred”. */
  readonly several: ReadonlySet<string>;
  /** Whether a comma parts the decimals. */
  readonly decimalComma: boolean;
}

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
