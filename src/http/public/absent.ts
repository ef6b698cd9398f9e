import type { FastifyReply, FastifyRequest } from 'fastify';
import { acceptedEncoding } from './accepted-encoding.ts';
import { ABSENT } from './cache-control.ts';
import type { PublicSite } from './public-site.ts';

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

/** A short answer in plain words. */
export function sendPlain(
  reply: FastifyReply,
  status: number,
  words: string,
  cacheControl: string,
): FastifyReply {
  for (const name of ['etag', 'vary', 'content-encoding']) reply.removeHeader(name);
  return reply
    .code(status)
    .header('cache-control', cacheControl)
    .type('text/plain; charset=utf-8')
    .send(words);
}
