import { gateOf } from '../../fold/gate.ts';
import type { State } from '../../fold/state.ts';
import { cell } from '../../model/ids.ts';
import { UNDO_MINUTES } from '../../model/status.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { droppedFault } from './decide-claim-end.ts';
import { accept, type Decision, type DecisionContext, inState, refuse, unknown } from './decision.ts';

/** Takes back the last move of a status: the one before it stands again, as it stood. */
export function decideUndo(
  state: State,
  command: CommandOf<'claim.undo'>,
  { by, now }: DecisionContext,
): Decision {
  const subject = cell('claim', command.claim);
  const claim = state.claims.get(command.claim);
  if (!claim) return unknown(subject);
  const dropped = droppedFault(claim);
  if (dropped) return dropped;
  const last = claim.rulings.at(-1);
  if (!last || last.undoes !== null)
    return inState('unmoved', `There is no move of ${called(subject)} to take back.`);
  if (last.by !== by.id && last.proposedBy !== by.id)
    return refuse({
      code: 'forbidden',
      message: `It was moved by ${last.by}, who alone takes that back. Use claim.rule.`,
    });
  if (Date.parse(now) - Date.parse(last.at) > UNDO_MINUTES * 60_000)
    return inState(
      'late',
      `It was moved at ${last.at}, more than ${UNDO_MINUTES} minutes ago. Use claim.rule.`,
    );
  const before = claim.rulings.at(-2);
  const { ceiling, because } = gateOf(state, claim);
  const body = {
    status: before?.status ?? 'unverified',
    reason: null,
    gate: { ceiling, because },
    proposedBy: null,
    aboveGate: before?.aboveGate ?? false,
    undoes: last.seq,
  } as const;
  return accept({ kind: 'claim.ruled', subject, body });
}
