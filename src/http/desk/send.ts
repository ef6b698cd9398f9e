import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorAnswer, statusOf } from './answers.ts';

/** Seconds after which a sender may try again what could not be stored. */
const RETRY_AFTER = 5;

/** What is logged: somebody asked for what is not theirs, from elsewhere, or too often. */
const noted: ReadonlySet<string> = new Set<ErrorAnswer['code']>([
  'forbidden',
  'not-found',
  'foreign',
  'too-many',
]);

/** Sends a refusal or another answer of the closed list under the status of its code. */
export function send(reply: FastifyReply, answer: ErrorAnswer): FastifyReply {
  if (answer.code === 'unavailable') reply.header('retry-after', RETRY_AFTER);
  if (answer.code === 'too-many') reply.header('retry-after', answer.seconds);
  if (noted.has(answer.code))
    reply.log.warn({ ...whoseIs(reply.request), code: answer.code }, 'somebody was kept from something');
  return reply.code(statusOf[answer.code]).type('application/json; charset=utf-8').send(answer);
}

/** From where, and whose account it is; of what was asked nothing. */
function whoseIs({ ip, caller }: FastifyRequest): {
  readonly address: string;
  readonly account: string | null;
} {
  const by = caller?.by;
  return { address: ip, account: by && 'session' in by ? by.session.account.id : null };
}
