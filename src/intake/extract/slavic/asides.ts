/** Speech without a finite verb of a third person: “добавив, что …”, “Прошу …”, “взяла на себя ответственность”. Pure. */
import type { Who } from '../spoken.ts';
import { setOf } from '../words.ts';
import { clauseStart } from './clause.ts';
import type { Context } from './context.ts';
import { endOfClause, endOfObject, type Frame, isUnspoken, opensAt } from './frame.ts';
import type { Words } from './phrase.ts';
import { isTimeWord } from './small-words.ts';
import { speakerBefore } from './subject-before.ts';
import { speakerAfter } from './subjects.ts';
import { behindQuote } from './unlisted.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';

/** “…, добавив, что …”: whoever spoke, or whom the clause is about, goes on. */
export function gerund(
  words: Words,
  at: number,
  verb: VerbForm,
  context: Context,
  found: readonly Frame[],
): Frame | null {
  const ways = waysFrom(words, at + 1, words.length, context.lexicon);
  const to = at + 1 + ways.length;
  const opened = opensAt(words, to) ?? opensAt(words, at + 1);
  const isCalling = /^(?:назвав|назвавши|называя|називаючи)$/.test(words[at]?.low ?? '');
  const next = words[to];
  if (
    opened === null &&
    !isCalling &&
    !(
      next &&
      (/^(?:о|об|про)$/.test(next.low) ||
        (verb.takesObject && next.kind !== 'mark' && !refers.test(words[at]?.low ?? '')))
    ) &&
    (verb.act === 'said' || verb.act === 'believed' || !next || next.kind === 'mark')
  )
    return null;
  const last = found.at(-1);
  let who: Who | null = null;
  if (last?.words === 'after') {
    let open = at - 1;
    while (open > last.to && words[open]?.text !== ',') open -= 1;
    if (isCalling)
      who =
        speakerBefore(words, open, verb, context, null)?.who ?? subjectOfClause(words, last.to, at, context);
  }
  // “Предприниматель, намекнув на поджог, …”.
  if (!last && words[at - 1]?.text === ',') {
    const start = clauseStart(words, at - 1);
    const read = whoAt(words, start, at - 1, 'n', context);
    if (read?.to === at - 1 && read.who.by !== 'noun') who = read.who;
  }
  if (!last && !who) who = subjectOfClause(words, 0, at, context);
  if (!last && !who) return null;
  const base = { from: at, cue: { from: at, to: at + 1 }, act: verb.act, who, channel: ways.channel };
  if (isCalling)
    return {
      ...base,
      to: at + 1,
      words: [{ from: at + 1, to: endOfObject(words, at + 1, context) }],
      weight: 0.7,
    };
  if (opened !== null) return { ...base, to: opened, words: 'after', weight: 0.85 };
  return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.65 };
}

/** Verbs that tell by what, not what. */
const refers = /^(?:сослав|ссыла|послав|посила)/;

function subjectOfClause(words: Words, from: number, at: number, context: Context): Who | null {
  return (
    speakerBefore(
      words,
      nextVerb(words, from, at),
      { act: 'said', kind: 'finite', gender: null, takesObject: false },
      context,
      null,
    )?.who ?? null
  );
}

/** The index of what looks like a finite verb. */
function nextVerb(words: Words, from: number, limit: number): number {
  const at = words.findIndex(
    ({ low, kind }, index) =>
      index > from &&
      index < limit &&
      kind === 'word' &&
      /(?:л|ла|ло|ли|лся|лась|лись|в|вся|лася|ет|ит|ют|ят|є|ется|ются|ится|ятся|ється|ються|иться|яться)$/.test(
        low,
      ) &&
      low.length > 3,
  );
  return at === -1 ? limit : at;
}

const insists =
  /^(?:подч[её]ркиваем|подч[её]ркиваю|повторяем|повторяю|заявляем|утверждаем|настаиваем|гарантируем|обещаем|заверяем|заверяю|наголошуємо|наголошую|повторюємо|повторюю|стверджуємо|наполягаємо|запевняємо|запевняю|обіцяємо|гарантуємо)$/;

/** “Прошу жителей …”, “Повторяю: …”: whoever writes the text speaks. */
export function firstPerson(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  const before = words[at - 1];
  const isFirst =
    at === 0 ||
    behindQuote(words, at) ||
    words
      .slice(0, at)
      .every(
        ({ kind, low }) =>
          kind === 'mark' ||
          isTimeWord(low) ||
          /^(?:я|мы|ми|и|і|а|также|також|еще|ще|в|у|с|з|із|до|по|на|от|від|к|поэтому|потому|тому|значит|отже|тем|не|менее|меньше|итак|посему)$/.test(
            low,
          ),
      ) ||
    /^(?:я|мы|ми)$/.test(before?.low ?? '') ||
    before?.kind === 'mark';
  // “Коллекция, подчёркиваем, в хранилище”.
  if (
    insists.test(words[at]?.low ?? '') &&
    before?.text === ',' &&
    words[at + 1]?.text === ',' &&
    at > 1 &&
    words[at + 2]
  )
    return {
      ...{ from: at, to: at + 1, cue: { from: at, to: at + 1 }, act: verb.act, who: authorWho },
      ...{ channel: null, words: 'around', weight: 0.6 },
    };
  const isLast = !words[at + 1] || /^[.!?…]$/.test(words[at + 1]?.text ?? '');
  const isLeading =
    verb.act === 'said' &&
    /^(?:что|що)$/.test(words[at + 2]?.low ?? '') &&
    words.slice(0, at).every(({ kind }) => kind !== 'mark');
  if (!isFirst && !isLast && !isLeading) return null;
  if (behindQuote(words, at)) {
    const to = /^(?:я|мы|ми)$/.test(words[at + 1]?.low ?? '') ? at + 2 : at + 1;
    const me = to === at + 2 ? words[at + 1] : undefined;
    const who = me
      ? { ...authorWho, span: { from: me.from, to: me.to }, elsewhere: false, called: me.low }
      : authorWho;
    const base = { from: at, to, cue: { from: at, to: at + 1 }, act: verb.act, who, channel: null };
    return { ...base, words: 'around', weight: 0.6 };
  }
  // “Мы просим одного — права исправить”.
  const only = /^(?:одного|одно|об|лишь|только|лише|тільки|про)$/.test(words[at + 1]?.low ?? '')
    ? words.findIndex(({ kind }, index) => index > at && kind === 'mark')
    : -1;
  const isOnly =
    only !== -1 &&
    only < at + 4 &&
    /^(?::|[—–])$/.test(words[only]?.text ?? '') &&
    words.slice(at, only).some(({ low }) => /^одн/.test(low));
  const to = (isOnly ? only + 1 : null) ?? opensAt(words, at + 1) ?? colonSoon(words, at + 1, verb) ?? at + 1;
  const next = words[to];
  // "Слухи о прорыве опровергаю."
  if (at > 0 && verb.act !== 'said' && (!next || /^[.!?…]$/.test(next.text)))
    return {
      ...{
        from: at,
        to: at + 1,
        cue: { from: at, to: at + 1 },
        act: verb.act,
        who: authorWho,
        channel: null,
      },
      ...{ words: [{ from: 0, to: at }], weight: 0.75 },
    };
  if (
    !next ||
    next.kind === 'mark' ||
    (to === at + 1 && verb.act === 'said' && next.kind !== 'quote' && !/^(?:о|об|про|на)$/.test(next.low))
  )
    return null;
  // “Не едьте навстречу — умоляем в шестой раз”: what is asked stands before the dash.
  const behind = words
    .slice(at + 1)
    .every(
      ({ kind, low }) =>
        kind !== 'quote' && (kind === 'mark' || isTimeWord(low) || /^(?:в|у|вже|уже)$|^вш|^вд|^вт/.test(low)),
    );
  if (behind && at > 2 && /^[—–]$/.test(before?.text ?? ''))
    return {
      ...{ from: at - 1, to: words.length, cue: { from: at, to: at + 1 }, act: verb.act, who: authorWho },
      ...{ channel: null, words: [{ from: 0, to: at - 1 }], weight: 0.75 },
    };
  // “Требуем: приостановить …; вернуть …”: a list goes on over semicolons.
  const isList = words[to - 1]?.text === ':' && /(?:ть|ться|ти|тися|чь)$/.test(words[to]?.low ?? '');
  if (isList)
    return {
      ...{ from: 0, to, cue: { from: at, to: at + 1 }, act: verb.act, who: authorWho, channel: null },
      ...{ words: [{ from: to, to: words.length - (words.at(-1)?.text === '.' ? 1 : 0) }], weight: 0.8 },
    };
  const isOrder = verb.act === 'ordered' || verb.act === 'announced';
  const end = to === at + 1 && !isOrder ? endOfObject(words, to, context) : endOfClause(words, to);
  return {
    from: 0,
    to,
    cue: { from: at, to: at + 1 },
    act: verb.act,
    who: authorWho,
    channel: null,
    words: [{ from: to, to: verb.act === 'asked' ? endOfRequest(words, to) : end }],
    weight: 0.8,
  };
}

/** “Обращаюсь к владельцам лодок: не выходите”: behind the colon, up to which no mark stands. */
function colonSoon(words: Words, from: number, { act }: VerbForm): number | null {
  if (!/^(?:asked|said|warned|ordered)$/.test(act)) return null;
  for (let at = from; at < from + 8; at += 1) {
    if (words[at]?.text === ':') return at + 1;
    if (words[at]?.kind !== 'word' || /(?:ть|ти|тися|ться)$/.test(words[at]?.low ?? '')) return null;
  }
  return null;
}

/** A request goes on over commas up to a dash or the end. */
function endOfRequest(words: Words, from: number): number {
  const end = words.findIndex(
    ({ text, kind }, at) => at >= from && kind === 'mark' && (/^[.;!?…]$/.test(text) || /^[—–]$/.test(text)),
  );
  let to = end === -1 ? words.length : end;
  while (to > from && words[to - 1]?.text === ',') to -= 1;
  return to;
}

/** Stands for whoever writes the text, until the text says who that is. */
export const authorWho: Who = {
  span: { from: 0, to: 0 },
  name: null,
  role: null,
  type: 'unnamed',
  by: 'pronoun',
  vague: false,
  head: 'я',
  outlet: false,
  elsewhere: true,
};

const takes = setOf(
  'взял взяла взяло взяли берет берут взяв узяв узяла узяло узяли бере беруть перебрав перебрала перебрали приняла принял приняло приняли возложил возложила возложили',
);

/** “Ответственность за … взяла на себя X”, “X взяв на себе відповідальність за …”. */
export function responsibility(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  if (
    !takes.has(low) ||
    words[at + 1]?.low !== 'на' ||
    !/^(?:себя|себе)$/.test(words[at + 2]?.low ?? '') ||
    isUnspoken(words, at)
  )
    return null;
  const noun = words.findIndex(
    ({ low }, index) =>
      index > at - 14 && index < at + 14 && /^(?:ответственност|відповідальніст|вину|провину)/.test(low),
  );
  if (noun === -1) return null;
  const verb: VerbForm = { act: 'claimed', kind: 'finite', gender: null, takesObject: true };
  const cue = { from: at, to: at + 3 };
  if (noun < at) {
    const read = speakerAfter(words, at + 3, verb, context);
    if (!read) return null;
    return {
      from: at,
      to: read.to,
      cue,
      act: 'claimed',
      who: read.who,
      channel: read.channel,
      words: [{ from: noun, to: at }],
      weight: 0.92,
    };
  }
  const subject = speakerBefore(words, at, verb, context, null);
  if (!subject?.who) return null;
  return {
    from: subject.from,
    to: noun,
    cue,
    act: 'claimed',
    who: subject.who,
    channel: subject.channel,
    words: [{ from: noun, to: endOfObject(words, noun, context) }],
    weight: 0.92,
  };
}
