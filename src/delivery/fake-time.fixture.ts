import type { Clock } from '../lib/clock.ts';
import type { After } from './timers.ts';

/** Time that passes when the test says so. */
export interface FakeTime {
  readonly clock: Clock;
  readonly after: After;
  /** Lets so many milliseconds pass, calling what falls due in its order. */
  advance(milliseconds: number): void;
}

export function fakeTime(start = 1_711_129_260_000): FakeTime {
  let now = start;
  let count = 0;
  const due = new Map<number, { at: number; act: () => void }>();
  return {
    clock: () => now,
    after(milliseconds, act) {
      const id = count++;
      due.set(id, { at: now + milliseconds, act });
      return () => due.delete(id);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...due]
          .filter(([, timer]) => timer.at <= end)
          .sort(([a, x], [b, y]) => x.at - y.at || a - b);
        if (!next) break;
        const [id, { at, act }] = next;
        due.delete(id);
        now = Math.max(now, at);
        act();
      }
      now = end;
    },
  };
}
