/** A real browser between the desk and a real provider, which is another site to it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freePort } from '../../src/cli/listen.ts';
import { run, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { realProvider, SECRET } from '../../src/http/desk/access/real-provider.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('R-SSO-14 in a browser the page after single sign-on leads to the desk, and the session goes along', async (t) => {
  const port = await freePort({ host: '127.0.0.1', port: 0 });
  const origin = `http://localhost:${port}`;
  const real = await realProvider(t, `${origin}/api/access/sso/back`);
  const env = { STET_SSO_ISSUER: real.issuer, STET_SSO_CLIENT: 'stet', STET_SSO_SECRET: SECRET };
  const words = ['serve', '--port', String(port), '--data', temporaryFolder(t), '--no-demo'];
  const stet = run(t, words, { env });
  // So that the way back is begun by a page of another site, as it is where somebody types a password.
  real.asks = true;
  const link = await stet.says(/\/desk\/welcome#(\S+)/);
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));

  /** Presses what a page of the desk has: begins, and goes where it is told. */
  const through = async (wanted: object) => {
    await context.clearCookies({ domain: '127.0.0.1' });
    await page.goto(`${origin}/healthz`);
    const desk = page.waitForRequest((request) => new URL(request.url()).pathname === '/desk');
    await page.evaluate(async (sent) => {
      const reply = await fetch('/api/access/sso/begin', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      });
      const { address } = await reply.json();
      location.assign(address);
    }, wanted);
    await page.getByRole('link', { name: 'Go on' }).click();
    const { cookie = '' } = await (await desk).allHeaders();
    await page.waitForURL(`${origin}/desk**`);
    return cookie;
  };
  const me = () => page.evaluate(async () => (await fetch('/api/access/me')).json());

  assert.match(
    await through({ purpose: 'welcome', link, login: 'chief' }),
    new RegExp(`stet-${port}=stets_`),
  );
  assert.equal((await me()).way, 'invitation');
  assert.match(await through({ purpose: 'sign-in' }), new RegExp(`stet-${port}=stets_`));
  assert.equal((await me()).way, 'single-sign-on');
  const kept = await context.cookies(`${origin}/api/access/sso/back`);
  assert.deepEqual(
    kept.map(({ name, sameSite, httpOnly }) => [name, sameSite, httpOnly]),
    [[`stet-${port}`, 'Strict', true]],
  );
  real.person = null;
  await page.goto(`${origin}/healthz`);
  await page.evaluate(async () => {
    const body = JSON.stringify({ purpose: 'link' });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch('/api/access/sso/begin', { method: 'POST', headers, body });
    location.assign((await reply.json()).address);
  });
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.waitForURL(`${origin}/api/access/sso/back?**`);
  assert.match(await page.locator('main').innerText(), /^127\.0\.0\.1 did not sign you in\./);
  assert.equal(await page.getByRole('link').getAttribute('href'), '/desk/sign-in');
  assert.deepEqual(
    said.filter((line) => line.includes('Content Security Policy')),
    [],
  );
});
