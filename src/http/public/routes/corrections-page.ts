import type { FastifyInstance } from 'fastify';
import { renderCorrectionsPage } from '../../../publish/corrections-page.ts';
import { formatCursor } from '../../../wire/cursor.ts';
import type { PublicDocument } from '../../../wire/documents.ts';
import { sendAbsent } from '../absent.ts';
import { publicRoute } from '../public-route.ts';
import type { PublicSite } from '../public-site.ts';
import { sendRendered } from '../send-rendered.ts';

/** How many corrections the page lists at most. */
const CORRECTIONS = 1_000;

/** Kinds of documents that the page calls by name, and how many of each, those changed last. */
const NAMED = ['post', 'claim', 'figure', 'incident', 'actor'] as const;
const NAMES = 200;

/** `/live/:slug/corrections`: all corrections and clarifications, newest first. */
export function correctionsPageRoute(app: FastifyInstance, site: PublicSite): void {
  publicRoute(app, {
    path: '/live/:slug/corrections',
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
        variant: 'corrections ',
        type: 'text/html; charset=utf-8',
        async render(context) {
          const list = await site.reading.list(slug, 'correction', CORRECTIONS);
          if (!list) return null;
          const corrections = list.documents.filter((document) => document.kind === 'correction');
          return renderCorrectionsPage(list.coverage, corrections, context, await named(slug), list);
        },
      });
    },
  });

  async function named(slug: string): Promise<readonly PublicDocument[]> {
    const lists = await Promise.all(NAMED.map((kind) => site.reading.list(slug, kind, NAMES)));
    return lists.flatMap((list) => list?.documents ?? []);
  }
}
