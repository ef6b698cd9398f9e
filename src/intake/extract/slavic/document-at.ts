/** The document that a phrase names, and whose it is. Pure. */
import type { Channel, Who } from '../spoken.ts';
import { ownerWho } from './attributions.ts';
import { channelKind } from './channel-words.ts';
import type { Context } from './context.ts';
import { there } from './described.ts';
import type { Words } from './phrase.ts';
import { placeBody } from './places.ts';
import { possessives } from './small-words.ts';
import { wayAt } from './ways.ts';
import { whoAt } from './who.ts';

/** A document, and who speaks in it. */
export interface Document {
  readonly who: Who;
  readonly channel: Channel | null;
  readonly from: number;
  readonly to: number;
}

/** The document that a phrase names, with whose it is. */
export function documentAt(
  words: Words,
  from: number,
  limit: number,
  context: Context,
  isFrom = false,
): Document | null {
  for (let at = from; at < limit && at < from + 8; at += 1) {
    const piece = words[at];
    if (!piece || piece.kind === 'mark' || piece.kind === 'quote') return null;
    if (isFrom) {
      if (/^(?:из|із|з|зі)$/.test(piece.low)) return sourceAt(words, at, limit, context);
      continue;
    }
    if (!/^(?:в|во|у|на)$/.test(piece.low)) continue;
    const it = words[at + 1];
    if (it && /^(?:нем|ньому|ней|ній|них)$/.test(it.low)) {
      const span = { from: piece.from, to: it.to };
      return {
        who: someWho(words, at),
        channel: { span, kind: 'document', name: null },
        from: at,
        to: at + 2,
      };
    }
    const way = wayAt(words, at, context.lexicon);
    if (!way.channel || at + way.length > limit) {
      const place = placeBody(
        words,
        at,
        { act: 'said', kind: 'finite', gender: 'p', takesObject: false },
        context,
      );
      if (place && place.to <= limit) return { who: place.who, channel: null, from: at, to: place.to };
      const owner = whoAt(words, at + 2, limit, 'g', context);
      if (owner && owner.who.by === 'body' && words[at + 1]?.kind === 'word') {
        const span = { from: piece.from, to: words[owner.to - 1]?.to ?? piece.to };
        return { who: owner.who, channel: { span, kind: 'document', name: null }, from: at, to: owner.to };
      }
      continue;
    }
    const possessive = words.slice(at, at + way.length).findIndex(({ low }) => possessives.has(low));
    const noun = at + way.length;
    const owner = whoAt(words, noun, limit, 'g', context);
    const isOwned = owner !== null && owner.who.by !== 'noun';
    let end = isOwned ? owner.to : noun;
    // A letter's number, day and addressee.
    let span = way.channel.span;
    while (
      end < limit &&
      words[end] &&
      words[end]?.kind !== 'quote' &&
      (words[end]?.kind !== 'mark' || words[end]?.text === '№')
    )
      end += 1;
    const relative = words[end]?.text === ',' && /^(?:котор|як(?:ий|а|е|і))/.test(words[end + 1]?.low ?? '');
    if (relative && from > 0) {
      const pronoun = words
        .slice(end + 2, end + 4)
        .find(({ low }) => /^(?:он|она|они|він|вона|вони)$/.test(low));
      let close = end + 2;
      while (close < limit && words[close]?.kind !== 'mark') close += 1;
      const all = words.slice(at, close);
      const social = all.some(
        ({ low }) => channelKind(low) === 'social' || /^(?:социальн|соціальн)/.test(low),
      );
      const telegram = all.some(({ low }) => channelKind(low) === 'telegram');
      span = { from: words[at]?.from ?? span.from, to: words[close - 1]?.to ?? span.to };
      const kind = telegram ? 'telegram' : social ? 'social' : way.channel.kind;
      const who = pronoun
        ? pronounWho(pronoun)
        : isOwned
          ? owner.who
          : (whoIn(words, end + 2, close, context) ?? someWho(words, at));
      return { who, channel: { ...way.channel, span, kind }, from: at, to: close };
    }
    span = { from: words[at]?.from ?? span.from, to: words[end - 1]?.to ?? span.to };
    const who =
      possessive >= 0
        ? ownerWho(words, at + possessive)
        : isOwned
          ? owner.who
          : (namedChannel(words, noun) ?? ownDocument(words, at, noun));
    // “в сообщении мэрии в Telegram”.
    const inner = words.slice(noun, end).map(({ low }) => channelKind(low));
    const kind = inner.includes('telegram')
      ? 'telegram'
      : inner.includes('social')
        ? 'social'
        : way.channel.kind;
    return { who, channel: { ...way.channel, span, kind }, from: at, to: end };
  }
  return null;
}

/** “У Telegram-каналі «Укрзалізниці»”: whose name in marks a channel bears. */
function namedChannel(words: Words, to: number): Who | null {
  const quote = words[to - 1];
  if (
    !quote?.quotation ||
    !/^(?:telegram|телеграм|фейсбук|facebook|сторін|стран|канал)/.test(words[to - 2]?.low ?? '')
  )
    return null;
  return {
    ...{
      span: { from: quote.from, to: quote.to },
      name: quote.quotation.inner,
      role: null,
      type: 'organisation',
    },
    ...{
      by: 'body',
      vague: false,
      head: quote.text,
      outlet: false,
      gender: null,
      called: quote.text.slice(1, -1),
    },
  };
}

/** “Штаб распространил заявление, в котором говорится, что …”: whose document it is, or who put it out. */
export function relativeDocument(words: Words, at: number, context: Context): Document | null {
  const pronoun = at - 1;
  if (!/^(?:котором|которой|которых|якому|якій|яких)$/.test(words[pronoun]?.low ?? '')) return null;
  const comma = pronoun - 2;
  if (words[comma]?.text !== ',') return null;
  let start = comma;
  while (start > 0 && words[start - 1]?.kind !== 'mark' && comma - start < 16) start -= 1;
  for (let noun = comma - 1; noun >= start; noun -= 1) {
    const piece = words[noun];
    const kind = channelKind(piece?.low ?? '');
    if (!piece || kind === null) continue;
    const owner = whoAt(words, noun + 1, comma, 'g', context);
    const who =
      owner && /^(?:name|body|office)$/.test(owner.who.by) ? owner.who : whoIn(words, start, noun, context);
    if (!who) return null;
    return {
      who,
      channel: { span: { from: piece.from, to: piece.to }, kind, name: null },
      from: pronoun - 1,
      to: at,
    };
  }
  return null;
}

/** Whoever a relative clause is about: “яке розіслала залізниця”. */
function whoIn(words: Words, from: number, to: number, context: Context): Who | null {
  for (let at = from; at < to; at += 1) {
    const read = whoAt(words, at, to, 'n', context);
    if (read && (read.who.by === 'name' || read.who.by === 'body' || read.who.by === 'office'))
      return read.who;
  }
  return null;
}

/** “В её распоряжении № 118, подписанном сегодня, …”: the document before what stands between commas. */
export function documentBefore(words: Words, comma: number, context: Context): Document | null {
  const open = words.findLastIndex(({ text }, at) => at < comma && at > comma - 16 && text === ',');
  if (open < 1) return null;
  let start = open;
  while (start > 0 && words[start - 1]?.kind !== 'mark' && open - start < 10) start -= 1;
  if (words[open - 1]?.kind === 'number' && words[open - 2]?.text === '№')
    while (
      start > 0 &&
      (words[start - 1]?.kind !== 'mark' || words[start - 1]?.text === '№') &&
      open - start < 12
    )
      start -= 1;
  return documentAt(words, start, open, context);
}

function pronounWho(piece: Words[number]): Who {
  const gender = /^(?:он|він)$/.test(piece.low) ? 'm' : /^(?:она|вона)$/.test(piece.low) ? 'f' : 'p';
  return {
    span: { from: piece.from, to: piece.to },
    name: null,
    role: null,
    type: 'person',
    by: 'pronoun',
    vague: false,
    head: piece.low,
    outlet: false,
    gender,
  };
}

/** Whoever spoke before, where a document has no owner. */
function someWho(words: Words, at: number): Who {
  const piece = words[at];
  return { ...there({ from: piece?.from ?? 0, to: piece?.to ?? 0 }), elsewhere: true };
}

/** Documents that speak for themselves where they have no owner. */
const speaksItself =
  /^(?:вирок|приговор|материал|матеріал|протокол|исследован|дослідженн|опрос|опитуванн|данны|даних|дані|статистик|дел[ае]$|справ[иі]$|соглашени|угод|договор|договір|переписк|листуванн)/;

/** The document itself, or whoever spoke before. */
function ownDocument(words: Words, at: number, to: number): Who {
  const noun = words.slice(at + 1, to).find(({ low }) => speaksItself.test(low));
  const first = words[at + 1];
  if (!noun || !first) return someWho(words, at);
  const span = { from: first.from, to: words[to - 1]?.to ?? noun.to };
  return {
    ...{ span, name: null, role: null, type: 'organisation', by: 'body', vague: false, head: noun.low },
    ...{ outlet: false, gender: null, called: toldNominative(words.slice(at + 1, to)) },
  };
}

/** A document's words with its noun's ending of the nominative. */
const toldNominative = (some: Words): string =>
  some
    .map(({ text, spaced }, index) => (index > 0 && spaced ? ' ' : '') + text)
    .join('')
    .replace(/^вироку\b/, 'вирок')
    .replace(/^(материал|документ)ов(?![а-я])/, '$1ы')
    .replace(/^(матеріал|документ)ів(?![а-яі])/, '$1и')
    .replace(/^(доклад|отчет|акт|протокол|договор|приговор|опрос)[ае](?![а-я])/, '$1')
    .replace(/^(звіт|акт|протокол)[уі](?![а-яі])/, '$1');

/** “Следует из данных комиссии”: what stands behind “из”, with whose it is. */
function sourceAt(words: Words, at: number, limit: number, context: Context): Document | null {
  let noun = at + 1;
  while (
    noun < limit &&
    noun < at + 4 &&
    channelKind(words[noun]?.low ?? '') === null &&
    !speaksItself.test(words[noun]?.low ?? '')
  )
    noun += 1;
  const piece = words[noun];
  if (noun >= limit || noun >= at + 4 || piece?.kind !== 'word') return null;
  const owner = whoAt(words, noun + 1, limit, 'g', context);
  const isOwned = owner !== null && owner.who.by !== 'noun';
  let end = isOwned ? owner.to : noun + 1;
  while (
    end < limit &&
    words[end] &&
    words[end]?.kind === 'word' &&
    !/^(?:что|що)$/.test(words[end]?.low ?? '')
  )
    end += 1;
  const kind = channelKind(piece.low);
  const span = { from: piece.from, to: words[end - 1]?.to ?? piece.to };
  const possessive = words.slice(at, noun).findIndex(({ low }) => possessives.has(low));
  return {
    who:
      possessive >= 0
        ? ownerWho(words, at + possessive)
        : isOwned
          ? owner.who
          : ownDocument(words, noun - 1, end),
    channel: kind === null ? null : { span, kind, name: null },
    from: at,
    to: end,
  };
}
