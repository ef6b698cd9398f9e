import { parentPort } from 'node:worker_threads';
import { openLine, type ThreadLine } from '../lib/thread-line.ts';
import { BusyStore } from '../wire/busy-store.ts';
import { readyPort } from './start-thread.ts';

/** The line of this thread to the one that started it; `ready` is called once all that it works with is open. */
export function lineOfThread(): ThreadLine & { ready(): void } {
  if (!parentPort) throw new Error('this file is run as a worker');
  const line = openLine(parentPort, [BusyStore]);
  return { ...line, ready: () => line.answer(readyPort, { ready: async () => {} }) };
}
