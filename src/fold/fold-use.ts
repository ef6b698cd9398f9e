import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** Something was used outside Stet: on air, in print, on another site. */
export function foldUse(state: State, { subject, seq, at, body, erased }: Entry<'use.noted'>): State {
  if (body === null) return state;
  const id = cellId(subject);
  const [where, url] = erased ? ['', null] : [body.where, body.url];
  return { ...state, uses: state.uses.set(id, { id, of: body.of, where, url, at, since: seq }) };
}

/** Those who used it know what has become of it. */
export function foldTold(state: State, { subject, seq }: Entry<'use.told'>): State {
  const old = state.uses.get(cellId(subject));
  return old ? { ...state, uses: state.uses.set(old.id, { ...old, since: seq }) } : state;
}
