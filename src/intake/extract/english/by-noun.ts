/** Frames of nouns that hold what somebody said: “a report by X that …”, “X's view is that …”, “calls by X for …”. Pure. */
import type { Who } from '../spoken.ts';
import { byVerdict } from './by-verdict.ts';
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { isVerb, type Line } from './tags.ts';
import { actOfNoun, isVerdict, nounsWith } from './telling-nouns.ts';
import { channelIn } from './ways.ts';
import { whoIs } from './who.ts';

/** Whose the words of a noun are, and where that phrase ends. */
export interface Owner {
  readonly who: Who;
  readonly to: number;
  /** Where the whole phrase begins. */
  readonly from: number;
}

/** The frame of a noun at a place; null where it holds nothing that somebody is told to have said. */
export function byNoun(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const act = actOfNoun(low) ?? (isVerdict(low) ? 'said' : undefined);
  const isNoun = /^(?:noun|base|s)$/.test(tags[at] ?? '') || (at === 0 && tags[at] === 'name');
  if (act === undefined || !isNoun) return null;
  const verdict = byVerdict(line, at);
  if (verdict) return verdict;
  const owner = ownerOf(line, at);
  if (!owner || !actOfNoun(low)) return thingBy(line, at);
  const { who, to } = owner;
  const cue = { from: at, to: at + 1 };
  if (actOfNoun(low) && words[to]?.low === 'that' && (tags[to + 1] === 'quote' || clauseAt(line, to + 1)))
    return framed({
      ...{ from: at, to: to + 1, cue, act, who, words: 'after', opened: true, hangs: true },
      weight: 0.62,
    });
  // “his claim in an interview that it was so”, “her warning last week that …”.
  const that = thatBehind(line, to);
  if (that !== null && who.by !== 'noun')
    return framed({
      ...{ from: at, to: that, cue, act, who, channel: channelIn(line, to, that - 1) },
      ...{ words: 'after', opened: true, hangs: true, weight: 0.6 },
    });
  return thingOf(line, at, owner);
}

/** Behind the “that” of a noun, over when, where and through what; null where none follows, or a clause is another's. */
function thatBehind(line: Line, from: number): number | null {
  const { words, tags } = line;
  if (!/^(?:in|on|at|during|before|last|earlier|this|to)$/.test(words[from]?.low ?? '')) return null;
  for (let at = from; at < from + 10; at += 1) {
    if (words[at]?.low === 'that' && tags[at] !== 'det') return clauseAt(line, at + 1, true) ? at + 1 : null;
    if (!/^(?:det|noun|name|num|prep|to|time|part|adv)$/.test(tags[at] ?? '')) return null;
  }
  return null;
}

/** Between whose words they are and the noun stands “by”, or “among” where many have them. */
const ownerWords = /^(?:by|from|among|within)$/;
/** What a place or house may have: “the general view in the village”. */
const sharedNouns =
  /^(?:view|feeling|belief|hope|fear|suspicion|opinion|consensus|concern|expectation|anger)s?$/;

/** Whose a noun is: “the minister's claim”, “allegations by three clerks”, “concern among residents”. */
export function ownerOf(line: Line, at: number): Owner | null {
  const { words, tags } = line;
  const after = words[at + 1]?.low ?? '';
  // “Concern is growing among partners that …”.
  if (
    /^(?:is|was|are|were|has|have)$/.test(after) &&
    words.slice(at + 2, at + 5).some(({ low }) => low === 'among') &&
    words
      .slice(at + 2, at + 5)
      .some(({ low }) => /^(?:growing|grown|mounting|rising|widespread|spreading|high)$/.test(low))
  ) {
    const among = words.findIndex(({ low }, on) => on > at && low === 'among');
    const that = words.findIndex(({ low }, on) => on > among && on < among + 10 && low === 'that');
    const who = that === -1 ? null : whoIs(words.slice(among + 1, that));
    return who ? { who, to: that, from: at } : null;
  }
  const isShared = after === 'in' && sharedNouns.test(words[at]?.low ?? '');
  if ((isShared || ownerWords.test(after)) && words[at + 2]?.kind === 'word') {
    let to = at + 2;
    while (
      to < words.length &&
      to < at + 14 &&
      words[to]?.low !== 'that' &&
      tags[to] !== 'mark' &&
      tags[to] !== 'quote' &&
      !isVerb(line, to) &&
      !(to > at + 2 && /^(?:for|to|of|about|against)$/.test(words[to]?.low ?? '') && endsOwner(line, at, to))
    )
      to += 1;
    const named = to;
    // “the claim by the Niger Company (NPC) that …”.
    if (words[to]?.text === '(' && words[to + 2]?.text === ')') to += 3;
    const who = whoIs(words.slice(at + 2, named));
    return who && who.by !== 'pronoun' ? { who, to, from: at } : null;
  }
  // “her only comment”, “the mayor's first answer”.
  for (let noun = at; noun > 0 && noun > at - 3; noun -= 1) {
    const who = possessor(line, noun);
    if (who) return { who, to: at + 1, from: noun - 1 };
    if (!/^(?:noun|adv|num|past|part|ing)$/.test(tags[noun - 1] ?? '') && words[noun - 1]?.low !== 'own')
      return null;
  }
  return null;
}

/** Whether a preposition opens what was said: “calls by opposition MPs (for)”. */
const endsOwner = ({ words }: Line, at: number, to: number): boolean =>
  nounsWith.get((words[at]?.low ?? '').replace(/s$/, ''))?.test(words[to]?.low ?? '') ?? false;

/** “calls by MPs for an inquiry”, “the union's demand for talks”: not one's own that one only repeats. */
function thingOf(line: Line, at: number, { who, to, from }: Owner): Frame | null {
  const { words } = line;
  const low = words[at]?.low ?? '';
  const act = actOfNoun(low);
  const prepositions = nounsWith.get(low.replace(/s$/, ''));
  if (!act || !prepositions?.test(words[to]?.low ?? '') || words[to + 1] === undefined) return null;
  if (who.by === 'noun' || who.by === 'pronoun') return null;
  const before = words[from - 1]?.low ?? '';
  if (cueForms.has(before) || /^(?:with|despite|of|in|on|at|about|over|after|before|to|for)$/.test(before))
    return null;
  const begins = words[to]?.low === 'to' ? to : to + 1;
  return framed({
    ...{ from: at, to: begins, cue: { from: at, to: at + 1 }, act, who, words: 'after', thing: true },
    hangs: true,
    weight: 0.56,
  });
}

/** “calls for an inquiry by three commissioners”: what is called for before who calls. */
function thingBy(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const act = actOfNoun(low);
  if (
    !act ||
    !nounsWith.get(low.replace(/s$/, ''))?.test(words[at + 1]?.low ?? '') ||
    words[at + 1]?.low === 'to'
  )
    return null;
  let by = at + 2;
  while (
    by < at + 9 &&
    by < words.length &&
    /^(?:det|noun|name|num|part|ing|prep)$/.test(tags[by] ?? '') &&
    !/^(?:by|from)$/.test(words[by]?.low ?? '')
  )
    by += 1;
  if (!/^(?:by|from)$/.test(words[by]?.low ?? '') || by === at + 2) return null;
  const read = whoFrom(line, by + 1);
  if (!read || !/^(?:name|office|body|many)$/.test(read.who.by)) return null;
  return framed({
    ...{
      from: at,
      to: at + 2,
      cue: { from: at, to: at + 1 },
      act,
      who: read.who,
      words: 'after',
      thing: true,
    },
    until: by,
    weight: 0.56,
  });
}

/** Whose words they are: “its”, “the minister's”. */
export function possessor({ words, tags }: Line, at: number): Who | null {
  const before = words[at - 1];
  if (!before) return null;
  const pronoun = { his: 'he', her: 'she', its: 'it', their: 'they', my: 'i', our: 'we' }[before.low];
  if (pronoun) return whoIs([{ ...before, low: pronoun }]);
  if (!/'s?$/.test(before.low)) return null;
  let from = at - 1;
  while (
    from > 0 &&
    at - from < 8 &&
    (tags[from - 1] === 'name' || tags[from - 1] === 'noun' || tags[from - 1] === 'det')
  )
    from -= 1;
  const bare = { ...before, text: before.text.replace(/['’]s?$/, ''), low: before.low.replace(/'s?$/, '') };
  return whoIs([...words.slice(from, at - 1), { ...bare, to: bare.from + bare.text.length }]);
}
