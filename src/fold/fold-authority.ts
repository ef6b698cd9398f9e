import { cell, cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';
import { withWaiting } from './waiting.ts';

/** A program may write for a source, from now on. */
export function foldGrant(state: State, { subject, seq, at, by, body }: Entry<'authority.granted'>): State {
  if (body === null) return state;
  const id = cellId(subject);
  const { program, source, of, bounds, until } = body;
  const granted = { id, program, source, of, bounds, until, grantedBy: by, grantedAt: at, seq };
  const authorities = state.authorities.set(id, { ...granted, ended: null, held: [] });
  return withWaiting({ ...state, authorities }, subject);
}

/** It may not any more. What it wrote stays, and what waits for a person waits on. */
export function foldAuthorityEnd(state: State, { subject, at, body }: Entry<'authority.ended'>): State {
  const old = state.authorities.get(cellId(subject));
  if (!old) return state;
  const ended = { at, how: body?.how ?? 'stopped' };
  return withWaiting({ ...state, authorities: state.authorities.set(old.id, { ...old, ended }) }, subject);
}

/** A notice, new or with a new content; within a correction it stays ended or not as it was. */
export function foldNotice(state: State, { subject, seq, at, body, erased }: Entry<'notice.set'>): State {
  const id = cellId(subject);
  const old = state.notices.get(id);
  const notice = {
    id,
    version: (old?.version ?? 0) + 1,
    content: erased ? null : (body?.content ?? null),
    since: old?.since ?? at,
    seq,
    at,
    asOf: body?.asOf ?? old?.asOf ?? null,
    ended: body?.repair ? (old?.ended ?? null) : null,
    corrections: old?.corrections ?? [],
    covered: old?.covered ?? null,
    taken: old?.taken ?? null,
  };
  return withWaiting({ ...state, notices: state.notices.set(id, notice) }, cell('notice', id));
}

/** It is over: its time has come, or its source took it back. */
export function foldNoticeEnd(state: State, { subject, at, body }: Entry<'notice.ended'>): State {
  const old = state.notices.get(cellId(subject));
  if (!old) return state;
  const after = {
    ...old,
    ended: { at, how: body?.how ?? 'cancelled' },
    asOf: body?.asOf ?? old.asOf,
  };
  return withWaiting({ ...state, notices: state.notices.set(old.id, after) }, subject);
}
