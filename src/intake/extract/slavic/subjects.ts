/** “наголосила, перерізаючи стрічку, директорка”: the comma that closes a gerund; -1 where there is none. */
function gerundEnd(words: Words, comma: number): number {
  const first = words[comma + 1]?.low === 'не' ? comma + 2 : comma + 1;
  if (!/(?:вши|вшись|ючи|ючись|ячи|ячись|ая|яя|уя|аясь|ясь)$/.test(words[first]?.low ?? '')) return -1;
  for (let at = first + 1; at < first + 10; at += 1) {
    if (words[at]?.text === ',') return at;
    if (words[at]?.kind === 'mark') return -1;
  }
  return -1;
}

/** The speaker behind a verb, over hearers, times and ways. Pure. */
import type { Channel } from '../spoken.ts';
import type { Context, Read } from './context.ts';
import { insertedEnd } from './inserted.ts';
import { outletKind } from './outlet-kind.ts';
import { nounAs, type Words } from './phrase.ts';
import { placeBody } from './places.ts';
import { conjunctions, prepositions, timeNouns } from './small-words.ts';
import { somebodyAt } from './somebody.ts';
import type { VerbForm } from './verbs.ts';
import { waysFrom } from './ways.ts';
import { whoAt } from './who.ts';
/** The speaker behind a verb, over hearers, times and ways; null where there is none. */
export function speakerAfter(
  words: Words,
  at: number,
  verb: VerbForm,
  context: Context,
): (Read & { readonly channel: Channel | null }) | null {
  const { lexicon } = context;
  const limit = words.length;
  const there = /^там$/.test(words[at]?.low ?? '') ? placeBody(words, at, verb, context) : null;
  if (there) return { ...there, channel: null };
  const ways = waysFrom(words, at, limit, lexicon);
  let start = at + ways.length;
  // “сообщает в четверг, 26 октября, агентство”.
  if (
    words[start]?.text === ',' &&
    words[start + 1]?.kind === 'number' &&
    timeNouns.has(words[start + 2]?.low ?? '')
  ) {
    const close = words.findIndex(
      ({ text }, index) => index > start + 2 && index < start + 6 && text === ',',
    );
    if (close !== -1) start = close + 1;
  }
  // “підтвердили у Telegram-каналі поліції”: whose channel it is.
  if (verb.gender === 'p' && /^(?:telegram|social)$/.test(ways.channel?.kind ?? '')) {
    const owner = whoAt(words, start, limit, 'g', context);
    if (owner?.who.by === 'body' && !whoAt(words, start, limit, 'n', context))
      return { ...owner, channel: ways.channel };
  }
  // "обвиняет на своём сайте «Совет долины».": what ends the sentence in marks is who, not the site's name.
  if (
    ways.length > 1 &&
    words[start - 1]?.kind === 'quote' &&
    (!words[start] || words[start]?.kind === 'mark')
  )
    start -= 1;
  // “зазначив, своєю чергою, технічний директор”.
  const inserted =
    words[start]?.text === ',' ? Math.max(insertedEnd(words, start), gerundEnd(words, start)) : -1;
  if (inserted !== -1) start = inserted + 1;
  let channel = ways.channel;
  // "заявил «Север-Пресс» её представитель": an outlet in marks or by its acronym that was told.
  const told = words[start];
  if (told && (told.kind === 'quote' || nounAs(told, 'd', lexicon)?.outlet) && start + 1 < limit) {
    const name = /^(?:риа|ріа)$/.test(told.low) && /^новост/.test(words[start + 1]?.low ?? '') ? 2 : 1;
    const rest = waysFrom(words, start + name, limit, lexicon);
    const place = placeBody(words, start + name, verb, context);
    if (place && told.kind !== 'quote' && verb.gender === 'p') {
      const span = { from: told.from, to: words[start + name - 1]?.to ?? told.to };
      return { ...place, channel: { span, kind: 'wire', name: told.text } };
    }
    const after = whoAt(words, start + name + rest.length, limit, 'n', context);
    if (
      after &&
      words[start + 1]?.kind !== 'mark' &&
      after.who.by !== 'noun' &&
      !(told.kind === 'quote' && after.who.by === 'body' && words[start + 1]?.kind === 'quote')
    ) {
      const span = { from: told.from, to: told.to };
      channel ??= {
        span,
        kind: outletKind(told.text, told.kind === 'quote'),
        name: told.quotation ? told.text.slice(1, -1) : told.text,
      };
      channel = rest.channel && ways.channel === null ? rest.channel : channel;
      return finish(words, after, channel, context);
    }
  }
  const place = placeBody(words, start, verb, context);
  if (place) return { ...place, channel };
  if (words[start]?.text === ',') {
    // "спросила, когда приехало начальство, учительница …".
    const close = words.findIndex(
      ({ text }, index) => index > start + 1 && index < start + 10 && text === ',',
    );
    const isClause =
      conjunctions.has(words[start + 1]?.low ?? '') && !/^(?:что|що)$/.test(words[start + 1]?.low ?? '');
    const after = close !== -1 && isClause ? whoAt(words, close + 1, limit, 'n', context) : null;
    return after && after.who.by !== 'body' && words[after.to]?.kind !== 'word'
      ? finish(words, after, channel, context)
      : null;
  }
  let read = whoAt(words, start, limit, 'n', context);
  for (let skipped = 0; !read && skipped < 5; skipped += 1) {
    const piece = words[start];
    if (!piece || piece.kind === 'mark' || lexicon.verbs.has(piece.low) || conjunctions.has(piece.low)) break;
    // What stands before the speaker and is no way: “в Киеве”, “на месте пожара”, “собравшимся”.
    start += 1;
    if (prepositions.has(words[start]?.low ?? '')) continue;
    const way = waysFrom(words, start, limit, lexicon);
    channel ??= way.channel;
    start += way.length;
    read = prepositions.has(words[start - 1]?.low ?? '') ? null : whoAt(words, start, limit, 'n', context);
    if (
      read &&
      read.who.by === 'body' &&
      read.who.called === words[start]?.text &&
      prepositions.has(words[start - 1]?.low ?? '')
    )
      read = null;
  }
  read ??= somebodyAt(words, at + ways.length, limit, verb.gender, context);
  return read ? finish(words, read, channel, context) : null;
}

/** With the ways that follow the speaker. */
function finish(
  words: Words,
  read: Read,
  channel: Channel | null,
  { lexicon }: Context,
): Read & { readonly channel: Channel | null } {
  const ways = waysFrom(words, read.to, words.length, lexicon);
  const told =
    ways.length === 0 && !channel && read.who.by === 'name' ? toldBehind(words, read.to, lexicon) : null;
  if (told) return { who: read.who, to: told.to, channel: told.channel };
  return { who: read.who, to: read.to + ways.length, channel: channel ?? ways.channel };
}

/** “сказал мэр Иван Петров «Интерфаксу»”: the outlet behind the speaker that was told, where nothing follows it. */
function toldBehind(
  words: Words,
  at: number,
  lexicon: Context['lexicon'],
): { readonly channel: Channel; readonly to: number } | null {
  const told = words[at];
  if (!told) return null;
  const isNews = /^(?:риа|ріа)$/.test(told.low) && /^новост/.test(words[at + 1]?.low ?? '');
  const to = isNews ? at + 2 : at + 1;
  const isOutlet =
    told.kind === 'quote' || (told.kind === 'word' && nounAs(told, 'd', lexicon)?.outlet === true);
  if (!isOutlet || (words[to] && words[to]?.kind !== 'mark')) return null;
  const isQuoted = told.kind === 'quote';
  if (isQuoted && (told.text.split(' ').length > 4 || !/(?:у|ю|е|і|ам|ям|ой|ей|ій)[»”"“ ]/u.test(told.text)))
    return null;
  const span = { from: told.from, to: words[to - 1]?.to ?? told.to };
  const name = told.quotation ? told.text.slice(1, -1) : told.text;
  return { channel: { span, kind: outletKind(told.text, isQuoted), name }, to };
}
