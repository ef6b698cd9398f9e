/** The thread of people and of what they are writing: connections of its own to the files of a store. */
import { workerData } from 'node:worker_threads';
import { type AccessOrders, peoplePort, workingsPort } from './access-thread.ts';
import { engineOf } from './engine.ts';
import { lineOfThread } from './line-of-thread.ts';

const line = lineOfThread();
const engine = engineOf((workerData as AccessOrders).store);
line.answer(peoplePort, await engine.openAccess());
line.answer(workingsPort, await engine.openWorkings());
line.ready();
