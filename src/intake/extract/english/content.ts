/** The words that a frame frames: where they begin and end in their sentence. Pure. */
import type { Piece } from '../sentences.ts';
import { type Span, spanOver } from '../span.ts';
import { datelineEnd } from './dateline.ts';
import { clauseAt, type Frame } from './frame.ts';
import { startOfPhrase } from './subjects.ts';
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
  const left = leftRange(line, frames, k, frame);
  if (frame.words === 'before') return [left];
  const next = words[frame.to];
  const after = next?.text === ',' || next?.text === ':' ? frame.to + 1 : frame.to;
  const leftQuoted = words.slice(left.from, left.to).findLast(({ text }) => text !== ',')?.kind === 'quote';
  const end = rightEnd(line, frames, k);
  if (words[after]?.kind === 'quote' && (leftQuoted || after > frame.to || frame.opened)) {
    let to = after;
    while (to < end && (words[to]?.kind === 'quote' || words[to]?.text === ',')) to += 1;
    return [left, { from: after, to: leftQuoted ? to : end }];
  }
  if (next?.text === ':') return [left, { from: after, to: end }];
  if (leftQuoted) {
    if (words[after]?.low === 'that' && next?.text === ',') return [left, { from: after, to: end }];
    return [left];
  }
  if (next?.text !== ',')
    return next && isVerb(line, frame.to) ? [restrict(line, left), { from: frame.to, to: end }] : [left];
  const shared = frames
    .slice(k + 1)
    .some((other) => other.from < end && other.who !== null && other.words !== 'around');
  return (goesOn(line, after) || waitsForVerb(line, left, after)) &&
    end > after + 1 &&
    !(shared && tags[after] === 'and')
    ? [left, { from: after, to: end }]
    : [left];
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

/** Whether what stands before “, she said,” is no clause yet: “The mergers, she said, made …”, “He had, he said, waited”. */
function waitsForVerb(line: Line, { from, to }: Range, after: number): boolean {
  if (!isVerb(line, after)) return false;
  let last = to - 1;
  while (last > from && line.tags[last] === 'mark') last -= 1;
  if (line.tags[last] === 'aux' || line.tags[last] === 'be') return true;
  for (let at = from; at < to; at += 1) if (isVerb(line, at) || line.tags[at] === 'quote') return false;
  return true;
}

/** Of what stands before “prosecutors say was handed over”, the noun phrase. */
function restrict({ tags, words }: Line, { from, to }: Range): Range {
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
  if (tag === 'prep') return /^(?:on|in|at|of|for|with|between|from|about|to)$/.test(low);
  return true;
}

/** Where the words after a frame end: with its phrase, at the sentence's end, or where another one speaks. */
function rightEnd(line: Line, frames: readonly Frame[], k: number): number {
  const { words, tags } = line;
  const frame = frames[k];
  if (!frame) return 0;
  let end = endOfSentence(words);
  for (const other of frames.slice(k + 1)) {
    if (other.from < frame.to) continue;
    const before = words[other.from - 1];
    if (other.words !== 'after') {
      // "…, police said": a parenthesis ends what stood before it; what stands within the words does not.
      const isAside = before?.kind === 'mark' || before?.kind === 'quote' || other.who === null;
      if (isAside && other.from > frame.to) {
        const start = leftStart(line, frames, frames.indexOf(other));
        end = Math.min(end, start > frame.to + 1 && start < other.from ? start : other.from);
      }
      continue;
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
  if (frame.hangs) return endOfHanging(line, frame.to, end);
  return frame.thing ? endOfThing(line, frame.to, end) : endOfClause(line, frame.to, end);
}

/** Where a clause that was said ends before the sentence does: at what the writer adds. */
function endOfClause(line: Line, from: number, end: number): number {
  const { words, tags } = line;
  for (let at = from + 1; at < end; at += 1) {
    const piece = words[at];
    if (piece?.text === ';' && (at > from + 2 || words[from]?.kind === 'quote')) return at;
    if (piece?.kind === 'mark' && /^[—–]$/.test(piece.text) && piece.spaced) {
      const closing = words.findIndex(({ text }, index) => index > at && index < end && /^[—–]$/.test(text));
      if (closing === -1) return end;
      at = closing;
    }
    if (
      tags[at] === 'and' &&
      /^(?:later|then|subsequently|immediately)$/.test(words[at + 1]?.low ?? '') &&
      tags[at + 2] === 'past' &&
      at > from + 2
    )
      return at;
    if (tags[at] === 'and' && at > from + 2 && leavesAt(line, at + 1)) return at;
    if (piece?.low === 'but' && refusesAt(line, at + 1)) return at;
    if (piece?.text !== ',' || at < from + 3) continue;
    const [one, two] = [words[at + 1]?.low ?? '', words[at + 2]?.low ?? ''];
    if ((one === 'but' && refusesAt(line, at + 2)) || (one === 'without' && tags[at + 2] === 'ing'))
      return at;
    if (/^(?:a|an)$/.test(one) && /^(?:claim|charge|allegation|figure|accusation|suggestion)$/.test(two))
      return at;
    if (one === 'by' && two === 'which') return at;
    if (/^(?:though|although|whereas)$/.test(one) && tags[at + 2] === 'name' && clauseAt(line, at + 2, true))
      return at;
    if (/^(?:though|although|whereas)$/.test(one) && tags[at + 2] === 'name') return at;
  }
  return end;
}

/** “… and hung up”, “… and walked off”: what the speaker did is the writer's. */
const leavesAt = ({ words }: Line, at: number): boolean =>
  /^(?:hung|walked|shrugged|slammed|drove|strode|stormed|laughed|smiled|wept|sobbed|nodded|waved|pointed|turned)$/.test(
    words[at]?.low ?? '',
  ) && words[at - 2]?.low !== 'who';

/** “…, but declined to say”, “…, but would not be drawn”: the writer's. */
function refusesAt({ words }: Line, at: number): boolean {
  const [one, two] = [words[at]?.low ?? '', words[at + 1]?.low ?? ''];
  return (
    /^(?:declined|refused|gave|offered|stopped)$/.test(one) ||
    (/^(?:would|could|did|does|has|had)$/.test(one) &&
      /^(?:not|never)$/.test(two) &&
      words
        .slice(at, at + 8)
        .some(({ low }) =>
          /^(?:say|comment|drawn|elaborate|confirm|name|specify|give|provide|discuss|disclose|identify)$/.test(
            low,
          ),
        ))
  );
}

/** Where a clause that hangs on a noun ends: before the verb that the noun is the subject of. */
function endOfHanging(line: Line, from: number, end: number): number {
  const { tags, words } = line;
  let verbs = 0;
  for (let at = from; at < end; at += 1) {
    if (words[at]?.text === ';') return at;
    const joins =
      tags[at - 1] === 'and' || tags[at - 1] === 'sub' || tags[at - 1] === 'rel' || tags[at - 1] === 'mark';
    if (!isVerb(line, at) || tags[at] === 'pron' || joins) {
      if (joins && isVerb(line, at)) verbs += 1;
      continue;
    }
    const isGroup = isVerb(line, at - 1) || (tags[at - 1] === 'adv' && isVerb(line, at - 2));
    if (isGroup) continue;
    verbs += 1;
    const opensClause = tags
      .slice(Math.max(from, at - 6), at)
      .some((tag) => tag === 'sub' || tag === 'rel' || tag === 'and');
    if (verbs > 1 && !opensClause && (tags[at] === 'be' || tags[at] === 'aux' || tags[at] === 's')) return at;
  }
  return end;
}

/** Where a thing that was said ends: before another clause, a second verb, what the writer adds. */
function endOfThing(line: Line, from: number, end: number): number {
  const { words, tags } = line;
  let relative = false;
  for (let at = from; at < end; at += 1) {
    const piece = words[at];
    const tag = tags[at];
    if (tag === 'rel' || (tag === 'sub' && at > from && !/^(?:as|than)$/.test(piece?.low ?? '')))
      relative = true;
    if (piece?.kind === 'mark' && /^[;:—–]$/.test(piece.text) && piece.spaced !== false) return at;
    if (piece?.text === ';' || piece?.text === ':') return at;
    const low = words[at + 1]?.low ?? '';
    if (piece?.text === ',' && at === from + 1 && /^(?:that|this|it)$/.test(words[from]?.low ?? ''))
      return at;
    if (piece?.text === ',' && at > from) {
      const next = tags[at + 1];
      if (next === 'and' && (isVerb(line, at + 2) || tags[at + 2] === 'adv' || clauseAt(line, at + 2)))
        return at;
      if (
        next === 'rel' ||
        next === 'ing' ||
        /^(?:while|though|although|as|after|before|when|but|whereas|because|despite|citing)$/.test(low)
      )
        return at;
      if (/^(?:a|an)$/.test(low) && !relative) {
        // “expects Wanda, a storm of force 3, to cross the coast”.
        const close = words.findIndex(({ text }, index) => index > at + 1 && index < at + 12 && text === ',');
        if (close === -1 || words[close + 1]?.low !== 'to') return at;
        at = close;
        continue;
      }
      if (next !== 'quote' && next !== 'and' && clauseAt(line, at + 1)) return at;
      if (next === 's' || next === 'past' || (next === 'adv' && isVerb(line, at + 2))) return at;
    }
    if (
      tag === 'and' &&
      at > from &&
      !relative &&
      (tags[at + 1] === 's' || tags[at + 1] === 'past' || tags[at + 1] === 'aux') &&
      words[at]?.low !== 'or'
    )
      return at;
    if (
      tag === 'and' &&
      at > from &&
      !relative &&
      /^(?:and|but)$/.test(piece?.low ?? '') &&
      tags[at + 1] === 'pron' &&
      isVerb(line, at + 2)
    )
      return at;
  }
  return end;
}

/** Where a clause of another speaker begins: “…, but the mayor said”; null where it is part of what was said. */
function breakBefore({ words, tags }: Line, from: number, least: number): number | null {
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
  if (words[at]?.text === ',' && tags[at + 1] === 'prep') {
    // “, but in a note, the firm said”
  }
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

/** Where the words before a frame begin. */
function leftStart(line: Line, frames: readonly Frame[], k: number): number {
  const { words, tags } = line;
  const frame = frames[k];
  if (!frame) return 0;
  const before = frames.slice(0, k).findLast((other) => other.to <= frame.from);
  if (words[frame.from]?.low === 'as' && before) return before.to;
  // “…, which, she said, had been closed”, “because, she said, …”: what stands before is the writer's.
  const opening = words[frame.from - 1]?.text === ',' ? tags[frame.from - 2] : undefined;
  if (
    frame.words === 'around' &&
    (opening === 'sub' || opening === 'rel' || opening === 'and') &&
    frame.from > 3
  )
    return frame.from;
  const least = before && before.words !== 'after' ? before.to : datelineEnd(line);
  for (let at = frame.from - 2; at > least; at -= 1) {
    const piece = words[at];
    if (piece?.kind !== 'mark') continue;
    if (before && at >= before.to && (piece.text === ';' || piece.text === ':')) return at + 1;
    if (
      before &&
      at >= before.to &&
      piece.text === ',' &&
      /^(?:and|but|while|though|although|whereas)$/.test(words[at + 1]?.low ?? '') &&
      frame.from - at > 4
    )
      return at + 2;
    if (!before && piece.text === ':' && at < 4 && frame.from - at > 3) return at + 1;
  }
  return least;
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
