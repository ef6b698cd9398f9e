/**
 * Frames of a verb whose words are a thing and no clause: “denied the report”, “vowed to return”, “says 12”, “recalled
 * hearing two bangs”. Pure.
 */
import { standsIn } from './brief.ts';
import type { CueAt } from './cues.ts';
import { type Frame, isDocument } from './frame.ts';
import { infinitiveAfter } from './hearers.ts';
import type { Line } from './tags.ts';
import { actOfNoun } from './telling-nouns.ts';
import { made, type Reading } from './verb-reading.ts';
import { documentNouns, manyNouns, roleNouns } from './who-words.ts';

/** “vowed to return”, “claims to have seen it”. */
export function infinitive(reading: Reading): Frame | null {
  const { line, cue, to } = reading;
  // “says not to worry”, “she said to wait”.
  const not = line.tags[to] === 'not' && line.words[to + 1]?.low === 'to';
  const verb = not ? to + 2 : to + 1;
  if (
    cue.verb.base === 'say' &&
    line.tags[verb] === 'base' &&
    line.words[verb - 1]?.low === 'to' &&
    !/^(?:be|have)$/.test(line.words[verb]?.low ?? '') &&
    (not || reading.who.by === 'pronoun' || isDocument(reading.who))
  )
    return made(reading, { words: 'after', thing: true, weight: 0.66 });
  if (line.words[verb - 1]?.low !== 'to') return null;
  return /^(?:claim|profess|promise|pledge|vow|threaten|offer|demand|swear)$/.test(cue.verb.base)
    ? made(reading, { words: 'after', thing: true, weight: 0.72 })
    : null;
}

/** “says 12”, “reported 40 dead”, “says lightning”: a noun phrase as what was said. */
export function shortly(reading: Reading): Frame | null {
  const { line, cue, to, who } = reading;
  const { base } = cue.verb;
  const end = standsIn(line, base, to);
  if (end !== null)
    return who.by === 'noun' && line.words[to]?.low !== 'otherwise'
      ? null
      : made(reading, { words: 'after', thing: true, until: end, weight: 0.55 });
  if (base !== 'say' && base !== 'report') return null;
  const low = line.words[to]?.low ?? '';
  const tag = line.tags[to];
  // “police reported no violence”.
  if (base === 'report' && low === 'no' && tag === 'det' && line.tags[to + 1] === 'noun')
    return made(reading, { words: 'after', thing: true, weight: 0.66 });
  // “asked whether he was sorry, he said no”.
  if (
    /^(?:yes|no|never|nonsense|nobody|none|everybody|everyone)$/.test(low) &&
    base === 'say' &&
    /^(?:mark|undefined)$/.test(String(line.tags[to + 1]))
  )
    return made(reading, { words: 'after', thing: true, weight: 0.6 });
  if (
    /^(?:nothing|so|little|no|goodbye|much|yes|more|it|this|them|him|her|he|she|they|how|what|that|few|prayers?|hello|thanks|sorry|mass)$/.test(
      low,
    )
  )
    return null;
  if (who.by === 'noun' && base !== 'say') return null;
  const isThing =
    tag === 'num' ||
    tag === 'noun' ||
    tag === 'det' ||
    tag === 'name' ||
    tag === 'adv' ||
    (tag === 'base' && base === 'say' && to === cue.to) ||
    (tag === 'ing' && base === 'report') ||
    (tag === 'prep' &&
      (/^(?:about|around|over|up|between|under)$/.test(low) ||
        /^(?:least|most)$/.test(line.words[to + 1]?.low ?? '')));
  return isThing ? made(reading, { words: 'after', thing: true, weight: tag === 'num' ? 0.75 : 0.55 }) : null;
}

/** “a poll showed a slim lead for the mayor”, “the study found dust in every room”. */
export function finding(reading: Reading): Frame | null {
  const { line, cue, to, who } = reading;
  if (!/^(?:show|find|suggest|indicate|reveal|read|record)$/.test(cue.verb.base)) return null;
  if (!isDocument(who) && !(who.by === 'body' && documentNouns.has(line.words[cue.group - 1]?.low ?? '')))
    return null;
  return /^(?:det|num|noun|name|part)$/.test(line.tags[to] ?? '')
    ? made(reading, { words: 'after', thing: true, weight: 0.62 })
    : null;
}

/** Verbs that may take what was done: “recalled hearing two bangs”. */
export const doings =
  /^(?:recall|remember|report|mention|suggest|propose|acknowledge|recommend|deny|admit|advise|demand)$/;

/** “recalled hearing two bangs”, “suggested closing the road”. */
export function doing(reading: Reading): Frame | null {
  const { line, cue, to } = reading;
  if (!doings.test(cue.verb.base)) return null;
  // “remembers her driving through the night”.
  if (/^(?:recall|remember)$/.test(cue.verb.base) && to === cue.to) {
    let on = to;
    while (
      on < to + 5 &&
      /^(?:pron|det|name|noun)$/.test(line.tags[on] ?? '') &&
      !/ing$/.test(line.words[on]?.low ?? '')
    )
      on += 1;
    if (on > to && line.words[on]?.kind === 'word' && /ing$/.test(line.words[on]?.low ?? ''))
      return made(reading, { words: 'after', thing: true, weight: 0.62 });
  }
  if (remembers(reading)) return made(reading, { words: 'after', thing: true, weight: 0.58 });
  const isDone = line.tags[to] === 'ing' || /^(?:being|having)$/.test(line.words[to]?.low ?? '');
  return isDone && to === cue.to ? made(reading, { words: 'after', thing: true, weight: 0.66 }) : null;
}

/** “recalled the smell of rubber”, “remembers a man with a bag”; not “recalled the ambassador”. */
function remembers({ line, cue, to, who }: Reading): boolean {
  if (!/^(?:recall|remember)$/.test(cue.verb.base) || to !== cue.to || line.tags[to] !== 'det') return false;
  if (!/^(?:pronoun|name|office|many)$/.test(who.by)) return false;
  // “remembered the keys” is no telling of them.
  if (
    cue.verb.base === 'remember' &&
    line.tags[cue.from] === 'past' &&
    !/^(?:prep|rel|ing|part)$/.test(line.tags[to + (line.tags[to + 2] === 'noun' ? 3 : 2)] ?? '')
  )
    return false;
  return !line.words
    .slice(to + 1, to + 7)
    .some(({ low }) =>
      /^(?:ambassadors?|envoys?|consul|troops|parliament|players?|witness|witnesses|cars?|vehicles?|models?|batch|batches|products?|dead|fallen|victims|differently|fondly|well)$/.test(
        low,
      ),
    );
}

/** “denied the report”, “accused the crew of …”, “urged people to leave”. */
export function thingAfter(reading: Reading): Frame | null {
  const { line, cue, who, way } = reading;
  const { verb } = cue;
  // “what the operator described as a stop”, “a vote that his rivals denounced as stolen”.
  const relative = /^(?:what|that|which|whom)$/.test(line.words[reading.from - 1]?.low ?? '');
  if (relative && verb.object && line.words[reading.to]?.low === 'as')
    return made({ ...reading, to: reading.to + 1 }, { words: 'after', thing: true, weight: 0.7 });
  // “asked the army for cranes” is told with whom; “warned the public of gales” is not.
  const isOf =
    /^(?:warn|caution|remind|inform|notify|alert|tell|assure)$/.test(verb.base) &&
    way.heard &&
    /^(?:of|about|against)$/.test(line.words[reading.to]?.low ?? '');
  const of = isOf || way.opened ? -1 : hearsOf(line, cue);
  const to =
    of !== -1
      ? of
      : isOf
        ? reading.to + 1
        : (way.heard && verb.object) || himself.test(line.words[cue.to]?.low ?? '')
          ? cue.to
          : reading.to;
  const after = line.words[to];
  // “dismissed as “fantasy” a claim that …”.
  if (verb.object && after?.low === 'as' && line.tags[to + 1] === 'quote' && line.tags[to + 2] === 'det')
    return made({ ...reading, to: to + 1 }, { words: 'after', thing: true, weight: 0.72 });
  // “the clerk, whom he accused of losing the file”.
  if (relative && verb.base === 'accuse' && after?.low === 'of')
    return made({ ...reading, to: to + 1 }, { words: 'after', thing: true, weight: 0.7 });
  if (
    !after ||
    (line.tags[to] === 'mark' && !/^[£€$]$/.test(after.text)) ||
    !(verb.object || isOf || of !== -1) ||
    (who.by === 'noun' && verb.weak && !minds.test(verb.base))
  )
    return null;
  if (/^(?:of|from|by|with|as|on|in|at|for|before|after|when|while|until|since)$/.test(after.low))
    return null;
  if (
    /^(?:believe|think|want|guess)$/.test(verb.base) &&
    !infinitiveAfter(line, cue.to) &&
    line.tags[to] !== 'num' &&
    !(line.tags[to] === 'adv' && line.tags[to + 1] === 'num')
  )
    return null;
  if (/^point/.test(verb.base) && !pointsToFacts(reading)) return null;
  if (/^look/.test(verb.base) && !line.words.slice(to, to + 9).some(({ kind }) => kind === 'number'))
    return null;
  // “ring 555, ask for Halyna”: whoever reads is told to.
  if (verb.base === 'ask' && who.by === 'name' && line.tags[cue.from] === 'base') return null;
  if (verb.base === 'cite' && isOfPeople(line, to)) return null;
  if (verb.base === 'repeat' && !repeatsWords(line, to)) return null;
  if (verb.base === 'advise' && !infinitiveAfter(line, cue.to) && line.tags[to] !== 'ing') return null;
  if (/^(?:nothing|nobody|no-one)$/.test(after.low) || (verb.base === 'concede' && isScore(line, to)))
    return null;
  if (
    verb.act === 'ordered' &&
    !infinitiveAfter(line, cue.to) &&
    (verb.base === 'command' || reading.from === cue.from)
  )
    return null;
  if (verb.base === 'ask' && /^(?:not|to)$/.test(after.low)) return null;
  if (
    !isOf &&
    /^(?:ask|warn)$/.test(verb.base) &&
    cue.to === cue.from + 1 &&
    !infinitiveAfter(line, cue.to) &&
    !asksFor(line, cue.to) &&
    !/^(?:whether|if|how|why|who|what|when|where|against)$/.test(after.low)
  )
    return null;
  return made(
    { ...reading, to },
    { words: 'after', thing: true, weight: verb.weak ? 0.62 : loose.test(verb.act) ? 0.76 : 0.8 },
  );
}

const himself = /^(?:himself|herself|themselves|myself|ourselves)$/;

/** Verbs of which only people are the subject. */
export const minds = /^(?:believe|think|suspect|fear|predict|expect|doubt|hope|swear|guess|worry|wonder)$/;

/** Acts of which a thing ends less surely where its phrase does (0.83–0.89 right). */
const loose = /^(?:announced|claimed|warned)$/;

/** “conceded nine penalties”: a match, not a speech. */
const isScore = ({ words }: Line, at: number): boolean =>
  words
    .slice(at, at + 4)
    .some(({ low }) =>
      /^(?:goals?|penalt(?:y|ies)|points|runs?|tries|free-kicks?|corners?|wickets?|sets?|games?)$/.test(low),
    );

/** “reminded the audience of what he said”: behind “of”; -1 where nothing is told so. */
function hearsOf({ words, tags }: Line, { to, verb }: CueAt): number {
  if (!/^(?:remind|inform|notify|assure)$/.test(verb.base)) return -1;
  for (let at = to + 1; at < to + 6 && at < words.length; at += 1) {
    if (/^(?:of|about)$/.test(words[at]?.low ?? '')) return at + 1;
    if (!/^(?:det|noun|name|num|part)$/.test(tags[at] ?? '')) return -1;
  }
  return -1;
}

/** “cited police sources”: those who are cited. */
function isOfPeople({ words, tags }: Line, from: number): boolean {
  let end = from;
  while (/^(?:det|noun|name|num|part|and)$/.test(tags[end] ?? '')) end += 1;
  const low = words[end - 1]?.low ?? '';
  return end > from && (manyNouns.has(low) || roleNouns.has(low));
}

/** “repeated his promise to stay”, not “repeated the exercise”. */
const repeatsWords = ({ words, tags }: Line, at: number): boolean =>
  tags[at] === 'det' && words.slice(at + 1, at + 5).some(({ low }) => actOfNoun(low) !== undefined);

/** “asked the army for two cranes”. */
function asksFor({ words, tags }: Line, at: number): boolean {
  for (let on = at + 1; on < at + 9 && on < words.length; on += 1) {
    if (tags[on] === 'mark' || tags[on] === 'quote') return false;
    if (words[on]?.low === 'for') return true;
  }
  return false;
}

/** “pointed to a study that found no link”, not “pointed to the door”, “all signs point to a deal”: whether somebody argues with what is pointed to. */
function pointsToFacts({ line, who, to, cue }: Reading): boolean {
  if (line.words[cue.to - 1]?.low !== 'to') return true;
  if (!/^(?:name|office|body|many|pronoun)$/.test(who.by)) return false;
  let end = to;
  while (end < line.words.length && !/^(?:mark|quote)$/.test(line.tags[end] ?? '')) end += 1;
  return end - to >= 4 || line.tags[to] === 'name';
}
