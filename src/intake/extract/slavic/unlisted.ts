/** Verbs of which no list knows, where their place says that they tell speech: “«…», — пригадує X”, “X зачитал: «…»”. Pure. */
import type { Gender } from '../spoken.ts';
import type { Context } from './context.ts';
import type { Words } from './phrase.ts';
import { sayable } from './sayable.ts';
import { adverbs } from './small-words.ts';
import { suchAt } from './such.ts';
import { toldBy } from './told-nouns.ts';
import type { VerbForm } from './verbs.ts';

const pastOrPresent = {
  ru: /(?:л|ла|ло|ли|ет|ит|ют|ят|ут|ат)(?:ся|сь)?$/,
  uk: /(?:в|ла|ло|ли|є|єть|ить|їть|ать|ять|ють|уть)(?:ся|сь)?$/,
} as const;

/** So many words may stand between such a verb and its colon. */
const REACH = 8;

/** The form of a verb of no list that tells speech by its place; null where it does not. `isTold`: somebody speaks in the sentence already, and a colon is theirs. */
export function unlisted(words: Words, at: number, { lexicon }: Context, isTold: boolean): VerbForm | null {
  const piece = words[at];
  if (piece?.kind !== 'word' || piece.low.length < 4 || !pastOrPresent[lexicon.language].test(piece.low))
    return null;
  if (lexicon.nouns.has(piece.low) || /^\p{Lu}/u.test(piece.text)) return null;
  if (
    adverbs.has(piece.low) ||
    /^(?:был|была|было|были|был|був|была|буде|будет|стал|стала|став)$/.test(piece.low)
  )
    return null;
  // “С таким заявлением выступила X”, “Такой прогноз дал X”, “Заявление о том, что …, сделал X”.
  if (pointsBack(words, at))
    return { act: 'said', kind: 'finite', gender: genderOf(piece.low), takesObject: false };
  const light = lightVerb(words, at);
  if (light) return { act: light, kind: 'finite', gender: genderOf(piece.low), takesObject: false };
  // “Насос, показывает он ведомость, меняли дважды”.
  const isShown = shows.test(piece.low) && words[at - 1]?.text === ',' && words[at - 2]?.kind !== 'quote';
  if (!(isShown || behindQuote(words, at) || (!isTold && beforeColon(words, at)))) return null;
  return { act: 'said', kind: 'finite', gender: genderOf(piece.low), takesObject: false };
}

/** Whether a sentence begins with a noun of telling that this verb, with its speaker behind it, is about. */
function pointsBack(words: Words, at: number): boolean {
  if (at > 24) return false;
  const such = suchAt(words, 0, at);
  if (such !== null) return words.slice(such, at).every(({ low }) => adverbs.has(low));
  const isThat = /^(?:о|об|про)$/.test(words[1]?.low ?? '') && /^(?:том|те)$/.test(words[2]?.low ?? '');
  return isThat && words[at - 1]?.text === ',' && toldBy(words[0]?.low ?? '') !== null;
}

const light =
  /^(?:придержива(?:ется|ются|лся|лась|лось|лись)|приш(?:ел|ла|ло|ли)|сделал[аои]?|дал[аои]?|да[её]т|дают|вы(?:разил|разила|разили|сказал|сказала|сказали)|получил[аи]?|дотриму(?:ється|ються|вався|валася|валися)|дійш(?:ов|ла|ло|ли)|зробив|зробила|зробили|дав|дала|дало|дали|надав|надала|надали)$/;

/** “Звернула увагу на те, що”, “обратил внимание на проблему: …”. */
const heeds =
  /^(?:обра(?:тил|тила|тили|щает|щают)|акцентир(?:овал|овала|овали|ует|уют)|зверну(?:в|ла|ли)|звертає|звертають|акценту(?:вав|вала|вали|є|ють))$/;

/** What a noun makes of a verb that says nothing alone: “пришли к выводу, что”, “дотримується думки, що”. */
function lightVerb(words: Words, at: number): VerbForm['act'] | null {
  if (heeds.test(words[at]?.low ?? '') && /^(?:внимание|увагу)$/.test(words[at + 1]?.low ?? ''))
    return 'said';
  if (!light.test(words[at]?.low ?? '')) return null;
  for (let next = at + 1; next < words.length && next < at + 6; next += 1) {
    const { low = '', kind } = words[next] ?? {};
    if (kind === 'mark') return null;
    if (!/^(?:что|що)$/.test(words[next + 2]?.low ?? '')) continue;
    if (
      /^(?:мнени|вывод|надежд|уверенност|убежден|опасени|сомнени|предположен|думк|висновк|сподіванн|надію|впевненіст|переконан|побоюван|сумнів|припущен)/.test(
        low,
      )
    )
      return 'believed';
    if (/^(?:заявлени|обещани|гаранти|слово|заяв[уи]|обіцянк|гаранті)/.test(low)) return 'said';
  }
  return null;
}

/** Whether a quotation and a dash, or its comma, stand before a place. */
export function behindQuote(words: Words, at: number): boolean {
  let mark = words[at - 1]?.low === 'не' ? at - 2 : at - 1;
  while (mark > 0 && adverbs.has(words[mark]?.low ?? '')) mark -= 1;
  if (words[mark]?.kind !== 'mark' || !/^[,—–-]$/.test(words[mark]?.text ?? '')) return false;
  while (mark > 0 && words[mark]?.kind === 'mark') mark -= 1;
  const quote = words[mark];
  return quote?.kind === 'quote' && (quote.text === '' || sayable(words, mark));
}

function beforeColon(words: Words, at: number): boolean {
  for (let next = at + 1; next < words.length && next <= at + REACH; next += 1) {
    if (words[next]?.text === ':') return words[next + 1]?.kind === 'quote' && sayable(words, next + 1);
    if (words[next]?.kind === 'mark' || words[next]?.kind === 'quote') return false;
  }
  return false;
}

const shows =
  /^(?:показыва(?:ет|ют|л|ла|ли)|показал[аи]?|тыч(?:ет|ут)|ткнул[аи]?|листа(?:ет|ют)|кива(?:ет|ют)|стуч(?:ит|ат)|загиба(?:ет|ют)|машет|маш[уе]т|пожима(?:ет|ют)|показу(?:є|ють|вав|вала)|показа(?:в|ла|ли)|тиц(?:яє|яють|ьнув|ьнула)|горта(?:є|ють)|кива(?:є|ють)|стука(?:є|ють)|загина(?:є|ють)|маха(?:є|ють)|знизу(?:є|ють))$/;

function genderOf(low: string): Gender | null {
  const bare = low.replace(/(?:ся|сь)$/, '');
  if (/(?:л|в)$/.test(bare)) return 'm';
  if (/ла$/.test(bare)) return 'f';
  if (/ло$/.test(bare)) return 'n';
  return /(?:ли|ют|ут|ят|ат|ють|уть|ять|ать)$/.test(bare) ? 'p' : null;
}
