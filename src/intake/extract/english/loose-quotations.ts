/**
 * Quotations that no frame has taken: whoever stands beside one with a verb, whatever verb that is, speaks it. An
 * editor who sees a quotation wants it offered, with the likeliest speaker and little confidence. Pure.
 */
import type { Cue } from '../../../model/speech.ts';
import type { Piece } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Channel, Who } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { contentOf, quotedIn } from './content.ts';
import { cueForms } from './cue-verbs.ts';
import { leadingSubject } from './leading.ts';
import { possessor } from './owner.ts';
import { isTermIn } from './programmes.ts';
import { quotedBy } from './quoted-by.ts';
import { whoFrom } from './speakers.ts';
import { type Subject, subjectBefore } from './subjects.ts';
import { isVerb, type Line } from './tags.ts';
import { actOfNoun } from './telling-nouns.ts';
import { channelIn, wayAfter } from './ways.ts';
import { whoIs } from './who.ts';
import { documentNouns } from './who-words.ts';

/** A quotation with who stands beside it. */
export interface LooseQuotation {
  readonly words: readonly Span[];
  readonly quoted: readonly Span[];
  /** Null where nobody in the sentence can be told to speak. */
  readonly who: Who | null;
  readonly act: Cue;
  readonly cue: Span | null;
  /** What stands beside the verb: “fumed in an interview”. */
  readonly channel: Channel | null;
  readonly weight: number;
}

/** Who stands beside a quotation, and by which verb. */
interface Beside {
  readonly who: Who;
  /** The verb's place; null for a name alone. */
  readonly verb: number | null;
  readonly weight: number;
  /** The piece behind speaker and verb. */
  readonly to: number;
}

/** Every quotation of a sentence that is somebody's words and lies in none of those taken. */
export function looseQuotations(line: Line, taken: readonly Span[]): readonly LooseQuotation[] {
  const { words } = line;
  const found: LooseQuotation[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { quotation } = words[at] ?? {};
    if (!quotation || taken.some(({ from, to }) => from < quotation.to && to > quotation.from)) continue;
    if (!isSpeech(line, at)) continue;
    const beside = isShouted(line, at)
      ? shouted(line, at)
      : (replier(line, at) ?? behind(line, at) ?? toldBy(line, at) ?? before(line, at));
    if (!beside && isShouted(line, at)) continue;
    const verb = beside?.verb ?? null;
    const known = verb === null ? undefined : cueForms.get(words[verb]?.low ?? '');
    const whole = wholeAt(line, at, beside);
    found.push({
      words: whole.words,
      quoted: whole.quoted,
      who: beside?.who ?? null,
      act: known?.verb.act ?? 'said',
      cue: verb === null ? null : (words[verb] ?? null) && spanOf(words[verb]),
      channel: channelBeside(line, at, beside),
      weight: (beside?.weight ?? 0.45) + (known ? 0.08 : 0),
    });
    at = whole.last;
  }
  return found;
}

function channelBeside(line: Line, at: number, beside: Beside | null): Channel | null {
  if (!beside || beside.verb === null) return null;
  return beside.to > at
    ? wayAfter(line, Math.max(beside.to, beside.verb + 1), false).channel
    : channelIn(line, beside.verb + 1, at - 1);
}

const spanOf = (piece: Piece | undefined): Span | null => (piece ? { from: piece.from, to: piece.to } : null);

const ended = /[.,!?…—–-]\s*$/u;
/** What is named in marks and said by nobody. */
const naming =
  /^(?:called|named|titled|entitled|dubbed|nicknamed|codenamed|known|film|movie|book|novel|song|album|play|show|series|operation|exercise|ship|vessel|term|word|phrase|restaurant|programme|program|documentary|magazine|newspaper|poem|painting|hotel|bar|cafe|café|project|article|report|study|label|tag)$/;

/** Whether what stands in the marks are somebody's words, not a name or a single word. */
function isSpeech(line: Line, at: number): boolean {
  const { words } = line;
  const { quotation, text = '' } = words[at] ?? {};
  if (!quotation) return false;
  const inner = text.slice(quotation.inner.from - quotation.from, quotation.inner.to - quotation.from).trim();
  if (isShouted(line, at)) return true;
  const some = inner.split(/\s+/);
  const isEnded = ended.test(inner);
  if (isEnded && /^(?:is|was)$/.test(words[at + 1]?.low ?? '') && words[at + 2]?.low === 'all') return true;
  if (some.length < 3 && !(isEnded && (some.length > 1 || /[!?]$/.test(inner)))) return false;
  const previous = words[at - 1]?.low ?? '';
  if (isTermIn(line, at)) return false;
  if (naming.test(previous) || (previous === 'as' && words[at - 2]?.low === 'known')) return false;
  // “a bill for “data recovery” of $85,000”: what somebody else calls it.
  const next = words[at + 1];
  if (
    !isEnded &&
    some.length < 5 &&
    /^(?:for|of|as)$/.test(previous) &&
    next?.kind === 'word' &&
    line.tags[at + 1] === 'prep'
  )
    return false;
  const large = some.filter((word) => word.length > 3);
  const isTitle = large.length > 1 && large.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
  if (isTitle && /(?:'s|^on|^in|^of)$/.test(previous)) return false;
  // “hummed “Over the Hills,” but …”: the comma is the sentence's.
  if (isTitle && large.length > 2 && inner.endsWith(',') && next?.kind === 'word' && !isVerb(line, at + 1)) {
    const verb = words
      .slice(Math.max(0, at - 3), at)
      .some(({ low }) =>
        /^(?:sang|sing|sings|sung|singing|play|plays|played|perform|performed|belt|belts|belted|recorded|covered)$/.test(
          low,
        ),
      );
    if (verb) return false;
  }
  return isEnded || !isTitle;
}

/** “broke into chants of “Lock her up””: several say it at once. */
const isShouted = ({ words }: Line, at: number): boolean =>
  words[at - 1]?.low === 'of' && shouts.test(words[at - 2]?.low ?? '');

const shouts = /^(?:chant|shout|cr(?:y|ie)|scream|yell|roar|slogan|jeer|cheer)s?$/;

/** Who takes them up. */
const joining =
  /^(?:join|broke|break|burst|erupt|start|beg[au]n|led|lead|launch|respond|answer|greet|reply|replied|react|let|rais|took|take|shout|interrupt|met|drown|heckl|return)/;

/** “joined in a chant of “…””, “to shouts of “…” from the crowd”: who shouts. */
function shouted(line: Line, at: number): Beside | null {
  if (!isShouted(line, at)) return null;
  if (/^(?:from|by)$/.test(line.words[at + 1]?.low ?? '')) {
    const read = whoFrom(line, at + 2);
    return read && { who: read.who, verb: null, weight: 0.6, to: at };
  }
  let noun = at - 2;
  while (noun > 0 && /^(?:noun|part|past|ing|det|num)$/.test(line.tags[noun - 1] ?? '')) noun -= 1;
  if (line.words[noun - 1]?.low === 'to') return null;
  const one = before(line, at);
  const verb = one?.verb ?? null;
  return one && verb !== null && joining.test(line.words[verb]?.low ?? '') ? { ...one, weight: 0.6 } : null;
}

/** “…,” VERB X and “…,” X VERB; also “…” X. */
function behind(line: Line, at: number): Beside | null {
  const { words, tags } = line;
  let next = at + 1;
  while (words[next]?.text === ',' || /^[—–-]$/.test(words[next]?.text ?? '')) next += 1;
  while (tags[next] === 'adv') next += 1;
  if (words[next] === undefined || words[next]?.kind === 'mark' || words[next]?.kind === 'quote') return null;
  const isEnded = ended.test(words[at]?.text.slice(0, -1) ?? '') || words[at + 1]?.text === ',';
  const verdict = isEnded ? verdictOf(line, next) : null;
  if (verdict) return { who: verdict, verb: null, weight: 0.62, to: next };
  if (isSpeaking(line, next)) {
    const read = isEnded || words[at + 1]?.kind === 'word' ? whoFrom(line, next + 1) : null;
    if (read && read.who.by !== 'noun')
      return { who: read.who, verb: next, weight: isEnded ? 0.72 : 0.55, to: read.to };
    if (!isEnded) return null;
  }
  if (!isEnded) return null;
  for (let verb = next + 1; verb < next + 30 && verb < words.length; verb += 1) {
    if (words[verb]?.kind === 'quote' || words[verb]?.text === ';') break;
    if (!isSpeaking(line, verb)) continue;
    const subject = subjectOf(line, verb);
    if (subject && subject.from <= next + 1 && subject.from >= next)
      return { who: subject.who, verb, weight: subject.who.by === 'noun' ? 0.55 : 0.72, to: verb + 1 };
  }
  let end = next;
  while (end < words.length && words[end]?.kind === 'word' && !isVerb(line, end)) end += 1;
  const who = end < words.length && isVerb(line, end) ? null : whoIs(words.slice(next, end));
  return who && (who.by === 'name' || who.by === 'office')
    ? { who, verb: null, weight: 0.62, to: end }
    : null;
}

/** ““It is possible,” came the reply”: whoever was spoken to answers. */
function replier({ words }: Line, at: number): Beside | null {
  const verb = words[at + 1];
  const noun = words
    .slice(at + 2, at + 6)
    .findIndex(({ low }) => /^(?:reply|answer|response|retort|rejoinder)$/.test(low));
  if (!/^(?:came|was|is|comes|ran|went)$/.test(verb?.low ?? '') || noun < 1) return null;
  const [first, last] = [words[at + 2], words[at + 2 + noun]];
  if (!first || !last || /^(?:of|from)$/.test(words[at + 3 + noun]?.low ?? '') || first.low !== 'the')
    return null;
  const span = { from: first.from, to: last.to };
  const who: Who = {
    span,
    name: null,
    role: null,
    type: 'person',
    by: 'pronoun',
    vague: false,
    head: 'hearer',
    outlet: false,
  };
  return { who, verb: null, weight: 0.6, to: at + 3 + noun };
}

/** “…” by X, dismissed by X as “…”. */
function toldBy(line: Line, at: number): Beside | null {
  const read = quotedBy(line, at);
  return read && { who: read.who, verb: null, weight: 0.6, to: read.to };
}

/** X VERB …: “…”, and whoever the sentence is about. */
function before(line: Line, at: number): Beside | null {
  const { words } = line;
  for (let verb = at - 1; verb > 0 && verb > at - 16; verb -= 1) {
    if (words[verb]?.kind === 'quote' || /^[;]$/.test(words[verb]?.text ?? '')) break;
    if (!isSpeaking(line, verb)) continue;
    const subject = subjectOf(line, verb);
    if (!subject || (subject.who.by === 'noun' && !documentNouns.has(subject.who.head))) continue;
    return { who: subject.who, verb, weight: verb >= at - 2 ? 0.62 : 0.55, to: at };
  }
  const who = at > 1 ? (leadingSubject(line, at) ?? leadingOwner(line, at)) : null;
  return who ? { who, verb: null, weight: 0.48, to: at } : null;
}

/** “Dr. Lin's message was simple: “…””: whose words the sentence is about. */
function leadingOwner(line: Line, limit: number): Who | null {
  for (let at = 1; at < limit && at < 9; at += 1) {
    if ((line.tags[at] === 'mark' && line.words[at]?.text !== '.') || isVerb(line, at)) return null;
    const low = line.words[at]?.low ?? '';
    if (told.test(low) || actOfNoun(low) !== undefined) return possessor(line, at);
  }
  return null;
}

/** “…,” was the verdict of X. */
function verdictOf(line: Line, at: number): Who | null {
  const { words, tags } = line;
  // “Ask it,” was all I could get out of the geologist.
  if (/^(?:is|was)$/.test(words[at]?.low ?? '') && words[at + 1]?.low === 'all') {
    const of = words.findIndex(({ low }, on) => on > at + 2 && on < at + 9 && /^(?:from|of)$/.test(low));
    const isGot = words.slice(at + 2, of).some(({ low }) => /^(?:get|got|heard|hear|had|have)$/.test(low));
    const read = of !== -1 && isGot ? whoFrom(line, of + 1) : null;
    if (read && read.who.by !== 'noun') return read.who;
  }
  // “Wet,” is all he will say about it.
  const all = words[at + 1]?.low === 'all' && /^(?:is|was)$/.test(words[at]?.low ?? '') ? at + 2 : -1;
  const says =
    all === -1
      ? -1
      : words.findIndex(
          ({ low }, on) => on > all && on < all + 10 && /^(?:say|says|said|offer|offered)$/.test(low),
        );
  if (says !== -1) {
    let group = says;
    while (group > all && /^(?:aux|adv|to|base)$/.test(tags[group - 1] ?? '')) group -= 1;
    return subjectBefore(line, group)?.who ?? null;
  }
  if (!/^(?:was|is|were|came|went|ran)$/.test(words[at]?.low ?? '') || tags[at + 1] !== 'det') return null;
  for (let on = at + 2; on < at + 6; on += 1)
    if (/^(?:of|from|by)$/.test(words[on]?.low ?? '')) {
      let end = on + 1;
      while (
        end < words.length &&
        words[end]?.kind === 'word' &&
        !/^(?:who|which|when|as|after|on)$/.test(words[end]?.low ?? '')
      )
        end += 1;
      return whoIs(words.slice(on + 1, end));
    }
  return null;
}

const told =
  /^(?:message|advice|response|reply|answer|verdict|motto|reaction|plea|question|words|view|explanation|comment|comments|warning|slogan|conclusion|argument|assessment|line|summary|promise)$/;

/** A verb that is no helper and no infinitive. */
const isSpeaking = (line: Line, at: number): boolean =>
  (line.tags[at] === 's' || line.tags[at] === 'past' || line.tags[at] === 'base') &&
  line.tags[at - 1] !== 'to';

function subjectOf(line: Line, verb: number): Subject | null {
  let group = verb;
  while (group > 0 && /^(?:aux|adv|not)$/.test(line.tags[group - 1] ?? '')) group -= 1;
  return subjectBefore(line, group);
}

/** The words of a quotation with what goes on behind its speaker, or to the end of its clause. */
function wholeAt(
  line: Line,
  at: number,
  beside: Beside | null,
): { readonly words: readonly Span[]; readonly quoted: readonly Span[]; readonly last: number } {
  const { words } = line;
  const isClosed = ended.test(words[at]?.text.slice(0, -1) ?? '');
  if (beside && beside.to > at) {
    // “…,” X said, “…”.
    let last = at;
    for (let on = beside.to; on < words.length && on < beside.to + 12; on += 1)
      if (words[on]?.kind === 'quote') last = on;
    const some = words.filter(({ kind }, index) => kind === 'quote' && index >= at && index <= last);
    const spans = quotedIn(some);
    return { words: spans, quoted: spans, last };
  }
  let end = at + 1;
  const goesOn = !isClosed && !isCapital(words[at + 1]) && !isVerb(line, at + 1);
  while (goesOn && end < words.length && words[end]?.kind !== 'mark') end += 1;
  const range = { from: at, to: end };
  const spans = contentOf(line, range);
  return { words: spans, quoted: quotedIn(words.slice(at, end)), last: end - 1 };
}
