/** The desk's pages in this process, by a clock that a test turns, with browsers that have passkeys. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../src/cli/listen.ts';
import { type WholeDesk, wholeDesk } from '../../src/http/desk/whole-desk.fixture.ts';

export interface DeskSite extends WholeDesk {
  readonly origin: string;
}

/** Starts it; it ends with the test. `withApp`: a coverage's page is the desk's app. */
export async function deskSite(
  t: TestContext,
  visited: readonly string[] | null = null,
  { withApp = false } = {},
): Promise<DeskSite> {
  const port = await freePort({ host: '127.0.0.1', port: 0 });
  const origin = `http://localhost:${port}`;
  const app = withApp ? { script: '/assets/desk.js', style: '/assets/desk.css' } : null;
  const desk = await wholeDesk(visited, null, { origin, script: '/assets/access.js', app });
  const built = join(import.meta.dirname, '../../build/browser');
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as object;
  for (const file of withApp ? Object.keys(manifest) : ['access.js']) {
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    const bytes = readFileSync(join(built, file));
    desk.app.get(`/assets/${file}`, (_, reply) => reply.type(`${type}; charset=utf-8`).send(bytes));
  }
  await desk.app.listen({ host: '127.0.0.1', port });
  t.after(() => desk.app.close());
  return { ...desk, origin };
}

/** A device: a browser of its own, and a passkey authenticator in it unless it has none. */
export async function device(
  t: TestContext,
  browser: Browser,
  { passkeys = true, width = 1280, colorScheme = 'light' as 'light' | 'dark' } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    locale: 'en-GB',
  });
  t.after(() => context.close());
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  if (passkeys) await giveAuthenticator(page);
  return page;
}

/** Puts an authenticator into a device: it knows its holder and says yes to everything. */
export async function giveAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
