/** Pictures, and which entries refer to them: what an erasure has to leave nothing of. */
import { Map as PMap } from 'immutable';
import { cellId } from '../model/ids.ts';
import { isPicture } from '../model/rich-text.ts';
import type { Entry } from '../record/entry.ts';
import type { State } from './state.ts';

/** A picture is there to be shown. */
export function foldMedia(state: State, { subject, by, at, seq, body }: Entry<'media.added'>): State {
  if (body === null) return state;
  const id = cellId(subject);
  return {
    ...state,
    media: state.media.set(id, { ...body, id, by, at, seq, users: PMap(), erased: null }),
  };
}

/** The state in which pictures know of an entry that refers to them. */
export function foldUsers(state: State, entry: Entry): State {
  const used = picturesIn(entry).filter((id) => state.media.has(id));
  if (used.length === 0) return state;
  const media = state.media.withMutations((all) => {
    for (const id of used)
      all.update(id, (one) => one && { ...one, users: one.users.set(entry.seq, entry.subject) });
  });
  return { ...state, media };
}

/** An erasure: entries without words refer to no picture, and those that it names are gone. */
export function foldErasedMedia(state: State, { at, body }: Entry<'erasure.done'>): State {
  const { entries = [], media: gone = [] } = body ?? {};
  if (state.media.isEmpty()) return state;
  const media = state.media.map((one) => {
    const isUsed = entries.some((seq) => one.users.has(seq));
    const isGone = gone.includes(one.id);
    if (!isUsed && !isGone) return one;
    return { ...one, users: one.users.deleteAll(entries), erased: isGone ? at : one.erased };
  });
  return { ...state, media };
}

/** The pictures that an entry refers to: in the content of a post, or in a command that waits for its second person. */
function picturesIn({ kind, body }: Entry): readonly string[] {
  if ((kind !== 'post.written' && kind !== 'act.proposed') || body === null) return [];
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isPicture(value)) found.add(value.media);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(body);
  return [...found];
}
