/** The threads in which what came from outside is read and parsed: below that of intake, each for one kind of job. */
import type { Done, Job } from '../intake/readers/jobs.ts';
import type { Lane } from '../intake/readers/lanes.ts';
import { ownBytes } from '../lib/own-bytes.ts';
import { handOver, type Port } from '../lib/thread-line.ts';
import { startThread } from './start-thread.ts';

/** What such a thread is told when it starts: which jobs it gets, so that it has loaded what they need. */
export interface ReaderOrders {
  readonly does: Job['do'];
}

/** What is asked of it. */
export const readerPort: Port<{ do(job: Job): Promise<Done> }> = { name: 'reader', asks: { do: 'in turn' } };

/** A job or what came of it, with its bytes handed over. */
export function withItsBytes<T extends Job | Done>(one: T): T {
  if (one.do === 'extract') return one;
  const bytes = ownBytes(one.bytes);
  return handOver({ ...one, bytes }, [bytes.buffer]);
}

/** Megabytes of objects in a thread: the worst document known takes 150. What takes more ends it. */
const MOST_MEMORY = 400;

/** Begins one. It is ended whatever it is doing, in the middle of a regular expression too. */
export function beginReader(does: Job['do'], megabytes = MOST_MEMORY): Lane<Job, Done> {
  const orders: ReaderOrders = { does };
  const limits = { maxOldGenerationSizeMb: megabytes };
  const { worker, line, ready, died } = startThread({ name: 'reader', orders, limits });
  const reader = line.remote(readerPort);
  let gone = false;
  const over = () => {
    gone = true;
  };
  void died.then(over);
  return {
    ready,
    get gone() {
      return gone;
    },
    do: (job) => reader.do(withItsBytes(job)),
    async spent() {
      const { user, system } = await worker.cpuUsage();
      return (user + system) / 1000;
    },
    end() {
      over();
      void worker.terminate();
    },
  };
}
