import type { Moves } from '../../delivery/moves.ts';
import type { After } from '../../delivery/timers.ts';
import type { Clock } from '../../lib/clock.ts';
import type { WireHead, WireReading } from '../../wire/reading.ts';

/** For so long (milliseconds) what was read last is shown while the store is away: a withdrawal elsewhere must end. */
const KEPT_FOR = 600_000;
/** How long (milliseconds) the store is waited for where something is kept. */
const PATIENCE = 2_000;

/** `kept`: it could not be read now, and is as it was read last. */
export interface Seen<T> {
  readonly value: T;
  readonly kept: boolean;
}

/** Where coverages are, as far as can be said: when the store is away, as this process read it last. */
export interface LastSeen {
  /** Null where there is no such public coverage. Rejects where nothing is kept of it. */
  head(slug: string): Promise<Seen<WireHead> | null>;
  coverages(): Promise<Seen<Awaited<ReturnType<WireReading['coverages']>>>>;
}

export interface LastSeenOptions {
  readonly reading: Pick<WireReading, 'head' | 'coverages'>;
  readonly moves: Moves;
  readonly clock: Clock;
  readonly after: After;
  /** Told each time that something kept is given in place of what could not be read. */
  readonly told: (fault: unknown) => void;
}

/** Remembers heads; of a coverage that moved there is none until it is read again. */
export function lastSeen({ reading, moves, clock, after, told }: LastSeenOptions): LastSeen {
  const kept = new Map<string, { readonly value: unknown; readonly at: number }>();
  /** The last move of each, counted over all of them. */
  const moved = new Map<string, number>();
  const ALL = '';
  let count = 0;
  moves.onAny((slug) => {
    count += 1;
    for (const name of [slug, ALL]) {
      moved.set(name, count);
      kept.delete(name);
    }
  });

  async function seen<T>(name: string, read: () => Promise<T | null>): Promise<Seen<T> | null> {
    const begun = count;
    const reading = read().then((value) => {
      if (value === null) kept.delete(name);
      // Of what moved meanwhile nobody knows whether this was read before or after.
      else if ((moved.get(name) ?? 0) <= begun) kept.set(name, { value, at: clock() });
      return value && { value, kept: false };
    });
    if (!kept.has(name)) return reading;
    try {
      return await withinPatience(reading);
    } catch (fault) {
      const last = kept.get(name);
      // A clock that was set back makes it too old as well.
      if (last === undefined || Math.abs(clock() - last.at) > KEPT_FOR) return reading;
      told(fault);
      return { value: last.value as T, kept: true };
    }
  }

  function withinPatience<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = after(PATIENCE, () => reject(new Error('the store takes too long to answer')));
      work.then(resolve, reject).finally(cancel);
    });
  }

  return {
    head: (slug) => seen(slug, () => reading.head(slug)),
    async coverages() {
      const found = await seen(ALL, () => reading.coverages());
      return found ?? { value: [], kept: false };
    },
  };
}
