/**
 * Four eyes on acts, not on topics (LANGUAGE.md): what would be shown for the first time and is sensitive needs two
 * persons. Whoever decided the act, this judges on whose word it is done, and whether anybody has yet to read it.
 */

import { lineOf } from '../../fold/fold-act.ts';
import { gateOf } from '../../fold/gate.ts';
import { isWaitingSince } from '../../fold/reserved.ts';
import type { IncidentState, PostState, State } from '../../fold/state.ts';
import { ok, type Result } from '../../lib/result.ts';
import { filled } from '../../model/blanks.ts';
import type { PostContent } from '../../model/content.ts';
import { COVERAGE, cell, cellId } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import { referencesOf } from '../../model/rich-text.ts';
import type { Finding, Sensitivity } from '../../model/sensitive.ts';
import type { Proposed } from '../../record/entry.ts';
import type { Command } from '../commands/commands.ts';
import { type DecisionContext, refuse } from '../decide/decision.ts';
import { editors, holds } from '../policies.ts';
import type { Refusal } from '../refusal.ts';
import { called } from '../wording/called.ts';
import { majorChange } from '../wording/minor-fix.ts';
import { changedSince } from './approvals.ts';
import { namesMore } from './guarded-names.ts';
import { restatedSince, writtenAt } from './restated.ts';

/** How long what went out without a second person may wait to be read (LANGUAGE.md). */
export const READ_WITHIN_MINUTES = 15;

/**
 * The entry that says on whose word sensitive things are shown; a refusal where it is one person's alone. `state` is
 * the one before the act.
 */
export function passFor(
  state: State,
  command: Command,
  { by }: DecisionContext,
  finds: readonly Finding[],
): Result<Proposed, Refusal> {
  const pass = (how: Pass['how'], other: string, reason: string | null = null) =>
    ok({ kind: 'sensitive.passed', subject: COVERAGE, body: { how, by: other, finds, reason } } as const);
  if (state.coverage?.profile === 'official') return pass('official', by.id);
  if (command.kind === 'act.propose' && command.alone !== undefined)
    return pass('alone', by.id, command.alone);
  if (command.kind === 'alert.propose' && command.alone !== undefined)
    return pass('alone', by.id, command.alone);
  const pairs = pairsBehind(state, command, by);
  const [first] = pairs;
  if (!first)
    return finds.every((find) => isOpenLine(state, find) || isClosed(state, find))
      ? pass('attributed', by.id)
      : refuse({ code: 'second-person', message: advice(command, finds) });
  const knowing = pairs.find(({ approver }) => finds.every((find) => knowsSource(state, find, approver)));
  if (knowing) return pass('approved', knowing.other);
  const unknown = finds.filter((find) => !knowsSource(state, find, first.approver));
  const claims = [...new Set(unknown.map(({ subject }) => called(subject)))].join(', ');
  const message = `A grave allegation that rests on one source without a name is approved only by somebody who knows the source: ${claims}.`;
  return refuse({ code: 'forbidden', message });
}

type Pass = Extract<Proposed, { kind: 'sensitive.passed' }>['body'];

/** Two persons behind an act: the other one than its sender, and which of the two approves. */
interface Pair {
  readonly other: string;
  readonly approver: string;
}

/** Every pair that stands behind a command; none where it is one person's alone. */
function pairsBehind(state: State, command: Command, by: Person): readonly Pair[] {
  switch (command.kind) {
    case 'act.approve':
      return approvedBy(state.acts.get(command.act)?.by, by);
    case 'claim.approve':
      return approvedBy(state.claims.get(command.claim)?.proposal?.by, by);
    case 'alert.approve':
      return approvedBy(state.alerts.get(command.alert)?.proposal.by, by);
    case 'post.publish': {
      const post = state.posts.get(command.post);
      return post?.content ? behind(state, post, post.content, command.content ?? post.content, by) : [];
    }
    case 'prepared.release': {
      const post = state.posts.get(command.post);
      if (!post?.content || namesMore(state, post.content, filledIn(post.content, command.blanks))) return [];
      return behind(state, post, post.content, post.content, by);
    }
    default:
      return [];
  }
}

/** What was approved is the text with its blanks; a name that comes with what is filled in was not. */
function filledIn(content: PostContent, blanks: Readonly<Record<string, string>>): PostContent {
  return filled(content, new Map(Object.entries(blanks)));
}

function approvedBy(proposer: string | undefined, by: Person): readonly Pair[] {
  return proposer === undefined || proposer === by.id ? [] : [{ other: proposer, approver: by.id }];
}

/** Who stands behind a content that is published from a draft. */
function behind(
  state: State,
  post: PostState,
  draft: PostContent,
  content: PostContent,
  by: Person,
): readonly Pair[] {
  return [...standingBehind(state, post, content), ...publishedFor(state, post, draft, content, by)];
}

/** An approval of the draft that still holds. */
function standingBehind(
  state: State,
  { id, approval, writer }: PostState,
  content: PostContent,
): readonly Pair[] {
  if (!approval || approval.by === writer || isWaitingSince(state, id, approval.seq)) return [];
  return changedSince(state, approval.bound, content, approval.seq) === null
    ? [{ other: approval.by, approver: approval.by }]
    : [];
}

/**
 * Whoever publishes what somebody else wrote has read it, unless what it quotes was put otherwise since, or something
 * came to wait for it: that may have been themselves. The clock reads nothing.
 */
function publishedFor(
  state: State,
  { id, writer }: PostState,
  draft: PostContent,
  content: PostContent,
  by: Person,
): readonly Pair[] {
  const own = by.id === writer || !holds(by, editors) || by.id.startsWith('system:');
  if (own || majorChange(draft, content) !== null || namesMore(state, draft, content)) return [];
  const since = writtenAt(state, cell('post', id));
  return !isWaitingSince(state, id, since) && restatedSince(state, referencesOf(content.body), since) === null
    ? [{ other: writer, approver: by.id }]
    : [];
}

/** Attributed to a source that was approved for this once: it may go out, and is read afterwards. */
function isOpenLine(state: State, find: Finding): boolean {
  const line = lineOf(find);
  return line !== null && state.lines.has(line);
}

/** The toll of an incident that is closed needs no second person; it is read afterwards (LANGUAGE.md, "Four eyes"). */
function isClosed(state: State, { kind, subject }: Finding): boolean {
  const isIn = ({ content, lists }: IncidentState) =>
    content?.closed === true && lists.figures.includes(cellId(subject));
  return kind === 'toll' && state.incidents.some(isIn);
}

/** A grave allegation on one unnamed source is approved only by somebody who knows that source. */
function knowsSource(state: State, { kind, subject }: Finding, approver: string): boolean {
  if (kind !== 'allegation') return true;
  const actor = loneUnnamed(state, cellId(subject));
  return actor === null || (state.actors.get(actor)?.content?.knownTo ?? []).includes(approver);
}

/** The unnamed actor on whom alone a claim rests; empty where it is nobody whom the desk keeps; null where it is not so. */
export function loneUnnamed(state: State, id: string): string | null {
  const claim = state.claims.get(id);
  if (!claim) return null;
  const { basis, sources } = gateOf(state, claim).supporting;
  const speakers = [...new Set(sources.map(({ actor }) => actor?.id ?? ''))];
  return basis === 'unnamed' && speakers.length === 1 ? speakers.join() : null;
}

const words: Record<Sensitivity, string> = {
  victim: 'a victim is named',
  suspect: 'a suspect is named',
  minor: 'a minor is named',
  hostages: 'hostages',
  allegation: 'a grave allegation',
  responsibility: 'responsibility in our own voice',
  toll: 'a death toll in our own voice',
};

/** Every finding in words, each once: "a suspect is named (actor "x" in post "p")". */
export function findingsInWords(finds: readonly Finding[]): string {
  const each = finds.map((find) => `${words[find.kind]} (${called(find.subject)} in ${called(find.in)})`);
  return [...new Set(each)].slice(0, 5).join('; ');
}

function advice(command: Command, finds: readonly Finding[]): string {
  const draft =
    command.kind === 'post.publish' ? 'have somebody else approve the draft (post.approve), or ' : '';
  return `This takes two persons: ${findingsInWords(finds)}. To go on, ${draft}send it as act.propose for somebody else to approve. A senior alone gives a reason there.`;
}
