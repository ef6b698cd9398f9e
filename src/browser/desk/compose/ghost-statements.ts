/** The statements of a sentence: its words in quotation marks, or the clause that somebody is said to have said. Pure. */
import type { ChannelKind, Cue } from '../../../model/speech.ts';
import { apposed, type KnownActor, type Spoken, speakerOf } from './ghost-speaker.ts';
import type { Span, Token } from './ghost-tokens.ts';
import { afterCue } from './ghost-ways.ts';
import { agencies, between, channelPhrases, cueWords, tellingVerbs, unspoken } from './ghost-words.ts';

/** How a sentence says it: by whom, with which verb, through what, and where the words are. */
export interface Said {
  readonly spoken: Exclude<Spoken, null>;
  readonly cue: Cue;
  readonly channel: ChannelKind | null;
  readonly channelName: string | null;
  /** Only repeated by the channel that is named. */
  readonly relay: boolean;
  /** The clause; null where what is said stands in quotation marks alone. */
  readonly clause: Span | null;
}

type Tokens = readonly Token[];

/** What a sentence says that somebody said; null where nobody did. */
export function saidIn(all: Tokens, actors: readonly KnownActor[]): Said | null {
  if (all.at(-1)?.text === '?') return null;
  const { tokens, relay } = withoutRelay(withoutEnd(all));
  const said = according(tokens, actors) ?? quotedAs(tokens, actors) ?? byVerb(tokens, actors);
  if (!said) return null;
  return relay === null ? said : { ...said, relay: true, channel: 'wire', channelName: relay };
}

const withoutEnd = (tokens: Tokens): Tokens =>
  tokens.slice(0, tokens.findLastIndex(({ kind, text }) => kind !== 'mark' || text === ')') + 1);

/** Without ", Tass reports" at the end, and who that is. */
function withoutRelay(tokens: Tokens): { tokens: Tokens; relay: string | null } {
  const comma = tokens.findLastIndex(({ text }) => text === ',');
  const tail = tokens.slice(comma + 1);
  const agency = tail.find(({ low }) => agencies.has(low));
  const isRelay =
    comma > 0 &&
    tail.length <= 6 &&
    agency !== undefined &&
    cueWords.has(tail.at(-1)?.low ?? '') &&
    tokens
      .slice(0, comma)
      .some(({ low }, at) => cueWords.has(low) || (low === 'to' && tokens[at - 1]?.low === 'according'));
  return isRelay ? { tokens: tokens.slice(0, comma), relay: agency.text } : { tokens, relay: null };
}

/** "According to …, …" and "…, according to …". */
function according(tokens: Tokens, actors: readonly KnownActor[]): Said | null {
  const at = tokens.findIndex(({ low }, index) => low === 'according' && tokens[index + 1]?.low === 'to');
  if (at === -1) return null;
  const parts = segmentsOf(tokens.slice(at + 2));
  const [one, other] = parts;
  if (!one) return null;
  const isFirst = at <= 1;
  const two =
    other && parts.length > 2 - (isFirst ? 0 : 1) ? apposed(one.tokens, other.tokens, actors) : null;
  const spoken = two ?? speakerOf(one.tokens, actors);
  if (!spoken) return null;
  const rest = isFirst
    ? tokens.filter(({ from }) => from > (two && other ? other : one).to)
    : tokens.slice(0, at);
  return made(spoken, 'said', tokens, spanOf(withoutComma(rest)), one.tokens);
}

/** "Tass quoted the ministry as saying …". */
function quotedAs(tokens: Tokens, actors: readonly KnownActor[]): Said | null {
  const at = tokens.findIndex(({ low }) => low === 'quoted' || low === 'quotes' || low === 'cited');
  const as = tokens.findIndex(
    ({ low }, index) => index > at && low === 'as' && tokens[index + 1]?.low === 'saying',
  );
  if (at < 1 || as === -1) return null;
  const spoken = speakerOf(tokens.slice(at + 1, as), actors);
  const agency = tokens.slice(0, at).find(({ low }) => agencies.has(low));
  if (!spoken || !agency) return null;
  const rest = tokens.slice(as + 2);
  const clause = spanOf(rest[0]?.low === 'that' ? rest.slice(1) : rest);
  return {
    ...made(spoken, 'said', tokens, clause, []),
    relay: true,
    channel: 'wire',
    channelName: agency.text,
  };
}

function byVerb(tokens: Tokens, actors: readonly KnownActor[]): Said | null {
  const last = lastly(tokens, actors);
  const isQuoting = tokens.some(({ kind }) => kind === 'quote');
  if (last && !isQuoting) return last.said;
  // Quoted words are those of whoever is nearest to them; whoever says so at the end only repeats them.
  const inner: Said | null = last ? byVerb(tokens.slice(0, last.from), actors) : null;
  if (inner) return { ...inner, relay: true };
  if (last) return last.said;
  let outer: Said | null = null;
  for (const [at, token] of tokens.entries()) {
    const cue = cueWords.get(token.low);
    if (token.kind !== 'word' || cue === undefined || !isSpoken(tokens, at)) continue;
    const said = around(tokens, at, cue, actors, outer?.clause?.from ?? 0);
    if (!said) continue;
    // What an agency says that somebody said is that one's statement, through the agency.
    if (outer)
      return typeof said.spoken === 'string'
        ? outer
        : { ...said, relay: true, channel: 'wire', channelName: outer.channelName };
    if (said.channel !== 'wire' || said.channelName === null || !said.clause) return said;
    outer = said;
  }
  return outer;
}

/** Who is named at the end for all of a sentence ("…, experts say"), and where those words begin. */
function lastly(
  tokens: Tokens,
  actors: readonly KnownActor[],
): { readonly said: Said; readonly from: number } | null {
  const at = tokens.findLastIndex(({ kind, low }) => kind === 'word' && cueWords.has(low));
  const token = tokens[at];
  const cue = token && cueWords.get(token.low);
  if (!cue || !isSpoken(tokens, at)) return null;
  if (afterCue(token, tokens.slice(at + 1)).rest.length > 0) return null;
  const said = around(tokens, at, cue, actors, 0);
  const from = tokens.findIndex((one) => said?.clause != null && one.from >= said.clause.to);
  return said?.clause && from > 0 && from < at ? { said, from } : null;
}

/** Whether the words in quotation marks within a clause are those of whoever speaks in it, not of who tells it. */
export function isNested(tokens: Tokens, { from, to }: Span): boolean {
  const within = tokens.filter((one) => one.from >= from && one.to <= to);
  const quote = within.findIndex(({ kind }) => kind === 'quote');
  return within.slice(0, Math.max(0, quote)).some(({ low, kind }, at) => {
    return kind === 'word' && cueWords.has(low) && at > 0 && isSpoken(within, at);
  });
}

const nounBefore = new Set(
  'the a an his her their its our your no any such these those this of in some earlier new false several all unverified conflicting written death official united'.split(
    ' ',
  ),
);

/** Whether the word is a verb of speaking here, and it was spoken. */
function isSpoken(tokens: Tokens, at: number): boolean {
  const word = tokens[at]?.low ?? '';
  let before = at - 1;
  while (before >= 0 && between.has(tokens[before]?.low ?? '') && tokens[before]?.low !== 'it') before -= 1;
  const last = tokens[before]?.low ?? '';
  const next = tokens[at + 1]?.low ?? '';
  const isNoun =
    /^(?:claims?|reports?|orders?|states|estimates?|notes?|posted|confirmed|reported|alleged|claimed|stated)$/.test(
      word,
    );
  if (unspoken.has(last) || (isNoun && before === at - 1 && nounBefore.has(last))) return false;
  if (word === 'said' && next === 'to' && ['be', 'have'].includes(tokens[at + 2]?.low ?? '')) return false;
  return (
    !(isNoun && next === 'by') &&
    !tokens.slice(Math.max(0, at - 8), at).some(({ low }) => low === 'if' || low === 'whether')
  );
}

/** What is said around a verb: before it ("…, she said"), or after it ("She said that …"). */
function around(
  tokens: Tokens,
  at: number,
  cue: Cue,
  actors: readonly KnownActor[],
  least: number,
): Said | null {
  const verb = tokens[at];
  if (!verb) return null;
  let end = at;
  while (end > 0 && between.has(tokens[end - 1]?.low ?? '')) end -= 1;
  const before = tokens.slice(0, end).filter(({ from }) => from >= least);
  const parts = segmentsOf(before);
  const last = parts.at(-1);
  const isApart = before.at(-1)?.kind === 'mark' || before.at(-1)?.kind === 'quote';
  const [b, a] = [parts.at(-1), parts.at(-2)];
  let spoken: Spoken = null;
  let lead: Tokens = [];
  if (!isApart && last) {
    spoken = speakerOf(last.tokens, actors);
    lead = before.filter(({ to }) => to <= last.from);
  } else if (before.at(-1)?.text === ',' && a && b && a.comma) {
    spoken = apposed(a.tokens, b.tokens, actors);
    lead = before.filter(({ to }) => to <= a.from);
  }
  const after = tokens.slice(at + 1);
  if (spoken) {
    const way = afterCue(verb, after);
    const lean = wordsIn(withoutComma(lead));
    const isAfter =
      way.rest.filter(({ kind }) => kind !== 'mark').length >= 1 && !(lean >= 3 && after[0]?.text === ',');
    const clause = isAfter
      ? spanOf(tellingVerbs.has(verb.low) ? [verb, ...after] : way.rest)
      : lean >= 2
        ? spanOf(withoutComma(lead))
        : null;
    return made(spoken, cue, tokens, clause, way.to, verb);
  }
  if (!isApart && before.length > 0) return null;
  return inverted(tokens, before, after, cue, actors);
}

/** "…, said Ana Ruiz, the mayor." */
function inverted(
  tokens: Tokens,
  before: Tokens,
  after: Tokens,
  cue: Cue,
  actors: readonly KnownActor[],
): Said | null {
  const stop = after.findIndex(
    ({ low }, at) =>
      ['on', 'in', 'at', 'via', 'during', 'late'].includes(low) &&
      afterCue(null, after.slice(at)).rest.length === 0,
  );
  const parts = segmentsOf(stop === -1 ? after : after.slice(0, stop));
  const [one, other] = parts;
  if (!one || before.length === 0) return null;
  const spoken = (other && apposed(one.tokens, other.tokens, actors)) ?? speakerOf(one.tokens, actors);
  return spoken && made(spoken, cue, tokens, spanOf(withoutComma(before)), []);
}

function made(
  spoken: Exclude<Spoken, null>,
  cue: Cue,
  tokens: Tokens,
  clause: Span | null,
  to: Tokens,
  verb?: Token,
): Said {
  const low = ` ${tokens.flatMap(({ kind, low }) => (kind === 'quote' || kind === 'mark' ? [] : [low])).join(' ')} `;
  const channel = channelPhrases.find(([phrase]) => low.includes(` ${phrase} `))?.[1] ?? null;
  const agency =
    typeof spoken === 'object' && agencies.has(spoken.speaker.toLowerCase()) && verb?.low !== 'denied'
      ? spoken.speaker
      : null;
  if (agency !== null) return { spoken, cue, channel: 'wire', channelName: agency, relay: false, clause };
  const name = to.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ text }) => text);
  const isOutlet = channel === 'broadcast' || channel === 'wire';
  // Whose it is says more of it than what sort it is.
  const own = channel === null ? (/ on ((?:its|their|his|her) own channel) /u.exec(low)?.[1] ?? null) : null;
  if (own !== null) return { spoken, cue, channel: 'other', channelName: own, relay: false, clause };
  return {
    spoken,
    cue,
    channel,
    channelName: isOutlet && name.length > 0 ? name.join(' ') : null,
    relay: false,
    clause,
  };
}

interface Segment extends Span {
  readonly tokens: Tokens;
  /** Whether a comma ends it. */
  readonly comma: boolean;
}

/** What commas, dashes and quotations part. */
function segmentsOf(tokens: Tokens): readonly Segment[] {
  const found: Segment[] = [];
  let open: Token[] = [];
  const close = (comma: boolean) => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) found.push({ tokens: open, from: first.from, to: last.to, comma });
    open = [];
  };
  for (const token of tokens) {
    if (token.kind === 'quote' || (token.kind === 'mark' && /[,;:—–()]/u.test(token.text)))
      close(token.text === ',');
    else open.push(token);
  }
  close(false);
  return found;
}

const leading = new Set(['but', 'and', 'meanwhile', 'however']);

/** Without commas at its ends and without what leads into it. */
function withoutComma(tokens: Tokens): Tokens {
  let [from, to] = [0, tokens.length];
  while (from < to && (tokens[from]?.kind === 'mark' || leading.has(tokens[from]?.low ?? ''))) from += 1;
  while (to > from && tokens[to - 1]?.kind === 'mark') to -= 1;
  return tokens.slice(from, to);
}

const wordsIn = (tokens: Tokens): number => tokens.filter(({ kind }) => kind !== 'mark').length;

function spanOf(tokens: Tokens): Span | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && last.to - first.from >= 4 ? { from: first.from, to: last.to } : null;
}
