/** Acts that wait for a second person: proposed with all that they say, decided afresh when somebody else approves. */
import type { State } from '../../fold/state.ts';
import { type Cell, COVERAGE, cell, PANEL } from '../../model/ids.ts';
import { proposable } from '../commands/approval.ts';
import { type Command, type CommandOf, commandSchemas } from '../commands/commands.ts';
import { changedSinceProposed } from '../eyes/act-ground.ts';
import { holds } from '../policies.ts';
import { called } from '../wording/called.ts';
import { repairedCell } from './decide-correction.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';

/** How a command is decided; handed in, because what is proposed is any command. */
export type Decide = (state: State, command: Command, context: DecisionContext) => Decision;

/** Proposes a command, or does it alone as a senior with a reason. What would be refused is refused at once. */
export function decideActProposal(
  state: State,
  { id, act, command, alone }: CommandOf<'act.propose'>,
  context: DecisionContext,
  decide: Decide,
): Decision {
  const { by } = context;
  const subject = cell('act', act);
  if (state.acts.has(act))
    return refuse({ code: 'exists', message: `There is ${called(subject)} already.`, what: subject });
  if (alone !== undefined && !holds(by, ['senior']))
    return refuse({ code: 'forbidden', message: 'Only a senior does this alone, with a reason.' });
  const inner = { ...command, id } as Proposable;
  const decision = decide(state, inner, context);
  if (!decision.ok) return decision;
  const proposed = { kind: 'act.proposed', subject, body: { of: writtenBy(inner), command } } as const;
  if (alone === undefined) return accept(proposed);
  const settled = { how: 'alone', proposedBy: by.id, note: alone } as const;
  return accept(proposed, ...decision.value, { kind: 'act.settled', subject, body: settled });
}

/** Does it, as a second person with the right to do it. */
export function decideActApproval(
  state: State,
  { id, act }: CommandOf<'act.approve'>,
  context: DecisionContext,
  decide: Decide,
): Decision {
  const subject = cell('act', act);
  const found = state.acts.get(act);
  if (!found) return unknown(subject);
  if (found.settled)
    return inState(found.settled.how, `${called(subject)} was ${found.settled.how} at ${found.settled.at}.`);
  if (found.by === context.by.id && state.coverage?.profile !== 'official')
    return refuse({ code: 'second-person', message: 'You proposed it; another person has to approve.' });
  const inner = innerCommand(id, found.command);
  if (!inner)
    return inState('outdated', `What ${called(subject)} proposes cannot be done any more. Propose it again.`);
  const changed = changedSinceProposed(state, found, inner);
  if (changed !== null)
    return inState(
      'changed',
      `Since ${called(subject)} was proposed, what it would show has changed: ${changed}. Look at it, and propose it again.`,
    );
  const decision = decide(state, inner, context);
  if (!decision.ok) return decision;
  const settled = { how: 'approved', proposedBy: found.by, note: null } as const;
  return accept(...decision.value, { kind: 'act.settled', subject, body: settled });
}

/** It will not be done: somebody declines it, or its proposer takes it back. */
export function decideActEnd(
  state: State,
  { act, note }: CommandOf<'act.decline'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('act', act);
  const found = state.acts.get(act);
  if (!found) return unknown(subject);
  if (found.settled)
    return inState(found.settled.how, `${called(subject)} was ${found.settled.how} at ${found.settled.at}.`);
  if (found.by !== by.id && !holds(by, ['editor', 'senior', 'legal']))
    return refuse({
      code: 'forbidden',
      message: 'Editors, seniors and the lawyers decline what others propose.',
    });
  return accept({ kind: 'act.settled', subject, body: { how: 'declined', proposedBy: found.by, note } });
}

/** Somebody else has read what went out before a second person had. */
export function decideReading(
  state: State,
  { entry }: CommandOf<'sensitive.read'>,
  { by }: DecisionContext,
): Decision {
  const unread = state.unread.get(entry);
  if (!unread) return inState('read', `Entry ${entry} says of nothing that it has yet to be read.`);
  if (unread.by === by.id)
    return refuse({ code: 'second-person', message: 'You published it; another person has to read it.' });
  return accept({ kind: 'sensitive.read', subject: COVERAGE, body: { entry } });
}

type Proposable = CommandOf<(typeof proposable)[number]>;

/** The command itself, under the id of the one that does it; null where the schema no longer takes it. */
function innerCommand(id: string, command: Readonly<Record<string, unknown>> | null): Proposable | null {
  const kind = proposable.find((one) => one === command?.kind);
  const read = kind && commandSchemas[kind].safeParse({ ...command, id });
  return read?.success ? (read.data as Proposable) : null;
}

/** What a command writes words of, so that an erasure finds them in a proposal too. */
function writtenBy(command: Proposable): readonly Cell[] {
  if ('post' in command) return [cell('post', command.post)];
  if ('statement' in command) return [cell('statement', command.statement)];
  if ('claim' in command) return [cell('claim', command.claim)];
  if ('actor' in command) return [cell('actor', command.actor)];
  if ('estimate' in command) return [cell('estimate', command.estimate)];
  if ('figure' in command) return [cell('figure', command.figure)];
  if ('incident' in command) return [cell('incident', command.incident)];
  if ('notice' in command) return [cell('notice', command.notice)];
  if ('field' in command) return [cell('text', command.field)];
  if ('subject' in command) return [cell(command.subject.kind, command.subject.id)];
  if ('repairs' in command)
    return [cell('correction', command.correction), ...command.repairs.map(repairedCell)];
  return command.kind === 'panel.set' ? [PANEL] : [COVERAGE];
}
