import type { FastifyInstance } from 'fastify';
import { renderAtom } from '../../../publish/feeds/atom.ts';
import { renderJsonFeed } from '../../../publish/feeds/json-feed.ts';
import { renderRss } from '../../../publish/feeds/rss.ts';
import { formatCursor } from '../../../wire/cursor.ts';
import { sendAbsent } from '../absent.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { sendRendered } from '../send-rendered.ts';

const feeds = [
  { format: 'atom', type: 'application/atom+xml; charset=utf-8', render: renderAtom },
  { format: 'rss', type: 'application/rss+xml; charset=utf-8', render: renderRss },
  { format: 'json', type: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
] as const;

/** `/live/:slug/feed.atom`, `feed.rss` and `feed.json`: the newest posts, and what became of older ones. */
export function feedRoutes(app: FastifyInstance, site: PublicSite): void {
  for (const { format, type, render } of feeds) {
    publicRoute(app, {
      path: `/live/:slug/feed.${format}`,
      async answer({ part }, request, reply) {
        const slug = part('slug');
        const ticket = site.rendered.ticket(slug);
        const seen = await site.seen.head(slug);
        if (seen === null) return sendAbsent(site, request, reply);
        const { value: head, kept } = seen;
        return sendRendered(site, request, reply, {
          ticket,
          cursor: formatCursor(head),
          kept,
          variant: `feed.${format} `,
          type,
          async render(context) {
            const snapshot = await site.reading.feed(slug);
            return snapshot && render(snapshot, context);
          },
        });
      },
    });
  }
}
