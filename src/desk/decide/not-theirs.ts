import type { Person } from '../../model/person.ts';
import type { Command } from '../commands/commands.ts';
import { holds, policies } from '../policies.ts';
import type { Refusal } from '../refusal.ts';

/** Why somebody may not give a command, whatever the coverage is like; null where they may. For a person as that coverage knows them. */
export function notTheirs(by: Person, { kind }: Command): Refusal | null {
  const allowed = policies[kind];
  if (holds(by, allowed)) return null;
  return {
    code: 'forbidden',
    message: `The command ${kind} takes one of these roles: ${allowed.join(', ')}.`,
  };
}
