import type { WireReading } from '../wire/reading.ts';

/**
 * One watch on the wire, passed on per coverage. Those who listen to every coverage are called first: the caches
 * drop what they hold before anyone reads anew.
 */
export interface Moves {
  onAny(moved: (slug: string) => void): () => void;
  on(slug: string, moved: () => void): () => void;
  close(): void;
}

/** Starts watching. Listeners must not throw: they note the move, and act on it later. */
export function watchMoves(reading: Pick<WireReading, 'watch'>): Moves {
  const all = new Set<(slug: string) => void>();
  const some = new Map<string, Set<() => void>>();
  const stop = reading.watch((slug) => {
    for (const moved of [...all]) moved(slug);
    for (const moved of [...(some.get(slug) ?? [])]) moved();
  });
  return {
    onAny(moved) {
      all.add(moved);
      return () => all.delete(moved);
    },
    on(slug, moved) {
      const listeners = some.get(slug) ?? new Set();
      some.set(slug, listeners.add(moved));
      return () => {
        listeners.delete(moved);
        if (listeners.size === 0 && some.get(slug) === listeners) some.delete(slug);
      };
    },
    close: stop,
  };
}
