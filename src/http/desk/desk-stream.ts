/**
 * A stream that tells a desk that a coverage has moved, or unfinished work in it: its head, whenever that is another,
 * and nothing of what either says. Hints tell it at once of what this process did; two times a second it looks, for what
 * others did and at the right to it, so that it ends with the session, the token, the role or the account.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { AccessWorld } from '../../access/access-world.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { personNow } from './access/person-now.ts';
import { NOT_FOUND } from './answers.ts';
import { type DeskBounds, STREAMS } from './bounds.ts';
import { callerOf } from './coverage-routes.ts';
import type { DeskHints } from './desk-hints.ts';
import { send } from './send.ts';
import { Telling } from './telling.ts';

const LOOK_MS = 400;

interface Addressed {
  Params: { slug: string };
}

/** The last words of a stream in whose place a newer one has come. */
const CROWDED = `event: crowded\ndata: ${JSON.stringify({
  message: `You have more than ${STREAMS} desks open; this one, the oldest, is not told of changes any more.`,
})}\n\n`;

/** What streams are told by, and where their right is looked at. */
export interface StreamWorld {
  readonly newsroom: Pick<NewsroomPort, 'head'>;
  readonly access: AccessWorld;
  readonly hints: DeskHints;
  /** Null: as many streams as somebody opens. */
  readonly bounds: DeskBounds | null;
}

/** Registers it. */
export function deskStream(app: FastifyInstance, { newsroom, access, hints, bounds }: StreamWorld): void {
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
    // After its end nothing is written: a slow client keeps it open, and a write would be a fault of the process.
    raw.on('error', () => {});
    const mouth = {
      write: (text: string) => void (raw.writableEnded || raw.write(text)),
      isFull: () => raw.writableEnded || raw.writableNeedDrain,
    };
    const telling = new Telling(mouth, access.clock, { head, looked });
    const stop = hints.subscribe(slug, (hint) => telling.hint(hint));
    let crowded = false;
    const end = bounds?.stream(caller, () => {
      crowded = true;
      stop();
      raw.end(CROWDED);
    });
    void tell()
      .catch((fault: unknown) => {
        // A look that was under way when the server closed has nothing left to ask.
        if (!closing.signal.aborted) request.log.error({ err: fault }, 'a stream of the desk failed');
        raw.destroy();
      })
      .finally(() => {
        stop();
        end?.();
      });
    return reply;

    async function tell(): Promise<void> {
      let hasRight = true;
      while (hasRight && !crowded && !raw.destroyed && !closing.signal.aborted) {
        await pause(LOOK_MS, undefined, { ref: false });
        hasRight = await telling.look(async () => {
          const person = await personNow(caller, access);
          return person === null ? null : newsroom.head(slug, person);
        });
      }
      if (crowded) return;
      raw.end(hasRight ? undefined : 'event: ended\ndata: {}\n\n');
    }
  });
}
