/** Single sign-on over HTTP: what goes into cookies, what a page says, what the operator’s log is told. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessWorld } from '../../../access/access-world.ts';
import { comeBack, goTo, type Stayed } from '../../../access/single-sign-on.ts';
import { FOREIGN, statusOf } from '../answers.ts';
import type { Posted } from '../read-bodies.ts';
import { send } from '../send.ts';
import { allowed, sent, whenceOf } from './access-api.ts';
import { isOwnHost } from './own-site.ts';
import { setSession } from './session-cookie.ts';
import { flowOf, setFlow } from './sso-cookie.ts';
import { sendBack, sendOn } from './sso-page.ts';
import { needOf, ssoBack, ssoBegin } from './sso-routes.ts';

/** Registers its two addresses. */
export function ssoApi(app: FastifyInstance, world: AccessWorld): void {
  const { origin } = world.site;

  app.post<Posted>(`/access${ssoBegin.path}`, async (request, reply) => {
    const page = await allowed(ssoBegin.need, request, reply, world);
    if (page !== null && 'code' in page) return send(reply, page);
    const given = sent(ssoBegin, request);
    if (!given.ok) return send(reply, given.error);
    const who = await allowed(needOf[given.value.purpose], request, reply, world);
    if (who !== null && 'code' in who) return send(reply, who);
    const gone = await goTo(world, given.value, who, whenceOf(request));
    if (!gone.ok) return send(reply, told(request, gone.error).refusal);
    setFlow(reply, origin, gone.value.flow);
    return reply.send({ address: gone.value.address });
  });

  // The only GET that changes something, as the protocol has it; so no HEAD beside it.
  app.get(`/access${ssoBack.path}`, { exposeHeadRoute: false }, async (request, reply) => {
    if (!isOwnHost(request, origin)) return sendBack(reply, statusOf[FOREIGN.code], FOREIGN.message);
    const answer = new URL(request.url, origin).searchParams;
    const came = await comeBack(world, { flow: flowOf(request, origin), answer }, whenceOf(request));
    if (came.ok || came.error.over) setFlow(reply, origin, null);
    if (!came.ok) {
      const { code, message } = told(request, came.error).refusal;
      return sendBack(reply, statusOf[code], message);
    }
    if (came.value.session !== undefined) setSession(reply, origin, came.value.session);
    return sendOn(reply);
  });
}

/** Whoever runs the server learns by one word why the provider let nobody in; nothing that it sent is logged. */
function told(request: FastifyRequest, stayed: Stayed): Stayed {
  if (stayed.trouble?.kind === 'away')
    request.log.warn({ why: stayed.trouble.why }, 'the provider of single sign-on could not be asked');
  return stayed;
}
