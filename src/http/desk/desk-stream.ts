/**
 * A stream that tells a desk that a coverage has moved: its head, whenever that is another, and nothing else. Two times
 * a second the right to it is looked at again, so that it ends with the session, the token, the role or the account.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AccessWorld } from '../../access/access-world.ts';
import { personOfLiveToken } from '../../access/bearer.ts';
import { liveSession } from '../../access/session.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import type { Person } from '../../model/person.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import type { Caller } from './access/identify.ts';
import { NOT_FOUND } from './answers.ts';
import { callerOf } from './coverage-routes.ts';
import { send } from './send.ts';

const LOOK_MS = 400;
/** A comment line is sent after so long without anything else. */
const QUIET_MS = 20_000;

interface Addressed {
  Params: { slug: string };
}

/** Registers it. */
export function deskStream(app: FastifyInstance, newsroom: NewsroomPort, access: AccessWorld): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.get<Addressed>('/coverages/:slug/stream', async (request, reply) => {
    const { slug } = request.params;
    const caller = callerOf(request);
    const head = slugSchema.safeParse(slug).success ? await newsroom.head(slug, caller.person) : null;
    if (head === null) return send(reply, NOT_FOUND);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])),
      'content-type': 'text/event-stream; charset=utf-8',
    });
    void tell(head).catch((fault: unknown) => {
      request.log.error({ err: fault }, 'a stream of the desk failed');
      raw.destroy();
    });
    return reply;

    async function tell(first: number): Promise<void> {
      let told: number | null = null;
      let now: number | null = first;
      let spoke = access.clock();
      while (now !== null && !raw.destroyed && !closing.signal.aborted) {
        if (now !== told) raw.write(`event: head\ndata: {"head":${now}}\n\n`);
        else if (access.clock() - spoke >= QUIET_MS) raw.write(': still here\n\n');
        if (now !== told || access.clock() - spoke >= QUIET_MS) spoke = access.clock();
        told = now;
        await pause(LOOK_MS, undefined, { ref: false });
        const person = await again(caller, access);
        now = person === null ? null : await newsroom.head(slug, person);
      }
      raw.end(now === null ? 'event: ended\ndata: {}\n\n' : undefined);
    }
  });
}

/** Who somebody is by now; null once their right has ended. */
async function again({ by }: Caller, access: AccessWorld): Promise<Person | null> {
  if ('token' in by) return personOfLiveToken(by.token, access.store, access.clock);
  return (await liveSession(by.session.session.id, access))?.person ?? null;
}
