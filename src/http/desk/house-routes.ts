/** The house's texts of public notes, for whoever works in a coverage: readers get what somebody makes of them. */
import type { FastifyInstance } from 'fastify';
import type { AccessStore } from '../../access/access-store.ts';
import { siteSettings } from '../../access/site-settings.ts';
import { worksIn } from '../../desk/view/sight.ts';
import { slug as slugSchema } from '../../model/limits.ts';
import { personIn } from '../../model/person.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { NOT_FOUND } from './answers.ts';
import { who } from './coverage-routes.ts';
import { send } from './send.ts';

/** Registers the address. */
export function houseRoutes(app: FastifyInstance, newsroom: NewsroomPort, store: AccessStore): void {
  app.get<{ Params: { slug: string } }>('/coverages/:slug/house', async (request, reply) => {
    const { slug } = request.params;
    const by = who(request);
    const isHere = slugSchema.safeParse(slug).success && (await newsroom.head(slug, by)) !== null;
    if (!isHere || !worksIn(personIn(by, slug))) return send(reply, NOT_FOUND);
    const { notes } = await siteSettings({ store });
    return reply.send({ notes });
  });
}
