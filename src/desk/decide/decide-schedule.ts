/**
 * What falls due: schedules and embargoes. A schedule publishes, an embargo only forbids; both are judged by the
 * server's clock when their time comes, and neither a moment before.
 */
import { isPublished } from '../../fold/impact.ts';
import type { Embargo, State } from '../../fold/state.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { holds } from '../policies.ts';
import { called } from '../wording/called.ts';
import { isDraft, notDraft } from './decide-post.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  refuse,
  staleness,
  unknown,
} from './decision.ts';
import { untilWords } from './grounds.ts';

/** Has a draft published at a time. */
export function decideSchedule(
  state: State,
  command: CommandOf<'post.schedule'>,
  { now }: DecisionContext,
): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  if (!isDraft(post)) return notDraft(post);
  if (post.prepared !== null)
    return inState(
      'prepared',
      `${called(subject)} is an alternative of "${post.prepared}"; untie that first.`,
    );
  if (post.held) return inState('held', `${called(subject)} is on hold; release it first.`);
  const { at, keyEvent, flash } = command;
  if (at <= now) return inState('past', `${at} has passed: it is ${now}. Publish it with post.publish.`);
  const { embargo } = post;
  if (embargo && (embargo.until === null || embargo.until > at))
    return inState(
      'embargoed',
      `${called(subject)} is under embargo ${untilWords(embargo)}, which is after ${at}.`,
    );
  return accept({ kind: 'post.scheduled', subject, body: { at, keyEvent, flash } });
}

/** Calls it off. */
export function decideScheduleEnd(state: State, command: CommandOf<'post.unschedule'>): Decision {
  const subject = cell('post', command.post);
  const post = state.posts.get(command.post);
  if (!post) return unknown(subject);
  if (!post.schedule) return inState(post.phase, `${called(subject)} is not scheduled.`);
  return accept({ kind: 'post.unscheduled', subject, body: { fault: command.fault ?? null } });
}

/** Forbids to show it before a time. */
export function decideEmbargo(
  state: State,
  command: CommandOf<'embargo.set'>,
  context: DecisionContext,
): Decision {
  const subject = cell(command.subject.kind, command.subject.id);
  const { until, reason } = command;
  const fault = embargoFault(embargoOf(state, subject) ?? null, until, context);
  if (fault) return fault;
  switch (cellKind(subject)) {
    case 'post': {
      const post = state.posts.get(cellId(subject));
      if (!post) return unknown(subject);
      if (post.order > 0)
        return inState(
          post.phase,
          `Readers have seen ${called(subject)}, and an embargo binds only what they have not. Cover it, withdraw it or take it down.`,
        );
      if (!isDraft(post)) return notDraft(post);
      if (post.schedule && (until === null || until > post.schedule.at))
        return inState(
          'scheduled',
          `${called(subject)} is scheduled for ${post.schedule.at}; call that off first.`,
        );
      break;
    }
    case 'statement': {
      const statement = state.statements.get(cellId(subject));
      if (!statement) return unknown(subject);
      if (statement.embargo === null && isPublished(state, subject))
        return inState(
          'published',
          `Readers have seen ${called(subject)}: take it down, or cover what shows it.`,
        );
      break;
    }
    default:
      return inState('no-embargo', 'An embargo is set on a post or a statement.');
  }
  return accept({ kind: 'embargo.set', subject, body: { until, reason } });
}

/** Why an embargo cannot have this end, or null. An earlier one than it has lifts it, which takes the right to that. */
export function embargoFault(
  stands: Embargo | null,
  until: string | null,
  { now, by }: DecisionContext,
): ReturnType<typeof refuse> | null {
  if (until === null) return null;
  if (until <= now) return inState('past', `${until} has passed: it is ${now}.`);
  if (stands === null || holds(by, ['senior']) || (stands.until !== null && stands.until <= until))
    return null;
  return refuse({
    code: 'forbidden',
    message: `The embargo holds ${untilWords(stands)}; a senior sets an earlier end.`,
  });
}

/** Its time has come, it was delivered, or a senior lifts it. */
export function decideEmbargoEnd(
  state: State,
  command: CommandOf<'embargo.end'>,
  { now, by }: DecisionContext,
): Decision {
  const subject = cell(command.subject.kind, command.subject.id);
  const embargo = embargoOf(state, subject);
  if (embargo === undefined) return unknown(subject);
  if (embargo === null) return inState('free', `${called(subject)} is under no embargo.`);
  const { how, reason = null } = command;
  const { until } = embargo;
  if (how === 'time' && (until === null || until > now))
    return inState('embargoed', `The embargo holds ${untilWords(embargo)}; it is ${now}.`);
  if (how === 'delivered' && until !== null && until > now)
    return inState(
      'embargoed',
      `The embargo holds ${untilWords(embargo)}, delivered or not. A senior may lift it.`,
    );
  if (how === 'lifted' && (!holds(by, ['senior']) || reason === null))
    return refuse({ code: 'forbidden', message: 'A senior lifts an embargo, with a reason.' });
  return accept({ kind: 'embargo.ended', subject, body: { how, reason } });
}

function embargoOf(state: State, subject: Cell): Embargo | null | undefined {
  const id = cellId(subject);
  return cellKind(subject) === 'post'
    ? state.posts.get(id)?.embargo
    : cellKind(subject) === 'statement'
      ? state.statements.get(id)?.embargo
      : undefined;
}
