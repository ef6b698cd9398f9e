import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type IndexEntry, renderIndexPage } from '../../../publish/index-page.ts';
import type { PageContext } from '../../../publish/page-context.ts';
import { renderSitemap } from '../../../publish/sitemap.ts';
import { formatCursor } from '../../../wire/cursor.ts';
import { type PublicRoute, publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { sendRendered } from '../send-rendered.ts';

/** How many coverages the front page lists, the latest changed first, and how many the sitemap does. */
const LISTED = { page: 100, sitemap: 1_000 };

/** A name for a list, in a few letters. */
function short(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, 12);
}

/** `/` and `/sitemap.xml`: all public coverages, for people and for programs. */
export function indexPageRoute(app: FastifyInstance, site: PublicSite): void {
  listRoute(app, site, {
    ...{ path: '/', variant: 'index ', most: LISTED.page, type: 'text/html; charset=utf-8' },
    render: renderIndexPage,
  });
  listRoute(app, site, {
    ...{
      path: '/sitemap.xml',
      variant: 'sitemap ',
      most: LISTED.sitemap,
      type: 'application/xml; charset=utf-8',
    },
    shared: true,
    render: renderSitemap,
  });
}

interface List extends Pick<PublicRoute, 'path' | 'shared'> {
  readonly variant: string;
  readonly most: number;
  readonly type: string;
  readonly render: (entries: readonly IndexEntry[], context: PageContext, cursor: string) => string;
}

function listRoute(app: FastifyInstance, site: PublicSite, list: List): void {
  publicRoute(app, {
    path: list.path,
    ...(list.shared && { shared: list.shared }),
    async answer(_asked, request, reply) {
      const ticket = site.rendered.ticket('');
      const { value, kept } = await site.seen.coverages();
      const listed = value.slice(0, list.most);
      const cursor = listed.map(({ slug, head }) => `${slug} ${formatCursor(head)}`).join('\n');
      return sendRendered(site, request, reply, {
        ticket,
        cursor,
        kept,
        variant: list.variant,
        type: list.type,
        async render(context) {
          const read = await Promise.all(listed.map(({ slug }) => site.reading.document(slug, 'coverage')));
          const entries = read.flatMap((snapshot) =>
            snapshot ? [{ coverage: snapshot.coverage, updatedAt: snapshot.head.at }] : [],
          );
          return list.render(entries, context, short(cursor));
        },
      });
    },
  });
}
