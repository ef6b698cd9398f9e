import { createHash } from 'node:crypto';
import { ByteCache } from '../../delivery/byte-cache.ts';
import { createDelivery } from '../../delivery/delivery.ts';
import { nothingWatched } from '../../delivery/site-watch.ts';
import { realTimers } from '../../delivery/timers.ts';
import { strictTransport } from '../../lib/strict-transport.ts';
import { createMetrics } from '../../ops/metrics.ts';
import { renderFragments } from '../../publish/fragments.ts';
import { styleSheet } from '../../publish/style/sheet.ts';
import { sayingAway } from '../../wire/away-store.ts';
import { readAssets } from './assets.ts';
import { countHub } from './count-hub.ts';
import { facesOf } from './face.ts';
import { lastSeen } from './last-seen.ts';
import type { PublicAppOptions } from './public-app-options.ts';
import type { Entity, PublicSite } from './public-site.ts';

/** Bytes of rendered answers that are kept when nothing else is said. */
const CACHE_BYTES = 64 * 1024 * 1024;

/** Puts together what the routes share, and starts delivery. */
export function createSite(options: PublicAppOptions): PublicSite {
  const { clock, random, siteName, origin, logger } = options;
  const reading = sayingAway(options.reading);
  const assets = readAssets(options.assetsDir);
  const { scriptAddress } = assets;
  const build =
    options.build ?? createHash('sha256').update(`${styleSheet} ${scriptAddress}`).digest('hex').slice(0, 8);
  const metrics = options.metrics ?? createMetrics({ process: false });
  const ground = {
    siteName,
    context: {
      ...{ origin, scriptAddress, build },
      fault(error: unknown) {
        metrics.leftOut.inc();
        logger.warn({ err: error }, 'a piece of a page could not be rendered and is left out');
      },
    },
    headers: strictTransport(origin),
  };
  const face = facesOf(ground, (options.watch ?? nothingWatched).now);
  const cacheBytes = options.cacheBytes ?? CACHE_BYTES;
  const delivery = createDelivery({
    reading,
    clock,
    random,
    cacheBytes,
    fragments: (changes, language) =>
      renderFragments(changes, language === null ? face().context : { ...face().context, language }),
    tell: countHub(metrics, logger),
    after: options.after,
    probe: options.probe,
  });
  metrics.watchBehind(() => delivery.hub.behind());
  const rendered = new ByteCache<Entity>(cacheBytes);
  delivery.moves.onAny((slug) => {
    rendered.drop(slug);
    rendered.drop('');
  });
  const seen = lastSeen({
    ...{ reading, clock },
    moves: delivery.moves,
    after: options.after ?? realTimers,
    told(fault) {
      metrics.kept.inc();
      logger.warn({ err: fault }, 'the store cannot be read; a reader gets what was rendered last');
    },
  });
  let closing = false;
  return {
    ...{ reading, seen, delivery, assets, clock, metrics, rendered, face },
    pictures: options.pictures ?? null,
    isClosing: () => closing,
    async close() {
      closing = true;
      await delivery.close();
    },
  };
}
