/** Going back, keeping, and grading. */
import { gateOf } from '../../fold/gate.ts';
import type { LegalHold } from '../../fold/legal-hold.ts';
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { mattersOf } from '../../model/competence.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind } from '../../model/ids.ts';
import { UNDO_MINUTES } from '../../model/status.ts';
import type { Proposed } from '../../record/entry.ts';
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

/** Forbids erasures, of one document or of all. */
export function decideLegalHold(state: State, command: CommandOf<'legal.hold'>): Decision {
  const subject = cell('hold', command.hold);
  const of = command.subject ? cell(command.subject.kind, command.subject.id) : null;
  if (state.legalHolds.has(command.hold))
    return refuse({ code: 'exists', message: `There is ${called(subject)} already.`, what: subject });
  if (of !== null && versionOf(state, of) === 0) return unknown(of);
  return accept({ kind: 'legal.held', subject, body: { of: of ?? COVERAGE, reason: command.reason } });
}

/** Ends a legal hold. */
export function decideLegalRelease(state: State, command: CommandOf<'legal.release'>): Decision {
  const subject = cell('hold', command.hold);
  const hold = state.legalHolds.get(command.hold);
  if (!hold) return unknown(subject);
  if (hold.endedAt !== null) return inState('released', `${called(subject)} ended at ${hold.endedAt}.`);
  return accept({ kind: 'legal.released', subject, body: { reason: command.reason } });
}

/** The notes on something. */
export function notesOn(state: State, of: Cell): readonly Cell[] {
  const notes = state.notes.valueSeq().filter((note) => note.of === of);
  return notes.map(({ id }) => cell('note', id)).toArray();
}

/** The legal hold that forbids an erasure: of it, of a note on it, of what it is a note on, or of all. */
export function holdOn(state: State, of: Cell): LegalHold | undefined {
  const noted = cellKind(of) === 'note' ? state.notes.get(cellId(of))?.of : undefined;
  const held = [COVERAGE, of, noted, ...notesOn(state, of)];
  return state.legalHolds.find((one) => one.endedAt === null && held.includes(one.of));
}

/** Why something may not be erased, or null. */
export function heldFault(state: State, of: Cell): ReturnType<typeof refuse> | null {
  const hold = holdOn(state, of);
  return hold === undefined
    ? null
    : inState('legal-hold', `${called(of)} is under legal hold ("${hold.id}"); nothing of it is erased.`);
}
