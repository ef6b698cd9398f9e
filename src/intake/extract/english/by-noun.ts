/** Frames of nouns that hold what somebody said: “a report by X that …”, “X's view is that …”, “calls by X for …”. Pure. */

import { byVerdict } from './by-verdict.ts';
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { type Owner, ownerOf } from './owner.ts';
import { whoFrom } from './speakers.ts';
import type { Line } from './tags.ts';
import { actOfNoun, isVerdict, nounsWith } from './telling-nouns.ts';
import { channelIn } from './ways.ts';

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
