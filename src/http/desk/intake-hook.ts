/**
 * Where others send texts: one address a source, with its secret as a bearer token. Whoever has no right to it learns
 * nothing, not even whether there is such a source. What cannot be read is answered in a sentence and kept by nobody;
 * the sender may mend it and send it again under the same name.
 */
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PushDesk } from '../../intake/run/take-push.ts';
import type { Clock } from '../../lib/clock.ts';
import { type ErrorAnswer, UNAUTHORIZED } from './answers.ts';
import { type Bucket, buckets } from './buckets.ts';
import { invalid } from './read-command.ts';
import { send } from './send.ts';

/** Bytes of one body. */
export const HOOK_BYTES = 10 * 1024 * 1024;

/** Of one hook: a wire in its busiest hour stays below it, and one that runs wild holds up no other. */
export const PUSHES: Bucket = { most: 200, each: 20 };

/** Texts of one hook that are on their way or being read at once. */
export const AT_ONCE = 8;

/** What the address takes: a source by its id. */
interface Sent {
  Params: { source: string };
  Body: Buffer | undefined;
}

/** Registers it, in a scope of its own: any content type comes as bytes. */
export function intakeHook(
  app: FastifyInstance,
  intake: PushDesk,
  told: (slugs: readonly string[]) => void,
  clock: Clock,
): void {
  const take = buckets(clock);
  /** How many of a hook are under way. */
  const under = new Map<string, number>();
  app.removeAllContentTypeParsers();
  const asBytes = { parseAs: 'buffer', bodyLimit: HOOK_BYTES } as const;
  app.addContentTypeParser('*', asBytes, async (_: unknown, bytes: Buffer) => bytes);
  // Before a byte of a body is taken: whoever has no secret fills no memory here.
  app.addHook('onRequest', async (request, reply) => {
    const { source } = request.params as Sent['Params'];
    const digest = digestOf(secretOf(request));
    if (!(await intake.admits(source, digest))) return send(reply, UNAUTHORIZED);
    const now = under.get(source) ?? 0;
    const seconds = now >= AT_ONCE ? 1 : take(source, PUSHES);
    if (seconds !== null) return send(reply, tooMany(seconds));
    under.set(source, now + 1);
    reply.raw.once('close', () => {
      const left = (under.get(source) ?? 1) - 1;
      if (left > 0) under.set(source, left);
      else under.delete(source);
    });
  });
  app.post<Sent>('/intake/hooks/:source', async (request, reply) => {
    const taken = await intake.push({
      source: request.params.source,
      digest: digestOf(secretOf(request)),
      type: request.headers['content-type'] ?? 'application/octet-stream',
      bytes: new Uint8Array(request.body ?? []),
    });
    if (!taken.ok)
      return send(reply, taken.error.code === 'absent' ? UNAUTHORIZED : unread(taken.error.message));
    const { items, faults, coverages } = taken.value;
    told(coverages);
    return reply.send({ items, faults });
  });
}

function secretOf({ headers }: FastifyRequest): string {
  return /^bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** The digest of a secret, as it is kept. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function unread(message: string): ErrorAnswer {
  return invalid([{ path: '', message }]);
}

function tooMany(seconds: number): ErrorAnswer {
  const message = `This hook is sent more than ${PUSHES.each} texts a second or ${AT_ONCE} at once, and this one was not taken. Send it again in ${seconds} s.`;
  return { code: 'too-many', message, seconds };
}
