/** What stands about a verb of speaking beside the speaker and the words: to whom, through what, where, when. Pure. */
import { spanOver } from '../span.ts';
import type { Channel } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { channelAt, isPlain } from './channel-at.ts';
import { clauseAt } from './frame.ts';
import { channelOfHearers, hearersEnd } from './hearers.ts';
import { isProgramme, programmeAt } from './programmes.ts';
import { isVerb, type Line } from './tags.ts';
import { asideEnd, colonAfter, isThatDay, isThatThing, listEnd } from './way-asides.ts';

/** What follows a verb of speaking until what was said. */
export interface Way {
  /** How many pieces it takes. */
  readonly length: number;
  readonly channel: Channel | null;
  /** Whether “that” or a colon says that the words begin. */
  readonly opened: boolean;
  /** Whether somebody was told. */
  readonly heard: boolean;
}

const wayPrepositions =
  /^(?:on|in|at|via|through|during|over|by|to|from|with|after|following|speaking|writing|testifying|opening|giving|down|addressing|while|reached|contacted|approached|interviewed|outside|inside|near|aboard|under|before|upon|ahead)$/;

/** Reads what follows a verb from a place on; `tells` for “told”, “warned”, “assured”, which name whom. */
export function wayAfter(line: Line, from: number, tells: boolean): Way {
  const { words, tags } = line;
  let at = from;
  let channel: Channel | null = null;
  let heard = false;
  if (tells) {
    const end = hearersEnd(line, at);
    if (end > at) {
      heard = true;
      channel = channelOfHearers(line, at, end);
      at = end;
    }
  }
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const piece = words[at];
    if (!piece) break;
    if (
      piece.low === 'that' &&
      tags[at] !== 'det' &&
      !isThatDay(line, at) &&
      !isThatThing(line, at) &&
      (tags[at + 1] !== 'mark' ||
        (words[at + 1]?.text === ',' &&
          (/^(?:sub|prep)$/.test(tags[at + 2] ?? '') || words[at + 2]?.low === 'even'))) &&
      !(
        isVerb(line, at + 1) &&
        tags[at + 1] !== 'pron' &&
        /^(?:is|was|would|will|had|has)$/.test(words[at + 1]?.low ?? '')
      )
    )
      return { length: at + 1 - from, channel, opened: words[at + 1] !== undefined, heard };
    if (piece.text === ':') return { length: at + 1 - from, channel, opened: true, heard };
    // “I can confirm myself: …”.
    if (
      /^(?:my|him|her|it|them|our)sel(?:f|ves)$/.test(piece.low) &&
      /^(?:mark|quote)$/.test(tags[at + 1] ?? '')
    ) {
      at += 1;
      continue;
    }
    // “complained soon after that the lines were long”.
    if (
      /^(?:soon|shortly|immediately|right|long|not)$/.test(piece.low) &&
      /^(?:after|afterwards?|before)$/.test(words[at + 1]?.low ?? '') &&
      words[at + 2]?.low === 'that' &&
      clauseAt(line, at + 3, true)
    )
      return { length: at + 3 - from, channel, opened: true, heard };
    // “said shortly after 9 a.m.”
    if (
      /^(?:just|shortly|soon|right)$/.test(piece.low) &&
      /^(?:after|before)$/.test(words[at + 1]?.low ?? '') &&
      phraseAt(line, at + 1)
    ) {
      at += 1;
      continue;
    }
    // “responded by calling it “a slur””: that verb tells.
    if (piece.low === 'by' && tags[at + 1] === 'ing') break;
    const comma = piece.text === ',' ? 1 : 0;
    const phrase = toWriter(line, at) ?? phraseAt(line, at + comma);
    if (!phrase) {
      const colon = comma === 0 ? colonAfter(line, at) : null;
      if (colon !== null) return { length: colon + 1 - from, channel, opened: true, heard };
      // “said, not quite joking, that”: an aside.
      const close = comma === 1 ? asideEnd(line, at + 1) : null;
      if (close !== null) {
        at = close;
        continue;
      }
      break;
    }
    // “…, they say, in a tackle that nobody meant”: what was said goes on.
    if (comma === 1 && !phrase.channel && words[at + 1 + phrase.length]?.low === 'that') break;
    // “The risk rose, they found, by a tenth.”: what was said goes on.
    const isEnd = at + 1 + phrase.length >= words.length - 1;
    if (comma === 1 && !phrase.channel && isEnd && piece.text === ',' && words[at + 1]?.low === 'by') break;
    channel = better(channel, phrase.channel);
    at += comma + phrase.length;
    if (comma === 1 && words[at]?.text === ',') at += 1;
    if (words[at]?.text === ',') at = listEnd(line, at);
  }
  const that = thatAfter(line, at);
  if (that !== null && at < words.length)
    return { length: that - from, channel: channel ?? channelIn(line, at, that - 1), opened: true, heard };
  return { length: at - from, channel, opened: false, heard };
}

/** “Muttered to me”: whoever writes was told. */
function toWriter({ words }: Line, at: number): { length: number; channel: Channel } | null {
  const [to, writer] = [words[at], words[at + 1]];
  if (to?.low !== 'to' || !writer || !/^(?:me|us)$/.test(writer.low)) return null;
  return { length: 2, channel: { kind: 'interview', name: null, span: { from: to.from, to: writer.to } } };
}

/** Behind the “that” which opens a clause after anything without a verb: “warned in writing five times that …”. */
function thatAfter(line: Line, from: number): number | null {
  const { words, tags } = line;
  if (tags[from] === 'det' || tags[from] === 'noun' || tags[from] === 'name' || tags[from] === 'pron')
    return null;
  for (let at = from; at < from + 14 && at < words.length; at += 1) {
    const tag = tags[at];
    if (words[at]?.low === 'that' && tag !== 'det')
      return at > from && clauseAt(line, at + 1, true) ? at + 1 : null;
    if (
      tag === 'mark' ||
      tag === 'quote' ||
      tag === 'rel' ||
      tag === 'sub' ||
      tag === 'be' ||
      tag === 'aux' ||
      tag === 's'
    )
      return null;
    if (tag === 'past' && tags[at - 1] !== 'noun') return null;
  }
  return null;
}

const better = (one: Channel | null, other: Channel | null): Channel | null =>
  one === null ||
  (one.kind === 'interview' && other !== null) ||
  (other?.kind === 'phone' && /^(?:wire|press)$/.test(one.kind))
    ? other
    : one;

/** Channels whose name may stand behind their noun: “the newspaper La Ribera”. */
const isNamed = /^(?:press|broadcast|wire)$/;

/** Nouns behind a channel's name that are part of it: “a WhatsApp group”, “a Facebook page”. */
const carriers =
  /^(?:group|chat|channel|page|account|thread|feed|broadcast|service|app|show|programme|program|message|messages|call|handle)$/;

/** A phrase of where, when or through what at a place: its length, and the channel that it names. */
function phraseAt(line: Line, at: number): { length: number; channel: Channel | null } | null {
  const { words, tags } = line;
  const first = words[at];
  if (!first || first.kind === 'quote' || first.kind === 'mark') return null;
  if (/^(?:last|next)$/.test(first.low) && tags[at + 1] === 'time')
    return { length: 1 + timeRun(line, at + 1), channel: null };
  if (/s$/.test(first.low) && words[at + 1]?.low === 'of') return null;
  if (first.low === 'to' && tags[at + 1] === 'base') return null;
  if (tags[at] === 'time' && first.low !== 'may') return { length: timeRun(line, at), channel: null };
  if (
    (tags[at] === 'det' || tags[at] === 'num') &&
    tags[at + 1] === 'time' &&
    /^(?:ago|earlier|later|before)$/.test(words[at + 2]?.low ?? '')
  )
    return { length: 3, channel: null };
  if (isThatDay(line, at) && first.low === 'that') return { length: 2, channel: null };
  if (first.low === 'this' && tags[at + 1] === 'time')
    return { length: 1 + timeRun(line, at + 1), channel: null };
  if (
    /^(?:yesterday|today|tonight|earlier|later|again|afterwards|then|instead)$/.test(first.low) &&
    first.low !== 'then'
  ) {
    const next = words[at + 1];
    return next &&
      (next.low === 'that' ||
        next.kind === 'quote' ||
        tags[at + 1] === 'prep' ||
        next.kind === 'mark' ||
        tags[at + 1] === 'time' ||
        clauseAt(line, at + 1))
      ? { length: 1, channel: null }
      : null;
  }
  if (!wayPrepositions.test(first.low) && first.low !== 'late' && first.low !== 'early') return null;
  if (/^(?:least|all|most|once|what|which|fact)$/.test(words[at + 1]?.low ?? '')) return null;
  if (first.low === 'while' && !/^(?:briefing|addressing|speaking|talking)$/.test(words[at + 1]?.low ?? ''))
    return null;
  const limit = Math.min(words.length, at + 16);
  let lastEnd = 0;
  let channel: Channel | null = null;
  let preposition = first.low;
  for (let end = at + 1; end < limit; end += 1) {
    const { low = '', kind, text = '' } = words[end] ?? {};
    // “on CBS's “Face the Nation” (that …)”.
    if (kind === 'quote' && isProgramme(line, end)) {
      lastEnd = end + 1;
      channel ??= programmeAt(line, end);
      if (channel) channel = { ...channel, span: spanOver(words.slice(at, lastEnd)) ?? channel.span };
      break;
    }
    if (kind === 'quote' || (kind === 'mark' && text !== '.') || low === 'that' || tags[end] === 'rel') break;
    if (text === '.' && words[end + 1] === undefined) break;
    if (kind === 'number' && isClock(line, end)) {
      lastEnd = end + 1 + (/^(?:am|pm|a\.m\.|p\.m\.|gmt|utc)$/.test(words[end + 1]?.low ?? '') ? 1 : 0);
      end = lastEnd - 1;
      continue;
    }
    if (kind === 'number' && end > at + 1 && tags[end - 1] !== 'time' && lastEnd > 0) break;
    if (
      isVerb(line, end) &&
      !(low === 'address' && /^(?:nightly|evening|weekly|televised)$/.test(words[end - 1]?.low ?? '')) &&
      !(tags[end] === 'past' && lastEnd === 0 && tags[end + 1] === 'noun') &&
      !(
        (lastEnd > 0 || /^(?:remarks|comments|excerpts|extracts)$/.test(words[end - 1]?.low ?? '')) &&
        brought.test(low) &&
        (tags[end + 1] === 'prep' || tags[end + 1] === 'time')
      )
    )
      break;
    if (tags[end] === 'pron' && end > at + 1) break;
    if (
      lastEnd > 0 &&
      (tags[end] === 'det' || tags[end] === 'name') &&
      tags[end - 1] !== 'prep' &&
      tags[end - 1] !== 'to' &&
      lastEnd === end &&
      tags[end - 1] !== 'name'
    )
      break;
    const noun = channelAt(line, end);
    if (
      noun &&
      (noun.kind !== 'social' ||
        /^(?:on|via|over|in|through|to)$/.test(preposition) ||
        (preposition === 'by' && /^(?:text|message)s?$/.test(low)) ||
        lastEnd > 0) &&
      !isPlain(line, at, end)
    ) {
      const span = spanOver(words.slice(at, end + 1)) ?? first;
      const isNearer: boolean =
        channel === null || (channel.kind === 'document' && /^(?:telegram|social)$/.test(noun.kind));
      channel = isNearer ? { ...noun, span } : { ...(channel ?? noun), span };
      lastEnd = end + 1;
      while (
        isNamed.test(noun.kind) &&
        end + 1 < limit &&
        isCapital(words[end + 1]) &&
        tags[end + 1] === 'name'
      ) {
        lastEnd += 1;
        end += 1;
      }
      const app = /^(?:messaging|messenger|social)$/.test(words[end + 1]?.low ?? '') ? end + 2 : end + 1;
      if (carriers.test(words[app]?.low ?? '') && !isVerb(line, app)) {
        lastEnd += app - end;
        end = app;
      }
      channel = { ...channel, span: spanOver(words.slice(at, lastEnd)) ?? span };
    } else if (tags[end] === 'time') {
      lastEnd = timeRun(line, end) + end;
      end = lastEnd - 1;
    }
    if (/^(?:on|in|at|to|with|from|of|for|by|outside|near|through|via)$/.test(low)) {
      if (lastEnd === 0 && end > at + 6) break;
      preposition = low;
    }
  }
  if (lastEnd > 0) return { length: lastEnd - at, channel };
  return placeAt(line, at);
}

/** What was done with a statement or video: “documents posted Tuesday”, “an address carried on radio”. */
const brought =
  /^(?:posted|published|printed|carried|broadcast|aired|shared|released|circulated|seen|obtained|reviewed|unsealed|filed|issued|sent|uploaded|streamed|recorded|dated|titled)$/;

/** “in Lindow”, “outside the station at Edren”: phrases of place before the words, where a mark, “that” or the end follows. */
function placeAt(line: Line, at: number): { length: number; channel: Channel | null } | null {
  const { words, tags } = line;
  if (
    !/^(?:in|at|from|outside|inside|near|aboard|by|after|on|through|before|to|with|ahead|following)$/.test(
      words[at]?.low ?? '',
    )
  )
    return null;
  let end = at + 1;
  while (
    end < words.length &&
    end < at + 11 &&
    tags[end] !== 'mark' &&
    tags[end] !== 'quote' &&
    !isVerb(line, end) &&
    words[end]?.low !== 'that' &&
    tags[end] !== 'rel' &&
    !isSubject(line, end)
  )
    end += 1;
  const next = words[end];
  const isClosed =
    !next ||
    (isSubject(line, end) &&
      isCapital(words[end - 1]) &&
      /^(?:in|at|outside|near)$/.test(words[at]?.low ?? '')) ||
    next.low === 'that' ||
    next.kind === 'quote' ||
    (next.kind === 'mark' && /^[,.:;—–]$/.test(next.text));
  return end > at + 1 && isClosed ? { length: end - at, channel: null } : null;
}

/** “told a gathering in Lindow she will go”: a pronoun that begins the words. */
const isSubject = (line: Line, at: number): boolean =>
  /^(?:he|she|it|they|we|i|there)$/.test(line.words[at]?.low ?? '') && isVerb(line, at + 1);

/** “05:41”, “6 am”, “5.30pm”. */
function isClock({ words }: Line, at: number): boolean {
  const { text = '' } = words[at] ?? {};
  return (
    (/^\d{1,2}:\d{2}$/.test(text) && words[at - 1]?.low !== 'of') ||
    (/^\d{1,2}(?:[.:]\d{2})?$/.test(text) &&
      /^(?:am|pm|a\.m\.|p\.m\.|gmt|utc)$/.test(words[at + 1]?.low ?? ''))
  );
}

/** How many pieces a run of words of time takes: “Tuesday night”, “late on Monday”, “3 March”. */
function timeRun({ words, tags }: Line, at: number): number {
  let end = at;
  while (
    end < words.length &&
    (tags[end] === 'time' ||
      (words[end]?.kind === 'number' &&
        tags[end - 1] === 'time' &&
        tags[end + 1] !== 'time' &&
        /^\d{1,4}$/.test(words[end]?.text ?? '') &&
        words[end + 1]?.kind !== 'word') ||
      (/^(?:on|in|the|of|at)$/.test(words[end]?.low ?? '') && tags[end + 1] === 'time'))
  )
    end += 1;
  return Math.max(1, end - at);
}

/** Where a phrase that names a channel ends a stretch: “responsibility (in a post on Telegram)”; null where none does. */
export function closingChannel(
  line: Line,
  from: number,
  to: number,
): { readonly at: number; readonly channel: Channel } | null {
  for (let at = Math.max(from + 1, to - 14); at < to; at += 1) {
    if (!/^(?:on|in|via|through|by|during)$/.test(line.words[at]?.low ?? '')) continue;
    const phrase = phraseAt(line, at);
    if (phrase?.channel && at + phrase.length >= to) return { at, channel: phrase.channel };
  }
  return null;
}

/** The channel that the phrases of a stretch name: “In a post on Telegram, the governor said …”. */
export function channelIn(line: Line, from: number, to: number): Channel | null {
  for (let at = Math.max(from, to - 24); at < to; at += 1) {
    if (!wayPrepositions.test(line.words[at]?.low ?? '')) continue;
    const phrase = phraseAt(line, at);
    if (phrase?.channel && at + phrase.length <= to + 1) return phrase.channel;
  }
  return null;
}
