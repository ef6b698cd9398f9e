/** The frames of a sentence: each place where it says that somebody spoke, with who, by which verb and through what. Pure. */
import type { Cue } from '../../../model/speech.ts';
import type { Piece } from '../sentences.ts';
import { isCapital } from '../tokens.ts';
import {
  being,
  betweenWords,
  cueVerbs,
  mannerVerbs,
  needsClause,
  participles,
  phrasal,
  tellsItself,
  unspoken,
} from './cue-words.ts';
import { subjectBefore } from './subjects.ts';
import { type Channel, wayAfter } from './ways.ts';
import { apposed, type Who, whoIs } from './who.ts';
import { clauseWords, determiners, finite, prepositions, timeWords } from './who-words.ts';

type Words = readonly Piece[];

/** A place where a sentence says that somebody spoke. Places are indexes of its pieces. */
export interface Frame {
  /** The frame's own pieces: speaker, verb, hearers, channel. */
  readonly from: number;
  readonly to: number;
  readonly cue: { readonly from: number; readonly to: number };
  readonly act: Cue;
  /** Null where the speaker of the frame before goes on (“…, adding that …”). */
  readonly who: Who | null;
  readonly channel: Channel | null;
  /** What was said stands after the frame, before it, or can stand on both sides. */
  readonly words: 'after' | 'before';
  /** Whether “that”, a colon or a quotation opens the words after the frame. */
  readonly opened: boolean;
  /** How sure the reading is, from 0 to 1. */
  readonly weight: number;
}

/** The frames of a sentence, in order of their verbs. */
export function framesOf(words: Words): readonly Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const frame =
      according(words, at) ??
      quotedAs(words, at) ??
      participle(words, at, found) ??
      byVerb(words, at, found) ??
      byColon(words, at);
    if (!frame) continue;
    const last = found.at(-1);
    if (last && frame.cue.from < last.to && frame.from <= last.cue.from) continue;
    found.push(frame);
    at = Math.max(at, frame.cue.to - 1);
  }
  return found;
}

/** “According to …”, “in the words of …”. */
function according(words: Words, at: number): Frame | null {
  const low = (index: number): string => words[index]?.low ?? '';
  const length =
    low(at) === 'according' && low(at + 1) === 'to'
      ? 2
      : low(at) === 'in' && low(at + 1) === 'the' && low(at + 2) === 'words' && low(at + 3) === 'of'
        ? 4
        : 0;
  if (length === 0) return null;
  const read = whoFrom(words, at + length);
  if (!read) return null;
  const before = words[at - 1];
  const isFirst = !words
    .slice(0, at)
    .some(
      ({ kind, low }) =>
        kind === 'quote' || (kind === 'word' && !/^(?:and|but|meanwhile|however|still|so|yet)$/.test(low)),
    );
  const isInside = !isFirst && before?.text !== ',' && before?.kind !== 'quote' && before?.kind !== 'word';
  if (isInside) return null;
  const way = wayAfter(words.slice(read.to), false);
  const to = read.to + (way.channel ? way.length : 0);
  return {
    from: at,
    to,
    cue: { from: at, to: at + length },
    act: 'said',
    who: read.who,
    channel: way.channel,
    words: isFirst ? 'after' : 'before',
    opened: isFirst,
    weight: 0.9,
  };
}

/** “Tass quoted the ministry as saying …”, “was quoted by Tass as saying …”. */
function quotedAs(words: Words, at: number): Frame | null {
  const { low = '' } = words[at] ?? {};
  if (!/^(?:quoted|quotes|cited|cites|quoting|citing)$/.test(low)) return null;
  const as = words.findIndex(
    ({ low }, index) =>
      index > at &&
      index < at + 14 &&
      low === 'as' &&
      /^(?:saying|telling|warning|claiming|adding)$/.test(words[index + 1]?.low ?? ''),
  );
  if (as === -1) return null;
  const by = words[at + 1]?.low === 'by';
  const isPassive = being.has(words[at - 1]?.low ?? '');
  const subject = isPassive ? subjectBefore(words, at - 1) : null;
  const who = isPassive ? subject?.who : whoIs(words.slice(at + 1, as));
  if (!who || (isPassive && !by && as !== at + 1)) return null;
  const opened = words[as + 2]?.low === 'that' ? 3 : 2;
  return {
    from: isPassive ? (subject?.from ?? at) : at + 1,
    to: as + opened,
    cue: { from: at, to: as + 2 },
    act: participles.get(words[as + 1]?.low ?? '') ?? 'said',
    who,
    channel: null,
    words: 'after',
    opened: true,
    weight: 0.85,
  };
}

/** “…, adding that …”: the speaker of the frame before goes on. */
function participle(words: Words, at: number, found: readonly Frame[]): Frame | null {
  const act = participles.get(words[at]?.low ?? '');
  const last = found.at(-1);
  if (!act || !last) return null;
  const before = words[at - 1];
  const isJoined = before?.low === 'and' && participles.has(words[last.cue.from]?.low ?? '');
  if (before?.text !== ',' && before?.kind !== 'quote' && !isJoined) return null;
  const tells = words[at]?.low === 'telling';
  const way = wayAfter(words.slice(at + 1), tells);
  const to = at + 1 + way.length;
  const next = words[to];
  const isOpened = way.opened || next?.kind === 'quote';
  if (
    !isOpened &&
    !/^(?:saying|adding|telling|insisting|warning|claiming|arguing|urging|ordering|denying|accusing|blaming|calling|describing|dismissing|rejecting|demanding|asking)$/.test(
      words[at]?.low ?? '',
    )
  )
    return null;
  return {
    from: at,
    to,
    cue: { from: at, to: at + 1 },
    act,
    who: null,
    channel: way.channel,
    words: 'after',
    opened: isOpened,
    weight: 0.8,
  };
}

/** A name or office and a colon: “Governor: fire mostly out”. */
function byColon(words: Words, at: number): Frame | null {
  if (words[at]?.text !== ':' || at === 0 || at > 12 || words[at]?.kind !== 'mark') return null;
  const lead = words.slice(0, at);
  if (lead.some(({ kind, low }) => kind === 'quote' || finite.has(low) || cueVerbs.has(low))) return null;
  const comma = lead.findIndex(({ text }) => text === ',');
  const who = comma > 0 ? (apposed(lead.slice(0, comma), lead.slice(comma + 1)) ?? null) : whoIs(lead);
  if (
    !who ||
    who.by === 'noun' ||
    who.by === 'pronoun' ||
    (who.by === 'name' && who.type === 'person' && lead.length > 6)
  )
    return null;
  const next = words[at + 1];
  if (!next || lead.some(({ kind, low }) => kind === 'number' || furniture.has(low))) return null;
  const isQuote = next.kind === 'quote';
  if (!isQuote && lead.length === 1 && who.by === 'name' && who.type === 'person') return null;
  if (!isQuote && (next.kind === 'number' || next.kind === 'link')) return null;
  return {
    from: 0,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    act: 'said',
    who,
    channel: null,
    words: 'after',
    opened: true,
    weight: isQuote ? 0.85 : 0.55,
  };
}

const furniture = new Set(
  'update urgent analysis background breaking live watch photo photos video explainer timeline opinion comment correction note summary headline pictured read more map at-a-glance developing exclusive flash bulletin source credit editing reporting writing tel phone email subject re fw from to date sent cc when where what who why how'.split(
    ' ',
  ),
);

/** A verb with a speaker before or behind it. */
function byVerb(words: Words, at: number, found: readonly Frame[]): Frame | null {
  const piece = words[at];
  if (piece?.kind !== 'word') return null;
  const phrase = phrasal.get(piece.low);
  const isPhrasal = phrase?.with.test(words[at + 1]?.low ?? '') === true;
  const act = isPhrasal ? phrase.act : cueVerbs.get(piece.low);
  if (!act || !isSpoken(words, at, isPhrasal)) return null;
  const verb: Verb = {
    at,
    end: at + (isPhrasal ? 2 : 1),
    low: piece.low,
    act,
    takes: isPhrasal ? phrase.takes : null,
  };
  const inverted = invertedAt(words, verb);
  if (inverted) return inverted;
  let start = at;
  while (start > 0 && betweenWords.has(words[start - 1]?.low ?? '')) start -= 1;
  const subject = whoClause(words, start) ?? subjectBefore(words, start) ?? subjectBefore(words, at);
  return subject
    ? bySubject(words, verb, subject)
    : (sharedSubject(words, verb, found) ?? byLeading(words, verb));
}

interface Verb {
  readonly at: number;
  readonly end: number;
  readonly low: string;
  readonly act: Cue;
  /** What a verb of two words takes; null for a verb of one. */
  readonly takes: 'clause' | 'object' | null;
}

/** “…, the duty doctor, who said she expected”: whoever stands before “who”. */
function whoClause(words: Words, start: number): { readonly who: Who; readonly from: number } | null {
  if (words[start - 1]?.low !== 'who') return null;
  const end = words[start - 2]?.text === ',' ? start - 2 : start - 1;
  const subject = subjectBefore(words, end);
  return subject ? { who: subject.who, from: start - 1 } : null;
}

const tellers =
  /^(?:told|tells|tell|warned|warns|assured|assures|reminded|informed|informs|notified|advised|promised|asked)$/;

function bySubject(
  words: Words,
  { at, end, low, act, takes }: Verb,
  subject: { readonly who: Who; readonly from: number },
): Frame | null {
  const { who, from } = subject;
  const isClausal = clauseEndsBefore(words, from);
  let way = wayAfter(words.slice(end), tellers.test(low));
  // "…, the company said in a statement that did not mention it": the words stood before.
  if (
    isClausal &&
    way.opened &&
    way.channel &&
    words[end + way.length - 1]?.low === 'that' &&
    finite.has(words[end + way.length]?.low ?? '')
  )
    way = { ...way, length: way.length - 1, opened: false };
  const to = end + way.length;
  if (mannerVerbs.has(low) && words[from - 1]?.kind !== 'quote' && words[to]?.kind !== 'quote') return null;
  if (isClausal && way.opened && words[to - 1]?.text === ':')
    return {
      from,
      to: to - 1,
      cue: { from: at, to: end },
      act,
      who,
      channel: way.channel,
      words: 'before',
      opened: true,
      weight: weightOf(who, 0.8),
    };
  const next = words[to];
  const isClosed =
    !next ||
    /^[.!?;…)]$/.test(next.text) ||
    (next.low === 'that' && isClausal) ||
    (isClausal && (next.text === ',' || /^(?:after|before|when|as|while)$/.test(next.low)));
  const isQuoteNext = next?.kind === 'quote' || (next?.text === ',' && words[to + 1]?.kind === 'quote');
  const opened = way.opened || isQuoteNext;
  const base = { to, cue: { from: at, to: end }, who, channel: way.channel, act, from };
  if (isClausal && (isClosed || (isQuoteNext && words[from - 1]?.kind === 'quote')))
    return {
      ...base,
      words: 'before',
      opened: isQuoteNext || next?.text === ':',
      weight: weightOf(who, 0.92),
    };
  if (isClosed && !isQuoteNext) return null;
  if (/^(?:told|tells|tell)$/.test(low) && (next?.low === 'to' || (!way.heard && !opened))) return null;
  if (
    next?.low === 'to' &&
    takes === null &&
    !/^(?:promised|promises|vowed|vows|pledged|pledges|threatened|threatens|demanded|refused|claims|claim|claimed)$/.test(
      low,
    )
  )
    return null;
  const own = takes === 'object' ? act : tellsItself.get(low);
  if (!opened && own !== undefined && who.by === 'noun') return null;
  if (
    takes !== 'object' &&
    needsClause.has(low) &&
    !opened &&
    own === undefined &&
    !startsClause(words, to, low, who)
  )
    return null;
  if (who.by === 'noun' && !opened && !/^(?:said|says|told)$/.test(low)) return null;
  const isPlain = /^(?:said|says|told|added|insisted|warned|confirmed|announced|denied|say)$/.test(low);
  return { ...base, words: 'after', opened, weight: weightOf(who, opened ? 0.9 : isPlain ? 0.85 : 0.6) };
}

/** Whether what was said may stand before a place: a quotation, or a clause that a comma or dash ends. */
function clauseEndsBefore(words: Words, from: number): boolean {
  const last = words[from - 1];
  if (last?.kind === 'quote') return true;
  if (!last || !/^[,—–-]$/.test(last.text) || from < 3) return false;
  let start = from - 1;
  while (start > 0 && words[start - 1]?.text !== ';') start -= 1;
  const left = words.slice(start, from - 1);
  const first = left.find(({ kind }) => kind === 'word');
  if (left.some(({ kind }) => kind === 'quote')) return true;
  if (!first || countBefore(left, left.length) < 2) return false;
  const comma = left.findLastIndex(({ text }) => text === ',');
  const clause =
    /^(?:as|when|while|after|if|although|though|because|since|before|once|until|speaking|asked|despite)$/.test(
      first.low,
    )
      ? left.slice(left.findIndex(({ text }) => text === ',') + 1 || left.length)
      : left;
  if (clause.length === 0) return false;
  const opensWay =
    /^(?:in|on|at|by|during|from|earlier|later|meanwhile|however|for|with|to|over|late|early|under|among|of)$/.test(
      clause[0]?.low ?? '',
    );
  const some = opensWay && comma === -1 ? clause.slice(3) : clause;
  return (
    some.some(
      ({ low, kind }) => kind === 'quote' || finite.has(low) || /(?:ed|ing)$/.test(low) || cueVerbs.has(low),
    ) ||
    (clause.length >= 4 && !opensWay)
  );
}

const weightOf = (who: Who, weight: number): number => (who.by === 'noun' ? weight * 0.6 : weight);
const countBefore = (words: Words, at: number): number =>
  words
    .slice(0, at)
    .reduce(
      (sum, { kind, text }) =>
        sum + (kind === 'quote' ? text.split(/\s+/).length + 1 : kind === 'mark' ? 0 : 1),
      0,
    );

/** Whether a clause (a noun phrase and a verb) begins at a place: “reported the bridge was closed”. */
function startsClause(words: Words, at: number, verb: string, who: Who): boolean {
  if (who.by === 'noun') return false;
  const rest = words.slice(at, at + 12);
  const isReport = /^(?:reported|reports|report|estimated|estimates|estimate)$/.test(verb);
  if (isReport) return rest.length >= 2;
  const end = rest.findIndex(({ kind, text }) => kind === 'mark' && /^[,;.]$/.test(text));
  const clause = end === -1 ? rest : rest.slice(0, end);
  return (
    clause.some(({ low }, index) => index > 0 && finite.has(low)) &&
    !/^(?:to|with|from|for|by)$/.test(rest[0]?.low ?? '')
  );
}

/** “She said … and warned that …”: a second verb of the same speaker. */
function sharedSubject(
  words: Words,
  { at, end, low, act, takes }: Verb,
  found: readonly Frame[],
): Frame | null {
  const before = words[at - 1];
  const last = found.at(-1);
  const joined =
    /^(?:and|but|then)$/.test(before?.low ?? '') || (before?.text === ',' && words[end]?.low === 'that');
  if (!joined || !last || last.words !== 'after') return null;
  const way = wayAfter(words.slice(end), tellers.test(low));
  const to = end + way.length;
  const opened = way.opened || words[to]?.kind === 'quote';
  if (!opened && takes !== 'object' && !tellsItself.has(low)) return null;
  if (!words[to] || words[to]?.low === 'to') return null;
  return {
    from: at,
    to,
    cue: { from: at, to: end },
    act,
    who: null,
    channel: way.channel,
    words: 'after',
    opened,
    weight: opened ? 0.7 : 0.45,
  };
}

/** “Marsh shook her head and said: …”: the subject that the sentence begins with. */
function byLeading(words: Words, verb: Verb): Frame | null {
  if (!/^(?:and|then)$/.test(words[verb.at - 1]?.low ?? '') && words[verb.at - 1]?.text !== ',') return null;
  const way = wayAfter(words.slice(verb.end), tellers.test(verb.low));
  const to = verb.end + way.length;
  if (!way.opened && words[to]?.kind !== 'quote') return null;
  const subject = leadingSubject(words, verb.at);
  if (!subject) return null;
  return {
    from: verb.at,
    to,
    cue: { from: verb.at, to: verb.end },
    act: verb.act,
    who: subject,
    channel: way.channel,
    words: 'after',
    opened: true,
    weight: 0.6,
  };
}

/** The name, office or pronoun that a sentence begins with. */
function leadingSubject(words: Words, limit: number): Who | null {
  let end = 0;
  if (/^(?:but|and|then|so)$/.test(words[0]?.low ?? '')) end = 1;
  const from = end;
  if (/^(?:he|she|they|i|we)$/.test(words[end]?.low ?? '')) return whoIs(words.slice(from, end + 1));
  let isNamed = false;
  for (; end < limit && end < from + 14; end += 1) {
    const piece = words[end];
    if (!piece || piece.kind !== 'word' || finite.has(piece.low) || clauseWords.has(piece.low)) break;
    if (isNamed && !isCapital(piece)) break;
    isNamed ||= isCapital(piece) && end > from && isCapital(words[end + 1]) === false;
  }
  const who = whoIs(words.slice(from, end));
  return who && who.by !== 'noun' && who.by !== 'many' ? who : null;
}

/** “…, said Lena Marsh, head of the port, on Tuesday.” */
function invertedAt(words: Words, { at, end, act }: Verb): Frame | null {
  const before = words[at - 1];
  const isAfterWords = before && (before.kind === 'quote' || /^[,—–?!-]$/.test(before.text));
  if (!isAfterWords || countBefore(words, at) < 2) return null;
  const first = words[end]?.low ?? '';
  if (prepositions.has(first) || timeWords.has(first) || first === 'that') return null;
  const read = whoFrom(words, at + 1);
  if (!read || (read.who.by === 'pronoun' && before.kind !== 'quote')) return null;
  if (read.who.by === 'noun' && before.kind !== 'quote') return null;
  const way = wayAfter(words.slice(read.to), false);
  let to = read.to + (way.opened && words[read.to + way.length - 1]?.text !== ':' ? 0 : way.length);
  const next = words[to];
  const isEnd =
    !next ||
    /^[.!?;:,…)—–]$/.test(next.text) ||
    next.kind === 'quote' ||
    /^(?:as|after|when|while|who|and|but|before|in|at|during|adding|speaking)$/.test(next.low);
  if (!isEnd) return null;
  if (words[to - 1]?.text === ',' && to > read.to) to -= 1;
  return {
    from: at,
    to,
    cue: { from: at, to: at + 1 },
    act,
    who: read.who,
    channel: way.channel,
    words: 'before',
    opened: next?.kind === 'quote' || words[to]?.text === ':',
    weight: weightOf(read.who, 0.92),
  };
}

/** The speaker that a phrase names from a place on, with its apposition. */
function whoFrom(words: Words, from: number): { readonly who: Who; readonly to: number } | null {
  let end = from;
  for (; end < words.length && end < from + 18; end += 1) {
    const { kind, text = '', low = '' } = words[end] ?? {};
    if (
      kind === 'quote' ||
      (kind === 'mark' && !/^[&]$/.test(text) && !(text === '.' && isAbbreviation(words, end)))
    )
      break;
    if (
      end > from &&
      (finite.has(low) ||
        /^(?:that|as|after|when|while|who|which|but|because|before|speaking|adding|whose|during|told)$/.test(
          low,
        ))
    )
      break;
    if (end > from && timeWords.has(low) && !isCapitalName(words, end)) break;
    if (end > from && /^(?:on|in|at|by|via|late|early)$/.test(low) && startsWay(words, end)) break;
  }
  const one = words.slice(from, end);
  const who = whoIs(one);
  if (!who) return null;
  if (words[end]?.text !== ',') return { who, to: end };
  const close = closingComma(words, end + 1);
  const between = words.slice(end + 1, close);
  const both = between.length > 0 && between.length <= 22 ? apposed(one, between) : null;
  if (both) return { who: both, to: close };
  if (/^(?:who|which|whose)$/.test(words[end + 1]?.low ?? '')) return { who, to: close };
  return { who, to: end };
}

const isAbbreviation = (words: Words, at: number): boolean =>
  /^(?:gen|lt|col|sgt|mr|mrs|ms|dr|prof|sen|rep|gov|st|capt|maj|\p{L})$/u.test(words[at - 1]?.low ?? '') &&
  words[at]?.spaced === false;
const isCapitalName = (words: Words, at: number): boolean =>
  isCapital(words[at]) &&
  isCapital(words[at - 1]) &&
  /^(?:may|march|april|june|august|august|dawn)$/.test(words[at]?.low ?? '');

function startsWay(words: Words, at: number): boolean {
  const way = wayAfter(words.slice(at), false);
  const next = words[at + way.length];
  if (way.length === 0) return false;
  const isTimed = words.slice(at, at + way.length).some(({ low }) => timeWords.has(low));
  return way.channel !== null || isTimed || !next;
}

/** Where a phrase between commas ends. */
function closingComma(words: Words, from: number): number {
  for (let at = from; at < words.length && at < from + 24; at += 1) {
    const { kind, text = '' } = words[at] ?? {};
    if (
      kind === 'quote' ||
      (kind === 'mark' && /^[,;:—–.!?]$/.test(text) && !(text === '.' && isAbbreviation(words, at)))
    )
      return at;
  }
  return Math.min(words.length, from + 24);
}

const nounBefore = new Set(
  'the a an his her their its our your no any such these those this of in some earlier new false several all unverified conflicting written death official united first latest initial early media local news police public direct'.split(
    ' ',
  ),
);
const nounForms =
  /^(?:claims?|reports?|orders?|states|estimates?|notes?|posts?|fears?|demands?|requests?|requested|warnings|tweets|hopes|thought|calls|promises?|vows?|threats|judges|tells|brands|posted|confirmed|reported|alleged|claimed|stated|suspects?|suspected|feared|estimated|published|issued|predicted|proposed|ordered|listed|related|found|briefed|forecasts?|understood|disputed|rejected|banned|judged|labelled|directed|commanded|pressed|branded)$/;
const participleForms = /ed$|^(?:found|thought|told|sworn|known|understood|written|said)$/;

/** Whether a word is a finite verb of speaking here, and it was spoken. */
function isSpoken(words: Words, at: number, isPhrasal: boolean): boolean {
  const word = words[at]?.low ?? '';
  let before = at - 1;
  while (
    before >= 0 &&
    betweenWords.has(words[before]?.low ?? '') &&
    words[before]?.low !== 'did' &&
    words[before]?.low !== 'does' &&
    words[before]?.low !== 'do'
  )
    before -= 1;
  const last = words[before]?.low ?? '';
  const next = words[at + 1]?.low ?? '';
  if (unspoken.has(last) || unspoken.has(words[at - 1]?.low ?? '')) return false;
  if (being.has(last)) return false;
  if (/^(?:so-called|so|as)$/.test(last) && word === 'called') return false;
  if (/^(?:which|what|whom)$/.test(last) && !participleForms.test(word)) return false;
  if (
    nounForms.test(word) &&
    before === at - 1 &&
    (nounBefore.has(last) || /'s$/.test(last) || determiners.has(last))
  )
    return false;
  if (nounForms.test(word) && (next === 'of' || next === 'from' || (next === 'by' && !isCapital(words[at]))))
    return false;
  if (participleForms.test(word) && next === 'by' && word !== 'ordered') return false;
  if (
    /^(?:said|believed|thought|reported|understood)$/.test(word) &&
    next === 'to' &&
    /^(?:be|have)$/.test(words[at + 2]?.low ?? '')
  )
    return false;
  if (/^(?:calls|called)$/.test(word) && isPhrasal) return true;
  if (/^(?:called)$/.test(word) && /^(?:off|on|in|up|out|at|the)$/.test(next) && next !== 'the') return false;
  if (/^(?:went|goes|hit|shot|fired|chimed|weighed)$/.test(word) && !isPhrasal) return false;
  if (word === 'found' && !words.slice(at + 1, at + 4).some(({ low }) => low === 'that')) return false;
  if (word === 'told' && next === 'of') return false;
  if (
    word === 'asked' &&
    /^(?:whether|if|what|why|how|who|when|where|about|for)$/.test(next) &&
    (at === 0 || words[at - 1]?.text === ',')
  )
    return false;
  const hypothetic = words.slice(Math.max(0, at - 7), at);
  return !hypothetic.some(
    ({ low }, index) =>
      /^(?:if|whether|unless)$/.test(low) && !hypothetic.slice(index).some(({ text }) => text === ','),
  );
}
