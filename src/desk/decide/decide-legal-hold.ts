/** Legal holds: what may not be erased, whoever asks. */
import type { LegalHold } from '../../fold/legal-hold.ts';
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { type Cell, COVERAGE, cell, cellId, cellKind } from '../../model/ids.ts';
import type { CommandOf } from '../commands/commands.ts';
import { called } from '../wording/called.ts';
import { accept, type Decision, inState, refuse, unknown } from './decision.ts';

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
