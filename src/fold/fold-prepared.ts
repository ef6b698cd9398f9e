import { cell, cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import type { PreparedState } from './act-state.ts';
import { setPost } from './fold-post.ts';
import type { State } from './state.ts';

/** Drafts are tied together; set again, those that are no longer named are free. */
export function foldPrepared(state: State, { subject, body, erased }: Entry<'prepared.set'>): State {
  const id = cellId(subject);
  const old = state.prepared.get(id);
  const posts = body?.content.alternatives.map(({ post }) => post) ?? [];
  const content = erased ? null : (body?.content ?? null);
  const set: PreparedState = { id, version: (old?.version ?? 0) + 1, content, posts, settled: null };
  return tied({ ...untied(state, id), prepared: state.prepared.set(id, set) }, id, posts);
}

/** One came true, or they were untied. */
export function foldPreparedEnd(
  state: State,
  { subject, at }: Entry<'prepared.released'> | Entry<'prepared.ended'>,
): State {
  const old = state.prepared.get(cellId(subject));
  if (!old) return state;
  const after = untied(state, old.id);
  return { ...after, prepared: state.prepared.set(old.id, { ...old, settled: { at } }) };
}

/** A draft is dropped. */
export function foldDiscard(state: State, entry: Entry<'post.discarded'>): State {
  return setPost(state, entry, () => ({ phase: 'discarded', schedule: null, approval: null }));
}

function untied(state: State, id: string): State {
  return tied(state, null, state.prepared.get(id)?.posts ?? []);
}

function tied(state: State, prepared: string | null, posts: readonly string[]): State {
  return posts.reduce(
    (after, post) => setPost(after, { subject: cell('post', post) }, () => ({ prepared })),
    state,
  );
}
