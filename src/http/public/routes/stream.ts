import type { FastifyInstance } from 'fastify';
import { sendAbsent, sendPlain } from '../absent.ts';
import { NO_SUCH_RENDITION, readRendition } from '../ask-rendition.ts';
import { ABSENT, UNCACHED } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { openOutlet } from '../response-outlet.ts';

/** `/live/:slug/stream`: server-sent events, one for each change set. `Last-Event-ID` wins over `?after=`. */
export function streamRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/live/:slug/stream',
    query: ['after', 'as', 'lang'],
    order: 'any',
    async answer({ part, query }, request, reply) {
      const slug = part('slug');
      const rendition = readRendition(query);
      if (!rendition) return sendPlain(reply, 400, NO_SUCH_RENDITION, ABSENT);
      if ((await site.seen.head(slug)) === null) return sendAbsent(site, request, reply);
      const headers = {
        ...site.face().headers,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': `${UNCACHED}, no-transform`,
        'x-accel-buffering': 'no',
      };
      if (request.method === 'HEAD') return reply.headers(headers).send();
      const resumed = request.headers['last-event-id'];
      const after = (typeof resumed === 'string' && resumed !== '' ? resumed : query.get('after')) ?? null;
      reply.hijack();
      const leave = site.delivery.hub.join({ slug, after, rendition }, openOutlet(reply.raw, headers));
      reply.raw.once('close', leave);
      if (reply.raw.destroyed) leave();
      return reply;
    },
  });
}
