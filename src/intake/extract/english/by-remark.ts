/**
 * Frames of a colon behind what somebody does with words: “the coastguard had one piece of advice: …”, “the ministry
 * corrects him: …”, “the harbour master was brisk: …”; and of those who are named in parentheses: “(pilot's words)”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import type { Who } from '../spoken.ts';
import { clauseAt, type Frame, framed, isDocument, weightOf } from './frame.ts';
import { leadingSubject } from './leading.ts';
import { possessor } from './owner.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { actOfVerdict } from './telling-nouns.ts';

/** What is done with a message. */
const gives =
  /^(?:had|has|have|gave|gives|give|offered|offers|offer|issued|issues|sent|sends|left|leaves|brought|brings|made|makes|repeated|repeats|posed|poses|put|puts|raised|raises|added|adds|delivered|delivers|wrote|writes|posted|posts|found|saw|sees|drew|draws|reached|kept|keeps)$/;

/** What holds a message and is none of the nouns that tell. */
const messages =
  /^(?:question|questions|message|request|word|news|tip|rule|reminder|reproof|joke|hint|confession|correction|caveat|point|reason|reasons|consolation|principle|summary|list|tally|figure)$/;

/** What is done to somebody by words. */
const answers =
  /^(?:corrects?|corrected|contradicts?|contradicted|reassure[sd]?|rebuke[sd]?|interrupt(?:s|ed)?|console[sd]?|scold(?:s|ed)?|chide[sd]?|answer(?:s|ed)?)$/;

/** How somebody is who then speaks. */
const tones =
  /^(?:brisk|blunt|curt|firm|short|brief|plain|clear|adamant|emphatic|unmoved|unimpressed|categorical|laconic|defiant|scathing|frank|unequivocal|terse|direct|dismissive|sceptical|skeptical|unrepentant|contrite|philosophical|cheerful|furious|indignant|reassuring|cautious|candid|implacable|sanguine|matter-of-fact)$/;

/** The frame of a colon behind such a clause. */
export function byRemark(line: Line, colon: number): Frame | null {
  const { words, tags } = line;
  if (words[colon + 1] === undefined || colon < 3) return null;
  const opens =
    words[colon + 1]?.kind === 'quote' ||
    tags[colon + 1] === 'num' ||
    clauseAt(line, colon + 1, true) ||
    isOrder(line, colon + 1);
  if (!opens) return null;
  const read = remarkBefore(line, colon);
  if (!read) return null;
  const { act, cue, verb } = read;
  let group = verb;
  while (/^(?:aux|adv)$/.test(tags[group - 1] ?? '')) group -= 1;
  if (words.slice(group, cue).some((word) => /^(?:no|not|never|.*n't|if|could|would)$/.test(word.low)))
    return null;
  const subject = subjectBefore(line, group);
  const who =
    subject && (subject.who.by !== 'noun' || isDocument(subject.who))
      ? subject.who
      : leadingSubject(line, cue);
  if (!who || /^(?:it|i|we|you)$/.test(who.head)) return null;
  return framed({
    ...{ from: cue, to: colon + 1, cue: { from: cue, to: cue + 1 }, act, who, words: 'after', opened: true },
    weight: weightOf(who, words[colon + 1]?.kind === 'quote' ? 0.66 : 0.54),
  });
}

/** What is done with words before a colon, and the verb of it. */
interface Remark {
  readonly act: Cue;
  readonly cue: number;
  readonly verb: number;
}

function remarkBefore(line: Line, colon: number): Remark | null {
  const { words, tags } = line;
  let noun: { readonly act: Cue; readonly cue: number } | null = null;
  for (let at = colon - 1; at > 0 && at > colon - 12; at -= 1) {
    const low = words[at]?.low ?? '';
    if (tags[at] === 'quote' || /^[;:—–]$/.test(words[at]?.text ?? '')) return null;
    if (noun === null && tones.test(low) && tags[at - 1] === 'be' && at >= colon - 2)
      return { act: 'said', cue: at, verb: at - 1 };
    if (
      noun === null &&
      isVerb(line, at) &&
      (answers.test(low) || (/^puts?$/.test(low) && words[at + 1]?.low === 'it'))
    )
      return { act: 'said', cue: at, verb: at };
    if (noun !== null && isVerb(line, at)) return gives.test(low) ? { ...noun, verb: at } : null;
    const act = /^questions?$/.test(low)
      ? 'asked'
      : (actOfVerdict(low) ?? (messages.test(low) ? 'said' : undefined));
    if (noun === null && act && /^(?:noun|s|base)$/.test(tags[at] ?? '')) noun = { act, cue: at };
  }
  return null;
}

/** “stay ashore”, “no ship sails”. */
const isOrder = ({ words, tags }: Line, at: number): boolean =>
  /^(?:base)$/.test(tags[at] ?? '') ||
  /^(?:stay|keep|leave|go|do|don't|no|never|nobody|nothing|who|what|when|where|how|why)$/.test(
    words[at]?.low ?? '',
  );

/** “Roofs yes, boats none (pilot's words)”, “Eleven hurt (ministry figure)”. */
export function byParenthesis(line: Line, open: number): Frame | null {
  const { words, tags } = line;
  if (words[open]?.text !== '(' || open < 2) return null;
  const close = words.findIndex(({ text }, on) => on > open + 1 && on < open + 9 && text === ')');
  if (close === -1 || !(words[close + 1] === undefined || /^[.;]$/.test(words[close + 1]?.text ?? '')))
    return null;
  const from = open + 1;
  let end = from;
  while (end < close && tags[end] !== 'mark') end += 1;
  const read = tellerIn(line, from, end);
  if (!read || read.by === 'noun' || read.by === 'pronoun') return null;
  const cue = { from: end - 1, to: end };
  return framed({
    from: open,
    to: close + 1,
    cue,
    act: 'said',
    who: read,
    words: 'before',
    weight: weightOf(read, 0.56),
  });
}

/** Whose words, figure or count it is: “pilot's words”, “ministry figure”. */
function tellerIn(line: Line, from: number, end: number): Who | null {
  const low = line.words[end - 1]?.low ?? '';
  if (end - from < 2 || !(/^(?:words?|own)$/.test(low) || actOfVerdict(low))) return null;
  return possessor(line, end - 1);
}
