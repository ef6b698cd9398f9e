/**
 * The desk's address, under `/api`: commands in, answers from a closed list out, for programs with a token and for
 * people who are signed in. What lives here is how requests are read and answered; what is allowed and what follows is
 * the newsroom's. No CORS: other sites' pages have no business here.
 */
import cookie from '@fastify/cookie';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessWorld } from '../../access/access-world.ts';
import { newLogLine } from '../../access/log-line.ts';
import { type Done, withPeople } from '../../access/with-people.ts';
import { instant } from '../../lib/clock.ts';
import { randomName } from '../../lib/random.ts';
import { strictTransport } from '../../lib/strict-transport.ts';
import type { UploadTools } from '../../media/take-upload.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import type { WorkingsStore } from '../../workings/workings-store.ts';
import { accessApi } from './access/access-api.ts';
import { identify } from './access/identify.ts';
import { personNow } from './access/person-now.ts';
import { reporterRoutes } from './access/reporter-routes.ts';
import { sourceRoutes } from './access/source-routes.ts';
import { ssoApi } from './access/sso-api.ts';
import { answerOfError } from './answer-of-error.ts';
import { FAULT } from './answers.ts';
import type { DeskBounds } from './bounds.ts';
import { callerOf, coverageRoutes } from './coverage-routes.ts';
import { type DeskHints, deskHints } from './desk-hints.ts';
import { deskStream } from './desk-stream.ts';
import { houseRoutes } from './house-routes.ts';
import { intakeHook } from './intake-hook.ts';
import { type Intake, intakeRoutes } from './intake-routes.ts';
import { lostHere } from './lost-here.ts';
import { mediaRoutes } from './media-routes.ts';
import { refuseMethod } from './methods.ts';
import { openApi } from './openapi.ts';
import { peopleRoutes } from './people-routes.ts';
import { readBodies } from './read-bodies.ts';
import { searchRoute } from './search-route.ts';
import { send } from './send.ts';
import { workingsRoutes } from './workings-routes.ts';

export interface DeskOptions {
  readonly newsroom: NewsroomPort;
  readonly access: AccessWorld;
  readonly workings: WorkingsStore;
  /** Null where this server has no intake. */
  readonly intake?: Intake | null;
  /** With what uploads are taken; null where this server has no folder for pictures. */
  readonly pictures?: UploadTools | null;
  /** What tells its streams of what this process does; without it they look. */
  readonly hints?: DeskHints;
  /** How much one person may ask for; without it, as much as they like. */
  readonly bounds?: DeskBounds | null;
}

/** The routes under `/api`; register it with `{ prefix: '/api' }`. */
export function deskApi(options: DeskOptions): FastifyPluginAsync {
  const { newsroom, access, workings, pictures = null, hints = deskHints() } = options;
  const { bounds = null, intake = null } = options;
  const { clock } = access;
  const lost = lostHere({ newsroom, workings, clock, told: hints.workings });
  return async (app) => {
    const headers = { ...secured, ...strictTransport(access.site.origin) };
    await app.register(cookie);
    app.decorateRequest('caller', null);
    readBodies(app);
    app.setErrorHandler(async (fault, request, reply) => {
      const answer = answerOfError(fault);
      if (answer === FAULT) request.log.error({ err: fault }, 'a request of the desk failed');
      return send(reply, answer);
    });
    app.addHook('onRequest', async (_, reply) => {
      reply.headers(headers);
    });

    app.get('/openapi.json', async (_, reply) =>
      reply.type('application/json; charset=utf-8').send(openApi()),
    );
    accessApi(app, access, intake ? [...sourceRoutes(() => intake), ...reporterRoutes(() => newsroom)] : []);
    ssoApi(app, access);
    if (intake) {
      await app.register(async (hooks) =>
        intakeHook(
          hooks,
          intake,
          (slugs) => {
            for (const slug of slugs) hints.intake(slug);
          },
          clock,
        ),
      );
    }
    await app.register(async (guarded) => {
      const knowing = async (request: FastifyRequest, reply: FastifyReply) => {
        const caller = await identify(request, reply, access);
        if ('code' in caller) return send(reply.header('www-authenticate', 'Bearer realm="stet"'), caller);
        request.caller = caller;
      };
      guarded.addHook('onRequest', knowing);
      guarded.addHook('onRequest', async (request, reply) => {
        const refused = request.caller && bounds?.request(request.caller);
        if (refused) return send(reply, refused);
      });
      // A body may be minutes on its way; meanwhile a right may have ended.
      guarded.addHook('preHandler', async (request, reply) =>
        request.body === undefined ? undefined : knowing(request, reply),
      );
      guarded.setNotFoundHandler(async (request, reply) => refuseMethod(request, reply));
      coverageRoutes(guarded, {
        newsroom,
        told: (log) => logWithPeople(log, access),
        now: (request) => personNow(callerOf(request), access),
        took: async (slug) => void (await lost.look(slug)),
      });
      searchRoute(guarded, newsroom);
      peopleRoutes(guarded, newsroom, access.store);
      houseRoutes(guarded, newsroom, access.store);
      workingsRoutes(guarded, { newsroom, workings, clock, told: hints.workings, lost });
      if (intake)
        intakeRoutes(guarded, {
          ...{ newsroom, intake, told: hints.intake },
          mint: () => randomName(access.random, 16),
          now: () => instant(clock()),
          async noted(request, says) {
            const { by } = callerOf(request);
            const account = 'session' in by ? by.session.account.id : null;
            const more = 'session' in by ? {} : { token: by.name };
            const line = newLogLine(access, 'source.changed', account, null, { ...says, ...more });
            await access.store.write({ puts: [], log: [line] });
          },
        });
      deskStream(guarded, { newsroom, access, hints, bounds });
      await guarded.register(mediaRoutes({ newsroom, pictures }));
    });
  };
}

/** The log of a coverage with names of people and addresses of sessions beside their ids, as far as they are kept. */
async function logWithPeople(log: string, { store }: AccessWorld): Promise<string> {
  const told = JSON.parse(log) as { lines: Done[] };
  return JSON.stringify({ ...told, lines: await withPeople(told.lines, store) });
}

/** What every answer of the desk has. */
const secured = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};
