/** The notes and the brief of a coverage, as somebody at the desk may see them. */
import type { NoteState } from '../../fold/note-state.ts';
import type { State } from '../../fold/state.ts';
import { cellId, cellKind } from '../../model/ids.ts';
import type { DeskBrief, DeskNote } from './desk-docs.ts';
import { isSealed } from './sealed.ts';
import type { Sight } from './sight.ts';

/** The notes that are seen, in the order in which they were written. */
export function notesSeen(state: State, sight: Sight): readonly NoteState[] {
  const seen = [...state.notes.values()].filter((note) => isNoteSeen(state, note, sight));
  return seen.sort((a, b) => a.seq - b.seq);
}

/** Who works in the coverage sees all, a contributor those on their own posts. */
export function isNoteSeen(state: State, { of }: NoteState, { works, own }: Sight): boolean {
  return works || (cellKind(of) === 'post' && state.posts.get(cellId(of))?.author === own);
}

/** A note; of what was taken down, or is itself, the words are for the lawyers alone. */
export function noteOf(state: State, { of, text, seq: _, ...note }: NoteState, { sealed }: Sight): DeskNote {
  const isGone = note.taken !== null || isSealed(state, of);
  return { ...note, subject: of, text: isGone && !sealed ? null : text };
}

/** Null where there is none. */
export function briefOf({ brief }: State): DeskBrief | null {
  const { version, content, ...set } = brief;
  return version > 0 ? { text: content, ...set, version } : null;
}
