import type { Probe } from '../../delivery/probe.ts';
import type { SiteWatch } from '../../delivery/site-watch.ts';
import type { After } from '../../delivery/timers.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { Logger } from '../../ops/log.ts';
import type { Metrics } from '../../ops/metrics.ts';
import type { WireReading } from '../../wire/reading.ts';
import type { ReadPictureFile } from './public-site.ts';

/** What the public side is made with. */
export interface PublicAppOptions {
  readonly reading: WireReading;
  /** Given at the start; null: as it was set. */
  readonly siteName: string | null;
  /** The settings of the house; without it there are none. */
  readonly watch?: SiteWatch;
  /** `https://host`, without a slash at the end. */
  readonly origin: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Where the browser build is (build/browser); null, or a folder without a manifest: pages without a script. */
  readonly assetsDir: string | null;
  readonly logger: Logger;
  /** Where the bytes of pictures come from; without it there are none. */
  readonly pictures?: ReadPictureFile | null;
  /** Names the build in pages and ETags; otherwise told from the style sheet and the script. */
  readonly build?: string;
  /** Proxies that are believed when they say where a request comes from; none where absent. */
  readonly proxies?: readonly string[];
  readonly metrics?: Metrics;
  /** How many connections there may be at once; as many as come when nothing is said. */
  readonly connections?: number;
  /** Bytes of rendered pages and of encoded sets that are kept, each. */
  readonly cacheBytes?: number;
  readonly after?: After;
  readonly probe?: Probe;
}
