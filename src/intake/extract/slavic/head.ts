/** The noun that a phrase of a speaker is about. Pure. */
import { isCapital } from '../tokens.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import type { NounForm } from './nouns.ts';
import { isAcronym, isAdjective, nounAs, type Words } from './phrase.ts';
import { possessives, prepositions } from './small-words.ts';

/** Words for some of many. */
export const several =
  /^(?:два|две|дві|три|чотири|четыре|сотни|десятки|сотні|тысячи|тисячі|двое|один|одна|трое|четверо|пятеро|несколько|некоторые|многие|большинство|часть|ряд|двоє|троє|четверо|кілька|деякі|багато|більшість|частина|обидва|оба|другие|інші|остальные|решта)$/;

/** The first noun of a speaker in a case, with only adjectives and the like before it. */
export function headIn(
  words: Words,
  at: number,
  end: number,
  of: Case,
  { lexicon }: Context,
): { at: number; form: NounForm } | null {
  for (let index = at; index < end; index += 1) {
    const piece = words[index];
    if (!piece) return null;
    const form = nounAs(piece, of, lexicon);
    if (
      form &&
      !(/(?:ий|ый|ой|ая)$/.test(form.lemma) && nounAs(words[index + 1], of, lexicon) && index + 1 < end)
    )
      return { at: index, form };
    if (prepositions.has(piece.low)) return null;
    if (
      !(
        isAdjective(piece) ||
        possessives.has(piece.low) ||
        several.test(piece.low) ||
        piece.kind === 'number' ||
        isAcronym(piece) ||
        piece.kind === 'link' ||
        (isCapital(piece) && (of !== 'n' || /^[A-Za-z]/.test(piece.text))) ||
        piece.kind === 'quote'
      )
    )
      return null;
  }
  return null;
}
