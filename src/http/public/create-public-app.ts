/**
 * The public side as a server: pages, streams, changes, feeds, files, operations. It sees the wire alone. What stands
 * before it (TLS, limits of connections and requests per address) is the proxy's: see docs/spec/delivery.md.
 */
import { createHash } from 'node:crypto';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { ByteCache } from '../../delivery/byte-cache.ts';
import { createDelivery } from '../../delivery/delivery.ts';
import type { Probe } from '../../delivery/probe.ts';
import type { After } from '../../delivery/timers.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Random } from '../../lib/random.ts';
import type { Logger } from '../../ops/log.ts';
import { createMetrics, type Metrics } from '../../ops/metrics.ts';
import { renderFragments } from '../../publish/fragments.ts';
import { loaderScript } from '../../publish/loader-script.ts';
import { styleSheet } from '../../publish/style/sheet.ts';
import type { WireReading } from '../../wire/reading.ts';
import { sendAbsent, sendPlain } from './absent.ts';
import { readAssets } from './assets.ts';
import { UNCACHED } from './cache-control.ts';
import { countHub } from './count-hub.ts';
import { publicRoutes } from './public-routes.ts';
import type { Entity, PublicSite } from './public-site.ts';
import { securityHeaders } from './security-headers.ts';

export interface PublicAppOptions {
  readonly reading: WireReading;
  readonly siteName: string;
  /** `https://host`, without a slash at the end. */
  readonly origin: string;
  readonly clock: Clock;
  readonly random: Random;
  /** Where the browser build is (build/browser); null, or a folder without a manifest: pages without a script. */
  readonly assetsDir: string | null;
  readonly logger: Logger;
  /** Names the build in pages and ETags; otherwise told from the style sheet and the script. */
  readonly build?: string;
  readonly metrics?: Metrics;
  /** Bytes of rendered pages and of encoded sets that are kept, each. */
  readonly cacheBytes?: number;
  readonly after?: After;
  readonly probe?: Probe;
}

/** Bytes of rendered answers that are kept when nothing else is said. */
const CACHE_BYTES = 64 * 1024 * 1024;

/** Against slow and endless requests, in milliseconds. A connection without any traffic is closed after the last. */
const TIMEOUTS = { headers: 10_000, request: 15_000, keepAlive: 65_000, silence: 120_000 };

const FAULT = 'Something failed here. It has been logged; please try again in a moment.\n';

/** Makes the server; it does not listen yet. Its `close()` ends streams and waiting requests first. */
export function createPublicApp(options: PublicAppOptions): FastifyInstance {
  const app = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    requestTimeout: TIMEOUTS.request,
    keepAliveTimeout: TIMEOUTS.keepAlive,
    connectionTimeout: TIMEOUTS.silence,
    frameworkErrors: (_fault, _request, reply) => {
      void sendAbsent(reply.headers(site.headers));
    },
  });
  app.server.headersTimeout = TIMEOUTS.headers;
  const site = createSite(options);
  app.register(async (scope) => publicSide(scope, site, options.logger));
  return app;
}

function createSite(options: PublicAppOptions): PublicSite {
  const { reading, clock, random, siteName, origin, logger } = options;
  const assets = readAssets(options.assetsDir);
  const { scriptAddress } = assets;
  const script = scriptAddress === null ? null : loaderScript(scriptAddress);
  const build =
    options.build ?? createHash('sha256').update(`${styleSheet} ${script}`).digest('hex').slice(0, 8);
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
  const headers = securityHeaders({ style: styleSheet, script });
  let closing = false;
  return {
    ...{ reading, delivery, context, assets, clock, metrics, rendered, headers },
    isClosing: () => closing,
    async close() {
      closing = true;
      await delivery.close();
    },
  };
}

/** Routes, headers, log and errors, kept apart from whatever else the same server is given. */
function publicSide(scope: FastifyInstance, site: PublicSite, logger: Logger): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers(site.headers);
  });
  scope.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    site.metrics.requests.observe({ route, method, status }, reply.elapsedTime / 1000);
    logger.debug({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  scope.setErrorHandler((fault, request, reply) => {
    logger.error({ err: fault, method: request.method, route: request.routeOptions.url }, 'a request failed');
    for (const name of ['etag', 'vary', 'content-encoding']) reply.removeHeader(name);
    return sendPlain(reply, 500, FAULT, UNCACHED);
  });
  scope.setNotFoundHandler((_request, reply) => sendAbsent(reply));
  scope.addHook('preClose', () => site.close());
  publicRoutes(scope, site);
}
