/** Who sends a request to the desk: a program with a token, or somebody signed in. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessWorld } from '../../../access/access-world.ts';
import { bearer } from '../../../access/bearer.ts';
import { resume, type SignedIn } from '../../../access/session.ts';
import type { Person } from '../../../model/person.ts';
import { type ErrorAnswer, FOREIGN, UNAUTHORIZED } from '../answers.ts';
import { isOwnHost, isOwnPage } from './own-site.ts';
import { sessionOf, setSession } from './session-cookie.ts';

/** Somebody known. `by` is what their right hangs on, so that it can be looked at again. */
export interface Caller {
  readonly person: Person;
  readonly by: { readonly token: string; readonly name: string } | { readonly session: SignedIn };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the desk's guard, null elsewhere. */
    caller: Caller | null;
  }
}

/** Who asks, or why nobody is let in. A token that was sent is what counts, with a cookie beside it or without. */
export async function identify(
  request: FastifyRequest,
  reply: FastifyReply,
  world: AccessWorld,
): Promise<Caller | ErrorAnswer> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const found = await bearer(authorization, world.store, world.clock);
    if (found) return { person: found.person, by: { token: found.token, name: found.name } };
    request.log.warn({ address: request.ip }, 'a token was refused');
    return UNAUTHORIZED;
  }
  const { origin } = world.site;
  const secret = sessionOf(request, origin);
  if (secret === null) return UNAUTHORIZED;
  if (!isOwnHost(request, origin) || !isOwnPage(request, origin)) return FOREIGN;
  const found = await resume(secret, world);
  if (found && isMeant(request, found.person)) return { person: found.person, by: { session: found } };
  if (found) return UNAUTHORIZED;
  setSession(reply, origin, null);
  return UNAUTHORIZED;
}

/** Whether a page asks for whoever is signed in: one that was opened by somebody else says so, and is not answered. */
function isMeant({ headers }: FastifyRequest, { id }: Person): boolean {
  const meant = headers['stet-person'];
  return meant === undefined || meant === id;
}
