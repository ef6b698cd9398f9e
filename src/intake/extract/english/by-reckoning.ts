/**
 * Frames of phrases that say by whose account something is so: “on the driver's own estimate 6,000 litres”, “by the
 * reckoning of the crew”, “if the landlord is to be believed”, “on police advice”. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import type { Who } from '../spoken.ts';
import { setOf } from '../words.ts';
import { clauseAt, type Frame, framed } from './frame.ts';
import { possessor } from './owner.ts';
import { isVerb, type Line } from './tags.ts';
import { something, whoIs } from './who.ts';

/** Nouns of what somebody holds or has told, behind “by”, “in”, “on” or “to”. */
const accounts = setOf(
  `account accounts words view views opinion telling version versions estimate estimates estimation count counts reckoning admission book eyes mind assessment reading tally tallies list lists log logs
  ledger register arithmetic figures figure numbers sums calculation calculations memory recollection lights understanding judgment judgement analysis interpretation description theory story formula guess
  diagnosis testimony evidence report reports protocol diary notes narrative confession boast prediction forecast projection projections measurements finding findings language parlance jargon idiom wording phrase experience rendering retelling statement minutes records submission`,
);

/** Those of what somebody holds to be so. */
const thoughts =
  /^(?:views?|opinion|estimates?|estimation|guess|prediction|forecast|projections?|eyes|mind|assessment|judge?ment|understanding)$/;

/** Nouns by which somebody had something done. */
const orders: ReadonlyMap<string, Cue> = new Map([
  ...['order', 'orders', 'instruction', 'instructions', 'decree', 'command', 'edict'].map(
    (noun) => [noun, 'ordered'] as const,
  ),
  ...['advice', 'recommendation'].map((noun) => [noun, 'asked'] as const),
  ...['leave', 'permission'].map((noun) => [noun, 'said'] as const),
]);

const prepositions = /^(?:in|by|on|to|from|at)$/;
/** What stands before a number that is about so many. */
const bounds =
  /^(?:nearer|about|around|over|under|nearly|almost|some|roughly|up|at|more|fewer|less|only|just|well|closer|barely|exactly|between|perhaps)$/;

/** Whether a phrase of this kind may begin with a word. */
export const opensReckoning = (low: string): boolean =>
  prepositions.test(low) || /^(?:if|going|judging|ask|pace|for)$/.test(low);

/** A phrase that names whose account it is. */
interface Phrase {
  readonly who: Who;
  readonly act: Cue;
  /** Behind the phrase. */
  readonly to: number;
  readonly cue: { readonly from: number; readonly to: number };
  /** Whether the phrase can end a sentence without a comma before it. */
  readonly trails: boolean;
  /** Whether only a number makes it speech. */
  readonly counts: boolean;
}

/** The frame of such a phrase at a place. */
export function byReckoning(line: Line, at: number): Frame | null {
  const low = line.words[at]?.low ?? '';
  if (!opensReckoning(low)) return null;
  const phrase = prepositions.test(low) ? (reckoned(line, at) ?? toWhom(line, at)) : believed(line, at);
  return phrase && placed(line, at, phrase);
}

/** Where a phrase stands says where the words do. */
function placed(line: Line, at: number, phrase: Phrase): Frame | null {
  const { words, tags } = line;
  const { who, act, cue, to, trails, counts } = phrase;
  const [before, after] = [words[at - 1], words[to]];
  const base = { from: at, cue, act, who } as const;
  const opens =
    before === undefined ||
    /^[;:—–•(]$/.test(before.text) ||
    before.kind === 'break' ||
    (before.text === '-' && before.spaced !== false) ||
    (tags[at - 1] === 'and' && (at === 1 || words[at - 2]?.kind === 'mark'));
  const behind = after?.text === ',' ? to + 1 : to;
  // “by the operator's list 58, by the fingers of the attendant 61”.
  const number = numberAt(line, to);
  if (number !== null && (opens || before?.text === ',')) {
    const until = number;
    return framed({ ...base, to, words: 'after', opened: true, thing: true, until, weight: 0.62 });
  }
  if (counts) return null;
  if (opens) {
    if (after?.text === ',' || after?.kind === 'quote')
      return framed({ ...base, to: behind, words: 'after', opened: true, weight: 0.64 });
    return after?.low !== 'of' && clauseAt(line, to, true)
      ? framed({ ...base, to, words: 'after', opened: true, weight: 0.64 })
      : null;
  }
  const ends = after === undefined || /^[.;:!?)]$/.test(after.text) || /^[—–]$/.test(after.text);
  if (
    before?.text === ',' ||
    /^[—–-]$/.test(before?.text ?? '') ||
    (before?.kind === 'quote' && words[at]?.low !== 'on')
  ) {
    if (after?.text === ',') return framed({ ...base, to, words: 'around', weight: 0.64 });
    return ends || after?.low === 'at' ? framed({ ...base, to, words: 'before', weight: 0.64 }) : null;
  }
  return trails && ends ? framed({ ...base, to, words: 'before', weight: 0.56 }) : null;
}

/** Where a number ends that stands at a place and is all of its clause; null where none is. */
function numberAt({ words, tags }: Line, at: number): number | null {
  let on = at;
  while (
    on < at + 4 &&
    (bounds.test(words[on]?.low ?? '') || /^(?:than|to|least|most)$/.test(words[on]?.low ?? ''))
  )
    on += 1;
  if (/^[£€$]$/.test(words[on]?.text ?? '')) on += 1;
  if (tags[on] !== 'num') return null;
  for (let end = on + 1; end < on + 8; end += 1) {
    const piece = words[end];
    if (piece === undefined || /^[,.;:!?)—–]$/.test(piece.text)) return end;
    if (tags[end] === 'and' && /^(?:and|but)$/.test(piece.low)) return end;
    if (!/^(?:num|noun|prep|det|mark|name|adv)$/.test(tags[end] ?? '')) return null;
  }
  return null;
}

/** “by the driver's own estimate”, “in the view of the crew”, “on police advice”. */
function reckoned(line: Line, at: number): Phrase | null {
  const { words, tags } = line;
  if (words[at - 1]?.text === ',' && words[at - 2]?.low === 'that') return null;
  const repeated = repeats(line, at);
  if (repeated) return repeated;
  for (let noun = at + 1; noun < at + 10 && noun < words.length; noun += 1) {
    const low = words[noun]?.low ?? '';
    const tag = tags[noun];
    if (tag === 'mark' || tag === 'quote' || tag === 'sub' || tag === 'rel' || tag === 'to') return null;
    // “In autumn he sold his second farm, …”: a clause of its own.
    if (/^(?:he|she|they|we|i|it)$/.test(low)) return null;
    const act = thoughts.test(low) ? 'believed' : accounts.has(low) ? 'said' : orders.get(low);
    const owned = act ? ownerBefore(line, at, noun) : null;
    if (act && owned) {
      return {
        ...{ who: owned, act, to: noun + 1, cue: { from: at, to: noun + 1 } },
        ...{ trails: trails(line, at, noun), counts: isWritten(line, at, noun) },
      };
    }
    // “by the reckoning of the chief physician”, “by order of the prefect”, “by leave of the rector”.
    if (/^(?:of|in|from|at|among)$/.test(words[noun + 1]?.low ?? '') && noun - at <= 4) {
      const isNamed = act !== undefined && words[noun + 1]?.low === 'of';
      const counts = !isNamed && words[at]?.low === 'by' && words[noun + 1]?.low === 'of';
      if (isNamed || counts) {
        const read = ownerFrom(line, noun + 2);
        if (read)
          return {
            ...{ who: read.who, act: act ?? 'said', to: read.to, cue: { from: at, to: noun + 2 } },
            trails: trails(line, at, noun),
            counts: counts || isWritten(line, at, noun),
          };
      }
    }
    // “by the harbour master's memory 19”: whatever it is, with a number behind it.
    if (act === undefined && tag === 'noun' && /^(?:by|on)$/.test(words[at]?.low ?? '')) {
      const counted = numberAt(line, noun + 1) === null ? null : ownerBefore(line, at, noun);
      if (counted)
        return {
          who: counted,
          act: 'said',
          to: noun + 1,
          cue: { from: at, to: noun + 1 },
          trails: false,
          counts: true,
        };
    }
    if (isVerb(line, noun) && !/^(?:past|base|s)$/.test(tag ?? '')) return null;
  }
  return null;
}

/** “…, in hers”, “…, by the company's 180”, “…, in that of the engineers”: the noun stood before. */
function repeats(line: Line, at: number): Phrase | null {
  const { words, tags } = line;
  if (words[at - 1]?.text !== ',' || !/^(?:in|by|on)$/.test(words[at]?.low ?? '')) return null;
  const phrase = (who: Who, to: number): Phrase => ({
    ...{ who, act: 'said', to, cue: { from: at, to } },
    ...{ trails: false, counts: false },
  });
  const first = words[at + 1];
  if (first && /^th(?:at|ose)$/.test(first.low) && words[at + 2]?.low === 'of') {
    const read = ownerFrom(line, at + 3);
    return read && { ...phrase(read.who, read.to), cue: { from: at, to: at + 3 } };
  }
  const pronoun = { hers: 'she', his: 'he', theirs: 'they', ours: 'we', mine: 'i' }[first?.low ?? ''];
  if (first && pronoun) {
    const who = whoIs([{ ...first, low: pronoun }]);
    return who && (words[at + 2] === undefined || tags[at + 2] === 'mark') ? phrase(who, at + 2) : null;
  }
  let end = at + 1;
  while (end < at + 7 && /^(?:det|noun|name)$/.test(tags[end] ?? '') && !/'s?$/.test(words[end]?.low ?? ''))
    end += 1;
  const who = /'s?$/.test(words[end]?.low ?? '') ? possessor(line, end + 1) : null;
  const isAlone =
    words[end + 1] === undefined || tags[end + 1] === 'mark' || numberAt(line, end + 1) !== null;
  return who && isAlone ? phrase(who, end + 1) : null;
}

/** “In its report the bank cut its rates” tells where it did: only a number is what a document says there. */
const isWritten = ({ words }: Line, at: number, noun: number): boolean =>
  words[at]?.low !== 'by' &&
  /^(?:reports?|protocol|diary|notes|minutes|records|statement|submission|log|logs|ledger|register|lists?|experience|book|phrase|eyes|mind|figures?)$/.test(
    words[noun]?.low ?? '',
  ) &&
  !(words[at]?.low === 'on' && /^(?:figures?|reports?)$/.test(words[noun]?.low ?? '')) &&
  !(/^(?:to|in)$/.test(words[at]?.low ?? '') && /^(?:eyes|mind|book|phrase)$/.test(words[noun]?.low ?? ''));

/** “There were four, by her account” against “He told it in his own words”. */
const trails = ({ words }: Line, at: number, noun: number): boolean =>
  words[at]?.low === 'by' &&
  /^(?:accounts?|reckoning|count|estimates?|tally|admission|calculations?|orders?|decree|leave|arithmetic)$/.test(
    words[noun]?.low ?? '',
  );

/** Whose a noun is: “the driver's own”, “her”, “police”, “union”. */
function ownerBefore(line: Line, at: number, noun: number): Who | null {
  const { words, tags } = line;
  for (let back = noun; back > at + 1 && back > noun - 4; back -= 1) {
    const who = possessor(line, back);
    if (who) return named(line, noun, who);
    if (
      !/^(?:noun|adv|num|past|part|ing|base|name)$/.test(tags[back - 1] ?? '') &&
      words[back - 1]?.low !== 'own'
    )
      break;
  }
  // “on police advice”, “by ministry figures”.
  const owner = words.slice(at + 1, noun);
  if (owner.length === 0 || owner.length > 3) return null;
  const who = whoIs(owner);
  return who && /^(?:body|many|office|name)$/.test(who.by) ? who : null;
}

/** “By her own account, Lena Marsh …”: whoever is named next. */
function named({ words, tags }: Line, noun: number, who: Who): Who {
  if (who.by !== 'pronoun' || words[noun + 1]?.text !== ',') return who;
  let end = noun + 2;
  while (tags[end] === 'name') end += 1;
  const next = end > noun + 2 ? whoIs(words.slice(noun + 2, end)) : null;
  return next?.by === 'name' ? next : who;
}

/** Whoever is named from a place on, and where that ends: at a number, a clause, a mark. */
function ownerFrom(line: Line, from: number): { readonly who: Who; readonly to: number } | null {
  const { words, tags } = line;
  let end = from;
  for (; end < words.length && end < from + 14; end += 1) {
    const tag = tags[end];
    const low = words[end]?.low ?? '';
    if (tag === 'mark' || tag === 'quote' || tag === 'sub' || tag === 'rel' || tag === 'pron') break;
    if (end === from) continue;
    if (tag === 'adv' || tag === 'num' || bounds.test(low) || isVerb(line, end)) break;
    if (tag === 'det' && /^(?:noun|name)$/.test(tags[end - 1] ?? '')) break;
  }
  // “…, a weary man,”, “…, Ana Ruiz”: what stands in apposition is left to whoever reads names.
  const some = words.slice(from, end);
  const who = whoIs(some) ?? something(some);
  return who && end > from ? { who, to: end } : null;
}

/** “to a hunter, it was the lake”, “to the widow it is murder”: what something is to somebody. */
function toWhom(line: Line, at: number): Phrase | null {
  const { words, tags } = line;
  if (words[at]?.low !== 'to') return null;
  // “to hear the pilot tell it”.
  if (/^(?:hear|listen|believe)$/.test(words[at + 1]?.low ?? '')) {
    const from = at + (words[at + 2]?.low === 'to' ? 3 : 2);
    const heard = ownerFrom(line, from);
    if (!heard || !/^(?:name|office|body|many|pronoun)$/.test(heard.who.by)) return null;
    const isTold =
      /^(?:tell|put|describe)$/.test(words[heard.to]?.low ?? '') && words[heard.to + 1]?.low === 'it';
    const to = isTold ? heard.to + 2 : heard.to;
    const cue = { from: at, to: from };
    return words[to]?.text === ','
      ? { who: heard.who, act: 'said', to, cue, trails: false, counts: false }
      : null;
  }
  if (tags[at + 1] === 'base') return null;
  const read = ownerFrom(line, at + 1);
  if (!read || !/^(?:name|office|body|many)$/.test(read.who.by)) return null;
  const behind = words[read.to]?.text === ',' ? read.to + 1 : read.to;
  const isJudged =
    /^(?:it|this|that|there|they|he|she)$/.test(words[behind]?.low ?? '') && tags[behind + 1] === 'be';
  return isJudged
    ? {
        who: read.who,
        act: 'believed',
        to: read.to,
        cue: { from: at, to: at + 1 },
        trails: false,
        counts: false,
      }
    : null;
}

/** “if the landlord is to be believed”, “if you ask the diocese”, “going by the register”, “ask the fishermen and …”. */
function believed(line: Line, at: number): Phrase | null {
  const { words, tags } = line;
  const [low, next] = [words[at]?.low ?? '', words[at + 1]?.low ?? ''];
  const phrase = (who: Who, to: number, end: number): Phrase => ({
    ...{ who, act: 'said', to, cue: { from: at, to: end } },
    ...{ trails: true, counts: false },
  });
  if (low === 'if' && /^(?:you|u|one|we|i)$/.test(next)) {
    const verb = words[at + 2]?.low ?? '';
    if (!/^(?:believes?|asks?|trusts?|credits?|goes?|listens?|takes?|hears?|reads?)$/.test(verb)) return null;
    const from = at + 3 + (/^(?:by|to|on)$/.test(words[at + 3]?.low ?? '') ? 1 : 0);
    if (/^go|^listen/.test(verb) && from === at + 3) return null;
    const read = ownerFrom(line, from);
    if (!read) return null;
    const owner = possessed(line, from, read.to) ?? read.who;
    return owner.by === 'noun' && !/^(?:go|ask|believe)/.test(verb) ? null : phrase(owner, read.to, from);
  }
  if (low === 'if') {
    const be = words.findIndex(
      ({ low: word }, on) => on > at + 1 && on < at + 9 && /^(?:is|are|was|were)$/.test(word),
    );
    const verb = words[be + 3];
    if (
      be === -1 ||
      words[be + 1]?.low !== 'to' ||
      words[be + 2]?.low !== 'be' ||
      !/^(?:believed|trusted|credited)$/.test(verb?.low ?? '')
    )
      return null;
    const some = words.slice(at + 1, be);
    const who = possessed(line, at + 1, be) ?? whoIs(some) ?? something(some);
    return who && { ...phrase(who, be + 4, be + 4), cue: { from: be, to: be + 4 } };
  }
  if ((low === 'going' || low === 'judging') && next === 'by') {
    const read = ownerFrom(line, at + 2);
    const who = read && (possessed(line, at + 2, read.to) ?? read.who);
    return read && who && /^(?:name|office|body|many|pronoun)$/.test(who.by)
      ? phrase(who, read.to, at + 2)
      : null;
  }
  if (low === 'ask' && (at === 0 || words[at - 1]?.kind === 'mark')) {
    const read = ownerFrom(line, at + 1);
    const isEnd = tags[read?.to ?? 0] === 'and' && clauseAt(line, (read?.to ?? 0) + 1, true);
    return read && isEnd && /^(?:name|office|body|many)$/.test(read.who.by)
      ? phrase(read.who, read.to, at + 1)
      : null;
  }
  return null;
}

/** Whose a document is: “his protocol”, “the landlord's story”. */
function possessed(line: Line, from: number, to: number): Who | null {
  for (let at = to - 1; at > from && at > to - 3; at -= 1) {
    const who = possessor(line, at);
    if (who) return who;
  }
  return null;
}
