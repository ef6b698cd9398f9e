/**
 * Frames of everyday verbs that speak by what stands beside them: “took the bang for thunder”, “holds the council
 * responsible”, “gave the wall two years”, “have it as an accident”, “has it that …”, “would have us believe that …”,
 * “wants the truth”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import { clauseAt, type Frame, framed, isDocument, leftSpeaks, weightOf } from './frame.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import {
  advises,
  bids,
  finds,
  gives,
  hasAs,
  holds,
  makes,
  pleads,
  prefers,
  scents,
  seesNone,
  suggests,
  takesFor,
  thinks,
  wants,
} from './taken-objects.ts';
import { nobodyAt } from './who.ts';

interface Taking {
  readonly act: Cue;
  readonly weight: number;
  /** Whether what follows the verb makes it speech. */
  readonly speaks: (line: Line, after: number) => boolean;
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
  ['think thinks thought', { act: 'believed', weight: 0.58, speaks: thinks }],
  [
    'advise advises advised recommend recommends recommended counsel counsels counselled prescribe prescribes prescribed',
    { act: 'asked', weight: 0.56, speaks: advises },
  ],
  ['bid bids bade', { act: 'ordered', weight: 0.62, speaks: bids }],
  ['suggest suggests suggested', { act: 'said', weight: 0.54, speaks: suggests }],
];

const byVerb: ReadonlyMap<string, Taking> = new Map(
  takings.flatMap(([verbs, taking]) => verbs.split(' ').map((verb) => [verb, taking] as const)),
);

/** Whether a word may be the verb of such a frame. */
export const isTaking = (word: string): boolean => byVerb.has(word);

/** The frame of such a verb at a place. */
export function byTaking(line: Line, at: number): Frame | null {
  const { tags } = line;
  const taking = byVerb.get(low(line, at));
  if (!taking || !/^(?:past|s|base|aux|part)$/.test(tags[at] ?? '')) return null;
  const insisted = hasIt(line, at) ?? hasNone(line, at);
  if (insisted) return insisted;
  if (!taking.speaks(line, at + 1)) return null;
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
  return framed({
    ...{ from: subject.from, to: at + 1, cue: { from: at, to: at + 1 }, act: taking.act, who: subject.who },
    ...{ words: 'after', thing: true, weight: weightOf(subject.who, taking.weight) },
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
  const base = { cue: { from: at, to }, act: 'claimed', who } as const;
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
  if (isOut && isAs && from < 2 && after?.text === ',')
    return framed({ ...base, from, to: to + 1, words: 'after', opened: true, weight: weightOf(who, 0.7) });
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
  return isWilling && clauseAt(line, to, true)
    ? framed({ ...base, from: subject.from, to, words: 'after', weight: weightOf(who, 0.66) })
    : null;
}
