/**
 * The frames of a sentence: each place where it says that somebody spoke, with who, by which words and through what.
 * What a frame is of lies in a file each: a verb (`by-verb`), a phrase or noun (`by-phrase`), a mark (`by-mark`). Pure.
 */

import { remembered } from '../remembered.ts';
import type { Who } from '../spoken.ts';
import { byComplement, isCalling } from './by-complement.ts';
import { byGap } from './by-gap.ts';
import { byHearing, isHearing } from './by-hearing.ts';
import { byHearsay, isHearsay } from './by-hearsay.ts';
import { byHow, byNaming, isRendering } from './by-how.ts';
import { byLearning, isLearning } from './by-learning.ts';
import { byMark } from './by-mark.ts';
import { byMessage, isMessaging } from './by-message.ts';
import { byOpening } from './by-opening.ts';
import { byPassive, hasPassive } from './by-passive.ts';
import { byPhrase, mayOpenPhrase } from './by-phrase.ts';
import { puttingVerbs } from './by-putting.ts';
import { byReport, isReport } from './by-report.ts';
import { bySplit, splitVerbs } from './by-split.ts';
import { byState, isState } from './by-state.ts';
import { byTaking, isTaking } from './by-taking.ts';
import { byVerb } from './by-verb.ts';
import { cueForms, phrasalForms } from './cue-verbs.ts';
import type { Frame } from './frame.ts';
import { whoFrom } from './speakers.ts';
import type { Line } from './tags.ts';

/** Words that a frame of a phrase or verb may begin with. */
const speaking = remembered(
  (low) =>
    mayOpenPhrase(low) ||
    hasPassive(low) ||
    isState(low) ||
    isReport(low) ||
    isHearing(low) ||
    isLearning(low) ||
    splitVerbs.has(low) ||
    puttingVerbs.has(low) ||
    isTaking(low) ||
    isMessaging(low) ||
    isCalling(low) ||
    isRendering(low) ||
    isHearsay(low) ||
    cueForms.has(low) ||
    phrasalForms.has(low),
);

/** No sentence of prose says more often that somebody spoke: what does was made to be slow, or is none. */
const MOST_FRAMES = 24;

/** The frames of a sentence, in order of their cues; no more than so many. */
export function framesOf(line: Line): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < line.words.length && found.length < MOST_FRAMES; at += 1) {
    const piece = line.words[at];
    if (!piece || (piece.kind !== 'mark' && !speaking(piece.low))) continue;
    const last = found.at(-1);
    // A colon or dash that a verb has taken opens nothing of its own.
    const isTaken =
      last !== undefined && (last.opened || last.words === 'around') && last.to >= at && last.from < at;
    const frame =
      byOpening(line, at) ??
      byLearning(line, at) ??
      byPhrase(line, at) ??
      byComplement(line, at) ??
      byPassive(line, at) ??
      byHearing(line, at) ??
      byReport(line, at) ??
      byState(line, at) ??
      bySplit(line, at) ??
      byHow(line, at) ??
      byNaming(line, at) ??
      byVerb(line, at, found) ??
      byTaking(line, at) ??
      byMessage(line, at) ??
      byHearsay(line, at) ??
      byGap(line, at, last) ??
      (isTaken ? null : byMark(line, at));
    if (!frame) continue;
    if (last && frame.cue.from < last.to && frame.from <= last.cue.from) continue;
    found.push(frame);
    at = Math.max(at, frame.cue.to - 1);
  }
  return line.words.some(({ low }) => low === 'citing' || low === 'quoting' || low === 'quoted')
    ? withSources(line, found)
    : found;
}

/** Frames with those whom they cite; what only cites is no frame of its own. */
function withSources(line: Line, found: readonly Frame[]): readonly Frame[] {
  const all = found.map((frame) => sourced(line, frame));
  const isCited = all.some(({ relay }, at) => relay !== null && found[at]?.relay === null);
  return isCited
    ? all.filter(({ cue }) => !/^(?:citing|quoting)$/.test(line.words[cue.from]?.low ?? ''))
    : all;
}

/** “Nazer, quoted by Tass, said”: who passes it on. */
function quotedBy(line: Line, { from, cue }: Frame): Who | null {
  const { words } = line;
  for (let at = from; at < cue.from - 2; at += 1)
    if (
      words[at]?.text === ',' &&
      /^(?:quoted|cited)$/.test(words[at + 1]?.low ?? '') &&
      words[at + 2]?.low === 'by'
    )
      return whoFrom(line, at + 3)?.who ?? null;
  return null;
}

/** “…, Reuters reports, citing officials”: those who are cited speak, and whoever cites them passes it on. */
function sourced(line: Line, frame: Frame): Frame {
  const { words } = line;
  if (frame.relay || !frame.who) return frame;
  const by = quotedBy(line, frame);
  if (by) return { ...frame, relay: by };
  if (frame.who.by === 'pronoun') return frame;
  const places: number[] = [];
  for (let at = frame.from; at <= frame.to; at += 1) places.push(at);
  const cites = (at: number): boolean =>
    words[at]?.text === ',' && /^(?:citing|quoting)$/.test(words[at + 1]?.low ?? '');
  const comma =
    places.find(cites) ??
    // “Reuters reported that a deal was near, citing two officials”.
    (frame.who.outlet && frame.words === 'after'
      ? words.findIndex((_, at) => at > frame.to && at < frame.to + 60 && cites(at))
      : -1);
  if (comma === -1) return frame;
  const read = whoFrom(line, comma + 2);
  if (!read || !/^(?:name|office|body|many)$/.test(read.who.by)) return frame;
  return {
    ...frame,
    who: read.who,
    relay: frame.who,
    to: comma > frame.to ? frame.to : Math.max(frame.to, comma >= frame.to ? read.to : 0),
    until: comma > frame.to ? comma : frame.until,
  };
}
