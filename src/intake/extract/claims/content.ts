/** Whether words are what a claim can be of, in any language that has rules. Pure. */
import type { Language } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { isWord } from './claim-words.ts';
import { hasEnglishPredicate, isEnglishFact } from './english-content.ts';
import { isSlavicFact, isSlavicTopic } from './slavic-content.ts';
import { counts, verbIn } from './stance.ts';

/**
 * `fact`: words that tell one; `thing`: what is denied, confirmed or claimed, which may be a thing; `clause`: words
 * with a verb of their own. `spoken`: they are somebody's own, in marks. `cue`: by which words they are told.
 */
export function carries(
  tokens: readonly Token[],
  language: Language | null,
  takes: 'fact' | 'thing' | 'clause',
  spoken: boolean,
  cue = '',
): boolean {
  const words = tokens.filter(isWord);
  // “Blamed the pumps”: who or what is given the blame, not for what.
  const isGiven = /^(?:blam|accus)/.test(verbIn(cue));
  if (language === 'ru' || language === 'uk') {
    if (takes !== 'clause' && isSlavicTopic(tokens)) return true;
    if (takes === 'thing' && words.length === 1) return true;
    return isSlavicFact(tokens, language, { spoken, whole: takes === 'clause' });
  }
  if (takes === 'thing' && words.length <= 2) return words.length > 0 && !isPronoun(words[0]) && !isGiven;
  if (!isEnglishFact(tokens)) return false;
  if (takes === 'thing' || hasEnglishPredicate(tokens)) return true;
  if (takes === 'clause') return false;
  if (words.slice(0, 4).some(({ low }) => happening.test(low))) return true;
  return counts(cue) ? words.some(({ kind }) => kind === 'number') : words.length >= 4 && !isNamed(words[0]);
}

const isPronoun = (word: Token | undefined): boolean =>
  /^(?:it|this|that|so|he|she|they|them|him|her)$/.test(word?.low ?? '');
/** What is announced or reported as a thing that happened: “the death of three rescuers”. */
const happening =
  /^(?:deaths?|killings?|arrests?|detentions?|capture|seizure|loss|losses|destruction|collapse|discovery|release|escape|resignation|disappearance)$/;
/** A thing that is only spoken of. */
const isNamed = (word: Token | undefined): boolean =>
  /^(?:the|a|an|this|that|these|those|his|her|their|its|our|my|your)$/.test(word?.low ?? '');
