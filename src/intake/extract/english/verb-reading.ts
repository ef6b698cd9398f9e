/** A verb of speaking with its subject and what follows it, and the frame that is made of them. Pure. */
import type { Who } from '../spoken.ts';
import type { CueAt } from './cues.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import type { Line } from './tags.ts';
import type { Way } from './ways.ts';

/** A verb, its subject and what follows it. */
export interface Reading {
  readonly line: Line;
  readonly cue: CueAt;
  readonly who: Who;
  readonly from: number;
  readonly way: Way;
  /** Behind hearers, channel, time and “that”. */
  readonly to: number;
  readonly opened: boolean;
  /** A “that” of the channel: “in a statement that did not mention it”. */
  readonly isOther: boolean;
}

/** The frame of a reading. */
export const made = (
  { from, cue, who, to, way }: Reading,
  has: Pick<Frame, 'words' | 'weight'> & Partial<Frame>,
): Frame =>
  framed({
    from,
    to,
    cue: { from: cue.from, to: cue.to },
    act: cue.act,
    who,
    channel: way.channel,
    ...has,
    weight: weightOf(who, has.weight),
  });
