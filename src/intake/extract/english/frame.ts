/** A place where a sentence says that somebody spoke. */
import type { Cue } from '../../../model/speech.ts';
import type { Channel, Who } from '../spoken.ts';
import { isFinite, type Line } from './tags.ts';

/** Places are indexes of the sentence's pieces. */
export interface Frame {
  /** The frame's own pieces: speaker, verb, hearers, channel. */
  readonly from: number;
  readonly to: number;
  readonly cue: { readonly from: number; readonly to: number };
  readonly act: Cue;
  /** Null where the speaker of the frame before goes on (“…, adding that …”). */
  readonly who: Who | null;
  readonly channel: Channel | null;
  readonly relay: Who | null;
  /** What was said stands after the frame, before it, or on both sides of it. */
  readonly words: 'after' | 'before' | 'around';
  /** Whether “that”, a colon or a quotation opens the words after the frame. */
  readonly opened: boolean;
  /** Whether what was said is a thing and no clause: it ends with its phrase. */
  readonly thing: boolean;
  /** How sure the reading is, from 0 to 1. */
  readonly weight: number;
}

/** A frame of which what is not told is plain. */
export function framed(
  frame: Pick<Frame, 'from' | 'to' | 'cue' | 'act' | 'who' | 'words' | 'weight'> & Partial<Frame>,
): Frame {
  return { channel: null, relay: null, opened: false, thing: false, ...frame };
}

/** Whether a clause begins at a place: a noun phrase and a verb of its own, before any mark. */
export function clauseAt(line: Line, at: number): boolean {
  const { words, tags } = line;
  let start = at;
  if (/^(?:if|when|what|how|why|where|whether|because|while|as|after|before)$/.test(words[at]?.low ?? ''))
    start += 1;
  if (tags[start] === 'pron' && isFinite(line, start)) return true;
  let hasNoun = false;
  for (let on = start; on < tags.length && on < start + 18; on += 1) {
    const tag = tags[on];
    if (tag === 'mark' || tag === 'quote' || tag === 'sub' || tag === 'rel') return false;
    if (hasNoun && isFinite(line, on)) {
      if (tags[on] !== 'past') return true;
      const next = tags[on + 1];
      if (next !== 'prep' && next !== 'mark' && next !== undefined) return true;
      if (tags[on - 1] === 'pron') return true;
    }
    hasNoun ||=
      tag === 'noun' ||
      tag === 'name' ||
      tag === 'pron' ||
      tag === 'num' ||
      words[on]?.low === 'there' ||
      tag === 'det';
    if (tag === 'to' && !hasNoun) return false;
  }
  return false;
}
