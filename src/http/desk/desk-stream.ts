/**
 * A stream that tells a desk that a coverage has moved, or unfinished work in it: its head, whenever that is another,
 * and nothing of what either says. Hints tell it at once of what this process did; two times a second it looks, for what
 * others did and at the right to it, so that it ends with the session, the token, the role or the account.
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
import type { DeskHints } from './desk-hints.ts';
import { send } from './send.ts';
import { Telling } from './telling.ts';

const LOOK_MS = 400;

interface Addressed {
  Params: { slug: string };
}

/** What streams are told by, and where their right is looked at. */
export interface StreamWorld {
  readonly newsroom: Pick<NewsroomPort, 'head'>;
  readonly access: AccessWorld;
  readonly hints: DeskHints;
}

/** Registers it. */
export function deskStream(app: FastifyInstance, { newsroom, access, hints }: StreamWorld): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.get<Addressed>('/coverages/:slug/stream', async (request, reply) => {
    const { slug } = request.params;
    const caller = callerOf(request);
    const looked = access.clock();
    const head = slugSchema.safeParse(slug).success ? await newsroom.head(slug, caller.person) : null;
    if (head === null) return send(reply, NOT_FOUND);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...Object.fromEntries(Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])),
      'content-type': 'text/event-stream; charset=utf-8',
    });
    const mouth = { write: (text: string) => void raw.write(text), isFull: () => raw.writableNeedDrain };
    const telling = new Telling(mouth, access.clock, { head, looked });
    const stop = hints.subscribe(slug, (hint) => telling.hint(hint));
    void tell()
      .catch((fault: unknown) => {
        // A look that was under way when the server closed has nothing left to ask.
        if (!closing.signal.aborted) request.log.error({ err: fault }, 'a stream of the desk failed');
        raw.destroy();
      })
      .finally(stop);
    return reply;

    async function tell(): Promise<void> {
      let hasRight = true;
      while (hasRight && !raw.destroyed && !closing.signal.aborted) {
        await pause(LOOK_MS, undefined, { ref: false });
        hasRight = await telling.look(async () => {
          const person = await again(caller, access);
          return person === null ? null : newsroom.head(slug, person);
        });
      }
      raw.end(hasRight ? undefined : 'event: ended\ndata: {}\n\n');
    }
  });
}

/** Who somebody is by now; null once their right has ended. */
async function again({ by }: Caller, access: AccessWorld): Promise<Person | null> {
  if ('token' in by) return personOfLiveToken(by.token, access.store, access.clock);
  return (await liveSession(by.session.session.id, access))?.person ?? null;
}
