/**
 * Brings to the server what this browser keeps and no composer has open: words that it lacks, and the end of those that
 * were sent or thrown away. Again and again until the server has said so.
 */
import type { OutboxDisk } from '../outbox/outbox-disk.ts';
import { ask } from '../sync/api.ts';
import { isDraft } from './draft.ts';
import { openedHere } from './opened-here.ts';

/** How often it is looked, in milliseconds. */
const EVERY = 10_000;

/** Begins; ends with the signal. `looked` is told each time when something has changed. Gives what looks at once. */
export function syncDrafts(
  disk: OutboxDisk,
  slug: string,
  looked: () => void,
  ended: AbortSignal,
): () => Promise<void> {
  let at: Promise<void> | null = null;
  const now = () => {
    at ??= round().finally(() => {
      at = null;
    });
    return at;
  };
  const timer = setInterval(() => void now(), EVERY);
  const come = () => void now();
  addEventListener('online', come);
  ended.addEventListener('abort', () => {
    clearInterval(timer);
    removeEventListener('online', come);
  });
  void now();
  return now;

  async function round(): Promise<void> {
    let changed = false;
    for (const { key, post, saved, content, synced } of await disk.drafts(slug)) {
      if (ended.aborted) return;
      if (content !== null && (synced >= saved || post === openedHere.get(slug))) continue;
      const address = `/api/coverages/${slug}/workings/${post}`;
      const base = isDraft(content) ? content.base : 0;
      const asked =
        content === null
          ? await ask(`${address}?saved=${saved}`, { method: 'DELETE' })
          : await ask(address, { method: 'PUT', body: { content, base, saved, lease: 'leave' } });
      // Whoever writes posts here no longer has nothing on the server that they could destroy.
      const isOver = asked.ok || (content === null && (asked.status === 403 || asked.status === 404));
      if (isOver) await disk.synced(key, saved);
      // It was taken down since: no words about it are kept anywhere.
      const isLost = !asked.ok && asked.refusal.code === 'state';
      if (isLost) await disk.throwAway({ slug, post, saved });
      changed ||= isOver || isLost;
      if (!asked.ok && asked.status === 0) break;
    }
    if (changed) looked();
  }
}
