/**
 * Frames of a verb behind its subject. What follows the verb and what stands before the subject decide where the words
 * are: behind (“she said it was out”), before (“it is out, she said.”), on both sides (“it is, she said, out”). Pure.
 */
import type { Piece } from '../sentences.ts';
import type { Who } from '../spoken.ts';
import { doing, doings, finding, infinitive, minds, shortly, thingAfter } from './by-object.ts';
import { cueForms } from './cue-verbs.ts';
import type { CueAt } from './cues.ts';
import { clauseAt, type Frame, framed, isDocument, leftSpeaks, weightOf } from './frame.ts';
import { heardEnd, infinitiveAfter } from './hearers.ts';
import { isProgramme, isTermIn } from './programmes.ts';
import type { Subject } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { made, type Reading } from './verb-reading.ts';
import { channelIn, wayAfter } from './ways.ts';

/** The frame of a verb with its subject; null where that says nothing. */
export function bySubject(line: Line, cue: CueAt, { who, from }: Subject): Frame | null {
  const { words } = line;
  const { verb } = cue;
  if (verb.base === 'read' && who.by !== 'noun' && who.by !== 'body') return null;
  if (/^(?:tell|warn)$/.test(verb.base) && infinitiveAfter(line, cue.to))
    return ordering(line, cue, who, from);
  const way = wayAfter(line, cue.to, verb.hearer && !(verb.object && infinitiveAfter(line, cue.to)));
  let to = cue.to + way.length;
  // “…, the company said in a statement that did not mention it”: the words stood before.
  const isOther = way.opened && way.channel !== null && words[to - 1]?.low === 'that' && isVerb(line, to);
  if (isOther) to -= 1;
  // “…, he said bitterly.”
  const isHow = line.tags[to] === 'adv' || /^(?:outside|inside|aloud|upstairs)$/.test(words[to]?.low ?? '');
  while (
    isHow &&
    to < cue.to + way.length + 1 &&
    (words[to + 1] === undefined || line.tags[to + 1] === 'mark')
  )
    to += 1;
  // “…,” he said of those who came.
  if (/^(?:of|about)$/.test(words[to]?.low ?? '') && words[from - 1]?.kind === 'quote')
    to = aboutEnd(line, to);
  const reading: Reading = { line, cue, who, from, way, to, opened: way.opened && !isOther, isOther };
  if (words[from - 1]?.low === 'what') return pseudoCleft(reading);
  const guilty = words[to]?.low === 'not' ? to + 1 : to;
  if (verb.base === 'plead' && line.tags[from] !== 'rel' && words[guilty]?.low === 'guilty')
    return made(
      { ...reading, cue: { ...cue, act: guilty > to ? 'denied' : 'confirmed' } },
      { words: 'after', thing: true, weight: 0.72 },
    );
  return (
    parenthetical(reading) ??
    within(reading) ??
    openedAfter(reading) ??
    infinitive(reading) ??
    clauseAfter(reading) ??
    shortly(reading) ??
    finding(reading) ??
    doing(reading) ??
    thingAfter(reading)
  );
}

/** Where “of those who came” ends, at a mark; where it begins, if that is none. */
function aboutEnd({ words, tags }: Line, from: number): number {
  for (let at = from + 1; at <= from + 16; at += 1)
    if (words[at] === undefined || /^(?:mark|quote)$/.test(tags[at] ?? '')) return at;
  return from;
}

/** “told residents to leave”: an order, told with what was ordered; “warned people to stay in”. */
function ordering(line: Line, cue: CueAt, who: Who, from: number): Frame {
  const tells = cue.verb.base === 'tell';
  return framed({
    from,
    cue: { from: cue.from, to: cue.to },
    act: tells ? 'ordered' : cue.act,
    who,
    to: tells ? heardEnd(line, cue.to) : cue.to,
    words: 'after',
    thing: true,
    weight: weightOf(who, 0.75),
  });
}

/** “What the minister said then was that …”. */
function pseudoCleft(reading: Reading): Frame | null {
  const { line, cue } = reading;
  for (let at = cue.to; at < cue.to + 16 && at < line.words.length; at += 1)
    if (/^(?:was|is)$/.test(line.words[at]?.low ?? '') && line.words[at + 1]?.low === 'that')
      return made(
        {
          ...reading,
          to: at + 2,
          way: { ...reading.way, channel: reading.way.channel ?? channelIn(line, cue.to, at) },
        },
        { words: 'after', opened: true, weight: 0.8 },
      );
  return null;
}

/** “…, the mayor said on Tuesday.”, “…, the mayor said, …”, “as the mayor said”. */
function parenthetical(reading: Reading): Frame | null {
  const { line, cue, from, to, opened, isOther } = reading;
  const { words, tags } = line;
  const implores = /^(?:urge|beg|implore|order|command|instruct|entreat|exhort|beseech)$/.test(cue.verb.base);
  if (!cue.verb.clause && !(implores && (words[to] === undefined || tags[to] === 'mark'))) return null;
  const before = words[from - 1];
  const after = words[to];
  const isAs =
    (before?.low === 'as' && (words[from - 2]?.text === ',' || from === 1)) ||
    (before?.low === 'so' && words[from - 2]?.low === 'or' && words[from - 3]?.text === ',');
  const beforeQuote = before?.kind === 'quote' && !isProgramme(line, from - 1) && !isTermIn(line, from - 1);
  const beforeMark = before?.text === ',' || (before?.kind === 'mark' && /^[—–?!-]$/.test(before.text));
  if (!isAs && !beforeQuote && !beforeMark) return null;
  // “Conceding that it is “late” he warned: “…””: the quotation is the participle's.
  if (beforeQuote && tags[0] === 'ing' && cueForms.has(words[0]?.low ?? '')) return null;
  if (cue.verb.base === 'read' && !beforeQuote) return null;
  // “…, all signs pointed to a deal”.
  if (cue.verb.base === 'point' && after?.low === 'to') return null;
  // “… said on NBC's “Meet the Press.””: a title.
  const isTitle = after?.kind === 'quote' && /(?:'s|^on|^in)$/.test(words[to - 1]?.low ?? '');
  const quoteNext =
    !isTitle && (after?.kind === 'quote' || (after?.text === ',' && words[to + 1]?.kind === 'quote'));
  const speaks = beforeQuote || leftSpeaks(line, from - (isAs ? 2 : 1));
  if (opened && words[to - 1]?.text === ':' && speaks && (beforeQuote || beforeMark))
    return made({ ...reading, to: to - 1 }, { words: 'around', opened: true, weight: 0.86 });
  if (opened && words[to - 1]?.low === 'that') return null;
  if (beforeQuote && opened) return made(reading, { words: 'around', opened: true, weight: 0.86 });
  const tag = tags[to];
  const isClosed =
    !after ||
    tag === 'mark' ||
    tag === 'quote' ||
    tag === 'rel' ||
    tag === 'and' ||
    (tag === 'ing' && !(doings.test(cue.verb.base) && to === cue.to)) ||
    (tag === 'sub' && closing.test(after.low)) ||
    isOther ||
    (beforeQuote && isEnded(before)) ||
    (beforeQuote && (tag === 'prep' || tag === 'time' || tag === 'adv' || after.low === 'that'));
  if (!isClosed) return null;
  const comma = after?.text === ',';
  // “As Mr. Adler noted, the house was on fire.”
  if (isAs && from === 1 && comma && !speaks)
    return made({ ...reading, from: 0, to: to + 1 }, { words: 'after', opened: true, weight: 0.72 });
  if (isAs && comma && isVerb(line, to + 1) && words[from - 2]?.text === ',')
    return made({ ...reading, from: from - 1 }, { words: 'around', weight: 0.68 });
  // “if it is not she, as the judge noted, then somebody lied”.
  if (isAs && comma && words[from - 2]?.text === ',' && !quoteNext && waits(line, from - 2, to + 1))
    return made({ ...reading, from: from - 1 }, { words: 'around', weight: 0.7 });
  if (isAs) return speaks ? made({ ...reading, from: from - 1 }, { words: 'before', weight: 0.75 }) : null;
  // “The company, she said, “does not want to know””.
  const inner = comma ? words[to + 1] : undefined;
  if (!speaks && inner?.kind === 'quote' && before?.text === ',' && /^.\p{Ll}/u.test(inner.text) && from > 1)
    return made(reading, { words: 'around', opened: true, weight: 0.8 });
  if (!speaks && !(comma && !quoteNext && before?.text === ',' && tags[to + 1] !== 'ing')) return null;
  if (quoteNext && !speaks) return null;
  return made(reading, { words: comma || quoteNext ? 'around' : 'before', opened: quoteNext, weight: 0.92 });
}

/** Whether a condition stands before a place whose main clause begins at another. */
function waits({ words, tags }: Line, end: number, next: number): boolean {
  let start = 0;
  while (start < end && /^(?:and|adv|mark)$/.test(tags[start] ?? '')) start += 1;
  const isCondition = /^(?:if|when|unless|because|since|once|while|although|though)$/.test(
    words[start]?.low ?? '',
  );
  const isThen = words[next]?.low === 'then';
  return (
    isCondition &&
    !words.slice(start, end).some(({ text }) => text === ',') &&
    clauseAt({ words, tags }, next + (isThen ? 1 : 0), true)
  );
}

/** “Every question will be asked,”: marks within which a comma or the like leads on to who says it. */
const isEnded = ({ text }: Piece): boolean => /[,!?—][”"’']{1,2}$/.test(text);

/** Words that begin a clause of the writer's behind “the mayor said”. */
const closing = /^(?:when|as|while|after|before|although|though|because|since|until|so|where)$/;

/** “the flat prosecutors say was handed over”: the words stand on both sides, without marks. */
function within(reading: Reading): Frame | null {
  const { line, cue, from, to, opened } = reading;
  if (
    opened ||
    from < 2 ||
    !/^(?:say|believe|think|claim|insist|allege|fear|reckon|contend|maintain|argue|suspect|hope|know|estimate)$/.test(
      cue.verb.base,
    )
  )
    return null;
  if (line.tags[to] === 'pron' || !isVerb(line, to) || line.tags[from - 1] === 'mark') return null;
  return made(reading, { words: 'around', weight: 0.6 });
}

/** “said that …”, “said: “…””, “said in a statement: …”. */
function openedAfter(reading: Reading): Frame | null {
  const { line, cue, way, to, opened } = reading;
  const after = line.words[to];
  if (!after)
    return opened && line.words[to - 1]?.text === ':'
      ? made(reading, { words: 'after', opened, weight: 0.88 })
      : null;
  const quoteNext = after.kind === 'quote' || (after.text === ',' && line.words[to + 1]?.kind === 'quote');
  if (quoteNext && !way.opened && cue.verb.base !== 'say' && !cue.verb.clause && !cue.verb.object)
    return null;
  // “is feeling “a lot of emotion””: how somebody is.
  if (cue.verb.base === 'feel' && !way.opened && line.tags[cue.from] === 'ing') return null;
  // “talks begin “when the samovar does””.
  if (
    /^(?:begin|start|finish|open|close)$/.test(cue.verb.base) &&
    /^(?:noun|many|body)$/.test(reading.who.by) &&
    !isDocument(reading.who)
  )
    return null;
  return opened || quoteNext
    ? made(reading, { words: 'after', opened: true, weight: cue.verb.weak && !way.opened ? 0.8 : 0.9 })
    : null;
}

/** “said it was out”. */
function clauseAfter(reading: Reading): Frame | null {
  const { line, cue, way, to, who } = reading;
  const { verb } = cue;
  if (!verb.clause || verb.manner) return null;
  if (!clauseAt(line, to, !verb.weak || verb.base === 'believe') && (verb.weak || !laterClause(line, to)))
    return null;
  // “show up for the vote”, “hold on”: the verb of another thing.
  if (verb.weak && to === cue.to && /^(?:up|off|down|out|away|back|over)$/.test(line.words[to]?.low ?? ''))
    return null;
  if (verb.base === 'tell' && !way.heard) return null;
  if (tellsWhen(line, cue.verb.act, to)) return null;
  if (verb.base === 'question' && !/^(?:whether|why|how|if|what|who)$/.test(line.words[to]?.low ?? ''))
    return null;
  if (verb.weak && !minds.test(verb.base) && who.by === 'noun' && !isDocument(who)) return null;
  return made(reading, { words: 'after', weight: verb.weak && verb.base !== 'believe' ? 0.7 : 0.88 });
}

/** “said if elected president, he would stay”, “says no matter what happens, “the road is ours””. */
function laterClause({ words, tags }: Line, at: number): boolean {
  const low = words[at]?.low ?? '';
  const opens =
    /^(?:if|unless|while|although|though|because|once|whatever|even|despite|given|without|when|since|instead|rather)$/.test(
      low,
    ) ||
    (low === 'no' && words[at + 1]?.low === 'matter');
  if (!opens) return false;
  const comma = words.findIndex(({ text }, on) => on > at + 1 && on < at + 20 && text === ',');
  return comma !== -1 && (tags[comma + 1] === 'quote' || clauseAt({ words, tags }, comma + 1, true));
}

/** “that he mentioned when he spoke”: when somebody spoke is not what they said. */
function tellsWhen({ words }: Line, act: string, at: number): boolean {
  const low = words[at]?.low ?? '';
  if (/^(?:while|as|after|before)$/.test(low)) return !hasComma(words, at);
  return low === 'when' && act !== 'asked' && !asking.test(words[at - 1]?.low ?? '') && !hasComma(words, at);
}

const hasComma = (words: Line['words'], at: number): boolean =>
  words.slice(at + 2, at + 20).some(({ text }) => text === ',');

/** Verbs that tell when something was. */
const asking =
  /^(?:explain|reveal|disclos|specif|decid|remember|recall|know|knew|underst|learn|discover|determin|tell|told|predict)/;
