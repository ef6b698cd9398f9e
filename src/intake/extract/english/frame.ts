/** A place where a sentence says that somebody spoke. */
import type { Cue } from '../../../model/speech.ts';
import type { Channel, Who } from '../spoken.ts';
import { isBrief } from './brief.ts';
import { datelineEnd } from './dateline.ts';
import { isVerb, type Line } from './tags.ts';
import { surelyPast } from './verb-words.ts';
import { documentNouns } from './who-words.ts';

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
  /** Whether what was said hangs on a noun (“the claim that …”), so that a further verb ends it. */
  readonly hangs: boolean;
  /** Where the thing begins that what was said is of: “(a figure) that the ministry called (premature)”; null for none. */
  readonly both: number | null;
  /** Where the words end at the latest, if the sentence goes on with another clause: “Noting that …, she left”. */
  readonly until: number | null;
  /** How sure the reading is, from 0 to 1. */
  readonly weight: number;
}

/** A frame of which what is not told is plain. */
export function framed(
  frame: Pick<Frame, 'from' | 'to' | 'cue' | 'act' | 'who' | 'words' | 'weight'> & Partial<Frame>,
): Frame {
  return {
    channel: null,
    relay: null,
    opened: false,
    thing: false,
    hangs: false,
    both: null,
    until: null,
    ...frame,
  };
}

/** Less sure where no rule knows what the speaker is. */
export const weightOf = (who: Who | null, weight: number): number =>
  who?.by !== 'noun' ? weight : weight * (isDocument(who) ? 0.95 : 0.75);

/** Whether a report, survey or the like speaks. */
export const isDocument = ({ by, head }: Who): boolean => by === 'noun' && documentNouns.has(head);

const alsoPrepositions = /^(?:since|until|before|after|than|as|like|once)$/;

/**
 * Whether a clause begins at a place: a noun phrase and a verb of its own, before any mark. `surely` takes every past
 * tense for a verb; otherwise one that a preposition follows may be a participle (“a body buried in the woods”).
 */
export function clauseAt(line: Line, at: number, surely = false): boolean {
  const { words, tags } = line;
  const asks = /^(?:if|when|what|how|why|where|whether|who|whose|because|while|as|after|before)$/.test(
    words[at]?.low ?? '',
  );
  const start = asks || (words[at]?.low === 'not' && tags[at + 1] === 'det') ? at + 1 : at;
  if ((asks || words[at]?.low === 'that') && isVerb(line, asks ? start : at + 1)) return true;
  if (tags[start] === 'pron' && isVerb(line, start)) return true;
  let hasNoun = false;
  for (let on = start; on < tags.length && on < start + 18; on += 1) {
    const tag = tags[on];
    if (words[on]?.text === ',' && hasNoun) {
      // “the minister, Levan Osh, told …”: over an apposition.
      const close = asideAt(line, on);
      if (close === null) return isListSubject(line, on);
      on = close;
      continue;
    }
    // “said the plan “is dead””: the verb stands within the marks.
    if (tag === 'quote' && hasNoun && surely) return true;
    // “said the driver who hit the boy had fled”: a verb behind that of the relative clause.
    if (tag === 'rel') return surely && hasNoun && hasTwoVerbs(line, on + 1);
    if (tag === 'mark' || tag === 'quote') return false;
    if (tag === 'sub' && !(alsoPrepositions.test(words[on]?.low ?? '') && !clauseSoon(line, on + 1)))
      return false;
    if (tag === 'to' && !hasNoun) return false;
    // “admitted fraud and will give evidence”: the verb is that of who admitted.
    if (tag === 'and' && isVerb(line, on + 1) && tags[on + 1] !== 'pron') return false;
    if (hasNoun && isVerb(line, on)) {
      if (tags[on] !== 'past' || surely || surelyPast.has(words[on]?.low ?? '')) return true;
      const next = tags[on + 1];
      if ((next !== 'prep' && next !== 'mark' && next !== undefined) || tags[on - 1] === 'pron') return true;
    }
    hasNoun ||=
      (tag === 'ing' && on === start) ||
      tag === 'noun' ||
      tag === 'name' ||
      tag === 'pron' ||
      tag === 'num' ||
      tag === 'det' ||
      words[on]?.low === 'there';
  }
  return false;
}

/** Whether two verbs stand from a place on before any mark: that of a relative clause, and that of whoever it is about. */
function hasTwoVerbs(line: Line, from: number): boolean {
  let verbs = 0;
  for (let at = from; at < from + 18 && at < line.words.length; at += 1) {
    if (/^(?:mark|quote|and|sub|rel)$/.test(line.tags[at] ?? '')) return false;
    if (!isVerb(line, at) || line.tags[at] === 'pron') continue;
    if (/^(?:be|aux)$/.test(line.tags[at - 1] ?? '')) continue;
    verbs += 1;
    if (verbs > 1) return true;
  }
  return false;
}

/** “comments from Rice, Rhodes and Orr were …”: whether more of a subject stands behind a comma, and then its verb. */
function isListSubject(line: Line, comma: number): boolean {
  let joined = false;
  for (let at = comma + 1; at < comma + 12 && at < line.words.length; at += 1) {
    const tag = line.tags[at] ?? 'mark';
    if (joined && isVerb(line, at) && tag !== 'past' && tag !== 'pron') return true;
    if (tag === 'and') joined = true;
    else if (!/^(?:noun|name|num|det)$/.test(tag) && line.words[at]?.text !== ',') return false;
  }
  return false;
}

/** Where the comma is that closes an apposition; null where none does, or no verb follows. */
function asideAt(line: Line, open: number): number | null {
  for (let at = open + 1; at < open + 12 && at < line.words.length; at += 1) {
    const tag = line.tags[at];
    if (line.words[at]?.text === ',')
      return isVerb(line, at + 1) && at > open + 1 && line.tags[at + 1] !== 'pron' ? at : null;
    if (/^[%$£€]$/.test(line.words[at]?.text ?? '')) continue;
    if (tag === 'mark' || tag === 'quote' || (tag === 'and' && isVerb(line, at + 1))) return null;
  }
  return null;
}

/** “since lunchtime” against “since he left”. */
const clauseSoon = (line: Line, at: number): boolean => line.tags[at] === 'pron' || isVerb(line, at + 1);

/** Names and commas alone, from the first word on. */
const isListOfNames = ({ words, tags }: Line, close: number): boolean =>
  close > 2 &&
  close < 30 &&
  words.slice(0, close).some(({ text }) => text === ',') &&
  words.slice(0, close).every((_, at) => /^(?:name|mark|det|and)$/.test(tags[at] ?? ''));

/** Whether what was said may stand before a place: a quotation or a clause, not only when or where. */
export function leftSpeaks(line: Line, close: number): boolean {
  const { words, tags } = line;
  // “The Post, NPR, (Channel 4 and Sky News both reported)”: more of whom speak.
  if (isListOfNames(line, close)) return false;
  if (isBrief(line, close)) return true;
  let start = close;
  while (start > 0 && words[start - 1]?.text !== ';') start -= 1;
  if (start === 0) start = Math.min(datelineEnd(line), close);
  while (start < close && (tags[start] === 'and' || tags[start] === 'adv' || tags[start] === 'mark'))
    start += 1;
  // “Asked who “D.” was, she said: …”: what was asked is not what she said.
  if (/^(?:asked|pressed|quizzed|questioned|challenged)$/.test(words[start]?.low ?? '') && start + 1 < close)
    return false;
  // “Earlier this week, (the mayor said)”.
  const isWhen = words
    .slice(start, close)
    .every(({ low }, on) => tags[start + on] === 'time' || /^(?:this|that|last|next|the|same)$/.test(low));
  if (isWhen && start > 0) return false;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const first = tags[start];
    const opens =
      (first === 'sub' && !/^(?:that|what|how|why|if)$/.test(words[start]?.low ?? '')) ||
      // “At least nine sheep drowned” is no phrase of where.
      (first === 'prep' && !/^(?:least|most)$/.test(words[start + 1]?.low ?? '')) ||
      first === 'ing' ||
      first === 'past' ||
      first === 'part' ||
      first === 'to' ||
      first === 'time';
    if (!opens) break;
    let on = start;
    while (on < close && words[on]?.text !== ',') on += 1;
    if (on >= close) {
      // A gerund may be the subject of one: “Finding what lies below is hard”.
      if (first === 'ing')
        return words
          .slice(start, close)
          .some(
            (_, index) =>
              /^(?:be|aux)$/.test(tags[start + index] ?? '') &&
              /^(?:noun|name|num|adv|time)$/.test(tags[start + index - 1] ?? '') &&
              isVerb(line, start + index),
          );
      // A preposition may open a whole clause: “By 07:30 all but nine were ashore”.
      return (
        (first === 'prep' || first === 'time') &&
        words
          .slice(start, close)
          .some((_, index) => isVerb(line, start + index) && tags[start + index] !== 'past')
      );
    }
    start = on + 1;
  }
  if (words.slice(start, close).some(({ kind }) => kind === 'quote')) return true;
  const length = close - start;
  // “A mistake, the spokesman conceded.”
  const isPhrase = line.words
    .slice(start, close)
    .every((_, n) => /^(?:det|noun|name|num|part)$/.test(tags[start + n] ?? ''));
  if (
    isPhrase &&
    length === 2 &&
    start <= 1 &&
    (tags[start] === 'det' || (words.length < 8 && tags[start] === 'noun'))
  )
    return true;
  return (
    words.slice(start, close).some((_, index) => index > 0 && isVerb(line, start + index)) ||
    length >= 4 ||
    (length >= 2 && tags[start] !== 'name' && close - start >= 3)
  );
}
