/** Which verbs and nouns a verb of telling is read by behind its speaker. Pure. */
import type { Context } from './context.ts';
import type { Words } from './phrase.ts';
import { conjunctions } from './small-words.ts';

/** Verbs behind which everyday speech leaves “что” out. */
export const plainly =
  /^(?:говорит|говорят|говорил[аи]?|каже|кажуть|казав|казала|казали|пишет|пишут|пише|пишуть|считает|считают|думает|думают|вважає|думає|думають|уверяет|уверяют|клянется|клянутся|обещает|обещают|обіцяє|обіцяють|запевняє|запевняють|вспоминает|вспоминают|згадує|згадують|утверждает|утверждают|надеется|надеются|боится|боятся|сподівається|сподіваються|боїться|бояться|жалуется|жалуются|скаржиться|скаржаться|объясняет|объясняют|пояснює|пояснюють|мол|признается|зізнається)$/;

/** Whether a clause of its own begins at a place: no “который”, gerund or “а”, and a verb in it. */
export function beginsClause(words: Words, at: number): boolean {
  const { low = '', kind } = words[at] ?? {};
  if (kind === 'quote' || kind === 'mark' || low === '') return false;
  if (conjunctions.has(low) || /^(?:а|и|но|или|и|й|та|але|або|чи|не|как|як|потому|бо|тем|то)$/.test(low))
    return low === 'не' || low === 'тем';
  return (
    !/(?:вши|вшись|ючи|ючись|ачи|ячи|щий|щая|щие|вший|вшая|вшие|ая|яя|я)$/.test(low) ||
    /^(?:эта|моя|твоя|своя|вся|ця|вона|она|я)$/.test(low)
  );
}

/** Whether a quotation is told by a verb of its own behind it: “«…», — пишет X”. */
export function hasOwnCue(words: Words, quote: number, { lexicon }: Context): boolean {
  if (words[quote]?.kind !== 'quote') return false;
  let at = quote + 1;
  while (words[at]?.kind === 'mark' && /^[,—–-]$/.test(words[at]?.text ?? '')) at += 1;
  return at > quote + 1 && lexicon.verbs.has(words[at]?.low ?? '');
}

/** Whose expectation is a forecast. */
export const reckons =
  /^(?:анал[иі]т|эксперт|експерт|эконом|економ|синопт|метеоролог|прогноз|специал|спец[иі]ал|фах[иі]в|уч[её]н|вчен|наук|демограф|полит|політ|социол|соціол|инвест|інвест|брокер|трейдер|застрой|агроном|министр|міністр|чиновн|посадов)/;

/** What can be thought possible: “допустил снижение”, not “допустил ошибку”. */
export const allowed =
  /(?:ение|ания|ание|ения|ость|рост|спад|уход|отказ|возврат|перенос|запуск|обвал|ання|ення|іння|ість|зростання|перехід|вихід|відмову|запуск)$/;
/** What is done wrong, not said. */
export const misdeed =
  /^(?:наруш|ошиб|просч|утеч|поруш|помил|прорах|витік|загрязн|забрудн|разгермет|падени|обруш|обвален)/;

/** How an estimate is told. */
export const measured = /^(?:как|як|в|у|на|о)$/;

/** Verbs that tell of a topic, not of what was said about it. */
export const reacts =
  /^(?:переспр|перепит|допыт|допит|отреагир|реагир|прокоммент|комментир|відреаг|реагу|прокомент|комент|высказал(?:ся|ась)|висловив(?:ся)?$|висловилася)/;

/** What a verb of saying can have as its object in the accusative. */
export const speechNoun =
  /^(?:возможност|можливіст|вероятност|імовірніст|ймовірніст|важност|важлив|необходимост|необхідніст|роль$|значени|значенн|значимост|значущіст|готовност|готовніст|приверженност|відданіст|обеспокоенност|стурбованіст|занепокоєн|уверенност|впевненіст|надежд|сподіванн|надію|недопустимост|неприпустиміст|неприемлемост|неприйнятніст|намерени|намір|заинтересованност|зацікавленіст|поддержк|підтримк|сожалени|жаль$|протест|причин|позици|позиці|прогресс?|прогрес|успех|успіх)/;
