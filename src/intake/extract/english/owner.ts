/** Whose the words of a noun are: “the minister's claim”, “allegations by three clerks”, “its verdict”. Pure. */
import type { Who } from '../spoken.ts';
import { isVerb, type Line } from './tags.ts';
import { nounsWith } from './telling-nouns.ts';
import { whoIs } from './who.ts';

/** Whose the words of a noun are, and where that phrase ends. */
export interface Owner {
  readonly who: Who;
  readonly to: number;
  /** Where the whole phrase begins. */
  readonly from: number;
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
