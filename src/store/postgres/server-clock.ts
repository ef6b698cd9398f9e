import type { Clock } from '../../lib/clock.ts';

/**
 * The database's clock, by this machine's and how far the two are apart. It is behind by the time that an answer took to
 * come, and so never ahead: nothing is due earlier than by the database's own.
 */
export function serverClock(local: Clock): { readonly clock: Clock; told(now: number): void } {
  let ahead = 0;
  return {
    clock: () => local() + ahead,
    told(now) {
      ahead = now - local();
    },
  };
}
