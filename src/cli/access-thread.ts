import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AccessStore } from '../access/access-store.ts';
import { remoteAccess } from '../access/remote-access.ts';
import { engineOf } from './engine.ts';
import type { StorePlace } from './store-place.ts';

/** What the thread is told when it starts. */
export interface AccessOrders {
  readonly store: StorePlace;
}

/** The people of a store, as a server has them open. */
export interface OpenPeople {
  readonly store: AccessStore;
  /** Resolves with the cause when their thread ends before it was closed. */
  readonly died: Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens them. Of a file in a thread of its own, because a writer of it waits without letting anything else run; of a
 * database here, where waiting lets readers be served. Resolves when it has answered once.
 */
export async function openPeople(place: StorePlace): Promise<OpenPeople> {
  const engine = engineOf(place);
  if (engine.shared) {
    const store = await engine.openAccess();
    return { store, died: new Promise(() => {}), close: () => store.close() };
  }
  const orders: AccessOrders = { store: place };
  const worker = new Worker(new URL(`./access-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: orders,
  });
  const { store, gone } = remoteAccess(worker);
  const died = Promise.withResolvers<unknown>();
  let closing = false;
  const over = (cause: unknown) => {
    gone(cause);
    if (!closing) died.resolve(cause);
  };
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`the thread of people ended with code ${code}`)));
  await store.head();
  return {
    store,
    died: died.promise,
    async close() {
      closing = true;
      await store.close();
      await worker.terminate();
    },
  };
}
