/** Everything that one process serves, as the command line puts it together: readers, the desk's API, its pages; asked over a real socket, so that an address arrives as it was written. */
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import type { AccessWorld } from '../../access/access-world.ts';
import { type Joined, ORIGIN } from '../../access/people.fixture.ts';
import { publicStage } from '../public/public-app.fixture.ts';
import { deskApi } from './desk-api.ts';
import { deskPages } from './pages/desk-pages.ts';
import { type WholeDesk, wholeDesk } from './whole-desk.fixture.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface WholeSite extends WholeDesk {
  readonly site: FastifyInstance;
  /** Lines of the log of all three. */
  readonly lines: string[];
  ask(method: string, path: string, headers?: Record<string, string>, body?: string): Promise<Answered>;
}

/** Where a page of the desk says that it comes from. */
export const fromDesk = { host: new URL(ORIGIN).host, origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

/** Starts it; it ends with the test. `access`: what the people's world has in place of the usual. */
export async function wholeSite(
  t: TestContext,
  {
    proxies = [],
    access = {},
  }: { readonly proxies?: readonly string[]; readonly access?: Partial<AccessWorld> } = {},
): Promise<WholeSite> {
  const desk = await wholeDesk();
  const { app: site, lines } = publicStage({ proxies, origin: ORIGIN });
  const world = { ...desk.people, ...access };
  await site.register(deskApi({ newsroom: desk.newsroom, access: world, workings: desk.workings }), {
    prefix: '/api',
  });
  const pages = { newsroom: desk.newsroom, access: world, script: '/assets/access-0.js', singleSignOn: null };
  await site.register(deskPages(pages), { prefix: '/desk' });
  await site.listen({ host: '127.0.0.1', port: 0 });
  t.after(() => site.close());
  const { port } = site.server.address() as AddressInfo;
  return {
    ...{ ...desk, site, lines },
    ask: (method, path, headers = {}, body) =>
      new Promise((resolve, reject) => {
        const asked = request(
          { host: '127.0.0.1', port, method, path, headers: { ...fromDesk, ...headers } },
          (answer) => {
            let text = '';
            answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
            answer.on('end', () =>
              resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
            );
          },
        );
        asked.on('error', reject).end(body);
      }),
  };
}

/** What goes with a body, and with a session. */
export const json = { 'content-type': 'application/json' };
export const cookie = (session: string) => ({ cookie: `__Host-stet=${session}` });

const kinds = ['account', 'login', 'factors', 'passkey', 'session', 'invitation', 'token', 'link'] as const;

/** A site with an administrator, a reporter, and a coverage that is not public, whose names stand nowhere else. */
export async function mannedSite(
  t: TestContext,
): Promise<{ readonly site: WholeSite; readonly admin: Joined; readonly reporter: Joined }> {
  const site = await wholeSite(t);
  await site.give('qzxhidden', 'coverage.open', { slug: 'qzxhidden', headline: 'qzxheadline' });
  const admin = await site.people.join('qzxadmin', ['admin', 'senior']);
  const reporter = await site.people.join('somebody', [], { elsewhere: ['senior'] });
  return { site, admin, reporter };
}

/** All that is kept of people but the log, as text: to see that nothing has changed. */
export async function kept({ people }: WholeSite): Promise<string> {
  return JSON.stringify(await Promise.all(kinds.map((kind) => people.store.list(kind))));
}
