/**
 * A freeze: nobody puts anything before readers until a time, or until it is lifted. Judged on what readers would get, so
 * that no command is a way round it; what goes back stays open.
 */
import type { State } from '../../fold/state.ts';
import { COVERAGE } from '../../model/ids.ts';
import type { Command, CommandOf } from '../commands/commands.ts';
import { isFeed } from '../commands/feed.ts';
import { goingBack, holds, policies } from '../policies.ts';
import type { Refusal } from '../refusal.ts';
import { accept, type Decision, type DecisionContext, inState, refuse } from './decision.ts';

/** Begins one, or sets another time for the one that stands; an earlier one lifts it, and takes the right to that. */
export function decideFreeze(
  state: State,
  { until, reason }: CommandOf<'coverage.freeze'>,
  { by, now }: DecisionContext,
): Decision {
  if (until !== null && until <= now) return inState('past', `${until} is over already.`);
  const stands = isFrozen(state, now) ? state.frozen : null;
  const isShorter = stands !== null && until !== null && (stands.until === null || until < stands.until);
  if (isShorter && !holds(by, policies['coverage.thaw']))
    return refuse({
      code: 'forbidden',
      message: 'A freeze that stands is made shorter by a senior or the lawyers, who may lift it too.',
    });
  return accept({ kind: 'coverage.frozen', subject: COVERAGE, body: { until, reason } });
}

/** Ends it. */
export function decideThaw(
  state: State,
  { reason }: CommandOf<'coverage.thaw'>,
  { now }: DecisionContext,
): Decision {
  if (!isFrozen(state, now)) return inState('open', 'Everybody may publish here already.');
  return accept({ kind: 'coverage.thawed', subject: COVERAGE, body: { reason } });
}

/** Why a command that would change what readers have may not do so now; null where it may. */
export function freezeFault(state: State, command: Command, now: string): Refusal | null {
  const { frozen } = state;
  if (!frozen || !isFrozen(state, now) || isGoingBack(state, command)) return null;
  if (isFeed(command))
    return { code: 'state', message: 'Nobody publishes here at the moment.', state: 'frozen' };
  const until = frozen.until === null ? 'until somebody lifts it' : `until ${frozen.until}`;
  const why = frozen.reason === '' ? '' : ` (${frozen.reason})`;
  const message = `Nobody publishes here ${until}${why}. Covering, withdrawing and correcting stay open; a senior or the lawyers lift it.`;
  return refuse({ code: 'state', message, state: 'frozen' }).error;
}

function isFrozen({ frozen }: State, now: string): boolean {
  return frozen !== null && (frozen.until === null || frozen.until > now);
}

/** Whether a command goes back. */
export function isGoingBack(state: State, command: Command): boolean {
  const done = doneBy(state, command);
  return done.kind === 'claim.rule' ? done.status === 'withdrawn' : goingBack.includes(done.kind);
}

/** What is done by a command: whoever approves does what was proposed. */
export function doneBy(state: State, command: Command): Command {
  const proposed = command.kind === 'act.approve' && state.acts.get(command.act)?.command;
  return proposed ? (proposed as Command) : command;
}
