/**
 * What a command would do, in memory: decided, folded, projected, and judged on what readers would get. Pure; the one
 * act (act.ts) seals and stores what comes of it.
 */
import type { Command } from '../desk/commands/commands.ts';
import { isFeed } from '../desk/commands/feed.ts';
import { decide } from '../desk/decide/decide.ts';
import { doneBy, freezeFault, isGoingBack } from '../desk/decide/decide-freeze.ts';
import { type DecisionContext, refuse } from '../desk/decide/decision.ts';
import { passFor } from '../desk/eyes/sensitive.ts';
import {
  type Refusal,
  restricted,
  restrictedForFeeds,
  sensitiveForFeeds,
  unfinished,
  unfinishedForFeeds,
} from '../desk/refusal.ts';
import { foldProposed } from '../fold/fold.ts';
import type { State } from '../fold/state.ts';
import { touchedBy } from '../fold/touches.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Cell } from '../model/ids.ts';
import { type Projection, project } from '../project/project.ts';
import { restrictedIn } from '../project/restricted.ts';
import { unfinishedIn } from '../project/unfinished.ts';
import type { View } from '../project/view.ts';
import type { Entry, Proposed } from '../record/entry.ts';
import { reaching } from './rehearsal.ts';
import { sensitiveIn } from './sensitive.ts';

export interface Considered extends Projection {
  readonly entries: readonly Proposed[];
  readonly state: State;
  /** The cells that the entries change. */
  readonly touched: readonly Cell[];
}

/** The entries of a command with what they make of a coverage, or why it is refused. `mint` gives a fresh public id. */
export function consider(
  before: { readonly state: State; readonly view: View },
  command: Command,
  context: DecisionContext,
  mint: () => string,
): Result<Considered, Refusal> {
  const decision = decide(before.state, command, context);
  return decision.ok ? weigh(before, decision.value, command, context, mint) : decision;
}

/** What entries that are decided make of a coverage. */
export function weigh(
  before: { readonly state: State; readonly view: View },
  entries: readonly Proposed[],
  command: Command,
  context: DecisionContext,
  mint: () => string,
): Result<Considered, Refusal> {
  const given = { at: context.now, by: context.by.id };
  const state = foldProposed(before.state, entries, given);
  const touched = entries.flatMap((entry) => touchedBy({ ...entry, ...given, seq: 0 } as Entry));
  const projection = project(before.view, state, touched, mint);
  const { view, versions } = projection;
  const frozen = versions.length > 0 ? freezeFault(before.state, command, context.now) : null;
  if (frozen) return err(frozen);
  const named = restrictedIn(state, before.view, versions);
  if (named) return refuse(isFeed(command) ? restrictedForFeeds : restricted(named));
  const marked = unfinishedIn(before.view, versions, ownWords(before.state, command));
  if (marked) return refuse(isFeed(command) ? unfinishedForFeeds : unfinished(marked));
  const change = { before: before.state, after: state, shown: before.view, view };
  const finds = sensitiveIn(change, versions, touched);
  if (finds.length === 0) return ok({ ...reaching(state, projection), entries, state, touched });
  const pass = passFor(before.state, command, context, finds);
  if (!pass.ok) return isFeed(command) ? refuse(sensitiveForFeeds) : pass;
  const passed = foldProposed(state, [pass.value], given);
  return ok({ ...reaching(state, projection), entries: [...entries, pass.value], state: passed, touched });
}

/**
 * The words on which alone a command that goes back is judged; null where it is judged on all that it brings, as a
 * correction is: whatever that would bring it can repair as well.
 */
function ownWords(state: State, command: Command): object | null {
  const done = doneBy(state, command);
  return isGoingBack(state, done) && done.kind !== 'correction.publish' ? done : null;
}
