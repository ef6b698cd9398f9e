/**
 * Sends what waits, one command at a time, from one page of the desk at a time: whichever holds the lock. After a lost
 * answer it waits, a little longer each time, and at once when the machine says that it is online again.
 */
import { deliverNext, type TurnPort } from './deliver-next.ts';

export interface DeliveryPort extends TurnPort {
  /** Whose outbox it is. */
  readonly person: string;
  /** Calls back after each change of the outbox, of this page or another one. */
  heard(told: () => void): () => void;
  /** Whether answers come. */
  connected(is: boolean): void;
}

const waits = [500, 1000, 2000, 4000, 8000];
/** For so long at most nothing is looked at, in milliseconds. */
const IDLE = 30_000;

/** Begins; ends with the signal. */
export function deliver(port: DeliveryPort, ended: AbortSignal): void {
  let stirred = false;
  let wake = () => {};
  const stir = () => {
    stirred = true;
    wake();
  };
  const deaf = port.heard(stir);
  globalThis.addEventListener('online', stir);
  ended.addEventListener('abort', () => {
    deaf();
    globalThis.removeEventListener('online', stir);
    wake();
  });
  void navigator.locks
    .request(`stet-outbox-${port.person}`, { signal: ended }, async () => {
      const passed = new Set<string>();
      for (let lost = 0; !ended.aborted; ) {
        stirred = false;
        const turn = await deliverNext(port, lost > 0 || !navigator.onLine, passed);
        if (ended.aborted) return;
        if (turn.came === 'faulted') passed.add(turn.bundle);
        if (turn.came === 'gone' || turn.came === 'busy') {
          port.connected(turn.came === 'busy');
          await rest(waits[Math.min(lost, waits.length - 1)] ?? IDLE);
          lost += 1;
        } else {
          if (turn.came === 'done') port.connected(true);
          lost = 0;
        }
        if (turn.came !== 'idle') continue;
        if (passed.size > 0) await rest(waits[4] ?? IDLE);
        else if (!stirred) await rest(IDLE);
        passed.clear();
      }
    })
    .catch(() => {});

  /** Waits, or until something is heard. */
  function rest(most: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(finish, most);
      wake = finish;
      function finish() {
        clearTimeout(timer);
        wake = () => {};
        done();
      }
    });
  }
}
