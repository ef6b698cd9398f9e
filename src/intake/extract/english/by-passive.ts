/** Frames of speech that somebody else does the saying of: “was quoted by X as saying”, “was told by X that”, “described by X as”. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Channel, Who } from '../spoken.ts';
import { forums } from './channel-words.ts';
import { cueForms } from './cue-verbs.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import { hearersEnd } from './hearers.ts';
import { startOfPhrase } from './phrase-start.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { wayAfter } from './ways.ts';
import { whoIs } from './who.ts';

/** “Tass quoted the ministry as saying …”, “was quoted by Tass as saying …”. */
export function quotedAs(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!/^(?:quoted?|quotes|cited?|cites|quoting|citing)$/.test(words[at]?.low ?? '')) return null;
  let as = -1;
  for (let on = at + 1; as === -1 && on < at + 16 && on < words.length; on += 1)
    if (words[on]?.low === 'as' && tags[on + 1] === 'ing') as = on;
  if (as === -1) return null;
  const isPassive = tags[at - 1] === 'be';
  const said = cueForms.get(words[as + 1]?.low ?? '');
  let group = at;
  while (group > 0 && (tags[group - 1] === 'be' || tags[group - 1] === 'aux')) group -= 1;
  const subject = subjectBefore(line, group);
  const who = isPassive ? subject?.who : whoIs(words.slice(at + 1, as));
  const by = isPassive && words[at + 1]?.low === 'by' ? whoIs(words.slice(at + 2, as)) : null;
  if (!who) return null;
  const relay = isPassive ? by : (subject?.who ?? null);
  // “…,” he is quoted as telling one clerk.
  const heard = hearersEnd(line, as + 2);
  if (
    words[(subject?.from ?? 0) - 1]?.kind === 'quote' &&
    (words[heard] === undefined || tags[heard] === 'mark')
  )
    return framed({
      ...{
        from: subject?.from ?? at,
        to: heard,
        cue: { from: at, to: as + 2 },
        act: said?.verb.act ?? 'said',
      },
      ...{ who, relay, words: 'before', weight: 0.85 },
    });
  return framed({
    from: subject?.from ?? at,
    to: as + (words[as + 2]?.low === 'that' ? 3 : 2),
    cue: { from: at, to: as + 2 },
    act: said?.verb.act ?? 'said',
    who,
    relay,
    words: 'after',
    opened: true,
    weight: 0.85,
  });
}

/** Whether a word is a verb whose passive names what was said. */
export const hasPassive = (low: string): boolean => passives.has(low);

/** Verbs whose passive names what was said before or behind “by”. */
const passives = new Set(
  `told described warned informed assured reminded advised condemned criticised criticized denounced praised hailed dismissed rejected denied disputed confirmed
  said believed thought held branded labelled labeled called dubbed termed characterised characterized slammed decried derided mocked welcomed urged asked ordered instructed accused blamed announced disclosed revealed estimated put suggested claimed argued alleged asserted reported noted objected admitted conceded acknowledged`.split(
    /\s+/,
  ),
);
/** “accused by the union of hiding it”: who accuses, before “of”. */
function accuser({ words, tags }: Line, from: number): { readonly who: Who; readonly to: number } | null {
  for (let at = from + 1; at < from + 12 && at < words.length; at += 1) {
    if (tags[at] === 'mark' || tags[at] === 'quote') return null;
    if (words[at]?.low !== 'of') continue;
    const isCharge = tags[at + 1] === 'ing' || tags[at + 1] === 'noun' || tags[at + 1] === 'part';
    const who = isCharge ? whoIs(words.slice(from, at)) : null;
    if (who) return { who, to: at };
  }
  return null;
}

/** Where an aside ends behind which the clause has its verb: at a comma, or at marks that hold one; null where none does. */
function asideEnd(line: Line, from: number): number | null {
  for (let at = from + 1; at < from + 24 && at < line.words.length; at += 1) {
    const { kind, text = '' } = line.words[at] ?? {};
    const verb = line.tags[at + 1] === 'adv' ? at + 2 : at + 1;
    if (text === ',' && isVerb(line, verb)) return at;
    if (kind === 'quote' && /,['"’”]{1,2}$/.test(text) && isVerb(line, verb)) return at + 1;
    if (/^[;:]$/.test(text)) return null;
  }
  return null;
}

const asks =
  /^(?:said|believed|thought|held|reported|alleged|claimed|urged|asked|ordered|instructed|warned|told|advised)$/;

/** “Parliament was told by X”: before whom it was said. */
function heardBy({ words }: Line, group: number, at: number): Channel | null {
  const [hearer, verb] = [words[group - 1], words[at]];
  const isTold = /^(?:told|warned|informed|assured|reminded|asked)$/.test(verb?.low ?? '');
  return hearer && verb && isTold && forums.test(hearer.low)
    ? { span: { from: hearer.from, to: verb.to }, kind: 'briefing', name: null }
    : null;
}

/** “was told by X that …”, “described by X as …”, “was urged by X to …”, “the claim was denied by X”. */
export function byPassive(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  if (words[at + 1]?.low !== 'by' || !passives.has(low) || tags[at] === 'noun') return null;
  let group = at;
  while (group > 0 && /^(?:be|aux|adv)$/.test(tags[group - 1] ?? '')) group -= 1;
  const isPassive = words.slice(group, at).some((_, index) => tags[group + index] === 'be');
  if (/^(?:would|could|may|might|will|should|must|cannot|can|.*n't)$/.test(words[group]?.low ?? ''))
    return null;
  if (tags[at - 1] === 'not' || (low === 'asked' && !isPassive)) return null;
  const read = low === 'accused' ? accuser(line, at + 2) : whoFrom(line, at + 2);
  if (!read || read.who.by === 'noun') return null;
  const act: Cue = low === 'told' ? 'said' : (cueForms.get(low)?.verb.act ?? 'said');
  const isTo = words[read.to]?.low === 'to' && asks.test(low);
  const way = isTo
    ? { length: 0, channel: null, opened: false, heard: false }
    : wayAfter(line, read.to, false);
  const channel = way.channel ?? heardBy(line, group, at);
  // “The deal, described by Hill as “historic,” was signed”: the aside ends before the clause goes on.
  const until = words[at - 1]?.text === ',' ? asideEnd(line, read.to) : null;
  const base = { cue: { from: at, to: at + 1 }, act, who: read.who, channel, until } as const;
  const next = words[read.to + way.length];
  const opens = way.opened ? read.to + way.length : null;
  if (opens !== null)
    return framed({
      ...base,
      from: at,
      to: opens,
      words: 'after',
      opened: true,
      weight: weightOf(read.who, 0.74),
    });
  const isOf = next?.low === 'of' && low === 'accused';
  if (next?.low === 'as' || isOf || (next?.low === 'to' && asks.test(low)))
    return framed({
      ...base,
      from: at,
      to: read.to + way.length + (next.low === 'to' ? 0 : 1),
      words: 'after',
      thing: true,
      weight: weightOf(read.who, 0.72),
    });
  if (next?.kind === 'quote')
    return framed({
      ...base,
      from: at,
      to: read.to + way.length,
      words: 'after',
      opened: true,
      weight: 0.66,
    });
  const isDone =
    /^(?:denied|disputed|rejected|dismissed|confirmed|announced|disclosed|revealed|condemned|welcomed)$/.test(
      low,
    );
  const from = isPassive && isDone ? startOfPhrase(line, group) : null;
  return from === null || from === group
    ? null
    : framed({ ...base, from: group, to: read.to, words: 'before', weight: 0.56 });
}
