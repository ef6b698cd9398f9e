/** The addresses of access under `/api/access`, each from its line in the table: who may, what it takes, what is answered. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AccessWorld } from '../../../access/access-world.ts';
import { signOut } from '../../../access/own-sessions.ts';
import { isSure, resume, type SignedIn, type Whence } from '../../../access/session.ts';
import { ok, type Result } from '../../../lib/result.ts';
import { CONFIRM, type ErrorAnswer, FOREIGN, NOT_FOUND, UNAUTHORIZED } from '../answers.ts';
import { problemsOf } from '../problems.ts';
import type { Posted } from '../read-bodies.ts';
import { invalid } from '../read-command.ts';
import { send } from '../send.ts';
import type { Need } from './access-needs.ts';
import type { AccessRoute } from './access-route.ts';
import { accessRoutes } from './access-routes.ts';
import { identify } from './identify.ts';
import { isOwnHost, isOwnPage } from './own-site.ts';
import { sessionOf, setSession } from './session-cookie.ts';

/** Registers them; bodies have been read by then, as for all of the desk. */
export function accessApi(app: FastifyInstance, world: AccessWorld, more: readonly AccessRoute[] = []): void {
  for (const route of [...accessRoutes, ...more])
    app.route<Posted>({
      method: route.method,
      url: `/access${route.path}`,
      handler: async (request, reply) => answer(route, request, reply),
    });

  async function answer(
    route: AccessRoute,
    request: FastifyRequest<Posted>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const who = await allowed(route.need, request, reply, world);
    if (who !== null && 'code' in who) return send(reply, who);
    const given = sent(route, request);
    if (!given.ok) return send(reply, given.error);
    const done = await route.does({ world, who, given: given.value, whence: whenceOf(request) });
    if (!done.ok) return send(reply, done.error);
    const { session, ...told } = done.value as { readonly session?: string };
    if (session !== undefined) {
      if (who === null) await leave(request);
      setSession(reply, world.site.origin, session);
    }
    if (route.path === '/sign-out') {
      setSession(reply, world.site.origin, null);
      reply.header('clear-site-data', '"cache", "storage"');
    }
    return reply.send(told);
  }

  /** Ends the session that a browser still had when somebody signed in with it. */
  async function leave(request: FastifyRequest): Promise<void> {
    const secret = sessionOf(request, world.site.origin);
    const before = secret === null ? null : await resume(secret, world);
    if (before) await signOut(world, before, { everywhere: false });
  }
}

/** Whoever may, null for anybody; or why not. What administrators alone may looks absent to others. */
export async function allowed(
  need: Need,
  request: FastifyRequest,
  reply: FastifyReply,
  world: AccessWorld,
): Promise<SignedIn | null | ErrorAnswer> {
  const { origin } = world.site;
  if (need === 'nobody') return isOwnHost(request, origin) && isOwnPage(request, origin) ? null : FOREIGN;
  const caller = await identify(request, reply, world);
  if ('code' in caller) return caller;
  request.caller = caller;
  const forAdmins = need === 'admin' || need === 'sure-admin';
  if (!('session' in caller.by)) return forAdmins ? NOT_FOUND : UNAUTHORIZED;
  const { session } = caller.by;
  if (forAdmins && !session.account.body.roles.includes('admin')) return NOT_FOUND;
  const sure = need === 'sure' || need === 'sure-admin';
  return sure && !isSure(session.session.body, world.clock()) ? CONFIRM : session;
}

/** What was sent, as the route takes it: a body, or the words behind the question mark. */
export function sent<S extends z.ZodObject>(
  { method, takes }: { readonly method: string; readonly takes: S },
  request: FastifyRequest<Posted>,
): Result<z.infer<S>, ErrorAnswer> {
  const came = method === 'GET' ? ({ ok: true, value: request.query } as const) : (request.body ?? ok({}));
  if (!came.ok) return came;
  const read = takes.safeParse(came.value);
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    error: invalid(problemsOf(read.error.issues, { schema: takes, value: came.value })),
  };
}

/** From where a request comes, for the log of access. */
export function whenceOf(request: FastifyRequest): Whence {
  return { address: request.ip, agent: (request.headers['user-agent'] ?? '').slice(0, 200) };
}
