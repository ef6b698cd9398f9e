/** A speaker of whom no list knows, told by the verb's number and gender: “Горожане жалуются”, “уточнили ремонтники”. Pure. */
import { spanOver } from '../span.ts';
import type { Gender, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import type { Context, Read } from './context.ts';
import { endOfPhrase, isAdjective, isVerbal, nounAs, type Words } from './phrase.ts';
import { adverbs, conjunctions, possessives, prepositions, timeNouns } from './small-words.ts';

/** Words that are no noun of a speaker whatever they end in. */
const never =
  /^(?:так|таке|сколько|скільки|звідки|откуда|это|этот|эта|эти|то|тот|те|тем|все|всё|всі|це|цей|ця|ці|те|ті|что|що|кто|хто|никто|ніхто|ничего|нічого|много|мало|несколько|кілька|есть|нет|немає|надо|треба|можно|можна|нужно|потрібно|себя|себе|ему|йому|ей|їй|им|їм|нам|вам|мне|мені|меня|мене|тебя|нас|вас|его|його|их|їх|другое|речь|йдеться|причина|причины|вопрос|ответ|теперь|потом|далее|далі|вообще|взагалі|лично|особисто|вслух|вголос)$/;

/** Adjectives and participles that name people by themselves. */
const substantive =
  /(?:щие|вшие|щиеся|вшиеся|мые|мый|щий|щая|вший|вшая|нные|нный|нная|лые|ючі|ачі|лі|ені|ані|ені|ний|на)$|^(?:взрослые|младшие|старшие|последние|первые|вторые|третьи|бедные|богатые|военные|гражданские|местные|приезжие|раненые|больные|молодые|левые|правые|первый|второй|третий|первая|вторая|третья|старший|младший|младшая|перший|другий|третій|перша|друга|третя|зеленые|белые|красные|домашние|близкие|родные|знакомые|старші|молодші|останні|перші|другі|треті|ліві|праві|хворі|літні|військові|цивільні|місцеві|приїжджі|близькі|рідні|знайомі|дорослі)$/;

/** Whether a noun or adjective in the nominative can be whom a verb form is about. */
export function canAgree(low: string, gender: Gender | null): boolean {
  if (gender === null && /^(?:второй|другой|шестой|седьмой|восьмой|герой)$/.test(low)) return true;
  if (gender === 'm') return /[бвгджзйклмнпрстфхцчшщьґ]$|(?:ый|ий|ой|ій)$/.test(low);
  if (gender === 'f') return /[аяьіи]$|сть$/.test(low) && !/[иі]$/.test(low);
  if (gender === 'n') return /[оеє]$|ння$|ття$/.test(low);
  if (gender === 'p') return /[ыиіїяаеє]$/.test(low);
  return !/[ыуюєїэ]$|(?:има|ьми|ой|ою|ею|ом|ем|ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ої|ій)$/.test(low);
}

/** The phrase of somebody that begins at a place, where its first noun can be whom the verb is about. */
export function somebodyAt(
  words: Words,
  at: number,
  limit: number,
  gender: Gender | null,
  { lexicon }: Context,
): Read | null {
  let head = possessives.has(words[at]?.low ?? '') && at + 1 < limit ? at + 1 : at;
  const own = head;
  if (adverbs.has(words[own]?.low ?? '') || timeNouns.has(words[own]?.low ?? '')) return null;
  while (
    head < limit &&
    words[head] &&
    isAdjective(words[head] ?? fail) &&
    !never.test(words[head]?.low ?? '')
  )
    head += 1;
  if (head >= limit || words[head]?.kind !== 'word') {
    if (!substantive.test(words[own]?.low ?? '')) return null;
    head = own;
  }
  const noun = words[head];
  if (noun?.kind !== 'word' || noun.low.length < 3 || never.test(noun.low)) return null;
  if (
    adverbs.has(noun.low) ||
    timeNouns.has(noun.low) ||
    conjunctions.has(noun.low) ||
    prepositions.has(noun.low) ||
    possessives.has(noun.low) ||
    lexicon.nouns.get(noun.low.replace(/^(?:экс|екс)-/, ''))?.every(({ cases }) => !cases.includes('n')) ||
    lexicon.verbs.has(noun.low) ||
    isVerbal(noun, lexicon, head === 0) ||
    !canAgree(noun.low, gender) ||
    (gender !== 'n' &&
      gender !== 'p' &&
      /[^и]е$|[^в]о$/.test(noun.low) &&
      !/(?:ство|ение|ание|ще)$/.test(noun.low))
  )
    return null;
  const end = endOfPhrase(words, at, limit, lexicon);
  if (end <= head) return null;
  // “его слова музей считает местью”: an object, and who judges it.
  const isTwo = words
    .slice(head + 1, end)
    .some(
      (piece) =>
        nounAs(piece, 'n', lexicon) !== null && nounAs(piece, 'g', lexicon) === null && !isCapital(piece),
    );
  if (isTwo) return null;
  const span = spanOver(words.slice(at, end));
  if (!span) return null;
  const called = words
    .slice(own, end)
    .map(({ text, spaced }, index) => (index > 0 && spaced ? ' ' : '') + text)
    .join('');
  const isPlural = gender === 'p' || (gender === null && /[ыи]$/.test(noun.low));
  const who: Who = {
    span,
    ...{ name: null, role: null, type: isPlural ? 'unnamed' : 'organisation', by: 'noun', vague: isPlural },
    ...{ head: noun.low, outlet: false, gender },
    called: at === 0 ? called.charAt(0).toLowerCase() + called.slice(1) : called,
  };
  return { who, to: end };
}

const fail = { kind: 'mark', text: '', low: '', spaced: false, quotation: null, from: 0, to: 0 } as const;
