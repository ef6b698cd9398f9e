/** The speaker before a verb: in its clause, over commas, or of the verb before. Pure. */
import type { Channel, Who } from '../spoken.ts';
import { setOf } from '../words.ts';
import { afterPrepositional, agrees, between, clauseStart, isHyphen, type Subject } from './clause.ts';
import type { Context } from './context.ts';
import { isOblique } from './head.ts';
import { beforeObject, fronted } from './objects.ts';
import { overCommas } from './over-commas.ts';
import { isAdjective, isVerbal, pointing, type Words } from './phrase.ts';
import { placeBody } from './places.ts';
import { adverbs, prepositions, timeNouns } from './small-words.ts';
import { somebodyAt } from './somebody.ts';
import type { VerbForm } from './verbs.ts';
import { wayAt, waysFrom } from './ways.ts';
import { whoAt } from './who.ts';
/** The speaker before a verb; null where nobody is told. */
export function speakerBefore(
  words: Words,
  at: number,
  verb: VerbForm,
  context: Context,
  last: Who | null,
): Subject | null {
  const start = clauseStart(words, at);
  const read = inClause(words, start, at, verb, context);
  const before = words[start - 1];
  // “Врачи, люди осторожные, второй волны не исключают”: a genitive of what is negated is no subject.
  const negated =
    read?.who?.by === 'noun' && before?.text === ',' && verb.takesObject && words[at - 1]?.low === 'не'
      ? overCommas(words, start - 1, at, verb, context)
      : null;
  if (negated) return negated;
  if (read) return fronted(words, start, read, at, verb, context);
  const rest = words.slice(start, at);
  const isBare =
    rest.every(
      ({ low }) =>
        adverbs.has(low) || timeNouns.has(low) || /^(?:и|й|та|і|а|но|але|также|також|так)$/.test(low),
    ) ||
    waysFrom(words, start, at, context.lexicon).length === at - start ||
    isAdverbial(rest) ||
    (rest.length < 4 &&
      rest.length > 0 &&
      rest.every(({ low }) => isHearer(low) || adverbs.has(low) || /^(?:же|ж|а|но|але|и|і|й)$/.test(low)));
  if (before?.text === ',' || before?.text === '—' || isHyphen(before)) {
    const isPlace = prepositions.has(rest[0]?.low ?? '') && rest.length <= 4;
    const isObject =
      (verb.takesObject || isPlace) && rest.length < 8 && rest.every(({ kind }) => kind !== 'mark');
    const over = isBare || isObject ? overCommas(words, start - 1, at, verb, context) : null;
    if (over) return over;
  }
  const joined = rest.findLast(({ low }) => /^(?:и|й|та|і|а|но|але)$/.test(low));
  // “Инженер, которого прислали, постучал палочкой и заключил: …”: the subject of the verb that “и” joins.
  const and = joined && !isBare ? words.indexOf(joined) : -1;
  if (and > start) {
    const earlier = words.findLastIndex(
      (piece, index) => index >= start && index < and && isVerbal(piece, context.lexicon, index === 0),
    );
    const isNear =
      earlier !== -1 && words.slice(and + 1, at).every(({ low }) => adverbs.has(low) || timeNouns.has(low));
    const subject = isNear
      ? (inClause(words, start, earlier, verb, context) ??
        (before?.text === ',' ? overCommas(words, start - 1, earlier, verb, context) : null))
      : null;
    if (
      subject?.who &&
      agrees(subject.who, verb) &&
      /^(?:name|office|body|pronoun|many)$/.test(subject.who.by)
    )
      return { ...subject, from: and + 1, object: null, channel: null, weight: 0.75 };
  }
  const isContrast = contrast.test(before?.low ?? '') && words[start - 2]?.text === ',';
  if ((isBare && joined && (last || start > 0)) || (isBare && (before?.text === ',' || isContrast) && last)) {
    if (last && agrees(last, verb))
      return {
        who: null,
        from: joined ? words.indexOf(joined) + 1 : isContrast ? start - 1 : start,
        channel: null,
        object: null,
        weight: 0.87,
        isJoined: true,
      };
    return null;
  }
  // “признаёт двадцать две, остальное приписывает дачникам”: the same speaker's next verb, behind its object.
  if (
    before?.text === ',' &&
    verb.takesObject &&
    last &&
    agrees(last, verb) &&
    rest.length > 0 &&
    rest.length < 5 &&
    rest.every(({ kind, low }) => kind === 'word' && !prepositions.has(low)) &&
    !/^(?:котор|як(?:ий|а|е|і|их|ого)$)/.test(rest[0]?.low ?? '')
  )
    return {
      ...{ who: null, from: start - 1, channel: null, weight: 0.75, isJoined: true },
      object: { from: start, to: at },
    };
  // “Ещё в марте бакенщица Лунь писала в район, просила прислать водолаза”: the subject of the verb before.
  if (isBare && before?.text === ',' && !last) {
    const open = clauseStart(words, start - 1);
    const earlier = words.findLastIndex(
      (piece, index) =>
        index > open &&
        index < start - 1 &&
        (isVerbal(piece, context.lexicon) || context.lexicon.verbs.get(piece.low)?.kind === 'finite'),
    );
    const subject = earlier === -1 ? null : inClause(words, open, earlier, verb, context);
    if (subject?.who && agrees(subject.who, verb) && /^(?:name|office|body|pronoun)$/.test(subject.who.by))
      return { ...subject, from: start - 1, object: null, weight: 0.75 };
  }
  // “ТАСС и «Интерфакс» со ссылкой на источник, сообщают о …”: the reference stands before the comma.
  if (isBare && before?.text === ',') {
    const reference = words.findLastIndex(
      ({ low }, index) => index < start && index > start - 18 && /^(?:ссылкой|посиланням)$/.test(low),
    );
    const read =
      reference > 1 ? whoAt(words, clauseStart(words, reference - 1), reference - 1, 'n', context) : null;
    if (read?.to === reference - 1 && agrees(read.who, verb))
      return {
        who: read.who,
        from: clauseStart(words, reference - 1),
        channel: null,
        object: null,
        weight: 0.8,
      };
  }
  // “Лыжница Бойко выиграла марафон, а вечером попросила прощения”: the subject of the clause before.
  const isChain = before?.text === ',' && start < 18;
  if (isBare && (joined || isContrast || isChain) && !last && start > 2) {
    let first = 0;
    while (first < start && (words[first]?.kind === 'mark' || adverbs.has(words[first]?.low ?? '')))
      first += 1;
    const read = whoAt(words, first, start, 'n', context);
    const isTold =
      !isChain ||
      words
        .slice(read?.to ?? 0, start)
        .some(
          (piece) =>
            isVerbal(piece, context.lexicon) || /^(?:был|была|были|було|був|була|були)$/.test(piece.low),
        );
    if (read && isTold && agrees(read.who, verb) && /^(?:name|office|body)$/.test(read.who.by))
      return {
        who: read.who,
        from: joined ? words.indexOf(joined) + 1 : start - 1,
        channel: null,
        object: null,
        weight: 0.75,
      };
  }
  // “Мэр показывает письмо: просил у округа два насоса”: the subject of the clause before the colon.
  if (isBare && before?.text === ':' && start < 20) {
    const open = clauseStart(words, start - 1);
    const read = whoAt(words, open, start, 'n', context);
    if (read && agrees(read.who, verb) && /^(?:name|office|body|pronoun)$/.test(read.who.by))
      return { who: read.who, from: start, channel: null, object: null, weight: 0.7 };
  }
  // “висловився його колега Семен Дубчак — назвав датування ворожінням”.
  if (isBare && before?.text === '—')
    for (let from = Math.max(0, start - 12); from < start - 1; from += 1) {
      const read = whoAt(words, from, start - 1, 'n', context);
      if (read?.to === start - 1 && agrees(read.who, verb) && /^(?:name|office)$/.test(read.who.by))
        return { who: read.who, from, channel: null, object: null, weight: 0.8 };
    }
  // “І, помовчавши, додає, що …”, “Утім, визнає: …”: whoever spoke before goes on.
  const isLed =
    start > 0 &&
    (start < 10 || inReply.test(words[1]?.low ?? '')) &&
    start < 24 &&
    before?.text === ',' &&
    isConnective(words, start);
  if (isBare && (start === 0 || isLed))
    return {
      who: null,
      from: 0,
      channel: waysFrom(words, start, at, context.lexicon).channel,
      object: null,
      weight: 0.6,
    };
  return null;
}

/** “Соседям же сказала”, “ему ответил”: whom somebody told. */
const isHearer = (low: string): boolean =>
  /.{4}(?:ам|ям|ові|еві)$|^(?:ему|ей|им|нам|мне|вам|йому|їй|їм|мені|всем|усім|всім)$/.test(low);

/** “Под конец всё же”, “от себя”, “наприкінці розмови”: nothing but when and how, told by a preposition. */
const isAdverbial = (rest: Words): boolean => {
  let [from, to] = [0, rest.length];
  while (from < to && joints.has(rest[from]?.low ?? '')) from += 1;
  while (to > from && joints.has(rest[to - 1]?.low ?? '')) to -= 1;
  const said = (end: number): string =>
    rest
      .slice(from, end)
      .map(({ low }) => low)
      .join(' ');
  return (
    to - from < 6 &&
    (adverbials.has(said(to)) || (meeting.test(rest[to - 1]?.low ?? '') && adverbials.has(said(to - 1))))
  );
};

const joints = setOf(
  'а и но і й та але зато потом потім всё все же таки все-таки всё-таки однако усе ж однак также також только лише тільки коротко',
);
const meeting = /^(?:разговора|беседы|речи|встречи|розмови|бесіди|промови|зустрічі)$/;
const adverbials: ReadonlySet<string> = new Set(
  `под конец|под занавес|в конце концов|в итоге|в конце|в заключение|в завершение|на прощание|на прощанье|на ходу|от себя|с порога|с ходу|без паузы|без запинки|при этом|в сердцах|для верности|для порядка|за глаза|под вечер|под утро|в ответ|по-своему|о прочем|об остальном
  |під кінець|під завісу|зрештою|у підсумку|наприкінці|на завершення|на прощання|на ходу|від себе|з порога|без паузи|при цьому|при тім|спересердя|для певності|для порядку|позаочі|у відповідь|про решту`
    .split('|')
    .map((one) => one.trim()),
);

/** Whether nothing but connectors and gerunds stands before a place. */
const isConnective = (words: Words, start: number): boolean =>
  (/^(?:на|в|у)$/.test(words[0]?.low ?? '') && inReply.test(words[1]?.low ?? '')) ||
  words
    .slice(0, start)
    .every(
      ({ kind, low }, at) =>
        kind === 'mark' ||
        adverbs.has(low) ||
        /^(?:и|і|й|а|но|але|однак|однако|впрочем|втім|утім|проте|зате|зато|потом|потім|затем)$/.test(low) ||
        (/(?:вши|вшись|ючи|ючись|ав|ив|яв|ув)$/.test(low) && at < 6),
    );

/** “На уточнение судьи, зачем …, ответил: …”. */
const inReply =
  /^(?:вопрос|вопросы|уточнение|просьбу|упрек|замечание|предложение|реплику|ответ|возражение|запитання|питання|уточнення|прохання|зауваження|закид|докір|пропозицію|репліку|відповідь|заперечення)$/;

const contrast = /^(?:а|но|але|однак|однако|проте|зато|затем|потом|потім)$/;

function inClause(words: Words, start: number, at: number, verb: VerbForm, context: Context): Subject | null {
  const { lexicon } = context;
  let channel: Channel | null = null;
  let weak: Subject | null = null;
  for (let from = start; from < at; ) {
    const piece = words[from];
    if (!piece) break;
    const place = placeBody(words, from, verb, context);
    if (place && place.to <= at) {
      const first = from + (prepositions.has(piece.low) ? 1 : 0);
      return (
        beforeObject(words, first, place.to, at, verb, context, 'p', channel) ??
        between(words, place, first, at, channel, context)
      );
    }
    const way = wayAt(words, from, lexicon);
    if (way.length > 0 && from + way.length <= at) {
      channel ??= way.channel;
      from += way.length;
      continue;
    }
    if (
      piece.kind === 'word' &&
      (/^(?:и|й|та|і|же)$/.test(piece.low) || adverbs.has(piece.low)) &&
      !(piece.low === 'та' && lexicon.language === 'ru')
    ) {
      from += 1;
      continue;
    }
    if (prepositions.has(piece.low)) {
      // "После взрыва губернатор …": the phrase of the preposition is passed over.
      from = afterPrepositional(words, from, at, verb, context);
      continue;
    }
    const before = from > start ? words[from - 1] : undefined;
    const isPointed = before !== undefined && (pointing.test(before.low) || isOblique(before, lexicon));
    const read = isPointed ? null : whoAt(words, from, at, 'n', context);
    if (read && agrees(read.who, verb)) {
      const subject =
        beforeObject(words, from, read.to, at, verb, context, 'n', channel) ??
        between(words, read, from, at, channel, context);
      if (read.who.by !== 'noun') return subject;
      weak ??= subject;
    }
    if (from - start > 14) return weak;
    from += 1;
    // Past words of which no rule knows, only a full name or an office is a subject.
    if (!isAdjective(piece) && piece.kind === 'word' && !prepositions.has(words[from]?.low ?? '')) {
      const later = whoAt(words, from, at, 'n', context);
      if (
        later &&
        later.to === at &&
        agrees(later.who, verb) &&
        (later.who.by === 'name' || later.who.by === 'pronoun')
      )
        return between(words, later, from, at, channel, context);
    }
  }
  return weak ?? someSubject(words, start, at, verb, context);
}

/** The subject of whom no list knows, where it begins its clause behind times and ways. */
function someSubject(
  words: Words,
  start: number,
  at: number,
  verb: VerbForm,
  context: Context,
): Subject | null {
  let from = start;
  while (
    from < at &&
    (words[from]?.kind === 'mark' ||
      adverbs.has(words[from]?.low ?? '') ||
      /^(?:и|й|та|і|же|а|но|але)$/.test(words[from]?.low ?? ''))
  )
    from += 1;
  const ways = waysFrom(words, from, at, context.lexicon);
  from += ways.length;
  while (from < at && prepositions.has(words[from]?.low ?? ''))
    from = afterPrepositional(words, from, at, verb, context);
  const read = from < at ? somebodyAt(words, from, at, verb.gender, context) : null;
  if (!read) return null;
  const subject = between(words, read, from, at, ways.channel, context);
  return subject && { ...subject, weight: subject.weight * 0.75 };
}
