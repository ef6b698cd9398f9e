import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './accepted-encoding.ts';
import { ABSENT, UNCACHED } from './cache-control.ts';
import type { PublicSite } from './public-site.ts';

const AWAY = 'This cannot be read just now; please try again in a moment.\n';

/** The one answer for what does not exist and for what is not public: the same bytes and headers for both. */
export function sendAbsent(
  { face }: Pick<PublicSite, 'face'>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { notFound, headers } = face();
  const zipped = acceptedEncoding(request.headers['accept-encoding']) !== 'identity';
  for (const name of ['etag', 'content-encoding']) reply.removeHeader(name);
  if (zipped) reply.header('content-encoding', 'gzip');
  return reply
    .code(404)
    .headers(headers)
    .header('cache-control', ABSENT)
    .header('vary', 'Accept-Encoding')
    .type('text/html; charset=utf-8')
    .send(zipped ? notFound.gzip : notFound.body);
}

/** What cannot be read just now: a page for who takes pages, plain words for all others. */
export function sendAway(
  { face }: Pick<PublicSite, 'face'>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { away, headers } = face();
  const isPage = request.headers.accept?.includes('text/html') ?? false;
  if (!isPage) return sendPlain(reply, 503, AWAY, UNCACHED);
  forgetEntity(reply);
  return reply
    .code(503)
    .headers(headers)
    .header('cache-control', UNCACHED)
    .type('text/html; charset=utf-8')
    .send(away);
}

/** A short answer in plain words. */
export function sendPlain(
  reply: FastifyReply,
  status: number,
  words: string,
  cacheControl: string,
): FastifyReply {
  forgetEntity(reply);
  return reply
    .code(status)
    .header('cache-control', cacheControl)
    .type('text/plain; charset=utf-8')
    .send(words);
}

/** Takes back what was said of an answer that is not sent. */
function forgetEntity(reply: FastifyReply): void {
  for (const name of ['etag', 'vary', 'content-encoding']) reply.removeHeader(name);
}
