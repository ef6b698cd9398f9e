/**
 * Everything that brings the wire to readers, put together: one watch on the wire, one source of encoded sets, the hub
 * for streams, the answers of `changes`.
 */
import type { Clock } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { WireReading } from '../wire/reading.ts';
import { type ChangeSource, createChangeSource } from './change-source.ts';
import { type AnswerChanges, createChanges } from './changes.ts';
import { elapsing } from './elapsing.ts';
import type { RenderFragments } from './encode-set.ts';
import { Hub } from './hub.ts';
import type { TellHub } from './hub-event.ts';
import { type Moves, watchMoves } from './moves.ts';
import { noProbe, type Probe } from './probe.ts';
import { type After, realTimers } from './timers.ts';

/** Bytes of encoded sets that are kept when nothing else is said. */
const CACHE_BYTES = 64 * 1024 * 1024;

export interface DeliveryOptions {
  readonly reading: WireReading;
  readonly fragments: RenderFragments;
  readonly clock: Clock;
  readonly random: Random;
  readonly tell?: TellHub | undefined;
  readonly after?: After | undefined;
  readonly probe?: Probe | undefined;
  readonly cacheBytes?: number | undefined;
}

export interface Delivery {
  readonly hub: Hub;
  readonly changes: AnswerChanges;
  readonly moves: Moves;
  readonly source: ChangeSource;
  /** Ends streams and waiting requests; the reading port stays open. */
  close(): Promise<void>;
}

/** Starts delivery over a reading port. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { reading, fragments, clock, random, tell = () => {}, after = realTimers, probe = noProbe } = options;
  const moves = watchMoves(reading);
  const source = createChangeSource({
    reading,
    moves,
    fragments,
    probe,
    tell,
    cacheBytes: options.cacheBytes ?? CACHE_BYTES,
  });
  const closing = new AbortController();
  const hub = new Hub({ source, moves, clock: elapsing(clock), after, random, tell, probe });
  return {
    hub,
    moves,
    source,
    changes: createChanges({ source, moves, clock, after, closing: closing.signal }),
    async close() {
      closing.abort();
      moves.close();
      await hub.close();
    },
  };
}
