/** The notes and the brief of a coverage, as somebody at the desk may see them. */
import type { State } from '../../fold/state.ts';
import type { Cell } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import { seesNotesOn } from '../decide/decide-note.ts';
import { removal } from '../decide/decide-removal.ts';
import { holds } from '../policies.ts';

/**
 * Notes in the order in which they were written; of what was taken down, or is itself, the words are for the lawyers
 * alone. The brief is null where there is none, and for contributors.
 */
export function deskNotes(state: State, by: Person, sees: boolean) {
  const { version, content, ...set } = state.brief;
  const notes = state.notes
    .valueSeq()
    .filter(({ of }) => seesNotesOn(state, of, by))
    .sortBy(({ seq }) => seq)
    .map(({ of, text, seq: _, ...note }) => {
      const isSealed = note.taken !== null || isTaken(state, of);
      return { ...note, subject: of, text: isSealed && !holds(by, ['legal']) ? null : text };
    });
  return {
    notes: notes.toArray(),
    brief: sees && version > 0 ? { text: content, ...set, version } : null,
  };
}

function isTaken(state: State, of: Cell): boolean {
  const taken = removal(state, of);
  return taken != null && taken !== 'no';
}
