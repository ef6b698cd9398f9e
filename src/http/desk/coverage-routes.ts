/** The addresses of coverages: what there is of them for whoever asks, and commands. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { subject as subjectSchema } from '../../desk/commands/command-shape.ts';
import { isFeed } from '../../desk/commands/feed.ts';
import { opens } from '../../desk/parts/named-coverage.ts';
import { cell } from '../../model/ids.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import { type Person, personIn } from '../../model/person.ts';
import type { ActRequest, NewsroomPort } from '../../newsroom/newsroom-port.ts';
import type { Caller } from './access/identify.ts';
import { type ErrorAnswer, NOT_FOUND, UNAUTHORIZED } from './answers.ts';
import { type Posted, sent } from './read-bodies.ts';
import { invalid, readCommand, readCommands } from './read-command.ts';
import { send } from './send.ts';

interface Addressed {
  Params: { slug: string };
}
interface Named {
  Params: { slug: string; kind: string; id: string };
}

export interface CoverageWorld {
  readonly newsroom: NewsroomPort;
  /** The log of a coverage, with names in it. */
  readonly told: (log: string) => Promise<string>;
  /** Who somebody is by now; null once their right has ended. */
  readonly now: (request: FastifyRequest) => Promise<Person | null>;
  /** Told when something was taken down or erased; the answer waits for it. */
  readonly took: (slug: string) => Promise<void>;
}

/** Registers them; whoever gets here is known. */
export function coverageRoutes(app: FastifyInstance, { newsroom, told, now, took }: CoverageWorld): void {
  app.get('/coverages', async (request) => ({ coverages: await newsroom.list(who(request)) }));
  app.post<Posted>('/coverages', async (request, reply) => {
    const body = sent(request.body);
    const read = body.ok ? readCommand(withKind(body.value)) : body;
    if (!read.ok) return send(reply, read.error);
    const { command, payload } = read.value;
    if (!opens(command))
      return send(
        reply,
        notHere(
          'kind',
          'kind must be "coverage.open" or "coverage.continue" here; every other command goes to /api/coverages/:slug/commands.',
        ),
      );
    return act(reply, { slug: command.slug, by: who(request), via: viaOf(request), command, payload });
  });
  app.get<Addressed>('/coverages/:slug', async (request, reply) => {
    const seen = await view(request.params.slug, who(request));
    return tell(reply, seen);
  });
  app.get<Addressed & { Querystring: { after?: unknown } }>(
    '/coverages/:slug/board',
    async (request, reply) => {
      const { slug } = request.params;
      const { after = null } = request.query;
      const seen = slugSchema.safeParse(slug).success
        ? await newsroom.board(slug, who(request), typeof after === 'string' ? after : null)
        : null;
      return tell(reply, seen);
    },
  );
  for (const part of ['impact', 'history'] as const)
    app.get<Named>(`/coverages/:slug/${part}/:kind/:id`, async (request, reply) => {
      const { slug, kind, id } = request.params;
      const of = subjectSchema.safeParse({ kind, id });
      const known = of.success && slugSchema.safeParse(slug).success;
      return tell(
        reply,
        known ? await newsroom[part](slug, who(request), cell(of.data.kind, of.data.id)) : null,
      );
    });
  app.get<Addressed & { Querystring: { after?: string } }>('/coverages/:slug/log', async (request, reply) => {
    const { slug } = request.params;
    const { after = '0' } = request.query;
    const seen = slugSchema.safeParse(slug).success
      ? await newsroom.log(slug, who(request), /^\d{1,12}$/.test(after) ? Number(after) : 0)
      : null;
    return tell(reply, seen && (await told(seen)));
  });
  app.post<Posted & Addressed>('/coverages/:slug/commands', async (request, reply) => {
    const { slug } = request.params;
    const body = sent(request.body);
    const read = body.ok ? readCommand(body.value) : body;
    if (!read.ok) return send(reply, read.error);
    const { command, payload } = read.value;
    if (!slugSchema.safeParse(slug).success) return send(reply, NOT_FOUND);
    if (opens(command) && command.slug !== slug)
      return send(reply, notHere('slug', `slug must be the one in the address, "${slug}".`));
    return act(reply, { slug, by: who(request), via: viaOf(request), command, payload });
  });

  app.post<Posted & Addressed>('/coverages/:slug/preview', async (request, reply) => {
    const { slug } = request.params;
    const body = sent(request.body);
    const read = body.ok ? readCommands(body.value) : body;
    if (!read.ok) return send(reply, read.error);
    if (!slugSchema.safeParse(slug).success) return send(reply, NOT_FOUND);
    const { before, last } = read.value;
    const wanted = { slug, by: who(request), ...last, before: before.map(({ command }) => command) };
    const seen = await newsroom.preview(wanted);
    const over = await rightEnded(wanted, request);
    if (over) return send(reply, over);
    if (seen === null) {
      const isThere = (await newsroom.head(slug, wanted.by)) !== null;
      return send(reply, isThere ? notHere('kind', BEYOND) : NOT_FOUND);
    }
    if (seen.ok) return reply.type('application/json; charset=utf-8').send(seen.value);
    return send(reply, (await concealed(wanted, seen.error)) ? NOT_FOUND : seen.error);
  });

  async function act(reply: FastifyReply, request: ActRequest): Promise<FastifyReply> {
    const answer = await newsroom.act(request);
    if (answer.ok && removing.has(request.command.kind)) await took(request.slug);
    if (answer.ok) return reply.send({ seq: answer.value.seq, wire: answer.value.wire });
    return send(reply, (await concealed(request, answer.error)) ? NOT_FOUND : answer.error);
  }

  /** What is answered in place of something that took its time, where a right to it was lost meanwhile; else null. */
  async function rightEnded({ slug, by }: ActRequest, request: FastifyRequest): Promise<ErrorAnswer | null> {
    const person = await now(request);
    if (person === null) return UNAUTHORIZED;
    const { roles } = personIn(person, slug);
    if (personIn(by, slug).roles.every((role) => roles.includes(role))) return null;
    return (await newsroom.head(slug, person)) === null ? NOT_FOUND : CHANGED;
  }

  /** Whether a refusal would tell of a coverage that the caller may not see: then it looks absent. */
  async function concealed({ slug, by, command }: ActRequest, { code }: ErrorAnswer): Promise<boolean> {
    if (opens(command) || code === 'unavailable' || code === 'reused-id') return false;
    // A program sees nothing of a coverage; under an authority that names it, it is told why not.
    if (isFeed(command)) return code === 'forbidden' || code === 'unknown';
    return (await newsroom.head(slug, by)) === null;
  }

  async function view(slug: string, by: Person): Promise<string | null> {
    return slugSchema.safeParse(slug).success ? newsroom.view(slug, by) : null;
  }
}

/** JSON text as it is; where there is none for whoever asks, the one answer for that. */
function tell(reply: FastifyReply, seen: string | null): FastifyReply {
  return seen === null ? send(reply, NOT_FOUND) : reply.type('application/json; charset=utf-8').send(seen);
}

/** After these, words that are not sent may hold what is not to be held any more. */
const removing: ReadonlySet<string> = new Set(['takedown.order', 'erasure.approve']);

const CHANGED: ErrorAnswer = {
  code: 'forbidden',
  message: 'What you may do here has changed meanwhile. Ask again.',
};

/** Said of what a preview does not look at. */
const BEYOND =
  'kind must be a command of this coverage alone here: what makes or names another coverage goes to /api/coverages/:slug/commands.';

/** Opening a coverage has an address of its own, so its kind may be left out there. */
function withKind(body: unknown): unknown {
  const open =
    typeof body === 'object' && body !== null && !Array.isArray(body) && !Object.hasOwn(body, 'kind');
  return open ? { ...body, kind: 'coverage.open' } : body;
}

function notHere(path: string, message: string): ErrorAnswer {
  return invalid([{ path, message }]);
}

/** Whoever a request comes from. */
export function who(request: FastifyRequest): Person {
  return callerOf(request).person;
}

/** Through what it came. */
export function viaOf(request: FastifyRequest): string {
  const { by } = callerOf(request);
  return 'session' in by ? `session:${by.session.session.body.handle}` : `token:${by.name}`;
}

/** The same with what their right hangs on. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.caller) return request.caller;
  throw new Error('a route of the desk was reached without a person');
}
