/**
 * The same words in every private field as for readers, and the desk asked by those who do not work in a coverage: a
 * contributor by token and by session, an administrator, a program, and somebody whose token is of another coverage.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { codeAt } from '../../src/access/codes.ts';
import { invite } from '../../src/access/invitations.ts';
import { nothingBeside } from '../../src/access/kept-beside.ts';
import { had } from '../../src/access/people.fixture.ts';
import { newThrottle } from '../../src/access/throttle.ts';
import { accept, firstCodes } from '../../src/access/welcome.ts';
import { stetDone } from '../../src/cli/process.fixture.ts';
import { openAccess } from '../../src/store/sqlite/open-access.ts';
import { moreSlugs } from '../rig/canary-second-stage.ts';
import { stage } from '../rig/canary-stage.ts';
import type { Desk } from '../rig/desk.ts';
import { type Surfaces, search } from '../rig/surfaces.ts';

/** What of a post stands in the view of whoever works there. */
interface Seen {
  readonly id: string;
  readonly phase: string;
  readonly covered: string | null;
  readonly taken: string | null;
  readonly content: unknown;
  readonly notices: unknown;
}

test('R-LEAK-04 whoever does not work in a coverage gets no private field from any address of its desk', async (t) => {
  const { desk, canaries } = await stage(t);
  const slugs = [desk.slug, ...moreSlugs];
  const told = new Set<string>();
  for (const slug of slugs) {
    const { posts } = await get(desk, `/api/coverages/${slug}`, desk.token);
    const out = (posts as Seen[]).filter(
      ({ phase, covered, taken }) => phase === 'published' && !covered && !taken,
    );
    const named = JSON.stringify(out.map(({ id, content, notices }) => [id, content, notices]));
    for (const word of named.match(/qzx\d+vkj/g) ?? []) told.add(word);
  }
  const secrets = new Map(
    [...canaries].filter(([word, field]) => !told.has(word) && !/not public$|data folder/.test(field)),
  );
  assert.ok(secrets.size > 270 && told.size < 25, `${secrets.size}, ${told.size}`);
  const role = async (name: string, ...more: string[]) =>
    (await stetDone(t, ['token', 'create', '--name', name, ...more, '--data', desk.data])).out.trim();
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const callers: [string, Record<string, string>][] = [
    ['contributor', bearer(await role('the-guest', '--role', 'contributor'))],
    ['administrator', bearer(await role('the-boss', '--role', 'admin'))],
    ['program', bearer(await role('the-gauge', '--role', 'feed'))],
    ['session', await contributorBySession(t, desk)],
  ];
  const surfaces: Surfaces = new Map();
  for (const [name, headers] of callers) await asked(desk, name, headers, slugs, surfaces);
  assert.ok(surfaces.size > 250, `${surfaces.size}`);
  const guest = surfaces.get(`contributor GET /api/coverages/${desk.slug}`) ?? '';
  assert.match(guest, /No ship may pass/, 'it gets what readers do');
  const visit = surfaces.get(`session GET /api/coverages/${desk.slug}/board`) ?? '';
  assert.match(visit, /No ship may pass/);
  assert.match(surfaces.get('session GET /desk') ?? '', /day two/);
  assert.deepEqual(search(surfaces, secrets), []);
  const own: Surfaces = new Map();
  await asked(desk, 'senior', bearer(desk.token), slugs, own);
  assert.ok(search(own, secrets).length > 200, 'who works there gets them, and they are found');
});

/** Everything that can be asked for at the desk of some coverages, and all pages of the desk. */
async function asked(
  desk: Desk,
  name: string,
  headers: Record<string, string>,
  slugs: readonly string[],
  into: Surfaces,
): Promise<void> {
  const ask = async (path: string, method = 'GET', body?: string) => {
    const answer = await fetch(`http://localhost:${new URL(desk.url).port}${path}`, {
      ...{ method, redirect: 'manual', headers: { 'content-type': 'application/json', ...headers } },
      ...(body !== undefined && { body }),
    });
    into.set(`${name} ${method} ${path}`, `${JSON.stringify([...answer.headers])}\n${await answer.text()}`);
  };
  for (const path of ['coverages', 'search?q=qzx*', 'search?q=harbour', 'openapi.json', 'sources'])
    await ask(`/api/${path}`);
  for (const path of ['', '?page=2', '?q=qzx*', '/account', '/people', '/sources', '/site', '/log'])
    await ask(`/desk${path}`);
  for (const path of ['me', 'data', 'tokens', 'people', 'log', 'sources', 'site', 'reporter', 'ways'])
    await ask(`/api/access/${path}`);
  for (const slug of slugs) {
    const at = `/api/coverages/${slug}`;
    await ask(`/desk/c/${slug}`);
    for (const path of [
      '',
      '/board',
      '/log',
      '/workings',
      '/intake',
      '/people',
      '/workings/p1',
      '/media/none',
    ])
      await ask(at + path);
    for (const what of ['post/p', 'claim/c', 'statement/s', 'coverage/coverage'])
      for (const part of ['history', 'impact']) await ask(`${at}/${part}/${what}`);
    for (const what of ['post', 'claim', 'statement', 'actor', 'figure', 'incident', 'text', 'note'])
      await ask(`/api/search?q=qzx*&coverage=${slug}&kind=${what}`);
    await ask(`${at}/here`, 'PUT', '{"post":null}');
    for (const kind of ['post.submit', 'post.discard', 'post.publish'])
      await ask(`${at}/preview`, 'POST', JSON.stringify({ id: 'x', kind, post: 'none' }));
  }
}

async function get(desk: Desk, path: string, token: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${desk.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as Record<string, unknown>;
}

/** The headers of the browser of somebody who was invited as a contributor and has come in. */
async function contributorBySession(t: TestContext, desk: Desk): Promise<Record<string, string>> {
  const store = await openAccess(join(desk.data, 'stet.sqlite'));
  t.after(() => store.close());
  const { port } = new URL(desk.url);
  const site = { origin: `http://localhost:${port}`, name: 'Stet', visited: null };
  const throttle = newThrottle(Date.now);
  const world = {
    ...{ store, clock: Date.now, random: randomBytes, throttle, provider: null, site, beside: nothingBeside },
  };
  const wanted = { name: 'A guest', roles: ['contributor'] as const, grants: {}, account: null };
  const { secret: link } = await invite(world, { ...wanted, by: 'command-line' });
  const whence = { address: '192.0.2.9', agent: 'x' };
  const codes = had(await firstCodes(world, { link, login: 'guest' }, whence));
  const password = 'four words beside each other';
  const chosen = { password, sealed: codes.sealed, code: codeAt(codes.secret, Date.now()) };
  const come = had(await accept(world, { link, login: 'guest', name: 'A guest', chosen }, whence));
  return {
    ...{ cookie: `stet-${port}=${come.session}`, host: `localhost:${port}` },
    'sec-fetch-site': 'same-origin',
  };
}
