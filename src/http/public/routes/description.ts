import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { acceptedEncoding } from '../accepted-encoding.ts';
import { FIXED } from '../cache-control.ts';
import { describeReading } from '../describe-reading.ts';
import { publicRoute } from '../public-route.ts';

/** `/openapi.json`: the public addresses and documents, for programs. */
export function descriptionRoute(app: FastifyInstance): void {
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
        .send(zipped ? inGzip() : describeReading());
    },
  });
}

let made: Buffer | null = null;

function inGzip(): Buffer {
  made ??= gzipSync(describeReading());
  return made;
}
