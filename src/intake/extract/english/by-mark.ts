/** Frames of a mark: “Governor: fire mostly out”, “Lena Marsh: “…””, “fire mostly out – governor”. Pure. */
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { type Frame, framed } from './frame.ts';
import { leadingSubject } from './leading.ts';
import { startOfPhrase, subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { channelIn } from './ways.ts';
import { apposed, whoIs } from './who.ts';
import { furniture } from './who-words.ts';

/** The frame of the mark at a place. */
export function byMark(line: Line, at: number): Frame | null {
  const piece = line.words[at];
  if (piece?.kind !== 'mark') return null;
  if (piece.text === ':') return byColon(line, at);
  return /^[—–-]$/.test(piece.text) ? byDash(line, at) : null;
}

function byColon(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const next = words[at + 1];
  if (!next || at === 0) return reversed(line, at);
  const back = reversed(line, at);
  if (back) return back;
  const isQuote = next.kind === 'quote' && next.text.length > 8;
  const read = speakerBefore(line, at);
  if (!read) return isQuote ? byDeed(line, at) : null;
  const { who, from, until } = read;
  const opens =
    from === 0 ||
    words[from - 1]?.kind === 'mark' ||
    words[from - 1]?.kind === 'number' ||
    (tags[from - 1] === 'be' && /^(?:here|there|this)$/.test(words[from - 2]?.low ?? ''));
  if (!opens && isQuote) return byDeed(line, at);
  if (
    !opens ||
    words.slice(Math.max(0, from), at).some(({ low }) => furniture.has(low)) ||
    furniture.has(who.head)
  )
    return null;
  const channel = channelIn(line, until, at);
  const base = {
    from,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: 'said' as const,
    who,
    channel,
    words: 'after' as const,
    opened: true,
  };
  if (isQuote)
    return who.by === 'pronoun' || who.by === 'noun'
      ? null
      : framed({ ...base, weight: who.by === 'many' ? 0.7 : 0.86 });
  if (at > 12 || from > 3 || next.kind === 'number' || next.kind === 'link' || next.kind === 'quote')
    return null;
  if (who.by === 'pronoun' || who.by === 'noun') return null;
  if (who.by === 'name' && who.role === null) return null;
  if (who.by === 'body' && who.name === null && words[from]?.kind === 'word' && !isCapital(words[from]))
    return null;
  if (
    who.by === 'body' &&
    who.head.length > 0 &&
    /^(?:school|college|hospital|bridge|road|port|airport|station|church|village|town|city|district|county|centre|center|club|theatre|museum|lines?|works|plant|line)$/.test(
      who.head,
    )
  )
    return null;
  const isSentence =
    words.slice(at + 1, at + 24).some((_, index) => index > 0 && isVerb(line, at + 1 + index)) ||
    tags[at + 1] === 'base' ||
    (words.length - at <= 7 && (who.by === 'office' || who.by === 'name'));
  return isSentence
    ? framed({ ...base, weight: who.by === 'office' || who.by === 'name' ? 0.6 : 0.5 })
    : null;
}

/** “Marsh shook her head: “No.””: whoever does what stands before the colon speaks. */
function byDeed(line: Line, at: number): Frame | null {
  const who = leadingSubject(line, at);
  if (!who || who.by === 'many' || line.words[at + 2] !== undefined) return null;
  return framed({
    from: at,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: 'said',
    who,
    words: 'after',
    opened: true,
    weight: 0.64,
  });
}

/** “‘Not one lifejacket’: passengers”, “Fire ‘tamed’ -- governor”: what was said, then who. */
function reversed(line: Line, at: number): Frame | null {
  const { words } = line;
  if (words[at - 1]?.kind !== 'quote' || at > 3) return null;
  return atEnd(line, at, 0.6);
}

function byDash(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (
    at < 3 ||
    !(words[at]?.spaced || words[at - 1]?.text === '-') ||
    (words.slice(0, at).some(({ text }) => text === ':') === false && tags[at + 1] === 'num')
  )
    return null;
  return atEnd(line, at, 0.62);
}

/** A speaker who is all that stands behind a mark, to the end of the sentence. */
function atEnd(line: Line, at: number, weight: number): Frame | null {
  const { words, tags } = line;
  let end = words.length;
  while (end > at + 1 && tags[end - 1] === 'mark') end -= 1;
  if (end <= at + 1 || end - at > 8) return null;
  const some = words.slice(at + 1, end);
  if (some.some(({ kind }, index) => kind !== 'word' || isVerb(line, at + 1 + index))) return null;
  const who = whoIs(some);
  if (!who || who.by === 'noun' || who.by === 'pronoun' || furniture.has(who.head)) return null;
  if (who.by === 'name' && who.role === null && words[at - 1]?.kind !== 'quote') return null;
  let from = at;
  while (from > 0 && words[from - 1]?.kind === 'mark') from -= 1;
  return framed({ from, to: end, cue: { from, to: at + 1 }, act: 'said', who, words: 'before', weight });
}

/** The speaker before a colon, over “on Radio Brunn”, “(boat 3)”, “again”. */
function speakerBefore(
  line: Line,
  colon: number,
): { readonly who: Who; readonly from: number; readonly until: number } | null {
  const { words, tags } = line;
  let end = colon;
  for (let at = colon - 1; at > 0 && at > colon - 8; at -= 1) {
    if (tags[at] === 'mark' || isVerb(line, at)) break;
    if (tags[at] === 'prep' && /^(?:on|in|via|at)$/.test(words[at]?.low ?? '')) {
      const name = whoIs(words.slice(Math.max(0, startOfPhrase(line, at) ?? at), at));
      if (name?.by === 'name' || name?.by === 'office') end = at;
      break;
    }
  }
  const comma = words.findLastIndex(({ text }, at) => at < end && at > end - 14 && text === ',');
  if (comma > 0) {
    const from = startOfPhrase(line, comma);
    if (from !== null && from < comma) {
      const both = apposed(words.slice(from, comma), words.slice(comma + 1, end));
      if (both) return { who: both, from, until: end };
    }
  }
  const subject = subjectBefore(line, end);
  return subject && { ...subject, until: end };
}
