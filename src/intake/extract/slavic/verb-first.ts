/** Verbs before their speaker where what was said stands behind a colon or “что”: “В комментариях ответила полиция: …”. Pure. */
import type { Context } from './context.ts';
import { endOfObject, type Frame, opensAt, withGender } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs, prepositions } from './small-words.ts';
import { speakerAfter } from './subjects.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';

/** “В комментариях ответила полиция: …”: nothing but ways before the verb, and a colon or “что” behind the speaker. */
export function verbFirst(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let from = 0;
  while (from < at && words[from]?.kind === 'mark') from += 1;
  const ways = waysFrom(words, from, at, context.lexicon);
  const rest = words.slice(from + ways.length, at);
  const isPlain = rest.every(({ low }) => adverbs.has(low) || /^(?:а|и|но|й|та|і|але)$/.test(low));
  if (!isPlain && (rest.length > 6 || rest.some(({ kind }) => kind !== 'word'))) return null;
  const read = speakerAfter(words, at + 1, verb, context);
  const opens = read ? opensAt(words, read.to) : null;
  // “Повідомляє сайт «Залив».”: all of the sentence, which passes on the one before.
  if (read?.who.by === 'body' && from === at && reports.test(words[at]?.low ?? '') && isLast(words, read.to))
    return {
      ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: verb.act, who: read.who },
      ...{ channel: read.channel, words: 'previous', weight: 0.75 },
    };
  // “Обещал он и новый шифер”: what, behind the speaker.
  const object = read ? words[read.to] : undefined;
  if (
    read &&
    opens === null &&
    isPlain &&
    verb.takesObject &&
    object?.kind === 'word' &&
    /^(?:pronoun|name|office)$/.test(read.who.by) &&
    !/^(?:оцен|оцін|жд|ожида|очіку|чека)/.test(words[at]?.low ?? '')
  ) {
    const to = /^(?:и|і|й|также|також)$/.test(object.low) ? read.to + 1 : read.to;
    const said = { from: to, to: endOfObject(words, to, context) };
    if (said.to > to && !prepositions.has(words[to]?.low ?? ''))
      return {
        ...{ from: at, to, cue: { from: at, to: at + 1 }, act: verb.act, who: withGender(read.who, verb) },
        ...{ channel: ways.channel ?? read.channel, words: [said], weight: 0.7 },
      };
  }
  if (!read || opens === null || (words[opens]?.kind === 'quote' && words[opens - 1]?.text !== ':'))
    return null;
  if (read.who.by === 'noun' && !(contacts.test(words[at]?.low ?? '') && words[opens - 1]?.text === ':'))
    return null;
  // "Версию завода озвучил его владелец X: «…»".
  const isReply =
    (replies.test(words[at]?.low ?? '') || contacts.test(words[at]?.low ?? '')) &&
    words[opens - 1]?.text === ':';
  if (
    !isPlain &&
    !isReply &&
    (words[opens - 1]?.text !== ':' || words[opens]?.kind !== 'quote' || read.who.by === 'body')
  )
    return null;
  return {
    ...{ from: at, to: opens, cue: { from: at, to: at + 1 }, act: verb.act, who: withGender(read.who, verb) },
    ...{ channel: ways.channel ?? read.channel, words: 'after', weight: 0.85 },
  };
}

/** “С ней согласен X: …”, “Им вторят врачи: …”: whom it answers stands before the verb. */
const replies =
  /^(?:согласен|согласна|согласны|солидар|втор(?:ит|ят)|соглаша|возра[жз]|поддерж|спор[ия]т|поспорил|полемиз|оппонир|поддак|сомнев|згод(?:ен|на|ні)|погодж|запереч|підтрим|сперечається|сперечаються|підтаку|вбача|дума|счита|вважа)/;

/** “Из Ключей звонила женщина: под мостом машина”. */
const contacts =
  /^(?:(?:по|до|за|пере|от)?звон(?:ит|ят|ил|ила|или)(?:ся|ась|ись)?|(?:по|за|пере|до)?дзвон(?:ить|ять|ив|ила|или)(?:ся|ася|ися)?|(?:за)?телефону(?:є|ють|вав|вала|вали)|(?:радиру|телеграфиру|радіру|телеграфу)(?:ет|ют|є|ють)|(?:радиро|телеграфиро)вал[аи]?|отписал(?:ся|ась|ись)|отзвонил(?:ся|ась|ись))$/;

const reports = /^(?:повідомля|переда[єюїе]|пиш[еуі]|інформу|сообща|перед[аё]|информир|розповіда|рассказыва)/;
const isLast = (words: Words, at: number): boolean => words.slice(at).every(({ kind }) => kind === 'mark');
