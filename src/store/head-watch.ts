import { formatCursor } from '../wire/cursor.ts';
import type { WireHead, WireReading } from '../wire/reading.ts';

/** A reader that can be woken by the process that writes. */
export type WireReader = WireReading & {
  /** The slug's wire has moved: tells those who watch. */
  notify(slug: string): void;
};

/** Those who watch for moves of heads, and what is known of the heads. */
export interface HeadWatch {
  watch(moved: (slug: string) => void): () => void;
  notify(slug: string): void;
  /**
   * Reads the heads and tells of each that is not where it was, or not there any more, as after an older backup was put
   * back. However often it is asked for, one look runs at a time
   * and one more follows it. A failed look is mended by the next.
   */
  look(): Promise<void>;
  stop(): void;
}

/** Looks at the heads every `poll` milliseconds (null: only when told to). */
export function headWatch(
  heads: () => Promise<readonly { readonly slug: string; readonly head: WireHead }[]>,
  poll: number | null,
): HeadWatch {
  const watchers = new Set<(slug: string) => void>();
  const known = new Map<string, string>();
  const notify = (slug: string): void => {
    for (const watcher of [...watchers]) watcher(slug);
  };
  const timer = poll === null ? null : setInterval(() => void look(), poll);
  timer?.unref();

  let looking: Promise<void> | null = null;
  let again = false;

  function look(): Promise<void> {
    again = true;
    looking ??= lookUntilStill().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookUntilStill(): Promise<void> {
    while (again) {
      again = false;
      await lookOnce();
    }
  }

  async function lookOnce(): Promise<void> {
    const found = await heads().catch(() => null);
    if (found === null) return;
    const there = new Set(found.map(({ slug }) => slug));
    for (const slug of [...known.keys()]) {
      if (there.has(slug)) continue;
      known.delete(slug);
      notify(slug);
    }
    for (const { slug, head } of found) {
      const cursor = formatCursor(head);
      if (known.get(slug) === cursor) continue;
      const seen = known.has(slug) || watchers.size > 0;
      known.set(slug, cursor);
      if (seen) notify(slug);
    }
  }

  return {
    watch(moved) {
      watchers.add(moved);
      return () => watchers.delete(moved);
    },
    notify,
    look,
    stop() {
      if (timer) clearInterval(timer);
      watchers.clear();
    },
  };
}
