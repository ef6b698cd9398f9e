import type { Clock } from '../lib/clock.ts';

/** Seconds are looked at often; a step that is longer was a clock that was set, or a machine that slept. */
const LONGEST_STEP = 10_000;

/**
 * Milliseconds that pass, told from a clock that may be set in between: it never goes back, and a jump counts as little.
 * Good for how long something has waited, as long as it is asked every second or so; it is no time of day.
 */
export function elapsing(clock: Clock): Clock {
  let last: number | null = null;
  let passed = 0;
  return () => {
    const now = clock();
    passed += Math.min(LONGEST_STEP, Math.max(0, now - (last ?? now)));
    last = now;
    return passed;
  };
}
