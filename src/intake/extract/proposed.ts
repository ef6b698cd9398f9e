/** From what a sentence says that somebody said to a proposal, in any language. Pure. */
import type { Confidence, ProposedStatement, Speaker } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './span.ts';
import type { Channel, Spoken } from './spoken.ts';

/** A statement with its speaker, and what the rules of its language say of it. */
export function proposed(
  { words, quoted, act, cue, channel, relay }: Spoken,
  speaker: Speaker,
  more: { readonly responsibility: boolean; readonly confidence: Confidence },
): ProposedStatement {
  return { words, quoted, speaker, act, cue, channel, relay, ...more };
}

/** A quotation that goes on without a word of who says it. */
export function goesOn(
  span: Span,
  speaker: Speaker,
  confidence: Confidence,
  channel: Channel | null = null,
): ProposedStatement {
  return {
    ...{ words: [span], quoted: [span], speaker, act: 'said', cue: null, channel, relay: null },
    ...{ responsibility: false, confidence },
  };
}

/** The insides of the quotations that are all of a sentence; none where anything else stands there. */
export function quotationsAlone({ pieces }: Sentence): readonly Span[] {
  if (!pieces.some(({ kind }) => kind === 'quote')) return [];
  const rest = pieces.filter(({ kind }) => kind !== 'mark');
  return rest.every(({ quotation }) => quotation !== null)
    ? rest.flatMap(({ quotation }) => (quotation ? [quotation.inner] : []))
    : [];
}

/** The words of a statement with its cue, as one text of a bounded length. */
export function saidIn(text: string, { cue, words }: Spoken): string {
  return [cue, ...words]
    .map((span) => (span ? text.slice(span.from, Math.min(span.to, span.from + LONGEST)) : ''))
    .join(' ');
}

/** Longer words are not looked through for what kind of statement they are. */
const LONGEST = 2000;

/** Proposals in the order of their text. */
export function inOrder(found: readonly ProposedStatement[]): readonly ProposedStatement[] {
  return found.toSorted((a, b) => (a.words[0]?.from ?? 0) - (b.words[0]?.from ?? 0));
}
