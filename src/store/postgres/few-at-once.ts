import { BusyStore } from '../../wire/busy-store.ts';

/**
 * Runs work of one kind, at most `most` at once and in the order in which it came, so that it never has all connections.
 * What has not begun `within` so many milliseconds is not done: it rejects with `BusyStore`.
 */
export function fewAtOnce(most: number, within: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting = new Set<() => void>();

  function turn(): Promise<void> {
    if (running < most) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((begin, fail) => {
      const called = () => {
        clearTimeout(timer);
        begin();
      };
      const timer = setTimeout(() => {
        waiting.delete(called);
        fail(new BusyStore());
      }, within);
      waiting.add(called);
    });
  }

  /** The place goes to who waits longest, or is free. */
  function leave(): void {
    const [next] = waiting;
    if (!next) {
      running -= 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
