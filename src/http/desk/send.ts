import type { FastifyReply } from 'fastify';
import { type ErrorAnswer, statusOf } from './answers.ts';

/** Seconds after which a sender may try again what could not be stored. */
const RETRY_AFTER = 5;

/** Sends a refusal or another answer of the closed list under the status of its code. */
export function send(reply: FastifyReply, answer: ErrorAnswer): FastifyReply {
  if (answer.code === 'unavailable') reply.header('retry-after', RETRY_AFTER);
  if (answer.code === 'too-many') reply.header('retry-after', answer.seconds);
  return reply.code(statusOf[answer.code]).type('application/json; charset=utf-8').send(answer);
}
