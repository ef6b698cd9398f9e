/** The new post at the top by which a correction or withdrawal reaches those whom the first word reached loudly. */
import type { PostState } from '../fold/state.ts';
import { cell } from '../model/ids.ts';
import { paragraphs } from '../model/rich-text.ts';
import type { Proposed } from '../record/entry.ts';

/** What the sender may say about it. */
export interface TopPost {
  readonly post: string;
  readonly title?: string | undefined;
}

/** Whether a post was flashed, alerted or pinned: what repairs it has to be as loud. */
export function isProminent({ flash, alerted, pinned }: PostState): boolean {
  return flash || alerted || pinned;
}

/** The entries that publish it. Without a note its title is all. */
export function topPost(top: TopPost, label: string, note: string | null): readonly Proposed[] {
  const subject = cell('post', top.post);
  const title = top.title ?? label.charAt(0).toUpperCase() + label.slice(1);
  const content = { title, body: note === null ? [] : paragraphs(note), byline: null, background: false };
  return [
    { kind: 'post.written', subject, body: { content } },
    { kind: 'post.published', subject, body: { shows: [], keyEvent: false, flash: false } },
  ];
}
