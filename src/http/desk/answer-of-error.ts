import { NewsroomGone } from '../../newsroom/newsroom-gone.ts';
import { BusyStore } from '../../wire/busy-store.ts';
import { type ErrorAnswer, FAULT, NOT_FOUND } from './answers.ts';
import { BODY_LIMIT } from './body-limit.ts';

/** What fastify itself refuses, by its code. */
const refusedBefore: Readonly<Record<string, ErrorAnswer>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'too-large', message: `The body is larger than ${BODY_LIMIT} bytes.` },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported-media-type',
    message: 'The body must be JSON: send "Content-Type: application/json".',
  },
  FST_ERR_CTP_EMPTY_TYPE: {
    code: 'unsupported-media-type',
    message: 'The body must be JSON: send "Content-Type: application/json".',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'bad-request',
    message: 'The body is not as long as its Content-Length says.',
  },
  FST_ERR_BAD_URL: NOT_FOUND,
  FST_ERR_MAX_PARAM_LENGTH: NOT_FOUND,
};

/**
 * The answer for whatever was thrown on the way: something that fastify refused, a newsroom that has stopped, a store with too much to do, or a fault. Text
 * of an unknown error is never shown: it could hold anything.
 */
export function answerOfError(thrown: unknown): ErrorAnswer {
  if (thrown instanceof NewsroomGone || thrown instanceof BusyStore)
    return { code: 'unavailable', message: thrown.message };
  if (!(thrown instanceof Error)) return FAULT;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const known = refusedBefore[code];
  if (known) return known;
  const status = 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : 500;
  return code.startsWith('FST_') && status >= 400 && status < 500
    ? { code: 'bad-request', message: 'The request cannot be read.' }
    : FAULT;
}
