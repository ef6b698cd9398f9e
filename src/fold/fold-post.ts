import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { firstShown } from './first-shown.ts';
import type { PostState, State } from './state.ts';
import { withWaiting } from './waiting.ts';

/** A content of the post: as a draft, or to be shown by the act that follows in the same append. */
export function foldDraft(state: State, { subject, by, at, body, erased }: Entry<'post.written'>): State {
  const id = cellId(subject);
  const old = state.posts.get(id) ?? blankPost(id, by);
  return {
    ...state,
    posts: state.posts.set(id, {
      ...old,
      version: old.version + 1,
      content: erased ? null : (body?.content ?? null),
      writer: body?.minor ? old.writer : by,
      writtenAt: at,
    }),
  };
}

/** Submitted, or handed back. */
export function foldPhase(state: State, entry: Entry, phase: 'draft' | 'submitted'): State {
  return setPost(state, entry, () => ({ phase }));
}

/** It is to be published at a time. */
export function foldSchedule(state: State, entry: Entry<'post.scheduled'>): State {
  const { body, seq } = entry;
  if (body === null) return state;
  const schedule = { ...body, seq };
  const after = setPost(state, entry, () => ({ phase: 'scheduled', schedule, missed: null }));
  return withWaiting(after, entry.subject);
}

/** It is not, any more. */
export function foldScheduleEnd(state: State, entry: Entry<'post.unscheduled'>): State {
  const missed = entry.body?.fault ?? null;
  const after = setPost(state, entry, () => ({ phase: 'submitted', schedule: null, missed }));
  return withWaiting(after, entry.subject);
}

/** Readers see it, in the order of publication. */
export function foldPublication(state: State, entry: Entry<'post.published'>): State {
  const order = state.published + 1;
  const { shows = [], keyEvent = false, flash = false } = entry.body ?? {};
  const after = setPost(state, entry, (post) => ({
    phase: 'published',
    held: false,
    schedule: null,
    missed: null,
    published: post.content,
    order,
    publishedAt: entry.at,
    keyEvent,
    flash,
    shown: showing(post, shows, entry.seq),
  }));
  return firstShown({ ...withWaiting(after, entry.subject), published: order }, shows, entry);
}

/** A new content of a published post, labelled or (a minor fix) not. */
export function foldUpdate(state: State, entry: Entry<'post.updated'>): State {
  const { body, at, seq } = entry;
  return setPost(firstShown(state, body?.shows ?? [], entry), entry, (post) => ({
    published: post.content,
    shown: showing(post, body?.shows ?? [], seq),
    ...(body?.label === 'update' && {
      updatedAt: at,
      notices: [...post.notices, { label: 'update', at, note: body.note, correction: null }],
    }),
  }));
}

/** Withdrawn: its words go from everything public. */
export function foldEnding(state: State, entry: Entry<'post.withdrawn'>): State {
  const { note = null, replacedBy = null } = entry.body ?? {};
  return setPost(state, entry, () => ({
    phase: 'withdrawn',
    pinned: false,
    end: { at: entry.at, note, pointer: replacedBy, as: null },
  }));
}

/** Off the page with a pointer. */
export function foldMove(state: State, entry: Entry<'post.moved'>): State {
  const { pointer = null, as = 'duplicate' } = entry.body ?? {};
  return setPost(state, entry, () => ({
    phase: 'moved',
    pinned: false,
    end: { at: entry.at, note: null, pointer, as },
  }));
}

/** Since when a post shows each of the claims that it now shows; `seq` for those that are new in it. */
export function showing(post: PostState, shows: readonly string[], seq: number): PostState['shown'] {
  return Object.fromEntries(shows.map((claim) => [claim, post.shown[claim] ?? seq]));
}

/** Changes fields of an entry's post; nothing where it was never written. */
export function setPost(
  state: State,
  entry: { readonly subject: Entry['subject'] },
  change: (post: PostState) => Partial<PostState>,
): State {
  const old = state.posts.get(cellId(entry.subject));
  return old ? { ...state, posts: state.posts.set(old.id, { ...old, ...change(old) }) } : state;
}

function blankPost(id: string, author: string): PostState {
  return {
    id,
    author,
    writer: author,
    writtenAt: null,
    approval: null,
    version: 0,
    content: null,
    taken: null,
    phase: 'draft',
    held: false,
    embargo: null,
    schedule: null,
    prepared: null,
    missed: null,
    covered: null,
    published: null,
    order: 0,
    publishedAt: null,
    updatedAt: null,
    keyEvent: false,
    pinned: false,
    flash: false,
    alerted: false,
    shown: {},
    notices: [],
    end: null,
  };
}
