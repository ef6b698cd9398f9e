/**
 * Speech within a quotation: “He told me it was safe,” she said. What somebody says that somebody said is a statement
 * of that one too, less sure than the quotation itself. Pure.
 */
import { type Sentence, sentencesOf } from '../sentences.ts';
import type { Span } from '../span.ts';
import type { Spoken } from '../spoken.ts';

/** A shorter quotation holds no speech. */
const SHORTEST = 24;
/** A longer one is looked into so far. */
const LONGEST = 1500;
/** What it costs to stand in somebody's words. */
const WITHIN = 0.24;

/** Verbs of speaking that people use of others: a quotation without one is not looked into. */
const speaks =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ell)|ask|warn|promis|claim|den(?:y|ied|ies)|announc|insist|admit|order|call|wr(?:ite|ote)|repl|answer|explain|assur|accus|blam|threaten|declar|confirm|according|demand|swear|swore|describe|shout)/i;

/** The statements within the quotations of some that were read; `read` reads one sentence. */
export function spokenInside(
  text: string,
  quotations: readonly Span[],
  read: (sentence: Sentence) => readonly Spoken[],
): readonly Spoken[] {
  return quotations.flatMap(({ from, to }) => {
    if (to - from < SHORTEST) return [];
    const inner = text.slice(from, Math.min(to, from + LONGEST));
    if (!speaks.test(inner)) return [];
    return sentencesOf(inner)
      .flatMap((sentence) => read(moved(sentence, from)))
      .filter(isSpeech)
      .map((one) => ({ ...one, weight: one.weight - WITHIN, open: false }));
  });
}

/** What a speaker says of their own thoughts is no speech within speech; nor is a quotation without a verb. */
function isSpeech({ who, act, cue, words }: Spoken): boolean {
  if (cue === null || words.length === 0 || who === null) return false;
  const isOwn = who.head === 'i' || who.head === 'we' || who.head === 'you';
  return isOwn ? /^(?:said|warned|asked|denied)$/.test(act) : act !== 'believed';
}

/** A sentence of a part of a text, at its place in the text. */
function moved(sentence: Sentence, by: number): Sentence {
  const at = <T extends Span>(one: T): T => ({ ...one, from: one.from + by, to: one.to + by });
  return {
    ...at(sentence),
    pieces: sentence.pieces.map((piece) => ({
      ...at(piece),
      quotation: piece.quotation ? { ...at(piece.quotation), inner: at(piece.quotation.inner) } : null,
    })),
  };
}
