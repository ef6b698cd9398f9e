/** Frames of those who learn from somebody: “the agency learned from two officials that …”, “the council heard from residents that …”. Pure. */
import { spanOver } from '../span.ts';
import type { Channel } from '../spoken.ts';
import { forums } from './channel-words.ts';
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import { wayAfter } from './ways.ts';

const learning = /^(?:learn|learned|learnt|learns|hear|heard|hears)$/;

/** Whether a word may be the verb of such a frame. */
export const isLearning = (low: string): boolean => learning.test(low);

/** The frame of “learned from” at a place: who told it speaks; null where nobody is named, or no clause follows. */
export function byLearning(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!learning.test(words[at]?.low ?? '') || words[at + 1]?.low !== 'from') return null;
  let group = at;
  while (group > 0 && /^(?:aux|adv)$/.test(tags[group - 1] ?? '')) group -= 1;
  const helpers = words.slice(Math.max(0, group - 1), at);
  if (helpers.some(({ low }) => /^(?:to|not|never|would|could|may|might|will|should|must|.*n't)$/.test(low)))
    return null;
  const read = whoFrom(line, at + 2, true);
  if (!read) return null;
  const way = wayAfter(line, read.to, false);
  const to = read.to + way.length;
  if (!way.opened && !(read.who.by !== 'noun' && clauseAt(line, to))) return null;
  const subject = subjectBefore(line, group);
  return framed({
    from: subject?.from ?? at,
    to,
    cue: { from: at, to: at + 2 },
    act: 'said',
    who: read.who,
    channel: way.channel ?? before(line, subject?.from ?? at, at),
    words: 'after',
    opened: way.opened,
    weight: weightOf(read.who, 0.7),
  });
}

/** “The council heard from X”: before whom it was said. */
function before({ words }: Line, from: number, at: number): Channel | null {
  const some = words.slice(from, at + 1);
  const span = some.some(({ low }) => forums.test(low)) ? spanOver(some) : null;
  return span && { span, kind: 'briefing', name: null };
}
