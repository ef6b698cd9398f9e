import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type RemoteNewsroom, remoteNewsroom, type Told } from '../newsroom/remote.ts';

import type { StorePlace } from './store-place.ts';

/** A newsroom in a thread of its own, so that writing to disk never holds up readers. */
export interface NewsroomThread {
  readonly newsroom: RemoteNewsroom;
  /** Resolves, with the cause where there is one, when the thread ends before it was closed. */
  readonly died: Promise<unknown>;
  /** Answers what was asked, closes the store, ends the thread. */
  close(): Promise<void>;
}

/** What the thread is told when it starts. */
export interface ThreadOrders {
  readonly store: StorePlace;
  /** The folder of pictures, where there is one. */
  readonly media: string | null;
}

/** Starts the thread; resolves when its store is open. */
export async function startNewsroomThread(orders: ThreadOrders, told: Told): Promise<NewsroomThread> {
  const worker = new Worker(new URL(`./newsroom-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: orders,
  });
  const newsroom = remoteNewsroom(worker, told);
  const ended = Promise.withResolvers<void>();
  const died = Promise.withResolvers<unknown>();
  let cause: unknown = null;
  let closing = false;
  worker.on('error', (fault) => {
    cause = fault;
  });
  worker.on('exit', (code) => {
    ended.resolve();
    if (closing) return;
    const why = cause ?? new Error(`the newsroom's thread ended with code ${code}`);
    newsroom.gone(why);
    died.resolve(why);
  });
  await Promise.race([newsroom.ready, died.promise.then((why) => Promise.reject(why))]);
  return {
    newsroom,
    died: died.promise,
    async close() {
      closing = true;
      await Promise.race([newsroom.close(), ended.promise]);
      await worker.terminate();
    },
  };
}
