import { type Cell, cellId, cellKind } from '../model/ids.ts';
import type { State } from './state.ts';

/** Keeps the list of what a time will move, after what a time does to one document changed. */
export function withWaiting(state: State, of: Cell): State {
  const waiting = waits(state, of) ? state.waiting.add(of) : state.waiting.delete(of);
  return waiting === state.waiting ? state : { ...state, waiting };
}

function waits(state: State, of: Cell): boolean {
  const id = cellId(of);
  switch (cellKind(of)) {
    case 'post': {
      const post = state.posts.get(id);
      return (post?.embargo ?? post?.schedule ?? null) !== null;
    }
    case 'statement':
      return (state.statements.get(id)?.embargo ?? null) !== null;
    case 'authority':
      return state.authorities.get(id)?.ended === null;
    case 'notice': {
      const notice = state.notices.get(id);
      return notice?.ended === null && notice.taken === null && notice.content?.expires != null;
    }
    default:
      return false;
  }
}
