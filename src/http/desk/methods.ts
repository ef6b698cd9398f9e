import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessRoutes } from './access/access-routes.ts';
import { ssoRoutes } from './access/sso-routes.ts';
import { NOT_FOUND } from './answers.ts';
import { send } from './send.ts';

/** The desk's addresses and what may be done at each; anything else at one of them is refused with this list. */
const allowed: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/openapi\.json$/, 'GET, HEAD'],
  [/^\/api\/search$/, 'GET, HEAD'],
  [/^\/api\/coverages$/, 'GET, HEAD, POST'],
  [/^\/api\/coverages\/[^/]+$/, 'GET, HEAD'],
  [/^\/api\/coverages\/[^/]+\/stream$/, 'GET'],
  [/^\/api\/coverages\/[^/]+\/log$/, 'GET, HEAD'],
  [/^\/api\/coverages\/[^/]+\/(impact|history)\/[^/]+\/[^/]+$/, 'GET, HEAD'],
  [/^\/api\/coverages\/[^/]+\/commands$/, 'POST'],
  [/^\/api\/coverages\/[^/]+\/workings$/, 'GET, HEAD'],
  [/^\/api\/coverages\/[^/]+\/workings\/[^/]+$/, 'GET, HEAD, PUT, DELETE'],
  [/^\/api\/coverages\/[^/]+\/here$/, 'PUT'],
  [/^\/api\/coverages\/[^/]+\/house$/, 'GET, HEAD'],
  [/^\/api\/coverages\/[^/]+\/media$/, 'POST'],
  [/^\/api\/coverages\/[^/]+\/media\/[^/]+(?:\/original)?$/, 'GET, HEAD'],
];

/** Answers what no route took: 405 with the methods of a known address, otherwise the one 404. */
export function refuseMethod(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.replace(/\?.*$/s, '');
  const methods = allowed.find(([address]) => address.test(path))?.[1] ?? accessMethods(path);
  if (methods === null || methods.split(', ').includes(request.method)) return send(reply, NOT_FOUND);
  return send(reply.header('allow', methods), {
    code: 'method',
    message: `This address takes ${methods.replaceAll(', ', ' and ')} only.`,
  });
}

function accessMethods(path: string): string | null {
  const found = accessRoutes.filter((route) => `/api/access${route.path}` === path);
  const single = ssoRoutes.find((route) => `/api/access${route.path}` === path);
  if (single) return single.method;
  const methods = found.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return methods.length === 0 ? null : methods.join(', ');
}
