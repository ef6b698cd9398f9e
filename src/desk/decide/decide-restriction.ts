/** The restricted list: set, lifted and passed by the lawyers alone. What it stops is decided on what would be public. */
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, inState, refuse, staleness, unknown } from './decision.ts';

/** Puts terms on the list; at most 1,000 restrictions. */
export function decideRestriction(state: State, command: CommandOf<'restriction.set'>): Decision {
  const subject = cell('restriction', command.restriction);
  const stale = staleness(state, subject, command.expected);
  if (stale) return refuse(stale);
  if (state.restrictions.size >= 1000 && !state.restrictions.has(command.restriction))
    return refuse({ code: 'limit', message: 'The list holds at most 1,000 restrictions.', limit: 1000 });
  return accept({ kind: 'restriction.set', subject, body: { content: command.content } });
}

/** Takes them off. */
export function decideRestrictionEnd(state: State, command: CommandOf<'restriction.lift'>): Decision {
  const subject = cell('restriction', command.restriction);
  const old = state.restrictions.get(command.restriction);
  if (!old) return unknown(subject);
  if (old.liftedAt !== null) return inState('lifted', `${called(subject)} was lifted at ${old.liftedAt}.`);
  return accept({ kind: 'restriction.lifted', subject, body: { reason: command.reason } });
}

/** Lets one document name them. */
export function decidePass(state: State, command: CommandOf<'restriction.pass'>): Decision {
  const subject = cell('restriction', command.restriction);
  const of = cell(command.subject.kind, command.subject.id);
  if (!state.restrictions.has(command.restriction)) return unknown(subject);
  if (versionOf(state, of) === 0) return unknown(of);
  return accept({ kind: 'restriction.passed', subject, body: { of, reason: command.reason } });
}
