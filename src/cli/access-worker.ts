/** The thread of people and of what they are writing: connections of its own to the files of a store. */
import { parentPort, workerData } from 'node:worker_threads';
import { hostStore } from '../lib/remote-store.ts';
import type { AccessOrders } from './access-thread.ts';
import { engineOf } from './engine.ts';

if (!parentPort) throw new Error('this file is run as a worker');
const { store, workings } = workerData as AccessOrders;
const engine = engineOf(store);
hostStore(parentPort, await engine.openAccess());
hostStore(workings, await engine.openWorkings());
