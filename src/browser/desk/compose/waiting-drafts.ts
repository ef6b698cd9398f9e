/** What somebody wrote and did not send: kept in this browser, on the server, or both. */
import type { Bundle } from '../outbox/outbox.ts';
import type { KeptDraft } from '../outbox/outbox-disk.ts';
import { type Draft, isDraft } from './draft.ts';

export interface DraftWaiting {
  readonly post: string;
  readonly saved: number;
  readonly at: number;
  readonly draft: Draft;
}

/** A working of the server, as far as it is looked at here. */
export interface WorkingKept {
  readonly post: string;
  readonly saved: number;
  readonly at: number | string;
  readonly content: unknown;
}

/**
 * Those of which nothing newer is kept, newest first. What was given up for sending, sent or thrown away with its words
 * is none. `isBlank` says that there is nothing in one.
 */
export function draftsWaiting(
  kept: readonly KeptDraft[],
  workings: readonly WorkingKept[],
  outbox: readonly Bundle[],
  isBlank: (draft: Draft) => boolean,
): readonly DraftWaiting[] {
  const over = new Map<string, number>();
  const upTo = (post: string, saved: number) => over.set(post, Math.max(saved, over.get(post) ?? 0));
  for (const { post, saved, content } of kept) if (content === null) upTo(post, saved);
  for (const { draft, saved } of outbox) if (isDraft(draft)) upTo(draft.post, saved);
  const newest = new Map<string, DraftWaiting>();
  for (const { post, saved, at, content } of [...kept, ...workings]) {
    if (!isDraft(content) || saved <= (over.get(post) ?? -1)) continue;
    if (saved > (newest.get(post)?.saved ?? -1))
      newest.set(post, { post, saved, at: Number(new Date(at)), draft: content });
  }
  return [...newest.values()].filter(({ draft }) => !isBlank(draft)).sort((a, b) => b.saved - a.saved);
}
