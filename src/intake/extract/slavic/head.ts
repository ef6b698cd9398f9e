/** The noun that a phrase of a speaker is about. Pure. */
import { isCapital } from '../tokens.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import type { Lexicon } from './lexicon.ts';
import { firstNameOf } from './nominative.ts';
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
    const form = isSurname(words, at, index, of, lexicon) ? null : nounAs(piece, of, lexicon);
    if (form && !(index + 1 < end && isAttribute(form, nounAs(words[index + 1], of, lexicon))))
      return { at: index, form };
    if (prepositions.has(piece.low)) return null;
    if (of === 'n' && index + 1 < end && isOblique(piece, lexicon)) return null;
    if (
      !(
        isAdjective(piece) ||
        (of === 'a' && isAccusative(piece.low)) ||
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

/** “Дежурный врач”, but not “старший группы”: an adjective that agrees with the noun behind it. */
const isAttribute = ({ lemma }: NounForm, next: NounForm | null): boolean =>
  next !== null &&
  /(?:ий|ый|ой|ая)$/.test(lemma) &&
  !next.plural &&
  (next.gender === null || (next.gender === 'f') === lemma.endsWith('ая'));

/** “Андрея Мельника”: behind a first name, an occupation with a capital is a surname. */
const isSurname = (words: Words, at: number, index: number, of: Case, lexicon: Lexicon): boolean =>
  index > at &&
  isCapital(words[index]) &&
  isCapital(words[index - 1]) &&
  firstNameOf(words[index - 1]?.text ?? '', of, lexicon) !== null;

/** “на областную прокуратуру”, “на обласну прокуратуру”. */
export const isAccusative = (low: string): boolean =>
  /(?:ую|юю)$|(?:[сцз]ьк|[чблдтср]н)у$/.test(low) && low.length > 4;

/** Whether a word can only be an adjective in a case that no subject has. */
export const isOblique = ({ low, kind }: Words[number], lexicon: Lexicon): boolean =>
  kind === 'word' && oblique[lexicon.language].test(low) && !possessives.has(low) && !lexicon.nouns.has(low);

/** Adjectives in a case that no subject has: “агресію російської влади”. */
const oblique = {
  ru: /.{3}(?:ого|его|ому|ему|ую|юю|ым|ими|ыми)$/,
  uk: /.{3}(?:ого|ому|ої|ою|ими)$/,
} as const;
