/**
 * What a paragraph that is being typed seems to stand on: a simple rule set for English, until intake brings the real
 * one. A ghost is an offer; nothing is recorded before somebody takes it. Pure; every span is a part of the text.
 */

import { withinBriefing } from './ghost-briefing.ts';
import { figureGhosts } from './ghost-figures.ts';
import type { Responsibility } from './ghost-responsibility.ts';
import type { KnownActor } from './ghost-speaker.ts';
import { isNested, type Said, saidIn } from './ghost-statements.ts';
import {
  LONGEST_SENTENCE,
  SHORTEST_SENTENCE,
  type Span,
  sentencesOf,
  type Token,
  tokensOf,
} from './ghost-tokens.ts';
import type { OwnFile, Speech } from './speech.ts';

export type Ghost = Span &
  (
    | { readonly kind: 'statement'; readonly speech: Speech; readonly verbatim: boolean }
    | {
        readonly kind: 'figure';
        readonly figure: string | null;
        readonly label: string;
        readonly casualties: boolean;
        readonly min: number | null;
        readonly max: number | null;
        /** In background: what the desk's own file says, where nobody said it. */
        readonly own?: OwnFile;
      }
    | { readonly kind: 'claim'; readonly claim: string }
    /** Of a statement that was taken: a claim of responsibility, which is two. */
    | ({ readonly kind: 'responsibility'; readonly statement: string } & Responsibility)
  );

/** What the desk knows already. */
export interface Known {
  readonly actors: readonly KnownActor[];
  readonly figures: readonly { readonly id: string; readonly label: string; readonly casualties: boolean }[];
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  /** Who speaks as long as nobody else is named: the running briefing. */
  readonly briefing: Speech | null;
  /** Who spoke last, in this post or in the one before: "he added" goes on with that. */
  readonly carried?: Speech | null;
  /** Whether the post is background: what it counts may stand on the desk's own file. */
  readonly background?: boolean;
}

/** All of a text, in the order in which they begin. A sentence without end has none. */
export function ghostsIn(text: string, known: Known): readonly Ghost[] {
  const found: Ghost[] = [];
  const claims = known.claims.map(({ id, text }) => ({ id, stems: stemsOf(text) }));
  let carried = known.carried ?? null;
  for (const sentence of sentencesOf(text)) {
    const length = sentence.to - sentence.from;
    if (length > LONGEST_SENTENCE || length < SHORTEST_SENTENCE) continue;
    const tokens = tokensOf(text, sentence);
    const { ghosts, speech } = statementsIn(sentence, tokens, { ...known, carried });
    carried = speech ?? carried;
    const own = known.background && !speech ? { own: ownOf(text.slice(sentence.from, sentence.to)) } : {};
    const figures = figureGhosts(tokens, known.figures).map((one) => ({ ...one, ...own }));
    found.push(...ghosts, ...figures, ...claimIn(text, sentence, claims));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A sentence as the desk's own file has it, with the year that it tells of. */
function ownOf(text: string): OwnFile {
  return { text, year: /\b(?:19|20)\d\d\b/u.exec(text)?.[0] ?? null };
}

/** What a sentence says that somebody said, as offers; and who speaks in it, for the sentences after it. */
function statementsIn(
  sentence: Span,
  tokens: readonly Token[],
  known: Known,
): { readonly ghosts: readonly Ghost[]; readonly speech: Speech | null } {
  const quotes = tokens.filter(({ kind, text }) => kind === 'quote' && text.length >= 5);
  const said = saidIn(tokens, known.actors);
  const goesOn =
    quotes[0]?.from === sentence.from ? (known.briefing ?? known.carried ?? null) : known.briefing;
  const speech = said ? speechOf(said, known) : quotes.length > 0 ? goesOn : null;
  if (!speech) return { ghosts: [], speech: null };
  const nested = said?.clause && isNested(tokens, said.clause) ? said.clause : null;
  const spans = nested ? [nested] : quotes.length > 0 ? quotes : said?.clause ? [said.clause] : [];
  const verbatim = nested === null && quotes.length > 0;
  const ghosts = spans
    .filter(({ from, to }) => to - from <= LONGEST_SPAN)
    .map(({ from, to }): Ghost => ({ kind: 'statement', from, to, speech, verbatim }));
  return { ghosts, speech };
}

/** Longer words are no reference of running text. */
const LONGEST_SPAN = 280;

function speechOf(said: Said, { actors, briefing, carried = null }: Known): Speech | null {
  const { spoken, cue, channel, channelName, relay } = said;
  const last = carried ?? briefing;
  const isBody = last?.type === 'organisation' || last?.type === 'group';
  const goesOn = typeof spoken === 'string' || (spoken.again === true && isBody);
  if (goesOn && last && (spoken === 'carried' || isBody))
    return { ...last, cue, ...(channel !== null && { channel, channelName }) };
  if (typeof spoken === 'string') return null;
  // One word with a capital that is nobody of the desk: a place as likely as a name.
  if (spoken.named && spoken.type === 'unnamed') return null;
  const { again: _, ...speaker } = spoken;
  return {
    ...speaker,
    cue,
    // Nobody is made to have spoken where they did not: what is not said stays open.
    channel: channel ?? briefing?.channel ?? 'other',
    channelName: channel === null ? (briefing?.channelName ?? null) : channelName,
    url: null,
    saidAt: null,
    translated: briefing?.translated ?? false,
    relay,
    ...withinBriefing(speaker, briefing, actors),
  };
}

/** The claim of the desk whose words a sentence has, most of them. */
function claimIn(
  text: string,
  { from, to }: Span,
  claims: readonly { readonly id: string; readonly stems: ReadonlySet<string> }[],
): readonly Ghost[] {
  if (claims.length === 0) return [];
  const sentence = text.slice(from, to).replace(/[.!?]{1,3}$/u, '');
  if (sentence.length < 12 || sentence.length > 300 || /["“„«]/u.test(sentence)) return [];
  const words = stemsOf(sentence);
  const near = claims
    .map(({ id, stems }) => ({ claim: id, share: shareOf(stems, words) }))
    .filter(({ share }) => share >= 0.7)
    .sort((a, b) => b.share - a.share)[0];
  return near ? [{ kind: 'claim', from, to: from + sentence.length, claim: near.claim }] : [];
}

function shareOf(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  const found = [...of].filter((one) => within.has(one)).length;
  return of.size < 2 ? 0 : found / of.size;
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.replace(/(?:ing|ed|es|s)$/u, '')));
}
