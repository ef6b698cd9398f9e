/**
 * What somebody who does not work in a coverage finds out by naming things in it: nothing. What they do not see is
 * answered as what is not there, and what is new has an id that nobody guesses, so that no id tells that it is taken.
 */
import type { State } from '../../fold/state.ts';
import { isWithheld } from '../../fold/withheld.ts';
import { type Cell, cell, cellId, cellKind } from '../../model/ids.ts';
import type { Person } from '../../model/person.ts';
import type { Command } from '../commands/commands.ts';
import type { Refusal } from '../refusal.ts';
import { isOut } from '../view/as-readers.ts';
import { worksIn } from '../view/sight.ts';
import { seesNotesOn } from './decide-note.ts';
import { inState, unknown } from './decision.ts';

/** Whether an id holds sixteen letters and digits in a row, as those that the desk makes: 80 bits. */
export function isGuessedByNobody(id: string): boolean {
  return /[a-z0-9]{16}/.test(id);
}

/** Why somebody may not name what a command names; null where they may, and for whoever works in the coverage. */
export function unseenFault(state: State, command: Command, by: Person): Refusal | null {
  if (worksIn(by)) return null;
  switch (command.kind) {
    case 'post.write':
      return takes(cell('post', command.post), state.posts.has(command.post), state, by);
    case 'post.submit':
    case 'post.discard':
      return needs(cell('post', command.post), state, by);
    case 'statement.record': {
      const { statement, content } = command;
      const isThere = state.statements.has(statement);
      return (
        takes(cell('statement', statement), isThere, state, by) ??
        (content.actor === null ? null : needs(cell('actor', content.actor), state, by)) ??
        (content.origin === null ? null : needs(cell('statement', content.origin), state, by))
      );
    }
    case 'note.add': {
      const of = cell(command.subject.kind, command.subject.id);
      if (!seesNotesOn(state, of, by)) return unknown(of).error;
      return takes(cell('note', command.note), state.notes.has(command.note), state, by);
    }
    default:
      return null;
  }
}

/** For what is written under an id: theirs to see already, or new under one that nobody guesses. */
function takes(of: Cell, isThere: boolean, state: State, by: Person): Refusal | null {
  const isFree = isThere ? sees(state, of, by) : isGuessedByNobody(cellId(of));
  return isFree ? null : guessed;
}

function needs(of: Cell, state: State, by: Person): Refusal | null {
  return sees(state, of, by) ? null : unknown(of).error;
}

const guessed: Refusal = inState(
  'guessed-id',
  'What a contributor begins has an id that tells of nothing else here: one with sixteen of a–z and 0–9 in a row, chosen at random. Send it again under such a one.',
).error;

/** Whether something is their own, or readers are told of it. */
function sees(state: State, of: Cell, by: Person): boolean {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'post': {
      const post = state.posts.get(id);
      return post !== undefined && (post.author === by.id || isOut(state, post));
    }
    case 'statement': {
      const statement = state.statements.get(id);
      if (statement?.by === by.id) return true;
      return statement?.content?.onTheRecord === true && !isWithheld(state, of) && isReadIn(state, of);
    }
    case 'actor': {
      if (isWithheld(state, of) || state.actors.get(id)?.content?.type === 'unnamed') return false;
      const said = [...(state.users.get(of) ?? [])].filter((user) => cellKind(user) === 'statement');
      return isReadIn(state, of) || said.some((statement) => sees(state, statement, by));
    }
    case 'note': {
      const note = state.notes.get(id);
      return note !== undefined && seesNotesOn(state, note.of, by);
    }
    default:
      return false;
  }
}

/** Whether it stands in a post or text that readers have. */
function isReadIn(state: State, of: Cell): boolean {
  return [...(state.users.get(of) ?? [])].some((user) => {
    const post = cellKind(user) === 'post' ? state.posts.get(cellId(user)) : undefined;
    return post ? isOut(state, post) : cellKind(user) === 'text' && state.coverage?.startedAt != null;
  });
}
