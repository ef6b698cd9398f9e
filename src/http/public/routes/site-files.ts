import type { FastifyInstance } from 'fastify';
import { FIXED } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';

/** `origin`: of the readers' address, at which the sitemap is. */
const robots = (origin: string) => `User-agent: *
Disallow: /api/
Disallow: /desk
Disallow: /live/*/stream
Disallow: /live/*/changes
Sitemap: ${origin}/sitemap.xml
`;

/** A full stop that is not one: the mark of "stet", dots under a word that stays. */
const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#b8310f"/>' +
  '<path d="M7 12h18" stroke="#fff" stroke-width="4" stroke-linecap="round"/>' +
  '<g fill="#fff"><circle cx="8" cy="22" r="2.4"/><circle cx="16" cy="22" r="2.4"/><circle cx="24" cy="22" r="2.4"/></g></svg>\n';

/** `/robots.txt` and `/favicon.svg`. */
export function siteFileRoutes(app: FastifyInstance, site: PublicSite): void {
  const { origin } = site.face().context;
  for (const [path, type, text] of [
    ['/robots.txt', 'text/plain; charset=utf-8', robots(origin)],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', favicon],
  ] as const) {
    publicRoute(app, {
      path,
      answer: async (_asked, _request, reply) => reply.header('cache-control', FIXED).type(type).send(text),
    });
  }
}
