import { cellId, cellKind } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { setPost } from './fold-post.ts';
import type { State } from './state.ts';
import { withWaiting } from './waiting.ts';

/** An actor, new or revised. */
export function foldActor(state: State, { subject, body }: Entry<'actor.set'>): State {
  const id = cellId(subject);
  const old = state.actors.get(id) ?? { id, version: 0, content: null, matters: [], taken: null };
  const content = body?.content ?? null;
  return {
    ...state,
    actors: state.actors.set(id, { ...old, version: old.version + 1, content }),
    guarded: content?.guarded ? state.guarded.add(id) : state.guarded.delete(id),
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
export function foldStatement(state: State, { subject, at, by, body }: Entry<'statement.set'>): State {
  const id = cellId(subject);
  const old = state.statements.get(id) ?? {
    ...{ id, version: 0, content: null, retracted: null, taken: null, at, by },
    ...{ embargo: null, reserved: null },
    grade: null,
  };
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

/** It may not be published yet, or may again. */
export function foldEmbargo(state: State, entry: Entry<'embargo.set'> | Entry<'embargo.ended'>): State {
  const { subject, seq, by } = entry;
  const { until = null, reason = null } = entry.kind === 'embargo.set' ? (entry.body ?? {}) : {};
  const missed = by.startsWith('system:') ? reason : null;
  const embargo = entry.kind === 'embargo.set' ? { until, seq, missed } : null;
  if (cellKind(subject) === 'post')
    return withWaiting(
      setPost(state, entry, () => ({ embargo })),
      subject,
    );
  const old = state.statements.get(cellId(subject));
  if (!old) return state;
  const statements = state.statements.set(old.id, { ...old, embargo });
  return withWaiting({ ...state, statements }, subject);
}
