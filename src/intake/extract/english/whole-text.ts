/** The statements of a whole English text: what its sentences say, with who “she” is, and the quotations that go on. Pure. */
import { goesOn, inOrder, proposed, quotationsAlone, saidIn } from '../proposed.ts';
import type { Confidence, ProposedStatement, Speaker } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Channel, Mention, Spoken, Who } from '../spoken.ts';
import { Carry } from './carry.ts';
import { withoutClock } from './clock.ts';
import { confidenceOf, hasTail } from './confidence.ts';
import { credited, creditOf } from './credit.ts';
import { headlineOf } from './headline.ts';
import { spokenInside } from './inside.ts';
import { byIssued, byPhone, issuedIn, phonedIn } from './issued-before.ts';
import { leadingSubject } from './leading.ts';
import { mentionsIn } from './mentions.ts';
import { presented } from './presented.ts';
import { type Reference, referencesIn } from './references.ts';
import { spokenIn } from './statements.ts';
import { isVerb, lineOf } from './tags.ts';
import { thatAccording } from './that-according.ts';
import { channelIn } from './ways.ts';
import { whoIs } from './who.ts';

/** A sentence with what was read in it. */
interface ReadSentence {
  readonly sentence: Sentence;
  readonly spoken: readonly Spoken[];
}

/** What may still go on after a sentence. */
interface Open {
  readonly spoken: Spoken;
  readonly paragraph: number;
  /** Whether a mark or a list is awaited: “…:” at the end of a paragraph. */
  readonly waits: boolean;
  readonly quoted: boolean;
  /** Whether whoever says it took the word from another of two; whether it answers what another asked right before. */
  readonly isTurn?: boolean;
  readonly answers?: boolean;
}

/** The statements of an English text, in its order. */
export function englishStatements(text: string, timed: readonly Sentence[]): readonly ProposedStatement[] {
  const sentences = timed.map(withoutClock);
  const mentions: Mention[] = [];
  const references: Reference[] = [];
  const credit = creditOf(text);
  /** Whether nobody spoke in the sentence before. */
  let isSilent = true;
  const first = sentences.map((sentence, at) => {
    const before = sentences[at - 1];
    const near = before?.paragraph === sentence.paragraph ? before.pieces : [];
    const [issued, calls] = [issuedIn(near), phonedIn(sentence.pieces)];
    const called = isSilent ? phonedIn(near) : null;
    const of = isSilent ? thatAccording(sentence, before) : null;
    const spoken = (of ? [of] : spokenIn(sentence))
      .map((one) => byPhone(byIssued(one, issued), calls, called))
      .map((one) => credited(text, one, credit));
    isSilent = spoken.length === 0;
    mentions.push(...presented(mentionsIn(sentence), sentence, before, mentions.slice(-3)));
    references.push(
      ...referencesIn(
        sentence,
        spoken.flatMap(({ words }) => words),
      ),
    );
    return { sentence, spoken };
  });
  const heard = first.flatMap(({ spoken }) => spoken.flatMap(({ who }) => who ?? []));
  const read = first.map((one, at) => (at < 2 ? titled(one, heard) : one));
  const carry = new Carry(text, sentences, heard, mentions, references);
  const found: ProposedStatement[] = [];
  const unheard: Span[] = [];
  let open = null as Open | null;
  /** Reads one sentence; the last one that it took. A function of its own: the loop about it runs once a text. */
  const readAt = (at: number): number => {
    const here = read[at];
    if (!here) return at;
    const { sentence, spoken } = here;
    const alone = spoken.length === 0 ? quotationsAlone(sentence) : [];
    const isNear = open !== null && sentence.paragraph - open.paragraph <= 1;
    if (open?.waits && isNear && spoken.length === 0) {
      const taken = alone.length > 0 ? { words: alone, next: at + 1 } : linesFrom(read, at);
      const speaker = carry.last;
      if (speaker && taken) {
        found.push(made(text, { ...open.spoken, words: taken.words, quoted: alone }, speaker));
        open =
          alone.length > 0 ? { ...open, paragraph: sentence.paragraph, waits: false, quoted: true } : null;
        return taken.next - 1;
      }
    }
    if (alone.length > 0 && isHeading(text, read, at)) {
      unheard.push(...alone);
      open = null;
      return at;
    }
    if (alone.length > 0) {
      const named = namedBehind(read[at + 1], sentence);
      const told = named
        ? toldBy(carry, named)
        : whoGoesOn(text, carry, open, sentence, alone, read[at - 1]?.sentence);
      const speech = open?.quoted && isNear ? alone : alone.filter((span) => isSpeech(text, span));
      const way = named ? wayBehind(read[at + 1]) : null;
      if (told) found.push(...speech.map((span) => goesOn(span, told.speaker, told.confidence, way)));
      else unheard.push(...alone);
      if (open && isNear && told && speech.length > 0)
        open = {
          ...{ ...open, paragraph: sentence.paragraph, quoted: true },
          isTurn: 'isTurn' in told,
          answers: false,
          spoken: { ...open.spoken, quoted: alone },
        };
      return at;
    }
    const before = open;
    const asked = carry.last?.name;
    const said = speak(text, sentence, spoken, carry, found);
    // “How many?” the examiner asked.\n\n“Nine,” said the boy.
    const isAnswer =
      before !== null && sentence.paragraph === before.paragraph + 1 && asks(text, before.spoken.quoted);
    const last = said && { ...said, answers: isAnswer && carry.last?.name !== asked };
    carry.readTo(sentence.to);
    open =
      last === null
        ? spoken.length === 0 &&
          open &&
          !open.waits &&
          sentence.paragraph === open.paragraph &&
          alone.length === 0 &&
          isShort(sentence)
          ? open
          : null
        : last;
    return at;
  };
  for (let at = 0; at < read.length; at += 1) at = readAt(at);
  const head = sentences[0]?.to ?? 0;
  return inOrder([...found.map((one) => retold(text, one, found, head)), ...headings(text, unheard, found)]);
}

/** “‘He was polite’” as a line of its own above a paragraph: an entry's heading quotes whom the entry then tells of. */
function isHeading(text: string, read: readonly ReadSentence[], at: number): boolean {
  const [before, here, next] = [read[at - 1]?.sentence, read[at]?.sentence, read[at + 1]?.sentence];
  if (!before || !here || !next) return false;
  const words = text.slice(here.from, here.to);
  // “VOTERS MAKE GOOD DECISIONS”: capitals alone are a heading, however lines are parted.
  const shouts = words === words.toUpperCase() && /\p{Lu}{3}/u.test(words);
  if (next.paragraph === here.paragraph && !shouts) return false;
  if (here.to - here.from > LONGEST_HEADING || /[.!?…,—–-]\W?$/u.test(text.slice(here.to - 2, here.to)))
    return false;
  return text.slice(before.to, here.from).includes('\n') && !isOnlyQuoted(next);
}

/** No heading is longer. */
const LONGEST_HEADING = 90;

const isOnlyQuoted = (sentence: Sentence): boolean => quotationsAlone(sentence).length > 0;

/** A headline with whom it speaks for, where nothing else was read in it. */
function titled(one: ReadSentence, heard: readonly Who[]): ReadSentence {
  if (one.spoken.some(({ cue }) => cue !== null)) return one;
  const said = headlineOf(one.sentence, (low) => heard.some(({ by, head }) => by === 'name' && head === low));
  return said ? { ...one, spoken: [said] } : one;
}

/** How sure it is whose a quotation is that stands alone, before who that is takes from it. */
const goesOnWeight = { quoted: 0.9, told: 0.8, nextParagraph: 0.62, focus: 0.5, nobody: 0.45 };

/** Who speaks a quotation that stands alone: whoever spoke before it, or whom the sentence before is about. */
function whoGoesOn(
  text: string,
  carry: Carry,
  open: Open | null,
  sentence: Sentence,
  alone: readonly Span[],
  before: Sentence | undefined,
): { readonly speaker: Speaker; readonly confidence: Confidence; readonly isTurn?: true } | null {
  const isNear = open !== null && sentence.paragraph - open.paragraph <= 1;
  // “Is it deep?” she asked.\n\n“Deep enough.”: what was asked and closed is answered by the other of two.
  const isTurn = isNear && sentence.paragraph > open.paragraph && isClosed(text, open.spoken);
  const inTurns = open?.isTurn === true || asks(text, open?.spoken.quoted ?? []) || asks(text, alone);
  const other = isTurn && (inTurns || open.answers) ? carry.turn() : null;
  if (other) return { speaker: other, confidence: 'low', isTurn: true };
  if (open && isNear && carry.last) {
    const weight = open.quoted
      ? goesOnWeight.quoted
      : open.paragraph === sentence.paragraph
        ? goesOnWeight.told
        : goesOnWeight.nextParagraph;
    return { speaker: carry.last, confidence: confidenceOf({ ...open.spoken, weight }, carry.last) };
  }
  const isAbout = before?.paragraph === sentence.paragraph;
  // “Lund smiled. “…””: whoever does what was told right before.
  const doer = before && isAbout ? doerOf(before) : null;
  const does = doer ? carry.speakerOf({ who: doer }) : null;
  if (does) return { speaker: { ...does, span: null, role: null }, confidence: 'low' };
  const speaker = (isAbout ? carry.inFocus : null) ?? carry.last ?? carry.inFocus;
  return speaker ? { speaker, confidence: 'low' } : null;
}

/** Whether a quotation ends with a question. */
const asks = (text: string, quoted: readonly Span[]): boolean =>
  text.charAt((quoted.at(-1)?.to ?? 0) - 1) === '?';

/** Whether the marks about the last quotation were closed. */
function isClosed(text: string, { quoted }: Spoken): boolean {
  const end = quoted.at(-1)?.to ?? text.length;
  return /^[,.]?["”’'»]/.test(text.slice(end, end + 2));
}

/** The person whom a sentence is about. */
function doerOf({ pieces }: Sentence): Who | null {
  const who = leadingSubject(lineOf(pieces), pieces.length);
  if (!who || who.vague) return null;
  return /^(?:name|office)$/.test(who.by) || /^s?he$/.test(who.head) ? who : null;
}

/** “…” Hairdresser Kim Tran, by text message.: somebody named behind a quotation in a sentence without a verb. */
function namedBehind(next: ReadSentence | undefined, { paragraph }: Sentence): Who | null {
  if (!next || next.spoken.length > 0 || next.sentence.paragraph !== paragraph) return null;
  const line = lineOf(next.sentence.pieces);
  if (line.words.length > 16 || line.words.some((_, at) => isVerb(line, at))) return null;
  const mark = line.tags.findIndex(
    (tag, at) =>
      at > 0 &&
      (tag === 'prep' ||
        (tag === 'mark' && !(line.words[at]?.text === '.' && !line.words[at]?.spaced && at < 3))),
  );
  const from = line.tags[0] === 'mark' ? 1 : 0;
  const who = whoIs(line.words.slice(from, mark <= from ? line.words.length : mark));
  return who?.by === 'name' && who.type === 'person' ? who : null;
}

/** The way that a sentence without a verb names beside whoever it names. */
function wayBehind(next: ReadSentence | undefined): Channel | null {
  if (!next) return null;
  const line = lineOf(next.sentence.pieces);
  return channelIn(line, 0, line.words.length);
}

function toldBy(
  carry: Carry,
  who: Who,
): { readonly speaker: Speaker; readonly confidence: Confidence } | null {
  const speaker = carry.speakerOf({ who });
  return speaker ? { speaker, confidence: 'medium' } : null;
}

/** Whether a quotation that stands alone are somebody's words: a sentence, or more than a name. */
function isSpeech(text: string, { from, to }: Span): boolean {
  const words = text.slice(from, Math.min(to, from + 200));
  return /[.!?…,]\s*$/u.test(words) || words.trim().split(/\s+/).length >= 3;
}

/** “Airport chief: ‘We should have stopped sooner’”: what a headline quotes is said by whoever the text quotes with the same words. */
function retold(
  text: string,
  one: ProposedStatement,
  found: readonly ProposedStatement[],
  headEnd: number,
): ProposedStatement {
  const [span] = one.quoted;
  if (!span || span.to > headEnd || one.speaker.type !== 'unnamed') return one;
  const words = plain(text, span);
  const told = found.find(
    ({ quoted, speaker }) =>
      /^(?:person|organisation)$/.test(speaker.type) &&
      quoted.some((other) => other.from > headEnd && plain(text, other).includes(words)),
  );
  const by = words.includes(' ') ? told?.speaker : undefined;
  return by ? { ...one, speaker: { ...by, span: one.speaker.span, role: one.speaker.role } } : one;
}

/** The quotations of headings, by whoever is found to say the same in the text. */
function headings(
  text: string,
  unheard: readonly Span[],
  found: readonly ProposedStatement[],
): readonly ProposedStatement[] {
  return unheard.slice(0, 20).flatMap((span) => {
    const words = plain(text, span);
    const same = found.find(({ quoted }) => quoted.some((one) => plain(text, one).includes(words)));
    const by =
      same ??
      (isSpeech(text, span) ? found.find(({ words: [first] }) => (first?.from ?? 0) > span.from) : undefined);
    return by ? [goesOn(span, { ...by.speaker, span: null, role: null }, same ? 'medium' : 'low')] : [];
  });
}

const plain = (text: string, { from, to }: Span): string =>
  text
    .slice(from, Math.min(to, from + 2000))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isShort = ({ pieces }: Sentence): boolean => pieces.length < 3;

/** Tells who says what a sentence says; what of it may go on. */
function speak(
  text: string,
  sentence: Sentence,
  spoken: readonly Spoken[],
  carry: Carry,
  found: ProposedStatement[],
): Open | null {
  let open: Open | null = null;
  for (const one of spoken) {
    carry.readTo(one.who ? Math.min(one.who.span.from, sentence.to) : sentence.from);
    const speaker = carry.speakerOf(one);
    if (!speaker) continue;
    const waits = one.words.length === 0;
    const { doubt } = carry;
    if (!waits) found.push(made(text, one, speaker, doubt), ...inside(text, one, speaker, carry));
    open = { spoken: one, paragraph: sentence.paragraph, waits, quoted: one.quoted.length > 0 };
  }
  // “She said that her fielder had said it was clean”: she goes on.
  const last = open?.spoken;
  const outer = last && spoken.findLast((one) => one !== last && holds(one, last));
  if (!open || !outer || !carry.speakerOf(outer)) return open;
  return { ...open, spoken: outer, quoted: outer.quoted.length > 0 };
}

/** Whether a statement is told within the words of another. */
function holds({ words }: Spoken, { words: inner, cue }: Spoken): boolean {
  const [first] = inner;
  if (!first || !cue) return false;
  return words.some(
    ({ from, to }) => cue.from >= from && cue.to <= to && first.from >= from && first.to <= to,
  );
}

/** What somebody says in a quotation that somebody said. */
function inside(
  text: string,
  { quoted }: Spoken,
  outer: Speaker,
  carry: Carry,
): readonly ProposedStatement[] {
  return spokenInside(text, quoted, spokenIn).flatMap((one) => {
    const isOwn = one.who?.by === 'pronoun' && /^(?:i|we)$/.test(one.who.head);
    const speaker = isOwn ? { ...outer, span: one.who?.span ?? null, role: null } : carry.overheard(one);
    return speaker ? [made(text, one, speaker)] : [];
  });
}

function made(text: string, one: Spoken, speaker: Speaker, doubt = 0): ProposedStatement {
  return proposed(one, speaker, {
    responsibility: isResponsibility(text, one),
    confidence: confidenceOf(one, speaker, { tail: hasTail(endOf(text, one)), doubt }),
  });
}

/** The lines of a list under a head that says who counts, up to the next blank line. */
function linesFrom(
  read: readonly ReadSentence[],
  at: number,
): { readonly words: readonly Span[]; readonly next: number } | null {
  const first = read[at]?.sentence;
  if (!first) return null;
  let next = at;
  let to = first.to;
  for (; next < read.length && next < at + 60; next += 1) {
    const sentence = read[next]?.sentence;
    if (!sentence || sentence.paragraph !== first.paragraph) break;
    to = sentence.to;
  }
  return next - at >= 2 ? { words: [{ from: first.from, to }], next } : null;
}

/** The end of the words that somebody said: as much as is looked at. */
function endOf(text: string, { words }: Spoken): string {
  const last = words.at(-1);
  return last ? text.slice(Math.max(last.from, last.to - 300), last.to) : '';
}

function isResponsibility(text: string, one: Spoken): boolean {
  return /responsib(?:ility|le)(?: for|$)|carried out (?:the|this|an?) |(?:was|were) behind (?:the|it)/i.test(
    saidIn(text, one),
  );
}
