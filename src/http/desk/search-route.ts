/** The address at which all that somebody may see is searched. */
import type { FastifyInstance } from 'fastify';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { NOT_FOUND } from './answers.ts';
import { who } from './coverage-routes.ts';
import { type Query, readSearch } from './search-request.ts';
import { send } from './send.ts';

/** Registers it; whoever gets here is known. */
export function searchRoute(app: FastifyInstance, newsroom: Pick<NewsroomPort, 'search'>): void {
  app.get<{ Querystring: Query }>('/search', async (request, reply) => {
    const read = readSearch(request.query, who(request));
    if (!read.ok) return send(reply, read.error);
    const found = await newsroom.search(read.value);
    return found === null
      ? send(reply, NOT_FOUND)
      : reply.type('application/json; charset=utf-8').send(found);
  });
}
