import { extname } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { AccessStore } from '../access/access-store.ts';
import { remoteStore } from '../lib/remote-store.ts';
import type { WorkingsStore } from '../workings/workings-store.ts';
import { engineOf } from './engine.ts';
import type { StorePlace } from './store-place.ts';

/** What the thread is told when it starts. */
export interface AccessOrders {
  readonly store: StorePlace;
  /** The line over which workings are asked for. */
  readonly workings: MessagePort;
}

/** The people of a store and what they are writing, as a server has them open. */
export interface OpenPeople {
  readonly store: AccessStore;
  readonly workings: WorkingsStore;
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
    const [store, workings] = [await engine.openAccess(), await engine.openWorkings()];
    const close = async () => {
      await workings.close();
      await store.close();
    };
    return { store, workings, died: new Promise(() => {}), close };
  }
  const line = new MessageChannel();
  const orders: AccessOrders = { store: place, workings: line.port2 };
  const worker = new Worker(new URL(`./access-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: orders,
    transferList: [line.port2],
  });
  const people = remoteStore<AccessStore>(worker, asked.people);
  const writing = remoteStore<WorkingsStore>(line.port1, asked.workings);
  const [store, workings] = [people.store, writing.store];
  const died = Promise.withResolvers<unknown>();
  let closing = false;
  const over = (cause: unknown) => {
    people.gone(cause);
    writing.gone(cause);
    if (!closing) died.resolve(cause);
  };
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`the thread of people ended with code ${code}`)));
  await Promise.all([store.head(), workings.list('')]);
  return {
    store,
    workings,
    died: died.promise,
    async close() {
      closing = true;
      await workings.close();
      await store.close();
      await worker.terminate();
    },
  };
}

/** All that each of them is asked. */
const asked = {
  people: {
    ...{ get: true, list: true, write: true, log: true, head: true, forget: true, adopt: true, close: true },
  },
  workings: {
    ...{ bring: true, drop: true, here: true, list: true, words: true, lose: true, of: true },
    ...{ forget: true, letGo: true, close: true },
  },
} as const;
