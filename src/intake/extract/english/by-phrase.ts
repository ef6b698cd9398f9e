/** Frames of phrases: “according to …”, “in the words of …”, “quoted X as saying”, “a report by X that …”. Pure. */
import { isCapital } from '../tokens.ts';
import { byNoun } from './by-noun.ts';
import { quotedAs } from './by-passive.ts';
import { byReckoning, opensReckoning } from './by-reckoning.ts';
import { byCleft } from './by-verdict.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { whoFrom } from './speakers.ts';
import type { Line } from './tags.ts';
import { isVerdict } from './telling-nouns.ts';
import { wayAfter } from './ways.ts';
import { nobodyAt } from './who.ts';

/** Whether the frame of a phrase may begin with a word. */
export const mayOpenPhrase = (low: string): boolean =>
  opening.has(low) || opensReckoning(low) || isVerdict(low);

/** The frame of a phrase that begins at a place. */
export function byPhrase(line: Line, at: number): Frame | null {
  if (!mayOpenPhrase(line.words[at]?.low ?? '')) return null;
  return (
    according(line, at) ??
    byReckoning(line, at) ??
    forWhom(line, at) ??
    quotedAs(line, at) ??
    byNoun(line, at) ??
    byCleft(line, at) ??
    untold(line, at)
  );
}

const opening = new Set(
  "according acc in quote cite quoted quotes cited cites quoting citing i'm we're i we it per by on to for what".split(
    ' ',
  ),
);

const phrases: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['acc', 'to'],
  ['in', 'the', 'words', 'of'],
  ['per'],
];

const phrasesBy: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  phrases,
  ([first = '']) => first,
);

function according(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const phrase = phrasesBy
    .get(words[at]?.low ?? '')
    ?.find((one) => one.every((word, index) => words[at + index]?.low === word));
  if (!phrase || (phrase.length === 1 && !/^[,(]$/.test(words[at - 1]?.text ?? ''))) return null;
  // “Their lawyer, Per Nyström”.
  if (phrase.length === 1 && at > 0 && isCapital(words[at])) return null;
  const read = whoFrom(line, at + phrase.length, true);
  if (
    !read ||
    (read.who.by === 'noun' &&
      !words.slice(at + phrase.length, read.to + 1).some(({ low }) => low === 'by' || low === 'from') &&
      words
        .slice(at + phrase.length, read.to)
        .some(({ low }) =>
          /^(?:ways?|manner|terms|taste|plans?|schedules?|laws?|measurements?|rules?|calculations?|custom|tradition|size|age|need)$/.test(
            low,
          ),
        ))
  )
    return null;
  const lead = words
    .slice(0, at)
    .findLastIndex(
      ({ kind }, index) =>
        kind !== 'mark' &&
        tags[index] !== 'and' &&
        tags[index] !== 'adv' &&
        words[index]?.low !== 'that' &&
        words[index]?.low !== 'but',
    );
  const before = words[at - 1];
  // “…, and, according to the clinic, five are treated”: what stands before the conjunction is nobody's.
  const joined =
    before?.text === ','
      ? tags[at - 2] === 'and' || tags[at - 2] === 'sub'
      : tags[at - 1] === 'and' || tags[at - 1] === 'sub';
  const isFirst =
    lead === -1 ||
    before?.text === ';' ||
    before?.text === ':' ||
    (before?.kind === 'mark' && /^[—–]$/.test(before.text) && false) ||
    joined;
  const way = wayAfter(line, read.to, false);
  // “According to the report released on Monday, …”: over when.
  const isDated = isFirst && !way.channel && words[read.to + way.length]?.text === ',';
  const to = read.to + (way.channel || isDated ? way.length : 0);
  const relay = read.who.outlet;
  const isLast = words[to]?.text === ',' && isListTo(line, to);
  return framed({
    from: at,
    to: words[to]?.text === ',' && isFirst ? to + 1 : to,
    cue: { from: at, to: at + phrase.length },
    act: 'said',
    who: read.who,
    channel: way.channel,
    words: isFirst
      ? 'after'
      : isLast
        ? 'before'
        : words[to]?.text === ',' || words[to]?.kind === 'quote'
          ? 'around'
          : 'before',
    opened: isFirst || words[to]?.kind === 'quote',
    weight: relay ? 0.7 : 0.9,
  });
}

/** “according to e-mails, time sheets and interviews with 14 employees.”: whether the sentence ends with more of whom it names. */
function isListTo({ words, tags }: Line, from: number): boolean {
  let joined = false;
  for (let at = from; at < words.length; at += 1) {
    if (tags[at] === 'and') joined = true;
    if (/^(?:be|aux|past|pron|sub|rel|quote|break)$/.test(tags[at] ?? '')) return false;
    if (tags[at] === 'mark' && !/^[,.]$/.test(words[at]?.text ?? '')) return false;
  }
  return joined;
}

/** “For Mr. Lee, the verdict was “a betrayal””, “for many, the vote is a farce”: with a quotation, or where something is judged. */
function forWhom(line: Line, at: number): Frame | null {
  const { words } = line;
  if (words[at]?.low !== 'for' || at > 1) return null;
  const comma = words.findIndex(({ text }, index) => index > at && index < at + 12 && text === ',');
  if (comma === -1) return null;
  const isQuoted = words.slice(comma).some(({ kind }) => kind === 'quote');
  if (!isQuoted && !judgesAt(line, comma + 1)) return null;
  const read = whoFrom(line, at + 1);
  if (!read || words[read.to]?.text !== ',' || !/^(?:name|office|body|many)$/.test(read.who.by)) return null;
  return framed({
    from: at,
    to: read.to + 1,
    cue: { from: at, to: at + 1 },
    act: isQuoted ? 'said' : 'believed',
    who: read.who,
    words: 'after',
    opened: true,
    weight: isQuoted ? 0.56 : 0.5,
  });
}

/** “the closure is a betrayal”, “the decision was no surprise”: a thing and what it is to somebody. */
function judgesAt({ words, tags }: Line, from: number): boolean {
  const be = tags.findIndex((tag, on) => on > from && on < from + 8 && tag === 'be');
  if (be === -1 || !/^(?:is|are|was|were)$/.test(words[be]?.low ?? '')) return false;
  for (let on = from; on < be; on += 1)
    if (!/^(?:det|noun|name|prep|num)$/.test(tags[on] ?? '') && words[on]?.low !== 'that') return false;
  const next = be + (tags[be + 1] === 'not' || tags[be + 1] === 'adv' ? 2 : 1);
  return /^(?:a|an|no|the)$/.test(words[next]?.low ?? '') && tags[next + 1] === 'noun';
}

/** “It was gathered that …”: a paper learned it from nobody whom it names. */
function gathered(line: Line, at: number): Frame | null {
  const { words } = line;
  const [it, was, verb, that] = words.slice(at, at + 4);
  if (it?.low !== 'it' || !/^(?:was|is|has)$/.test(was?.low ?? '') || that?.low !== 'that' || !verb)
    return null;
  if (!/^(?:gathered|learnt|learned|understood|reported|claimed|alleged|rumoured|rumored)$/.test(verb.low))
    return null;
  const who = nobodyAt({ from: it.from, to: verb.to });
  const cue = { from: at + 2, to: at + 3 };
  return framed({ from: at, to: at + 4, cue, act: 'said', who, words: 'after', opened: true, weight: 0.62 });
}

/** “I'm told”, “we are told”, “it is claimed”: by nobody who is named. */
function untold(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const next = words[at + 1]?.low ?? '';
  const length =
    /^(?:i'm|we're)$/.test(low) && next === 'told'
      ? 2
      : /^(?:i|we)$/.test(low) && /^(?:am|are)$/.test(next) && words[at + 2]?.low === 'told'
        ? 3
        : 0;
  if (length === 0) return gathered(line, at);
  const closes = words[at + length] === undefined || /^[.;]$/.test(words[at + length]?.text ?? '');
  const isAside = words[at - 1]?.text === ',' && (closes || words[at + length]?.text === ',');
  const [first] = words.slice(at);
  if (!first || (!isAside && !clauseAt(line, at + length) && words[at + length]?.low !== 'that')) return null;
  if (tags[at - 1] === 'sub' && words[at - 1]?.low === 'as') return null;
  const last = words[at + length - 1] ?? first;
  const who = nobodyAt({ from: first.from, to: last.to });
  const opened = words[at + length]?.low === 'that';
  return framed({
    from: at,
    to: at + length + (opened ? 1 : 0),
    cue: { from: at, to: at + length },
    act: 'said',
    who,
    words: isAside ? (closes ? 'before' : 'around') : 'after',
    opened,
    weight: 0.6,
  });
}
