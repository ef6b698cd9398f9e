import type { FastifyInstance } from 'fastify';
import { renderActorPage } from '../../../publish/actor-page.ts';
import { renderClaimPage } from '../../../publish/claim-page.ts';
import { renderFigurePage } from '../../../publish/figure-page.ts';
import { renderIncidentPage } from '../../../publish/incident-page.ts';
import type { PageContext } from '../../../publish/page-context.ts';
import { renderPostPage } from '../../../publish/permalink.ts';
import type { Seen } from '../../../publish/side-page.ts';
import { formatCursor } from '../../../wire/cursor.ts';
import type { DocumentKind } from '../../../wire/documents.ts';
import { keyOf } from '../../../wire/key.ts';
import type { DocumentSnapshot } from '../../../wire/reading.ts';
import { sendAbsent, sendPlain } from '../absent.ts';
import { readPast } from '../ask-past.ts';
import { ABSENT } from '../cache-control.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { sendRendered } from '../send-rendered.ts';

interface DocumentPage {
  readonly path: string;
  readonly kind: DocumentKind;
  /** Whether its past can be asked for. */
  readonly past: boolean;
  readonly render: (snapshot: DocumentSnapshot, context: PageContext, seen: Seen) => string | null;
}

const pages: readonly DocumentPage[] = [
  {
    path: '/live/:slug/p/:id',
    kind: 'post',
    past: true,
    render: ({ coverage, document }, context, seen) =>
      document.kind === 'post' ? renderPostPage(coverage, document, context, seen) : null,
  },
  {
    path: '/live/:slug/claims/:id',
    kind: 'claim',
    past: true,
    render: ({ coverage, document }, context, seen) =>
      document.kind === 'claim' ? renderClaimPage(coverage, document, context, seen) : null,
  },
  {
    path: '/live/:slug/figures/:id',
    kind: 'figure',
    past: true,
    render: ({ coverage, document }, context, seen) =>
      document.kind === 'figure' ? renderFigurePage(coverage, document, context, seen) : null,
  },
  {
    path: '/live/:slug/incidents/:id',
    kind: 'incident',
    past: true,
    render: ({ coverage, document }, context, seen) =>
      document.kind === 'incident' ? renderIncidentPage(coverage, document, context, seen) : null,
  },
  {
    path: '/live/:slug/actors/:id',
    kind: 'actor',
    past: false,
    render: ({ coverage, document }, context, seen) =>
      document.kind === 'actor' ? renderActorPage(coverage, document, context, seen) : null,
  },
];

/** The pages of one post, claim, figure, incident or actor; all but actors also as they stood. */
export function documentPageRoutes(app: FastifyInstance, site: PublicSite): void {
  for (const page of pages) documentPageRoute(app, site, page);
}

function documentPageRoute(app: FastifyInstance, site: PublicSite, page: DocumentPage): void {
  publicRoute(app, {
    path: page.path,
    query: page.past ? ['at'] : [],
    async answer({ part, query }, request, reply) {
      const slug = part('slug');
      const key = keyOf(page.kind, part('id'));
      const ticket = site.rendered.ticket(slug);
      const seen = await site.seen.head(slug);
      if (seen === null) return sendAbsent(site, request, reply);
      const { value: head, kept } = seen;
      const past = readPast(query.get('at'), head, site.clock());
      if (past.kind !== 'view') return sendPlain(reply, past.kind === 'bad' ? 400 : 404, past.words, ABSENT);
      const { at } = past.view;
      return sendRendered(site, request, reply, {
        ticket,
        cursor: formatCursor(head),
        kept,
        variant: `${key} ${at ?? ''} `,
        type: 'text/html; charset=utf-8',
        async render(context) {
          const snapshot = await site.reading.document(slug, key, at);
          return (
            snapshot && page.render(snapshot, context, { head: snapshot.head, asked: at, present: head })
          );
        },
      });
    },
  });
}
