import type { FastifyInstance } from 'fastify';
import type { SiteWatch } from '../delivery/site-watch.ts';
import { createPublicApp } from '../http/public/create-public-app.ts';
import type { Logger } from '../ops/log.ts';
import { createMetrics } from '../ops/metrics.ts';
import { mediaFolder } from '../store/media-folder.ts';
import type { WireReading } from '../wire/reading.ts';
import { browserBuild } from './browser-build.ts';
import { connectionsAllowed } from './connections-allowed.ts';
import { addressOf } from './listen.ts';
import { publicBuild } from './public-build.ts';
import { realClock, realRandom } from './real-clock.ts';
import type { ServeSettings } from './serve-settings.ts';

/** Fewer connections than this are told of at the start. */
const FEW = 1000;

/** The readers' side over a store's wire. */
export function publicSide(
  reading: WireReading,
  settings: ServeSettings,
  port: number,
  logger: Logger,
  watch: SiteWatch,
): FastifyInstance {
  const folder = settings.media === null ? null : mediaFolder(settings.media);
  const connections = connectionsAllowed();
  if (connections < FEW)
    logger.warn(
      { connections },
      'this process may have few connections at once; let it have more files (LimitNOFILE= in systemd, ulimit -n)',
    );
  return createPublicApp({
    connections,
    reading,
    siteName: settings.siteName,
    watch,
    origin: settings.origin ?? addressOf({ host: settings.host, port }),
    clock: realClock,
    random: realRandom,
    assetsDir: browserBuild(),
    build: publicBuild(),
    proxies: settings.proxies,
    metrics: createMetrics({ process: true }),
    logger,
    pictures: folder && ((file) => folder.read('renditions', file)),
  });
}
