import type { FastifyInstance } from 'fastify';
import { sendAbsent, sendPlain } from '../absent.ts';
import { UNCACHED } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';

/** How long the wire may take to answer for the process to count as ready (milliseconds). */
const READY_WITHIN = 2_000;

/**
 * `/healthz`: the process answers. `/readyz`: it can read the wire and is not shutting down. `/metrics`: for
 * Prometheus. They tell nothing of any coverage. Metrics are absent for whoever comes through a proxy.
 */
export function operationsRoutes(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/healthz',
    answer: async (_asked, _request, reply) => sendPlain(reply, 200, 'ok\n', UNCACHED),
  });
  publicRoute(app, {
    path: '/readyz',
    async answer(_asked, _request, reply) {
      const ready = !site.isClosing() && (await isReadable(site));
      return sendPlain(reply, ready ? 200 : 503, ready ? 'ready\n' : 'not ready\n', UNCACHED);
    },
  });
  publicRoute(app, {
    path: '/metrics',
    async answer(_asked, request, reply) {
      // What asks from inside comes without a proxy; what came through one is of readers.
      if (request.headers['x-forwarded-for'] !== undefined) return sendAbsent(site, request, reply);
      return reply
        .header('cache-control', UNCACHED)
        .type(site.metrics.contentType)
        .send(await site.metrics.text());
    },
  });
}

async function isReadable({ reading }: PublicSite): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), READY_WITHIN);
    reading.coverages().then(
      () => done(true),
      () => done(false),
    );
    function done(ready: boolean): void {
      clearTimeout(late);
      resolve(ready);
    }
  });
}
