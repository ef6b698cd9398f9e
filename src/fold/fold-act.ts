import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { setPost } from './fold-post.ts';
import type { State } from './state.ts';

/** Another person stands behind what a draft says now. */
export function foldApproval(state: State, entry: Entry<'post.approved'>): State {
  const { by, seq } = entry;
  return setPost(state, entry, ({ content }) => ({ approval: { by, seq, bound: content } }));
}

/** A command waits for its second person. */
export function foldActProposal(
  state: State,
  { subject, by, seq, at, body, erased }: Entry<'act.proposed'>,
): State {
  const id = cellId(subject);
  const command = erased ? null : (body?.command ?? null);
  const post = typeof command?.post === 'string' ? state.posts.get(command.post) : undefined;
  const bound = post?.published ? null : (post?.content ?? null);
  return {
    ...state,
    acts: state.acts.set(id, { id, by, seq, at, of: body?.of ?? [], bound, command, settled: null }),
  };
}

/** It was done, or will not be. */
export function foldActEnd(state: State, { subject, seq, at, body }: Entry<'act.settled'>): State {
  const old = state.acts.get(cellId(subject));
  if (!old) return state;
  const settled = { seq, at, how: body?.how ?? 'declined' } as const;
  return { ...state, acts: state.acts.set(old.id, { ...old, settled }) };
}

/** What was shown on two persons' word opens its lines; what was not has yet to be read. */
export function foldPassed(state: State, { seq, at, body }: Entry<'sensitive.passed'>): State {
  if (body === null) return state;
  const { how, by, finds } = body;
  if (how === 'alone' || how === 'attributed')
    return { ...state, unread: state.unread.set(seq, { seq, at, by, how, finds }) };
  const lines = finds.flatMap((find) => lineOf(find) ?? []);
  return { ...state, lines: state.lines.union(lines) };
}

/** A second person has read it: from now on its lines are open. */
export function foldRead(state: State, { body }: Entry<'sensitive.read'>): State {
  const read = body && state.unread.get(body.entry);
  if (!read) return state;
  const lines = read.finds.flatMap((find) => lineOf(find) ?? []);
  return { ...state, unread: state.unread.delete(read.seq), lines: state.lines.union(lines) };
}

/** A source and what it speaks of; null in our own voice. */
export function lineOf({
  subject,
  by,
}: {
  readonly subject: string;
  readonly by: string | null;
}): string | null {
  return by === null ? null : `${subject}|${by}`;
}
