/**
 * The public side as a server: pages, streams, changes, feeds, files, operations. It sees the wire alone. What stands
 * before it (TLS, limits of connections and requests per address) is the proxy's: see SPEC.md.
 */
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from '../../ops/log.ts';
import { AwayStore } from '../../wire/away-store.ts';
import { BusyStore } from '../../wire/busy-store.ts';
import { sendAbsent, sendAway, sendPlain } from './absent.ts';
import { UNCACHED } from './cache-control.ts';
import { createSite } from './create-site.ts';
import { crowded } from './crowded.ts';
import type { PublicAppOptions } from './public-app-options.ts';
import { publicRoutes } from './public-routes.ts';
import type { PublicSite } from './public-site.ts';
import { unnamedProxy } from './unnamed-proxy.ts';

/**
 * Against slow and endless requests, in milliseconds. A whole request may take as long as a picture over a slow line; only
 * who has a token is listened to for more than headers. A connection without any traffic is closed after the last.
 */
const TIMEOUTS = { headers: 10_000, request: 120_000, keepAlive: 65_000, silence: 120_000 };

/** Methods of the public side. */
const readers: ReadonlySet<string> = new Set(['GET', 'HEAD']);

const BUSY = 'Too many ask for this at once; please try again in a moment.\n';
/** Seconds after which a reader may try again. */
const RETRY_AFTER = 5;
const FAULT = 'Something failed here. It has been logged; please try again in a moment.\n';

/** Makes the server; it does not listen yet. Its `close()` ends streams and waiting requests first. */
export function createPublicApp(options: PublicAppOptions): FastifyInstance {
  const app = fastify({
    loggerInstance: options.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    trustProxy: options.proxies?.length ? [...options.proxies] : false,
    requestTimeout: TIMEOUTS.request,
    keepAliveTimeout: TIMEOUTS.keepAlive,
    connectionTimeout: TIMEOUTS.silence,
    frameworkErrors: (_fault, request, reply) => {
      void sendAbsent(site, request, reply.headers(site.face().headers));
    },
  });
  app.server.headersTimeout = TIMEOUTS.headers;
  const site = createSite(options);
  const { connections = Number.POSITIVE_INFINITY, logger } = options;
  crowded(app.server, connections, { metrics: site.metrics, logger, now: options.clock });
  const look = unnamedProxy(options.logger);
  app.addHook('onRequest', async (request) => look(request));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    site.metrics.requests.observe({ route, method, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.register(async (scope) => publicSide(scope, site, options.logger));
  return app;
}

/** Routes, headers, log and errors, kept apart from whatever else the same server is given. */
function publicSide(scope: FastifyInstance, site: PublicSite, logger: Logger): void {
  scope.addHook('onRequest', async (request, reply) => {
    reply.headers(site.face().headers);
    // Before a byte of a body is taken: there is nothing here that takes one.
    if (!readers.has(request.method)) return sendAbsent(site, request, reply);
  });
  scope.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const status = reply.statusCode;
    logger.debug({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  scope.setErrorHandler((fault, request, reply) => {
    if (fault instanceof BusyStore) {
      logger.warn({ method: request.method, route: request.routeOptions.url }, 'a request found no place');
      return sendPlain(reply.header('retry-after', RETRY_AFTER), 503, BUSY, UNCACHED);
    }
    if (fault instanceof AwayStore) {
      const { method, routeOptions } = request;
      logger.error(
        { err: fault.cause ?? fault, method, route: routeOptions.url },
        'the store cannot be read',
      );
      return sendAway(site, request, reply.header('retry-after', RETRY_AFTER));
    }
    logger.error({ err: fault, method: request.method, route: request.routeOptions.url }, 'a request failed');
    return sendPlain(reply, 500, FAULT, UNCACHED);
  });
  scope.setNotFoundHandler((request, reply) => sendAbsent(site, request, reply));
  scope.addHook('preClose', () => site.close());
  publicRoutes(scope, site);
}
