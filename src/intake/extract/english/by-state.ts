/** Frames of what somebody is: “was adamant that …”, “are confident the fire is out”, “was critical of the plan”. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';

const acts: ReadonlyMap<string, Cue> = new Map(
  (
    [
      ['claimed', 'adamant insistent emphatic unequivocal positive'],
      ['said', 'clear blunt explicit agreed unanimous'],
      [
        'believed',
        'confident convinced certain sure hopeful optimistic pessimistic uncertain unsure unconvinced dubious persuaded mindful aware hesitant concerned worried afraid fearful doubtful skeptical sceptical',
      ],
    ] as const
  ).flatMap(([act, list]) => list.split(' ').map((low) => [low, act] as const)),
);

/** With “of” or “about” a thing is what was said. */
const ofThings = /^(?:critical|dismissive|supportive|scathing|scornful|contemptuous)$/;

/** Whether a word says what a speaker is. */
export const isState = (low: string): boolean =>
  acts.has(low) || ofThings.test(low) || held.test(low) || low === 'doubt';

/** “is in no doubt that”. */
const isDoubtless = ({ words }: Line, at: number): boolean =>
  words[at]?.low === 'doubt' && words[at - 1]?.low === 'no' && words[at - 2]?.low === 'in';

/** “is of the opinion that”. */
const held = /^(?:opinion|view|belief)$/;
const isHeld = ({ words }: Line, at: number): boolean =>
  held.test(words[at]?.low ?? '') && words[at - 1]?.low === 'the' && words[at - 2]?.low === 'of';

/** The frame of such a word; null where nobody is it, is it not, or nothing follows. */
export function byState(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  if (!isState(low)) return null;
  if (low === 'doubt' && !isDoubtless(line, at)) return null;
  let be = isHeld(line, at) || isDoubtless(line, at) ? at - 3 : at - 1;
  while (be > 0 && tags[be] === 'adv') be -= 1;
  if (tags[be] !== 'be' || /^(?:be|being)$|n't$/.test(words[be]?.low ?? '')) return null;
  let group = be;
  while (group > 0 && (tags[group - 1] === 'aux' || tags[group - 1] === 'adv')) group -= 1;
  if (/^(?:would|could|may|might|will|should|must|can|.*n't)$/.test(words[group]?.low ?? '')) return null;
  const isOf = ofThings.test(low) && /^(?:of|about)$/.test(words[at + 1]?.low ?? '');
  const isThat = words[at + 1]?.low === 'that' && clauseAt(line, at + 2, true);
  if (held.test(low) && !(isThat && isHeld(line, at))) return null;
  const act = acts.get(low) ?? (held.test(low) || low === 'doubt' ? 'believed' : 'said');
  if (!isOf && !isThat && !(act === 'believed' && clauseAt(line, at + 1))) return null;
  const subject = subjectBefore(line, group);
  const who = subject?.who;
  if (!subject || !who || who.by === 'noun' || who.head === 'it' || who.head === 'i' || who.head === 'we')
    return null;
  if (tags[subject.from - 1] === 'sub' && /^(?:if|unless|whether)$/.test(words[subject.from - 1]?.low ?? ''))
    return null;
  return framed({
    from: subject.from,
    to: isOf || isThat ? at + 2 : at + 1,
    cue: { from: at, to: isOf ? at + 2 : at + 1 },
    act,
    who,
    words: 'after',
    opened: isThat,
    thing: isOf,
    weight: weightOf(who, isThat ? 0.74 : 0.6),
  });
}
