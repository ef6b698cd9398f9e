/** The statements of a whole English text: what its sentences say, with who “she” is, and the quotations that go on. Pure. */
import { goesOn, inOrder, proposed, quotationsAlone, saidIn } from '../proposed.ts';
import type { ProposedStatement, Speaker } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Spoken } from '../spoken.ts';
import { Carry } from './carry.ts';
import { confidenceOf } from './confidence.ts';
import { mentionsIn } from './mentions.ts';
import { spokenIn } from './statements.ts';

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
}

/** How sure it is whose a quotation is that just goes on, before who that is takes from it. */
const GOES_ON = 0.9;

/** The statements of an English text, in its order. */
export function englishStatements(
  text: string,
  sentences: readonly Sentence[],
): readonly ProposedStatement[] {
  const read = sentences.map((sentence) => ({ sentence, spoken: spokenIn(sentence) }));
  const heard = read.flatMap(({ spoken }) => spoken.flatMap(({ who }) => who ?? []));
  const carry = new Carry(text, sentences, heard, sentences.flatMap(mentionsIn));
  const found: ProposedStatement[] = [];
  let open = null as Open | null;
  for (let at = 0; at < read.length; at += 1) {
    const here = read[at];
    if (!here) break;
    const { sentence, spoken } = here;
    const alone = spoken.length === 0 ? quotationsAlone(sentence) : [];
    const isNear = open !== null && sentence.paragraph - open.paragraph <= 1;
    if (open?.waits && isNear && spoken.length === 0) {
      const taken = alone.length > 0 ? { words: alone, next: at + 1 } : linesFrom(read, at);
      const speaker = carry.last;
      if (speaker && taken) {
        found.push(made(text, { ...open.spoken, words: taken.words, quoted: alone }, speaker));
        at = taken.next - 1;
        open =
          alone.length > 0 ? { ...open, paragraph: sentence.paragraph, waits: false, quoted: true } : null;
        continue;
      }
    }
    if (alone.length > 0 && open?.quoted && isNear && carry.last) {
      const sure = confidenceOf({ ...open.spoken, weight: GOES_ON }, carry.last);
      for (const span of alone) found.push(goesOn(span, carry.last, sure));
      open = { ...open, paragraph: sentence.paragraph };
      continue;
    }
    const last = speak(text, sentence, spoken, carry, found);
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
  }
  return inOrder(found);
}

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
    if (!waits) found.push(made(text, one, speaker));
    open = { spoken: one, paragraph: sentence.paragraph, waits, quoted: one.quoted.length > 0 };
  }
  return open;
}

function made(text: string, one: Spoken, speaker: Speaker): ProposedStatement {
  return proposed(one, speaker, {
    responsibility: isResponsibility(text, one),
    confidence: confidenceOf(one, speaker),
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

function isResponsibility(text: string, one: Spoken): boolean {
  return /responsib(?:ility|le)(?: for|$)|carried out (?:the|this|an?) |(?:was|were) behind (?:the|it)/i.test(
    saidIn(text, one),
  );
}
