/** The threads in which what came from outside is read and parsed: below that of intake, each for one kind of job. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Done, Job } from '../intake/readers/jobs.ts';
import type { Lane } from '../intake/readers/lanes.ts';
import { ownBytes } from '../lib/own-bytes.ts';

/** What such a thread is told when it starts: which jobs it gets, so that it has loaded what they need. */
export interface ReaderOrders {
  readonly does: Job['do'];
}

/** What it answers; `ready` comes once, before all others. */
export type ReaderSays =
  | { readonly is: 'ready' }
  | { readonly is: 'done'; readonly done: Done }
  | { readonly is: 'fault'; readonly fault: unknown };

/** Megabytes of objects in a thread: the worst document known takes 150. What takes more ends it. */
const MOST_MEMORY = 400;

/** Begins one. It is ended whatever it is doing, in the middle of a regular expression too. */
export function beginReader(does: Job['do'], megabytes = MOST_MEMORY): Lane<Job, Done> {
  const orders: ReaderOrders = { does };
  const worker = new Worker(new URL(`./reader-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: orders,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const ready = Promise.withResolvers<void>();
  let asked: PromiseWithResolvers<Done> | null = null;
  let gone = false;
  const over = (cause: unknown) => {
    gone = true;
    ready.reject(cause);
    asked?.reject(cause);
  };
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`a reader of intake ended with code ${code}`)));
  worker.on('message', (said: ReaderSays) => {
    if (said.is === 'ready') ready.resolve();
    else if (said.is === 'done') asked?.resolve(said.done);
    else asked?.reject(said.fault);
  });
  return {
    ready: ready.promise,
    get gone() {
      return gone;
    },
    do(job) {
      asked = Promise.withResolvers();
      if (job.do === 'extract') worker.postMessage(job);
      else {
        const bytes = ownBytes(job.bytes);
        worker.postMessage({ ...job, bytes }, [bytes.buffer]);
      }
      return asked.promise;
    },
    async spent() {
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1000;
    },
    end() {
      gone = true;
      void worker.terminate();
    },
  };
}
