/**
 * What the desk is writing, as it is written: words that are not in the record yet, who has the lease of a post, and who
 * is here. Nothing of it is an entry, nothing of it is public, and the newsroom is not waited for.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isGuessedByNobody } from '../../desk/decide/unseen.ts';
import { editors, holds, policies } from '../../desk/policies.ts';
import { hasPart, worksIn } from '../../desk/view/sight.ts';
import type { Clock } from '../../lib/clock.ts';
import { id as idSchema, slug as slugSchema } from '../../model/limits.ts';
import { type Person, personIn } from '../../model/person.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { wishes } from '../../workings/lease.ts';
import { isLost, keptOf } from '../../workings/losing.ts';
import { MOST, MOST_BYTES } from '../../workings/working.ts';
import type { LeaseTold, WordsTold, WorkingsStore } from '../../workings/workings-store.ts';
import { type ErrorAnswer, NOT_FOUND } from './answers.ts';
import { who } from './coverage-routes.ts';
import type { LostHere } from './lost-here.ts';
import { readAs, readBodyAs } from './read-as.ts';
import type { Posted } from './read-bodies.ts';
import { invalid } from './read-command.ts';
import { send } from './send.ts';
import { tellInTurn } from './tell-in-turn.ts';

export interface WorkingsOptions {
  readonly newsroom: Pick<NewsroomPort, 'head' | 'preview'>;
  readonly workings: WorkingsStore;
  readonly clock: Clock;
  /** Told of a coverage in which something has changed; of words alone at most once a second a post. */
  readonly told: (slug: string) => void;
  /** What was taken down: no words hold it. */
  readonly lost: LostHere;
}

interface Addressed {
  Params: { slug: string };
}
interface OfPost {
  Params: { slug: string; post: string };
}

/** Bytes of a working's content as JSON. */
export const CONTENT_BYTES = 204_800;

/** A working as it is sent. */
export const workingSent = z.strictObject({
  content: z.record(z.string(), z.unknown()).nullable(),
  base: z.int().min(0),
  saved: z.int().min(0),
  lease: z.enum(wishes),
});
/** Presence as it is sent. */
export const hereSent = z.strictObject({ post: idSchema.nullable() });

/** Registers them; whoever gets here is known. */
export function workingsRoutes(
  app: FastifyInstance,
  { newsroom, workings, clock, told, lost }: WorkingsOptions,
): void {
  /** Coverages that are there, once asked: none ever goes, so that saving words does not wait for the newsroom. */
  const known = new Set<string>();
  const toldOfWords = tellInTurn(told, clock, (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  });

  app.put<Posted & OfPost>('/coverages/:slug/workings/:post', async (request, reply) => {
    const by = await writerIn(request);
    if ('code' in by) return send(reply, by);
    const { slug, post } = request.params;
    const body = readBodyAs(workingSent, request.body);
    if (!body.ok) return send(reply, body.error);
    const { content, base, saved, lease } = body.value;
    const guessed = await guessedId(slug, post, request);
    if (guessed) return send(reply, guessed);
    const brought = content && JSON.stringify(content);
    if (brought !== null && Buffer.byteLength(brought) > CONTENT_BYTES) return send(reply, tooMuch);
    const gone = brought === null ? [] : await lost.of(slug);
    if (isLost(post, base, gone)) return send(reply, takenDown(post));
    const words = keptOf({ post, base, content: brought }, gone);
    const kept = await workings.bring({
      ...{ slug, post, content: words, saved, wish: lease },
      by: { person: by.id, name: by.name, base, atOnce: holds(by, editors) },
    });
    if (!kept.ok) return send(reply, kept.error === 'full' ? full : heavy);
    if (kept.value.changed === 'lease') told(slug);
    if (kept.value.changed === 'words') toldOfWords(`${slug} ${post}`, slug);
    return reply.send({ saved: kept.value.saved, lease: seen(kept.value.lease, by) });
  });

  app.delete<OfPost>('/coverages/:slug/workings/:post', async (request, reply) => {
    const by = await writerIn(request);
    if ('code' in by) return send(reply, by);
    const { slug, post } = request.params;
    const upTo = readAs(upToNamed, request.query);
    if (!upTo.ok) return send(reply, upTo.error);
    if (await workings.drop(slug, post, by.id, upTo.value.saved)) told(slug);
    return reply.send({});
  });

  app.get<Addressed>('/coverages/:slug/workings', async (request, reply) => {
    const { slug } = request.params;
    const by = await memberOf(slug, request);
    if (by === null) return send(reply, NOT_FOUND);
    // What others took down may be news here; nobody waits for it.
    void lost.of(slug).catch(() => {});
    const atWork = await workings.list(slug);
    const own = { workings: atWork.workings.filter(({ person }) => person === by.id), here: [] };
    return reply.send(worksIn(by) ? atWork : own);
  });

  app.get<OfPost>('/coverages/:slug/workings/:post', async (request, reply) => {
    const { slug, post } = request.params;
    const by = await memberOf(slug, request);
    if (by === null) return send(reply, NOT_FOUND);
    const of = readAs(personNamed, request.query);
    if (!of.ok) return send(reply, of.error);
    const { person = by.id } = of.value;
    if (person !== by.id && !worksIn(by)) return send(reply, NOT_FOUND);
    await lost.of(slug);
    const words = await workings.words(slug, post, person);
    if (words === null) return reply.send({ ...NO_WORDS, post, person });
    return reply.type('application/json; charset=utf-8').send(textOf(words));
  });

  app.put<Posted & Addressed>('/coverages/:slug/here', async (request, reply) => {
    const { slug } = request.params;
    const by = await memberOf(slug, request);
    if (by === null) return send(reply, NOT_FOUND);
    const body = readBodyAs(hereSent, request.body);
    if (!body.ok) return send(reply, body.error);
    if (await workings.here(slug, { person: by.id, name: by.name }, body.value.post)) told(slug);
    return reply.send({});
  });

  /** Whoever asks, as the coverage knows them; null where there is none for them. */
  async function memberOf(slug: string, request: FastifyRequest): Promise<Person | null> {
    const everywhere = who(request);
    const by = personIn(everywhere, slug);
    if (!hasPart(by) || !slugSchema.safeParse(slug).success) return null;
    if (!known.has(slug)) {
      if ((await newsroom.head(slug, everywhere)) === null) return null;
      known.add(slug);
    }
    return by;
  }

  /**
   * Why somebody who does not work there keeps no words about a post: the id is not theirs, and could be anybody's. It is
   * what a command would be refused for, so that neither words nor a lease tell what else there is.
   */
  async function guessedId(slug: string, post: string, request: FastifyRequest): Promise<ErrorAnswer | null> {
    const by = personIn(who(request), slug);
    if (worksIn(by) || isGuessedByNobody(post)) return null;
    const content = { title: '-', body: [], byline: null, background: false };
    const command = { id: 'words', kind: 'post.write', post, content } as const;
    const looked = await newsroom.preview({ slug, by: who(request), command, payload: '' });
    const refusal = looked === null || looked.ok ? null : looked.error;
    return refusal?.code === 'state' && refusal.state === 'guessed-id' ? refusal : null;
  }

  /** The same of those who write posts; or why not. */
  async function writerIn(request: FastifyRequest<OfPost>): Promise<Person | ErrorAnswer> {
    const { slug, post } = request.params;
    const by = await memberOf(slug, request);
    if (by === null) return NOT_FOUND;
    if (!holds(by, policies['post.write'])) return notAWriter;
    const named = readAs(postNamed, { post });
    return named.ok ? by : named.error;
  }
}

const postNamed = z.strictObject({ post: idSchema });
/** Of whoever has written nothing about a post. */
const NO_WORDS = { name: null, at: null, base: 0, saved: 0, content: null };

const personNamed = z.strictObject({ person: z.string().min(1).max(200).optional() });
const upToNamed = z.strictObject({ saved: z.coerce.number().int().min(0).nullable().default(null) });

/** A lease as somebody may see it: a contributor is not told who of the desk has one. */
function seen(lease: LeaseTold, by: Person): LeaseTold {
  return worksIn(by) || lease.mine ? lease : { holder: null, mine: false, askedBy: [] };
}

/** As JSON text. The words are JSON already and are put in as they are: what is large or deep in them costs nothing here. */
function textOf({ content, ...one }: WordsTold): string {
  return JSON.stringify(one).replace(/\}$/, () => `,"content":${content}}`);
}

const notAWriter: ErrorAnswer = {
  code: 'forbidden',
  message: `Writing takes one of these roles: ${policies['post.write'].join(', ')}.`,
};
const tooMuch: ErrorAnswer = invalid([
  {
    path: 'content',
    message: `content is larger than ${CONTENT_BYTES} bytes as JSON. It was not kept; what was kept before stays.`,
  },
]);
const full: ErrorAnswer = {
  code: 'limit',
  message: `You have ${MOST} posts with words that are not sent in this coverage. Send or drop some; these words were not kept.`,
  limit: MOST,
};
const heavy: ErrorAnswer = {
  code: 'limit',
  message: `Your words that are not sent in this coverage come to more than ${MOST_BYTES / 1_048_576} MB. Send or drop some; these words were not kept, and what was kept before stays.`,
  limit: MOST_BYTES,
};

function takenDown(post: string): ErrorAnswer {
  return {
    code: 'state',
    message: `Post "${post}" was taken down, or what these words were begun on was erased: they are not kept.`,
    state: 'taken-down',
  };
}
