/**
 * What a paragraph that is being typed seems to stand on: a simple rule set for English, until intake brings the real
 * one. A ghost is an offer; nothing is recorded before somebody takes it. Pure; every span is a part of the text.
 */
import type { ChannelKind, Cue } from '../../../model/speech.ts';
import { figureGhosts } from './ghost-figures.ts';
import type { Speech } from './speech.ts';

/** A span of a text, from a character up to another one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

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
      }
    | { readonly kind: 'claim'; readonly claim: string }
  );

/** What the desk knows already. */
export interface Known {
  readonly actors: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly role: string | null;
  }[];
  readonly figures: readonly { readonly id: string; readonly label: string; readonly casualties: boolean }[];
  readonly claims: readonly { readonly id: string; readonly text: string }[];
  /** Who speaks as long as nobody else is named: the running briefing. */
  readonly briefing: Speech | null;
  /** Who spoke last in this post: "he added" goes on with that. */
  readonly carried?: Speech | null;
}

/** All of a text, in the order in which they begin. */
export function ghostsIn(text: string, known: Known): readonly Ghost[] {
  const statements = sentencesOf(text).flatMap((sentence) => statementsIn(text, sentence, known));
  const figures = figureGhosts(text, known.figures);
  const claims = sentencesOf(text).flatMap((sentence) => claimIn(text, sentence, known));
  return [...statements, ...figures, ...claims].sort((a, b) => a.from - b.from);
}

const cueWords: Readonly<Record<string, Cue>> = {
  said: 'said',
  says: 'said',
  told: 'said',
  wrote: 'said',
  added: 'said',
  claimed: 'claimed',
  claims: 'claimed',
  confirmed: 'confirmed',
  confirms: 'confirmed',
  denied: 'denied',
  denies: 'denied',
  warned: 'warned',
  warns: 'warned',
  announced: 'announced',
  announces: 'announced',
};

const channelWords: readonly (readonly [RegExp, ChannelKind])[] = [
  [/\b(?:on|via|in a post on) Telegram\b/i, 'telegram'],
  [/\b(?:on|in a post on) (?:X|Twitter|Facebook|Instagram|VK|social media)\b/, 'social'],
  [/\b(?:at|in|told) (?:a|the) (?:press |news )?(?:briefing|conference)\b|\btold reporters\b/i, 'briefing'],
  [/\b(?:Reuters|AFP|AP|Tass|Interfax|news agency)\b/, 'wire'],
  [/\bin (?:a|an) (?:interview|conversation)\b/i, 'interview'],
  [/\bin a (?:written )?statement\b|\bin a (?:report|document|letter)\b/i, 'document'],
  [/\b(?:on (?:air|television|TV|radio)|told the BBC|told CNN)\b/, 'broadcast'],
  [/\bby (?:tele)?phone\b/i, 'phone'],
];

const CUE = new RegExp(`\\b(${Object.keys(cueWords).join('|')})\\b`, 'u');
/** A name: two to four words with a capital, particles between them. */
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:(?:al|de|van|von|bin|el|da|di) )?\p{Lu}[\p{L}'’.-]+){1,3}`;
const roleBefore =
  /((?:[Gg]overnor|[Mm]ayor|[Pp]resident|[Mm]inister|[Ss]pokes(?:woman|man|person)|[Cc]hief|[Cc]ommander|[Gg]eneral|[Cc]ommissioner|[Oo]fficer|[Dd]irector|[Hh]ead|[Cc]orrespondent)(?: of [\p{L} ]+?)?)[ ,]+$/u;

function statementsIn(text: string, { from, to }: Span, known: Known): Ghost[] {
  const sentence = text.slice(from, to);
  const quotes = [...sentence.matchAll(/["“„«][^"“”„«»]{2,400}["”“»]/gu)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));
  const cue = CUE.exec(sentence.replace(/["“„«][^"“”„«»]*["”“»]/gu, (quoted) => '_'.repeat(quoted.length)));
  const speech = cue ? speechIn(sentence, cue, known) : quotes.length > 0 ? known.briefing : null;
  if (!speech) return [];
  if (quotes.length > 0)
    return quotes.map((span) => ({ kind: 'statement', ...span, speech, verbatim: true }));
  const clause = cue && clauseAfter(sentence, cue);
  return clause
    ? [{ kind: 'statement', from: from + clause.from, to: from + clause.to, speech, verbatim: false }]
    : [];
}

/** Who says it in a sentence, around its cue; null where nobody is named and no briefing runs. */
function speechIn(sentence: string, cue: RegExpExecArray, known: Known): Speech | null {
  const { actors, briefing, carried = null } = known;
  const verb = cue[1] ?? 'said';
  const before = sentence.slice(0, cue.index);
  const after = sentence.slice(cue.index + verb.length);
  const channel = channelWords.find(([pattern]) => pattern.test(sentence))?.[1];
  const base: Speech = {
    actor: null,
    speaker: '',
    role: null,
    cue: cueWords[verb] ?? 'said',
    channel: channel ?? briefing?.channel ?? 'briefing',
    channelName: channel === undefined ? (briefing?.channelName ?? null) : null,
    url: null,
    saidAt: null,
    translated: briefing?.translated ?? false,
    named: true,
  };
  for (const { id, names, role } of actors) {
    const name = names.find((one) => before.includes(one) || after.startsWith(` ${one}`));
    if (name !== undefined) return { ...base, actor: id, speaker: names[0] ?? name, role };
  }
  const found =
    [...before.matchAll(new RegExp(NAME, 'gu'))].at(-1) ?? new RegExp(`^ ${NAME}`, 'u').exec(after);
  if (found) {
    const inBefore = before.includes(found[0]);
    const lead = inBefore ? before.slice(0, found.index) : '';
    const title = roleBefore.exec(lead)?.[1] ?? titleIn(found[0]);
    const apposition = (
      inBefore ? before.slice(found.index + found[0].length) : after.slice(found[0].length)
    ).match(/^, (?:the |a )?([\p{Ll}][^,]{2,80}),/u)?.[1];
    const name = found[0].trim().replace(titleAt, '');
    const role = apposition ?? (title ? title.toLowerCase() : null);
    if (/ /.test(name)) return { ...base, speaker: name, role };
  }
  const goesOn = /\b(?:he|she|they)\s*$/iu.test(before) ? (carried ?? briefing) : briefing;
  return goesOn && { ...goesOn, cue: base.cue };
}

const titleAt =
  /^(?:Governor|Mayor|President|Minister|Chief|Commander|General|Commissioner|Officer|Director) /u;
const titleIn = (name: string): string | undefined => titleAt.exec(name.trim())?.[0].trim();

/** What is said without quotation marks: after the cue (and "that"), up to the end of the sentence. */
function clauseAfter(sentence: string, cue: RegExpExecArray): Span | null {
  const start = cue.index + (cue[1]?.length ?? 0);
  const lead =
    /^(?: (?:on|in|at|via) [^,]{2,40}?)?(?: (?:reporters|journalists|the BBC))?,? (?:that )?/u.exec(
      sentence.slice(start),
    )?.[0] ?? '';
  const thatAt = sentence.indexOf(' that ', start);
  const from = thatAt >= 0 ? thatAt + 6 : start + lead.length;
  const to = sentence.length - (/[.!?]*\s*$/u.exec(sentence)?.[0].length ?? 0);
  return to - from >= 8 && to - from <= 280 ? { from, to } : null;
}

function claimIn(text: string, { from, to }: Span, { claims }: Known): Ghost[] {
  const sentence = text.slice(from, to).replace(/[.!?\s]+$/u, '');
  if (sentence.length < 12 || sentence.length > 300 || /["“„«]/u.test(sentence)) return [];
  const words = stemsOf(sentence);
  const near = claims
    .map((claim) => ({ claim: claim.id, share: shareOf(stemsOf(claim.text), words) }))
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

/** The sentences of a text as spans, without the space between them. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  const ends = /[.!?]+["”»’)]*(?=\s+["“„«]?\p{Lu})|$/gu;
  let from = 0;
  for (const match of text.matchAll(ends)) {
    const to = match.index + match[0].length;
    const lead = /^\s*/u.exec(text.slice(from, to))?.[0].length ?? 0;
    if (to > from + lead) spans.push({ from: from + lead, to });
    from = to;
  }
  return spans;
}
