/**
 * The cookie of somebody who is away at the provider of single sign-on: for ten minutes, for the addresses of single
 * sign-on alone. It is `Lax`, because the provider’s page leads back and has to bring it along.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FLOW_MS } from '../../../access/sso-flow.ts';
import { attributes } from './session-cookie.ts';

/** Sets the cookie, or takes it back with null. */
export function setFlow(reply: FastifyReply, origin: string, flow: string | null): void {
  const options = { ...attributes(origin), path: '/api/access/sso', sameSite: 'lax' } as const;
  if (flow === null) reply.clearCookie(nameOf(origin), options);
  else reply.setCookie(nameOf(origin), flow, { ...options, maxAge: FLOW_MS / 1000 });
}

/** What a browser brought back; null where it brought nothing. */
export function flowOf(request: FastifyRequest, origin: string): string | null {
  return request.cookies[nameOf(origin)] ?? null;
}

/** `__Host-` would need the path `/`. */
function nameOf(origin: string): string {
  const { protocol, port } = new URL(origin);
  return protocol === 'https:' ? '__Secure-stet-sso' : `stet-sso-${port || '80'}`;
}
