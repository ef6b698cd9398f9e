/** A whole desk in memory: a real newsroom, people, and browsers with cookies, over the desk’s own addresses. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { ORIGIN, type People, people } from '../../access/people.fixture.ts';
import { makeToken } from '../../access/tokens.ts';
import { type Command, type CommandKind, commandSchemas } from '../../desk/commands/commands.ts';
import { keepItems } from '../../intake/items/keep-items.ts';
import { takePushes } from '../../intake/run/take-push.ts';
import { keepSources } from '../../intake/sources/keep-sources.ts';
import type { Person, Role } from '../../model/person.ts';
import { createNewsroom } from '../../newsroom/newsroom.ts';
import type { NewsroomPort } from '../../newsroom/newsroom-port.ts';
import { openIntakeRows } from '../../store/sqlite/open-intake.ts';
import { openStore } from '../../store/sqlite/open-store.ts';
import type { WireReading } from '../../wire/reading.ts';
import { memoryWorkings } from '../../workings/memory-workings.fixture.ts';
import type { WorkingsStore } from '../../workings/workings-store.ts';
import { cookieName } from './access/session-cookie.ts';
import type { DeskBounds } from './bounds.ts';
import { deskApi } from './desk-api.ts';
import { type DeskHints, deskHints } from './desk-hints.ts';
import type { Intake } from './intake-routes.ts';
import { deskPages } from './pages/desk-pages.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
  readonly json: Record<string, unknown>;
}

/** Asks as a page of the desk would, with the cookies that it was given. */
export interface Browser {
  cookie: string | null;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(path: string, body?: unknown): Promise<Reply>;
  delete(path: string): Promise<Reply>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface WholeDesk {
  /** What readers have. */
  readonly reading: WireReading;
  readonly app: FastifyInstance;
  readonly people: People;
  readonly newsroom: NewsroomPort;
  readonly hints: DeskHints;
  readonly workings: WorkingsStore;
  readonly intake: Intake;
  readonly logged: string[];
  /** The coverages that open desks were told of, in order. */
  readonly told: string[];
  browser(session?: string): Browser;
  /** Asks with a token of nobody. */
  program(roles: readonly Role[], coverages?: readonly string[] | null): Promise<Browser>;
  /** Gives a command as the system would; it has to be accepted. */
  give(slug: string, kind: CommandKind, fields?: object): Promise<void>;
}

const chief: Person = { id: 'system:chief', name: 'chief', roles: ['senior', 'legal'] };

/** `visited`: coverages that may be tried without an account. `script`: that of the pages, where a browser comes; `app`: of the desk’s app. */
export async function wholeDesk(
  visited: readonly string[] | null = null,
  opened: Parameters<typeof people>[1] = null,
  {
    origin = ORIGIN,
    script = null,
    app: files = null,
    bounds = null,
  }: {
    readonly origin?: string;
    readonly script?: string | null;
    readonly app?: { readonly script: string; readonly style: string } | null;
    readonly bounds?: DeskBounds | null;
  } = {},
): Promise<WholeDesk> {
  const desk = people(visited, opened, origin, memoryWorkings);
  const workings = desk.beside as WorkingsStore;
  const host = new URL(origin).host;
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const { store, reading } = openStore({ path: ':memory:', projection: 1 });
  const [logged, told]: [string[], string[]] = [[], []];
  const plain = deskHints();
  const hints: DeskHints = {
    ...plain,
    workings(slug) {
      told.push(slug);
      plain.workings(slug);
    },
  };
  const tools = { sha256, random: randomBytes, clock: desk.clock };
  const newsroom = await createNewsroom({ store, ...tools, committed: hints.head });
  const rows = await openIntakeRows(':memory:', desk.clock);
  const mint = () => randomBytes(8).toString('hex');
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const [items, sources] = [keepItems(rows, { mint, hash }), keepSources(rows, mint)];
  const pushes = takePushes(items, sources, (one, other) => one === other);
  const intake: Intake = { items, sources, ...pushes, wake() {} };
  const app = fastify({ logger: { level: 'warn', stream: { write: (line: string) => logged.push(line) } } });
  await app.register(deskApi({ newsroom, access: desk, workings, intake, hints, bounds }), {
    prefix: '/api',
  });
  const pages = { newsroom, access: desk, script, bounds, intake, app: files };
  await app.register(deskPages(pages), { prefix: '/desk' });
  let ids = 0;
  const asking = (headersOf: () => Record<string, string>, took: (reply: Reply) => void): Browser => {
    const ask = async (method: Method, url: string, body: unknown, more: Record<string, string>) => {
      const type = body === undefined ? {} : { 'content-type': 'application/json' };
      const payload = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
      const headers = { ...headersOf(), ...type, ...more };
      const reply = answered(
        await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) }),
      );
      took(reply);
      return reply;
    };
    return {
      cookie: null,
      get: (path, headers = {}) => ask('GET', path, undefined, headers),
      post: (path, body = {}, headers = {}) => ask('POST', path, body, headers),
      put: (path, body = {}) => ask('PUT', path, body, {}),
      delete: (path) => ask('DELETE', path, undefined, {}),
    };
  };
  return {
    ...{ app, people: desk, newsroom, reading, hints, workings, intake, logged, told },
    browser(session) {
      const name = cookieName(origin);
      const browser: Browser = asking(
        () => ({
          host,
          origin,
          'sec-fetch-site': 'same-origin',
          ...(browser.cookie !== null && { cookie: `${name}=${browser.cookie}` }),
        }),
        ({ headers }) => {
          const [set] = [headers['set-cookie'] ?? []].flat() as string[];
          const value = set?.match(new RegExp(`^${name}=([^;]*)`))?.[1];
          if (value !== undefined) browser.cookie = value === '' ? null : value;
        },
      );
      browser.cookie = session ?? null;
      return browser;
    },
    async program(roles, coverages = null) {
      const wanted = { name: `program-${++ids}`, roles, coverages, lasts: null, account: null };
      const made = await makeToken(wanted, desk);
      if (!made.ok) return assert.fail(made.error);
      return asking(
        () => ({ authorization: `Bearer ${made.value}` }),
        () => {},
      );
    },
    async give(slug, kind, fields = {}) {
      const sent = { id: `given-${++ids}`, kind, ...fields };
      const command = commandSchemas[kind].parse(sent) as Command;
      const done = await newsroom.act({ slug, by: chief, command, payload: JSON.stringify(sent) });
      assert.ok(done.ok, done.ok ? '' : done.error.message);
    },
  };
}

function answered({ statusCode, headers: all, body }: LightMyRequestResponse): Reply {
  const { date: _, ...headers } = all;
  return { status: statusCode, headers, body, json: body.startsWith('{') ? JSON.parse(body) : {} };
}
