/** Notes at the desk and the brief of a coverage: what people there say to each other. */
import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { NoteState } from './note-state.ts';
import type { State } from './state.ts';

/** Somebody says something about something. */
export function foldNote(state: State, { subject, seq, by, at, body, erased }: Entry<'note.added'>): State {
  if (body === null) return state;
  const id = cellId(subject);
  const text = erased ? null : body.text;
  const note = { id, of: body.of, text, to: body.to, by, at, seq, settled: null, taken: null };
  return { ...state, notes: state.notes.set(id, note) };
}

/** It needs nobody's attention any more. */
export function foldNoteEnd(state: State, { subject, by, at }: Entry<'note.settled'>): State {
  return setNote(state, cellId(subject), { settled: { by, at } });
}

/** A draft was handed back: why is a note to its author. */
export function foldReturnNote(
  state: State,
  { subject, seq, by, at, body, erased }: Entry<'post.returned'>,
): State {
  const post = state.posts.get(cellId(subject));
  if (!post) return state;
  const id = `returned:${seq}`;
  const text = erased ? null : (body?.note ?? null);
  const note = { id, of: subject, text, to: [post.author], by, at, seq, settled: null, taken: null };
  return { ...state, notes: state.notes.set(id, note) };
}

/** Handed over again or published, a draft has answered why it was handed back. */
export function foldAnswer(state: State, { subject, by, at }: Entry): State {
  const isAnswered = ({ id, of, settled }: NoteState) =>
    of === subject && settled === null && id.startsWith('returned:');
  if (!state.notes.some(isAnswered)) return state;
  const notes = state.notes.map((note) => (isAnswered(note) ? { ...note, settled: { by, at } } : note));
  return { ...state, notes };
}

/** The brief of the coverage. */
export function foldBrief(state: State, { by, at, body, erased }: Entry<'coverage.briefed'>): State {
  const content = erased ? null : (body?.text ?? null);
  return { ...state, brief: { version: state.brief.version + 1, content, by, at } };
}

/** Changes a note; nothing where there is none. */
export function setNote(state: State, id: string, change: Partial<NoteState>): State {
  const old = state.notes.get(id);
  return old ? { ...state, notes: state.notes.set(id, { ...old, ...change }) } : state;
}
