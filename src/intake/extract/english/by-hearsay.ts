/**
 * Frames of what is told by nobody who is named: “was told that …”, “it was suggested to him that …”, “it has been put
 * about that …”, “word went round that …”, “there was talk of …”, “…, I gather, …”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import type { Who } from '../spoken.ts';
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { isVerb, type Line } from './tags.ts';
import { nobodyAt } from './who.ts';

const low = ({ words }: Line, at: number): string => words[at]?.low ?? '';

/** What is done to whoever hears it. */
const told =
  /^(?:told|informed|warned|assured|advised|notified|reminded|instructed|ordered|asked|urged|begged)$/;
/** What is said of “it”. */
const saidOfIt =
  /^(?:suggested|said|claimed|argued|objected|explained|announced|whispered|rumou?red|gathered|learnt|learned|understood|pointed|put|let|decreed|observed|remarked|noted|hinted)$/;
/** What goes round. */
const rumours = /^(?:word|talk|rumou?rs?|gossip|story|news|speculation|whispers?|reports?|claims?)$/;
/** How it does. */
const spreads =
  /^(?:went|goes|came|comes|spread|spreads|got|reached|reaches|ran|runs|is|was|has|circulated|flew)$/;

/** Whether a frame of this kind may begin with a word. */
export const isHearsay = (word: string): boolean =>
  told.test(word) || saidOfIt.test(word) || rumours.test(word) || /^(?:gather|hear|understand)$/.test(word);

/** The frame of such a word at a place. */
export function byHearsay(line: Line, at: number): Frame | null {
  const word = low(line, at);
  if (!isHearsay(word)) return null;
  return wasTold(line, at) ?? ofIt(line, at) ?? rumoured(line, at) ?? gathered(line, at);
}

function nobody(line: Line, from: number, to: number): Who {
  return nobodyAt({ from: line.words[from]?.from ?? 0, to: line.words[to]?.to ?? 0 });
}

/** “the minister was told that the dam was cracked”, “passengers were told to wait”. */
function wasTold(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!told.test(low(line, at)) || low(line, at + 1) === 'by') return null;
  let be = at - 1;
  while (tags[be] === 'adv') be -= 1;
  if (
    tags[be] !== 'be' ||
    /^(?:be|being)$/.test(low(line, be)) ||
    tags[be - 1] === 'not' ||
    tags[be + 1] === 'not'
  )
    return null;
  let group = be;
  while (group > 0 && (tags[group - 1] === 'aux' || tags[group - 1] === 'adv')) group -= 1;
  if (
    words
      .slice(group, be)
      .some((one) => /^(?:would|could|may|might|will|should|must|can|.*n't)$/.test(one.low))
  )
    return null;
  if (
    /^(?:if|unless|whether|until|when|who|as|which|that)$/.test(low(line, group - 2)) ||
    /^(?:as|who|which|that|until|when)$/.test(low(line, group - 1))
  )
    return null;
  const known = cueForms.get(low(line, at))?.verb.act ?? 'said';
  const isOrder = low(line, at + 1) === 'to' || (tags[at + 1] === 'not' && low(line, at + 2) === 'to');
  const isThat = low(line, at + 1) === 'that' && clauseAt(line, at + 2, true);
  const isClause =
    /^(?:told|warned|assured|informed)$/.test(low(line, at)) &&
    clauseAt(line, at + 1, true) &&
    tags[at + 1] !== 'prep';
  if (!isOrder && !isThat && !isClause) return null;
  if (isOrder && !/^(?:base|be|noun)$/.test(tags[at + (tags[at + 1] === 'not' ? 3 : 2)] ?? '')) return null;
  const act: Cue = isOrder
    ? /^(?:asked|urged|begged|warned|advised)$/.test(low(line, at))
      ? known
      : 'ordered'
    : known === 'asked'
      ? 'said'
      : known;
  const agent = isOrder ? agentBehind(line, at + 1) : null;
  const cue = { from: at, to: at + 1 };
  const to = at + (isThat ? 2 : 1);
  const base = { from: at, to, cue, act, words: 'after' } as const;
  if (agent) return framed({ ...base, who: agent.who, thing: true, until: agent.at, weight: 0.6 });
  // “relatives were told to wait” tells what was done with them.
  return isOrder ? null : framed({ ...base, who: nobody(line, be, at), opened: isThat, weight: 0.54 });
}

/** “told not to sleep there (by someone who should know)”. */
function agentBehind(line: Line, from: number): { readonly who: Who; readonly at: number } | null {
  for (let at = from + 2; at < from + 14 && at < line.words.length; at += 1) {
    if (line.tags[at] === 'mark' || line.tags[at] === 'quote') return null;
    if (low(line, at) !== 'by') continue;
    const read = whoFrom(line, at + 1);
    return read && read.who.by !== 'noun' ? { who: read.who, at } : null;
  }
  return null;
}

/** “it was suggested to him that …”, “it has been put about that …”. */
function ofIt(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!saidOfIt.test(low(line, at))) return null;
  let be = at - 1;
  while (tags[be] === 'adv') be -= 1;
  let it = be;
  if (tags[be] !== 'be' || /^(?:be|being)$/.test(low(line, be))) return null;
  it -= 1;
  while (tags[it] === 'aux' || tags[it] === 'adv') it -= 1;
  if (
    low(line, it) !== 'it' ||
    /^(?:would|could|may|might|will|should|must|can)$/.test(low(line, it + 1)) ||
    tags[be + 1] === 'not' ||
    tags[be - 1] === 'not'
  )
    return null;
  if (/^(?:if|as|when|unless|before|after)$/.test(low(line, it - 1))) return null;
  const particle = { put: 'about', pointed: 'out', let: 'known' }[low(line, at)];
  const needs = /^(?:put|pointed|let)$/.test(low(line, at));
  if (needs && particle !== low(line, at + 1) && !(low(line, at) === 'put' && low(line, at + 1) === 'to'))
    return null;
  // “to him, more than once, that”.
  let that = at + 1;
  while (that < at + 12 && low(line, that) !== 'that') {
    if (isVerb(line, that) && tags[that] !== 'past') return null;
    if (
      words[that] === undefined ||
      /^[.;:]$/.test(words[that]?.text ?? '') ||
      tags[that] === 'quote' ||
      low(line, that) === 'by'
    )
      return null;
    that += 1;
  }
  if (low(line, that) !== 'that' || !clauseAt(line, that + 1, true)) return null;
  const cue = { from: at, to: at + 1 };
  return framed({
    ...{
      from: it,
      to: that + 1,
      cue,
      act: low(line, at) === 'put' ? 'claimed' : 'said',
      who: nobody(line, it, at),
    },
    ...{ words: 'after', opened: true, weight: 0.6 },
  });
}

/** “word went round that …”, “the story goes that …”, “there was talk of a second boat”. */
function rumoured(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!rumours.test(low(line, at)) || /^(?:past|ing|aux)$/.test(tags[at] ?? '')) return null;
  const there =
    low(line, at - 1) === 'a' || low(line, at - 1) === 'some' || tags[at - 1] === 'adv' ? at - 3 : at - 2;
  const isThere = low(line, there) === 'there' && tags[there + 1] === 'be';
  const cue = { from: at, to: at + 1 };
  const who = nobody(line, isThere ? there : at, at);
  if (isThere) {
    if (low(line, at + 1) === 'of' && /^(?:talk|rumou?rs?|whispers?|speculation|gossip)$/.test(low(line, at)))
      return framed({
        ...{ from: there, to: at + 2, cue, act: 'claimed', who, words: 'after', thing: true, weight: 0.56 },
      });
    let to = at + 1;
    while (to < at + 6 && /^(?:prep|det|noun|name|part)$/.test(tags[to] ?? '') && low(line, to) !== 'that')
      to += 1;
    return /^(?:talk|rumou?rs?)$/.test(low(line, at)) && tags[to] === 'pron' && clauseAt(line, to)
      ? framed({ ...{ from: there, to, cue, act: 'claimed', who, words: 'after', weight: 0.54 } })
      : null;
  }
  const isLone =
    at === 0 ||
    words[at - 1]?.kind === 'mark' ||
    (low(line, at - 1) === 'the' && /^(?:story|talk|word|rumou?r|gossip)$/.test(low(line, at)));
  if (!isLone || !spreads.test(low(line, at + 1))) return null;
  let to = at + 2;
  while (to < at + 7 && /^(?:adv|prep|noun|det|not|name)$/.test(tags[to] ?? '') && low(line, to) !== 'that')
    to += 1;
  return low(line, to) === 'that' && clauseAt(line, to + 1, true)
    ? framed({
        ...{ from: at, to: to + 1, cue, act: 'said', who, words: 'after', opened: true, weight: 0.56 },
      })
    : null;
}

/** “to this day, I gather, there are two families”. */
function gathered(line: Line, at: number): Frame | null {
  const { words } = line;
  if (!/^(?:gather|hear|understand)$/.test(low(line, at)) || !/^(?:i|we)$/.test(low(line, at - 1)))
    return null;
  if (words[at - 2]?.text !== ',' || words[at + 1]?.text !== ',') return null;
  const cue = { from: at - 1, to: at + 1 };
  return framed({
    from: at - 1,
    to: at + 1,
    cue,
    act: 'said',
    who: nobody(line, at - 1, at),
    words: 'around',
    weight: 0.58,
  });
}
