/**
 * Sends what waits, one command at a time, from one page of the desk at a time: whichever holds the lock. After a lost
 * answer it waits, a little longer each time, and at once when the machine says that it is online again.
 */
import { type Answer, aged, answered, handed, next, type Sent } from './outbox.ts';
import type { OutboxDisk } from './outbox-disk.ts';

export interface DeliveryPort {
  readonly disk: OutboxDisk;
  /** Sends one command; never throws. `away`: nobody is signed in any more. */
  send(slug: string, command: Sent): Promise<Answer | 'away'>;
  /** This machine's clock, in milliseconds. */
  now(): number;
  /** Whether answers come. */
  connected(is: boolean): void;
}

const waits = [500, 1000, 2000, 4000, 8000];

/** Begins; ends with the signal. */
export function deliver({ disk, send, now, connected }: DeliveryPort, ended: AbortSignal): void {
  let wake = () => {};
  const stir = () => wake();
  disk.heard(stir);
  globalThis.addEventListener('online', stir);
  ended.addEventListener('abort', () => {
    globalThis.removeEventListener('online', stir);
    wake();
  });
  void navigator.locks
    .request('stet-outbox', { signal: ended }, async () => {
      for (let lost = 0; !ended.aborted; ) {
        const step = next(await disk.change((outbox) => aged(outbox, now())));
        if (step === null) await rest(30_000);
        else {
          await disk.change((outbox) => handed(outbox, step.bundle.id));
          const answer = await send(step.bundle.slug, step.command);
          if (ended.aborted) return;
          if (answer !== 'away') await disk.change((outbox) => answered(outbox, step.bundle.id, answer));
          const gone = answer === 'lost' || answer === 'away';
          connected(!gone);
          lost = gone ? lost + 1 : 0;
          if (gone) await rest(waits[Math.min(lost, waits.length) - 1] ?? 8000);
        }
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
