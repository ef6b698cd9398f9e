/** The words that a frame frames: where they begin and end in their sentence. Pure. */
import type { Piece } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import { endWithin, frontedEnd, relativeEnd, subordinateEnd } from './clause-ends.ts';
import { endOfClause, endOfHanging, endOfHangingThing, endOfThing } from './ends.ts';
import { clauseAt, type Frame } from './frame.ts';
import { leftStart } from './left-start.ts';
import { startOfPhrase } from './phrase-start.ts';
import { isVerb, type Line } from './tags.ts';

/** Indexes of a sentence's pieces, the end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The ranges of pieces that the words of a frame take. */
export function rangesOf(line: Line, frames: readonly Frame[], k: number): readonly Range[] {
  const { words, tags } = line;
  const frame = frames[k];
  if (!frame) return [];
  if (frame.words === 'after') return [{ from: frame.to, to: rightEnd(line, frames, k) }];
  if (frame.both !== null) {
    const noun = { from: frame.both, to: frame.from };
    return [noun, { from: frame.to, to: rightEnd(line, frames, k) }];
  }
  const left = leftRange(line, frames, k, frame);
  const leftQuoted = words.slice(left.from, left.to).findLast(({ text }) => text !== ',')?.kind === 'quote';
  const further = leftQuoted ? quotedFurther(line, frames, k) : null;
  if (further) return [left, further];
  if (frame.words === 'before') return [left];
  const next = words[frame.to];
  const after = next?.text === ',' || next?.text === ':' ? frame.to + 1 : frame.to;
  const end = rightEnd(line, frames, k);
  // “…,” said Fiona Achebe, who cut her rating to “sell”.
  const isOther =
    after === frame.to &&
    words[after]?.kind === 'quote' &&
    (/^(?:prep|to|det)$/.test(tags[after - 1] ?? '') || words[after - 1]?.low === 'as');
  if (isOther) return [left];
  if (words[after]?.kind === 'quote' && (leftQuoted || after > frame.to || frame.opened)) {
    let to = after;
    while (to < end && (words[to]?.kind === 'quote' || words[to]?.text === ',')) to += 1;
    return [left, { from: after, to: leftQuoted ? to : end }];
  }
  if (next?.text === ':') return [left, { from: after, to: end }];
  if (leftQuoted) {
    return [left];
  }
  if (next?.text !== ',')
    return next && isVerb(line, frame.to)
      ? [
          restrict(line, left),
          { from: frame.to, to: endWithin(line, frame, endOfHanging(line, frame.to, end)) },
        ]
      : [left];
  // “…, according to a tally, but his lead is small”: what the writer sets against it.
  if (
    words[frame.cue.from]?.low === 'according' &&
    frame.who?.by === 'noun' &&
    words[after]?.low === 'but' &&
    clauseAt(line, after + 1, true)
  )
    return [left];
  const shared = frames
    .slice(k + 1)
    .some((other) => other.from < end && other.who !== null && other.words !== 'around');
  return (goesOn(line, after) ||
    isCleft(line, left, after) ||
    waitsForVerb(line, left, after) ||
    waitsForMain(line, left)) &&
    (end > after + 1 || (end > after && /^(?:aux|be)$/.test(tags[left.to - 2] ?? ''))) &&
    !(
      shared &&
      (tags[after] === 'and' || /^(?:because|although|though|while)$/.test(words[after]?.low ?? ''))
    )
    ? [left, { from: after, to: end }]
    : [left];
}

/** An aside of so many pieces may stand between who speaks and the rest of a quotation. */
const ASIDE = 18;

/** “…,” says Mr Okafor, tapping it, “…”: the rest of a quotation behind what the writer tells of the saying. */
function quotedFurther({ words }: Line, frames: readonly Frame[], k: number): Range | null {
  const frame = frames[k];
  const next = frames[k + 1]?.from ?? words.length;
  if (!frame || words[frame.to]?.kind === 'quote') return null;
  for (let at = frame.to; at < frame.to + ASIDE && at < words.length; at += 1) {
    const { kind, text = '' } = words[at] ?? {};
    if (kind === 'quote') {
      const isRest = /^[,—–]$/.test(words[at - 1]?.text ?? '') && at > frame.to + 1;
      return isRest ? { from: at, to: at + 1 } : null;
    }
    if (at >= next || /^[;:]$/.test(text)) return null;
  }
  return null;
}

/** What stands before a frame; of “a raid that, the army says, left 13 dead” the noun phrase. */
function leftRange(line: Line, frames: readonly Frame[], k: number, frame: Frame): Range {
  const { words, tags } = line;
  const relative = frame.from - 2;
  const isRelative =
    frame.words === 'around' &&
    words[frame.from - 1]?.text === ',' &&
    (tags[relative] === 'rel' || words[relative]?.low === 'that') &&
    (tags[relative - 1] === 'noun' || tags[relative - 1] === 'name') &&
    words[frame.to]?.text === ',' &&
    isVerb(line, frame.to + 1);
  const start = isRelative ? startOfPhrase(line, relative) : null;
  if (start !== null && start < relative) return { from: start, to: relative };
  return { from: leftStart(line, frames, k), to: frame.from };
}

/** “it was Moreau, in his telling, who first used the word”. */
const isCleft = ({ words, tags }: Line, { from }: Range, after: number): boolean => {
  const start = /^(?:and|but|that)$/.test(words[from]?.low ?? '') ? from + 1 : from;
  return (
    words[start]?.low === 'it' &&
    tags[start + 1] === 'be' &&
    (tags[after] === 'rel' || words[after]?.low === 'that')
  );
};

/** Whether what stands before “, she said,” is no clause yet: “The mergers, she said, made …”, “He had, he said, waited”. */
function waitsForVerb(line: Line, { from, to }: Range, after: number): boolean {
  if (!isVerb(line, after)) return false;
  let last = to - 1;
  while (last > from && line.tags[last] === 'mark') last -= 1;
  if (line.tags[last] === 'aux' || line.tags[last] === 'be') return true;
  for (let at = from; at < to; at += 1) if (isVerb(line, at) || line.tags[at] === 'quote') return false;
  return true;
}

/** “But if the caller is not she, (as the judge noted,) then somebody …”: a condition is no clause yet. */
function waitsForMain({ words, tags }: Line, { from, to }: Range): boolean {
  let start = from;
  while (start < to && (tags[start] === 'and' || tags[start] === 'mark' || tags[start] === 'adv')) start += 1;
  return (
    /^(?:if|when|unless|until|although|though|because|since|once|while|should|whether|whoever|what|where)$/.test(
      words[start]?.low ?? '',
    ) && !words.slice(start, to - 1).some(({ text }) => text === ',')
  );
}

/** Of what stands before “prosecutors say was handed over”, the noun phrase. */
function restrict(line: Line, { from, to }: Range): Range {
  const { tags, words } = line;
  // “a gap that experts say makes it moot”.
  const isRelative = tags[to - 1] === 'rel' || words[to - 1]?.low === 'that';
  const noun = isRelative ? startOfPhrase(line, to - 1) : null;
  if (noun !== null && noun < to - 1 && noun >= from) return { from: noun, to: to - 1 };
  let at = to;
  while (at > from && (tags[at - 1] === 'noun' || tags[at - 1] === 'name' || tags[at - 1] === 'num')) at -= 1;
  if (at > from && (tags[at - 1] === 'det' || words[at - 1]?.low === 'it')) at -= 1;
  return { from: at, to };
}

/** Whether what was said goes on behind “, she said,”: not what is told of the saying. */
function goesOn({ words, tags }: Line, at: number): boolean {
  const [tag, low] = [tags[at], words[at]?.low ?? ''];
  if (tag === 'quote') return true;
  if (
    tag === undefined ||
    tag === 'mark' ||
    tag === 'ing' ||
    tag === 'rel' ||
    tag === 'past' ||
    tag === 'time'
  )
    return false;
  if (tag === 'sub')
    return (
      /^(?:because|if|when|until|where|that|so|as|while|since|but)$/.test(low) &&
      low !== 'as' &&
      low !== 'while'
    );
  if (tag === 'prep')
    return /^(?:on|in|at|of|for|with|between|from|about|to|by|into|over|under|than|including|like)$/.test(
      low,
    );
  return true;
}

/** No sentence that somebody wrote has more frames behind one before its words end. */
const FURTHER = 24;

/** Where the words after a frame end: with its phrase, at the sentence's end, or where another one speaks. */
function rightEnd(line: Line, frames: readonly Frame[], k: number): number {
  const { words, tags } = line;
  const frame = frames[k];
  if (!frame) return 0;
  let end = Math.min(
    endOfSentence(words),
    frame.until ?? Number.POSITIVE_INFINITY,
    subordinateEnd(line, frame) ?? Number.POSITIVE_INFINITY,
  );
  for (let next = k + 1; next < frames.length && next <= k + FURTHER; next += 1) {
    const other = frames[next];
    if (!other || other.from < frame.to) continue;
    if (other.both !== null) {
      const cut = breakBefore(line, other.both, frame.to);
      if (cut === null) continue;
      end = Math.min(end, cut);
      break;
    }
    const before = words[other.from - 1];
    if (other.words !== 'after') {
      // "…, police said": a parenthesis ends what stood before it; what stands within the words does not.
      const isAside = before?.kind === 'mark' || before?.kind === 'quote' || other.who === null;
      if (isAside && other.from > frame.to) {
        const start = leftStart(line, frames, next);
        end = Math.min(end, start > frame.to + 1 && start < other.from ? start : other.from);
      }
      continue;
    }
    // “… says twelve, the water board six”: a mark is all that the other has of a verb.
    const isPhrase = tags[other.cue.from] === 'prep' && before?.text === ',';
    if (isPhrase || /^[,;]$/.test(words[other.cue.from]?.text ?? '')) {
      end = Math.min(end, other.from);
      break;
    }
    if (other.from === other.cue.from && frame.words === 'around' && other.who !== null) continue;
    if (other.who === null) {
      let cut = other.from;
      while (
        cut > frame.to + 1 &&
        (tags[cut - 1] === 'and' || tags[cut - 1] === 'adv' || tags[cut - 1] === 'mark')
      )
        cut -= 1;
      end = Math.min(end, cut);
      break;
    }
    const cut = breakBefore(line, other.from, frame.to);
    if (cut !== null) {
      end = Math.min(end, cut);
      break;
    }
  }
  // “The governor, who had told parliament that the dam was safe, resigned”: the comma closes the relative clause.
  // “Hill, who police say was drunk, was charged”: the same.
  const relative = tags[frame.from - 1] === 'rel' ? frame.from - 1 : frame.from;
  if (tags[relative] === 'rel' && words[relative - 1]?.text === ',' && !frame.thing)
    for (let at = frame.to + 1; at < end; at += 1)
      if (words[at]?.text === ',' && isVerb(line, tags[at + 1] === 'adv' ? at + 2 : at + 1)) end = at;
  if (tags[frame.from] === 'rel' && frame.thing) end = Math.min(end, relativeEnd(line, frame.to, end));
  end = Math.min(end, endWithin(line, frame, end));
  if (frame.hangs && frame.thing) return endOfHangingThing(line, frame.to, end);
  if (frame.hangs) return endOfHanging(line, frame.to, frontedEnd(line, frame, end));
  return frame.thing ? endOfThing(line, frame.to, end) : endOfClause(line, frame.to, end);
}

/** Where a clause of another speaker begins: “…, but the mayor said”; null where it is part of what was said. */
function breakBefore({ words }: Line, from: number, least: number): number | null {
  let at = from - 1;
  // What leads into the clause: “on Friday”, “in a post”.
  while (
    at > least &&
    from - at < 12 &&
    words[at]?.kind !== 'mark' &&
    words[at]?.kind !== 'quote' &&
    !/^(?:and|but|while|though|although|whereas|that|because)$/.test(words[at]?.low ?? '')
  )
    at -= 1;
  let conjunction = false;
  const first = at;
  if (/^(?:and|but|while|though|although|whereas)$/.test(words[at]?.low ?? '')) {
    conjunction = true;
    at -= 1;
  }
  if (at < least) return null;
  const mark = words[at];
  if (mark?.text === ';') return at;
  if (conjunction && (mark?.text === ',' || mark?.kind === 'quote'))
    return mark.kind === 'quote' ? at + 1 : at;
  if (conjunction && from - first <= 2) return at + 1;
  if (!conjunction && mark?.kind === 'mark' && /^[—–:]$/.test(mark.text))
    return mark.text === ':' ? null : at;
  return null;
}

function endOfSentence(words: readonly Piece[]): number {
  let end = words.length;
  while (end > 0 && words[end - 1]?.kind === 'mark' && !/^[)%€£$]$/.test(words[end - 1]?.text ?? ''))
    end -= 1;
  return end;
}

const leading = /^(?:but|and|meanwhile|however|still|so|yet|that|,|;|:|—|–|-|"|•|\*|▪|️)$/;

/** The span of a range without marks at its ends; the inside of quotations that are all of it. */
export function contentOf({ words, tags }: Line, { from, to }: Range): readonly Span[] {
  let [start, end] = [from, to];
  while (
    start < end &&
    ((leading.test(words[start]?.low || (words[start]?.text ?? '')) &&
      !(words[start]?.low === 'that' && (start + 1 >= end || tags[start + 1] === 'mark'))) ||
      (tags[start] === 'mark' && !/^[(£€$#]$/.test(words[start]?.text ?? '')))
  )
    start += 1;
  while (
    end > start &&
    ((words[end - 1]?.kind === 'mark' && !/^[)%€£$?!]$/.test(words[end - 1]?.text ?? '')) ||
      (tags[end - 1] === 'and' && words[end - 1]?.kind === 'word'))
  )
    end -= 1;
  const some = words.slice(start, end);
  if (some.length === 0) return [];
  if (some.every(({ kind, text }) => kind === 'quote' || text === ',')) return quotedIn(some);
  const span = spanOver(some);
  return span ? [span] : [];
}

/** The insides of the quotations among some pieces. */
export function quotedIn(words: readonly Piece[]): Span[] {
  return words.flatMap(({ quotation, text, from }) => {
    if (!quotation) return [];
    let { from: start, to: end } = quotation.inner;
    while (end > start && /[,\s]/u.test(text.charAt(end - 1 - from))) end -= 1;
    while (start < end && /\s/u.test(text.charAt(start - from))) start += 1;
    return end > start ? [{ from: start, to: end }] : [];
  });
}

/** How many words some ranges hold, those of quotations included. */
export function lengthOf({ words }: Line, ranges: readonly Range[]): number {
  let sum = 0;
  for (const { from, to } of ranges)
    for (const { kind, text } of words.slice(from, to))
      sum += kind === 'quote' ? 2 + text.split(/\s+/).length : kind === 'mark' ? 0 : 1;
  return sum;
}
