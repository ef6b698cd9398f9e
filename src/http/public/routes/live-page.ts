import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../publish/page.ts';
import { formatCursor } from '../../../wire/cursor.ts';
import type { WireHead } from '../../../wire/reading.ts';
import { sendAbsent, sendPlain } from '../absent.ts';
import { readPast } from '../ask-past.ts';
import { ABSENT } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { sendRendered } from '../send-rendered.ts';

/** How many posts a page has. */
export const POSTS = 30;

/** `/live/:slug`: the live page, older posts (`?before=`), as it stood (`?at=`). */
export function livePageRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/live/:slug',
    query: ['at', 'before'],
    async answer({ part, query }, request, reply) {
      const slug = part('slug');
      const ticket = site.rendered.ticket(slug);
      const seen = await site.seen.head(slug);
      if (seen === null) return sendAbsent(site, request, reply);
      const { value: head, kept } = seen;
      const past = readPast(query.get('at'), head, site.clock());
      if (past.kind !== 'view') return sendPlain(reply, past.kind === 'bad' ? 400 : 404, past.words, ABSENT);
      const view = { ...past.view, ...optional('before', query.get('before')) };
      return sendRendered(site, request, reply, {
        ticket,
        cursor: formatCursor(head),
        kept,
        variant: `page ${JSON.stringify(view)} `,
        type: 'text/html; charset=utf-8',
        absent: (to) => sendPlain(to, 404, nothingThere(view, head), ABSENT),
        async render(context) {
          const snapshot = await site.reading.page(slug, { limit: POSTS, ...view });
          return snapshot && renderPage(snapshot, context, { ...view, present: head });
        },
      });
    },
  });
}

function optional<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [N in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string };
}

function nothingThere(view: { readonly at?: unknown; readonly before?: unknown }, head: WireHead): string {
  return view.before === undefined
    ? `Nothing was public here at that time. The history of this page goes from 1 to ${head.seq}.\n`
    : 'There is no such post on this page. "before" takes the id of a post, as it stands in the link to older posts.\n';
}
