/**
 * Frames of labels before a colon: “The verdict from the bridge: …”, “Her answer, word for word: …”, “From the clinics:
 * …”, “Prime minister, to the chamber: “…””, “Harbour council, by noon: 12”. Pure.
 */
import type { Who } from '../spoken.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import { ownerOf } from './owner.ts';
import { isVerb, type Line } from './tags.ts';
import { actOfVerdict } from './telling-nouns.ts';
import { channelIn } from './ways.ts';
import { whoIs } from './who.ts';
import { bodyNouns, furniture } from './who-words.ts';

/** No label is longer. */
const LONGEST = 16;

/** The frame of a colon behind a label that is no bare name. */
export function byLabel(line: Line, colon: number): Frame | null {
  const from = labelStart(line, colon);
  if (from === null || line.words[colon + 1] === undefined) return null;
  return tellingLabel(line, from, colon) ?? fromWhom(line, from, colon) ?? besideWhom(line, from, colon);
}

/** Where a label begins: at the start of a sentence or behind a mark that ends one, over the number of a list. */
function labelStart({ words, tags }: Line, colon: number): number | null {
  let from = colon;
  while (from > 0 && colon - from < LONGEST) {
    const piece = words[from - 1];
    if (!piece || piece.kind === 'quote' || piece.kind === 'break' || /^[.;!?:•–—]$/.test(piece.text)) break;
    from -= 1;
  }
  while (
    from < colon &&
    (tags[from] === 'mark' || (words[from]?.kind === 'number' && tags[from + 1] === 'mark'))
  )
    from += 1;
  while (from < colon && /^(?:and|but|now|then|so)$/.test(words[from]?.low ?? '')) from += 1;
  return colon - from > 0 && colon - from < LONGEST ? from : null;
}

/** “The verdict from the bridge: …”, “Its appeal, word for word: …”, “(Its figure an hour before: …)”. */
function tellingLabel(line: Line, from: number, colon: number): Frame | null {
  const { words, tags } = line;
  for (let at = from + 1; at < colon && at < from + 6; at += 1) {
    if (isVerb(line, at) && tags[at] !== 'past') return null;
    const act = actOfVerdict(words[at]?.low ?? '');
    const owner = act && ownerOfLabel(line, at, from);
    if (!act || !owner) continue;
    for (let on = owner.to; on < colon; on += 1) if (isVerb(line, on)) return null;
    return framed({
      ...{ from, to: colon + 1, cue: { from: at, to: at + 1 }, act, who: owner.who },
      channel: channelIn(line, owner.to, colon),
      ...{
        words: 'after',
        opened: true,
        until: quoteEnd(line, colon + 1),
        weight: weightOf(owner.who, words[colon + 1]?.kind === 'quote' ? 0.72 : 0.62),
      },
    });
  }
  return null;
}

function ownerOfLabel(
  line: Line,
  at: number,
  from: number,
): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  const owner = ownerOf(line, at);
  if (owner) return owner;
  if (!/^(?:of|at|in|on)$/.test(words[at + 1]?.low ?? '') || tags[from] !== 'det') return null;
  let to = at + 2;
  while (to < at + 10 && /^(?:det|noun|name|num|prep)$/.test(tags[to] ?? '')) to += 1;
  const who = whoIs(words.slice(at + 2, to));
  return who && who.by !== 'noun' ? { who, to } : null;
}

/** “From the clinics: up to 50 people with frostbite”. */
function fromWhom(line: Line, from: number, colon: number): Frame | null {
  const { words, tags } = line;
  if (words[from]?.low !== 'from' || tags[from + 1] !== 'det') return null;
  const who = whoIs(words.slice(from + 1, colon));
  const isBody = who?.by === 'noun' && bodyNouns.has(who.head.replace(/s$/, ''));
  if (!who || !(isBody || /^(?:office|body|many)$/.test(who.by))) return null;
  const cue = { from, to: from + 1 };
  return framed({ from, to: colon + 1, cue, act: 'said', who, words: 'after', opened: true, weight: 0.6 });
}

/** Bodies that tell how many there are. */
const counts =
  /^(?:council|ministry|police|government|office|agency|authority|federation|union|army|navy|department|service|committee|board|coastguard|commission|airline|operator|hospital|organisers|organizers|officials|prefecture|embassy)$/;

/** “Prime minister, to the chamber: “…””, “Hospital, later: two, but they fell”, “Disaster Council, capital: 12”. */
function besideWhom(line: Line, from: number, colon: number): Frame | null {
  const { words, tags } = line;
  let end = from;
  while (
    end < colon &&
    /^(?:det|noun|name|prep)$/.test(tags[end] ?? '') &&
    !/^(?:to|on|in|at|by|when)$/.test(words[end]?.low ?? '')
  )
    end += 1;
  if (end === from || end - from > 7) return null;
  for (let at = end; at < colon; at += 1)
    if (tags[at] === 'quote' || (isVerb(line, at) && tags[end] !== 'sub' && words[end + 1]?.low !== 'when'))
      return null;
  const head = words.slice(from, end);
  const who = whoIs(head);
  if (!who || !/^(?:name|office|body|many)$/.test(who.by) || head.some(({ low }) => furniture.has(low)))
    return null;
  const next = words[colon + 1];
  const isQuote = next?.kind === 'quote';
  const isNumber = tags[colon + 1] === 'num' || isCounted(line, colon + 1);
  const isAside =
    end < colon && (words[end]?.text === ',' || /^(?:adv|time|sub|prep|to|num)$/.test(tags[end] ?? ''));
  if (isNumber) {
    if (!counts.test(who.head) || words.length - colon > 8) return null;
  } else if (!isAside || !(isQuote || (who.by !== 'name' && /^(?:adv|time)$/.test(tags[end] ?? ''))))
    return null;
  const cue = { from: colon, to: colon + 1 };
  return framed({
    ...{ from, to: colon + 1, cue, act: 'said', who, channel: channelIn(line, end, colon) },
    ...{ words: 'after', opened: true, until: quoteEnd(line, colon + 1), weight: isQuote ? 0.7 : 0.52 },
  });
}

/** “: “…”, followed by a minute's silence”: where a quotation ends that a comma parts from the writer's; null for none. */
const quoteEnd = ({ words }: Line, at: number): number | null =>
  words[at]?.kind === 'quote' && words[at + 1]?.text === ',' && words[at + 2]?.kind === 'word'
    ? at + 1
    : null;

/** “about 12”, “at least 12”. */
const isCounted = ({ words, tags }: Line, at: number): boolean =>
  /^(?:about|around|over|some|nearly|almost|at|up|no|more|fewer)$/.test(words[at]?.low ?? '') &&
  (tags[at + 1] === 'num' || tags[at + 2] === 'num');
