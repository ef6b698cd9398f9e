/** The frames of a Russian or Ukrainian sentence: each place where it says that somebody spoke. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Span } from '../span.ts';
import type { SpokenChannel, Who } from '../spoken.ts';
import { attributed, documented, headlined, introduced } from './attributions.ts';
import { nounAs, type Words } from './phrase.ts';
import { adverbs, conjunctions, possessives, prepositions, unspoken } from './small-words.ts';
import { speakerAfter, speakerBefore } from './subjects.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { type Context, type Read, whoAt } from './who.ts';

/** Places are indexes of a sentence's pieces, the end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place where a sentence says that somebody spoke. */
export interface Frame {
  /** The frame's own pieces: speaker, verb, hearers, channel. */
  readonly from: number;
  readonly to: number;
  readonly cue: Range;
  readonly act: Cue;
  /** Null where whoever spoke before goes on. */
  readonly who: Who | null;
  readonly channel: SpokenChannel | null;
  /** Who passes it on, where the frame itself says so. */
  readonly relay?: Span | null;
  /** Where what was said stands; `previous`: in the sentence before (“Об этом сообщил …”). */
  /** `same`: those of the frame before (“… сообщает X со ссылкой на Y”). */
  readonly words: 'after' | 'before' | 'around' | 'previous' | 'same' | readonly Range[];
  /** How sure the reading is, from 0 to 1. */
  readonly weight: number;
}

/** The frames of a sentence, in order of their cues. */
export function framesOf(words: Words, context: Context): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.kind === 'quote') continue;
    const frame =
      attributed(words, at, context) ??
      byVerb(words, at, context, found) ??
      introduced(words, at, context) ??
      headlined(words, at, context);
    if (!frame) continue;
    const last = found.at(-1);
    if (last && frame.cue.from < last.to && frame.from < last.cue.to && typeof frame.words === 'string') {
      if (!(last.words === 'after' && frame.from >= last.cue.to)) continue;
    }
    found.push(frame);
    at = Math.max(at, frame.cue.to - 1);
  }
  return found;
}

function byVerb(words: Words, at: number, context: Context, found: readonly Frame[]): Frame | null {
  const piece = words[at];
  if (piece?.kind !== 'word') return null;
  const responsible = responsibility(words, at, context);
  if (responsible) return responsible;
  const verb = context.lexicon.verbs.get(piece.low);
  if (!verb || isUnspoken(words, at)) return null;
  if (verb.kind === 'document' || verb.kind === 'passive') return documented(words, at, verb, context);
  if (verb.kind === 'gerund') return gerund(words, at, verb, context, found);
  if (verb.kind === 'first') return firstPerson(words, at, verb, context);
  return inverted(words, at, verb, context) ?? direct(words, at, verb, context, found);
}

/** Negated, only possible, or the object of a wish: nobody spoke. */
function isUnspoken(words: Words, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const low = words[back]?.low ?? '';
    if (unspoken.has(low)) return true;
    if (!adverbs.has(low) && !/^(?:это|этом|это|про|це|на|об)$/.test(low)) break;
  }
  const next = words[at + 1]?.low ?? '';
  return next === 'бы' || next === 'би' || next === 'б' || /^(?:отказал|відмов|утримал|воздержал)/.test(next);
}

/** “«…», — сказал X”, “…, сообщили в Y”, “Как сообщил X, …”, “…, считает он, …”. */
function inverted(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  let start = at;
  while (start > 0 && adverbs.has(words[start - 1]?.low ?? '')) start -= 1;
  const how = /^(?:как|як)$/.test(words[start - 1]?.low ?? '');
  const about = aboutIt(words, start) ?? aboutIt(words, at);
  if (about !== null) {
    const read = speakerAfter(words, at + 1, verb, context);
    if (!read || read.who.by === 'noun') return null;
    return {
      from: about,
      to: read.to,
      cue: { from: at, to: at + 1 },
      act: verb.act,
      who: read.who,
      channel: read.channel,
      words: 'previous',
      weight: 0.85,
    };
  }
  const from = how ? start - 1 : start;
  const before = words[from - 1];
  const isFirst =
    from === 0 ||
    (how && words.slice(0, from).every(({ kind, low }) => kind === 'mark' || conjunctions.has(low)));
  const isAfter = before !== undefined && (before.kind === 'quote' || /^[,—–?!…)-]$/.test(before.text));
  if (!(isAfter || (isFirst && how))) return null;
  const cited = citedAfter(words, at, context);
  const read = cited ?? speakerAfter(words, at + 1, verb, context);
  if (!read) return null;
  const quoted = before?.kind === 'quote' || words[from - 2]?.kind === 'quote';
  if (read.who.by === 'noun' && !quoted) return null;
  // "…, заявил X, что …": what was said stands behind.
  const next = words[read.to];
  const opens = opensAt(words, read.to);
  const isOpenedAfter = !quoted && !how && opens !== null && words[opens - 1]?.text !== ':';
  const act = verb.act;
  const base = {
    cue: { from: at, to: at + 1 },
    act,
    who: withGender(read.who, verb),
    channel: read.channel,
    relay: cited?.relay ?? null,
  };
  if (isFirst && how)
    return { ...base, from, to: next?.text === ',' ? read.to + 1 : read.to, words: 'after', weight: 0.92 };
  if (isOpenedAfter && !hasWords(words, from))
    return { ...base, from, to: opens ?? read.to, words: 'after', weight: 0.85 };
  if (!hasWords(words, from)) return null;
  const isEnd =
    !next ||
    next.kind === 'quote' ||
    next.kind === 'break' ||
    /^[,.;:—–!?…)]$/.test(next.text) ||
    conjunctions.has(next.low) ||
    /^(?:и|й|та|і)$/.test(next.low);
  const isReference = /^(?:со|с|із|з)$/.test(next?.low ?? '') && /^(?:ссылкой|посиланням)$/.test(words[read.to + 1]?.low ?? '');
  const isTrailed = read.who.by === 'name' && prepositions.has(next?.low ?? '');
  if (!isEnd && !quoted && !isReference && !isTrailed) return null;
  return {
    ...base,
    from,
    to: read.to,
    words: 'around',
    weight: quoted ? 0.95 : read.who.by === 'noun' ? 0.5 : 0.9,
  };
}

/** “…, цитирует посла газета «Залив»”, “приводит слова мэра агентство”: whose words they are, and who passes them on. */
function citedAfter(
  words: Words,
  at: number,
  context: Context,
): (Read & { readonly channel: null; readonly relay: Span }) | null {
  if (
    !/^(?:про)?цит(?:ирует|ировал|ировала|ируют|ировали|ує|ував|увала|ують|ували)$|^(?:приводит|приводят|наводить|наводять|передает|передают|передає)$/.test(
      words[at]?.low ?? '',
    )
  )
    return null;
  const ofWords = /^(?:слова|заявление|комментарий|заяву|коментар)$/.test(words[at + 1]?.low ?? '') ? 1 : 0;
  if (ofWords === 0 && !/^(?:про)?цит/.test(words[at]?.low ?? '')) return null;
  const read = whoAt(words, at + 1 + ofWords, words.length, ofWords ? 'g' : 'a', context);
  if (!read || read.who.by === 'body') return null;
  const outlet = whoAt(words, read.to, words.length, 'n', context);
  return outlet ? { who: read.who, to: outlet.to, channel: null, relay: outlet.who.span } : null;
}

/** “Об этом сообщил”, “Про це повідомив”: the index where it begins, at the sentence's beginning. */
function aboutIt(words: Words, at: number): number | null {
  const low = (index: number): string => words[index]?.low ?? '';
  if (!/^(?:этом|це|это)$/.test(low(at - 1)) || !/^(?:об|про)$/.test(low(at - 2))) return null;
  return words.slice(0, at - 2).every(({ kind }) => kind === 'mark') ? at - 2 : null;
}

/** Whether something that can have been said stands before a place. */
function hasWords(words: Words, at: number): boolean {
  return words
    .slice(0, at)
    .some(
      ({ kind, low }) => kind === 'quote' || kind === 'number' || (kind === 'word' && !conjunctions.has(low)),
    );
}

/** Whom the verb's form is about is whom a pronoun can mean later. */
export function withGender(who: Who, verb: VerbForm): Who {
  if ((who.by === 'name' || who.by === 'office') && (verb.gender === 'm' || verb.gender === 'f'))
    return { ...who, gender: verb.gender };
  return who;
}

/** Where words begin that “что”, a colon or a quotation opens, at most a few pieces on; null where nothing opens them. */
export function opensAt(words: Words, at: number): number | null {
  const first = words[at];
  if (!first) return null;
  if (first.kind === 'quote') return at;
  if (first.text === ':') return at + 1;
  const comma = first.text === ',' ? 1 : 0;
  const low = words[at + comma]?.low ?? '';
  if (/^(?:что|що|будто|ніби|нібито|мол|мовляв)$/.test(low)) return at + comma + 1;
  if (
    comma === 1 &&
    /^(?:чтобы|щоб|почему|чому|как|як|где|де|когда|коли|куда|куди|сколько|скільки)$/.test(low)
  )
    return at + 1;
  return null;
}

/** “X сообщил, что …”, “В Y подтвердили: …”, “X отрицает …”. */
function direct(
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
  const told = toldOutlet(words, at + 1);
  const ways = told ?? waysFrom(words, at + 1, words.length, context.lexicon);
  let to = at + 1 + ways.length;
  let opened = opensAt(words, to);
  // Somebody else was told, or it is said how: up to “, что” or a colon.
  for (let ahead = to; opened === null && ahead < words.length && ahead < to + 9; ahead += 1) {
    const piece = words[ahead];
    if (!piece || piece.kind === 'quote' || conjunctions.has(piece.low)) break;
    if (piece.text === ':' || (piece.text === ',' && opensAt(words, ahead) !== null))
      opened = opensAt(words, ahead);
    else if (piece.kind === 'mark' || context.lexicon.verbs.get(piece.low)?.kind === 'finite') break;
  }
  const isReported = /^(?:доложил|докладыва|доповів|доповіл|доповіда)/.test(piece);
  const way = isReported && ways.channel?.kind === 'interview' ? null : ways.channel;
  const channel = subject.channel ?? way ?? (opened !== null ? waysIn(words, to, opened, context) : null);
  const who = subject.who ? withGender(subject.who, verb) : null;
  const base = { from: subject.from, cue: { from: at, to: at + 1 }, act: verb.act, who, channel };
  const weight = subject.weight * (who?.by === 'noun' ? 0.6 : 1);
  if (verb.kind === 'calls') return named(words, at, base, weight, to, subject.object, context);
  if (verb.act === 'denied' && subject.object && (words[to]?.kind === 'mark' || !words[to]))
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
  if (!next || next.kind === 'mark') {
    // "Рувия причастность отрицает": the object stands between.
    if (verb.takesObject && subject.object)
      return { ...base, to: at + 1, words: [subject.object], weight: 0.75 * weight };
    return null;
  }
  if (verb.act === 'warned') {
    const about = words.findIndex(
      (piece, index) => index >= to && index < to + 8 && /^(?:о|об|про|против|проти)$/.test(piece.low),
    );
    const stop = words.slice(to, about).some(({ kind }) => kind === 'mark');
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
  if (/^(?:о|об|про)$/.test(next.low)) {
    to = at + 1 + ways.length;
    return {
      ...base,
      to,
      words: [{ from: to, to: endOfObject(words, to, context) }],
      weight: (verb.act === 'believed' ? 0.4 : 0.8) * weight,
    };
  }
  if (verb.takesObject && (subject.who || subject.isJoined)) {
    if (/^(?:и|а|но|або|или)$/.test(next.low)) return null;
    return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.8 * weight };
  }
  return null;
}

/** “говорил «Радио Прибрежье», будто …”: an outlet in marks that was told. */
function toldOutlet(words: Words, at: number): ReturnType<typeof waysFrom> | null {
  const quote = words[at];
  if (!quote?.quotation || words[at + 1]?.text !== ',' || opensAt(words, at + 1) === null) return null;
  const kind = /(?:радио|радіо|телеканал|тв|tv|канал|fm|эхо)/i.test(quote.text) ? 'broadcast' : 'wire';
  return {
    length: 1,
    channel: { span: { from: quote.from, to: quote.to }, kind, name: quote.text.slice(1, -1) },
  };
}

function waysIn(words: Words, from: number, to: number, { lexicon }: Context): SpokenChannel | null {
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
): Frame | null {
  const end = endOfObject(words, to, context);
  const lows = words
    .slice(to, end)
    .map(({ low, text }) => low || text.toLowerCase())
    .join(' ');
  if (end <= to || !base.who) return null;
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
    words: [...(object ? [object] : []), { from: to, to: isFigures ? endOfClause(words, to) : end }],
    weight: 0.85 * weight,
  };
}

/** Where an object ends: at the next comma that does not go on with it, a dash, or the end. */
export function endOfObject(words: Words, from: number, { lexicon }: Context): number {
  for (let at = from; at < words.length; at += 1) {
    const { text = '', kind, low = '' } = words[at] ?? {};
    if (at > from && /^(?:и|й|та|і)$/.test(low) && lexicon.verbs.get(words[at + 1]?.low ?? '')?.kind === 'finite') return at;
    if (kind !== 'mark') continue;
    if (/^[;:—–!?…()]$/.test(text) || (text === '.' && at === words.length - 1)) return at;
    if (text !== ',') continue;
    const next = words[at + 1]?.low ?? '';
    if (
      /^(?:котор|як(?:ий|а|е|і|ого|ої|их|ому|им)|где|де|в|у|чтобы|щоб|когда|если|якщо)/.test(next) ||
      /(?:щ|вш)(?:ий|ая|ее|ие|их|его|ей)$/.test(next)
    )
      continue;
    return at;
  }
  return words.length;
}

function endOfClause(words: Words, from: number): number {
  const end = words.findIndex(
    ({ text, kind }, at) => at >= from && kind === 'mark' && /^[.;!?…]$/.test(text),
  );
  return end === -1 ? words.length : end;
}

/** “…, добавив, что …”: whoever spoke, or whom the clause is about, goes on. */
function gerund(
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
  if (!last && !who) who = subjectOfClause(words, 0, at, context);
  if (!last && !who) return null;
  const base = { from: at, cue: { from: at, to: at + 1 }, act: verb.act, who, channel: ways.channel };
  if (isCalling)
    return { ...base, to: at + 1, words: [{ from: at + 1, to: endOfObject(words, at + 1, context) }], weight: 0.7 };
  if (opened !== null) return { ...base, to: opened, words: 'after', weight: 0.85 };
  return { ...base, to, words: [{ from: to, to: endOfObject(words, to, context) }], weight: 0.65 };
}

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
      /(?:л|ла|ло|ли|лся|лась|лись|в|вся|лася|ет|ит|ют|ят|є)$/.test(low) &&
      low.length > 3,
  );
  return at === -1 ? limit : at;
}

/** “Прошу жителей …”, “Повторяю: …”: whoever writes the text speaks. */
function firstPerson(words: Words, at: number, verb: VerbForm, context: Context): Frame | null {
  const before = words[at - 1];
  const isFirst =
    at === 0 ||
    words
      .slice(0, at)
      .every(
        ({ kind, low }) =>
          kind === 'mark' || adverbs.has(low) || /^(?:я|мы|ми|и|і|а|также|також|еще|ще|ми)$/.test(low),
      ) ||
    before?.kind === 'mark';
  if (!isFirst) return null;
  const to = opensAt(words, at + 1) ?? at + 1;
  const next = words[to];
  if (!next || next.kind === 'mark' || (to === at + 1 && verb.act === 'said' && next.kind !== 'quote'))
    return null;
  const end = to === at + 1 ? endOfObject(words, to, context) : endOfClause(words, to);
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

/** “Ответственность за … взяла на себя X”, “X взяв на себе відповідальність за …”. */
function responsibility(words: Words, at: number, context: Context): Frame | null {
  const low = words[at]?.low ?? '';
  if (
    !/^(?:взял|взяла|взяло|взяли|берет|берут|взяв|бере|беруть|приняла|принял|приняло)$/.test(low) ||
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

/** Whether a word at a place can begin what is told of the verb, not of the speaker. */
export function isAside(words: Words, at: number, { lexicon }: Context): boolean {
  const low = words[at]?.low ?? '';
  return (
    adverbs.has(low) ||
    prepositions.has(low) ||
    possessives.has(low) ||
    nounAs(words[at], 'd', lexicon) !== null
  );
}
