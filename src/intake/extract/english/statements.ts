/** The statements of one English sentence: its frames, each with the words that it frames. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Piece, Sentence } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import { type Frame, framesOf } from './frames.ts';
import { type Channel, channelIn } from './ways.ts';
import type { Who } from './who.ts';

type Words = readonly Piece[];

/** A statement before it is known who “she” is. */
export interface Spoken {
  readonly words: readonly Span[];
  readonly quoted: readonly Span[];
  /** Null where whoever spoke before goes on. */
  readonly who: Who | null;
  readonly act: Cue;
  readonly cue: Span | null;
  readonly channel: Channel | null;
  readonly relay: Span | null;
  /** From 0 to 1. */
  readonly weight: number;
  /** Whether the sentence ends with this statement's words, so that a quotation after it goes on. */
  readonly open: boolean;
}

/** Fewer words say nothing. */
const SHORTEST = 2;

/** What one sentence says that somebody said. */
export function spokenIn(sentence: Sentence): readonly Spoken[] {
  const { pieces } = sentence;
  const frames = framesOf(pieces);
  const found: (Spoken & { readonly frame: Frame; readonly whole: Range })[] = [];
  for (const [k, frame] of frames.entries()) {
    const ranges = rangesOf(pieces, frames, k).filter(({ from, to }) => to > from);
    const words = ranges.flatMap((range) => contentOf(pieces, range) ?? []);
    const whole = {
      from: Math.min(...ranges.map(({ from }) => from)),
      to: Math.max(...ranges.map(({ to }) => to)),
    };
    if (words.length === 0 || (frame.words === 'before' && lengthOf(pieces, ranges) < SHORTEST)) continue;
    found.push({
      words,
      quoted: ranges.flatMap((range) => quotedIn(pieces.slice(range.from, range.to))),
      who: frame.who ?? ownerOf(frames, k),
      act: frame.act,
      cue: spanOver(pieces.slice(frame.cue.from, frame.cue.to)),
      channel: frame.channel ?? (frame.words === 'after' ? channelIn(pieces.slice(0, frame.from)) : null),
      relay: null,
      weight: frame.weight,
      open: whole.to >= lastWord(pieces),
      frame,
      whole,
    });
  }
  return relayed(found);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whoever is named in the frame before speaks on. */
function ownerOf(frames: readonly Frame[], k: number): Who | null {
  return frames.slice(0, k).findLast(({ who }) => who !== null)?.who ?? null;
}

/** The ranges of pieces that a frame's words take. */
function rangesOf(pieces: Words, frames: readonly Frame[], k: number): readonly Range[] {
  const frame = frames[k];
  if (!frame) return [];
  if (frame.words === 'after') return [{ from: frame.to, to: rightEnd(pieces, frames, k) }];
  const left = { from: leftStart(pieces, frames, k), to: frame.from };
  const next = pieces[frame.to];
  const after = next?.text === ',' || next?.text === ':' ? frame.to + 1 : frame.to;
  const endsQuoted = pieces.slice(left.from, left.to).findLast(({ text }) => text !== ',')?.kind === 'quote';
  if (next?.text === ':') return [left, { from: after, to: rightEnd(pieces, frames, k) }];
  if (pieces[after]?.kind === 'quote' && (endsQuoted || after > frame.to || frame.opened)) {
    // "…," she said, "…": the quotation goes on up to the next frame.
    let to = after;
    const end = rightEnd(pieces, frames, k);
    while (to < end && (pieces[to]?.kind === 'quote' || pieces[to]?.text === ',')) to += 1;
    return [left, { from: after, to }];
  }
  if (next?.text === ',' && !endsQuoted && goesOnAfter(pieces, frame.to + 1)) {
    const end = rightEnd(pieces, frames, k);
    const shared = frames.slice(k + 1).some((other) => other.from < end && other.who !== null);
    if (!shared && end > frame.to + 2) return [left, { from: frame.to + 1, to: end }];
  }
  return [left];
}

/** Whether what was said goes on behind “, she said,”: not what is told of the saying. */
function goesOnAfter(pieces: Words, at: number): boolean {
  const { low = '', kind } = pieces[at] ?? {};
  if (kind === 'quote') return true;
  return (
    kind === 'word' &&
    !/ing$|^(?:who|which|as|after|when|while|before|where|whose|in|on|at|during|with|citing|without|until|despite|then|to|from|though|although|because)$/.test(
      low,
    )
  );
}

/** Where the words after a frame end: at the sentence's end, or where another one speaks. */
function rightEnd(pieces: Words, frames: readonly Frame[], k: number): number {
  const frame = frames[k];
  if (!frame) return 0;
  for (const other of frames.slice(k + 1)) {
    if (other.words === 'before') {
      if (other.from <= frame.to) continue;
      // "…, police said": what stands before it is both's.
      return other.from;
    }
    const cut = breakBefore(pieces, other.from, frame.to);
    if (cut !== null) return cut;
    if (other.who === null) return other.from;
  }
  return endOfSentence(pieces);
}

/** Where a clause of another speaker begins: “…, but the mayor said”; null where it is part of what was said. */
function breakBefore(pieces: Words, from: number, least: number): number | null {
  let at = from - 1;
  let conjunction = false;
  // What leads into the clause: “on Friday”, “in a post”.
  while (
    at > least &&
    from - at < 12 &&
    pieces[at]?.kind === 'word' &&
    !/^(?:and|but|while|though|although|whereas|that|because)$/.test(pieces[at]?.low ?? '')
  )
    at -= 1;
  if (/^(?:and|but|while|though|although|whereas)$/.test(pieces[at]?.low ?? '')) {
    conjunction = true;
    at -= 1;
  }
  const mark = pieces[at];
  if (at < least) return null;
  if (mark?.text === ';') return at;
  if (conjunction && (mark?.text === ',' || mark?.kind === 'quote'))
    return mark.kind === 'quote' ? at + 1 : at;
  if (conjunction && from - at <= 2) return at + 1;
  return null;
}

/** Where the words before a frame begin. */
function leftStart(pieces: Words, frames: readonly Frame[], k: number): number {
  const frame = frames[k];
  if (!frame) return 0;
  const before = frames.slice(0, k).findLast((other) => other.to <= frame.from);
  if (before?.words === 'before') return before.to;
  if (before) {
    for (let at = frame.from - 2; at > before.to; at -= 1) {
      if (pieces[at]?.text === ';') return at + 1;
      if (
        pieces[at]?.text === ',' &&
        /^(?:and|but|while|though|although)$/.test(pieces[at + 1]?.low ?? '') &&
        frame.from - at > 4
      )
        return at + 2;
    }
  }
  return 0;
}

function endOfSentence(pieces: Words): number {
  let end = pieces.length;
  while (end > 0 && pieces[end - 1]?.kind === 'mark' && !/^[)%€£$”"]$/.test(pieces[end - 1]?.text ?? ''))
    end -= 1;
  return end;
}

const lastWord = (pieces: Words): number => endOfSentence(pieces);

const leading = /^(?:but|and|meanwhile|however|still|so|yet|that|,|;|:|—|–|-)$/;

/** The span of a range without marks at its ends; the inside of a quotation that is all of it. */
function contentOf(pieces: Words, { from, to }: Range): Span[] | null {
  let [start, end] = [from, to];
  while (start < end && leading.test(pieces[start]?.low || (pieces[start]?.text ?? ''))) start += 1;
  while (end > start && pieces[end - 1]?.kind === 'mark' && !/^[)%€£$]$/.test(pieces[end - 1]?.text ?? ''))
    end -= 1;
  const some = pieces.slice(start, end);
  const [first] = some;
  if (!first) return null;
  if (some.every(({ kind, text }) => kind === 'quote' || text === ',')) return quotedIn(some);
  const span = spanOver(some);
  return span ? [span] : null;
}

/** The insides of the quotations among some pieces. */
function quotedIn(pieces: Words): Span[] {
  return pieces.flatMap(({ quotation, text, from }) => {
    if (!quotation) return [];
    let { from: start, to: end } = quotation.inner;
    while (end > start && /[,\s]/u.test(text.charAt(end - 1 - from))) end -= 1;
    while (start < end && /\s/u.test(text.charAt(start - from))) start += 1;
    return end > start ? [{ from: start, to: end }] : [];
  });
}

function lengthOf(pieces: Words, ranges: readonly Range[]): number {
  return ranges
    .flatMap(({ from, to }) => pieces.slice(from, to))
    .reduce(
      (sum, { kind, text }) =>
        sum + (kind === 'quote' ? 2 + text.split(/\s+/).length : kind === 'mark' ? 0 : 1),
      0,
    );
}

/** What an outlet says that somebody said is that one's statement, passed on by the outlet. */
function relayed(
  found: readonly (Spoken & { readonly frame: Frame; readonly whole: Range })[],
): readonly Spoken[] {
  const dropped = new Set<number>();
  const relays = new Map<number, Span>();
  for (const [k, outer] of found.entries()) {
    if (!outer.who?.outlet) continue;
    const inner = found.findIndex(
      (other, at) =>
        at !== k &&
        !other.who?.outlet &&
        !dropped.has(at) &&
        other.frame.from >= outer.whole.from &&
        other.frame.to <= outer.whole.to,
    );
    if (inner === -1) continue;
    dropped.add(k);
    relays.set(inner, outer.who.name ?? outer.who.span);
  }
  return found.flatMap(({ frame: _frame, whole: _whole, ...spoken }, at) =>
    dropped.has(at) ? [] : [{ ...spoken, relay: relays.get(at) ?? null }],
  );
}
