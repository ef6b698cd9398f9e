/** Who is told to have said a quotation by words that are no verb of theirs: “dismissed by the customs as “…””, ““…” is how the medic put it”. Pure. */
import type { Who } from '../spoken.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { whoIs } from './who.ts';
import { documentNouns } from './who-words.ts';

/** So far from the quotation its agent is looked for. */
const NEAR = 14;

/** Whose way to see or tell it is. */
const views =
  /^(?:reckoning|view|views|account|words|phrase|telling|estimate|estimation|description|reading|opinion|verdict|judgment|judgement|eyes|mind|book|version|assessment|formulation|parlance|recollection|memory|term)$/;

/** Who that is, and the piece behind; null where nobody is told so. */
export function quotedBy(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  return (
    agentBehind(line, at) ??
    clauseBehind(line, at) ??
    agentBefore(line, at) ??
    documentBefore(line, at) ??
    labelBefore(line, at)
  );
}

/** “were described as “an act of vandalism” by campaigners”, ““four, all bad” by the reckoning of Dr Aune”. */
function agentBehind(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  const { words } = line;
  const low = words[at + 1]?.low ?? '';
  if (!/^(?:by|in|on|to)$/.test(low)) return null;
  for (let on = at + 2; on < at + 6; on += 1)
    if (words[on]?.low === 'of' && views.test(words[on - 1]?.low ?? '')) return speaking(line, on + 1);
  return low === 'by' && isDone(line, at - 1) ? speaking(line, at + 2) : null;
}

/** Whether a participle stands before a place, over “as” and what was done to it. */
function isDone({ tags, words }: Line, from: number): boolean {
  for (let at = from; at > 0 && at > from - 6; at -= 1) {
    if (words[at]?.kind !== 'word') return false;
    if (/^(?:part|past)$/.test(tags[at] ?? '')) return true;
  }
  return false;
}

/** ““…” is how the medic described it”, ““…” was what they called it”. */
function clauseBehind(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  const { words } = line;
  if (!/^(?:is|was|were|are)$/.test(words[at + 1]?.low ?? '')) return null;
  if (!/^(?:how|what|as)$/.test(words[at + 2]?.low ?? '')) return null;
  for (let verb = at + 4; verb < at + NEAR && verb < words.length; verb += 1) {
    if (!isVerb(line, verb)) continue;
    const subject = subjectBefore(line, verb);
    return subject && subject.from === at + 3 ? { who: subject.who, to: verb + 1 } : null;
  }
  return null;
}

/** “was dismissed by the customs themselves as “a nice piece of work””. */
function agentBefore(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  for (let by = at - 2; by > 0 && by > at - NEAR; by -= 1) {
    if (words[by]?.kind !== 'word') return null;
    if (words[by]?.low !== 'by') continue;
    let verb = by - 1;
    while (verb > 0 && tags[verb] === 'adv') verb -= 1;
    if (!/^(?:part|past)$/.test(tags[verb] ?? '')) return null;
    let end = at;
    while (end > by + 1 && /^(?:as|(?:it|him|her)self|themselves)$/.test(words[end - 1]?.low ?? '')) end -= 1;
    const read = speaking({ words: words.slice(0, end), tags: tags.slice(0, end) }, by + 1);
    if (read && read.to === end) return { ...read, to: at };
    // “by the customs themselves”: whoever acts so may speak, whatever noun that is.
    const anybody = /sel(?:f|ves)$/.test(words[end]?.low ?? '') ? whoIs(words.slice(by + 1, end)) : null;
    return anybody && { who: anybody, to: at };
  }
  return null;
}

/** “appears in the policy as “…””, “the ledger has him down as “…””: a document in whose words it stands. */
function documentBefore(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  if (words[at - 1]?.low !== 'as') return null;
  for (let on = at - 3; on >= 0 && on > at - NEAR; on -= 1) {
    if (words[on]?.kind !== 'word') return null;
    if (words[on]?.low !== 'in' || !/^(?:s|past|part|base)$/.test(tags[on - 1] ?? '')) continue;
    const read = whoFrom({ words: words.slice(0, at - 1), tags: tags.slice(0, at - 1) }, on + 1, true);
    const isEntry = entered.test(words[on - 1]?.low ?? '') && tags[on + 1] === 'det';
    return read && (isEntry || documentNouns.has(read.who.head)) ? { ...read, to: at } : null;
  }
  return null;
}

/** “Alf Zammit, retired cane farmer, 81: “…””, “One neighbour, from behind a door: “…””: whoever stands before a colon without a verb. */
function labelBefore(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  if (words[at - 1]?.text !== ':') return null;
  let from = at - 1;
  while (from > 0 && from > at - 2 * NEAR && !/^[;•.–—]$/.test(words[from - 1]?.text ?? '')) {
    if (words[from - 1]?.kind === 'quote') return null;
    from -= 1;
  }
  let end = from;
  while (end < at - 1 && /^(?:det|noun|name|num|pron|part)$/.test(tags[end] ?? '')) end += 1;
  // “of the Klang Consumers' Circle”.
  while (words[end]?.low === 'of' && end < at - 2) {
    end += 1;
    while (end < at - 1 && /^(?:det|noun|name|num)$/.test(tags[end] ?? '')) end += 1;
  }
  const isLed = /^(?:mark|prep|to|sub|adv|time)$/.test(tags[end] ?? '') && words[end]?.text !== '(';
  if (end === from || !isLed) return null;
  for (let on = end; on < at - 1; on += 1) if (isVerb(line, on) && !isSubordinate(line, end, on)) return null;
  const who = whoIs(words.slice(from, end));
  return who && who.by !== 'noun' && !(who.by === 'pronoun' && !/^(?:s?he|they)$/.test(who.head))
    ? { who, to: at }
    : null;
}

/** Whether a verb is that of “when I read it to him”, or none but a participle: “, retired farmer,”. */
const isSubordinate = ({ tags, words }: Line, from: number, verb: number): boolean =>
  (words[verb - 1]?.text === ',' && tags[verb] === 'past' && tags[verb + 1] === 'noun') ||
  tags.slice(from, verb).some((tag) => tag === 'sub' || tag === 'rel');

/** What a document does with what it holds. */
const entered =
  /^(?:appears?|appeared|lists?|listed|describe[sd]?|entered|recorded|features?|featured|figures?|figured|noted|rendered|given|shown|logged|put|translated|summarised|summarized)$/;

/** Somebody who may speak from a place on. */
function speaking(line: Line, from: number): { readonly who: Who; readonly to: number } | null {
  const read = whoFrom(line, from);
  return read && (read.who.by !== 'noun' || documentNouns.has(read.who.head)) ? read : null;
}
