/**
 * Work that somebody else’s text may have made slow, done in lanes: each takes one job at a time, and is ended with what
 * it is doing when that takes too long. Whatever waits is then done in another one. What a lane is, a thread or a
 * process, is told by whoever opens them.
 */
import { err, ok, type Result } from '../../lib/result.ts';

/** Where jobs are done, one at a time. */
export interface Lane<Job, Done> {
  /** Resolves when it takes jobs; rejects where it cannot begin. */
  readonly ready: Promise<unknown>;
  /** Whether it has ended, by itself as well. */
  readonly gone: boolean;
  /** Rejects with the fault of the job, or when the lane has ended. */
  do(job: Job): Promise<Done>;
  /** Milliseconds of processor time that it has taken. */
  spent(): Promise<number>;
  end(): void;
}

/** How many, and how long. */
export interface Lanes<Job, Done> {
  readonly begin: () => Lane<Job, Done>;
  /** So many at most; a further one begins when a job has waited. */
  readonly most: number;
  /** Milliseconds of processor time that one job may take. */
  readonly within: number;
  /** Told of what should not have happened. */
  readonly fault: (fault: unknown) => void;
}

/** Why there is no answer: it took too long, or broke the lane. */
export type Undone = 'late' | 'broken';

interface Waiting<Job, Done> extends PromiseWithResolvers<Result<Done, Undone>> {
  readonly job: Job;
}

/** Milliseconds that a job waits for a lane before another one begins. */
const PATIENCE = 250;
/** Milliseconds after which a lane with nothing to do ends. */
const IDLE = 5 * 60_000;
/** A machine so busy that a job gets less than this part of a processor ends it all the same. */
const LEAST = 5;

/** Opens them; the first begins with the first job. `do` rejects where no lane can begin, and after `close`. */
export function openLanes<Job, Done>({
  begin,
  most,
  within,
  fault,
}: Lanes<Job, Done>): {
  do(job: Job): Promise<Result<Done, Undone>>;
  close(): void;
} {
  type One = Waiting<Job, Done>;
  const waiting: One[] = [];
  /** Lanes with nothing to do, the one that has rested longest first. */
  const resting = new Set<(one: One | null) => void>();
  const open = new Set<Lane<Job, Done>>();
  let closed = false;

  function next(): Promise<One | null> {
    const one = waiting.shift();
    if (one) return Promise.resolve(one);
    return new Promise((resolve) => {
      const wakes = (given: One | null) => {
        clearTimeout(timer);
        resting.delete(wakes);
        resolve(given);
      };
      const timer = setTimeout(wakes, IDLE, null);
      timer.unref();
      resting.add(wakes);
    });
  }

  /** The life of a lane. */
  async function live(): Promise<void> {
    const lane = begin();
    open.add(lane);
    try {
      await lane.ready;
      for (let one = await next(); one; one = await next()) {
        if (closed) {
          one.reject(new Error('the readers were closed'));
          break;
        }
        if (lane.gone) {
          waiting.unshift(one);
          break;
        }
        const done = await inTime(lane, one.job, within).catch((thrown: unknown) => {
          if (!closed) fault(thrown);
          return err('broken' as const);
        });
        if (closed) one.reject(new Error('the readers were closed'));
        else one.resolve(done);
        if (!done.ok) break;
      }
    } catch (thrown) {
      // Where others are at work they take what waits.
      if (open.size === 1) waiting.shift()?.reject(thrown);
    }
    open.delete(lane);
    lane.end();
    if (waiting.length > 0 && open.size === 0 && !closed) void live();
  }

  return {
    do(job) {
      if (closed) return Promise.reject(new Error('the readers were closed'));
      const one: One = { job, ...Promise.withResolvers<Result<Done, Undone>>() };
      const rested = [...resting].at(-1);
      if (rested) rested(one);
      else {
        waiting.push(one);
        if (open.size === 0) void live();
        else if (open.size < most)
          setTimeout(() => {
            if (!closed && waiting.includes(one) && open.size < most) void live();
          }, PATIENCE).unref();
      }
      return one.promise;
    },
    close() {
      closed = true;
      for (const wakes of [...resting]) wakes(null);
      for (const one of waiting.splice(0)) one.reject(new Error('the readers were closed'));
      for (const lane of open) lane.end();
    },
  };
}

/** What a lane makes of a job, or that it has taken too much time for it. A busy machine is not held against a job. */
async function inTime<Job, Done>(
  lane: Lane<Job, Done>,
  job: Job,
  within: number,
): Promise<Result<Done, 'late'>> {
  const before = await spentBy(lane, within);
  const done = lane.do(job).then(ok);
  for (let looks = 0; looks < LEAST; looks += 1) {
    const told = await or(done, within, null);
    if (told) return told;
    if ((await spentBy(lane, within)) - before >= 0.9 * within) break;
  }
  done.catch(() => {});
  return err('late');
}

/** A lane that does not tell in time has taken all the time there is. */
const spentBy = <Job, Done>(lane: Lane<Job, Done>, within: number): Promise<number> =>
  or(lane.spent(), within, Number.POSITIVE_INFINITY);

/** What a promise comes to, or something else after so many milliseconds. */
async function or<T, E>(promise: Promise<T>, milliseconds: number, late: E): Promise<T | E> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<E>((resolve) => {
        timer = setTimeout(resolve, milliseconds, late);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
