import type { Clock } from '../../lib/clock.ts';

/** `most` at once, and `each` more every second. */
export interface Bucket {
  readonly most: number;
  readonly each: number;
}

/** So many askers are remembered; then the one that has not asked for longest goes. */
const ASKERS = 20_000;

/**
 * Buckets that fill again steadily, one for each asker. Taking from one gives null, or the whole seconds, one at least,
 * after which there is something in it again. `clock` does not need to be the hour, only to go on.
 */
export function buckets(clock: Clock): (asker: string, bucket: Bucket) => number | null {
  const left = new Map<string, { tokens: number; at: number }>();
  return (asker, { most, each }) => {
    const now = clock();
    const had = left.get(asker) ?? { tokens: most, at: now };
    const grown = (Math.max(0, now - had.at) / 1000) * each;
    const tokens = Math.min(most, had.tokens + grown);
    left.delete(asker);
    left.set(asker, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    for (const first of left.keys()) {
      if (left.size <= ASKERS) break;
      left.delete(first);
    }
    return tokens >= 1 ? null : Math.max(1, Math.ceil((1 - tokens) / each));
  };
}
