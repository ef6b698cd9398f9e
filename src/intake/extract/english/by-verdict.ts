/**
 * Frames of a noun that is what somebody said: “the ministry's line is that …”, “their theory was arson”, “its figure is
 * two”, “…,” is her verdict, “rain was what the farmers wanted”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import type { Who } from '../spoken.ts';
import { cueForms } from './cue-verbs.ts';
import { clauseAt, type Frame, framed, weightOf } from './frame.ts';
import { type Owner, ownerOf, possessor } from './owner.ts';
import { subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { actOfVerdict, figureNouns, thingNouns } from './telling-nouns.ts';
import { whoIs } from './who.ts';

/** The frame of such a noun at a place. */
export function byVerdict(line: Line, at: number): Frame | null {
  const act = actOfVerdict(line.words[at]?.low ?? '');
  if (act === undefined) return null;
  const reversed = verdictOf(line, at, act);
  if (reversed) return reversed;
  const owner = ownerOf(line, at) ?? ownerBehind(line, at);
  return owner && (copula(line, at, owner, act) ?? counted(line, at, owner));
}

/** “the advice of the coastguard”, “the word from the bridge”, “the verdict in the village”. */
function ownerBehind({ words, tags }: Line, at: number): Owner | null {
  if (!/^(?:of|at|on|in)$/.test(words[at + 1]?.low ?? '') || words[at - 1]?.low !== 'the') return null;
  let to = at + 2;
  while (to < at + 10 && /^(?:det|noun|name|num|prep)$/.test(tags[to] ?? '')) to += 1;
  const own = possessor({ words, tags }, to - 1);
  const isWritten = /^(?:gist|upshot|substance|thrust)$/.test(words[at]?.low ?? '');
  const who = isWritten ? own : whoIs(words.slice(at + 2, to));
  return who && (isWritten || /^(?:name|office|body|many)$/.test(who.by)) ? { who, to, from: at } : null;
}

/** Behind the helpers and adverbs of “is”, “had been”, “was always”; null where no such verb stands. */
function behindBe({ words, tags }: Line, at: number): number | null {
  let on = at;
  while (tags[on] === 'adv') on += 1;
  const isHelped = /^(?:has|have|had)$/.test(words[on]?.low ?? '');
  if (isHelped) on += 1;
  while (tags[on] === 'adv') on += 1;
  if (
    !(isHelped ? /^been$/ : /^(?:is|was|are|were|remains|remained|stays|stayed)$/).test(words[on]?.low ?? '')
  )
    return null;
  on += 1;
  while (tags[on] === 'adv' && tags[on + 1] !== 'num' && words[on]?.low !== 'about') on += 1;
  return on;
}

/** “the ministry's view is that …”, “the governor's figure is two”, “her answer was “No””, “his message was blunt: …”. */
function copula(line: Line, at: number, { who, to: behind }: Owner, act: Cue): Frame | null {
  const { words, tags } = line;
  // “Where his sums failed was that …”: the clause has another subject.
  if (words.slice(Math.max(0, at - 9), at).some(({ low }) => low === 'what')) return null;
  const to = overFor(line, overAside(line, behind));
  const on = behindBe(line, to);
  const next = on === null ? undefined : words[on];
  if (on === null || !next) return null;
  const low = words[at]?.low ?? '';
  const base = { from: at, cue: { from: at, to: at + 1 }, act, who, words: 'after' } as const;
  if (figureNouns.has(low) && (tags[on] === 'num' || boundBefore(line, on)))
    return framed({ ...base, to: on, thing: true, until: numberEnd(line, on), weight: weightOf(who, 0.66) });
  if (figureNouns.has(low) && !thingNouns.has(low)) return null;
  if (next.low === 'that' && clauseAt(line, on + 1, true))
    return framed({ ...base, to: on + 1, opened: true, weight: weightOf(who, 0.74) });
  if (next.kind === 'quote')
    return framed({
      ...base,
      to: on,
      opened: true,
      weight: weightOf(who, next.text.length > 12 ? 0.68 : 0.6),
    });
  if (words[behind]?.text === ':' || !thingNouns.has(low.replace(/s$/, '')) || !isThing(line, on))
    return null;
  return framed({ ...base, to: on, thing: true, weight: weightOf(who, 0.56) });
}

/** “about 12”, “at least 12”, “no more than 12”. */
const boundBefore = ({ words, tags }: Line, at: number): boolean =>
  /^(?:a|about|around|over|some|nearly|almost|at|up|no|more|fewer|only|just|under|between)$/.test(
    words[at]?.low ?? '',
  ) && tags.slice(at + 1, at + 4).includes('num');

/** “the board's tally of the infected, 64 at midday, leaves out …”: a number that stands beside its noun. */
function counted(line: Line, at: number, { who, to: behind }: Owner): Frame | null {
  const { words, tags } = line;
  if (!figureNouns.has(words[at]?.low ?? '')) return null;
  let comma = behind;
  while (comma < behind + 7 && /^(?:prep|det|noun|name|past|part|num)$/.test(tags[comma] ?? '')) comma += 1;
  const on = comma + 1;
  if (words[comma]?.text !== ',' || !(tags[on] === 'num' || boundBefore(line, on))) return null;
  const close = words.findIndex(({ text }, index) => index > on && index < on + 8 && text === ',');
  if (close === -1 || !isVerb(line, close + 1)) return null;
  const cue = { from: at, to: at + 1 };
  return framed({
    ...{ from: at, to: on, cue, act: 'said', who, words: 'after', thing: true, until: close },
    weight: weightOf(who, 0.6),
  });
}

/** A bare noun or a noun phrase that is no gesture and no judgement of the writer's. */
function isThing({ words, tags }: Line, at: number): boolean {
  let end = at;
  while (end < at + 5 && /^(?:det|noun|num|name)$/.test(tags[end] ?? '')) end += 1;
  const last = words[end - 1]?.low ?? '';
  const isBare = tags[at] !== 'det';
  if (end === at || gestures.test(last)) return false;
  // “the answer was immediate”, “their theory was wrong”: an adjective of which no list knows.
  return isBare
    ? end === at + 1 && tags[at] === 'noun' && !adjectival.test(last)
    : end > at + 1 && !judged.test(last);
}

const gestures =
  /^(?:shrug|smile|nod|silence|laugh|look|grin|frown|sigh|wave|gesture|stare|wink|tears|laughter|applause|grunt|glance|whisper|shake|scowl|bow)s?$/;
const judged =
  /^(?:same|surprise|relief|blow|shock|masterpiece|mistake|success|failure|triumph|disaster|turn|matter|one|first|last|best|worst|beginning|end|start|issue|problem|question|way|thing|point|case|fact|truth|lie|example|sign|reason|result|product|work|part|kind|sort)s?$/;
const adjectival =
  /(?:[^c]al|ous|ive|ful|less|able|ible|ic|ate|ent|ant|ary|ish|ing|ed|some|st|er|y)$|^(?:short|long|clear|simple|blunt|curt|brief|swift|quick|slow|wrong|right|plain|good|bad|firm|harsh|mild|sound|safe|late|different|similar|correct|vague|true|false|rude|terse|cold|warm|dry|sharp|strong|weak|unknown|mixed|final|up|down|in|out|due|well|ready|worse|better)$/;

/** Behind an aside between commas: “the minister's count, given to the radio, is three”. */
function overAside({ words, tags }: Line, at: number): number {
  // “the word from the sheds, said Reweti, was …”: his words.
  if (words[at]?.text !== ',' || cueForms.get(words[at + 1]?.low ?? '')?.verb.clause) return at;
  const close = words.findIndex(({ text }, on) => on > at && on < at + 14 && text === ',');
  return close !== -1 && (tags[close + 1] === 'be' || tags[close + 1] === 'aux') ? close + 1 : at;
}

/** “his word for it is theft”: behind what it is a word for. */
function overFor({ words, tags }: Line, at: number): number {
  if (words[at]?.low !== 'for') return at;
  let to = at + 1;
  while (to < at + 6 && /^(?:pron|det|noun|name)$/.test(tags[to] ?? '')) to += 1;
  return to;
}

/** Where a comma ends a number that was said; null where none does. */
function numberEnd({ words }: Line, at: number): number | null {
  const comma = words.findIndex(({ text }, on) => on > at && text === ',');
  return comma === -1 ? null : comma;
}

/** What brings what was said before its noun. */
const brings = /^(?:is|was|are|were|came|comes|ran|runs|went|goes|remains|remained)$/;

/** “…,” is her verdict, “…, came the cook's reply”, “nine, was the porter's guess”. */
function verdictOf(line: Line, at: number, act: Cue): Frame | null {
  const { words, tags } = line;
  let from = at;
  while (from > at - 8 && from > 0 && !brings.test(words[from - 1]?.low ?? '')) {
    if (!/^(?:det|noun|name|num|adv|past|part|ing|base)$/.test(tags[from - 1] ?? '')) return null;
    from -= 1;
  }
  if (!brings.test(words[from - 1]?.low ?? '')) return null;
  const be = from - 1;
  const before = words[be - 1];
  const isMoved = !/^(?:is|was|are|were)$/.test(words[be]?.low ?? '');
  if (!before || (isMoved && !/^[,—–?!-]$/.test(before.text) && before.kind !== 'quote')) return null;
  const parted = before.text === ',' || before.kind === 'quote' || /^[—–?!]$/.test(before.text);
  const read = ownerOfVerdict(line, at);
  if (!read) return null;
  const { who, to } = read;
  const after = words[to];
  const closes =
    after === undefined ||
    tags[to] === 'mark' ||
    /^(?:prep|sub|time|past|part|rel|and)$/.test(tags[to] ?? '');
  const isCounted = figureNouns.has(words[at]?.low ?? '') && (tags[0] === 'num' || boundBefore(line, 0));
  if (!closes || !(parted || ((isCounted || thingNouns.has(words[at]?.low ?? '')) && isPhrase(line, be))))
    return null;
  return framed({
    ...{ from: be, to, cue: { from: at, to: at + 1 }, act, who, words: 'before' },
    weight: weightOf(who, parted ? 0.7 : 0.54),
  });
}

/** Whose a verdict is: “the cook's reply”, “the reply from the town hall”, “the answer of the crew”. */
function ownerOfVerdict(line: Line, at: number): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  for (let noun = at; noun > at - 3 && noun > 0; noun -= 1) {
    const who = possessor(line, noun);
    if (who) return { who, to: at + 1 };
    if (!/^(?:noun|adv|num|past|part|ing)$/.test(tags[noun - 1] ?? '')) break;
  }
  if (!/^(?:of|from|by)$/.test(words[at + 1]?.low ?? '')) return null;
  let to = at + 2;
  while (
    to < at + 12 &&
    /^(?:det|noun|name|num|prep)$/.test(tags[to] ?? '') &&
    !(tags[to] === 'prep' && /^(?:on|to|when|after)$/.test(words[to]?.low ?? ''))
  )
    to += 1;
  const who = whoIs(words.slice(at + 2, to));
  return who && who.by !== 'noun' ? { who, to } : null;
}

/** Whether all that stands before a place is a noun phrase: “rain (was what …)”. */
function isPhrase({ words, tags }: Line, end: number): boolean {
  if (end > 12 || end === 0) return false;
  for (let at = 0; at < end; at += 1)
    if (!/^(?:det|noun|name|num|prep|and|ing|part|time)$/.test(tags[at] ?? '')) return false;
  return !/^(?:this|that|these|those|one|such|here|there)$/.test(words[0]?.low ?? '') || end > 1;
}

/** What somebody may be said to have in mind by “what she wants”. */
const wished =
  /^(?:want|count|favour|favor|need|prefer|suggest|propose|demand|recommend|fear|expect|believe|claim|seek|advise|hope|predict|advocate|request|ask|say|blame|suspect)$/;

/** “rain was what the farmers wanted”, “a resit in November is what the minister favours”. */
export function byCleft(line: Line, at: number): Frame | null {
  const { words, tags } = line;
  if (words[at]?.low !== 'what' || !/^(?:is|was|are|were)$/.test(words[at - 1]?.low ?? '') || at < 2)
    return null;
  let verb = at + 1;
  while (verb < at + 12 && verb < words.length && !isVerb(line, verb)) verb += 1;
  while (tags[verb] === 'aux' || tags[verb] === 'adv') verb += 1;
  const base = baseOf(words[verb]?.low ?? '');
  const end =
    verb + 1 + (/^(?:for|of)$/.test(words[verb + 1]?.low ?? '') && tags[verb + 2] === 'mark' ? 1 : 0);
  const closes =
    words[end] === undefined || tags[end] === 'mark' || tags[end] === 'prep' || tags[end] === 'time';
  if (!wished.test(base) || !closes) return null;
  const subject = subjectBefore(line, tags[verb - 1] === 'aux' ? verb - 1 : verb);
  if (!subject || subject.from !== at + 1 || subject.who.by === 'noun') return null;
  if (words[at - 2]?.kind !== 'quote' && !isPhrase(line, at - 1)) return null;
  const known = cueForms.get(words[verb]?.low ?? '')?.verb.act;
  return framed({
    ...{
      from: at - 1,
      to: end,
      cue: { from: verb, to: end },
      act: known ?? (/^favou?r|^prefer/.test(base) ? 'believed' : 'asked'),
      who: subject.who,
    },
    ...{ words: 'before', weight: weightOf(subject.who, 0.62) },
  });
}

const baseOf = (low: string): string =>
  cueForms.get(low)?.verb.base ??
  low
    .replace(/(?<=favou?r|need|advocate|seek)s$|(?<=favou?r|need)ed$|(?<=advocate)d$/, '')
    .replace(/^sought$/, 'seek');
