import type { Moves } from './moves.ts';
import type { After } from './timers.ts';

/** Remembers whether a coverage moved since this was made, so that a move during a read is not slept through. */
export interface MoveLatch {
  /** Resolves at the next move (at once if there was one since the last call), after `milliseconds`, or on abort. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  release(): void;
}

/** Listens from now on; make it before reading, release it after. */
export function latchMoves(moves: Moves, slug: string, after: After): MoveLatch {
  let moved = false;
  let wake: (() => void) | null = null;
  const release = moves.on(slug, () => {
    moved = true;
    wake?.();
  });
  return {
    release,
    wait(milliseconds, signal) {
      return new Promise((resolve) => {
        const cancel = after(milliseconds, done);
        function done(): void {
          cancel();
          signal.removeEventListener('abort', done);
          wake = null;
          moved = false;
          resolve();
        }
        if (moved || signal.aborted) return done();
        wake = done;
        signal.addEventListener('abort', done, { once: true });
      });
    },
  };
}
