import type { Clock } from '../lib/clock.ts';

/** Clocks are this far apart without anybody's fault, in milliseconds. */
const LITTLE = 5_000;
/** Milliseconds between two tellings. */
const TELL_EVERY = 60_000;

/**
 * Hears by how much the clock is behind a record, and tells of more than a little, in seconds, once a minute. A clock
 * that was ahead for one entry gives its time to all that follow until it has come: somebody has to look.
 */
export function tellClock(clock: Clock, tell: (seconds: number) => void): (milliseconds: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (milliseconds) => {
    const now = clock();
    if (milliseconds < LITTLE || Math.abs(now - told) < TELL_EVERY) return;
    told = now;
    tell(Math.round(milliseconds / 1000));
  };
}
