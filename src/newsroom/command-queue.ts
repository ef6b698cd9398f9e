/**
 * The order in which commands are taken: people's before machines'. Machines' wait, are gathered and taken in small
 * batches, so that whoever presses a key waits for one such batch at most; but the first of them is never passed over
 * for longer than a second. Times are milliseconds of the caller's clock.
 */

/** How many of people's commands share a transaction at most. */
export const PEOPLE_BATCH = 256;
/** How many of machines'. */
export const FEED_BATCH = 16;
/** For how long machines' commands are gathered while nothing else happens. */
export const GATHER = 50;
/** After this wait they are taken before people's, one batch in turn with one of people's. */
export const LONGEST_WAIT = 500;

/** What `createNewsroom` asks of a queue. */
export interface CommandQueue<T> {
  add(one: T, isFeed: boolean, now: number): void;
  /** What to commit together now; empty: nothing yet. */
  next(now: number): readonly T[];
  /** In how long there will be something, when nothing else comes; null where nothing waits. */
  due(now: number): number | null;
}

/** An empty queue. `gather` 0: machines' commands are taken as soon as nobody else's wait. */
export function commandQueue<T>(gather: number = GATHER): CommandQueue<T> {
  const people: T[] = [];
  const feeds: { readonly one: T; readonly at: number }[] = [];
  let fed = false;

  /** How long the first of the machines' has waited; a clock that was set back makes it wait no longer. */
  function waited(now: number): number {
    const first = feeds[0];
    if (!first) return -1;
    return now < first.at ? LONGEST_WAIT : now - first.at;
  }

  return {
    add(one, isFeed, now) {
      if (isFeed) feeds.push({ one, at: now });
      else people.push(one);
    },
    next(now) {
      const wait = waited(now);
      const isReady = feeds.length >= FEED_BATCH || wait >= gather;
      fed = people.length === 0 ? isReady : wait >= LONGEST_WAIT && !fed;
      return fed ? feeds.splice(0, FEED_BATCH).map(({ one }) => one) : people.splice(0, PEOPLE_BATCH);
    },
    due(now) {
      if (people.length > 0 || feeds.length >= FEED_BATCH) return 0;
      return feeds.length === 0 ? null : Math.max(0, gather - waited(now));
    },
  };
}
