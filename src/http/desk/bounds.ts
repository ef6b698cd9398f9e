/**
 * How much of the desk's API one person or program may ask for, in this process: a bucket of requests that fills again
 * steadily, and so many open streams. What is refused was not begun.
 */
import type { Clock } from '../../lib/clock.ts';
import type { Caller } from './access/identify.ts';
import type { ErrorAnswer } from './answers.ts';
import { type Bucket, buckets } from './buckets.ts';

/** Of somebody who is signed in, in all their tabs: ten desks that are told of a change every second stay below it. */
export const PERSON: Bucket = { most: 600, each: 30 };
/** Of a token: a feed of 200 readings a second and a long file of commands stay below it. */
export const PROGRAM: Bucket = { most: 5000, each: 1000 };
/** Open streams of one person or program. */
export const STREAMS = 12;

export interface DeskBounds {
  /** Counts a request; why it is not begun, or null. */
  request(by: Caller): ErrorAnswer | null;
  /** Counts an open stream; `crowd` is called when a newer one takes its place. Gives the way to say that it has ended. */
  stream(by: Caller, crowd: () => void): () => void;
}

/** Bounds that have seen nothing yet. `clock` does not need to be the hour, only to go on. */
export function deskBounds(
  clock: Clock,
  { person = PERSON, program = PROGRAM, streams = STREAMS } = {},
): DeskBounds {
  const take = buckets(clock);
  const open = new Map<string, Set<() => void>>();
  return {
    request(by) {
      const [bucket, key] = 'token' in by.by ? [program, `program ${by.person.id}`] : [person, by.person.id];
      const seconds = take(key, bucket);
      if (seconds === null) return null;
      const message = `You ask more than ${bucket.each} times a second, and this was not begun. Ask again in ${seconds} s.`;
      return { code: 'too-many', message, seconds };
    },
    stream(by, crowd) {
      const key = by.person.id;
      const mine = open.get(key) ?? new Set();
      const one = () => crowd();
      open.set(key, mine.add(one));
      const [oldest] = mine;
      if (mine.size > streams && oldest) {
        mine.delete(oldest);
        oldest();
      }
      return () => {
        mine.delete(one);
        if (mine.size === 0 && open.get(key) === mine) open.delete(key);
      };
    },
  };
}
