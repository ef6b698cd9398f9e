/** A language's words as they are looked up, made once when the first text of it comes. */
import type { Cue } from '../../../model/speech.ts';
import { type NounForm, type Nouns, nounForms } from './nouns.ts';
import { nounsRu } from './nouns-ru.ts';
import { nounsUk } from './nouns-uk.ts';
import { occupations } from './occupations.ts';
import { infinitivesOf, type VerbForm, verbForms } from './verbs.ts';
import { phrasesRu, verbsRu } from './verbs-ru.ts';
import { phrasesUk, verbsUk } from './verbs-uk.ts';

/** A phrase that attributes: its words, and the class of what is said. */
interface Attribution {
  readonly words: readonly string[];
  readonly act: Cue;
}

/** All that is known of a language's words about speech. */
export interface Lexicon {
  readonly language: 'ru' | 'uk';
  readonly verbs: ReadonlyMap<string, VerbForm>;
  /** The infinitives of the verbs. */
  readonly infinitives: ReadonlyMap<string, VerbForm>;
  readonly nouns: ReadonlyMap<string, readonly NounForm[]>;
  /** By their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Attribution[]>;
}

const made = new Map<'ru' | 'uk', Lexicon>();

/** The words of a language. */
export function lexiconOf(language: 'ru' | 'uk'): Lexicon {
  const known = made.get(language);
  if (known) return known;
  const isRussian = language === 'ru';
  const verbs = verbForms(isRussian ? verbsRu : verbsUk);
  const lexicon: Lexicon = {
    language,
    verbs,
    infinitives: infinitivesOf(verbs),
    nouns: nounForms(withMore(isRussian ? nounsRu : nounsUk, occupations[language]), language),
    phrases: byFirstWord(isRussian ? phrasesRu : phrasesUk),
  };
  made.set(language, lexicon);
  return lexicon;
}

const withMore = (nouns: Nouns, more: { readonly role: string; readonly body: string }): Nouns => ({
  ...nouns,
  role: `${nouns.role} ${more.role}`,
  body: `${nouns.body} ${more.body}`,
});

function byFirstWord(list: readonly (readonly [Cue, string])[]): ReadonlyMap<string, readonly Attribution[]> {
  const found = new Map<string, Attribution[]>();
  for (const [act, phrase] of list) {
    const words = phrase.split('|');
    const first = words[0] ?? '';
    found.set(first, [...(found.get(first) ?? []), { act, words }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}
