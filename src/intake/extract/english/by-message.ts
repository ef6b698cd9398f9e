/**
 * Frames of a message that is sent or left: “sent word that …”, “left orders with the porter that …”, “gave evidence that
 * …”; and of speech that somebody else hears: “two neighbours heard him shout that …”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import { bySubject } from './by-subject.ts';
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed, isDocument, weightOf } from './frame.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';

const low = ({ words }: Line, at: number): string => words[at]?.low ?? '';

/** What is done with a message. */
const sends =
  /^(?:sends?|sent|leaves?|left|gives?|gave|signs?|signed|swears?|swore|pass(?:es|ed)?|brings?|brought|issues?|issued|files?|filed|posts?|posted|delivers?|delivered|gets?|got|spreads?|relays?|relayed|carries|carried)$/;
/** What a message is. */
const messages =
  /^(?:word|orders?|instructions?|notes?|messages?|notice|evidence|telegrams?|statements?|affidavits?|testimony|letters?|postcards?|assurances?|warnings?|promises?|guarantees?|news|reports?|complaints?|memos?|denials?|pledges?|signals?)$/;
const hears = /^(?:heard|hears?|overheard|overhears?)$/;

/** Whether a word may be the verb of such a frame. */
export const isMessaging = (word: string): boolean => sends.test(word) || hears.test(word);

/** The frame of such a verb at a place. */
export function byMessage(line: Line, at: number): Frame | null {
  const word = low(line, at);
  if (!/^(?:past|s|base|part)$/.test(line.tags[at] ?? '')) return null;
  return hears.test(word) ? heard(line, at) : sends.test(word) ? sent(line, at) : null;
}

function groupOf({ words, tags }: Line, at: number): number | null {
  let group = at;
  while (tags[group - 1] === 'aux' || tags[group - 1] === 'adv') {
    if (
      /^(?:would|could|may|might|will|should|must|can|cannot|not|never|.*n't)$/.test(
        words[group - 1]?.low ?? '',
      )
    )
      return null;
    group -= 1;
  }
  return /^(?:be|not|to)$/.test(tags[group - 1] ?? '') ? null : group;
}

/** “sent word to the mill that …”, “left a note to say that …”. */
function sent(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  let noun = at + 1;
  while (
    noun < at + 4 &&
    !messages.test(low(line, noun)) &&
    /^(?:det|noun|part|past)$/.test(tags[noun] ?? '')
  )
    noun += 1;
  if (!messages.test(low(line, noun)) || low(line, noun - 1) === 'no') return null;
  let to = noun + 1;
  while (to < noun + 9 && low(line, to) !== 'that') {
    const isSaying = low(line, to) === 'to' && /^(?:say|tell|warn|announce|explain)$/.test(low(line, to + 1));
    if (isSaying) {
      to = low(line, to + 2) === 'that' ? to + 2 : to + 1;
      break;
    }
    if (!/^(?:prep|to|det|noun|name|time|num|adv)$/.test(tags[to] ?? '')) return null;
    to += 1;
  }
  const isWished = low(line, to) === 'that' && tags.slice(to + 2, to + 6).includes('be');
  if (
    !(isWished || clauseAt(line, to + 1, true)) ||
    (low(line, to) === 'that' && isVerb(line, to + 1) && tags[to + 1] !== 'pron')
  )
    return null;
  const group = groupOf(line, at);
  const subject = group === null ? null : subjectBefore(line, group);
  if (!subject || (subject.who.by === 'noun' && !isDocument(subject.who))) return null;
  const act: Cue = /^(?:order|instruction)/.test(low(line, noun))
    ? 'ordered'
    : /^warning/.test(low(line, noun))
      ? 'warned'
      : 'said';
  return framed({
    ...{ from: subject.from, to: to + 1, cue: { from: at, to: noun + 1 }, act, who: subject.who },
    ...{ words: 'after', opened: words[to]?.low === 'that', weight: weightOf(subject.who, 0.66) },
  });
}

/** “two neighbours heard him shout that the gas was on”: who is heard speaks. */
function heard(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (groupOf(line, at) === null) return null;
  let verb = at + 1;
  while (verb < at + 8 && !(verb > at + 1 && cueForms.get(low(line, verb))?.form === 'base')) {
    if (!/^(?:det|noun|name|pron|prep|num)$/.test(tags[verb] ?? '') || low(line, verb) === 'that')
      return null;
    verb += 1;
  }
  const known = cueForms.get(low(line, verb));
  if (known?.form !== 'base' || known.verb.act === 'believed') return null;
  const some = words.slice(at + 1, verb);
  const [one] = some;
  const subject = { him: 'he', her: 'she', them: 'they' }[one?.low ?? ''];
  const who = some.length === 1 && one && subject ? whoIs([{ ...one, low: subject }]) : whoIs(some);
  if (!who || who.by === 'noun') return null;
  const cue = { from: verb, to: verb + 1, group: verb, act: known.verb.act, verb: known.verb, leans: false };
  const read = bySubject(line, cue, { who, from: at + 1 });
  return read?.words === 'after' && (read.opened || !known.verb.weak)
    ? { ...read, weight: Math.min(read.weight, 0.66) }
    : null;
}
