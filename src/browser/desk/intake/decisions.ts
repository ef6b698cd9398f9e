/**
 * What somebody makes of the proposals of one item, before anything is written: taken, mended, rejected, merged. Pure.
 * Proposals are named by their kind and place in the reading: `s0`, `f2`, `c1`.
 */
import type {
  ClaimStance,
  ProposedClaim,
  ProposedFigure,
  ProposedStatement,
  Reading,
} from '../../../intake/extract/reading.ts';
import { type Span, within } from '../../../intake/extract/span.ts';
import type { ChannelKind, Cue } from '../../../model/speech.ts';
import type { KnownFigure } from '../compose/figure-label.ts';
import { figureOf } from './figure-of.ts';

/** What became of a proposal; nobody has said anything of one that is offered. */
export type Became = 'offered' | 'accepted' | 'rejected' | 'merged';

/** A statement as somebody mended it. */
export interface Mended {
  readonly speaker: string;
  readonly role: string | null;
  readonly cue: Cue;
  readonly channel: ChannelKind | null;
  readonly channelName: string | null;
  readonly words: readonly Span[];
}

/** A claim as somebody mended it. */
export interface MendedClaim {
  readonly text: string;
  /** Of a claim of responsibility: the other one, that they say so. */
  readonly says?: string | null;
  /** One of the board that it is; null: a new one. */
  readonly known: string | null;
  /** What each statement does to it, by the keys of the statements; null: nothing. */
  readonly stances: Readonly<Record<string, ClaimStance | null>>;
}

export interface Decision {
  readonly is: Became;
  readonly mended: Mended | null;
  /** Of a claim that was mended. */
  readonly claim?: MendedClaim | null;
  /** Of a merged one: the statement that it is part of now. */
  readonly into: string | null;
  /** Of a statement that nobody chose by itself: the claim with which it was accepted. */
  readonly along?: string | null;
}

export type Decisions = ReadonlyMap<string, Decision>;

/** One proposal in the order of the text. */
export type Proposal =
  | {
      readonly key: string;
      readonly kind: 'statement';
      readonly at: number;
      readonly read: ProposedStatement;
    }
  | { readonly key: string; readonly kind: 'figure'; readonly at: number; readonly read: ProposedFigure }
  | { readonly key: string; readonly kind: 'claim'; readonly at: number; readonly read: ProposedClaim };

/**
 * All proposals of a reading in the order of its text; a figure after the statement that it stands in. Claims come
 * behind all of them: whoever wants none has no way through them.
 */
export function proposalsOf({ statements, figures, claims = [] }: Reading): readonly Proposal[] {
  const all: (Proposal & { readonly from: number })[] = [
    ...statements.map((read, at) => ({
      ...{ key: `s${at}`, kind: 'statement' as const, at, read },
      from: Math.min(...read.words.map(({ from }) => from)),
    })),
    ...figures.map((read, at) => ({
      ...{ key: `f${at}`, kind: 'figure' as const, at, read, from: read.span.from },
    })),
  ];
  return [
    ...all.sort((a, b) => a.from - b.from).map(({ from: _, ...one }) => one as Proposal),
    ...claims.map((read, at) => ({ key: `c${at}`, kind: 'claim' as const, at, read })),
  ];
}

/**
 * What is taken before anybody says anything: statements that are right nine times in ten, and numbers in them of which
 * it is clear what they count. Never a claim: what the desk keeps with a status, somebody of the desk chooses.
 */
export function beginning(text: string, reading: Reading, figures: readonly KnownFigure[] = []): Decisions {
  const begun = new Map<string, Decision>();
  for (const { key, kind, read } of proposalsOf(reading)) {
    const isSure =
      read.confidence === 'high' &&
      (kind === 'statement' ||
        (kind === 'figure' && isCarried(reading, read.span) && figureOf(text, reading, read, figures).clear));
    begun.set(key, { is: isSure ? 'accepted' : 'offered', mended: null, into: null });
  }
  return begun;
}

/** What was decided so far, over what is taken from the beginning: proposals of a model may have come since. */
export function goneOn(begun: Decisions, before: Decisions | undefined): Decisions {
  return new Map([...begun, ...(before ?? [])]);
}

/** Whether a number can be a reading: words of a statement hold it, or stand in its sentence, and it is not quoted. */
export function isCarried({ statements, sentences }: Reading, span: Span): boolean {
  if (statements.some(({ quoted }) => quoted.some((one) => within(span, one)))) return false;
  const sentence = sentences.find((one) => within(span, one));
  return sentence !== undefined && statements.some(({ words }) => words.some((one) => within(one, sentence)));
}

/** The same with one proposal as it is now. Saying the same again takes it back. */
export function decided(decisions: Decisions, key: string, is: 'accepted' | 'rejected'): Decisions {
  const before = decisions.get(key);
  if (!before) return decisions;
  const next = before.is === is ? 'offered' : is;
  return new Map(decisions).set(key, { ...before, is: next, into: null, along: null });
}

/** The same with a statement mended; it is taken then. */
export function mendedAs(decisions: Decisions, key: string, mended: Mended): Decisions {
  return new Map(decisions).set(key, { is: 'accepted', mended, into: null });
}

/** A statement as it is to be recorded: what was read, with what was mended and merged. */
export interface Said extends Mended {
  readonly key: string;
  readonly at: number;
  readonly is: Became;
  readonly read: ProposedStatement;
}

/** All statements as they are now, in the order of the text; words of what was merged stand in the one before as well. */
export function saidIn(text: string, reading: Reading, decisions: Decisions): readonly Said[] {
  const all = proposalsOf(reading).flatMap((one) => (one.kind === 'statement' ? [one] : []));
  const owns = new Map(
    all.map(({ key, read }) => [key, decisions.get(key)?.mended ?? asRead(text, reading, read)]),
  );
  return all.map(({ key, at, read }) => {
    const own = owns.get(key) ?? asRead(text, reading, read);
    const merged = all.filter((one) => one.key !== key && rootOf(decisions, one.key) === key);
    const words = [own, ...merged.map((one) => owns.get(one.key))].flatMap((one) => one?.words ?? []);
    return { ...own, words: joined(text, words), key, at, is: decisions.get(key)?.is ?? 'offered', read };
  });
}

/** A statement as the text has it: what a form begins with. A role that the text gives elsewhere is the speaker’s here as well. */
export function asRead(text: string, { statements }: Reading, read: ProposedStatement): Mended {
  const { words, speaker, act, channel } = read;
  const role =
    speaker.role ??
    statements.find((one) => one.speaker.name === speaker.name && one.speaker.role)?.speaker.role;
  return {
    ...{ speaker: speaker.name, cue: act, words },
    role: role
      ? text
          .slice(role.from, role.to)
          .replace(/^(?:the|an?) /i, '')
          .trim()
      : null,
    ...{ channel: channel?.kind ?? null, channelName: channel?.name ?? null },
  };
}

/**
 * The same with a statement merged into the one before it that is not rejected; merged already, it stands by itself
 * again. Otherwise the sentence that says why not.
 */
export function mergedAs(
  decisions: Decisions,
  key: string,
  said: readonly Said[],
): Decisions | { readonly message: string } {
  const own = decisions.get(key);
  if (own?.is === 'merged') return new Map(decisions).set(key, { ...own, is: 'accepted', into: null });
  const place = said.findIndex((one) => one.key === key);
  const mine = said[place];
  const before = said
    .slice(0, Math.max(place, 0))
    .findLast(({ is }) => is === 'accepted' || is === 'offered');
  if (!own || !mine || !before) return { message: 'There is no statement before it.' };
  if (before.speaker !== mine.speaker)
    return { message: `The one before is by ${before.speaker}: mend who said it first.` };
  const next = new Map(decisions).set(key, { ...own, is: 'merged', into: before.key });
  if (before.is === 'offered')
    next.set(before.key, { ...taken, mended: decisions.get(before.key)?.mended ?? null });
  return next;
}

const taken: Decision = { is: 'accepted', mended: null, into: null };

/** The statement that one is part of in the end: itself, unless it was merged. */
function rootOf(decisions: Decisions, key: string): string {
  const own = decisions.get(key);
  return own?.is === 'merged' && own.into !== null && own.into !== key ? rootOf(decisions, own.into) : key;
}

/** Spans in order, those put together between which stands nothing but space or a comma. */
export function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    const isNext = last && (span.from <= last.to || /^[\s,;]*$/u.test(text.slice(last.to, span.from)));
    if (isNext) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

/** Where words of the item stand that somebody typed: the nearest place to where they were read; null: nowhere. */
export function placeOf(text: string, words: string, near: number): Span | null {
  const plain = words.trim();
  if (plain === '') return null;
  const pattern = plain.split(/\s+/).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  let best: Span | null = null;
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern.join('\\s+'), 'gu')))
    if (best === null || Math.abs(index - near) < Math.abs(best.from - near))
      best = { from: index, to: index + found.length };
  return best;
}
