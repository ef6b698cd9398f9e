/** A speaker as one phrase describes it: its words in the nominative, and what kind it is. Pure. */
import { capital } from '../../../lib/text.ts';
import { type Span, spanOver } from '../span.ts';
import type { Gender, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import { isAccusative } from './head.ts';
import { adjectiveInNominative, nounInNominative } from './nominative.ts';
import type { NounForm } from './nouns.ts';
import { isAcronym, isAdjective, type Words } from './phrase.ts';
import { possessives } from './small-words.ts';

const properBody =
  /^(?:мин(?!истр|ут|ист)|мін(?!істр|ут)|рос|гос|держ|обл|укр|нац|кремл|пентагон|водоканал|гидромет|гідромет|ген|центробанк|евросоюз|євросоюз|газпром|верхов|бел|біл)\p{L}/u;

/** A description with its head and adjectives in the nominative, small at the beginning. */
export function described(
  words: Words,
  at: number,
  end: number,
  of: Case,
  head: { at: number; form: NounForm } | null,
  { lexicon }: Context,
): string {
  const parts = words.slice(at, end).map((piece, index) => {
    const place = at + index;
    let text = piece.text;
    if (head && of !== 'n' && place === head.at) text = nounInNominative(piece.text, piece.low, of, lexicon);
    else if (
      head &&
      of !== 'n' &&
      place < head.at &&
      (isAdjective(piece) || (of === 'a' && isAccusative(piece.low))) &&
      !possessives.has(piece.low)
    )
      text = adjectiveInNominative(piece.text, of, head.form, lexicon);
    if (
      index === 0 &&
      isCapital(piece) &&
      !isAcronym(piece) &&
      words.slice(0, place).every(({ kind }) => kind === 'mark') &&
      (!properBody.test(piece.low) ||
        /^(?:украинск|українськ|российск|російськ|государств|державн)/.test(piece.low)) &&
      (lexicon.nouns.has(piece.low) || isAdjective(piece))
    )
      text = text.charAt(0).toLowerCase() + text.slice(1);
    return (index > 0 && piece.spaced ? ' ' : '') + text;
  });
  const called = parts.join('');
  return of === 'n' ? called : isCapital(words[at]) && at > 0 ? capital(called) : called;
}

const outletNames =
  /(?:пресс|прес|ньюс|news|информ|інформ|ведомост|вестник|вісник|газет|times|post|daily|правд|известия|известий|коммерсант|медуз|интерфакс|інтерфакс|радио|радіо|эхо|труд|новост|новин|голос|факт)/i;
/** Whether a name in marks is that of an outlet, by its words. */
export const isOutletName = (text: string): boolean => text.length < 60 && outletNames.test(text);

export function made(
  words: Words,
  from: number,
  to: number,
  has: {
    by: Who['by'];
    type: Who['type'];
    head: string;
    name?: Span | null;
    role?: Span | null;
    vague?: boolean;
    outlet?: boolean;
    called?: string;
    gender?: Gender | null;
  },
): Who {
  return {
    span: spanOver(words.slice(from, to)) ?? { from: 0, to: 0 },
    name: has.name ?? null,
    role: has.role ?? null,
    type: has.type,
    by: has.by,
    vague: has.vague ?? false,
    head: has.head,
    outlet: has.outlet ?? false,
    ...(has.called === undefined ? {} : { called: has.called }),
    gender: has.gender ?? null,
  };
}

/** “Там”: the body that spoke before. */
export function there(span: Span): Who {
  return {
    ...{ span, name: null, role: null, type: 'organisation', by: 'pronoun', vague: false, head: 'там' },
    ...{ outlet: false, gender: null },
  };
}
