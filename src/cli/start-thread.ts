import { extname } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { openLine, type Port, type ThreadLine } from '../lib/thread-line.ts';
import { BusyStore } from '../wire/busy-store.ts';

/** The first that a thread is asked: it answers when all that it works with is open. */
export const readyPort: Port<{ ready(): Promise<void> }> = { name: 'thread', asks: { ready: 'aside' } };

/** A thread of this process that answers over a line until it is closed. */
export interface Thread {
  readonly worker: Worker;
  readonly line: ThreadLine;
  /** Resolves when it takes questions; rejects with the cause where it dies before. */
  readonly ready: Promise<void>;
  /** Resolves with the cause when it ends before it was closed. */
  readonly died: Promise<unknown>;
  /** Asks for the last thing, which it may die over, and ends it. */
  close(last: () => Promise<unknown>): Promise<void>;
}

/** How one is started. */
export interface ThreadStart {
  /** Its file is `NAME-worker`, beside this one. */
  readonly name: 'newsroom' | 'access' | 'intake' | 'reader';
  /** What it is told when it starts. */
  readonly orders: object;
  readonly limits?: WorkerOptions['resourceLimits'];
  /** What whoever asks it gets once it is dead; the cause where this is left out. */
  readonly gone?: (cause: unknown) => unknown;
}

/** Starts it. */
export function startThread({ name, orders, limits, gone = (cause) => cause }: ThreadStart): Thread {
  const worker = new Worker(new URL(`./${name}-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: orders,
    ...(limits && { resourceLimits: limits }),
  });
  const line = openLine(worker, [BusyStore]);
  const ended = Promise.withResolvers<unknown>();
  const died = Promise.withResolvers<unknown>();
  let closing = false;
  const over = (cause: unknown) => {
    ended.resolve(cause);
    line.gone(gone(cause));
    if (!closing) died.resolve(cause);
  };
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`the thread of ${name} ended with code ${code}`)));
  return {
    ...{ worker, line, died: died.promise },
    ready: line
      .remote(readyPort)
      .ready()
      .catch(async () => Promise.reject(await ended.promise)),
    async close(last) {
      closing = true;
      await Promise.race([ended.promise, last()]);
      await worker.terminate();
    },
  };
}
