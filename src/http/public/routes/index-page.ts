import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { renderIndexPage } from '../../../publish/index-page.ts';
import { formatCursor } from '../../../wire/cursor.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { sendRendered } from '../send-rendered.ts';

/** How many coverages the front page lists, the latest changed first. */
const COVERAGES = 100;

/** A name for a list, in a few letters. */
function short(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 12);
}

/** `/`: all public coverages. */
export function indexPageRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/',
    async answer(_asked, request, reply) {
      const ticket = site.rendered.ticket('');
      const { value, kept } = await site.seen.coverages();
      const listed = value.slice(0, COVERAGES);
      const cursor = listed.map(({ slug, head }) => `${slug} ${formatCursor(head)}`).join('\n');
      return sendRendered(site, request, reply, {
        ticket,
        cursor,
        kept,
        variant: 'index ',
        type: 'text/html; charset=utf-8',
        async render(context) {
          const read = await Promise.all(listed.map(({ slug }) => site.reading.document(slug, 'coverage')));
          const entries = read.flatMap((snapshot) =>
            snapshot ? [{ coverage: snapshot.coverage, updatedAt: snapshot.head.at }] : [],
          );
          return renderIndexPage(entries, context, short(cursor));
        },
      });
    },
  });
}
