/**
 * Frames of everyday verbs that speak by what stands beside them: “took the bang for thunder”, “holds the council
 * responsible”, “gave the wall two years”, “have it as an accident”, “has it that …”, “would have us believe that …”,
 * “wants the truth”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import { clauseAt, type Frame, framed, isDocument, leftSpeaks, weightOf } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import {
  advises,
  bids,
  capitals,
  capitalsEnd,
  finds,
  gives,
  hasAs,
  holds,
  makes,
  pleads,
  pleadsGuilty,
  pleadsNot,
  prefers,
  regrets,
  releases,
  scents,
  seesNone,
  shoulders,
  suggests,
  takesFor,
  tenders,
  thinks,
  threatens,
  wants,
} from './taken-objects.ts';
import { nobodyAt } from './who.ts';

interface Taking {
  readonly act: Cue;
  readonly weight: number;
  /** Whether what follows the verb makes it speech. */
  readonly speaks: (line: Line, after: number) => boolean;
  /** Where what was said ends at the latest. */
  readonly ends?: (line: Line, after: number) => number;
}

const low = ({ words }: Line, at: number): string => words[at]?.low ?? '';

const takings: readonly (readonly [verbs: string, Taking])[] = [
  ['take takes took taken', { act: 'believed', weight: 0.58, speaks: takesFor }],
  ['mistook mistakes mistake mistaken', { act: 'believed', weight: 0.58, speaks: takesFor }],
  ['hold holds held', { act: 'claimed', weight: 0.62, speaks: holds }],
  ['give gives gave', { act: 'said', weight: 0.56, speaks: gives }],
  ['make makes made', { act: 'said', weight: 0.6, speaks: makes }],
  ['have has had', { act: 'said', weight: 0.54, speaks: hasAs }],
  ['find finds found', { act: 'said', weight: 0.56, speaks: finds }],
  ['see sees saw', { act: 'believed', weight: 0.56, speaks: seesNone }],
  [
    'scent scents scented smell smells smelt smelled sniff sniffs',
    { act: 'believed', weight: 0.56, speaks: scents },
  ],
  ['want wants', { act: 'asked', weight: 0.58, speaks: wants }],
  ['plead pleads pleaded', { act: 'claimed', weight: 0.6, speaks: pleads }],
  [
    'prefer prefers preferred favour favours favoured favor favors favored',
    { act: 'said', weight: 0.56, speaks: prefers },
  ],
  [
    'think thinks thought reckon reckons reckoned guess guesses guessed',
    { act: 'believed', weight: 0.58, speaks: thinks },
  ],
  [
    'advise advises advised recommend recommends recommended counsel counsels counselled prescribe prescribes prescribed',
    { act: 'asked', weight: 0.56, speaks: advises },
  ],
  [
    'write writes wrote written chalk chalks chalked paint paints painted scrawl scrawled daub daubed spray sprayed scribble scribbled carve carved scratch scratched spell spelled spelt print printed stitch stitched etch etched',
    { act: 'said', weight: 0.6, speaks: capitals, ends: capitalsEnd },
  ],
  [
    'offer offers offered tender tenders tendered',
    { act: 'announced', weight: 0.6, speaks: tenders, ends: (_, after) => after + 2 },
  ],
  [
    'release releases released issue issues issued publish publishes published',
    { act: 'said', weight: 0.58, speaks: releases },
  ],
  [
    'accept accepts accepted take takes took claim claims claimed',
    { act: 'confirmed', weight: 0.6, speaks: shoulders },
  ],
  ['plead pleads pleaded', { act: 'denied', weight: 0.62, speaks: pleadsNot, ends: (_, after) => after + 2 }],
  [
    'plead pleads pleaded',
    { act: 'confirmed', weight: 0.62, speaks: pleadsGuilty, ends: (_, after) => after + 1 },
  ],
  ['regrets regret', { act: 'said', weight: 0.56, speaks: regrets }],
  ['threatens threatened threaten', { act: 'announced', weight: 0.6, speaks: threatens }],
  ['bid bids bade', { act: 'ordered', weight: 0.62, speaks: bids }],
  ['suggest suggests suggested', { act: 'said', weight: 0.54, speaks: suggests }],
];

const byVerb: ReadonlyMap<string, readonly Taking[]> = (() => {
  const found = new Map<string, Taking[]>();
  for (const [verbs, taking] of takings)
    for (const verb of verbs.split(' ')) found.set(verb, [...(found.get(verb) ?? []), taking]);
  return found;
})();

/** Whether a word may be the verb of such a frame. */
export const isTaking = (word: string): boolean =>
  byVerb.has(word) || /^(?:knows?|knew|having|counts|counted|estimates|estimated)$/.test(word);

/** The frame of such a verb at a place. */
export function byTaking(line: Line, at: number): Frame | null {
  const { tags } = line;
  const unknown = countsBehind(line, at) ?? knowsNothing(line, at);
  if (unknown) return unknown;
  const kinds = byVerb.get(low(line, at));
  if (!kinds || !/^(?:past|s|base|aux|part)$/.test(tags[at] ?? '')) return null;
  const insisted = hasIt(line, at) ?? hasNone(line, at) ?? hasDoubt(line, at);
  if (insisted) return insisted;
  const taking = kinds.find(({ speaks }) => speaks(line, at + 1));
  if (!taking) return null;
  const group = groupOf(line, at);
  if (group === null) return null;
  const subject = subjectBefore(line, group);
  if (
    !subject ||
    !(
      /^(?:name|office|body|many|pronoun)$/.test(subject.who.by) ||
      (isDocument(subject.who) && taking.act === 'said')
    )
  )
    return null;
  if (/^(?:i|we|you)$/.test(subject.who.head) && taking.act !== 'believed') return null;
  if (/^(?:if|unless|whether)$/.test(low(line, subject.from - 1))) return null;
  const who = /^some(?:body|one)$/.test(subject.who.head) ? nobodyAt(subject.who.span) : subject.who;
  return framed({
    ...{ from: subject.from, to: at + 1, cue: { from: at, to: at + 1 }, act: taking.act, who },
    ...{ words: 'after', thing: true, until: taking.ends?.(line, at + 1) ?? null },
    weight: weightOf(subject.who, taking.weight),
  });
}

/** Where the helpers of a verb begin; null where it is denied, wished for, or done to somebody. */
function groupOf({ words, tags }: Line, at: number): number | null {
  let group = at;
  while (group > 0 && (tags[group - 1] === 'aux' || tags[group - 1] === 'adv')) {
    if (
      /^(?:would|could|may|might|will|shall|should|must|can|cannot|having|.*n't|not)$/.test(
        words[group - 1]?.low ?? '',
      )
    )
      return null;
    group -= 1;
  }
  return /^(?:be|not|to)$/.test(tags[group - 1] ?? '') ? null : group;
}

/** “had none of that”, “will have none of it”: a denial. */
function hasNone(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!/^(?:have|has|had)$/.test(low(line, at)) || low(line, at + 1) !== 'none' || low(line, at + 2) !== 'of')
    return null;
  if (
    !/^(?:it|that|this)$/.test(low(line, at + 3)) ||
    !(words[at + 4] === undefined || tags[at + 4] === 'mark')
  )
    return null;
  const subject = subjectBefore(line, /^(?:will|would)$/.test(low(line, at - 1)) ? at - 1 : at);
  if (!subject || subject.who.by === 'noun') return null;
  return framed({
    ...{ from: subject.from, to: at + 3, cue: { from: at, to: at + 3 }, act: 'denied', who: subject.who },
    ...{ words: 'after', thing: true, weight: 0.62 },
  });
}

/** “fifteen boats by noon, counts our man at the pier”: a number, then who counted. */
function countsBehind(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (
    !/^(?:counts|counted|reckons|reckoned|guesses|guessed|estimates|estimated)$/.test(low(line, at)) ||
    words[at - 1]?.text !== ','
  )
    return null;
  const read = tags[at + 1] === 'time' ? null : whoFrom(line, at + 1);
  const behind = words[read?.to ?? 0];
  if (
    !read ||
    !/^(?:name|office|body|many)$/.test(read.who.by) ||
    !(behind === undefined || /^[.;]$/.test(behind.text))
  )
    return null;
  if (!tags.slice(0, at).includes('num')) return null;
  return framed({
    ...{ from: at, to: read.to, cue: { from: at, to: at + 1 }, act: 'said', who: read.who, words: 'before' },
    weight: weightOf(read.who, 0.62),
  });
}

/** What one has who believes something. */
const hunches =
  /^(?:doubt|feeling|hunch|notion|impression|inkling|idea|suspicion|confidence|illusions?|premonition)$/;

/** “has no doubt it was the brakes”, “had a feeling that the ice would go”. */
function hasDoubt(line: Line, at: number): Frame | null {
  if (!/^(?:have|has|had)$/.test(low(line, at)) || !/^(?:no|little|an?|the|every)$/.test(low(line, at + 1)))
    return null;
  const noun = hunches.test(low(line, at + 2)) ? at + 2 : at + 3;
  if (!hunches.test(low(line, noun)) || (low(line, noun) === 'idea' && low(line, at + 1) === 'no'))
    return null;
  const isThat = low(line, noun + 1) === 'that';
  if (!clauseAt(line, noun + (isThat ? 2 : 1), true)) return null;
  const subject = subjectBefore(line, at);
  if (!subject || subject.who.by === 'noun') return null;
  return framed({
    ...{ from: subject.from, to: noun + (isThat ? 2 : 1), cue: { from: at, to: noun + 1 }, act: 'believed' },
    ...{
      who: subject.who,
      words: 'after',
      opened: isThat,
      weight: weightOf(subject.who, isThat ? 0.66 : 0.58),
    },
  });
}

/** What one has not who denies something. */
const lacks = /^(?:record|records|knowledge|recollection|evidence|information|reports?)$/;

/** “knows nothing of any letter”, “has no record of the call”, “was having none of it”: a denial. */
function knowsNothing(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  let to: number | null = null;
  if (
    /^(?:knows?|knew)$/.test(low(line, at)) &&
    low(line, at + 1) === 'nothing' &&
    /^(?:of|about)$/.test(low(line, at + 2))
  )
    to = at + 3;
  else if (
    /^(?:have|has|had)$/.test(low(line, at)) &&
    low(line, at + 1) === 'no' &&
    lacks.test(low(line, at + 2)) &&
    /^(?:of|that)$/.test(low(line, at + 3))
  )
    to = at + 4;
  else if (low(line, at) === 'having' && low(line, at + 1) === 'none' && low(line, at + 2) === 'of')
    to = at + 3;
  if (to === null || words[to] === undefined || tags[to] === 'mark') return null;
  const group = low(line, at) === 'having' ? (tags[at - 1] === 'be' ? at - 1 : null) : groupOf(line, at);
  const subject = group === null ? null : subjectBefore(line, group);
  if (
    !subject ||
    !/^(?:name|office|body|many|pronoun)$/.test(subject.who.by) ||
    /^(?:i|we)$/.test(subject.who.head)
  )
    return null;
  return framed({
    ...{ from: subject.from, to, cue: { from: at, to }, act: 'denied', who: subject.who, words: 'after' },
    ...{ thing: low(line, to - 1) !== 'that', weight: weightOf(subject.who, 0.58) },
  });
}

/** “its front page had it that …”, “the ministry will have it that …”, “would have us believe the dam is sound”. */
function hasIt(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!/^(?:have|has|had)$/.test(low(line, at))) return null;
  const isWilling = /^(?:would|will)$/.test(low(line, at - 1)) || /'(?:d|ll)$/.test(low(line, at - 1));
  let to: number | null = null;
  if (low(line, at + 1) === 'it') {
    const understood = /^(?:understood|known|believed|thought|said)$/.test(low(line, at + 2)) ? 1 : 0;
    if (isWilling || understood === 0) to = at + 2 + understood;
  } else if (
    isWilling &&
    /^(?:us|you|me|them|people|everybody|everyone)$/.test(low(line, at + 1)) &&
    /^(?:believe|think|know|understand|suppose)$/.test(low(line, at + 2))
  )
    to = at + 3;
  if (to === null) return null;
  const group = isWilling && !/'/.test(low(line, at - 1)) ? at - 1 : at;
  const subject = subjectBefore(line, group);
  if (!subject) return null;
  const rumour = /^(?:rumou?r|legend|gossip|tradition|word|lore|hearsay|myth)s?$/.test(subject.who.head);
  const who = rumour ? nobodyAt(subject.who.span) : subject.who;
  const base = { cue: { from: at, to }, act: 'said', who } as const;
  if (low(line, to) === 'that')
    return framed({
      ...base,
      from: subject.from,
      to: to + 1,
      words: 'after',
      opened: true,
      weight: weightOf(who, 0.72),
    });
  // “the second of them, as the director will have it, “a stranger””.
  const isAs = low(line, subject.from - 1) === 'as';
  const from = isAs ? subject.from - 1 : subject.from;
  const before = words[from - 1];
  const after = words[to];
  const isOut = after === undefined || tags[to] === 'mark' || after.kind === 'quote';
  if (isOut && before?.text === ',') {
    const isAround = after?.text === ',';
    if (isAround || leftSpeaks(line, from - 1))
      return framed({
        ...base,
        from,
        to,
        words: isAround ? 'around' : 'before',
        opened: isAs,
        weight: weightOf(who, 0.7),
      });
  }
  return null;
}
