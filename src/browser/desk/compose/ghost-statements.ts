/** What a reading says that somebody said, as offers: which words, whose they are, and through what. Pure. */
import { quotationsOf } from '../../../intake/extract/quotations.ts';
import type { ProposedStatement } from '../../../intake/extract/reading.ts';
import type { SaidReading } from '../../../intake/extract/said.ts';
import { type Span, spanOver, within } from '../../../intake/extract/span.ts';
import type { ChannelKind } from '../../../model/speech.ts';
import type { Ghost, Known } from './ghost.ts';
import { withinBriefing } from './ghost-briefing.ts';
import { isAgency, speakerOf } from './ghost-speaker.ts';
import type { Speech } from './speech.ts';

type StatementGhost = Extract<Ghost, { kind: 'statement' }>;

/** Longer words are no reference of running text. */
const LONGEST_SPAN = 280;
/** Verbs that say themselves what was said of somebody: the words begin with them. */
const telling =
  /^(?:accus|blam|condemn|reject|dismiss|urg|order|praise|criticis|criticiz|denounc|осуди|обвини|отверг|призва|засуди|звинува|відкину|заклика)/iu;
/** Of what somebody only describes nothing was said that words could stand on. */
const describing = /^(?:describ|recount|descri|описа|описув)/iu;
/** With these the writer goes on behind what was said. */
const goesOn = /,\s*(?:but|and|while|although|though|но|однако|хотя|але|проте|хоча)\s*$/iu;
const pronoun = /^(?:he|she|they|it|он|она|они|оно|він|вона|вони|воно)$/iu;

/** In reading order, none over another; `from`: where the words begin that are offered anything, after what they follow. */
export function statementGhosts(
  text: string,
  from: number,
  reading: SaidReading,
  known: Known,
): readonly StatementGhost[] {
  const found: StatementGhost[] = [];
  let last = known.carried ?? null;
  const add = (span: Span, speech: Speech, verbatim: boolean) => {
    const isFree = found.every((one) => one.to <= span.from || span.to <= one.from);
    if (isFree && span.from >= from && span.to - span.from <= LONGEST_SPAN)
      found.push({ kind: 'statement', from: span.from, to: span.to, speech, verbatim });
  };
  const said = withoutNested(reading.statements);
  for (const { sentence, statements } of bySentence(reading, said)) {
    const quotations = quotationsOf(text.slice(sentence.from, sentence.to))
      .map((one) => ({ from: one.from + sentence.from, to: one.to + sentence.from }))
      .filter((one) => one.to - one.from >= 5);
    const named = statements.filter(({ read }) => read.confidence !== 'low' || read.speaker.span !== null);
    if (named.length === 0) {
      const isFirst = quotations[0]?.from === sentence.from;
      const speech = isFirst ? (known.briefing ?? last) : known.briefing;
      if (speech) for (const span of quotations) add(span, speech, true);
      continue;
    }
    for (const { read, isTold, isWhole } of named) {
      const speech = speechOf(text, read, last, known);
      if (!speech) continue;
      for (const { span, verbatim } of wordsOf(text, read, isWhole, quotations))
        add(span, isTold ? { ...speech, relay: true } : speech, verbatim);
      if (read.words.some((one) => one.from >= from) || speech.speaker !== last?.speaker) last = speech;
    }
  }
  return found;
}

interface Said {
  readonly read: ProposedStatement;
  /** Whether somebody else tells it at the end of the sentence. */
  readonly isTold: boolean;
  /** Whether the words quoted in it are another one’s. */
  readonly isWhole: boolean;
}

/** Where one tells what another said: whoever comes first has it, "X said that Y denied …" whole, "Y denied …, X said" as Y’s. */
function withoutNested(statements: readonly ProposedStatement[]): readonly Said[] {
  const inner = (one: ProposedStatement) =>
    statements.filter(
      ({ speaker: { span }, words }) =>
        span !== null &&
        one.words.some((outer) => within(span, outer) && words.every((w) => within(w, outer))),
    );
  const isLed = ({ cue, words }: ProposedStatement) => cue !== null && cue.from < (words[0]?.from ?? 0);
  return statements.flatMap((read) => {
    const outer = statements.find((one) => one !== read && inner(one).includes(read));
    const holds = inner(read).filter((one) => one !== read);
    if (outer && (isLed(outer) || read.speaker.type === 'unnamed')) return [];
    const isEmpty = !isLed(read) && holds.some(({ speaker }) => speaker.type !== 'unnamed');
    return isEmpty ? [] : [{ read, isTold: outer !== undefined, isWhole: holds.length > 0 }];
  });
}

/** The sentences in order with what is said in each. */
function bySentence(
  { sentences }: SaidReading,
  said: readonly Said[],
): readonly { readonly sentence: Span; readonly statements: readonly Said[] }[] {
  return sentences.map((sentence) => ({
    sentence,
    statements: said.filter(({ read: { words } }) => {
      const [first] = words;
      return first !== undefined && sentence.from <= first.from && first.from < sentence.to;
    }),
  }));
}

/** The spans of a statement: its quotations with their marks, else its words. */
function wordsOf(
  text: string,
  { words, quoted, cue }: ProposedStatement,
  isWhole: boolean,
  quotations: readonly Span[],
): readonly { readonly span: Span; readonly verbatim: boolean }[] {
  const marked = quotations.filter((one) => quoted.some((inner) => within(inner, one)));
  if (marked.length > 0 && !isWhole) return marked.map((span) => ({ span, verbatim: true }));
  const verb = cue ? text.slice(cue.from, cue.to) : '';
  const parts = words.filter(
    ({ from }, at) => at === 0 || !goesOn.test(text.slice(words[at - 1]?.to ?? 0, from)),
  );
  const isNext = cue !== null && parts[0] !== undefined && /^\s$/u.test(text.slice(cue.to, parts[0].from));
  if (isNext && describing.test(verb)) return [];
  const led = isNext && telling.test(verb) ? spanOver([cue, parts[0]]) : null;
  return parts.map((span, at) => ({ span: at === 0 && led ? led : span, verbatim: false }));
}

/** “Its own channel” is where the words say, not one that they do not name. */
function channelIn(
  text: string,
  way: ProposedStatement['channel'],
): { readonly channel: ChannelKind | undefined; readonly channelName: string | null } {
  const words = way ? text.slice(way.span.from, way.span.to) : '';
  const isNamed = way?.kind !== 'telegram' || /telegram|телегра|\bтг\b/iu.test(words);
  return isNamed
    ? { channel: way?.kind, channelName: way?.name ?? null }
    : { channel: 'other', channelName: words.replace(/^(?:in|on|via|through|в|у|на|через) /iu, '') };
}

/** Null where nobody can be told. */
function speechOf(
  text: string,
  { speaker: read, act: cue, channel: way, relay }: ProposedStatement,
  last: Speech | null,
  { actors, briefing, carried }: Known,
): Speech | null {
  const spoken = speakerOf(text, read, actors);
  if (spoken === null) return null;
  const said = {
    ...{ cue, ...channelIn(text, way) },
    ...(relay && { channel: 'wire' as const, channelName: text.slice(relay.from, relay.to) }),
  };
  const before = last ?? carried ?? briefing;
  const isBody = before?.type === 'organisation' || before?.type === 'group';
  if ('carried' in spoken && before && (spoken.carried === 'person' || isBody))
    return { ...before, cue, ...(said.channel && { channel: said.channel, channelName: said.channelName }) };
  const speaker = 'carried' in spoken ? spoken.else : spoken;
  if (!speaker) return null;
  // Who goes on speaks where they spoke, unless the words say otherwise.
  const isSame = read.span === null || pronoun.test(text.slice(read.span.from, read.span.to));
  const same = isSame && last?.speaker === speaker.speaker ? last : null;
  const agency = isAgency(speaker.speaker) && cue !== 'denied' ? speaker.speaker : null;
  // Nobody is made to have spoken where they did not: what is not said stays open.
  const around = same ?? briefing;
  return {
    ...{ ...speaker, role: speaker.role ?? same?.role ?? null, cue },
    channel: agency === null ? (said.channel ?? around?.channel ?? 'other') : 'wire',
    channelName: agency ?? (said.channel ? said.channelName : (around?.channelName ?? null)),
    ...{ url: null, saidAt: null, translated: briefing?.translated ?? false, relay: relay !== null },
    ...withinBriefing(speaker, briefing, actors),
  };
}
