import type { FastifyInstance, FastifyReply } from 'fastify';
import { sendAbsent, sendPlain } from '../absent.ts';
import { acceptedEncoding } from '../accepted-encoding.ts';
import { NO_SUCH_RENDITION, readRendition } from '../ask-rendition.ts';
import { ABSENT, briefly, UNCACHED } from '../cache-control.ts';
import { compress, WORTH_COMPRESSING } from '../compress.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';

/** `/live/:slug/changes`: what changed after a cursor, as one set; with a slot, as soon as something does. */
export function changesRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/live/:slug/changes',
    query: ['after', 'as', 'lang', 'slot'],
    shared: true,
    async answer({ part, query }, request, reply) {
      const slug = part('slug');
      const rendition = readRendition(query);
      if (!rendition) return sendPlain(reply, 400, NO_SUCH_RENDITION, ABSENT);
      const slot = query.get('slot') ?? null;
      if (slot !== null && !/^(0|[1-9][0-9]{0,11})$/.test(slot)) {
        return sendPlain(reply, 400, 'slot= takes the number that the last answer named.\n', ABSENT);
      }
      const ticket = site.rendered.ticket(slug);
      const asked = {
        slug,
        after: query.get('after') ?? null,
        slot: slot === null ? null : Number(slot),
        rendition,
      };
      const found = await site.delivery.changes(asked, untilGone(reply));
      if (found === 'absent') return sendAbsent(site, request, reply);
      const { body, bytes, key, maxAge } = found;
      reply
        .header('cache-control', maxAge === 0 ? UNCACHED : briefly(maxAge))
        .header('vary', 'Accept-Encoding')
        .type('application/json; charset=utf-8');
      const encoding = acceptedEncoding(request.headers['accept-encoding']);
      if (encoding === 'identity' || bytes < WORTH_COMPRESSING) return reply.send(body());
      const { body: sent } = await site.rendered.once(ticket, `changes ${encoding} ${key}`, async () => {
        const smaller = await compress(body(), encoding);
        return { body: smaller, bytes: smaller.length };
      });
      return reply.header('content-encoding', encoding).send(sent);
    },
  });
}

/** Aborts when the connection closes before its answer, so that nothing waits for a reader who left. */
function untilGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => reply.raw.writableFinished || gone.abort());
  return gone.signal;
}
