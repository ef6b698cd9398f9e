/** What stands about a verb of speaking beside the speaker and the words: to whom, through what, where, when. Pure. */
import type { ChannelKind } from '../../../model/speech.ts';
import type { Piece } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import { isCapital } from '../tokens.ts';
import { determiners, finite, outletNouns, outlets, timeWords } from './who-words.ts';

type Words = readonly Piece[];

export interface Channel {
  readonly span: Span;
  readonly kind: ChannelKind;
  readonly name: string | null;
}

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

/** Nouns of a channel, with its kind. */
const channelNouns: ReadonlyMap<string, ChannelKind> = new Map(
  (
    [
      ['telegram', 'telegram'],
      [
        'social',
        'x twitter facebook instagram vk tiktok bluesky threads mastodon whatsapp weibo youtube linkedin tweet tweets thread',
      ],
      ['briefing', 'briefing briefings reporters journalists newsmen press-conference'],
      [
        'document',
        'statement report letter website bulletin document filing affidavit ruling decree notice communique memo memorandum order paper release advisory indictment submission email e-mail circular judgment',
      ],
      ['broadcast', 'television tv radio broadcast air livestream video podcast programme camera'],
      ['interview', 'interview'],
      ['phone', 'phone telephone call'],
      ['press', 'newspaper magazine article column editorial'],
      ['wire', 'agency newswire'],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)),
);

const hearers = new Set(
  `reporters journalists lawmakers parliament residents viewers listeners supporters people state television tv radio news conference agency briefing newspaper channel
  station broadcaster nation press public court inquiry council mps councillors crowd relatives families crew staff colleagues inspectors investigators hearing meeting committee
  him her them me us you everyone police programme podcast website paper magazine jury judge congress senate assembly`.split(
    /\s+/,
  ),
);

const channelPrepositions = new Set(
  'on in at via through during by over to from with after following speaking'.split(' '),
);

/** Reads what follows a verb; `tells` for “told”, “warned”, “assured”, which name whom. */
export function wayAfter(words: Words, tells: boolean): Way {
  let at = 0;
  let channel: Channel | null = null;
  let heard = false;
  if (tells) {
    const length = hearersIn(words);
    if (length > 0) {
      heard = true;
      channel = channelOfHearers(words.slice(0, length));
      at = length;
    }
  }
  for (;;) {
    const piece = words[at];
    if (!piece) break;
    if (piece.low === 'that' && !/^(?:is|was|would|will|had|has)$/.test(words[at + 1]?.low ?? ''))
      return { length: at + 1, channel, opened: true, heard };
    if (piece.text === ':') return { length: at + 1, channel, opened: true, heard };
    // Between commas stands only what is a way itself.
    const comma = piece.text === ',' ? 1 : 0;
    const phrase = phraseAt(words, at + comma);
    if (!phrase) {
      if (comma === 1 && at > 0 && words[at + 1]?.low === 'that') {
        at += 1;
        continue;
      }
      break;
    }
    channel ??= phrase.channel;
    at += comma + phrase.length;
    if (comma === 1 && words[at]?.text === ',') at += 1;
  }
  return { length: at, channel, opened: false, heard };
}

/** A phrase of where, when or through what at a place: its length, and the channel that it names. */
function phraseAt(words: Words, at: number): { length: number; channel: Channel | null } | null {
  const first = words[at];
  if (!first || first.kind === 'quote' || first.kind === 'mark') return null;
  if (timeWords.has(first.low) && first.low !== 'may') return { length: timeRun(words, at), channel: null };
  if (!channelPrepositions.has(first.low) && first.low !== 'late' && first.low !== 'early') return null;
  if (words[at + 1]?.low === 'least' || words[at + 1]?.low === 'all') return null;
  const limit = Math.min(words.length, at + 14);
  let lastEnd = 0;
  let channel: Channel | null = null;
  let preposition = first.low;
  for (let end = at + 1; end < limit; end += 1) {
    const { low = '', kind, text = '' } = words[end] ?? {};
    if (kind === 'quote' || (kind === 'mark' && text !== '.') || low === 'that') break;
    if (kind === 'number' && end > at + 1 && !timeWords.has(words[end - 1]?.low ?? '') && lastEnd > 0) break;
    if (finite.has(low)) break;
    const noun = channelAt(words, end);
    if (
      noun &&
      (noun.kind !== 'social' || /^(?:on|via|over|in|through)$/.test(preposition) || lastEnd > 0) &&
      !isPlain(words, at, end, low)
    ) {
      channel ??= { kind: noun.kind, name: noun.name, span: spanOver(words.slice(at, end + 1)) ?? first };
      if (channel && lastEnd > 0) channel = { ...channel, span: spanOver(words.slice(at, end + 1)) ?? first };
      lastEnd = end + 1;
    } else if (timeWords.has(low)) lastEnd = timeRun(words, end) + end;
    if (/^(?:on|in|at|to|with|from|of|for|by|outside|near)$/.test(low)) {
      if (lastEnd === 0 && end > at + 5) break;
      preposition = low;
      continue;
    }
  }
  if (lastEnd > 0) return { length: lastEnd - at, channel };
  return placeAt(words, at);
}

/** “in Lindow”, “at the scene”: a place before the words, where a mark, “that” or the end follows. */
function placeAt(words: Words, at: number): { length: number; channel: Channel | null } | null {
  if (!/^(?:in|at|from|outside|near|by)$/.test(words[at]?.low ?? '')) return null;
  let end = at + 1;
  if (determiners.has(words[end]?.low ?? '')) end += 1;
  const from = end;
  while (
    end < words.length &&
    end < from + 4 &&
    words[end]?.kind === 'word' &&
    !finite.has(words[end]?.low ?? '') &&
    words[end]?.low !== 'that'
  )
    end += 1;
  const next = words[end];
  const isClosed =
    !next ||
    next.low === 'that' ||
    (next.kind === 'mark' && /^[,.:;—–]$/.test(next.text)) ||
    next.kind === 'quote';
  return end > from && isClosed ? { length: end - at, channel: null } : null;
}

/** A letter or a report that somebody sent somewhere, or that is only a thing here. */
function isPlain(words: Words, at: number, end: number, low: string): boolean {
  if (low === 'order') return true;
  if (low === 'x') return words[end]?.text !== 'X';
  if (low === 'air') return words[end - 1]?.low !== 'on';
  if (low === 'call') return !/^(?:by|over|in)$/.test(words[at]?.low ?? '');
  if (low === 'paper') return words[end - 1]?.low === 'on';
  return low === 'camera' && words[at]?.low !== 'on';
}

/** The channel that a word names there. */
export function channelAt(
  words: Words,
  at: number,
): { readonly kind: ChannelKind; readonly name: string | null } | null {
  const { low = '', text = '' } = words[at] ?? {};
  const bare = low.replace(/'s$/, '');
  if (bare === 'conference' && /^(?:news|press)$/.test(words[at - 1]?.low ?? ''))
    return { kind: 'briefing', name: null };
  if (bare === 'media' && words[at - 1]?.low === 'social') return { kind: 'social', name: null };
  if (bare === 'post' || bare === 'message' || bare === 'channel' || bare === 'account' || bare === 'page') {
    const around = words.slice(Math.max(0, at - 3), at + 4).map(({ low }) => low);
    if (around.includes('telegram')) return { kind: 'telegram', name: null };
    if (around.some((one) => channelNouns.get(one) === 'social') || around.includes('social'))
      return { kind: 'social', name: null };
    return null;
  }
  if (bare === 'address' && words[at - 1]?.low === 'televised') return { kind: 'broadcast', name: null };
  const kind = channelNouns.get(bare);
  if (kind === undefined) return null;
  if (text === 'Telegraph') return null;
  return { kind, name: kind === 'broadcast' && isCapital(words[at]) ? text : null };
}

/** How many pieces a run of words of time takes: “on Tuesday night”, “late on Monday”, “3 March”. */
function timeRun(words: Words, at: number): number {
  let end = at;
  while (
    end < words.length &&
    (timeWords.has(words[end]?.low ?? '') ||
      (words[end]?.kind === 'number' &&
        timeWords.has(words[end - 1]?.low ?? '') &&
        !timeWords.has(words[end + 1]?.low ?? '') &&
        /^\d{1,4}$/.test(words[end]?.text ?? '') &&
        words[end + 1]?.kind !== 'word') ||
      (/^(?:on|in|the|of|at)$/.test(words[end]?.low ?? '') && timeWords.has(words[end + 1]?.low ?? '')))
  )
    end += 1;
  return Math.max(1, end - at);
}

/** How many pieces name who was told. */
function hearersIn(words: Words): number {
  let at = determiners.has(words[0]?.low ?? '') && !/^(?:that|this)$/.test(words[0]?.low ?? '') ? 1 : 0;
  const start = at;
  for (; at < words.length && at < start + 8; at += 1) {
    const piece = words[at];
    if (!piece || piece.kind === 'mark' || piece.kind === 'quote') break;
    if (hearers.has(piece.low) || outlets.has(piece.low)) {
      if (/^(?:him|her|them|me|us|you|everyone)$/.test(piece.low)) return at + 1;
      continue;
    }
    if (/'s$/.test(piece.low)) continue;
    if (!isCapital(piece)) break;
  }
  if (at > start) return at;
  // Whoever else was told: the words begin with “that”.
  const that = words.slice(0, 12).findIndex(({ low }) => low === 'that');
  const cut = words.slice(0, 12).findIndex(({ kind }) => kind === 'mark' || kind === 'quote');
  return that > 0 && (cut === -1 || that < cut) ? that : 0;
}

function channelOfHearers(words: Words): Channel | null {
  const span = spanOver(words);
  if (!span) return null;
  const lows = words.map(({ low }) => low.replace(/'s$/, ''));
  const name =
    words
      .filter((piece) => isCapital(piece))
      .map(({ text }) => text)
      .join(' ') || null;
  if (
    lows.some((low) => /^(?:reporters|journalists|briefing)$/.test(low)) ||
    (lows.includes('conference') && /news|press/.test(lows.join(' ')))
  )
    return { span, kind: 'briefing', name: null };
  if (
    lows.some((low) =>
      /^(?:radio|television|tv|broadcaster|station|viewers|listeners|programme|bbc|cnn|itv|npr|sky|fm)$/.test(
        low,
      ),
    )
  )
    return { span, kind: 'broadcast', name };
  if (
    lows.some((low) =>
      /^(?:newspaper|magazine|paper|website|guardian|times|gazette|herald|courier|tribune|chronicle|journal|daily)$/.test(
        low,
      ),
    )
  )
    return { span, kind: 'press', name };
  if (lows.some((low) => outlets.has(low) || low === 'agency')) return { span, kind: 'wire', name };
  return lows.some((low) => outletNouns.has(low)) ? { span, kind: 'press', name } : null;
}

/** The channel that a leading phrase names: “In a post on Telegram, the governor said …”. */
export function channelIn(words: Words): Channel | null {
  for (const [at, { low }] of words.entries()) {
    if (!channelPrepositions.has(low)) continue;
    const phrase = phraseAt(words, at);
    if (phrase?.channel) return phrase.channel;
  }
  return null;
}
