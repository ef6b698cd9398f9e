/**
 * Frames of what is called something, where the thing stands before: “a figure that the ministry called premature”, “the
 * plan was dismissed by the bishop as “theft””, “the loss was put at 4 million by insurers”, “what the firm calls an
 * incident”. What was said is the thing and what it is called. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import { cueForms } from './cue-verbs.ts';
import { type Frame, framed, weightOf } from './frame.ts';
import { startOfPhrase } from './phrase-start.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';

const low = ({ words }: Line, at: number): string => words[at]?.low ?? '';

/** What a thing is called something by, with “as” or without. */
const names =
  /^(?:calls?|called|terms?|termed|brands?|branded|labels?|labell?ed|dubs|dubbed|deems?|deemed|thinks?|thought|considers?|considered|declares?|declared|pronounces?|pronounced|finds?|found|judges?|judged)$/;
const namesAs =
  /^(?:describes?|described|dismiss(?:es|ed)?|denounces?|denounced|hails?|hailed|condemn(?:s|ed)?|portrays?|portrayed|derides?|derided|mocks?|mocked|reject(?:s|ed)?|decries|decried|slam(?:s|med)?|praises?|praised|characteri[sz]e[sd]?|regards?|regarded|views?|viewed|sees|saw|seen|ridicules?|ridiculed|scorn(?:s|ed)?|attack(?:s|ed)?|criticised|criticized)$/;
/** What a number is told by, with “at” or “as”. */
const counts = /^(?:put|estimated|valued|given|reckoned|listed|assessed|calculated|quoted|reported)$/;

/** Whether a word may be the verb of such a frame. */
export const isCalling = (word: string): boolean =>
  names.test(word) ||
  namesAs.test(word) ||
  counts.test(word) ||
  /^(?:believe|suspect|know|knew|claim|reckon|take|took)/.test(word);

/** The frame of such a verb at a place. */
export function byComplement(line: Line, at: number): Frame | null {
  const { tags } = line;
  if (!isCalling(low(line, at)) || tags[at] === 'noun') return null;
  return passive(line, at) ?? relative(line, at);
}

const actOf = (word: string): Cue =>
  cueForms.get(word)?.verb.act ??
  (/^(?:think|thought|consider|regard|deem|judge|view|see|saw)/.test(word) ? 'believed' : 'said');

/** “was dismissed by the bishop as …”, “was put at 4 million by insurers”, “were branded a disgrace by the union”. */
function passive(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  let be = at - 1;
  while (tags[be] === 'adv') be -= 1;
  if (tags[be] !== 'be') return null;
  let group = be;
  while (tags[group - 1] === 'aux' || tags[group - 1] === 'adv') group -= 1;
  if (
    words
      .slice(group, at)
      .some((one) => /^(?:would|could|may|might|will|should|must|can|not|never|.*n't)$/.test(one.low))
  )
    return null;
  const start = subjectStart(line, group);
  const word = low(line, at);
  if (start === null || start === group || tags[start] === 'pron' || /^(?:found|finds?)$/.test(word))
    return null;
  let by = at + 1;
  let to = at + 1;
  if (low(line, by) === 'by') {
    // “by the bishop as …”.
    const read = whoFrom(line, by + 1);
    const link = low(line, read?.to ?? -1);
    if (!read || !(namesAs.test(word) ? link === 'as' : counts.test(word) && /^(?:at|as)$/.test(link)))
      return null;
    to = read.to + (namesAs.test(word) ? 1 : 0);
    return framed({
      ...{ from: group, to, cue: { from: at, to: at + 1 }, act: actOf(word), who: read.who, words: 'around' },
      ...{ both: start, thing: true, weight: weightOf(read.who, 0.68) },
    });
  }
  const needs = namesAs.test(word) ? /^as$/ : counts.test(word) ? /^(?:at|as)$/ : null;
  if (needs && !needs.test(low(line, to))) return null;
  if (needs && namesAs.test(word)) to += 1;
  if (!needs && /^(?:prep|to|sub|and|time)$/.test(tags[to] ?? '')) return null;
  // “as ‘an act of vandalism’ by campaigners”.
  by = to;
  while (by < to + 12 && low(line, by) !== 'by') {
    if (tags[by] === 'mark' || isVerb(line, by) || words[by] === undefined) return null;
    by += 1;
  }
  // “was called Lindow by its founders”: a name.
  if (low(line, by) !== 'by' || by === to || tags[to] === 'name') return null;
  const read = whoFrom(line, by + 1);
  if (!read || !/^(?:name|office|body|many)$/.test(read.who.by)) return null;
  if (counts.test(word) && !tags.slice(to, by).includes('num')) return null;
  return framed({
    ...{ from: group, to, cue: { from: at, to: at + 1 }, act: actOf(word), who: read.who, words: 'around' },
    ...{ both: start, thing: true, until: by, weight: weightOf(read.who, 0.64) },
  });
}

/** Where the subject of a passive begins: with its clause where that has no other verb, else with its noun phrase. */
function subjectStart(line: Line, end: number): number | null {
  let at = end;
  while (
    at > 0 &&
    end - at < 22 &&
    !/^(?:mark|quote|sub|rel)$/.test(line.tags[at - 1] ?? '') &&
    !isVerb(line, at - 1)
  )
    at -= 1;
  const isWhole = at === 0 || /^(?:mark|quote)$/.test(line.tags[at - 1] ?? '');
  while (at < end && /^(?:and|adv)$/.test(line.tags[at] ?? '')) at += 1;
  return isWhole && /^(?:det|noun|name|num)$/.test(line.tags[at] ?? '') ? at : startOfPhrase(line, end);
}

/** “a figure that the ministry called premature”, “what the firm calls an incident”. */
function relative(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  let group = at;
  while (tags[group - 1] === 'aux' || tags[group - 1] === 'adv') group -= 1;
  const subject = subjectBefore(line, group);
  if (!subject || subject.who.by === 'noun') return null;
  const rel = subject.from - 1;
  const lead = low(line, rel);
  if (!/^(?:that|which|what|whom|who)$/.test(lead)) return null;
  // “the woman, whom the police believe to be from Lindow”.
  if (
    /^(?:believes?|believed|thinks?|thought|suspects?|suspected|knows?|knew|considers?|considered|claims?|claimed|reckons?|reckoned|takes?|took)$/.test(
      low(line, at),
    ) &&
    low(line, at + 1) === 'to' &&
    /^(?:be|have)$/.test(low(line, at + 2))
  ) {
    const noun = words[rel - 1]?.text === ',' ? rel - 1 : rel;
    const start = /^(?:noun|name|num)$/.test(tags[noun - 1] ?? '') ? startOfPhrase(line, noun) : null;
    return start === null || start === noun
      ? null
      : framed({
          ...{
            from: noun,
            to: at + 1,
            cue: { from: at, to: at + 1 },
            act: actOf(low(line, at)),
            who: subject.who,
          },
          ...{ words: 'around', both: start, thing: true, weight: weightOf(subject.who, 0.62) },
        });
  }
  const isAs = namesAs.test(low(line, at));
  if (isAs ? low(line, at + 1) !== 'as' : !names.test(low(line, at))) return null;
  const to = isAs ? at + 2 : at + 1;
  const opens =
    tags[to] === 'quote' ||
    tags[to] === 'det' ||
    (lead !== 'what' && /^(?:noun|part|past|adv)$/.test(tags[to] ?? ''));
  if (!opens) return null;
  // “that the ministry found a body”: a clause, and nothing is called.
  if (!isAs && lead === 'that' && tags[to] === 'det' && !/^an?$/.test(low(line, to))) return null;
  if (
    /^(?:found|finds?|thinks?|thought|declared?s?)$/.test(low(line, at)) &&
    tags[to] !== 'quote' &&
    !(tags[to] === 'noun' && /^(?:mark|and|undefined)$/.test(String(tags[to + 1])))
  )
    return null;
  const base = { cue: { from: at, to: at + 1 }, act: actOf(low(line, at)), who: subject.who } as const;
  if (lead === 'what')
    return framed({
      ...base,
      from: rel,
      to,
      words: 'after',
      thing: true,
      hangs: true,
      weight: weightOf(subject.who, 0.62),
    });
  const noun = words[rel - 1]?.text === ',' ? rel - 1 : rel;
  const start = /^(?:noun|name|num)$/.test(tags[noun - 1] ?? '') ? startOfPhrase(line, noun) : null;
  if (start === null || start === noun) return null;
  return framed({
    ...{ ...base, from: noun, to, words: 'around', both: start, thing: true },
    weight: weightOf(subject.who, 0.62),
  });
}
