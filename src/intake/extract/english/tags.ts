/**
 * What each word of a sentence is: determiner, noun, verb, preposition. Small lists and the words beside it decide; a
 * word of which nothing is known is a noun. In one pass, with two words of sight to either side. Pure.
 */

import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import { cueForms, phrasalForms } from './cue-verbs.ts';
import { knownOf, timed } from './known-words.ts';
import { endsAt, isHeadline, isTitled, shouts, startsWithMany } from './sentence-looks.ts';
import type { Tag } from './tag.ts';
import { onlyVerbs, pluralWords } from './tag-words.ts';
import { isTrade, ranks } from './trades.ts';
import { neverPassive, verbForms } from './verb-words.ts';
import { documentNouns, manyNouns, roleNouns } from './who-words.ts';

/** A sentence with what its words are. */
export interface Line {
  readonly words: readonly Piece[];
  readonly tags: readonly Tag[];
}

/** The words of a sentence with their tags. */
export function lineOf(words: readonly Piece[]): Line {
  if (last?.words === words) return last;
  const titled = isHeadline(words);
  const tags: Tag[] = words.map((piece, at) => tagOf(piece, words, at, titled));
  for (let at = 0; at < tags.length; at += 1) tags[at] = settled(words, tags, at);
  const line: Line = { words, tags };
  last = line;
  return line;
}

/** What was tagged last: whoever asks for a sentence again does so before the next one. */
let last: Line | null = null;

/** A pronoun or name without what is contracted to it: “she’d”. */
export const uncontracted = (low: string): string =>
  low.includes("'") ? low.replace(/'(?:d|s|ve|ll|re|m)$/, '') : low;
const contracted = /^(?:i|he|she|it|they|we|you|who|that|there)'(?:d|s|ve|ll|re|m)$/;

/** Acronyms that are words as well: “US”, “WHO”. */
const acronyms = new Set('is us it who un eu am as all or'.split(' '));

function tagOf(piece: Piece, words: readonly Piece[], at: number, titled: boolean): Tag {
  const { kind, low } = piece;
  if (kind === 'quote') return 'quote';
  if (kind === 'mark' || kind === 'break') return piece.text === '&' ? 'and' : 'mark';
  if (kind === 'number') return 'num';
  if (kind === 'link') return 'name';
  if (low.includes("'") && contracted.test(low)) return 'pron';
  const known = knownOf(low);
  const before = at > 0 ? words[at - 1] : undefined;
  // “Mr. Manning”: the point of a title opens no sentence.
  const isFirst = at === 0 || (before?.kind === 'mark' && before.text !== ',' && !isTitled(words, at));
  const isUpper = isCapital(piece) && !(titled && (known.listed || isVerbForm(low)));
  if (isUpper && acronyms.has(low) && piece.text === piece.text.toUpperCase() && !shouts(words))
    return 'name';
  if (
    known.isParticle &&
    !isUpper &&
    (isCapital(before) || knownOf(before?.low ?? '').isParticle) &&
    (isCapital(words[at + 1]) || knownOf(words[at + 1]?.low ?? '').isParticle)
  )
    return 'name';
  const one = known.listed;
  if (one && !(isUpper && !isFirst && one !== 'pron' && one !== 'det')) return one;
  // “Sons of November”.
  if (known.isTime && isUpper && before?.low === 'of' && at > 2 && isCapital(words[at - 2])) return 'name';
  if (
    known.isTime &&
    !(isUpper && isCapital(words[at + 1]) && isTitled(words, at)) &&
    !(low === 'march' && !isUpper)
  )
    return 'time';
  if (isUpper && !isFirst) return 'name';
  // “Said Ana Ruiz: “…””, not “Said Hassan left”.
  if (
    at === 0 &&
    /^(?:said|says|added|adds|recalled)$/.test(low) &&
    words.some((one) => one.kind === 'quote')
  )
    return 'past';
  if (isUpper && isCapital(words[at + 1]) && !onlyVerbs.has(low)) return 'name';
  return known.form ?? (isUpper ? 'name' : 'noun');
}

/** A form that only a verb has. */
const isVerbForm = (low: string): boolean => {
  const form = cueForms.get(low)?.form ?? verbForms.get(low);
  return form === 's' || form === 'past' || form === 'base';
};

const stands = (tag: Tag | undefined): boolean => /^(?:past|s|aux|be)$/.test(tag ?? '');
const nominal = new Set<Tag>(['noun', 'name', 'num', 'pron', 'rel']);

/** A tag in its place. */
function settled(words: readonly Piece[], tags: readonly Tag[], at: number): Tag {
  const tag = tags[at] ?? 'noun';
  const low = words[at]?.low ?? '';
  let back = at - 1;
  while (back >= 0 && (tags[back] === 'adv' || tags[back] === 'not')) back -= 1;
  const before = back >= 0 ? tags[back] : undefined;
  const beside = at > 0 ? (words[at - 1]?.low ?? '') : '';
  const isRight = back === at - 1;
  let on = at + 1;
  while (on < tags.length && tags[on] === 'adv') on += 1;
  const after = tags[on];
  if (low === 'since' && (before === 'aux' || before === 'be') && isRight) return 'adv';
  if (low === 'that')
    return isRight &&
      (before === 'prep' || before === 'to') &&
      (/^(?:noun|name)$/.test(tags[at + 1] ?? '') || (before === 'to' && tags[at + 1] === 'base'))
      ? 'det'
      : 'sub';
  if (tag === 'adv' && before === 'det' && isRight && (tags[at + 1] === 'noun' || tags[at + 1] === 'name'))
    return 'noun';
  if (
    tag === 'adv' &&
    /^(?:first|once|then|early|daily)$/.test(low) &&
    low !== 'once' &&
    low !== 'then' &&
    (tags[at + 1] === 'noun' || tags[at + 1] === 'name')
  )
    return 'noun';
  if (low === 'close' && words[at + 1]?.low === 'to') return 'noun';
  // “swore to picket the airport”: a verb of which no list knows.
  if (
    tag === 'noun' &&
    beside === 'to' &&
    tags[at + 1] === 'det' &&
    !isCapital(words[at]) &&
    !manyNouns.has(low) &&
    !/^(?:according|due|thanks|next|close|owing|prior)$/.test(words[at - 2]?.low ?? '')
  )
    return 'base';
  // “the night shift”.
  if (tag === 'time' && isRight && before === 'det' && timed.test(words[at + 1]?.low ?? '')) return 'noun';
  if (low === 'one' && /^(?:noun|name|base)$/.test(tags[at + 1] ?? '')) return 'det';
  // “Western states”.
  if (
    low === 'states' &&
    /^(?:western|eastern|northern|southern|red|blue|gulf|baltic|member|arab|nordic|swing)$/.test(beside)
  )
    return 'noun';
  if (low === 'her' || low === 'his')
    return after === 'noun' ||
      after === 'name' ||
      after === 'past' ||
      after === 'ing' ||
      after === 's' ||
      after === 'base' ||
      after === 'num'
      ? 'det'
      : 'pron';
  if (tag === 'aux' && /^(?:may|will|might)$/.test(low) && isRight && before === 'det') return 'noun';
  const helper =
    before === 'aux' ||
    before === 'to' ||
    (before === 'pron' && /'(?:d|ll|ve)$/.test(words[back]?.low ?? ''));
  if (tag === 's') {
    if (onlyVerbs.has(low) && before === 'name' && isRight) return 's';
    if (isRight && (before === 'det' || before === 'prep' || before === 'num' || /'s?$/.test(beside)))
      return 'noun';
    // “the new rules”, not “the charter states in a footnote”.
    if (isRight && /^(?:new|old|strict|current|proposed|tough|same|own|federal|local|final)$/.test(beside))
      return 'noun';
    if (isRight && low === 'states' && documentNouns.has(beside)) return 's';
    if (onlyVerbs.has(low)) return 's';
    if ((after === 'be' && words[on]?.low !== 'being') || after === 'aux' || after === 's') return 'noun';
    // “State Department emails released”.
    if (after === 'past' && documentNouns.has(low)) return 'noun';
    // “internal e-mails show”.
    if (after === 'base' && before !== 'pron' && !onlyVerbs.has(low)) {
      const shows = /^(?:show|say|indicate|suggest|reveal|state)$/.test(words[on]?.low ?? '');
      if (before !== 'name' || shows) return 'noun';
    }
    // “on the courthouse steps.”: a third person that nothing follows is seldom a verb.
    if (!cueForms.has(low) && endsAt(words, on) && at > 2 && before !== 'rel' && before !== 'pron')
      return 'noun';
    if (
      after === 'prep' &&
      /^(?:of|from|by|in)$/.test(words[on]?.low ?? '') &&
      before !== 'pron' &&
      before !== 'name'
    )
      return 'noun';
    return before !== undefined &&
      (nominal.has(before) ||
        before === 'mark' ||
        before === 'time' ||
        before === 'and' ||
        (before === 'sub' && beside === 'that') ||
        before === 'quote')
      ? 's'
      : 'noun';
  }
  // “Manning said”.
  if (
    tag === 'ing' &&
    isCapital(words[at]) &&
    (before === undefined || before === 'mark') &&
    stands(after) &&
    on === at + 1
  )
    return 'name';
  // “Managing director Ana Ruiz”, “the presiding judge”.
  if (tag === 'ing' && ranks.test(low) && roleNouns.has(words[at + 1]?.low ?? '')) return 'noun';
  if (tag === 'part' && beside === 'to' && isRight) return 'base';
  // “outside experts”.
  if (/^(?:outside|inside)$/.test(low) && manyNouns.has(words[at + 1]?.low ?? '') && before !== 'noun')
    return 'noun';
  if (tag === 'ing' && isRight && /'s?$/.test(beside) && before !== 'pron') return 'noun';
  if (tag === 'ing' && isTrade(low, words[at + 1]?.low ?? '') && before !== 'be' && before !== 'pron')
    return 'noun';
  if (tag === 'ing' && before === 'det' && isRight && after !== 'noun' && after !== 'name') return 'noun';
  // “told investors last month”.
  if (/^(?:last|next)$/.test(low) && tags[at + 1] === 'time' && !helper) return 'time';
  if (tag === 'base') {
    if (helper) return 'base';
    // “documents obtained by the Herald show.”
    if (
      /^(?:show|say|suggest|indicate|reveal)$/.test(low) &&
      before === 'name' &&
      (after === undefined || after === 'mark') &&
      words.slice(Math.max(0, at - 5), at).some((one) => one.low === 'by')
    )
      return 'base';
    // “Cook said”, “Hunt has denied”: a name that is a verb too.
    if (before === undefined && isRight && isCapital(words[at]) && stands(after)) return 'name';
    if (isRight && /'s?$/.test(beside) && before !== 'pron') return 'noun';
    // “Both blame the climate”.
    const isAlone = /^(?:both|some|many|several|few|all)$/.test(words[back]?.low ?? '') && cueForms.has(low);
    if (isRight && isAlone && /^(?:det|sub|pron|name)$/.test(after ?? '')) return 'base';
    if (isRight && isAlone && onlyVerbs.has(low)) return 'base';
    if (isRight && before === 'det') return 'noun';
    if (onlyVerbs.has(low)) return 'base';
    // “a Reuters witness said”.
    if (isRight && before === 'name' && roleNouns.has(low) && after === 'past') return 'noun';
    // “the fire headquarters in Lindow”.
    if (
      /^(?:command|force|guard|watch|mission|campaign|patrol)$/.test(low) &&
      isRight &&
      before === 'noun' &&
      after === 'prep'
    )
      return 'noun';
    if (before === undefined && after === 'noun') return 'noun';
    if (isRight && (before === 'det' || before === 'prep' || before === 'num' || before === 'be'))
      return 'noun';
    // “lawyers whom we consulted discourage …”.
    const isBeyond =
      before === 'past' &&
      tags[back - 1] === 'pron' &&
      /^(?:whom|who|that)$/.test(words[back - 2]?.low ?? '');
    const subject = words[isBeyond ? back - 3 : back]?.low ?? '';
    const isPlural =
      before === 'pron'
        ? /^(?:i|we|you|they|others)$/.test(subject)
        : before === 'rel' ||
          (/[^s]s$/.test(subject) && subject !== 'news') ||
          /(?:[a-z]men|women|people|folk)$/.test(subject) ||
          pluralWords.has(subject);
    if (before === 'mark' && low !== 'own' && (after === 'sub' || after === 'quote')) return 'base';
    if (!isPlural && !(before === 'and' || before === undefined))
      return before === 'name' &&
        (after === 'sub' ||
          after === 'quote' ||
          (after === 'det' && startsWithMany(words) && cueForms.has(low)))
        ? 'base'
        : 'noun';
    if (after === undefined && isPlural && cueForms.has(low)) return 'base';
    return after === undefined ||
      // “a police report says”.
      (low === 'report' && (after === 's' || (after === 'past' && cueForms.has(words[on]?.low ?? '')))) ||
      after === 'be' ||
      after === 'aux' ||
      (after === 'prep' && words[on]?.low === 'of' && !phrasalForms.has(low))
      ? 'noun'
      : 'base';
  }
  if (tag === 'past') {
    if (helper && before !== 'to') return 'past';
    // “the two suggested both were ill”, not “the two suspected thieves”.
    if (
      isRight &&
      before === 'num' &&
      words[back - 1]?.low === 'the' &&
      cueForms.has(low) &&
      /^(?:sub|pron|det|name)$/.test(after ?? '')
    )
      return 'past';
    if (before === 'be') return 'part';
    // “Then up rose Ana Ruiz”.
    if (isRight && /^(?:up|down|in|out|off|forward)$/.test(beside) && after === 'name' && back < 3)
      return 'past';
    // “…, the other two agreed.”
    if (isRight && before === 'num' && words[back - 1]?.low === 'other' && after !== 'noun') return 'past';
    // “a boy of about nine pointed”.
    if (
      isRight &&
      before === 'num' &&
      /^(?:of|about|aged|around)$/.test(words[back - 1]?.low ?? '') &&
      words
        .slice(Math.max(0, back - 4), back)
        .some((one) => /^(?:boy|girl|man|woman|child|lad|lass|youth|pupil|aged)$/.test(one.low))
    )
      return 'past';
    if (isRight && before === 'num' && /^(?:said|told|wrote|thought|knew|went|came)$/.test(low))
      return 'past';
    if (
      isRight &&
      (before === 'det' || before === 'prep' || before === 'num') &&
      !/^(?:this|that|those|these|all|both|half|one|another|others|some|each|several|many|few)$/.test(
        words[back]?.low ?? '',
      )
    )
      return 'part';
    // “unauthorized access”, “the political left”.
    if (/^un[a-z]{3,}ed$/.test(low) && /^(?:noun|name)$/.test(tags[at + 1] ?? '') && !cueForms.has(low))
      return 'part';
    if (low === 'left' && /^(?:political|far|hard|radical|religious|liberal|academic)$/.test(beside))
      return 'noun';
    // “responded by saying”: how somebody did.
    const isHow = tags[at + 2] === 'ing' && cueForms.has(words[at + 2]?.low ?? '');
    if (words[at + 1]?.low === 'by' && !neverPassive.has(low) && !isHow) return 'part';
    // “the heat and unsettled weather could last”.
    const joinsNoun =
      isRight &&
      before === 'and' &&
      !cueForms.has(low) &&
      nominal.has(tags[back - 1] ?? 'mark') &&
      /^(?:noun|name)$/.test(tags[at + 1] ?? '') &&
      /^(?:aux|be)$/.test(tags[at + 2] ?? '');
    if (joinsNoun) return 'part';
    return 'past';
  }
  // “she respects him”: a verb of which no list knows.
  if (
    tag === 'noun' &&
    isRight &&
    before === 'pron' &&
    /^(?:he|she|it)$/.test(beside) &&
    /[a-z]{3}s$/.test(low) &&
    !/(?:ss|[iu]s)$/.test(low) &&
    !isCapital(words[at])
  )
    return 's';
  // “they infringe on rights”.
  if (
    tag === 'noun' &&
    isRight &&
    /^(?:they|we|i)$/.test(beside) &&
    /[a-rt-z]$/.test(low) &&
    !isCapital(words[at]) &&
    /^(?:det|prep|pron|to)$/.test(after ?? '')
  )
    return 'base';
  return tag;
}

/** Whether a word is a verb that a clause can stand on. */
export function isVerb(line: Line, at: number): boolean {
  const tag = line.tags[at];
  if (tag === 'pron') return /'(?:d|s|ve|ll|re|m)$/.test(line.words[at]?.low ?? '');
  if (tag === 'be') return !/^(?:be|been|being)$/.test(line.words[at]?.low ?? '');
  return tag === 'aux' || tag === 's' || tag === 'past' || (tag === 'base' && line.tags[at - 1] !== 'to');
}
