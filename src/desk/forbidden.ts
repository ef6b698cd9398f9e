import type { Person } from '../model/person.ts';
import type { CommandKind } from './commands/commands.ts';
import { holds, policies } from './policies.ts';
import type { Refusal } from './refusal.ts';

/** Why somebody with these roles may not give a command in any coverage; null where they may. */
export function forbidden(by: Person, kind: CommandKind): Refusal | null {
  const allowed = policies[kind];
  if (holds(by, allowed)) return null;
  return {
    code: 'forbidden',
    message: `The command ${kind} takes one of these roles: ${allowed.join(', ')}.`,
  };
}
