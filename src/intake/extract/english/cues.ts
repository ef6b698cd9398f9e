/** Where a sentence has a verb of speaking that was spoken. Pure. */
import type { Cue } from '../../../model/speech.ts';
import { channelNouns } from './channel-words.ts';
import { type CueVerb, cueForms, type Phrasal, phrasalForms } from './cue-verbs.ts';
import { infinitiveAfter } from './hearers.ts';
import type { Tag } from './tag.ts';
import type { Line } from './tags.ts';
import { manyNouns, roleNouns } from './who-words.ts';
import { willingBefore } from './willing.ts';

/** A verb of speaking in its place. */
export interface CueAt {
  /** The verb without helpers. */
  readonly from: number;
  readonly to: number;
  /** Where the verb's helpers and adverbs begin: the subject ends there. */
  readonly group: number;
  readonly act: Cue;
  readonly verb: CueVerb;
  /** A participle that leans on another verb: “…, adding that”. */
  readonly leans: boolean;
}

const unspoken =
  /^(?:not|never|to|cannot|would|could|might|may|will|shall|should|must|can|declined|refused|neither|nor|without|yet|wont|wouldnt|couldnt|didnt|doesnt|cant|.*n't|let|lets)$/;

const cueTags = new Set<Tag>(['s', 'past', 'base', 'part', 'ing']);

/** The verb of speaking at a place; null where there is none, or nobody spoke. */
export function cueAt(line: Line, at: number): CueAt | null {
  const { words, tags } = line;
  const piece = words[at];
  const low = piece?.low ?? '';
  if (piece?.kind !== 'word' || !cueTags.has(tags[at] ?? 'mark')) return null;
  const phrasal = phrasalAt(line, at);
  const known = cueForms.get(low);
  if (!known && !phrasal) return null;
  const tag = tags[at];
  const isSpoken =
    tag === 's' ||
    tag === 'past' ||
    tag === 'base' ||
    (tag === 'part' && (known?.form === 'participle' || phrasal !== null));
  if (isNaming(line, at) || isManner(line, at)) return null;
  // “no paper pointing to negligence”.
  if (
    low === 'pointing' &&
    words[at + 1]?.low === 'to' &&
    tags[at - 1] !== 'be' &&
    !/^(?:by|,)$/.test(words[at - 1]?.text ?? '')
  )
    return null;
  const isIng = tag === 'ing';
  if (!isSpoken && !isIng) return null;
  let group = at;
  let helped = false;
  while (group > 0) {
    group = beforeSetPhrase(line, group);
    const before = tags[group - 1];
    const word = words[group - 1]?.low ?? '';
    if (before === 'aux' || before === 'not' || (before === 'be' && isIng)) {
      // “I can confirm”: said by saying so.
      const isPerformed =
        word === 'can' &&
        /^(?:confirm|say|tell|announce|report)$/.test(low) &&
        /^(?:i|we)$/.test(words[group - 2]?.low ?? '');
      // “would say only that”.
      const isOnly =
        /^(?:would|will)$/.test(word) &&
        /^(?:say|confirm|admit|concede|allow|promise)$/.test(low) &&
        [words[at - 1], words[at + 1]].some((one) => one?.low === 'only');
      if ((unspoken.test(word) && !isPerformed && !isOnly) || before === 'not') return null;
      helped = true;
      group -= 1;
    } else if (before === 'adv' && !(words[group - 1]?.low === 'so' || words[group - 1]?.low === 'too'))
      group -= 1;
    else break;
  }
  // “He’s predicting”, “they’re warning”.
  if (isIng && tags[group - 1] === 'pron' && /'(?:m|re|s)$/.test(words[group - 1]?.low ?? '')) helped = true;
  // “rang the school at ten to say”.
  if (words[group - 1]?.low === 'to' && low !== 'be' && tells.test(low)) {
    const done = doneInOrder(line, group - 2);
    if (done !== null) {
      group = done;
      while (group > 0 && (tags[group - 1] === 'adv' || tags[group - 1] === 'aux')) group -= 1;
    }
  }
  // “took to Twitter to say”.
  if (tag === 'base' && words[group - 1]?.low === 'to') {
    const took = tookTo(line, group - 1);
    if (took !== null) {
      group = took;
      while (group > 0 && (tags[group - 1] === 'adv' || tags[group - 1] === 'aux')) group -= 1;
    }
  }
  // “intervened to say”, “stood up to ask”: what somebody did in order to speak.
  if (words[group - 1]?.low === 'to' && tag === 'base') {
    const done = /^(?:up|in|forward|out|back|over)$/.test(words[group - 2]?.low ?? '')
      ? group - 3
      : group - 2;
    if (
      moves.test(words[done]?.low ?? '') &&
      tags[done] === 'past' &&
      !/^(?:to|not)$/.test(words[done - 1]?.low ?? '')
    ) {
      group = done;
      while (group > 0 && (tags[group - 1] === 'adv' || tags[group - 1] === 'aux')) group -= 1;
    }
  }
  // “he liked to say”, “went on to say”, “used to tell them”.
  if (words[group - 1]?.low === 'to' && goingOn.test(words[group - 2]?.low ?? '')) {
    group -= /^on$/.test(words[group - 2]?.low ?? '') ? 3 : 2;
    while (group > 0 && (tags[group - 1] === 'adv' || tags[group - 1] === 'aux')) group -= 1;
  }
  // “was at pains to stress”, “had to admit”, “went so far as to say”.
  if (words[group - 1]?.low === 'to' && tag === 'base') {
    const willing = willingBefore(line, group - 1, low);
    if (willing !== null) {
      group = willing;
      while (group > 0 && (tags[group - 1] === 'adv' || tags[group - 1] === 'aux')) {
        if (unspoken.test(words[group - 1]?.low ?? '')) return null;
        group -= 1;
      }
    }
  }
  // “has begun urging”, “keeps saying”.
  const isBegun =
    isIng &&
    !known?.verb.manner &&
    group > 0 &&
    beginning.test(words[group - 1]?.low ?? '') &&
    tags[group - 2] !== 'to';
  if (isBegun) {
    group -= 1;
    helped = true;
    while (group > 0 && (tags[group - 1] === 'adv' || tags[group - 1] === 'aux')) {
      if (unspoken.test(words[group - 1]?.low ?? '')) return null;
      group -= 1;
    }
  }
  group = beforeAside(line, group);
  const before = words[group - 1]?.low ?? '';
  // “most of those I spoke to said”: “to” is the other verb's.
  const isStranded = before === 'to' && (tag === 's' || tag === 'past') && tags[group - 3] === 'pron';
  if (/^(?:to|nor|neither|without|let|lets|let's)$/.test(before) && !isStranded) return null;
  if (tags[group - 1] === 'be' && !isIng) return null;
  // “it's thought they fell”: nobody is told to think so.
  if (before === "it's" && /^(?:thought|believed|understood|said|feared|hoped|known|reckoned)$/.test(low))
    return null;
  if (isIng && /^(?:hold|begin|start|decide|resolve|find|show|feel)$/.test(known?.verb.base ?? '') && helped)
    return null;
  // “I beg to differ”.
  if (known?.verb.base === 'beg' && words[at + 1]?.low === 'to' && words[at + 2]?.low === 'differ')
    return null;
  if (tags[group - 1] === 'pron' && /'(?:m|re|ll)$/.test(before) && !isIng) return null;
  if (tag === 'part' && !helped && !/'(?:d|ve|s)$/.test(before)) return null;
  if (known?.form === 'participle' && known.verb.base !== 'say' && !helped && !/'(?:d|ve|s)$/.test(before))
    return null;
  // “continued to insist”, “kept saying”: the verb behind it is the one of speaking.
  if (
    (goingOn.test(low) && words[at + 1]?.low === 'to' && cueForms.has(words[at + 2]?.low ?? '')) ||
    (beginning.test(low) && tags[at + 1] === 'ing' && cueForms.has(words[at + 1]?.low ?? ''))
  )
    return null;
  // “judges who”: people.
  if (known?.verb.weak && tags[at + 1] === 'rel' && known.verb.act !== 'asked') return null;
  if (isHypothetical(line, group, at) || isGoverned(line, group, at)) return null;
  if (low === 'considering' && words[at + 1]?.low !== 'that') return null;
  // “allowing people to travel”: no word of anybody's.
  if (/^(?:allow|grant)/.test(low) && known && words[at + 1]?.low !== 'that' && infinitiveAfter(line, at + 1))
    return null;
  // “a diplomat briefed on the talks said”: what was done to whom speaks.
  if (
    /^(?:briefed|informed|quoted|surveyed)$/.test(low) &&
    !helped &&
    /^(?:on|about|by|of|in)$/.test(words[at + 1]?.low ?? '')
  )
    return null;
  // “one likes to think”.
  if (words[group - 1]?.low === 'one' && group < at) return null;
  const verb: CueVerb = phrasal
    ? {
        base: low,
        act: phrasal.act,
        clause: phrasal.takes !== 'object',
        object: phrasal.takes !== 'clause',
        weak: false,
        hearer: false,
        manner: phrasal.isManner,
      }
    : (known as { verb: CueVerb }).verb;
  return {
    from: at,
    to: at + 1 + (phrasal?.length ?? 0),
    group,
    act: verb.act,
    verb,
    leans: isIng && !helped,
  };
}

/** “took to social media (to say)”: where it begins; null where nobody did. */
function tookTo({ words }: Line, end: number): number | null {
  for (let at = end - 2; at > 0 && at > end - 8; at -= 1)
    if (words[at]?.low === 'to' && /^(?:took|takes|taken|turned)$/.test(words[at - 1]?.low ?? ''))
      return words
        .slice(at, end)
        .some(
          ({ low }) =>
            channelNouns.has(low.replace(/'s$/, '')) ||
            /^(?:media|steps|floor|stage|podium|lectern|stand|streets|air|airwaves|pulpit|microphone)$/.test(
              low,
            ),
        )
        ? at - 1
        : null;
  return null;
}

/** Before “to say”. */
const goingOn =
  /^(?:likes?|liked|used|on|continues?|continued|continuing|began|begun|begins|started|starts|proceeded|hastened|rushed|chose)$/;
/** What is done in order to speak. */
const moves =
  /^(?:intervened|rose|rang|wrote|called|phoned|telephoned|texted|emailed|stepped|stood|interrupted|stopped|paused|leaned|leant|turned|emerged|appeared|jumped|broke|cut|came|spoke)$/;

/** What is told by going or ringing somewhere. */
const tells = /^(?:say|tell|ask|announce|report|complain|warn|confirm|deny|explain)$/;
/** What is done to somebody in order to tell. */
const reaches =
  /^(?:rang|phoned|telephoned|wrote|texted|emailed|e-mailed|radioed|messaged|came|went|rushed|ran|returned|stopped|called|put|popped)$/;

/** “rang the school at ten (to say)”: the verb before a short phrase; null where none is. */
function doneInOrder({ words, tags }: Line, at: number): number | null {
  for (let back = at; back > 0 && back > at - 8; back -= 1) {
    if (tags[back] === 'past' && (reaches.test(words[back]?.low ?? '') || moves.test(words[back]?.low ?? '')))
      return back < at && !/^(?:to|not|be)$/.test(tags[back - 1] ?? '') ? back : null;
    if (!/^(?:det|noun|name|num|pron|prep|time|adv|part)$/.test(tags[back] ?? '')) return null;
    if (
      /^(?:invitations?|requests?|chances?|offers?|calls?|pleas?|attempts?|efforts?|refusals?|failures?|orders?|invites?|pressure)$/.test(
        words[back]?.low ?? '',
      )
    )
      return null;
  }
  return null;
}

/** “did in the end concede”: where a set phrase between a helper and its verb begins; the place itself for none. */
function beforeSetPhrase({ words, tags }: Line, at: number): number {
  if (!/^(?:end|fact|last|first|part|course|once|turn|now|all|length|least)$/.test(words[at - 1]?.low ?? ''))
    return at;
  const on = words[at - 2]?.low === 'the' ? at - 3 : at - 2;
  return tags[on] === 'prep' && tags[on - 1] === 'aux' ? on : at;
}

/** Before “saying”. */
const beginning = /^(?:began|begun|begins|started|starts|keeps?|kept|continues?|continued)$/;

/** “has, however, said”: where the helper before an aside stands; the place itself where there is none. */
function beforeAside({ words, tags }: Line, at: number): number {
  if (words[at - 1]?.text !== ',') return at;
  for (let open = at - 2; open > 0 && open > at - 8; open -= 1) {
    if (words[open]?.text === ',')
      return open < at - 2 && /^(?:has|have|had|also)$/.test(words[open - 1]?.low ?? '') ? open - 1 : at;
    if (!/^(?:adv|prep|det|noun|time|num|name)$/.test(tags[open] ?? '')) return at;
  }
  return at;
}

const onAir =
  /^(?:television|tv|radio|air|telegram|twitter|facebook|instagram|x|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The verb of several words at a place, with how many stand behind the verb; the longest one. */
function phrasalAt({ words, tags }: Line, at: number): (Phrasal & { readonly length: number }) | null {
  let best: (Phrasal & { readonly length: number }) | null = null;
  for (const one of phrasalForms.get(words[at]?.low ?? '') ?? [])
    for (const row of one.beside) {
      // “pleaded on Thursday for boats”: over when.
      const skipped =
        row.length === 1 && tags[at + 2] === 'time' && words[at + 1]?.low === 'on'
          ? 2
          : tags[at + 1] === 'time' ||
              /^(?:instead|again|also|only|repeatedly|publicly)$/.test(words[at + 1]?.low ?? '')
            ? 1
            : 0;
      const from = at + 1 + skipped;
      // “insisted on state television” tells where.
      // “waiting by his bed”: where, and of nobody's word.
      if (
        row[0] === 'by' &&
        /^(?:sides?|beds?|bedsides?|windows?|doors?|cars?)$/.test(words[from + 2]?.low ?? '')
      )
        continue;
      if (row[0] === 'on' && words.slice(from, from + 4).some(({ low }) => onAir.test(low))) continue;
      if (
        row.length + skipped > (best?.length ?? 0) &&
        row.every((word, index) => words[from + index]?.low === word)
      )
        best = { ...one, length: row.length + skipped };
    }
  return best;
}

/** “how the country responds to it”: in what way, and no words. */
function isManner({ words, tags }: Line, at: number): boolean {
  if (!/^(?:respond|react|repl|answer)/.test(words[at]?.low ?? '')) return false;
  for (let back = at - 1; back >= 0 && back > at - 8 && tags[back] !== 'mark'; back -= 1)
    if (words[back]?.low === 'how') return true;
  return false;
}

/** “in a scheme named “Home””: the name of a thing, behind a phrase of where. */
export function isNaming({ words, tags }: Line, at: number): boolean {
  if (!/^(?:called|named|titled|dubbed|entitled|labelled|labeled)$/.test(words[at]?.low ?? '')) return false;
  const named = /^an?$/.test(words[at + 1]?.low ?? '') && tags[at + 2] === 'quote' ? at + 2 : at + 1;
  if (!/^(?:quote|name)$/.test(tags[named] ?? '') || tags[at - 1] !== 'noun') return false;
  let from = at - 1;
  while (from > 0 && /^(?:noun|num|part|name)$/.test(tags[from - 1] ?? '')) from -= 1;
  // “They slammed the loophole called an “inversion””: the object of a verb, and no person.
  const isObject =
    words[from - 1]?.low === 'the' &&
    /^(?:past|s|base)$/.test(tags[from - 2] ?? '') &&
    !/^(?:say|says|said|think|thinks|thought)$/.test(words[from - 2]?.low ?? '');
  if (isObject) return !roleNouns.has(words[at - 1]?.low ?? '') && !manyNouns.has(words[at - 1]?.low ?? '');
  return /^(?:an?|another|one)$/.test(words[from - 1]?.low ?? '') && (tags[from - 2] === 'prep' || from > 2);
}

/** “would weigh the terms or scold a board”, “need to look up and explain”: as little was spoken as was done before. */
function isGoverned({ words, tags }: Line, group: number, at: number): boolean {
  if (tags[at] !== 'base' || group !== at || !/^(?:and|or)$/.test(words[group - 1]?.low ?? '')) return false;
  for (let back = group - 2; back > 0 && back > group - 24; back -= 1) {
    if (/^[;:]$/.test(words[back]?.text ?? '') || tags[back] === 'quote' || tags[back] === 'rel')
      return false;
    if (/^(?:s|past|be|pron)$/.test(tags[back] ?? '') && tags[back] !== 'pron') return false;
    if (tags[back] !== 'base') continue;
    let helper = back - 1;
    while (helper > 0 && /^(?:adv|not)$/.test(tags[helper] ?? '')) helper -= 1;
    return (
      words[helper]?.low === 'to' ||
      /^(?:would|could|should|might|may|must|can|will|shall)$/.test(words[helper]?.low ?? '')
    );
  }
  return false;
}

/** “if she said”, “whether he believed”: nobody did, as far as is told. */
function isHypothetical({ words, tags }: Line, at: number, verb: number): boolean {
  // “Had it rained, the coroner wished to know, before that?” is asked by the verb.
  const isAside =
    cueForms.get(words[verb]?.low ?? '')?.verb.act === 'asked' ||
    /^(?:want|wish|demand)/.test(words[verb]?.low ?? '');
  if (
    isAside &&
    at > 2 &&
    words[at - 1]?.text !== undefined &&
    words.slice(0, at).some(({ text }) => text === ',')
  )
    return false;
  if ((tags[0] === 'aux' || tags[0] === 'be') && words.at(-1)?.text === '?') return true;
  for (let back = at - 1; back >= 0 && back > at - 7; back -= 1) {
    const low = words[back]?.low ?? '';
    if (tags[back] === 'mark' || tags[back] === 'quote') return false;
    if (/^(?:if|whether|unless)$/.test(low)) return true;
    // “until Norland reassures its neighbours”: it has not yet.
    if (low === 'until' && /^(?:s|base)$/.test(tags[verb] ?? '')) return true;
    if (/^(?:nobody|none|neither|no-one)$/.test(low)) return true;
    if (low === 'no' && words[back + 1]?.low === 'one') return true;
  }
  return false;
}
