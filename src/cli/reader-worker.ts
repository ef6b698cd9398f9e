/** A thread that reads or parses what came from outside: no store, no door, nothing but its jobs. */
import { workerData } from 'node:worker_threads';
import { doJob } from '../intake/readers/jobs.ts';
import { lineOfThread } from './line-of-thread.ts';
import { type ReaderOrders, readerPort, withItsBytes } from './reader-thread.ts';

const line = lineOfThread();
line.answer(readerPort, { do: async (job) => withItsBytes(await doJob(job)) });
// The words of the languages are looked up once before the time of the first text is taken.
if ((workerData as ReaderOrders).does === 'extract')
  for (const text of ['The mayor said so.', 'Об этом сообщил мэр.', 'Про це повідомив мер.'])
    await doJob({ do: 'extract', item: { text, sent: '2031-01-01T00:00:00Z', zone: 'UTC' } });
line.ready();
