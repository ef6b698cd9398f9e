/** Where the words that stand before a frame begin: behind the clause of somebody else, at the noun that a clause begins with. Pure. */
import { cueForms } from './cue-verbs.ts';
import { datelineEnd } from './dateline.ts';
import type { Frame } from './frame.ts';
import { isVerb, type Line } from './tags.ts';

/** The last frame before another one that ends by where that one begins. */
function frameBefore(frames: readonly Frame[], k: number, from: number): Frame | undefined {
  for (let at = k - 1; at >= 0; at -= 1) if ((frames[at]?.to ?? 0) <= from) return frames[at];
  return undefined;
}

/** Where the words before a frame begin. */
export function leftStart(line: Line, frames: readonly Frame[], k: number): number {
  const { words, tags } = line;
  const frame = frames[k];
  if (!frame) return 0;
  const before = frameBefore(frames, k, frame.from);
  if (words[frame.from]?.low === 'as' && before) return before.to;
  // “…, which, she said, had been closed”, “because, she said, …”: what stands before is the writer's.
  const opening = words[frame.from - 1]?.text === ',' ? tags[frame.from - 2] : undefined;
  if (
    frame.words === 'around' &&
    (opening === 'sub' ||
      opening === 'rel' ||
      opening === 'and' ||
      (/^(?:including|notably|particularly|especially|namely)$/.test(words[frame.from - 2]?.low ?? '') &&
        words[frame.to + 1]?.kind === 'quote')) &&
    frame.from > 3
  )
    return frame.from;
  const least = before && before.words !== 'after' ? before.to : datelineEnd(line);
  for (let at = frame.from - 2; at > least; at -= 1) {
    const piece = words[at];
    if (piece?.kind !== 'mark') continue;
    if (before && at >= before.to && (piece.text === ';' || piece.text === ':')) return at + 1;
    if (!before && parts(line, at, least, frame.from)) return at + 1;
    if (frame.words === 'around' && partsNear(line, at, least, frame.from))
      return at + (piece.text === ',' ? 2 : 1);
    if (
      before &&
      at >= before.to &&
      piece.text === ',' &&
      /^(?:and|but|while|though|although|whereas)$/.test(words[at + 1]?.low ?? '') &&
      frame.from - at > 4
    )
      return at + 2;
    // “Orr saw it differently: “No,” he said”: the quotation alone is his.
    const isOpened = frames
      .slice(0, k)
      .some((one) => one.to === at + 1 && cueForms.get(words[one.cue.from]?.low ?? '')?.verb.clause);
    if (
      piece.text === ':' &&
      words[at + 1]?.kind === 'quote' &&
      at + 2 >= frame.from - 1 &&
      at > 1 &&
      !isOpened
    )
      return at + 1;
    // “It heard clips of the show - proof, the government argued, of his part”.
    const isDashed = /^[—–-]$/.test(piece.text) && piece.spaced && frame.from - at < 6;
    if (
      isDashed &&
      frame.words === 'around' &&
      tags[frame.to + 1] === 'prep' &&
      isNounPhrase(line, at + 1, frame.from - 1)
    )
      return at + 1;
    if (!before && piece.text === ':' && at < 4 && frame.from - at > 3) return at + 1;
    // “Sources differ on the number: nine, say some”.
    const isSplit = !before && piece.text === ':' && frame.words === 'before' && frame.from - at <= 4;
    if (isSplit && words.slice(0, at).some((_, on) => isVerb(line, on))) return at + 1;
  }
  return nounBefore(line, frame, least) ?? least;
}

const isNounPhrase = ({ tags }: Line, from: number, to: number): boolean =>
  from < to && tags.slice(from, to).every((tag) => /^(?:det|noun|name|num|part|prep)$/.test(tag));

/** “Nobody was hurt and nothing, residents recall, was learned”: of two clauses the begun one; null where there is one. */
function nounBefore(line: Line, frame: Frame, least: number): number | null {
  const { words, tags } = line;
  const comma = frame.from - 1;
  if (frame.words !== 'around' || words[comma]?.text !== ',') return null;
  const isSplit = words[frame.to]?.text === ',' && isVerb(line, frame.to + 1);
  let at = comma;
  while (
    at > least &&
    comma - at < 8 &&
    /^(?:det|noun|name|num|prep|pron|adv)$/.test(tags[at - 1] ?? '') &&
    !isVerb(line, at - 1)
  )
    at -= 1;
  if (at === comma || at <= least) return null;
  const hasClause = words.slice(least, at - 1).some((_, index) => index > 0 && isVerb(line, least + index));
  if (!hasClause) return null;
  if (isSplit && words[at - 1]?.low === 'and') return at;
  // “Two were caught, the second of them, as the director will have it, “a stranger””.
  return words[at - 1]?.text === ',' &&
    [words[frame.to], words[frame.to + 1]].some((one) => one?.kind === 'quote') &&
    /^(?:det|num|pron)$/.test(tags[at] ?? '')
    ? at
    : null;
}

/** Whether a mark parts what stands on the left of “…, she said, …” from the clause before. */
function partsNear(line: Line, at: number, from: number, to: number): boolean {
  const text = line.words[at]?.text ?? '';
  const next = line.words[at + 1]?.low ?? '';
  const isMark = text === ';' || text === ':' || (text === ',' && /^(?:but|and|while|though)$/.test(next));
  const hasVerb = (start: number, end: number): boolean =>
    line.words.slice(start, end).some((_, index) => isVerb(line, start + index));
  return isMark && to - at > 2 && hasVerb(from, at) && (text !== ',' || !hasVerb(at + 2, to - 1));
}

/** Whether a mark parts two clauses: “The minister sought to calm nerves: no school would close, (an aide said)”. */
function parts(line: Line, at: number, from: number, to: number): boolean {
  if (!/^[;:]$/.test(line.words[at]?.text ?? '') || to - at < 5) return false;
  const hasVerb = (start: number, end: number): boolean =>
    line.words.slice(start, end).some((_, index) => isVerb(line, start + index));
  return hasVerb(from, at) && hasVerb(at + 1, to - 1);
}
