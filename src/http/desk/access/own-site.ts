/**
 * Whether a request belongs to the desk’s own site. A cookie goes with requests that other pages start, so what it
 * allows has to come from a page of ours; and a name that somebody else has pointed at this machine is not ours.
 */
import type { FastifyRequest } from 'fastify';

/** Whether it is addressed to the desk’s own host: not by another name for this machine (DNS rebinding). */
export function isOwnHost(request: FastifyRequest, origin: string): boolean {
  return request.host.toLowerCase() === new URL(origin).host;
}

/**
 * Whether a page of ours sent it. Browsers say so in `Origin` and `Sec-Fetch-Site`, which no script can set; a request
 * that changes something and says neither is not one of ours.
 */
export function isOwnPage({ method, headers }: FastifyRequest, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  const from = headers.origin;
  if (from !== undefined && from !== origin) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const changes = method !== 'GET' && method !== 'HEAD';
  return !changes || from === origin || site === 'same-origin';
}
