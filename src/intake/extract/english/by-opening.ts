/** Frames of a verb with which a sentence begins: “Said Ana Ruiz, who lives there: “…””. Pure. */
import { cueForms } from './cue-verbs.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import { whoFrom } from './speakers.ts';
import type { Line } from './tags.ts';

/** Nothing between the speaker and the marks is longer. */
const ASIDE = 16;

const opening = /^(?:said|says|added|adds|wrote|replied|recalled|explained|continued|tweeted)$/;

/** The frame of a verb at the head of a sentence; null where no name and no quotation follow it. */
export function byOpening({ words, tags }: Line, at: number): Frame | null {
  const low = words[at]?.low ?? '';
  if (at !== 0 || !opening.test(low) || !/^\p{Lu}/u.test(words[0]?.text ?? '')) return null;
  const read = whoFrom({ words, tags }, 1);
  if (!read || !/^(?:name|office|body|many)$/.test(read.who.by)) return null;
  let to = read.to;
  while (to < read.to + ASIDE && to < words.length && tags[to] !== 'quote') {
    if (/^[;]$/.test(words[to]?.text ?? '')) return null;
    to += 1;
  }
  if (tags[to] !== 'quote' || !/^[,:]$/.test(words[to - 1]?.text ?? '')) return null;
  return framed({
    from: 0,
    to,
    cue: { from: 0, to: 1 },
    act: cueForms.get(low)?.verb.act ?? 'said',
    who: read.who,
    words: 'after',
    opened: true,
    weight: weightOf(read.who, 0.84),
  });
}
