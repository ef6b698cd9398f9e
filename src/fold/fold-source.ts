import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** An actor, new or revised. */
export function foldActor(state: State, { subject, body }: Entry<'actor.set'>): State {
  const id = cellId(subject);
  const old = state.actors.get(id) ?? { id, version: 0, content: null, matters: [], taken: null };
  return {
    ...state,
    actors: state.actors.set(id, { ...old, version: old.version + 1, content: body?.content ?? null }),
  };
}

/** For which matters an actor is competent in this coverage. */
export function foldCompetence(state: State, { subject, body }: Entry<'competence.set'>): State {
  const old = state.actors.get(cellId(subject));
  return old
    ? { ...state, actors: state.actors.set(old.id, { ...old, matters: body?.matters ?? [] }) }
    : state;
}

/** A statement, new or revised. */
export function foldStatement(state: State, { subject, at, body }: Entry<'statement.set'>): State {
  const id = cellId(subject);
  const old = state.statements.get(id) ?? { id, version: 0, content: null, retracted: null, taken: null, at };
  return {
    ...state,
    statements: state.statements.set(id, {
      ...old,
      version: old.version + 1,
      content: body?.content ?? null,
    }),
  };
}

/** Its speaker took it back. */
export function foldRetraction(state: State, { subject, seq, at }: Entry<'statement.retracted'>): State {
  const old = state.statements.get(cellId(subject));
  return old
    ? { ...state, statements: state.statements.set(old.id, { ...old, retracted: { seq, at } }) }
    : state;
}
