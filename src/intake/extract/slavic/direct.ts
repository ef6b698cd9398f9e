/** Verbs behind their speaker: “X сообщил, что …”, “В Y подтвердили: …”, “X отрицает …”, “X назвал Y «Z»”. Pure. */
import type { Channel } from '../spoken.ts';
import { authorWho } from './asides.ts';
import { channelKind } from './channel-words.ts';
import { clauseStart } from './clause.ts';
import type { Context } from './context.ts';
import { endOfObject, type Frame, opensAt, type Range, withGender } from './frame.ts';
import { isItself } from './inverted.ts';
import { outletKind } from './outlet-kind.ts';
import { infinitiveOf } from './phrasal.ts';
import type { Words } from './phrase.ts';
import { adverbs, conjunctions } from './small-words.ts';
import { speakerBefore } from './subject-before.ts';
import { speakerAfter } from './subjects.ts';
import { toldBy } from './told-nouns.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';

/** “X сообщил, что …”, “В Y подтвердили: …”, “X отрицает …”. */
export function direct(
  words: Words,
  at: number,
  verb: VerbForm,
  context: Context,
  found: readonly Frame[],
): Frame | null {
  const piece = words[at]?.low ?? '';
  const subject = speakerBefore(
    words,
    at,
    verb,
    context,
    found.findLast(({ who }) => who !== null)?.who ?? null,
  );
  if (!subject) return null;
  const behind = infinitiveOf(words, at, context.lexicon) + 1;
  const told = toldOutlet(words, behind);
  const ways = told ?? waysFrom(words, behind, words.length, context.lexicon);
  let to = behind + ways.length;
  let opened = opensAt(words, to);
  // "пообещал журналистам, которые ждали у входа, что …".
  if (
    opened === null &&
    words[to]?.text === ',' &&
    /^(?:котор|як(?:ий|а|е|і)$)/.test(words[to + 1]?.low ?? '')
  ) {
    const close = words.findIndex(({ text }, index) => index > to + 1 && index < to + 16 && text === ',');
    if (close !== -1) opened = opensAt(words, close);
  }
  const first = words[to]?.low === 'не' ? to + 1 : to;
  const isInfinitive = verb.takesObject && /(?:ть|ться|ти|тися|тись|чь)$/.test(words[first]?.low ?? '');
  const isAbout =
    isInfinitive ||
    (/^(?:о|об|про)$/.test(words[to]?.low ?? '') &&
      !/^(?:том|тому|то|те|тім)$/.test(words[to + 1]?.low ?? ''));
  // Somebody else was told, or it is said how: up to “, что” or a colon.
  for (let ahead = to; opened === null && ahead < words.length && ahead < to + 9; ahead += 1) {
    const piece = words[ahead];
    if (!piece || piece.kind === 'quote' || (conjunctions.has(piece.low) && piece.low !== 'так')) break;
    if (isAbout || (verb.act === 'denied' && piece.text === ':')) break;
    if (piece.text === ':' || (piece.text === ',' && opensAt(words, ahead) !== null))
      opened = opensAt(words, ahead);
    else if (piece.kind === 'mark' || context.lexicon.verbs.get(piece.low)?.kind === 'finite') break;
  }
  const isReported = /^(?:доложил|докладыва|доповів|доповіл|доповіда)/.test(piece);
  const way = isReported && ways.channel?.kind === 'interview' ? null : ways.channel;
  const channel = subject.channel ?? way ?? (opened !== null ? waysIn(words, to, opened, context) : null);
  // "Поручил коммунальщикам …": whoever signed the text.
  const isSigned = context.signed && !subject.who && subject.from === 0 && /^[mf]$/.test(verb.gender ?? '');
  const who = subject.who ? withGender(subject.who, verb) : isSigned && !subject.isJoined ? authorWho : null;
  const base = { from: subject.from, cue: { from: at, to: behind }, act: verb.act, who, channel };
  const weight = subject.weight * (who?.by === 'noun' ? (opened === null ? 0.8 : 0.9) : 1);
  if (verb.kind === 'calls')
    return named(words, at, base, weight, to, subject.object, context, subject.isJoined === true);
  if (
    verb.act === 'denied' &&
    subject.object &&
    (words[to]?.kind === 'mark' || !words[to]) &&
    !/^(?:что|що)$/.test(words[to + 1]?.low ?? '')
  )
    return { ...base, to: at + 1, words: [subject.object], weight: 0.75 * weight };
  // "…, как он утверждает, …": what was said stands about it.
  if (
    opened === null &&
    subject.who &&
    /^(?:как|як)$/.test(words[subject.from - 1]?.low ?? '') &&
    words[to]?.text === ','
  ) {
    const from = subject.from - 1;
    return {
      ...base,
      from,
      to: from === 0 ? to + 1 : to,
      words: from === 0 ? 'after' : 'around',
      weight: 0.9 * weight,
    };
  }
  // “Про це мер заявив в ефірі”: the sentence before.
  if (opened === null && who && isItself(words, 0) && !words.slice(0, at).some(({ kind }) => kind === 'mark'))
    return { ...base, from: 0, to, words: 'previous', weight: 0.8 * weight };
  if (opened !== null) {
    const isNamed = /^(?:называют|называет|называє|називає|називають)$/.test(words[at]?.low ?? '');
    return {
      ...base,
      cue: isNamed ? { from: at, to } : base.cue,
      to: opened,
      words: 'after',
      weight: 0.93 * weight,
    };
  }
  const next = words[to];
  // “Каже, їде до сестри”, “Начальник говорит, насосы справляются”.
  if (next?.text === ',' && plainly.test(piece) && beginsClause(words, to + 1))
    return { ...base, to: to + 1, words: 'after', weight: 0.7 * weight };
  if (!next || next.kind === 'mark') {
    // "Рувия причастность отрицает": the object stands between.
    if (verb.takesObject && subject.object)
      return { ...base, to: at + 1, words: [subject.object], weight: 0.75 * weight };
    return null;
  }
  if ((verb.act === 'warned' || !verb.takesObject) && !reacts.test(piece)) {
    const about = words.findIndex(
      ({ low }, index) =>
        index >= to &&
        index < to + 8 &&
        (/^(?:о|об|про)$/.test(low) || (verb.act === 'warned' && /^(?:против|проти)$/.test(low))),
    );
    const stop = words
      .slice(to, about)
      .some(({ kind, low }) => kind === 'mark' || /^(?:и|й|та|і)$/.test(low));
    if (about !== -1 && !stop)
      return {
        ...base,
        to: about,
        words: [{ from: about, to: endOfObject(words, about, context) }],
        weight: 0.85 * weight,
      };
  }
  if (
    subject.object &&
    verb.takesObject &&
    /^(?:о|об|про)$/.test(next.low) === false &&
    verb.act === 'denied'
  )
    return { ...base, to: at + 1, words: [subject.object], weight: 0.7 * weight };
  // “наголосив на потребі санкцій”.
  if (who && next.low === 'на' && /^(?:наголо|акцент)/.test(piece))
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.75 * weight };
  // “допустил снижение ставки”, not “допустил ошибку”.
  if (who && /^(?:допус[тк]|припус)/.test(piece) && allowed.test(next.low) && !misdeed.test(next.low))
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.7 * weight };
  // "подчеркнул важность единства", "выразил готовность помочь".
  if (!verb.takesObject && who && speechNoun.test(next.low))
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.75 * weight };
  if (/^(?:о|об|про)$/.test(next.low) && reacts.test(piece)) return null;
  // “просит об этом часто”: what, stands elsewhere.
  if (
    /^(?:о|об|про)$/.test(next.low) &&
    /^(?:этом|это|це|нем|ней|них|нього|неї|том|те)$/.test(words[to + 1]?.low ?? '')
  )
    return null;
  if (/^(?:о|об|про)$/.test(next.low)) {
    to = behind + ways.length;
    return {
      ...base,
      to,
      words: [{ from: to, to: endOfObject(words, to, context) }],
      weight: (verb.act === 'believed' ? 0.4 : 0.8) * weight,
    };
  }
  if (verb.takesObject && (who || subject.isJoined)) {
    // “сослался на распоряжение”: by what, not what.
    if (
      /^(?:сослал|ссыла|послав|послал|посила)/.test(piece) &&
      words
        .slice(to, to + 4)
        .some(
          ({ low }) =>
            channelKind(low) !== null || /^(?:закон|источник|слов|данн|джерел|дані|даних)/.test(low),
        )
    )
      return null;
    // “Чиновник требовал взятку”: a deed, no speech.
    if (
      verb.act === 'ordered' &&
      (next.kind === 'number' ||
        /^(?:взятк|хабар|деньг|денег|грош|выкуп|викуп|неправомірн|відкат|откат|мзд)/.test(next.low))
    )
      return null;
    if (/^(?:и|а|но|або|или)$/.test(next.low)) return null;
    // “оценил игру”: a topic, unless it is told how or at how much.
    const isAppraisal = /^(?:оцен|оцін)/.test(piece);
    // “Пассажиры ждут поезда”: only those who reckon say what they expect.
    if (
      /^(?:жд|ожида|очіку|чека)/.test(piece) &&
      !(
        who &&
        ((who.by === 'body' && (who.name === null || /^\p{Lu}{2,8}$/u.test(who.called ?? ''))) ||
          reckons.test(who.head))
      )
    )
      return null;
    // “Збитки оцінили в 90 мільйонів”: nobody says so.
    if (isAppraisal && who?.by === 'noun') return null;
    if (
      isAppraisal &&
      !words.slice(at + 1, to + 8).some(({ kind, low }) => kind === 'number' || measured.test(low))
    )
      return null;
    if (isAppraisal) to = at + 1;
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.8 * weight };
  }
  return null;
}

/** Verbs behind which everyday speech leaves “что” out. */
const plainly =
  /^(?:говорит|говорят|говорил[аи]?|каже|кажуть|казав|казала|казали|пишет|пишут|пише|пишуть|считает|считают|думает|думают|вважає|думає|думають|уверяет|уверяют|клянется|клянутся|обещает|обещают|обіцяє|обіцяють|запевняє|запевняють|вспоминает|вспоминают|згадує|згадують|утверждает|утверждают|надеется|надеются|боится|боятся|сподівається|сподіваються|боїться|бояться|жалуется|жалуются|скаржиться|скаржаться|объясняет|объясняют|пояснює|пояснюють|мол|признается|зізнається)$/;

/** Whether a clause of its own begins at a place: no “который”, gerund or “а”, and a verb in it. */
function beginsClause(words: Words, at: number): boolean {
  const { low = '', kind } = words[at] ?? {};
  if (kind === 'quote' || kind === 'mark' || low === '') return false;
  if (conjunctions.has(low) || /^(?:а|и|но|или|и|й|та|але|або|чи|не|как|як|потому|бо|тем|то)$/.test(low))
    return low === 'не' || low === 'тем';
  return (
    !/(?:вши|вшись|ючи|ючись|ачи|ячи|щий|щая|щие|вший|вшая|вшие|ая|яя|я)$/.test(low) ||
    /^(?:эта|моя|твоя|своя|вся|ця|вона|она|я)$/.test(low)
  );
}

/** Whose expectation is a forecast. */
const reckons =
  /^(?:анал[иі]т|эксперт|експерт|эконом|економ|синопт|метеоролог|прогноз|специал|спец[иі]ал|фах[иі]в|уч[её]н|вчен|наук|демограф|полит|політ|социол|соціол|инвест|інвест|брокер|трейдер|застрой|агроном|министр|міністр|чиновн|посадов)/;

const allowed =
  /(?:ение|ания|ание|ения|ость|рост|спад|уход|отказ|возврат|перенос|запуск|обвал|ання|ення|іння|ість|зростання|перехід|вихід|відмову|запуск)$/;
const misdeed =
  /^(?:наруш|ошиб|просч|утеч|поруш|помил|прорах|витік|загрязн|забрудн|разгермет|падени|обруш|обвален)/;

const measured = /^(?:как|як|в|у|на|о)$/;

/** Verbs that tell of a topic, not of what was said about it. */
const reacts =
  /^(?:переспр|перепит|допыт|допит|отреагир|реагир|прокоммент|комментир|відреаг|реагу|прокомент|комент|высказал(?:ся|ась)|висловив(?:ся)?$|висловилася)/;

/** What a verb of saying can have as its object in the accusative. */
const speechNoun =
  /^(?:возможност|можливіст|вероятност|імовірніст|ймовірніст|важност|важлив|необходимост|необхідніст|роль$|значени|значенн|значимост|значущіст|готовност|готовніст|приверженност|відданіст|обеспокоенност|стурбованіст|занепокоєн|уверенност|впевненіст|надежд|сподіванн|надію|недопустимост|неприпустиміст|неприемлемост|неприйнятніст|намерени|намір|заинтересованност|зацікавленіст|поддержк|підтримк|сожалени|жаль$|протест|причин|позици|позиці|прогресс?|прогрес|успех|успіх)/;

/** “Эту информацию опроверг губернатор”: the object before the verb and the speaker behind it, up to a mark. */
export function objectFirst(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  const about = aboutFirst(words, at, verb, context);
  if (about) return about;
  if (!verb.takesObject || /^(?:оцен|оцін|жд|ожида|очіку|чека)/.test(words[at]?.low ?? '')) return null;
  const start = clauseStart(words, at);
  let from = start;
  while (from < at && (words[from]?.kind === 'mark' || adverbs.has(words[from]?.low ?? ''))) from += 1;
  from += waysFrom(words, from, at, context.lexicon).length;
  if (from >= at || words.slice(from, at).some(({ kind }) => kind === 'mark')) return null;
  let behind = at + 1;
  while (/^(?:и|й|і|также|також|сам|сама|сами|самі)$/.test(words[behind]?.low ?? '')) behind += 1;
  const read = speakerAfter(words, behind, verb, context);
  if (!read || read.who.by === 'noun' || read.who.by === 'pronoun') return null;
  const next = words[read.to];
  if (next && !/^[.,;!?…—–]$/.test(next.text) && !/^(?:и|а|й|та|і)$/.test(next.low)) return null;
  return {
    ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: verb.act, channel: read.channel },
    ...{ who: withGender(read.who, verb), words: [{ from, to: at }], weight: 0.75 },
  };
}

/** “Об угрозе паводка предупредил губернатор”, “О том, что мост закрыт, сообщил мэр”: what it is about stands at the beginning. */
function aboutFirst(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let from = words.findLastIndex(({ text }, index) => index < at && text === ';') + 1;
  const opened = from;
  while (from < at && (words[from]?.kind === 'mark' || adverbs.has(words[from]?.low ?? ''))) from += 1;
  if (toldBy(words[from]?.low ?? '') !== null) from += 1;
  if (words.slice(opened, at).some(({ text, kind }) => kind === 'mark' && text !== ',')) return null;
  if (!/^(?:о|об|про|в)$/.test(words[from]?.low ?? '') || at - from > 30 || at - from < 2) return null;
  if (words[from]?.low === 'в' && words[from + 1]?.low !== 'том') return null;
  if (/^(?:них|ньому|ней|ній|нем|нього|него|неї|нее|этом|это|це|себе|себя)$/.test(words[from + 1]?.low ?? ''))
    return null;
  const isThat =
    /^(?:том|те)$/.test(words[from + 1]?.low ?? '') && /^(?:что|що|как|як)$/.test(words[from + 3]?.low ?? '');
  const marks = words.slice(from, at).filter(({ text }) => text === ',').length;
  if (isThat ? words[at - 1]?.text !== ',' : marks > 0) return null;
  const read = speakerAfter(words, at + 1, verb, context);
  if (!read || read.who.by === 'noun' || read.who.by === 'pronoun') return null;
  const next = words[read.to];
  if (next && !/^[.,;!?…—–]$/.test(next.text)) return null;
  const said = isThat
    ? {
        from: from + (words[from + 3]?.low.startsWith('к') || words[from + 3]?.low === 'як' ? 3 : 4),
        to: at - 1,
      }
    : { from, to: at };
  return {
    ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: verb.act, channel: read.channel },
    ...{ who: withGender(read.who, verb), words: [said], weight: 0.75 },
  };
}

/** “говорил «Радио Прибрежье», будто …”: an outlet in marks that was told. */
function toldOutlet(words: Words, at: number): ReturnType<typeof waysFrom> | null {
  const quote = words[at];
  if (!quote?.quotation || words[at + 1]?.text !== ',' || opensAt(words, at + 1) === null) return null;
  const kind = outletKind(quote.text, true);
  return {
    length: 1,
    channel: { span: { from: quote.from, to: quote.to }, kind, name: quote.text.slice(1, -1) },
  };
}

function waysIn(words: Words, from: number, to: number, { lexicon }: Context): Channel | null {
  for (let at = from; at < to; at += 1) {
    const { channel, length } = waysFrom(words, at, to, lexicon);
    if (channel) return channel;
    at += Math.max(0, length - 1);
  }
  return null;
}

/** “X назвал Y «Z»”: what is called, and how. */
function named(
  words: Words,
  at: number,
  base: Omit<Frame, 'to' | 'words' | 'weight'>,
  weight: number,
  to: number,
  object: Range | null,
  context: Context,
  isJoined: boolean,
): Frame | null {
  const end = endOfObject(words, to, context);
  const lows = words
    .slice(to, end)
    .map(({ low, text }) => low || text.toLowerCase())
    .join(' ');
  if (end <= to || !(base.who || isJoined)) return null;
  const isDenied =
    /(?:лож|брехн|неправд|фейк|вымысл|вигадк|клевет|наклеп|бред|дезинформ|дезінформ|нонсенс)/.test(lows);
  const isFigures = /^(?:цифр|число|причин|сумм|инш|інше|інші|другие|дат|имен|імен)/.test(lows);
  const opened = words[end]?.text === ':' && isFigures ? end + 1 : null;
  if (opened !== null)
    return { ...base, cue: { from: at, to: end }, to: opened, words: 'after', weight: 0.85 * weight };
  return {
    ...base,
    act: isDenied ? 'denied' : 'said',
    to,
    words: [...(object ? [object] : []), { from: to, to: end }],
    weight: 0.85 * weight,
  };
}
