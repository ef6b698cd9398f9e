/**
 * The desk's address for programs, under `/api`: commands in, answers from a closed list out. What lives here is how
 * requests are read and answered; what is allowed and what follows is the newsroom's. No CORS: other sites' pages have
 * no business here.
 */
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { bearer } from '../../access/bearer.ts';
import type { TokenStore } from '../../access/token-store.ts';
import { subject as subjectSchema } from '../../desk/commands/command-shape.ts';
import { isFeed } from '../../desk/commands/feed.ts';
import { opens } from '../../desk/parts/named-coverage.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Result } from '../../lib/result.ts';
import type { UploadTools } from '../../media/take-upload.ts';
import { cell } from '../../model/ids.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import type { Person } from '../../model/person.ts';
import type { ActRequest, NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { answerOfError } from './answer-of-error.ts';
import { type ErrorAnswer, FAULT, NOT_FOUND, type TransportAnswer, UNAUTHORIZED } from './answers.ts';
import { BODY_LIMIT } from './body-limit.ts';
import { mediaRoutes } from './media-routes.ts';
import { refuseMethod } from './methods.ts';
import { openApi } from './openapi.ts';
import { invalid, readCommand } from './read-command.ts';
import { readJson } from './read-json.ts';
import { send } from './send.ts';

export interface DeskOptions {
  readonly newsroom: NewsroomPort;
  readonly tokens: TokenStore;
  readonly clock: Clock;
  /** With what uploads are taken; null where this server has no folder for pictures. */
  readonly pictures?: UploadTools | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the desk's guard, null elsewhere. */
    person: Person | null;
  }
}

/** A body as it was read, or why it was not; undefined when none was sent. */
interface Posted {
  Body: Result<unknown, TransportAnswer> | undefined;
}
interface Addressed {
  Params: { slug: string };
}
interface Named {
  Params: { slug: string; kind: string; id: string };
}

/** The routes under `/api`; register it with `{ prefix: '/api' }`. */
export function deskApi({ newsroom, tokens, clock, pictures = null }: DeskOptions): FastifyPluginAsync {
  return async (app) => {
    app.decorateRequest('person', null);
    readBodies(app);
    app.setErrorHandler(async (fault, request, reply) => {
      const answer = answerOfError(fault);
      if (answer === FAULT) request.log.error({ err: fault }, 'a request of the desk failed');
      return send(reply, answer);
    });

    app.get('/openapi.json', async (_, reply) =>
      secured(reply).type('application/json; charset=utf-8').send(openApi()),
    );
    await app.register(async (guarded) => {
      guarded.addHook('onRequest', async (request, reply) => {
        secured(reply);
        request.person = await bearer(request.headers.authorization, tokens, clock);
        if (request.person) return;
        if (request.headers.authorization !== undefined)
          request.log.warn({ address: request.ip }, 'a token was refused');
        return send(reply.header('www-authenticate', 'Bearer realm="stet"'), UNAUTHORIZED);
      });
      guarded.setNotFoundHandler(async (request, reply) => refuseMethod(request, reply));

      guarded.get('/coverages', async (request) => ({ coverages: await newsroom.list(who(request)) }));
      guarded.post<Posted>('/coverages', async (request, reply) => {
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
        return act(reply, { slug: command.slug, by: who(request), command, payload });
      });
      guarded.get<Addressed>('/coverages/:slug', async (request, reply) => {
        const seen = await view(request.params.slug, who(request));
        return seen === null
          ? send(reply, NOT_FOUND)
          : reply.type('application/json; charset=utf-8').send(seen);
      });
      guarded.get<Named>('/coverages/:slug/impact/:kind/:id', async (request, reply) => {
        const { slug, kind, id } = request.params;
        const of = subjectSchema.safeParse({ kind, id });
        const known = of.success && slugSchema.safeParse(slug).success;
        const seen = known ? await newsroom.impact(slug, who(request), cell(of.data.kind, of.data.id)) : null;
        return seen === null
          ? send(reply, NOT_FOUND)
          : reply.type('application/json; charset=utf-8').send(seen);
      });
      await guarded.register(mediaRoutes({ newsroom, pictures }));
      guarded.post<Posted & Addressed>('/coverages/:slug/commands', async (request, reply) => {
        const { slug } = request.params;
        const body = sent(request.body);
        const read = body.ok ? readCommand(body.value) : body;
        if (!read.ok) return send(reply, read.error);
        const { command, payload } = read.value;
        if (!slugSchema.safeParse(slug).success) return send(reply, NOT_FOUND);
        if (opens(command) && command.slug !== slug)
          return send(reply, notHere('slug', `slug must be the one in the address, "${slug}".`));
        return act(reply, { slug, by: who(request), command, payload });
      });
    });

    async function act(reply: FastifyReply, request: ActRequest): Promise<FastifyReply> {
      const answer = await newsroom.act(request);
      if (answer.ok) return reply.send({ seq: answer.value.seq, wire: answer.value.wire });
      return send(reply, (await concealed(request, answer.error)) ? NOT_FOUND : answer.error);
    }

    /** Whether a refusal would tell of a coverage that the caller may not see: then it looks absent. */
    async function concealed({ slug, by, command }: ActRequest, { code }: ErrorAnswer): Promise<boolean> {
      if (opens(command) || code === 'unavailable' || code === 'reused-id') return false;
      // A program sees nothing of a coverage; under an authority that names it, it is told why not.
      if (isFeed(command)) return code === 'forbidden' || code === 'unknown';
      return (await view(slug, by)) === null;
    }

    async function view(slug: string, by: Person): Promise<string | null> {
      return slugSchema.safeParse(slug).success ? newsroom.view(slug, by) : null;
    }
  };
}

/** Bodies are JSON or refused; they arrive as bytes, so that their depth is known before they are parsed. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
    async (_request: FastifyRequest, bytes: Buffer) => readJson(bytes),
  );
}

/** A body; the same as an empty one where none was sent. */
function sent(body: Posted['Body']): Result<unknown, TransportAnswer> {
  return body ?? readJson(new Uint8Array());
}

/** Opening a coverage has an address of its own, so its kind may be left out there. */
function withKind(body: unknown): unknown {
  const open =
    typeof body === 'object' && body !== null && !Array.isArray(body) && !Object.hasOwn(body, 'kind');
  return open ? { ...body, kind: 'coverage.open' } : body;
}

function notHere(path: string, message: string): ErrorAnswer {
  return invalid([{ path, message }]);
}

function secured(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  });
}

function who(request: FastifyRequest): Person {
  if (request.person) return request.person;
  throw new Error('a route of the desk was reached without a person');
}
