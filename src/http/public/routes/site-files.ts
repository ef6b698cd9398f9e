import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { acceptedEncoding } from '../accepted-encoding.ts';
import { FIXED } from '../cache-control.ts';
import { describeReading } from '../describe-reading.ts';
import { publicRoute } from '../public-route.ts';

const robots = `User-agent: *
Disallow: /api/
Disallow: /desk
Disallow: /live/*/stream
Disallow: /live/*/changes
`;

/** A full stop that is not one: the mark of "stet", dots under a word that stays. */
const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#b8310f"/>' +
  '<path d="M7 12h18" stroke="#fff" stroke-width="4" stroke-linecap="round"/>' +
  '<g fill="#fff"><circle cx="8" cy="22" r="2.4"/><circle cx="16" cy="22" r="2.4"/><circle cx="24" cy="22" r="2.4"/></g></svg>\n';

/** `/robots.txt`, `/favicon.svg`, and what there is for programs (`/openapi.json`). */
export function siteFileRoutes(app: FastifyInstance): void {
  publicRoute(app, {
    path: '/openapi.json',
    shared: true,
    async answer(_asked, request, reply) {
      const zipped = acceptedEncoding(request.headers['accept-encoding']) !== 'identity';
      if (zipped) reply.header('content-encoding', 'gzip');
      return reply
        .header('cache-control', FIXED)
        .header('vary', 'Accept-Encoding')
        .type('application/json; charset=utf-8')
        .send(zipped ? describedSmaller() : describeReading());
    },
  });
  for (const [path, type, text] of [
    ['/robots.txt', 'text/plain; charset=utf-8', robots],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8', favicon],
  ] as const) {
    publicRoute(app, {
      path,
      answer: async (_asked, _request, reply) => reply.header('cache-control', FIXED).type(type).send(text),
    });
  }
}

let smaller: Buffer | null = null;

function describedSmaller(): Buffer {
  smaller ??= gzipSync(describeReading());
  return smaller;
}
