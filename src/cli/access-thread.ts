import type { AccessStore } from '../access/access-store.ts';
import type { Port } from '../lib/thread-line.ts';
import type { WorkingsStore } from '../workings/workings-store.ts';
import { engineOf } from './engine.ts';
import { startThread } from './start-thread.ts';
import type { StorePlace } from './store-place.ts';

/** What the thread is told when it starts. */
export interface AccessOrders {
  readonly store: StorePlace;
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
 * database here, where waiting lets readers be served. Resolves when both are open.
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
  const orders: AccessOrders = { store: place };
  const { line, ready, died, close } = startThread({ name: 'access', orders });
  const [store, workings] = [line.remote(peoplePort), line.remote(workingsPort)];
  await ready;
  return { store, workings, died, close: () => close(() => Promise.all([workings.close(), store.close()])) };
}

/** What is asked of people in their thread: what was written first counts first. */
export const peoplePort: Port<AccessStore> = {
  name: 'people',
  asks: {
    ...{ get: 'in turn', list: 'in turn', write: 'in turn', log: 'in turn', head: 'in turn' },
    ...{ forget: 'in turn', adopt: 'in turn', close: 'in turn' },
  },
};

/** And of what they are writing. */
export const workingsPort: Port<WorkingsStore> = {
  name: 'workings',
  asks: {
    ...{ bring: 'in turn', drop: 'in turn', here: 'in turn', list: 'in turn', words: 'in turn' },
    ...{ lose: 'in turn', of: 'in turn', forget: 'in turn', letGo: 'in turn', close: 'in turn' },
  },
};
