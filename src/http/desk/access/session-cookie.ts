/**
 * The cookie of a session: for this host alone, unseen by scripts, never sent with what another site starts. Over https
 * its name binds it to host, path and TLS (`__Host-`); on this machine, without TLS, it names the port, because cookies
 * do not tell ports apart.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sets the cookie, or takes it back with null. It goes with the browser; the server ends it earlier. */
export function setSession(reply: FastifyReply, origin: string, secret: string | null): void {
  const options = { ...attributes(origin), sameSite: 'strict' } as const;
  if (secret === null) reply.clearCookie(cookieName(origin), options);
  else reply.setCookie(cookieName(origin), secret, options);
}

/** The secret that a request brought; null where it brought none. */
export function sessionOf(request: FastifyRequest, origin: string): string | null {
  return request.cookies[cookieName(origin)] ?? null;
}

/** The name of the cookie at an address. */
export function cookieName(origin: string): string {
  const { protocol, port } = new URL(origin);
  return protocol === 'https:' ? '__Host-stet' : `stet-${port || '80'}`;
}

/** What every cookie of the desk has. */
export function attributes(origin: string) {
  return { path: '/', httpOnly: true, secure: new URL(origin).protocol === 'https:' } as const;
}
