import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REDIRECT } from './cache-control.ts';
import { canonicalAddress } from './canonical-address.ts';

/** What was asked for, decoded: the parts of the path by name, and the parameters that the route knows. */
export interface Asked {
  readonly part: (name: string) => string;
  readonly query: ReadonlyMap<string, string>;
}

export interface PublicRoute {
  readonly path: string;
  /** Query parameters in their canonical order. */
  readonly query?: readonly string[];
  /** 'any' where nothing is cached: the order of parameters is as they come. */
  readonly order?: 'fixed' | 'any';
  /** Data for programs, the same for everybody: pages of other sites may read it, whatever is answered. */
  readonly shared?: true;
  readonly answer: (asked: Asked, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
}

/** Adds a route for GET and HEAD. Whoever asks for it under another than its canonical address is sent there. */
export function publicRoute(app: FastifyInstance, route: PublicRoute): void {
  app.route({
    method: ['GET', 'HEAD'],
    url: route.path,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const came = request.raw.url ?? '/';
      const search = /\?([^#]*)/.exec(came)?.[1] ?? '';
      const parts = request.params as Readonly<Record<string, string>>;
      const { address, query } = canonicalAddress(route.path, parts, search, route.query ?? [], route.order);
      if (route.shared) reply.header('access-control-allow-origin', '*');
      if (address !== came) return reply.header('cache-control', REDIRECT).redirect(address, 308);
      return route.answer({ part: (name) => parts[name] ?? '', query }, request, reply);
    },
  });
}
