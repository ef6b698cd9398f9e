/** Frames of nouns that hold what somebody said: “a report by X that …”, “X's view is that …”, “calls by X for …”. Pure. */
import type { Who } from '../spoken.ts';
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { isVerb, type Line } from './tags.ts';
import { actOfNoun, figureNouns, nounsWith, plainly } from './telling-nouns.ts';
import { whoIs } from './who.ts';

/** Whose the words of a noun are, and where that phrase ends. */
interface Owner {
  readonly who: Who;
  readonly to: number;
  /** Where the whole phrase begins. */
  readonly from: number;
}

/** The frame of a noun at a place; null where it holds nothing that somebody is told to have said. */
export function byNoun(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const act = actOfNoun(low) ?? (figureNouns.has(low) ? 'said' : undefined);
  const isNoun = /^(?:noun|base|s)$/.test(tags[at] ?? '') || (at === 0 && tags[at] === 'name');
  if (act === undefined || !isNoun) return null;
  const came = answerCame(line, at);
  if (came) return came;
  const owner = ownerOf(line, at);
  if (!owner) return thingBy(line, at);
  const { who, to } = owner;
  const cue = { from: at, to: at + 1 };
  // “the clerk's theory, that the safe was open, …”.
  const aside = words[to]?.text === ',' && words[to + 1]?.low === 'that' ? to + 1 : null;
  const close = aside === null ? -1 : words.findIndex(({ text }, on) => on > to + 2 && text === ',');
  if (actOfNoun(low) && aside !== null && close !== -1 && clauseAt(line, aside + 1))
    return framed({
      ...{ from: at, to: aside + 1, cue, act, who, words: 'after', opened: true, until: close },
      weight: 0.6,
    });
  if (actOfNoun(low) && words[to]?.low === 'that' && (tags[to + 1] === 'quote' || clauseAt(line, to + 1)))
    return framed({
      ...{ from: at, to: to + 1, cue, act, who, words: 'after', opened: true, hangs: true },
      weight: 0.62,
    });
  return copula(line, at, owner) ?? thingOf(line, at, owner);
}

/** “…, came its answer”. */
function answerCame({ words, tags }: Line, at: number): Frame | null {
  if (
    !/^(?:came|comes)$/.test(words[at - 2]?.low ?? '') ||
    tags[at - 1] !== 'det' ||
    !/^(?:answer|reply|response)$/.test(words[at]?.low ?? '')
  )
    return null;
  const who = possessor({ words, tags }, at);
  if (!who) return null;
  const cue = { from: at, to: at + 1 };
  return framed({ from: at - 2, to: at + 1, cue, act: 'said', who, words: 'before', weight: 0.7 });
}

/** Between whose words they are and the noun stands “by”, or “among” where many have them. */
const ownerWords = /^(?:by|from|among|within)$/;
/** What a place or house may have: “the general view in the village”. */
const sharedNouns =
  /^(?:view|feeling|belief|hope|fear|suspicion|opinion|consensus|concern|expectation|anger)s?$/;

/** Whose a noun is: “the minister's claim”, “allegations by three clerks”, “concern among residents”. */
function ownerOf(line: Line, at: number): Owner | null {
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
    if (!/^(?:noun|adv|num|past|part|ing)$/.test(tags[noun - 1] ?? '')) return null;
  }
  return null;
}

/** Whether a preposition opens what was said: “calls by opposition MPs (for)”. */
const endsOwner = ({ words }: Line, at: number, to: number): boolean =>
  nounsWith.get((words[at]?.low ?? '').replace(/s$/, ''))?.test(words[to]?.low ?? '') ?? false;

/** “the ministry's view is that …”, “the governor's figure is two”, “her answer was “No””, “his message was blunt: …”. */
function copula(line: Line, at: number, { who, to: behind }: Owner): Frame | null {
  const { words, tags } = line;
  const to = overAside(line, behind);
  if (!/^(?:is|was|are|were|remains|remained)$/.test(words[to]?.low ?? '')) return null;
  let on = to + 1;
  while (tags[on] === 'adv') on += 1;
  const low = words[at]?.low ?? '';
  const next = words[on];
  const act = actOfNoun(low) ?? 'said';
  const base = { from: at, cue: { from: at, to: at + 1 }, act, who, words: 'after' } as const;
  if (!next) return null;
  if (figureNouns.has(low) && tags[on] === 'num')
    return framed({ ...base, to: on, thing: true, until: numberEnd(line, on), weight: weightOf(who, 0.66) });
  if (!actOfNoun(low)) return null;
  if (next.low === 'that' && clauseAt(line, on + 1, true))
    return framed({ ...base, to: on + 1, opened: true, weight: weightOf(who, 0.74) });
  if (next.kind === 'quote' && next.text.length > 12)
    return framed({ ...base, to: on, opened: true, weight: weightOf(who, 0.68) });
  const colon = words.slice(on, on + 4).findIndex(({ text }) => text === ':');
  if (colon > 0 && words.slice(on, on + colon).some((word) => plainly.has(word.low)))
    return framed({ ...base, to: on + colon + 1, opened: true, weight: weightOf(who, 0.7) });
  return next.low === 'to' && /^(?:advice|answer|plea|request|demand|recommendation|message)$/.test(low)
    ? framed({ ...base, to: on, thing: true, weight: weightOf(who, 0.58) })
    : null;
}

/** Behind an aside between commas: “the minister's count, given to the radio, is three”. */
function overAside({ words, tags }: Line, at: number): number {
  if (words[at]?.text !== ',') return at;
  const close = words.findIndex(({ text }, on) => on > at && on < at + 14 && text === ',');
  return close !== -1 && tags[close + 1] === 'be' ? close + 1 : at;
}

/** Where a comma ends a number that was said; null where none does. */
function numberEnd({ words }: Line, at: number): number | null {
  const comma = words.findIndex(({ text }, on) => on > at && text === ',');
  return comma === -1 ? null : comma;
}

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
