/** The desk's address over a newsroom that says what it is told to say. */
import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { memoryAccess } from '../../access/memory-access.fixture.ts';
import { digestOf, newSecret } from '../../access/secret.ts';
import { newThrottle } from '../../access/throttle.ts';
import { ok } from '../../lib/result.ts';
import type { UploadTools } from '../../media/take-upload.ts';
import type { Role } from '../../model/person.ts';
import type { ActRequest, NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { memoryWorkings } from '../../workings/memory-workings.fixture.ts';
import type { DeskBounds } from './bounds.ts';
import { deskApi } from './desk-api.ts';

const now = '2026-05-04T12:00:00.000Z';

export interface StubDesk {
  readonly app: FastifyInstance;
  /** What reached the newsroom. */
  readonly acts: ActRequest[];
  /** Lines that were logged. */
  readonly logged: string[];
  readonly secret: string;
  /** Sends with the token unless `authorization` is given. */
  ask(request: InjectOptions): Promise<{
    status: number;
    headers: Record<string, unknown>;
    body: string;
    json: Record<string, unknown>;
  }>;
}

/** A newsroom in which `seen` may be seen and every command is accepted, but for what `says` overrides. */
export async function stubDesk(
  says: Partial<NewsroomPort> = {},
  role: Role = 'editor',
  pictures: UploadTools | null = null,
  bounds: DeskBounds | null = null,
): Promise<StubDesk> {
  const acts: ActRequest[] = [];
  const newsroom: NewsroomPort = {
    act: async (request) => {
      acts.push(request);
      return ok({ seq: acts.length, wire: null });
    },
    preview: async () => ok('{"documents":[],"beside":[],"would":"nothing public"}'),
    head: async (slug) => (slug === 'seen' ? 1 : null),
    log: async () => null,
    view: async (slug) => (slug === 'seen' ? '{"slug":"seen"}' : null),
    board: async (slug) => (slug === 'seen' ? '{"from":null}' : null),
    history: async () => null,
    impact: async () => null,
    media: async (slug) => (slug === 'seen' ? 'none' : null),
    lost: async () => [],
    search: async ({ coverage }) =>
      coverage === null || coverage === 'seen' ? '{"hits":[],"more":false}' : null,
    overview: async () => ({ coverages: [], all: 0 }),
    list: async () => [{ slug: 'seen', public: false, head: 1 }],
    close: async () => {},
    ...says,
  };
  const store = memoryAccess();
  const clock = () => Date.parse(now);
  const workings = memoryWorkings(clock);
  const secret = newSecret((length) => new Uint8Array(length).fill(7));
  const body = { name: 'desk', roles: [role], coverages: null, created: now, ends: null };
  await store.write({
    puts: [{ kind: 'token', id: digestOf(secret), account: null, expected: 0, body }],
    log: [],
  });
  const access = {
    ...{ store, clock, random: randomBytes, throttle: newThrottle(clock), provider: null, beside: workings },
    site: { origin: 'http://localhost:8080', name: 'Stet', visited: null },
  };
  const logged: string[] = [];
  const app = fastify({ logger: { level: 'warn', stream: { write: (line: string) => logged.push(line) } } });
  await app.register(deskApi({ newsroom, access, workings, pictures, bounds }), { prefix: '/api' });
  return {
    app,
    acts,
    logged,
    secret,
    async ask(request) {
      const answer = await app.inject({
        ...request,
        headers: { authorization: `Bearer ${secret}`, ...request.headers },
      });
      const { date: _, ...headers } = answer.headers;
      return {
        status: answer.statusCode,
        headers,
        body: answer.body,
        json: answer.body.startsWith('{') ? JSON.parse(answer.body) : {},
      };
    },
  };
}
