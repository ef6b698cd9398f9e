import { cellId } from '../model/ids.ts';
import type { Entry } from '../record/entry.ts';
import { setPost } from './fold-post.ts';
import type { State } from './state.ts';

/** An alert waits for its second person; what its post says now is what the approval binds to. */
export function foldAlertProposal(
  state: State,
  { subject, seq, by, body, erased }: Entry<'alert.proposed'>,
): State {
  const id = cellId(subject);
  const old = state.alerts.get(id);
  const post = body?.content.post ?? old?.post ?? '';
  return {
    ...state,
    alerts: state.alerts.set(id, {
      id,
      version: (old?.version ?? 0) + 1,
      content: erased ? null : (body?.content ?? null),
      post,
      proposal: { by, seq, bound: state.posts.get(post)?.published ?? null },
      sent: null,
      taken: null,
    }),
  };
}

/** It went out. */
export function foldAlertSent(state: State, { subject, seq, at, body }: Entry<'alert.sent'>): State {
  const id = cellId(subject);
  const old = state.alerts.get(id);
  if (!old) return state;
  const sent = { seq, at, alone: body?.alone != null };
  const after = { ...state, alerts: state.alerts.set(id, { ...old, sent }) };
  return setPost(after, { subject: `post:${old.post}` as Entry['subject'] }, () => ({ alerted: true }));
}
