/** Who agrees with what, or does not: “С цифрой ведомства адвокат не согласен”, “Відомство з нею погоджується”. Pure. */
import { remembered } from '../remembered.ts';
import type { Gender } from '../spoken.ts';
import { clauseStart } from './clause.ts';
import type { Context } from './context.ts';
import { endOfObject, type Frame, opensAt, type Range, withGender } from './frame.ts';
import type { Words } from './phrase.ts';
import { adverbs } from './small-words.ts';
import { speakerBefore } from './subject-before.ts';
import { speakerAfter } from './subjects.ts';
import type { VerbForm } from './verbs.ts';

const agreeing = remembered((low) =>
  /^(?:соглас(?:ен|на|ны)|солидар(?:ен|на|ны)|соглаша(?:ется|ются|лся|лась|лись)|соглас(?:ился|илась|ились)|спор(?:ит|ят|ил|ила|или)|згод(?:ен|на|ні)|солідарн(?:ий|а|і)|погоджу(?:ється|ються|вався|валася|валися)|погод(?:ився|илася|илися)|сперечає(?:ться)|сперечаються|сперечався|мириться|мирятся|миряться)$/.test(
    low,
  ),
);

/** The frame of agreement with something; null where it is not told with what. */
export function agreed(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  if (!agreeing(low)) return null;
  let first = at;
  while (adverbs.has(words[first - 1]?.low ?? '')) first -= 1;
  const isNot = words[first - 1]?.low === 'не';
  if (/^(?:бы|б|би|ли)$/.test(words[at + 1]?.low ?? '')) return null;
  const isDispute = /^(?:спор|сперечає|сперечаю|мир)/.test(low);
  const start = clauseStart(words, at);
  const object = withAt(words, at, start, context);
  if (
    !object ||
    (opensAt(words, object.to) !== null && words[object.to]?.kind !== 'quote' && object.from > at)
  )
    return null;
  const verb: VerbForm = {
    act: isNot || isDispute ? 'denied' : 'confirmed',
    kind: 'finite',
    gender: genderOf(low),
    takesObject: false,
  };
  const rest = words.filter((_one, index) => index < object.phrase || index >= object.to);
  const shift = object.phrase < at ? object.to - object.phrase : 0;
  const place = at - shift - (isNot ? 1 : 0);
  const bare = isNot ? rest.filter((_one, index) => index !== first - 1 - shift) : rest;
  const before = speakerBefore(bare, place, verb, context, null);
  const after = before?.who ? null : speakerAfter(words, at + 1, verb, context);
  const who = before?.who ?? (after && after.who.by !== 'noun' ? after.who : null);
  if (!who || who.by === 'noun') return null;
  // “Мэрия, как сообщил X, согласна с выводами”: X says so.
  if (!isNot && !isDispute && before?.who && before.from < start - shift) return null;
  return {
    ...{
      from: Math.min(start, object.phrase),
      to: Math.max(at + 1, object.to),
      act: verb.act,
      who: withGender(who, verb),
    },
    ...{ cue: { from: isNot ? first - 1 : at, to: at + 1 }, channel: null, weight: 0.75 },
    words: [{ from: object.from, to: object.to }],
  };
}

/** With what: “с цифрой”, “з нею”, behind the verb or before it in its clause. */
function withAt(
  words: Words,
  at: number,
  start: number,
  context: Context,
): (Range & { readonly phrase: number }) | null {
  const isWith = (place: number): boolean => /^(?:с|со|з|із|зі)$/.test(words[place]?.low ?? '');
  let behind = at + 1;
  while (adverbs.has(words[behind]?.low ?? '')) behind += 1;
  if (isWith(behind) && words[behind + 1]) {
    const to = endOfObject(words, behind, context);
    return isThing(words, behind + 1, to) ? { phrase: behind, from: behind + 1, to } : null;
  }
  for (let place = at - 1; place >= start && place > at - 10; place -= 1) {
    if (!isWith(place)) continue;
    let to = place + 1;
    while (to < at && !endsInstrumental(words[to]?.low ?? '')) to += 1;
    if (to >= at) return null;
    // “с цифрой ведомства”, “з заявою міністра”: a genitive goes with it, an adverb or the subject does not.
    const isGenitive = /(?:ства|ения|ания|ции|ії|ення|ання|ии|ы|ов|ів|его|ого)$/.test(
      words[to + 1]?.text ?? '',
    );
    const end = to + (isGenitive && to + 2 < at ? 2 : 1);
    return isThing(words, place + 1, end) ? { phrase: place, from: place + 1, to: end } : null;
  }
  return null;
}

const endsInstrumental = remembered((low) =>
  /(?:ой|ей|ою|ею|єю|ом|ем|єм|ью|стю|ям|ами|ями|им|ым|ими|ыми|іми|тем|тим|нею|ней|ним|ними|цим|этим)$/.test(
    low,
  ),
);

/** A view, a figure or a reproach, not a person: “соглашается с мэром” tells no content. */
const isThing = (words: Words, from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(({ low }) =>
      /^(?:цифр|подозрен|підозр|оценк|оцінк|вывод|висновк|решени|рішен|мнени|думк|обвинен|звинувач|версі|верси|претенз|трактов|тлумач|подсч|підрах|диагноз|діагноз|приговор|вирок|заявлен|заяв|утвержд|тверджен|форму|позици|позиці|услови|умов|прогноз|расч|розрах|арифмет|упр[её]к|докор|закид|такой|такою|таким)/.test(
        low,
      ),
    );

function genderOf(low: string): Gender | null {
  const bare = low.replace(/(?:ся|сь)$/, '');
  if (/(?:ны|ні|ли|ют|ят|ють|ять)$/.test(bare)) return 'p';
  if (/(?:ла|на|а)$/.test(bare)) return 'f';
  return /(?:л|в|ен|ий)$/.test(bare) ? 'm' : null;
}

/** Whether a word can tell agreement. */
export const mayAgree = (low: string): boolean => agreeing(low);
