import type { FastifyReply } from 'fastify';
import { ABSENT } from './cache-control.ts';

const text = 'There is nothing at this address.\n';

/** The one answer for what does not exist and for what is not public: the same bytes and headers for both. */
export function sendAbsent(reply: FastifyReply): FastifyReply {
  return sendPlain(reply, 404, text, ABSENT);
}

/** A short answer in plain words. */
export function sendPlain(
  reply: FastifyReply,
  status: number,
  words: string,
  cacheControl: string,
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', cacheControl)
    .type('text/plain; charset=utf-8')
    .send(words);
}
