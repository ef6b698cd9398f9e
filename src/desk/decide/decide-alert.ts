/**
 * Alerts: a sensitive act, so that proposer and approver are two. What is approved is what was proposed: where names,
 * numbers, quoted words, references or states of the post changed since, the approval is void.
 */
import { LOCKING_TURNS, turnsOnClaim, turnsOnFigure } from '../../fold/flips.ts';
import { restsOn } from '../../fold/impact.ts';
import { withIncidents } from '../../fold/incident.ts';
import type { AlertState, PostState, State } from '../../fold/state.ts';
import { ok, type Result } from '../../lib/result.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { changedSince } from '../eyes/approvals.ts';
import { loneUnnamed } from '../eyes/sensitive.ts';
import { holds } from '../policies.ts';
import type { Refusal } from '../refusal.ts';
import { called } from '../wording/called.ts';
import { notShown } from './decide-post.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';

/** Proposes an alert; a senior with a reason sends it alone. */
export function decideAlert(
  state: State,
  command: CommandOf<'alert.propose'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('alert', command.alert);
  const { content, alone } = command;
  const old = state.alerts.get(command.alert);
  if (old?.sent)
    return refuse({
      code: 'exists',
      message: `${called(subject)} was sent at ${old.sent.at}.`,
      what: subject,
    });
  if (old?.taken) return inState('taken-down', `${called(subject)} was taken down; use another id.`);
  const found = sendable(state, content.post, content.corrects);
  if (!found.ok) return found;
  if (alone !== undefined && !holds(by, ['senior']))
    return refuse({ code: 'forbidden', message: 'Only a senior sends an alert alone, with a reason.' });
  const proposed = { kind: 'alert.proposed', subject, body: { content } } as const;
  return alone === undefined
    ? accept(proposed)
    : accept(proposed, { kind: 'alert.sent', subject, body: { proposedBy: by.id, alone } });
}

/** Sends it, as a second person. Where the publisher is the source itself one person may hold every role. */
export function decideAlertApproval(
  state: State,
  command: CommandOf<'alert.approve'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('alert', command.alert);
  const alert = state.alerts.get(command.alert);
  if (!alert?.content) return unknown(subject);
  if (alert.taken) return inState('taken-down', `${called(subject)} was taken down.`);
  if (alert.sent) return inState('sent', `${called(subject)} was sent at ${alert.sent.at}.`);
  const { proposal, content } = alert;
  if (proposal.by === by.id && state.coverage?.profile !== 'official')
    return refuse({ code: 'second-person', message: 'You proposed it; another person has to approve.' });
  const found = sendable(state, alert.post, content.corrects);
  if (!found.ok) return found;
  const changed = changedPost(state, alert, found.value);
  if (changed !== null)
    return inState(
      'changed',
      `Since it was proposed its post has changed ${changed}. Look at it, and propose the alert again.`,
    );
  return accept({ kind: 'alert.sent', subject, body: { proposedBy: proposal.by, alone: null } });
}

/** What of a post an approval would not cover any more, in words; null where nothing but spelling changed. */
function changedPost(state: State, { proposal }: AlertState, post: PostState): string | null {
  return post.covered === null
    ? changedSince(state, proposal.bound, post.published, proposal.seq)
    : 'to "under review"';
}

/** The post that an alert tells of, or why nothing is sent about it. */
function sendable(state: State, id: string, corrects: string | null): Result<PostState, Refusal> {
  const post = state.posts.get(id);
  if (!post) return unknown(cell('post', id));
  return notShown(post) ?? correctionFault(state, corrects) ?? lockFault(state, post, corrects) ?? ok(post);
}

function correctionFault(state: State, corrects: string | null): ReturnType<typeof refuse> | null {
  if (corrects === null) return null;
  const of = cell('alert', corrects);
  const earlier = state.alerts.get(corrects);
  if (!earlier) return unknown(of);
  return earlier.sent
    ? null
    : inState('unsent', `${called(of)} was never sent, so there is nothing to correct.`);
}

/**
 * A source that turned round twice locks alerts, and so does a grave allegation that rests on one unnamed source; never
 * the correction of an alert.
 */
function lockFault(state: State, post: PostState, corrects: string | null): ReturnType<typeof refuse> | null {
  if (corrects !== null) return null;
  for (const of of withIncidents(state, restsOn(state, cell('post', post.id)))) {
    if (isHearsay(state, of)) {
      const message = `${called(of)} is a grave allegation that rests on one source without a name: it is never sent as an alert.`;
      return refuse({ code: 'locked', message, what: of });
    }
    const source = lockedBy(state, of);
    if (source === null) continue;
    const name = state.actors.get(source)?.content?.name ?? source;
    const message = `${name} has turned round twice on ${called(of)}. Publish it without an alert; correcting an earlier alert is always open.`;
    return refuse({ code: 'locked', message, what: of });
  }
  return null;
}

function isHearsay(state: State, of: Cell): boolean {
  const id = cellId(of);
  const claim = cellKind(of) === 'claim' ? state.claims.get(id) : undefined;
  return claim?.content?.delicate?.includes('allegation') === true && loneUnnamed(state, id) !== null;
}

/** The source that locks alerts about a claim or figure, or null. */
export function lockedBy(state: State, of: Cell): string | null {
  const claim = cellKind(of) === 'claim' ? state.claims.get(cellId(of)) : undefined;
  const figure = cellKind(of) === 'figure' ? state.figures.get(cellId(of)) : undefined;
  const turns = claim
    ? turnsOnClaim(state, claim)
    : figure
      ? turnsOnFigure(state, figure)
      : new Map<string, number>();
  for (const [source, count] of turns) if (count >= LOCKING_TURNS) return source;
  return null;
}
