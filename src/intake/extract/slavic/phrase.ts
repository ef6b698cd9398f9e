/** Where a noun phrase of a speaker ends, and the small questions that are asked of its words. Pure. */
import { remembered } from '../remembered.ts';
import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { setOf } from '../words.ts';
import { headOf } from './compound.ts';
import type { Case } from './declension.ts';
import { femaleNames, maleNames } from './first-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { NounForm } from './nouns.ts';
import { adverbs, conjunctions, possessives, prepositions, timeNouns } from './small-words.ts';
import { wayAt } from './ways.ts';

export type Words = readonly Piece[];

/** No phrase of a speaker is longer. */
const LONGEST = 24;

/** The noun of a speaker that a word is in a case; null where it is none. */
export function nounAs(piece: Piece | undefined, of: Case, lexicon: Lexicon): NounForm | null {
  if (piece?.kind !== 'word') return null;
  const { low } = piece;
  const hyphen = low.indexOf('-');
  const forms =
    lexicon.nouns.get(low) ??
    prefixed(low, lexicon) ??
    lexicon.nouns.get(low.slice(headOf(low))) ??
    (hyphen > 2
      ? (lexicon.nouns.get(low.slice(hyphen + 1)) ?? lexicon.nouns.get(low.slice(0, hyphen)))
      : undefined);
  return forms?.find(({ cases }) => cases.includes(of)) ?? null;
}

/** “Ексчиновниця”, “телеведуча”, “экс-министр”: the noun behind a beginning that any office can have. */
function prefixed(low: string, lexicon: Lexicon): readonly NounForm[] | undefined {
  const beginning = beginnings.exec(low)?.[0].length ?? 0;
  return beginning > 0 && low.length - beginning > 3 ? lexicon.nouns.get(low.slice(beginning)) : undefined;
}

const beginnings =
  /^(?:экс-?|екс-?|вице-?|віце-?|теле|радио|радіо|кино|кіно|видео|відео|супер|спец|держ|гос|топ-?|спів|квазі|квази|псевдо|в\.?о\.?|спорт)/;

/** Whether a word is an acronym: “ФСБ”, “ДСНС”. */
export function isAcronym(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && /^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(piece.text) && piece.text.length <= 9;
}

/** Whether a word can be an adjective or participle. */
export function isAdjective({ low, kind }: Piece): boolean {
  return kind === 'word' && endsAsAdjective(low);
}

const endsAsAdjective = remembered(
  (low) =>
    !/.(?:[аяеиіу]ння|ття)$/.test(low) &&
    !/^(?:слова|мова|промова|розмова|умова|змова|відмова|основа|підкова|заява|справа|вимова|домова)$/.test(
      low,
    ) &&
    /(?:ый|ий|ой|ій|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ой|ей|ых|их|ыми|ими|іми|ім|ої|ою|ьна|ьке|ське|нне|вне|чне|рне|ська|ова|ева|ная|ні|ські|цькі|на|ні|ня|їй|ная|ці)$/.test(
      low,
    ),
);

const particles = /^(?:фон|ван|дер|де|аль|эль|ель|бин|бен|ибн|да|ди|оглы|огли|кызы)$/;

/** Whether a word may stand within a person's name. */
export function isOfName(words: Words, at: number): boolean {
  const piece = words[at];
  if (!piece) return false;
  if (isCapital(piece)) return true;
  return (
    (particles.test(piece.low) && isCapital(words[at + 1]?.text.length === 1 ? undefined : words[at + 1])) ||
    (particles.test(piece.low) && particles.test(words[at + 1]?.low ?? ''))
  );
}

/** Words that begin the object of a verb behind its speaker: “власти эту версию отвергли”. */
export const pointing =
  /^(?:причиной|причиною|телефоном|телефонам|письменно|письмово|не|ні|наш|наша|наши|нашему|нашей|нашим|наші|нашій|нашому|мне|мені|меня|мене|тебя|нас|вас|нам|вам|ему|йому|ей|їй|им|їм|это|эту|эти|этот|этого|этих|такой|такую|такие|такое|обидва|обидві|обе|оба|обеих|обох|свою|своя|своє|свои|свой|свое|своей|своих|своего|всю|все|всё|це|цю|ці|цей|цього|цих|такі|таку|таке|такий|свої|свій|своє|своєї|своїх|свого|усі|всі|усю)$/;

const withWords = setOf('со с із з');
const points = remembered((low) => pointing.test(low));

/** Where the phrase that begins at a place ends, at most at a limit. */
export function endOfPhrase(
  words: Words,
  at: number,
  limit: number,
  lexicon: Lexicon,
  of: Case | null = null,
): number {
  let end = at;
  let named = false;
  let isFar = false;
  for (; end < limit && end < at + LONGEST; end += 1) {
    const piece = words[end];
    if (!piece || piece.kind === 'break') break;
    if (piece.kind === 'quote') {
      if (end > at && words[end - 1]?.kind === 'mark') break;
      // “закликала уряд «не ховатися»”: no name.
      if (end > at && opensWithInfinitive(piece.text)) break;
      continue;
    }
    if (piece.kind === 'mark') {
      if (piece.text === '№' || (piece.text === '.' && isInitial(words, end))) continue;
      // “Лента.ру”, “Dala.News”.
      if (
        piece.text === '.' &&
        end > at &&
        !piece.spaced &&
        words[end + 1]?.kind === 'word' &&
        !words[end + 1]?.spaced
      )
        continue;
      break;
    }
    if (piece.kind === 'number') {
      if (
        words[end - 1]?.text === '№' ||
        (end > at &&
          piece.low.length <= 3 &&
          words[end - 1]?.kind === 'word' &&
          !timeNouns.has(words[end + 1]?.low ?? ''))
      )
        continue;
      break;
    }
    if (piece.kind === 'link') {
      if (end === at) continue;
      break;
    }
    const { low } = piece;
    if (end > at && points(low)) break;
    if (
      end > at &&
      possessives.has(low) &&
      !prepositions.has(words[end - 1]?.low ?? '') &&
      !isOwned(words, end, at, lexicon)
    )
      break;
    if (end > at && isTold(words, end, at, lexicon)) break;
    if (end > at && withWords.has(low) && possessives.has(words[end + 1]?.low ?? '')) break;
    if (withWords.has(low) && /^(?:ссылкой|посиланням)$/.test(words[end + 1]?.low ?? '')) break;
    const isSame =
      /^(?:же|ж)$/.test(low) && /^(?:той|того|тех|тот|та|тих|тієї|той)$/.test(words[end - 1]?.low ?? '');
    if (
      end > at &&
      (adverbs.has(low) || timeNouns.has(low)) &&
      !isCapital(piece) &&
      !joint.test(low) &&
      !isSame
    )
      break;
    if (end > at && lexicon.verbs.has(low) && !lexicon.nouns.has(low)) break;
    if (end > at && isVerbal(piece, lexicon)) break;
    if (
      end > at && low === 'и'
        ? !joins(words, end, lexicon)
        : /^(?:та|й|і)$/.test(low) && end > at
          ? !joins(words, end, lexicon)
          : false
    )
      break;
    if (end > at && conjunctions.has(low)) break;
    // “сказав генерал бійцям”: a dative is a hearer.
    const isLast = !words[end + 1] || words[end + 1]?.kind === 'mark';
    if (of === 'n' && end > at && !isFar && isLast && /^\p{Ll}{2,}(?:ам|ям|ові|еві|єві)$/u.test(piece.text))
      break;
    // “экс-чиновник вину не признаёт”: an accusative is no more of a subject.
    if (of === 'n' && end > at && !isFar && isAccusative(piece, lexicon)) break;
    if (
      end > at &&
      /^(?:в|во|у)$/.test(low) &&
      words[end + 1]?.low === 'один' &&
      words[end + 2]?.low === 'голос'
    )
      break;
    if (prepositions.has(low)) {
      isFar = true;
      if (
        /^(?:x|х|условиях|умовах|вопрос|вопросы|запитання|питання|просьбу|прохання|запрос|запит|предложение|пропозицію)$/.test(
          words[end + 1]?.low ?? '',
        )
      )
        break;
      if (
        !/^(?:одного|одной|однієї|одному|одним|двоих|двух|двох|некоторых|деяких|когось|один|одна|одно|кто-то|двое|трое|многие|некоторые|хтось|двоє|троє|деякі|багато|кожен|каждый|кто|хто)$/.test(
          words[end - 1]?.low ?? '',
        ) &&
        /^(?:этим|этом|этого|этой|ним|ней|них|нем|ними|нему|цим|цьому|цього|цією|нього|неї|ньому|ними|тем|том|всем|всего|чем|тим)$/.test(
          words[end + 1]?.low ?? '',
        )
      )
        break;
      if (end === at || named || wayAt(words, end, lexicon).length > 0) break;
      continue;
    }
    if (end > at && isProper(piece, lexicon) && isProper(words[end - 1], lexicon)) named = true;
  }
  while (end > at && prepositions.has(words[end - 1]?.low ?? '')) end -= 1;
  return end;
}

/** Whether a Russian word can only be an accusative or dative by its ending. */
const isAccusative = ({ low, text }: Piece, { language }: Lexicon): boolean =>
  language === 'ru' && low.length > 3 && endsAsAccusative(low) && /^\p{Ll}/u.test(text);

const endsAsAccusative = remembered((low) => /[бвгджзклмнпрстфхцчшщь][ую]$|[ую]ю$|ию$/.test(low));

/** Whether words in marks begin with an infinitive: what is asked, not a name. */
export function opensWithInfinitive(quoted: string): boolean {
  const [first = '', second = ''] = quoted
    .slice(1, 60)
    .trim()
    .split(/[\s»"”]/, 3);
  const word = first === 'не' ? second : first;
  return word.length > 3 && word === word.toLowerCase() && /(?:ть|ться|ти|тися)$/.test(word);
}

/** “представник її МЗС”, “адвокат его матери”: an office, and whose, by a possessive before a genitive. */
function isOwned(words: Words, at: number, start: number, lexicon: Lexicon): boolean {
  const head = nounAs(words[at - 1], 'n', lexicon);
  const next = words[at + 1];
  return (
    (at === start + 1 &&
      head?.kind === 'role' &&
      (isAcronym(next) || nounAs(next, 'g', lexicon) !== null) &&
      !nounAs(next, 'n', lexicon)?.cases.startsWith('n')) ||
    (at === start + 1 && head?.kind === 'role' && isAcronym(next))
  );
}

/** “в МВД ТАСС подтвердили”: an agency that was told, behind the phrase and before the verb. */
function isTold(words: Words, at: number, start: number, lexicon: Lexicon): boolean {
  // “заявил политик телеканалу «Залив»”: the dative of an outlet behind an office that is none of its own.
  if (
    dativeOutlet[lexicon.language].has(words[at]?.low ?? '') &&
    !/^(?:журнал|кореспондент|корреспондент|редактор|ведуч|ведущ|телевед|директор|гендирект|керівн|руковод|очільн|глав|голов|власни|владел|оглядач|обозрев|репортер|представ|прес|засновн|основат|продюсер|телеком|бывш|колишн)/.test(
      words[start]?.low ?? '',
    )
  )
    return true;
  if (!isCapital(words[at])) return false;
  const form = lexicon.nouns.get(words[at]?.low ?? '')?.[0];
  // “У ДСНС Укрінформу уточнили”.
  const isDative =
    form?.outlet === true &&
    isCapital(words[at]) &&
    /[уюі]$/.test(words[at]?.low ?? '') &&
    !/n/.test(form.cases);
  if (
    isDative &&
    at > start &&
    (lexicon.verbs.has(words[at + 1]?.low ?? '') || lexicon.verbs.has(words[start - 2]?.low ?? ''))
  )
    return true;
  if (!form?.outlet || form.cases !== 'ngdaip' || !isCapital(words[at])) return false;
  const before = lexicon.nouns.get(words[at - 1]?.low ?? '')?.[0];
  return (
    at > start + 1 &&
    !before?.outlet &&
    before?.kind !== 'role' &&
    lexicon.verbs.has(words[at + 1]?.low ?? '')
  );
}

const dativeOutlet = {
  ru: setOf('телеканалу порталу каналу изданию агентству газете журналу сайту радиостанции'),
  uk: setOf('виданню агентству газеті агенції телеканалу'),
} as const;

/** Nouns that end like a past tense. */
const nominal =
  /(?:матер[иі]ал|квартал|кап[иі]тал|персонал|сигнал|терм[иі]нал|ф[иі]л[иі]ал|завал|подвал|підвал|причал|ф[иі]нал|[иі]нтервал|потенц[иі]ал|арсенал|сер[иі]ал|мемор[иі]ал|обвал|скандал|начал|журнал|канал|портал|вокзал|генерал|трибунал|металл?|провал|[иі]деал|справ|прав|держав|заяв|вистав|трав|глав|облав|устав|состав|склад|рукав|сплав|став|начальн)/;

/** Whether a word can only be a verb by its ending. */
export function isVerbal({ low, text }: Piece, lexicon: Lexicon, opensSentence = false): boolean {
  if (lexicon.nouns.has(low) || low.length < 4 || (!opensSentence && /^\p{Lu}/u.test(text))) return false;
  return verbal[lexicon.language](low);
}

const verbal = {
  ru: remembered((low) => endsAsVerb(low, 'ru')),
  uk: remembered((low) => endsAsVerb(low, 'uk')),
} as const;

function endsAsVerb(low: string, language: Lexicon['language']): boolean {
  if (
    /^(?:стоят|держат|сводят|давят|ставят|разводят|валят|стоять|тримають|зводять|тиснуть|ставлять|звалюють)$/.test(
      low,
    )
  )
    return true;
  if (
    /(?:лся|лась|лось|лись|лася|лося|лися|вся|ается|яется|ется|ются|ится|ятся|ється|ються|иться)$/.test(low)
  )
    return true;
  if (
    (language === 'ru'
      ? /[аяеиуы]ть(?:ся)?$|[бвзт]сти$|чься$/
      : /(?:[сз]ти|увати|ювати|йти|гти|тися|тись)$/
    ).test(low)
  )
    return true;
  if (
    language === 'ru' &&
    /.{3}ит$/.test(low) &&
    !/(?:виз|лим|дефиц|профиц|кред|транз|банд|магн|гран|аппет|депоз|ауд|сан)ит$/.test(low)
  )
    return true;
  if (/(?:шл[аои]|ш[её]л|йшов)$/.test(low)) return true;
  if (
    /^(?:по|у|за|об|при|пере|до|с|пре|про|на|от|из)?(?:вид|смотр|хот|им|сум|сп|сид|терп|гор|бол|лет|влад|гляд|вел|ум|зр|дел|рос|вырос|ста?рел|жал)(?:ел|л)[аои]?$/.test(
      low,
    )
  )
    return true;
  if (
    /караул|аулы?$|акул|формул|капсул|автомоб[иі]л|проф[иі]л|стил[иья]|текстил|рептил|могил|правил[ао]$|крыл[оа]$/.test(
      low,
    )
  )
    return false;
  if (low.length > 4 && !nominal.test(low) && /(?:[ая]л[аои]?|[ая]в)$/.test(low)) return true;
  return language === 'ru'
    ? /(?:[иыуя]л[аои]?|[аяуюи]ют|[аяу]ет|нет|нут)$/.test(low)
    : /(?:[^т]ив|(?:ис|ус|ас|ез|ра|ро|ма|ха|ша|ла|ло|го|чи|оро|сві|віс|вір|пус|клю|му|хи)тив|ував|ював|ила|или|вала|вали|[аяю]ють|[уаяюї]є|[ую]ть|ить|ять)$/.test(
        low,
      );
}

/** A word with a capital that is neither an acronym nor a noun of speakers. */
const isProper = (piece: Piece | undefined, lexicon: Lexicon): boolean =>
  piece !== undefined && isCapital(piece) && !isAcronym(piece) && !lexicon.nouns.has(piece.low);

/** A point that belongs to the word before it: an initial, “г.”, “им.”. */
function isInitial(words: Words, at: number): boolean {
  const before = words[at - 1];
  return (
    words[at]?.spaced === false &&
    (/^\p{Lu}$/u.test(before?.text ?? '') ||
      /^(?:г|м|с|ул|вул|им|ім|обл|св|о|смт|пос|д|р|р-н|проф|акад)$/.test(before?.low ?? ''))
  );
}

const joint = /^(?:и|й|та|і)$/;

/** “директор и завуч Анна Петрова”: a second person's office, not more of the first one's. */
function isSubject(piece: Piece | undefined, lexicon: Lexicon): boolean {
  const form = nounAs(piece, 'n', lexicon);
  return form?.kind === 'role' && !form.plural && !nounAs(piece, 'g', lexicon);
}

/** “МВД и МЧС”, “полиции и прокуратуры”: whether both sides of “и” name speakers. */
function joins(words: Words, at: number, lexicon: Lexicon): boolean {
  const known = (piece: Piece | undefined): boolean =>
    piece !== undefined && (lexicon.nouns.has(piece.low) || isCapital(piece));
  if (lexicon.verbs.has(words[at + 1]?.low ?? '')) return false;
  if (known(words[at + 1]) || known(words[at + 2])) return !isSubject(words[at + 1], lexicon);
  // “культуры и информационной политики Ольга Белова”: the office goes on up to the name.
  let isFar = false;
  for (let next = at + 1; next < at + 6 && words[next]?.kind === 'word'; next += 1) {
    const { low = '' } = words[next] ?? {};
    if (possessives.has(low) || lexicon.verbs.has(low)) return false;
    if (prepositions.has(low)) isFar = true;
    if (isCapital(words[next]) && isCapital(words[next + 1]))
      return !isFar || maleNames.has(low) || femaleNames.has(low);
  }
  return false;
}
