/** Frames of those who only hear: “the court heard that …”, “…, jurors were told.” Who spoke is not told. Pure. */
import { spanOver } from '../span.ts';
import type { Channel, Who } from '../spoken.ts';
import { type Frame, framed, leftSpeaks } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import { wayAfter } from './ways.ts';
import { nobodyAt } from './who.ts';

/** Who hears what is said before it. */
const forums =
  /^(?:court|courts|jury|jurors|inquest|inquiry|enquiry|tribunal|hearing|panel|committee|judge|judges|magistrates|bench|trial|commission|session|parliament|meeting|councillors|councilors|mps|msps|peers|lawmakers|senators|deputies|delegates|ministers)$/;

/** Whether a word may be the verb of such a frame. */
export const isHearing = (low: string): boolean => low === 'heard' || low === 'told' || low === 'hears';

/** The frame of “heard” or “was told” at a place; null where no such body hears, or nothing that was said stands there. */
export function byHearing(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  if (!isHearing(low)) return null;
  let group = at;
  while (group > 0 && /^(?:be|aux|adv)$/.test(tags[group - 1] ?? '')) group -= 1;
  const isPassive = words.slice(group, at).some((_, index) => tags[group + index] === 'be');
  const subject = subjectBefore(line, group);
  if (!subject || !words.slice(subject.from, group).some((word) => forums.test(word.low))) return null;
  // A headline leaves out the helper: “…, inquiry told”.
  if ((low === 'told') !== isPassive && !(low === 'told' && words[at + 1] === undefined)) return null;
  if (
    words.slice(group, at).some((word) => /^(?:will|would|may|could|can|must|should|.*n't)$/.test(word.low))
  )
    return null;
  const { from } = subject;
  const from1 = fromWhom(line, at + 1);
  const to = from1?.to ?? at + 1 + wayAfter(line, at + 1, false).length;
  const next = words[to];
  if (words[to - 1]?.low === 'that' && to > at + 1)
    return framed({
      ...{
        from,
        to,
        cue: { from: at, to: at + 1 },
        act: 'said',
        who: from1?.who ?? nobody(line, from, at),
        channel: before(line, from, at),
        words: 'after',
      },
      ...{ opened: true, weight: 0.62 },
    });
  const cue = { from: at, to: at + 1 };
  const base = {
    cue,
    act: 'said' as const,
    who: from1?.who ?? nobody(line, from, at),
    channel: before(line, from, at),
  };
  const isAside = words[from - 1]?.text === ',' || words[from - 1]?.kind === 'quote';
  if (
    isAside &&
    (next === undefined || tags[to] === 'mark' || tags[to] === 'rel') &&
    (next?.text === ',' || leftSpeaks(line, from - 1))
  )
    return framed({
      ...base,
      from,
      to: from1?.to ?? at + 1,
      words: next?.text === ',' ? 'around' : 'before',
      weight: 0.62,
    });
  return null;
}

/** “the jury heard on Tuesday from a metallurgist (that …)”: who is heard, and where that ends. */
function fromWhom(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  let from = at;
  while (
    from < at + 5 &&
    (line.tags[from] === 'time' || (line.tags[from] === 'prep' && line.tags[from + 1] === 'time'))
  )
    from += 1;
  if (line.words[from]?.low !== 'from') return null;
  const read = whoFrom(line, from + 1);
  if (!read || read.who.by === 'noun' || read.who.by === 'pronoun') return null;
  return { who: read.who, to: line.words[read.to]?.low === 'that' ? read.to + 1 : read.to };
}

/** Who hears is before whom it was said. */
function before({ words }: Line, from: number, at: number): Channel | null {
  const span = spanOver(words.slice(from, at + 1));
  return span && { span, kind: 'briefing', name: null };
}

function nobody({ words }: Line, from: number, at: number): Who {
  return nobodyAt({ from: words[from]?.from ?? 0, to: words[at]?.to ?? 0 });
}
