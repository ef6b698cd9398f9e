/** Frames of a verb whose particle stands behind its object: “ruled it out”, “played the row down”, “shrugged off”. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import { actOfNoun } from './telling-nouns.ts';

/** By the particle, the verbs that stand before it and what they say. */
const split: readonly (readonly [particle: RegExp, verbs: RegExp, act: Cue])[] = [
  [/^out$/, /^(?:rule[sd]?|ruling)$/, 'denied'],
  [
    /^(?:off|aside|away)$/,
    /^(?:shrug(?:s|ged)?|laugh(?:s|ed)?|brush(?:es|ed)?|wave[sd]?|bat(?:s|ted)?)$/,
    'denied',
  ],
  [/^back$/, /^(?:takes?|took)$/, 'denied'],
  [/^(?:down|up)$/, /^(?:play(?:s|ed)?|talk(?:s|ed)?)$/, 'said'],
];

/** Every verb of such a pair. */
export const splitVerbs = new Set(
  'take takes took rule rules ruled ruling shrug shrugs shrugged laugh laughs laughed brush brushes brushed wave waves waved bat bats batted play plays played talk talks talked'.split(
    ' ',
  ),
);

/** What people talk of. */
const talked =
  /^(?:criticisms?|concerns?|questions?|rumou?rs?|reports?|charges?|ideas?|fears?|rows?|threats?|talk|chances?|hopes?|prospects?|risks?|significance|importance|differences?|setbacks?|defeats?|scandal|incident|affair|matter|possibility|suggestions?)$/;

/** No object between the two is longer. */
const LONGEST = 7;

/** The frame of such a verb at a place. */
export function bySplit(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  if (!splitVerbs.has(low) || !/^(?:past|s|base|part|ing)$/.test(tags[at] ?? '')) return null;
  let end = at + 1;
  while (end < at + LONGEST && /^(?:pron|det|noun|name|num|part|adv|sub)$/.test(tags[end] ?? '')) {
    if (split.some(([particle]) => particle.test(words[end]?.low ?? ''))) break;
    end += 1;
  }
  const kind = split.find(([particle, verbs]) => verbs.test(low) && particle.test(words[end]?.low ?? ''));
  if (!kind || end === at + 1) return null;
  // “waved him away” and “brushed the crumbs off” are done with the hand.
  const object = words[end - 1]?.low ?? '';
  const isMeant =
    /^(?:it|this|that|all)$/.test(object) || actOfNoun(object) !== undefined || talked.test(object);
  if (!isMeant && !(/^rul/.test(low) && tags[end - 1] === 'noun')) return null;
  let group = at;
  while (group > 0 && (tags[group - 1] === 'aux' || tags[group - 1] === 'adv')) {
    if (/^(?:would|could|may|might|will|should|must|can|cannot|.*n't)$/.test(words[group - 1]?.low ?? ''))
      return null;
    group -= 1;
  }
  if (/^(?:not|to|be)$/.test(tags[group - 1] ?? '')) return null;
  const subject = subjectBefore(line, group);
  if (!subject || subject.who.by === 'noun') return null;
  return framed({
    from: subject.from,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: kind[2],
    who: subject.who,
    words: 'after',
    thing: true,
    until: end,
    weight: weightOf(subject.who, 0.7),
  });
}
