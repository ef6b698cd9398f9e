import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Result } from '../../lib/result.ts';
import type { TransportAnswer } from './answers.ts';
import { BODY_LIMIT } from './body-limit.ts';
import { readJson } from './read-json.ts';

/** A body as it was read, or why it was not; undefined when none was sent. */
export interface Posted {
  Body: Result<unknown, TransportAnswer> | undefined;
}

/** Bodies are JSON or refused; they arrive as bytes, so that their depth is known before they are parsed. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    async (_request: FastifyRequest, bytes: Buffer) => readJson(bytes),
  );
}

/** A body; the same as an empty one where none was sent. */
export function sent(body: Posted['Body']): Result<unknown, TransportAnswer> {
  return body ?? readJson(new Uint8Array());
}
