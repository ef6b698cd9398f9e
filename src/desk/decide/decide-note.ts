/** Notes at the desk, and the brief of a coverage. */
import type { NoteState } from '../../fold/note-state.ts';
import type { State } from '../../fold/state.ts';
import { versionOf } from '../../fold/version-of.ts';
import { BRIEF, type Cell, COVERAGE, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import type { CommandOf } from '../commands/commands.ts';
import { editors, holds, publishers } from '../policies.ts';
import { called } from '../wording/called.ts';
import {
  accept,
  type Decision,
  type DecisionContext,
  inState,
  refuse,
  staleness,
  unknown,
} from './decision.ts';

/** Says something about something that whoever says it may know of. */
export function decideNote(state: State, command: CommandOf<'note.add'>, { by }: DecisionContext): Decision {
  const subject = cell('note', command.note);
  const of = cell(command.subject.kind, command.subject.id);
  if (cellKind(of) === 'coverage' && of !== COVERAGE) return unknown(of);
  if (versionOf(state, of) === 0 || !seesNotesOn(state, of, by)) return unknown(of);
  if (state.notes.has(command.note))
    return refuse({ code: 'exists', message: `There is ${called(subject)} already.`, what: subject });
  const { text, to } = command;
  return accept({ kind: 'note.added', subject, body: { of, text, to: [...new Set(to)] } });
}

/** Says that it needs nobody's attention any more. */
export function decideNoteEnd(
  state: State,
  command: CommandOf<'note.settle'>,
  { by }: DecisionContext,
): Decision {
  const subject = cell('note', command.note);
  const note = state.notes.get(command.note);
  if (!note || !seesNotesOn(state, note.of, by)) return unknown(subject);
  if (note.settled !== null)
    return inState('settled', `${called(subject)} was settled at ${note.settled.at}.`);
  if (!maySettle(note, by))
    return refuse({
      code: 'forbidden',
      message: 'A note is settled by whoever is meant, by who wrote it, or by an editor.',
    });
  return accept({ kind: 'note.settled', subject, body: {} });
}

/** Sets the brief. */
export function decideBrief(state: State, { text, expected }: CommandOf<'coverage.brief'>): Decision {
  const stale = staleness(state, BRIEF, expected);
  if (stale) return refuse(stale);
  return accept({ kind: 'coverage.briefed', subject: BRIEF, body: { text } });
}

/** Whether somebody sees the notes on something: who works in the coverage all, a contributor those on their own posts. */
export function seesNotesOn(state: State, of: Cell, by: Person): boolean {
  if (holds(by, [...publishers, 'legal'])) return true;
  const post = cellKind(of) === 'post' ? state.posts.get(cellId(of)) : undefined;
  return holds(by, ['contributor']) && post?.author === by.id;
}

function maySettle(note: NoteState, by: Person): boolean {
  return note.by === by.id || note.to.includes(by.id) || holds(by, editors);
}
