/** Who works in a coverage, by name: for those who do, so that a desk shows persons and not ids. */
import type { FastifyInstance } from 'fastify';
import type { AccessStore } from '../../access/access-store.ts';
import { hasPart, worksIn } from '../../desk/view/sight.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import { personIn } from '../../model/person.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { NOT_FOUND } from './answers.ts';
import { who } from './coverage-routes.ts';
import { send } from './send.ts';

/** Registers the address. */
export function peopleRoutes(app: FastifyInstance, newsroom: NewsroomPort, store: AccessStore): void {
  app.get<{ Params: { slug: string } }>('/coverages/:slug/people', async (request, reply) => {
    const { slug } = request.params;
    const by = personIn(who(request), slug);
    const isHere = slugSchema.safeParse(slug).success && (await newsroom.head(slug, who(request))) !== null;
    if (!isHere || !worksIn(by)) return send(reply, NOT_FOUND);
    const accounts = await store.list('account');
    const people = accounts
      .filter(({ id, body }) => hasPart(personIn({ id, ...body }, slug)))
      .map(({ id, body }) => ({
        id: `account:${id}`,
        name: body.name,
        roles: personIn({ id, ...body }, slug).roles,
      }));
    return reply.send({ people });
  });
}
