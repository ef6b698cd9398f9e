/** The personal or proper name within a noun phrase. Pure. */
import { capital } from '../../../lib/text.ts';
import { isCapital } from '../tokens.ts';
import { setOf } from '../words.ts';
import type { Context } from './context.ts';
import type { Case } from './declension.ts';
import { femaleNames, maleNames } from './first-names.ts';
import { metonyms } from './metonyms.ts';
import { firstNameOf, personName } from './nominative.ts';
import { isAcronym, isOfName, isVerbal, type Words } from './phrase.ts';
import { prepositions, timeNouns } from './small-words.ts';
import { BEGINNING, isSmallWord } from './surnames.ts';

/** A name, and where it stands. */
export interface NameRead {
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly called: string;
  readonly type: 'person' | 'body';
  readonly gender: 'm' | 'f' | null;
  /** Nothing but its place at the beginning of a sentence gives it a capital. */
  readonly weak?: boolean;
}

const none = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;

const surnameLike =
  /(?:ск|цк|ськ|цьк|зьк)(?:ого|ому|им|ом|ій|ої|ой|ую|ою)$|(?:ов|ев|ёв|єв|їв|ин|ын|ін|їн|ова|ева|ёва|єва|ина|ына|іна|їна|ский|ская|цкий|цкая|ський|ська|цький|цька|енко|чук|юк|ян|дзе|швили|швілі|ич|ець|ко|дов|нян)(?:а|у|ым|ой|ого|ої|им)?$/;
const ofSurname = /(?:ова|ева|єва|їва|ина|іна|їна|ына|ого|енка|чука|юка|ука|яна|ича|іча|ая)$/;
const genitivePlace =
  /^(?:сум|прилук|чебоксар|химок|мытищ|афин|люберец|ромен|лубен|шахт|канн|альп|дубаи|дубаї)$|(?:ии|ії|ы|и|ого|его|ой|ої|ей)$/;

/** The personal or proper name within a phrase. */
export function nameIn(
  words: Words,
  at: number,
  end: number,
  of: Case,
  context: Context,
  hasRole: boolean,
): NameRead | null {
  const { lexicon, surnames, capitals } = context;
  for (let from = at; from < end; from += 1) {
    if (
      !isCapital(words[from]) ||
      (from > at && isOfName(words, from - 1) && firstNameOf(words[from]?.text ?? '', of, lexicon) === null)
    )
      continue;
    const first = firstNameOf(words[from]?.text ?? '', of, lexicon);
    if (!first || !isOfName(words, from + 1) || from + 1 >= end || isAcronym(words[from + 1])) continue;
    let to = from + 1;
    while (to < end && to < from + 6 && isOfName(words, to) && !isAcronym(words[to])) to += 1;
    return named(words, from, to, of, context, first.gender);
  }
  if (hasRole && isCapital(words[at]) && !isOfName(words, at + 1)) {
    const first = firstNameOf(words[at]?.text ?? '', of, lexicon);
    if (first) return named(words, at, at + 1, of, context, first.gender);
  }
  // The last run of capitals.
  let to = end;
  while (to > at && !isOfName(words, to - 1)) to -= 1;
  if (!hasRole && to > at) {
    to = at;
    while (to < end && !isOfName(words, to)) to += 1;
    while (to < end && isOfName(words, to)) to += 1;
  }
  let from = to;
  while (from > at && (isOfName(words, from - 1) || isInitialMark(words, from - 1))) from -= 1;
  if (from === to) return null;
  // “Чергує Оксана”: a verb begins the sentence.
  if (
    !hasRole &&
    to - from === 2 &&
    from === 0 &&
    isVerbal(words[from] ?? none, lexicon, true) &&
    !maleNames.has(words[from]?.low ?? '')
  )
    from += 1;
  const first = from;
  while (hasRole && from < to - 1 && strips(words, from, to, of, context, from > first && to - from === 2))
    from += 1;
  const one = words[from];
  if (!one) return null;
  // “адвокат Михаила Абызова”: the name of somebody whose lawyer it is.
  if (hasRole && of === 'n' && to - from >= 2 && !firstNameOf(one.text, 'n', lexicon)) {
    const owner = firstNameOf(one.text, 'g', lexicon);
    if (
      owner &&
      owner.name !== one.text &&
      (owner.gender === 'f' || ofSurname.test(words[to - 1]?.low ?? ''))
    )
      return null;
  }
  const single = to === from + 1;
  if (isAcronym(one) && !single) return null;
  const low = one.low;
  if (hasRole) {
    const first = single ? firstNameOf(one.text, of, lexicon) : null;
    if (first && to === end) return named(words, from, to, of, context, first.gender);
    if (isAcronym(one) || (single && lexicon.nouns.has(low)) || to !== end) return null;
    if (
      (single || !surnameLike.test(words[to - 1]?.low ?? '')) &&
      /^(?:улиц|вулиц|площад|площ|проспект|имени|імені|район|станци|станці|сел[ае]|городе|деревн|посел|набережн|переул|провул)/.test(
        words[from - 1]?.low ?? '',
      )
    )
      return null;
    // "президент Рувии": a place in the genitive is no name, unless the text has that surname.
    if (
      single &&
      !isKnown(low, surnames) &&
      (genitivePlace.test(low) ||
        (of === 'n' && /[ая]$/.test(low) && !surnameLike.test(low)) ||
        (of !== 'n' && !surnameLike.test(low)))
    )
      return null;
    if (
      single &&
      of === 'n' &&
      !isKnown(low, surnames) &&
      /[ая]$/.test(low) &&
      !/(?:ова|ева|ина|ская|ська|цкая|цька)$/.test(low)
    )
      return null;
    return named(words, from, to, of, context, null);
  }
  if (single) {
    if (timeNouns.has(low) || (of === 'n' && isOblique(one))) return null;
    // “Так и говорит”, “Новин у неї немає”: a capital that the sentence gives.
    if (isInitialWord(words, from) && (isSmallWord(low) || (of === 'n' && isLacked(words, from))))
      return null;
    const first = firstNameOf(one.text, of, lexicon);
    const next = words[from + 1];
    const isAlone = next?.kind !== 'word' || prepositions.has(next.low) || lexicon.verbs.has(next.low);
    if (first && isAlone) return named(words, from, to, of, context, first.gender);
    const isCase = of === 'n' && /(?:[внск]у|ым|ого|ому|ої|ою)$/.test(low);
    const person = isKnown(low, surnames) || (surnameLike.test(low) && !isCase && !isAcronym(one));
    if (person) return named(words, from, to, of, context, null);
    if (lexicon.nouns.has(low)) return null;
    const weak =
      isInitialWord(words, from) &&
      !isAcronym(one) &&
      !metonyms.has(low) &&
      !capitals.has(low) &&
      !capitals.has(low.slice(0, -1));
    // “Остаточні обіцяють оприлюднити”: an adjective whose noun stands elsewhere.
    if (weak && of === 'n' && /[внстдкр]у$/.test(low)) return null;
    if (weak && isVerbal(one, lexicon, true)) return null;
    if (weak && /(?:ые|ие|ая|яя|ое|ее|ый|ий|ні|кі|ві|ті|чі|шні)$/.test(low)) return null;
    return {
      ...named(words, from, to, of, context, null),
      called: of === 'n' ? one.text : placeName(one.text),
      type: 'body',
      weak,
    };
  }
  if (
    of === 'n' &&
    firstNameOf(one.text, of, lexicon) === null &&
    (isOblique(words[to - 1]) || isOtherCase(one.text, lexicon))
  )
    return null;
  const isPerson =
    words.slice(from, to).filter(({ kind }) => kind === 'word').length <= 4 &&
    (to - from <= 3 || words.slice(from, to).some(({ text }) => text === '.')) &&
    words.slice(from, to).every((piece) => !lexicon.nouns.has(piece.low) && !isAcronym(piece)) &&
    !isAdjectiveName(one.low);
  return { ...named(words, from, to, of, context, null), type: isPerson ? 'person' : 'body' };
}

/** “Нине Вальц”, “Ефима Бурлака”: a first name that no list has in the nominative, in another case. */
const isOtherCase = (text: string, lexicon: Context['lexicon']): boolean =>
  /[уюыіїеая]$/.test(text) &&
  (['g', 'd', 'a'] as const).some((of) => {
    const first = firstNameOf(text, of, lexicon);
    return first !== null && first.name !== text && (first.gender === 'm' || !/[ая]$/.test(text));
  });

/** Whether a word is what “нет” or “немає” says is not there. */
const isLacked = (words: Words, at: number): boolean =>
  words.slice(at + 1, at + 6).some(({ low }) => /^(?:нет|немає|нема|бракує|хватит|вистачить)$/.test(low));

/** Whether a name's word can only stand in another case than the nominative. */
const isOblique = (piece: Words[number] | undefined): boolean =>
  piece !== undefined &&
  !isAcronym(piece) &&
  !metonyms.has(piece.low) &&
  !maleNames.has(piece.low) &&
  /.{3}(?:ого|его|ому|ему|ым|им|ою|ами|ями|ах|ях|ую|ію|ові|еві|ом|ем|єм)$/.test(piece.low);

/** Whether only marks and numbers stand before a word of its sentence. */
const isInitialWord = (words: Words, at: number): boolean =>
  words.slice(0, at).every(({ kind }) => kind === 'mark' || kind === 'number');

const isAdjectiveName = (low: string): boolean => /(?:ый|ая|ое|ые|кий|ний)$/.test(low);
const isInitialMark = (words: Words, at: number): boolean =>
  words[at]?.text === '.' && /^\p{Lu}$/u.test(words[at - 1]?.text ?? '');

/** Whether the first word of a run of capitals is a place or body before the name: “мэр Москвы Собянин”. */
function strips(
  words: Words,
  from: number,
  to: number,
  of: Case,
  { lexicon }: Context,
  isRest: boolean,
): boolean {
  const piece = words[from];
  if (!piece) return false;
  if (isAcronym(piece) || lexicon.nouns.has(piece.low) || /^(?:мин|рос|гос|укр|обл)\p{L}{3}/u.test(piece.low))
    return true;
  if (femaleNames.has(piece.low)) return false;
  const next = words[from + 1];
  if (
    next &&
    !maleNames.has(piece.low) &&
    !/о$/.test(piece.low) &&
    (femaleNames.has(next.low) || maleNames.has(next.low))
  )
    return true;
  // “режиссёра Ханны Вайс”: a surname that keeps its form is a woman's, and so is the name before it.
  if (
    of === 'g' &&
    /[ыи]$/.test(piece.low) &&
    /[бвгджзклмнпрстфцчшщ]$|(?:ко|ло)$/.test(words[to - 1]?.low ?? '')
  )
    return false;
  if (genitivePlace.test(piece.low)) return true;
  // “Гая Юрского”: a first name in the case of its surname.
  if (of !== 'n' && /(?:ого|ому)$/.test(words[to - 1]?.low ?? '') && !metonyms.has(piece.low.slice(0, -1)))
    return false;
  // “Хлоя”, “Лия”: no genitive of a place that is masculine.
  if (/[иіоеу]я$/.test(piece.low)) return false;
  // "Министр Германии Анналена Бербок": what is left behind a place is a first name.
  return !isRest && /[ая]$/.test(piece.low) && !/[ая]$/.test(words[to - 1]?.low ?? '');
}

/** Whether a word is the surname of somebody whose full name the text has. */
export const isSurname = (low: string, surnames: ReadonlySet<string>): boolean =>
  surnames.has(low) || (surnameLike.test(low) && isKnown(low, surnames));

/** Whether a surname, in whatever case, is that of a full name of the text. */
function isKnown(low: string, surnames: ReadonlySet<string>): boolean {
  if (surnames.has(low)) return true;
  if (!surnames.has(`^${low.slice(0, BEGINNING)}`)) return false;
  for (let cut = 0; cut <= 2 && low.length - cut >= 4; cut += 1)
    if (surnames.has(`${low.slice(0, low.length - cut)}*`)) return true;
  for (let cut = 1; cut <= 3 && low.length - cut >= 3; cut += 1) {
    const stem = low.slice(0, -cut);
    for (const add of ['', 'а', 'ий', 'ый', 'ой', 'ая', 'й', 'ь', 'о', 'ець', 'ец'])
      if (surnames.has(stem + add)) return true;
    // “Ковальца”, “Ковальця”.
    if (/ьц$/.test(stem) && ['ец', 'ець'].some((add) => surnames.has(stem.slice(0, -2) + add))) return true;
  }
  return false;
}

function named(
  words: Words,
  from: number,
  to: number,
  of: Case,
  { lexicon }: Context,
  gender: 'm' | 'f' | null,
): NameRead {
  const texts = words
    .slice(from, to)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
  const last = words[to - 1]?.low ?? '';
  const byEnd = /(?:ова|ева|ёва|ина|ына|ская|цкая|іна|ська|цька|єва)$/.test(last)
    ? 'f'
    : /(?:ов|ев|ин|ский|цкий|ський|цький)$/.test(last)
      ? 'm'
      : null;
  return {
    from,
    to,
    low: last,
    called: personName(texts, of, lexicon, gender),
    type: 'person',
    gender:
      (either.has(texts[0]?.toLowerCase() ?? '') ? null : gender) ??
      (of === 'n' ? byEnd : /(?:ого|ому)$/.test(last) ? 'm' : /(?:ой|ої)$/.test(last) ? 'f' : null),
  };
}

/** First names of men and women. */
const either = setOf('саша женя валя слава шура паша жека саня сашко ким эшли линдси джеки');

/** “Києві”, “Варшаве”: a capital or country in the nominative. */
function metonymOf(word: string): string | null {
  const low = word.toLowerCase();
  if (metonyms.has(low) || word.includes('-')) return null;
  const bare = low.replace(/(?:єві|еві)$/, 'їв').replace(/ові$/, 'ів');
  const stem = low.replace(/(?:ом|ем|ою|ою|ой|ей|ии|ії|ою|а|у|е|ы|и|і|ю|я|ь)$/, '');
  for (const one of [bare, stem, `${stem}а`, `${stem}я`, `${stem}ь`, `${stem}ия`, `${stem}ія`])
    if (one !== low && metonyms.has(one)) return capital(one);
  return null;
}

const placeName = (word: string): string =>
  /^\p{Lu}{2,6}\p{Ll}{1,2}$/u.test(word) ? word.replace(/\p{Ll}{1,2}$/u, '') : inPlace(word);

const inPlace = (word: string): string =>
  (metonymOf(word) ?? word)
    .replace(/(.{2})(?:ии|ії)$/, (_all, stem: string) => `${stem}${/ії$/.test(word) ? 'ія' : 'ия'}`)
    .replace(/^(.{2,}[тдвлнсзр])ы$/, '$1а');
