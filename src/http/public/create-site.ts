import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ByteCache } from '../../delivery/byte-cache.ts';
import { createDelivery } from '../../delivery/delivery.ts';
import { strictTransport } from '../../lib/strict-transport.ts';
import { createMetrics } from '../../ops/metrics.ts';
import { renderNotFound } from '../../publish/error-page.ts';
import { renderFragments } from '../../publish/fragments.ts';
import { styleSheet } from '../../publish/style/sheet.ts';
import { readAssets } from './assets.ts';
import { countHub } from './count-hub.ts';
import type { PublicAppOptions } from './public-app-options.ts';
import type { Entity, PublicSite } from './public-site.ts';
import { securityHeaders } from './security-headers.ts';

/** Bytes of rendered answers that are kept when nothing else is said. */
const CACHE_BYTES = 64 * 1024 * 1024;

/** Puts together what the routes share, and starts delivery. */
export function createSite(options: PublicAppOptions): PublicSite {
  const { reading, clock, random, siteName, origin, logger } = options;
  const assets = readAssets(options.assetsDir);
  const { scriptAddress } = assets;
  const build =
    options.build ?? createHash('sha256').update(`${styleSheet} ${scriptAddress}`).digest('hex').slice(0, 8);
  const context = { siteName, origin, scriptAddress, build };
  const metrics = options.metrics ?? createMetrics({ process: false });
  const cacheBytes = options.cacheBytes ?? CACHE_BYTES;
  const delivery = createDelivery({
    reading,
    clock,
    random,
    cacheBytes,
    fragments: (changes, language) =>
      renderFragments(changes, language === null ? context : { ...context, language }),
    tell: countHub(metrics, logger),
    after: options.after,
    probe: options.probe,
  });
  const rendered = new ByteCache<Entity>(cacheBytes);
  delivery.moves.onAny((slug) => {
    rendered.drop(slug);
    rendered.drop('');
  });
  const headers = {
    ...securityHeaders({ style: styleSheet, hasScript: scriptAddress !== null }),
    ...strictTransport(origin),
  };
  const missing = Buffer.from(renderNotFound(context));
  const notFound = { body: missing, gzip: gzipSync(missing) };
  let closing = false;
  return {
    ...{ reading, delivery, context, assets, clock, metrics, rendered, headers, notFound },
    pictures: options.pictures ?? null,
    isClosing: () => closing,
    async close() {
      closing = true;
      await delivery.close();
    },
  };
}
