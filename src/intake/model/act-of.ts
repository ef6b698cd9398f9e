import type { Cue } from '../../model/speech.ts';
import { cueForms } from '../extract/english/cue-verbs.ts';
import type { Language } from '../extract/reading.ts';
import { lexiconOf } from '../extract/slavic/lexicon.ts';

/**
 * The act of a verb as it stands in the text: what the rules know of it, whoever says otherwise; `offered` of a verb
 * that they do not know, and without a verb “said”.
 */
export function actOf(verb: string | null, language: Language | null, offered: Cue | null): Cue {
  if (verb === null) return 'said';
  for (const word of verb.toLowerCase().split(/[^\p{L}\p{M}'-]+/u)) {
    const known =
      language === 'ru' || language === 'uk'
        ? lexiconOf(language).verbs.get(word)?.act
        : cueForms.get(word)?.verb.act;
    if (known) return known;
  }
  return offered ?? 'said';
}
