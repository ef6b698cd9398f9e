/** Where real time, real randomness and real hashing come from: nowhere else. */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../lib/clock.ts';
import type { Sha256 } from '../lib/hash.ts';
import type { Random } from '../lib/random.ts';
import type { Timer } from '../lib/timer.ts';

/** This machine's time, in milliseconds since 1970 (UTC). */
export const realClock: Clock = () => Date.now();

/** The operating system's randomness. */
export const realRandom: Random = (length) => randomBytes(length);

/** SHA-256 as the runtime computes it. */
export const realSha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** Real waiting; never keeps a process alive. */
export const realTimer: Timer = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
