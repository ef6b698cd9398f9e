/** Everything that `npm start` serves, in this process on a store of its own, with people of the desk who are signed in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { arrivals, type Joined } from '../../src/access/people.fixture.ts';
import { newThrottle } from '../../src/access/throttle.ts';
import { openPeople } from '../../src/cli/access-thread.ts';
import { freePort } from '../../src/cli/listen.ts';
import { stderrLog } from '../../src/cli/logger.ts';
import { realClock, realRandom } from '../../src/cli/real-clock.ts';
import { serveAll } from '../../src/cli/serve-all.ts';
import { serveSettings } from '../../src/cli/serve-settings.ts';
import { cookieName } from '../../src/http/desk/access/session-cookie.ts';
import type { Role } from '../../src/model/person.ts';

export interface NewsroomSite {
  readonly origin: string;
  /** The folder of its store. */
  readonly data: string;
  /** Lines that the start said. */
  readonly says: readonly string[];
  /** Somebody new, signed in. */
  join(name: string, roles: readonly Role[]): Promise<Joined>;
  /** A command as somebody gives it by the API; it has to be accepted. */
  give(by: Joined, slug: string, kind: string, fields?: object): Promise<void>;
  /** Asks the API as somebody's browser does; the answer has to be good. */
  ask(by: Joined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown>;
  /** A browser of somebody who is signed in. */
  device(by: Joined | null, options?: DeviceOptions): Promise<Page>;
  /** Ends the server and starts it anew on the same store and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export interface DeviceOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Starts it; it ends with the test. `demoSpeed`: with the demonstrations, so many times faster than life. */
export async function newsroomSite(
  t: TestContext,
  browser: Browser,
  demoSpeed: number | null = null,
  more: Readonly<Record<string, string[]>> = {},
): Promise<NewsroomSite> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-desk-'));
  const port = await freePort({ host: '127.0.0.1', port: 0 });
  const demo: Record<string, string[]> =
    demoSpeed === null ? { 'no-demo': [''] } : { 'demo-speed': [String(demoSpeed)] };
  const settings = serveSettings(
    { arguments: [], options: { data: [folder], port: [String(port)], ...demo, ...more } },
    {},
  );
  const log = stderrLog('error');
  let serving: Awaited<ReturnType<typeof serveAll>> | null = null;
  const start = async () => {
    serving ??= await serveAll(settings, log);
  };
  const stop = async () => {
    await serving?.close();
    serving = null;
  };
  await start();
  const origin = `http://localhost:${port}`;
  const people = await openPeople(settings.store);
  const world = {
    ...{ store: people.store, clock: realClock, random: realRandom, provider: null, beside: people.workings },
    ...{ throttle: newThrottle(realClock), site: { origin, name: 'Stet', visited: null } },
  };
  t.after(async () => {
    await people.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  let ids = 0;
  const ask: NewsroomSite['ask'] = async (by, method, path, body) => {
    const cookie = `${cookieName(origin)}=${by.session}`;
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { origin, cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    ...{ origin, start, stop, data: folder },
    says: (serving as Awaited<ReturnType<typeof serveAll>> | null)?.says ?? [],
    join: (name, roles) => arrivals(world, origin).join(name, roles),
    ask,
    async give(by, slug, kind, fields = {}) {
      const path = kind === 'coverage.open' ? '/api/coverages' : `/api/coverages/${slug}/commands`;
      await ask(by, 'POST', path, { id: `given-${++ids}`, kind, ...fields });
    },
    async device(by, { width = 1280, height = 900, colorScheme = 'light' } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-GB' });
      t.after(() => context.close());
      // Two files run at once where tests run; how long something takes is for benchmarks.
      context.setDefaultTimeout(25_000);
      if (by)
        await context.addCookies([
          { name: cookieName(origin), value: by.session, url: origin, sameSite: 'Strict', httpOnly: true },
        ]);
      return context.newPage();
    },
    async restart() {
      await stop();
      await start();
    },
  };
}
