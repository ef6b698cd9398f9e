/** Which claims the hedges of a text bear on: their own sentence’s, else those of the sentence before. Pure. */
import type { Reading } from '../reading.ts';
import { type Span, spanOver, within } from '../span.ts';
import type { ClaimWords } from './claim-words.ts';

/** A hedge in a sentence without a claim speaks of one no further before it than so many sentences. */
const BACK = 3;
const several =
  /(?:neither|none|both|these|those|reports|claims|accounts|versions|tolls|figures|эти|оба|обе|ни одн|ці|обидв|жодн)/u;

/** The places of the hedges that bear on each claim, by the claims’ places. */
export function hedgesOn(
  claims: readonly { readonly words: readonly Span[] }[],
  { hedges, sentences, statements }: Reading,
  words: ClaimWords,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const bySentence = claimsBySentence(claims, sentences);
  let at = 0;
  const cues = new Set(statements.map(({ cue }) => cue?.from));
  hedges.forEach(({ span, kind }, hedge) => {
    // “The prosecutor alleged”: somebody’s verb, not what the text says of it.
    if (cues.has(span.from)) return;
    while (at + 1 < sentences.length && (sentences[at]?.to ?? 0) <= span.from) at += 1;
    const own = bySentence.get(at) ?? [];
    for (const claim of own.length > 0 ? nearest(own, claims, span) : before(at, span, kind))
      found.set(claim, [...(found.get(claim) ?? []), hedge]);
  });
  return found;

  /** Claims of the nearest sentence before; of two where the hedge speaks of several. */
  function before(sentence: number, span: Span, kind: Reading['hedges'][number]['kind']): readonly number[] {
    if (kind !== 'unverified' && kind !== 'conditional') return [];
    const whole = sentences[sentence];
    const isSeveral = several.test(words.low(whole ?? span));
    const all: number[] = [];
    let left = isSeveral ? 2 : 1;
    for (let one = sentence - 1; one >= Math.max(0, sentence - BACK) && left > 0; one -= 1) {
      const theirs = bySentence.get(one) ?? [];
      if (theirs.length === 0) continue;
      all.push(...(isSeveral ? theirs : theirs.slice(-1)));
      left -= 1;
    }
    return all;
  }
}

function claimsBySentence(
  claims: readonly { readonly words: readonly Span[] }[],
  sentences: readonly Span[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let at = 0;
  claims.forEach(({ words: [first] }, claim) => {
    if (!first) return;
    while (at > 0 && (sentences[at]?.from ?? 0) > first.from) at -= 1;
    while (at + 1 < sentences.length && (sentences[at]?.to ?? 0) <= first.from) at += 1;
    found.set(at, [...(found.get(at) ?? []), claim]);
  });
  return found;
}

/** Those whose words are about the hedge, else the one that is nearest to it. */
function nearest(
  own: readonly number[],
  claims: readonly { readonly words: readonly Span[] }[],
  span: Span,
): readonly number[] {
  const hull = (claim: number): Span => spanOver(claims[claim]?.words ?? []) ?? { from: -1, to: -1 };
  const holding = own.filter((claim) => within(span, hull(claim)));
  if (holding.length > 0) return holding;
  const away = (claim: number): number => Math.max(0, hull(claim).from - span.to, span.from - hull(claim).to);
  return own.toSorted((a, b) => away(a) - away(b)).slice(0, 1);
}
