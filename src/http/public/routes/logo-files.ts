import type { FastifyInstance } from 'fastify';
import { logoFile } from '../../../wire/site.ts';
import { sendAbsent } from '../absent.ts';
import { ASSET } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';

/** A picture is bytes and nothing else; feeds and other pages may show it. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/** `/site/:file`: the house's logo, and the one before it for pages that are kept elsewhere. Its name is of its bytes. */
export function logoFileRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/site/:file',
    async answer({ part }, request, reply) {
      const file = part('file');
      const bytes = logoFile.safeParse(file).success ? await site.reading.logo(file) : null;
      if (bytes === null) return sendAbsent(site, request, reply);
      return reply.headers(HEADERS).header('cache-control', ASSET).type('image/webp').send(bytes);
    },
  });
}
