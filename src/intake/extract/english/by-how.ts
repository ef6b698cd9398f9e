/** Frames of how somebody tells something: ““…” is how the mayor put it”, “as the aide sketched it for me”, “as the widow tells it”. Pure. */
import { setOf } from '../words.ts';
import { cueForms } from './cue-verbs.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';

/** Verbs of how a thing is told or seen. */
const renders = setOf(
  `put puts see sees saw tell tells told describe describes described has had view views viewed sketch sketches sketched remember remembers remembered recall recalls recalled explain explains explained
  sum sums summed paint paints painted frame frames framed phrase phrases phrased word words worded express expressed expresses call calls called render renders rendered report reports reported
  thinks think thought deems deemed considers considered interpret interprets interpreted understand understands understood portray portrays portrayed`,
);

/** Whether a word may be the verb of such a frame. */
export const isRendering = (low: string): boolean => renders.has(low);

/** “Kitchen talk, his boss calls that”, “madness, the coach called it”: what a thing is called, then who calls it so. */
export function byNaming(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!/^(?:calls?|called|thinks?|thought|deems|deemed|considers|considered)$/.test(words[at]?.low ?? ''))
    return null;
  if (
    !/^(?:it|that|this|them|him|her)$/.test(words[at + 1]?.low ?? '') ||
    !(words[at + 2] === undefined || /^[.;!]$/.test(words[at + 2]?.text ?? ''))
  )
    return null;
  const comma = words.findLastIndex(({ text }, on) => on < at - 1 && on > at - 9 && text === ',');
  const who = comma < 1 ? null : whoIs(words.slice(comma + 1, at));
  if (!who || who.by === 'noun') return null;
  const subject = { who, from: comma + 1 };
  for (let on = 0; on < subject.from - 1; on += 1) if (isVerb(line, on) && subject.from > 6) return null;
  if (subject.from > 12 || tags[0] === 'sub' || tags[0] === 'prep') return null;
  return framed({
    ...{ from: subject.from, to: at + 2, cue: { from: at, to: at + 1 }, who: subject.who, words: 'before' },
    ...{
      act: /^(?:call|deem)/.test(words[at]?.low ?? '') ? 'said' : 'believed',
      weight: weightOf(subject.who, 0.62),
    },
  });
}

/** The frame of such a verb at a place, behind “how” or “as”. */
export function byHow(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!renders.has(words[at]?.low ?? '') || /^(?:think|deem|consider|thought)/.test(words[at]?.low ?? ''))
    return null;
  let group = at;
  while (/^(?:aux|adv)$/.test(tags[group - 1] ?? '')) group -= 1;
  const subject = subjectBefore(line, group);
  const lead = subject ? (words[subject.from - 1]?.low ?? '') : '';
  if (!subject || !/^(?:how|as)$/.test(lead)) return null;
  const to = objectEnd(line, at + 1, lead === 'how');
  if (to === null) return null;
  const from = subject.from - (tags[subject.from - 2] === 'be' ? 2 : 1);
  const isBe = tags[subject.from - 2] === 'be';
  if (lead === 'how' && !isBe && words[from - 1]?.text !== ',') return null;
  const act = cueForms.get(words[at]?.low ?? '')?.verb.act ?? 'said';
  const base = {
    cue: { from: at, to: at + 1 },
    act: act === 'believed' ? act : 'said',
    who: subject.who,
  } as const;
  const leads = from < 2 && words[to]?.text === ',';
  // “The water came, as a carter put it, like a wall”, “carrying, as he told it, “three cups””.
  if (!leads && words[to]?.text === ',' && (words[from - 1]?.text === ',' || tags[to + 1] === 'quote'))
    return framed({
      ...{ ...base, from, to, words: 'around', opened: tags[to + 1] === 'quote' },
      weight: weightOf(subject.who, 0.74),
    });
  return framed({
    ...{ ...base, from, to: leads ? to + 1 : to, words: leads ? 'after' : 'before', opened: leads },
    weight: weightOf(subject.who, 0.8),
  });
}

/** Behind “it”, “him”, “things”, “the day” and what hangs on it, where a mark or the end follows; null where none does. */
function objectEnd(line: Line, at: number, isHow: boolean): number | null {
  const { words, tags } = line;
  let to = at;
  if (
    /^(?:it|things|matters)$/.test(words[to]?.low ?? '') ||
    (isHow && /^(?:him|her|them|this|that|me|us)$/.test(words[to]?.low ?? ''))
  )
    to += 1;
  if (to === at) return null;
  const ends = (end: number): boolean =>
    words[end] === undefined || tags[end] === 'mark' || words[end]?.low === 'when';
  if (ends(to)) return to;
  if (!/^(?:prep|to|time|adv|sub)$/.test(tags[to] ?? '')) return null;
  for (let on = to + 1; on < to + 14; on += 1) {
    if (ends(on)) return on;
    if (tags[on] === 'quote' || (isVerb(line, on) && isHow)) return null;
  }
  return null;
}
