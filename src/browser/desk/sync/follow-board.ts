/** Keeps a board at the head: a stream says that there is something new, and what is new is asked for, once at a time. */

import type { BoardSet } from '../../../desk/view/desk-docs.ts';
import type { Asked } from './api.ts';
import { ask } from './api.ts';
import type { BoardStore } from './board-store.ts';

/** After so many milliseconds a lost answer is asked for again. */
const RETRY_MS = 2000;

/** How often a desk that is not told looks, in milliseconds. */
const LOOK_MS = 15_000;

/** How the line to the server is. */
export type Line = 'connected' | 'lost' | 'away' | 'absent';

export interface FollowOptions {
  readonly slug: string;
  readonly store: BoardStore;
  readonly line: (line: Line) => void;
  /** Somebody came, went, took over a post. */
  readonly workings: () => void;
  /** Something of intake may be new: said so, or not heard of for a time. */
  readonly intake: () => void;
  /** Too many desks of this person are open, and this one is not told any more; it looks now and then. */
  readonly crowded: (message: string) => void;
}

/** Begins; ends with the signal. */
export function followBoard(
  { slug, store, line, workings, intake, crowded }: FollowOptions,
  ended: AbortSignal,
): void {
  let asking = false;
  let again = false;
  let source: EventSource | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let looking: ReturnType<typeof setInterval> | undefined;
  const reopen = () => source?.readyState === EventSource.CLOSED && open();

  void catchUp();
  open();
  globalThis.addEventListener('online', open);
  globalThis.addEventListener('focus', reopen);
  ended.addEventListener('abort', () => {
    globalThis.removeEventListener('online', open);
    globalThis.removeEventListener('focus', reopen);
    clearInterval(looking);
    clearTimeout(waiting);
    clearTimeout(retrying);
    source?.close();
  });

  function open(): void {
    source?.close();
    clearTimeout(waiting);
    clearInterval(looking);
    if (ended.aborted) return;
    source = new EventSource(`/api/coverages/${slug}/stream`);
    source.addEventListener('head', () => {
      tries = 0;
      line('connected');
      void catchUp();
    });
    source.addEventListener('workings', workings);
    source.addEventListener('intake', intake);
    source.addEventListener('open', intake);
    source.addEventListener('ended', () => {
      source?.close();
      // Whether the session has ended, or a right alone, or one of several: the next answer says so.
      void catchUp();
      waiting = setTimeout(open, RETRY_MS);
    });
    source.addEventListener('crowded', ({ data }) => {
      source?.close();
      crowded((JSON.parse(String(data)) as { message: string }).message);
      looking = setInterval(() => {
        void catchUp();
        intake();
      }, LOOK_MS);
    });
    source.addEventListener('error', () => {
      source?.close();
      tries += 1;
      void catchUp();
      waiting = setTimeout(open, Math.min(500 * 2 ** tries, 8000));
    });
  }

  /** An answer that was lost is asked for again, also while the stream goes on. */
  function retry(): void {
    clearTimeout(retrying);
    retrying = setTimeout(() => void catchUp(), RETRY_MS);
  }

  /** Everything since the cursor; asked for once more where something came meanwhile. */
  async function catchUp(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    do {
      again = false;
      const after = store.cursor === null ? '' : `?after=${encodeURIComponent(store.cursor)}`;
      const asked: Asked<BoardSet> = await ask(`/api/coverages/${slug}/board${after}`);
      if (ended.aborted) return;
      if (asked.ok) {
        line('connected');
        if (!store.apply(asked.json)) {
          store.cursor = null;
          again = true;
        }
      } else {
        line(asked.status === 401 ? 'away' : asked.status === 404 ? 'absent' : 'lost');
        if (asked.status === 0 || asked.status === 429 || asked.status >= 500) retry();
      }
    } while (again);
    asking = false;
  }
}
