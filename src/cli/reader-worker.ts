/** A thread that reads or parses what came from outside: no store, no door, nothing but its jobs. */
import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job } from '../intake/readers/jobs.ts';
import { ownBytes } from '../lib/own-bytes.ts';
import type { ReaderOrders, ReaderSays } from './reader-thread.ts';

if (!parentPort) throw new Error('this file is run as a worker');
const line = parentPort;
const say = (said: ReaderSays) => line.postMessage(said);

line.on('message', (job: Job) => {
  doJob(job).then(
    (done) => {
      if (done.do === 'extract') return say({ is: 'done', done });
      const bytes = ownBytes(done.bytes);
      line.postMessage({ is: 'done', done: { ...done, bytes } } satisfies ReaderSays, [bytes.buffer]);
    },
    (fault: unknown) => say({ is: 'fault', fault }),
  );
});
// The words of the languages are looked up once before the time of the first text is taken.
if ((workerData as ReaderOrders).does === 'extract')
  for (const text of ['The mayor said so.', 'Об этом сообщил мэр.', 'Про це повідомив мер.'])
    await doJob({ do: 'extract', item: { text, sent: '2031-01-01T00:00:00Z', zone: 'UTC' } });
say({ is: 'ready' });
