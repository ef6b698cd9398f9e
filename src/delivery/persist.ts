import type { After } from './timers.ts';

/** The first and the longest pause between two tries, in milliseconds. */
const FIRST = 50;
const LONGEST = 5_000;

export interface Persistence {
  readonly after: After;
  readonly failed: (fault: unknown) => void;
  /** Whether nobody waits for the answer any more. */
  readonly over: () => boolean;
}

/** Tries until it succeeds, with growing pauses; null when nobody waits for it any more. */
export async function persist<T>(
  attempt: () => Promise<T>,
  { after, failed, over }: Persistence,
): Promise<T | null> {
  for (let pause = FIRST; !over(); pause = Math.min(pause * 2, LONGEST)) {
    try {
      return await attempt();
    } catch (fault) {
      failed(fault);
      await new Promise<void>((resolve) => after(pause, resolve));
    }
  }
  return null;
}
