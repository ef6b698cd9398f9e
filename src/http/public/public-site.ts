import type { ByteCache, Weighed } from '../../delivery/byte-cache.ts';
import type { Delivery } from '../../delivery/delivery.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Metrics } from '../../ops/metrics.ts';
import type { WireReading } from '../../wire/reading.ts';
import type { Assets } from './assets.ts';
import type { Face } from './face.ts';
import type { LastSeen } from './last-seen.ts';

/** Reads a file of pictures that readers may be shown; null where there is none. */
export type ReadPictureFile = (file: string) => Promise<Buffer | null>;

/** What the routes of the public side share. */
export interface PublicSite {
  readonly reading: WireReading;
  /** Where coverages are, also while the store is away: what is made of that was made before. */
  readonly seen: LastSeen;
  readonly delivery: Delivery;
  readonly assets: Assets;
  readonly clock: Clock;
  readonly metrics: Metrics;
  /** Rendered answers by coverage ('' for those of the whole site), dropped when it moves. */
  readonly rendered: ByteCache<Entity>;
  /** The bytes of a rendition by its file's name; null where this server has no folder for pictures. */
  readonly pictures: ReadPictureFile | null;
  /** What the settings decide, as they are now; taken once for an answer. */
  readonly face: () => Face;
  readonly isClosing: () => boolean;
  /** Ends streams and waiting requests. */
  close(): Promise<void>;
}

/** The bytes of an answer in one encoding; null: there is nothing at this address. */
export interface Entity extends Weighed {
  readonly body: Buffer | null;
}
