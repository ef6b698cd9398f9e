/** Frames of a mark: “Governor: fire mostly out”, “Lena Marsh: “…””, “fire mostly out – governor”. Pure. */
import type { Channel, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { apposed } from './apposition.ts';
import { byLabel } from './by-label.ts';
import { byParenthesis, byRemark } from './by-remark.ts';
import { channelAt } from './channel-at.ts';
import { type Frame, framed, isDocument } from './frame.ts';
import { leadingSubject } from './leading.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { channelIn } from './ways.ts';
import { whoIs } from './who.ts';
import { furniture } from './who-words.ts';

/** The frame of the mark at a place. */
export function byMark(line: Line, at: number): Frame | null {
  const piece = line.words[at];
  if (piece?.kind !== 'mark') return null;
  if (piece.text === ':') return byColon(line, at) ?? byRemark(line, at);
  if (piece.text === '(') return byParenthesis(line, at);
  return /^[—–-]$/.test(piece.text) ? byDash(line, at) : null;
}

function byColon(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const next = words[at + 1];
  if (!next || at === 0) return reversed(line, at);
  // “Acme (NYSE: ACM) today announced”.
  if (words[at - 2]?.text === '(' && words.slice(at, at + 4).some(({ text }) => text === ')')) return null;
  const back = reversed(line, at) ?? headline(line, at);
  if (back) return back;
  const signed = words[0]?.low === 'from' && next.kind === 'quote' ? whoFrom(line, 1) : null;
  if (signed && signed.to <= at && /^(?:name|office)$/.test(signed.who.by))
    return framed({
      ...{ from: 0, to: at + 1, cue: { from: at, to: at + 1 }, act: 'said', who: signed.who, words: 'after' },
      ...{ opened: true, weight: 0.8 },
    });
  const isQuote = next.kind === 'quote' && next.text.length > 7;
  const labelled = isQuote || next.kind === 'word' ? labelledBy(line, at) : null;
  if (labelled && (isQuote || labelled.channel)) return labelled;
  const label = byLabel(line, at);
  if (label) return label;
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
    words
      .slice(Math.max(0, from), at)
      .some(
        ({ low, to }, on) =>
          to <= who.span.to && furniture.has(low) && !(on > 0 && /^(?:from|to)$/.test(low)),
      ) ||
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
    return who.by === 'pronoun' ||
      (who.by === 'noun' && !isDocument(who) && !/^(?:voice|shout|cry|chorus|whisper)$/.test(who.head))
      ? null
      : framed({ ...base, weight: who.by === 'many' ? 0.7 : 0.86 });
  if (/^(?:what|how|why|who|when|where)$/.test(next.low)) return null;
  if (at > 12 || from > 3 || next.kind === 'number' || next.kind === 'link' || next.kind === 'quote')
    return null;
  if (who.by === 'pronoun' || who.by === 'noun') return null;
  if (who.by === 'name' && who.role === null) return null;
  if (who.by === 'body' && who.name === null && words[from]?.kind === 'word' && !isCapital(words[from]))
    return null;
  if (
    who.by === 'body' &&
    who.head.length > 0 &&
    /^(?:school|college|hospital|bridge|road|port|airport|station|church|village|town|city|district|county|centre|center|club|theatre|museum|lines?|works|plant|line|water|gas|oil|energy|electric|electricity|rail|trains|shipping|foods|motors|steel|telecoms?|insurance|minerals|metals|aid|relief|care|media|partners|rights|harbour|harbor|hotel|cinema|mill|factory|mine|mines|refinery|region|district)$/.test(
      who.head,
    )
  )
    return null;
  const isSentence =
    words
      .slice(at + 1, at + 24)
      .some(({ kind }, index) => index > 0 && (kind === 'quote' || isVerb(line, at + 1 + index))) ||
    tags[at + 1] === 'base' ||
    (words.length - at <= 7 && (who.by === 'office' || who.by === 'name'));
  return isSentence
    ? framed({ ...base, weight: who.by === 'office' || who.by === 'name' ? 0.6 : 0.5 })
    : null;
}

/** “Marsh shook her head: “No.””: whoever does what stands before the colon speaks. */
function byDeed(line: Line, at: number): Frame | null {
  const who = leadingSubject(line, at);
  const behind = line.words[at + 2];
  if (!who || who.by === 'many' || (behind !== undefined && !/^[.!?]$/.test(behind.text))) return null;
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
  return atEnd(line, at, 0.6) ?? quotedFirst(line, at);
}

/** “‘Gutted but not beaten’: campaigners vow to fight on”: a headline that quotes whom it then tells of. */
function quotedFirst(line: Line, at: number): Frame | null {
  const read = at === 1 ? whoFrom(line, at + 1) : null;
  if (!read || !/^(?:name|office|body|many)$/.test(read.who.by) || !isVerb(line, read.to)) return null;
  const cue = { from: at, to: at + 1 };
  return framed({ from: at, to: at + 1, cue, act: 'said', who: read.who, words: 'before', weight: 0.58 });
}

/** “Power returns to most of the city: utility”: what was said, a colon, an office or body to the end of a headline. */
function headline(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const last = words.at(-1);
  if (at < 3 || words.length - at > 5 || last?.kind === 'mark') return null;
  const hasVerb = words.slice(0, at).some((_, index) => isVerb(line, index) || tags[index] === 'part');
  const some = words.slice(at + 1);
  const who = hasVerb || words[at - 1]?.kind === 'quote' ? whoIs(some) : null;
  return who && (who.by === 'office' || who.by === 'body' || who.by === 'many')
    ? atEnd(line, at, 0.62)
    : null;
}

/** “Mayor Ana Ruiz on X, 08:14: “…””, “Alf Zammit, farmer, 81: “…””: a post or reader's word under its author's name. */
function labelledBy(line: Line, colon: number): Frame | null {
  const { words, tags } = line;
  let from = 0;
  while (from < colon && (words[from]?.kind === 'mark' || words[from]?.kind === 'number')) from += 1;
  if (colon - from > 16) return null;
  for (let at = from; at < colon; at += 1) if (isVerb(line, at) || tags[at] === 'quote') return null;
  let end = from;
  while (
    end < colon &&
    tags[end] !== 'mark' &&
    !(tags[end] === 'prep' && /^(?:on|in|via|at|by)$/.test(words[end]?.low ?? ''))
  )
    end += 1;
  if (end === colon) return null;
  const who = whoIs(words.slice(from, end));
  if (who?.by !== 'name' || words.slice(from, end).some(({ low }) => furniture.has(low))) return null;
  const both =
    words[end]?.text === ',' ? apposed(words.slice(from, end), untilMark(line, end + 1, colon)) : null;
  return framed({
    from,
    to: colon + 1,
    cue: { from: colon, to: colon + 1 },
    act: 'said',
    who: both ?? who,
    channel: channelIn(line, end, colon) ?? outletIn(line, end, colon),
    words: 'after',
    opened: true,
    weight: 0.84,
  });
}

function untilMark({ words, tags }: Line, from: number, limit: number): Line['words'] {
  let to = from;
  while (to < limit && tags[to] !== 'mark') to += 1;
  return words.slice(from, to);
}

/** “…, Facebook, 08:14:”: a platform without a preposition. */
function outletIn(line: Line, from: number, to: number): Channel | null {
  for (let at = from; at < to; at += 1) {
    const found = isCapital(line.words[at]) ? channelAt(line, at) : null;
    const piece = line.words[at];
    if (found && piece && /^(?:social|telegram)$/.test(found.kind))
      return { ...found, span: { from: piece.from, to: piece.to } };
  }
  return null;
}

function byDash(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (
    at < 3 ||
    // “… — and watching others”: what the sentence goes on with.
    /^(?:and|ing)$/.test(tags[at + 1] ?? '') ||
    /[a-z]{3}ing$/.test(words[at + 1]?.low ?? '') ||
    !(words[at]?.spaced || words[at - 1]?.text === '-') ||
    (words.slice(0, at).some(({ text }) => text === ':') === false && tags[at + 1] === 'num')
  )
    return null;
  return atEnd(line, at, 0.62) ?? signedBy(line, at);
}

/** “«Nobody is in danger» — head of Arpen Ropeways Garegin Totaz, live on Channel Six”: whose a quotation is, and more of that. */
function signedBy(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (words[at - 1]?.kind !== 'quote') return null;
  let end = at + 1;
  while (
    end < words.length &&
    end < at + 10 &&
    words[end]?.kind === 'word' &&
    tags[end] !== 'rel' &&
    !isVerb(line, end)
  )
    end += 1;
  if (words[end]?.text !== ',' && tags[end] !== 'rel') return null;
  const who = whoIs(words.slice(at + 1, end));
  if (!who || !/^(?:name|office|body)$/.test(who.by)) return null;
  const isTail = /^(?:rel|prep|ing|adv|time|noun|part|past|base)$/.test(
    tags[end + (words[end]?.text === ',' ? 1 : 0)] ?? '',
  );
  if (!isTail) return null;
  const channel = channelIn(line, end, Math.min(words.length, end + 8));
  const base = { from: at, to: end, cue: { from: at, to: at + 1 }, act: 'said', who, channel } as const;
  return framed({ ...base, words: 'before', weight: 0.68 });
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

/** The speaker before a colon. */
function speakerBefore(
  line: Line,
  colon: number,
): { readonly who: Who; readonly from: number; readonly until: number } | null {
  const subject = subjectBefore(line, colon);
  return subject && { ...subject, until: colon };
}
