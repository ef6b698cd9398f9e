/**
 * Time that passes, handed in so that tests can let it pass: calls `act` once after so many milliseconds, and
 * returns the way to prevent it.
 */
export type After = (milliseconds: number, act: () => void) => () => void;

/** The process's own timers; they never keep a process alive that has nothing else to do. */
export const realTimers: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
