/** Every noun phrase and pronoun of a sentence that may be whom a later “she”, “it”, “they” means, and how it stands there. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { manOrWoman } from './called.ts';
import { cueForms } from './cue-verbs.ts';
import { datelineEnd } from './dateline.ts';
import { opensName } from './name-parts.ts';
import { isVerb, type Line, lineOf, uncontracted } from './tags.ts';
import { whoIs } from './who.ts';
import { documentNouns } from './who-words.ts';

/**
 * What somebody is in a sentence: its subject; what a verb is done to; behind a preposition; “Garrity's”; behind a
 * preposition before any verb, “In a letter to the council it …”.
 */
export type Standing = 'subject' | 'object' | 'oblique' | 'owner' | 'lead';

/** Somebody or something that a sentence refers to. */
export interface Reference {
  /** Where it begins. */
  readonly at: number;
  /** Whom a pronoun means is told later; its head is the form for a subject, “he” for “him” and “his”. */
  readonly who: Who;
  readonly stands: Standing;
  /** Whether it stands in what somebody says there. */
  readonly within: boolean;
  /** What share of its weight it has if the text has met nobody of that description: “the choreographer” may be anybody. */
  readonly share: number;
}

/** No noun phrase is longer. */
const LONGEST = 14;
/** So far behind its subject a verb is looked for. */
const FAR = 24;

/** A pronoun of any form by the form for a subject. */
const subjectForms: ReadonlyMap<string, string> = new Map([
  ...'he him his himself'.split(' ').map((low) => [low, 'he'] as const),
  ...'she her hers herself'.split(' ').map((low) => [low, 'she'] as const),
  ...'they them their themselves'.split(' ').map((low) => [low, 'they'] as const),
]);

const isSubjectForm = (low: string): boolean => subjectForms.get(uncontracted(low)) === uncontracted(low);

/** The references of a sentence, in order; `said` are the words that somebody says in it. */
export function referencesIn(sentence: Sentence, said: readonly Span[]): readonly Reference[] {
  const line = lineOf(sentence.pieces);
  const { words, tags } = line;
  const found: Reference[] = [];
  const add = (who: Who, at: number, stands: Standing): void => {
    const place = words[at]?.from ?? 0;
    const within = said.some(({ from, to }) => from <= place && place < to);
    found.push({ at: place, who, stands, within, share: shareOf(words, at, who, stands) });
  };
  /** How a description stands whose name follows behind a comma. */
  let apposed = null as { readonly at: number; readonly stands: Standing } | null;
  /** Whoever was referred to last, and where that ends. */
  let before = null as { readonly at: number; readonly end: number; readonly who: Who } | null;
  for (let at = datelineEnd(line); at < words.length; ) {
    const pronoun = subjectForms.get(uncontracted(words[at]?.low ?? ''));
    if (pronoun) {
      const isOwner = tags[at] === 'det';
      const piece = words[at];
      const who = piece && whoIs([{ ...piece, low: pronoun }]);
      if (who && !/sel(?:f|ves)$/.test(piece.low))
        add(who, at, isOwner ? 'owner' : isSubjectForm(piece.low) ? 'subject' : 'object');
      // “his daughter” is a phrase of its own.
      if (!isOwner) {
        at += 1;
        continue;
      }
    }
    const end = endOfPhrase(line, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const owner = ownerIn(words, at, end);
    const phrase = words.slice(at, end);
    const who = whoIs(phrase);
    // “Novamed's shares fell”: whose the subject is stands nearly as firm as it.
    const isSubject = owner && standingOf(line, at, end) === 'subject';
    if (owner) add(owner, at, isSubject || tags[at - 1] === 'be' ? 'object' : 'owner');
    // “The whistleblower, a former clerk at the bank, gave evidence”, “Rafael Ortega, 61, a bus driver,”.
    const comma = before && tags[at - 2] === 'num' && before.end === at - 3 ? at - 3 : at - 1;
    const isAside = before?.end === comma && words[comma]?.text === ',' && who?.by === 'office';
    if (who && mayBeMeant(who) && !isNamedAgain(line, at, end, who) && !isPlace(line, at, who) && !isAside) {
      // “The firm is Daybreak Secure.”
      const isPredicate = tags[at - 1] === 'be' && who.name !== null && before !== null;
      const stands: Standing = isPredicate
        ? 'subject'
        : apposed?.at === at
          ? apposed.stands
          : standingOf(line, at, end);
      const whole = withComplement(line, end, numbered(line, at, end, who));
      let comma = end;
      while (comma < words.length && (words[comma]?.from ?? 0) < whole.span.to) comma += 1;
      const isApposed = nameBehind(line, comma, who);
      if (isApposed && apposed?.at !== comma + 1) apposed = { at: comma + 1, stands };
      const renames = isRenaming(line, at, who) ? found.findLastIndex((one) => one.who.by === 'office') : -1;
      if (renames !== -1) found.splice(renames, 1);
      if (!isApposed) {
        add(whole, at, renames === -1 ? stands : 'subject');
        const both =
          words[at - 1]?.low === 'and' && before?.end === at - 1 ? pairOf(before.who, whole) : null;
        if (both && before) add(both, before.at, stands);
        before = { at, end: comma, who: whole };
      }
    }
    // “Halden and the islands”.
    else if (who && words[at - 1]?.low === 'and' && before?.end === at - 1)
      add(pairOf(before.who, who), before.at, standingOf(line, at, end));
    at = end;
  }
  return found;
}

/** People, bodies, and what speaks as they do. */
const mayBeMeant = ({ by, head }: Who): boolean =>
  by !== 'pronoun' &&
  !spans.test(head) &&
  (by !== 'noun' || documentNouns.has(head) || manOrWoman(head) !== null);

/** “Many times”, “several days”. */
const spans = /^(?:times|minutes|hours|days|weeks|months|years|decades|centuries)$/;

/** “The captain, Hallgrímur Stein”: whether a name follows a description. */
function nameBehind(line: Line, comma: number, { by }: Who): boolean {
  if (by === 'name' || comma < 0 || line.words[comma]?.text !== ',') return false;
  const end = endOfPhrase(line, comma + 1);
  const who = end > comma + 1 ? whoIs(line.words.slice(comma + 1, end)) : null;
  const isClosed = line.words[end] === undefined || line.words[end]?.kind === 'mark';
  return isClosed && (who?.by === 'name' || (by === 'body' && who?.by === 'body'));
}

/** “A woman who gave her name only as Salma”. */
const isRenaming = ({ words }: Line, at: number, { by }: Who): boolean =>
  by === 'name' &&
  (words[at - 1]?.low === 'as' || /^(?:called|calls|calling|named)$/.test(words[at - 2]?.low ?? '')) &&
  words.slice(Math.max(0, at - 5), at).some(({ low }) => /^(?:name|himself|herself)$/.test(low));

/** “Clerks” are several; so are “Guests” with the capital of a sentence, by the verb behind them. */
function numbered({ words, tags }: Line, at: number, end: number, who: Who): Who {
  if (!/[^s]s$/.test(words[end - 1]?.low ?? '')) return who;
  const isLone = who.by === 'name' && end === at + 1 && (at === 0 || words[at - 1]?.kind === 'quote');
  const agrees =
    tags[end] === 'base' || /^(?:are|were|have|do|don't|aren't|weren't)$/.test(words[end]?.low ?? '');
  return who.by === 'office' || (isLone && agrees) ? { ...who, by: 'many', name: null } : who;
}

/** “In Trieste”: one word for a place, of whom nothing says that it is a person. */
const isPlace = ({ words }: Line, at: number, { by, role, type, span, name }: Who): boolean =>
  by === 'name' &&
  type === 'person' &&
  role === null &&
  name?.from === span.from &&
  span.to - span.from === (words[at]?.text.length ?? 0) &&
  (/^(?:in|at|near|across|outside|around|through|into|inside|towards?)$/.test(words[at - 1]?.low ?? '') ||
    // “a dentist from Lviv”, “the train from Graz”; a letter may be from anybody.
    (words[at - 1]?.low === 'from' && !documentNouns.has(words[at - 2]?.low ?? 'letter')));

/** What share of its weight a description has whom the text has not met. */
function shareOf(words: Line['words'], at: number, who: Who, stands: Standing): number {
  // “Friends speak of a gentler woman.”: the text will seldom go on with her.
  const isPassing = stands === 'oblique' && /^an?$/.test(words[at]?.low ?? '');
  return isPassing || isAnybody(words, at, who) ? ANYBODY : 1;
}

/** “The choreographer”: a description so short that it may be another word for somebody named. */
function isAnybody(words: Line['words'], at: number, { by, span }: Who): boolean {
  if (by !== 'office' || words[at]?.low !== 'the') return false;
  const [, noun, next] = words.slice(at, at + 3);
  if (manOrWoman(noun?.low ?? '')) return false;
  // “The heir, a dentist in Bern”.
  if (next?.text === ',' && /^an?$/.test(words[at + 3]?.low ?? '')) return false;
  return noun?.to === span.to && next !== undefined && !situational.test(noun.low);
}

/** Of whom there is one where something happens: they are told of without having been named. */
const situational =
  /^(?:spokes\p{L}+|source|official|prosecutor|barrister|solicitor|counsel|coroner|judge|magistrate|lawyer|attorney|witness|clerk|diplomat|doctor|nurse|driver|pilot|captain|skipper|conductor|guard|officer|sergeant|colonel|priest|teacher|mayor|minister|governor|president|mother|father|brother|sister|wife|husband|son|daughter|man|woman|boy|girl)$/u;

/** What such a description weighs. */
const ANYBODY = 0.6;

/** Where the noun phrase that begins at a place ends, without what hangs on it. */
function endOfPhrase({ words, tags }: Line, from: number): number {
  let end = from;
  while (end < words.length && end < from + LONGEST) {
    const tag = tags[end];
    const joins =
      end > from &&
      isCapital(words[end - 1]) &&
      isCapital(words[end + 1]) &&
      (/^(?:of|&)$/.test(words[end]?.low || (words[end]?.text ?? '')) ||
        (words[end]?.kind === 'mark' && /^[./'’-]$/.test(words[end]?.text ?? '') && !words[end]?.spaced));
    const isPart =
      (tag === 'part' || tag === 'past' || tag === 'ing') &&
      tags[end + 1] === 'noun' &&
      tags[end - 1] === 'det';
    if ((tag === 'det' && end > from) || opensName({ words, tags }, from, end)) break;
    // “The night engineer”.
    const isWhen = tag === 'time' && end > from && tags[end - 1] === 'det' && tags[end + 1] === 'noun';
    if (!(tag === 'det' || tag === 'noun' || tag === 'name' || tag === 'num' || joins || isPart || isWhen))
      break;
    end += 1;
  }
  // “Two of them”: a number alone is nobody.
  return end > from && tags.slice(from, end).some((tag) => tag === 'noun' || tag === 'name') ? end : from;
}

/** “Tom Garrity's boat”: whose it is. */
function ownerIn(words: Line['words'], from: number, end: number): Who | null {
  for (let at = from; at < end; at += 1) {
    const piece = words[at];
    if (!piece || !/'s?$/.test(piece.low)) continue;
    const text = piece.text.replace(/['’]s?$/, '');
    const bare = { ...piece, text, low: piece.low.replace(/'s?$/, ''), to: piece.from + text.length };
    const who = whoIs([...words.slice(from, at), bare]);
    return who && mayBeMeant(who) ? who : null;
  }
  return null;
}

/** “, the head of the port,” behind a name and “was a teacher”: the same one under another word. */
function isNamedAgain(line: Line, from: number, end: number, { by }: Who): boolean {
  const { words, tags } = line;
  if (by === 'name') return false;
  const before = words[from - 1]?.text ?? '';
  // “is not a patient man”, “was once a clerk”.
  let verb = from - 1;
  while (tags[verb] === 'not' || tags[verb] === 'adv') verb -= 1;
  if (tags[verb] === 'be') return !isInvertedBe(line, verb);
  if (/^(?:as|become|became|like)$/.test(words[from - 1]?.low ?? '')) return true;
  const isBehind = before === ',' && /^(?:name|noun|num)$/.test(tags[from - 2] ?? '');
  return isBehind && (words[end]?.text === ',' || tags[end] === 'prep') && tags[from - 2] === 'name';
}

/** “Among those who came was a dentist”, “In the front row were two nurses”: whoever stands behind the verb is its subject. */
function isInvertedBe({ words, tags }: Line, verb: number): boolean {
  let at = datelineEnd({ words, tags });
  while (tags[at] === 'and' || tags[at] === 'adv') at += 1;
  return at < verb && tags[at] === 'prep' && words.slice(at, verb).every(({ kind }) => kind === 'word');
}

/** “A fighter of the Northern Front”: with what tells of which. */
function withComplement(line: Line, end: number, who: Who): Who {
  const { words, tags } = line;
  const isLetter =
    who.by === 'noun' && documentNouns.has(who.head) && /^(?:from|by)$/.test(words[end]?.low ?? '');
  if (who.by !== 'office' && who.by !== 'many' && !(who.by === 'body' && who.name === null) && !isLetter)
    return who;
  if (!/^(?:of|at|from|for|by)$/.test(words[end]?.low ?? '') || tags[end] !== 'prep') return who;
  const to = endOfPhrase(line, end + 1);
  const last = words[to - 1];
  return to > end + 1 && last ? { ...who, span: { from: who.span.from, to: last.to } } : who;
}

/** How a phrase stands: by what is before it, and whether a verb follows. */
function standingOf(line: Line, from: number, end: number): Standing {
  const { words, tags } = line;
  if (/'s?$/.test(words[end - 1]?.low ?? '') && tags[end - 1] !== 'pron') return 'owner';
  let back = from - 1;
  while (back >= 0 && (tags[back] === 'adv' || tags[back] === 'not')) back -= 1;
  const before = tags[back];
  const low = words[back]?.low ?? '';
  if (before === 'prep' || before === 'to')
    return !isLead(line, back) ? 'oblique' : hasMainVerb(line, end) ? 'lead' : 'subject';
  // “Visiting coach Prowse”.
  if (back === 0 && before === 'ing') return 'subject';
  const isAct =
    before === 'past' || before === 's' || before === 'base' || before === 'ing' || before === 'part';
  const hasVerb =
    isVerb(line, verbBehind(line, end)) || /'(?:d|s|ve|ll|re|m)$/.test(words[end - 1]?.low ?? '');
  // “She said Brandt knew”, “…,” said Marta Silva.
  if (isAct) return (cueForms.has(low) && hasVerb) || isInverted(line, back) ? 'subject' : 'object';
  // A headline's “Nordvik to cut 1,150 jobs”.
  const isToDo = tags[end] === 'to' && tags[end + 1] === 'base' && back < 0;
  return hasVerb || isToDo || end >= words.length - 1 ? 'subject' : 'object';
}

/** Whether a verb stands behind a place that is no relative clause's: not in “So to the bishop, who was ill.” */
function hasMainVerb(line: Line, from: number): boolean {
  let relative = false;
  for (let at = from; at < line.words.length && at < from + FAR; at += 1) {
    if (line.tags[at] === 'rel') relative = true;
    else if (relative && line.words[at]?.text === ',') relative = false;
    else if (!relative && isVerb(line, at)) return true;
  }
  return false;
}

/** Whether no verb stands before a place of the sentence. */
function isLead(line: Line, at: number): boolean {
  for (let back = at; back >= 0; back -= 1)
    if (back < at - FAR || isVerb(line, back) || /^(?:ing|part|quote)$/.test(line.tags[back] ?? ''))
      return false;
  return true;
}

/** Whether a verb stands before its subject: “…,” said Marta Silva; “Up popped Sir Desmond”. */
function isInverted({ words, tags }: Line, verb: number): boolean {
  if (tags[verb - 1] === 'quote' || (words[verb - 1]?.text === ',' && tags[verb - 2] === 'quote'))
    return cueForms.has(words[verb]?.low ?? '');
  const isLed = verb > 0 && verb < 3 && tags.slice(0, verb).every((tag) => tag === 'adv' || tag === 'prep');
  return isLed && (tags[verb] === 'past' || tags[verb] === 's');
}

/** Where the verb of a phrase may stand: over adverbs, what hangs on it, “, who …,” and an apposition. */
function verbBehind(line: Line, end: number): number {
  const { words, tags } = line;
  let [at, commas] = [end, 0];
  while (at < words.length && at < end + FAR) {
    if (tags[at] === 'adv' || tags[at] === 'not') at += 1;
    else if (tags[at] === 'prep') at = Math.max(at + 1, endOfPhrase(line, at + 1));
    else if (tags[at] === 'and' && endOfPhrase(line, at + 1) > at + 1) at = endOfPhrase(line, at + 1);
    else if (words[at]?.text === ',' && commas < 2) {
      commas += 1;
      let close = at + 1;
      while (
        close < words.length &&
        close < end + FAR &&
        words[close]?.text !== ',' &&
        tags[close] !== 'quote'
      )
        close += 1;
      if (words[close]?.text !== ',') return isVerb(line, at + 1) ? at + 1 : at;
      // “, 61, a bus driver,”: the comma behind an age opens what follows.
      at = tags[close - 1] === 'num' && close === at + 2 && !isVerb(line, close + 1) ? close : close + 1;
    } else if (tags[at] === 'rel' || words[at]?.text === '(') {
      const mark = tags[at] === 'rel' ? ',' : ')';
      let close = at + 1;
      while (close < words.length && close < end + FAR && words[close]?.text !== mark) close += 1;
      if (words[close]?.text !== mark) return end + 1;
      at = close + 1;
    } else break;
  }
  return at;
}

/** “Amnesty and the Red Cross”: two with “and” between them are also several. */
const pairOf = (one: Who, other: Who): Who => ({
  ...{ ...one, span: { from: one.span.from, to: other.span.to }, name: null, role: null },
  ...{ by: 'many', type: 'unnamed', head: 'both' },
});
