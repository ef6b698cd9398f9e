import type { Clock } from '../../lib/clock.ts';
import type { Timer } from '../../lib/timer.ts';

/** Of words alone it is told at most once in so long, of each thing. */
const TURN_MS = 1000;

/**
 * Tells of a thing at most once a second: at once where it was quiet, otherwise once that second is over, so that the
 * last change is told of too.
 */
export function tellInTurn(
  tell: (what: string) => void,
  clock: Clock,
  timer: Timer,
): (name: string, what: string) => void {
  const next = new Map<string, { at: number; waits: boolean }>();
  return (name, what) => {
    const now = clock();
    const turn = next.get(name);
    if (turn?.waits) return;
    // A turn that is further away than it can be is of a clock that was set back since.
    if (turn === undefined || turn.at <= now || turn.at > now + TURN_MS) {
      forgetPast(next, now);
      next.set(name, { at: now + TURN_MS, waits: false });
      tell(what);
      return;
    }
    turn.waits = true;
    timer(turn.at - now, () => {
      next.set(name, { at: clock() + TURN_MS, waits: false });
      tell(what);
    });
  };
}

function forgetPast(next: Map<string, { at: number; waits: boolean }>, now: number): void {
  if (next.size < 1000) return;
  for (const [name, { at, waits }] of next) if (!waits && at <= now) next.delete(name);
}
