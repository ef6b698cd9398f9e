import type { State } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { accept, type Decision, inState, unknown } from './decision.ts';

/** Grades a statement; only where the profile is `investigation`. */
export function decideGrade(state: State, command: CommandOf<'statement.grade'>): Decision {
  const subject = cell('statement', command.statement);
  if (!state.statements.has(command.statement)) return unknown(subject);
  if (state.coverage?.profile !== 'investigation')
    return inState(
      state.coverage?.profile ?? '',
      'Grades are for coverages with the profile "investigation".',
    );
  const { reliability, credibility, reason = null } = command;
  return accept({ kind: 'statement.graded', subject, body: { reliability, credibility, reason } });
}
