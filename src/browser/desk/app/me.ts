/** Who sits at this desk, and what they may do here: the desk's own table, so that no key offers what would be refused. */
import type { CommandKind } from '../../../desk/commands/commands.ts';
import { policies, statusPolicies } from '../../../desk/policies.ts';
import { worksIn } from '../../../desk/view/sight.ts';
import type { Role } from '../../../model/person.ts';
import type { Status } from '../../../model/status.ts';

export interface Me {
  readonly id: string;
  readonly name: string;
  /** In this coverage. */
  readonly roles: readonly Role[];
}

/** Whether somebody may give a command. */
export function may({ roles }: Me, kind: CommandKind): boolean {
  return roles.some((role) => policies[kind].includes(role));
}

/** Whether somebody may set a status. */
export function mayRule({ roles }: Me, status: Status): boolean {
  return roles.some((role) => statusPolicies[status].includes(role));
}

/** Whether somebody works on all that the coverage has: its people, its intake, what was before. */
export function worksHere(me: Me): boolean {
  return worksIn(me);
}

/** Whether somebody may start, end, freeze or thaw it. */
export function mayRun(me: Me): boolean {
  return (['coverage.start', 'coverage.end', 'coverage.freeze', 'coverage.thaw'] as const).some((kind) =>
    may(me, kind),
  );
}
