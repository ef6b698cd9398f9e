/** Frames of phrases: “according to …”, “in the words of …”, “quoted X as saying”, “a report by X that …”. Pure. */
import type { Who } from '../spoken.ts';
import { cueForms, cueNouns } from './cue-verbs.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { whoFrom } from './speakers.ts';
import { subjectBefore } from './subjects.ts';
import type { Line } from './tags.ts';
import { wayAfter } from './ways.ts';
import { whoIs } from './who.ts';

/** The frame of a phrase that begins at a place. */
export function byPhrase(line: Line, at: number): Frame | null {
  const low = line.words[at]?.low ?? '';
  if (!opening.has(low) && !cueNouns.has(low) && !cueNouns.has(low.slice(0, -1))) return null;
  return according(line, at) ?? quotedAs(line, at) ?? byNoun(line, at) ?? untold(line, at);
}

const opening = new Set("according in quoted quotes cited cites quoting citing i'm we're i we".split(' '));

const phrases: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
];

function according(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const phrase = phrases.find((one) => one.every((word, index) => words[at + index]?.low === word));
  if (!phrase) return null;
  const read = whoFrom(line, at + phrase.length, true);
  if (
    !read ||
    (read.who.by === 'noun' &&
      words
        .slice(at + phrase.length, read.to)
        .some(({ low }) =>
          /^(?:plans?|schedules?|laws?|measurements?|rules?|calculations?|custom|tradition|size|age|need)$/.test(
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
  const to = read.to + (way.channel ? way.length : 0);
  const relay = read.who.outlet;
  return framed({
    from: at,
    to: words[to]?.text === ',' && isFirst ? to + 1 : to,
    cue: { from: at, to: at + phrase.length },
    act: 'said',
    who: read.who,
    channel: way.channel,
    words: isFirst ? 'after' : words[to]?.text === ',' || words[to]?.kind === 'quote' ? 'around' : 'before',
    opened: isFirst || words[to]?.kind === 'quote',
    weight: relay ? 0.7 : 0.9,
  });
}

/** “Tass quoted the ministry as saying …”, “was quoted by Tass as saying …”. */
function quotedAs(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (!/^(?:quoted|quotes|cited|cites|quoting|citing)$/.test(words[at]?.low ?? '')) return null;
  let as = -1;
  for (let on = at + 1; as === -1 && on < at + 16 && on < words.length; on += 1)
    if (words[on]?.low === 'as' && tags[on + 1] === 'ing') as = on;
  if (as === -1) return null;
  const isPassive = tags[at - 1] === 'be';
  const said = cueForms.get(words[as + 1]?.low ?? '');
  let group = at;
  while (group > 0 && (tags[group - 1] === 'be' || tags[group - 1] === 'aux')) group -= 1;
  const subject = subjectBefore(line, group);
  const who = isPassive ? subject?.who : whoIs(words.slice(at + 1, as));
  const by = isPassive && words[at + 1]?.low === 'by' ? whoIs(words.slice(at + 2, as)) : null;
  if (!who) return null;
  const relay = isPassive ? by : (subject?.who ?? null);
  return framed({
    from: subject?.from ?? at,
    to: as + (words[as + 2]?.low === 'that' ? 3 : 2),
    cue: { from: at, to: as + 2 },
    act: said?.verb.act ?? 'said',
    who,
    relay,
    words: 'after',
    opened: true,
    weight: 0.85,
  });
}

/** “a report by X that …”, “X's claim that …”, “its warning that …”, “came its answer”. */
function byNoun(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  const low = words[at]?.low ?? '';
  const act = cueNouns.get(low) ?? (low.endsWith('s') ? cueNouns.get(low.slice(0, -1)) : undefined);
  if (act === undefined || (tags[at] !== 'noun' && tags[at] !== 'base' && tags[at] !== 's')) return null;
  if (
    /^(?:came|comes)$/.test(words[at - 2]?.low ?? '') &&
    tags[at - 1] === 'det' &&
    /^(?:answer|reply|response)$/.test(low)
  ) {
    const who = possessor(line, at);
    return who
      ? framed({
          from: at - 2,
          to: at + 1,
          cue: { from: at, to: at + 1 },
          act: 'said',
          who,
          words: 'before',
          weight: 0.7,
        })
      : null;
  }
  let that = at + 1;
  let who: Who | null = null;
  if (words[at + 1]?.low === 'by' || (words[at + 1]?.low === 'from' && words[at + 2]?.kind === 'word')) {
    for (
      that = at + 2;
      that < words.length && that < at + 14 && words[that]?.low !== 'that' && tags[that] !== 'mark';
      that += 1
    );
    who = words[that]?.low === 'that' ? whoIs(words.slice(at + 2, that)) : null;
  } else who = possessor(line, at);
  if (!who || words[that]?.low !== 'that' || !clauseAt(line, that + 1)) return null;
  return framed({
    from: at,
    to: that + 1,
    cue: { from: at, to: at + 1 },
    act,
    who,
    words: 'after',
    opened: true,
    weight: 0.62,
  });
}

/** Whose words they are: “its”, “the minister's”. */
function possessor({ words, tags }: Line, at: number): Who | null {
  const before = words[at - 1];
  if (!before) return null;
  const pronoun = { his: 'he', her: 'she', its: 'it', their: 'they' }[before.low];
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
  if (length === 0) return null;
  const isAside = words[at - 1]?.text === ',' && words[at + length]?.text === ',';
  const [first] = words.slice(at);
  if (!first || (!isAside && !clauseAt(line, at + length) && words[at + length]?.low !== 'that')) return null;
  if (tags[at - 1] === 'sub' && words[at - 1]?.low === 'as') return null;
  const last = words[at + length - 1] ?? first;
  const who: Who = {
    span: { from: first.from, to: last.to },
    name: null,
    role: null,
    type: 'unnamed',
    by: 'many',
    vague: true,
    head: 'nobody',
    outlet: false,
  };
  const opened = words[at + length]?.low === 'that';
  return framed({
    from: at,
    to: at + length + (opened ? 1 : 0),
    cue: { from: at, to: at + length },
    act: 'said',
    who,
    words: isAside ? 'around' : 'after',
    opened,
    weight: 0.6,
  });
}
