import type { FastifyInstance } from 'fastify';
import { sendAbsent } from '../absent.ts';
import { acceptedEncoding } from '../accepted-encoding.ts';
import { ASSET } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';

/** `/assets/:file`: the files of the browser build, by names that hold their hash. */
export function assetRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/assets/:file',
    async answer({ part }, request, reply) {
      const asset = site.assets.files.get(part('file'));
      if (!asset) return sendAbsent(site, request, reply);
      const zipped = acceptedEncoding(request.headers['accept-encoding']) !== 'identity';
      if (zipped) reply.header('content-encoding', 'gzip');
      return reply
        .header('cache-control', ASSET)
        .header('vary', 'Accept-Encoding')
        .type(asset.type)
        .send(zipped ? asset.gzip : asset.body);
    },
  });
}
