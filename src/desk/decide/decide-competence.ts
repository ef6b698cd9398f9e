import type { State } from '../../fold/state.ts';
import { mattersOf } from '../../model/competence.ts';
import { cell } from '../../model/ids.ts';
import type { Proposed } from '../../record/entry.ts';
import type { CommandOf } from '../commands/commands.ts';
import { accept, type Decision, refuse, unknown } from './decision.ts';

/** Ticks actors as a template has it. */
export function decideTemplate(state: State, command: CommandOf<'competence.template'>): Decision {
  const entries: Proposed[] = [];
  for (const { actor, office } of command.ticks) {
    const subject = cell('actor', actor);
    if (!state.actors.has(actor)) return unknown(subject);
    const matters = mattersOf(command.template, office);
    if (matters === null)
      return refuse({
        code: 'unknown',
        message: `The template "${command.template}" has no office "${office}".`,
        what: office,
      });
    entries.push({ kind: 'competence.set', subject, body: { matters } });
  }
  return accept(...entries);
}
