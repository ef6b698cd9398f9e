/** Frames of speech that others have heard or report: “was heard saying”, “is on record as saying”, “is reported to have told”. Pure. */
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import { wayAfter } from './ways.ts';

const heard = /^(?:heard|overheard|recorded|filmed|caught|captured|seen|quoted)$/;
const reported = /^(?:reported|said|believed|understood|alleged|thought|rumou?red|known)$/;

/** Whether a word may begin such a frame. */
export const isReport = (low: string): boolean => heard.test(low) || reported.test(low) || low === 'record';

/** The verb of speaking behind what is heard or reported at a place; null where none stands there. */
function verbAt({ words, tags }: Line, at: number): number | null {
  const low = words[at]?.low ?? '';
  if (heard.test(low) && low !== 'quoted' && tags[at + 1] === 'ing') return at + 1;
  if (low === 'record' && words[at + 1]?.low === 'as' && tags[at + 2] === 'ing') return at + 2;
  if (reported.test(low) && words[at + 1]?.low === 'to' && words[at + 2]?.low === 'have') return at + 3;
  return null;
}

/** The frame of such words at a place. */
export function byReport(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!isReport(words[at]?.low ?? '')) return null;
  const verb = verbAt(line, at);
  const known = verb === null ? undefined : cueForms.get(words[verb]?.low ?? '')?.verb;
  if (
    verb === null ||
    !known?.clause ||
    (known.weak && !/^(?:admit|add|explain|boast|joke|yell|shout|tell)$/.test(known.base))
  )
    return null;
  let group = words[at]?.low === 'record' ? at - 1 : at;
  if (words[group - 1]?.low === 'the') group -= 1;
  const isPassive = /^(?:be|aux|adv)$/.test(tags[group - 1] ?? '');
  while (group > 0 && /^(?:be|aux|adv)$/.test(tags[group - 1] ?? '')) group -= 1;
  const subject = isPassive ? subjectBefore(line, group) : null;
  if (!subject || subject.who.by === 'noun' || subject.who.head === 'it') return null;
  const way = wayAfter(line, verb + 1, known.hearer);
  const to = verb + 1 + way.length;
  if (!way.opened && tags[to] !== 'quote' && !clauseAt(line, to, true)) return null;
  return framed({
    from: subject.from,
    to,
    cue: { from: verb, to: verb + 1 },
    act: known.act,
    who: subject.who,
    channel: way.channel,
    words: 'after',
    opened: way.opened || tags[to] === 'quote',
    weight: weightOf(subject.who, 0.72),
  });
}
