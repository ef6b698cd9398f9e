/** The thread of people: a connection of its own to the store's file. */
import { parentPort, workerData } from 'node:worker_threads';
import { hostAccess } from '../access/remote-access.ts';
import type { AccessOrders } from './access-thread.ts';
import { engineOf } from './engine.ts';

if (!parentPort) throw new Error('this file is run as a worker');
hostAccess(parentPort, await engineOf((workerData as AccessOrders).store).openAccess());
