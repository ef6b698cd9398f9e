/** What a real browser is left with: fields, policies, storage, and the page behind the one before. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { codeAt } from '../../src/access/codes.ts';
import { invite } from '../../src/access/invitations.ts';
import { PASSWORD } from '../../src/access/people.fixture.ts';
import { welcomeAddress } from '../../src/access/people.ts';
import { launchBrowser } from '../rig/browser.ts';
import { type DeskSite, deskSite, device } from '../rig/desk-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Signs in by name, password and code; the password is pasted, as a manager or a person would. */
async function signIn(page: Page, site: DeskSite, codes: string): Promise<void> {
  await page.goto(`${site.origin}/desk/sign-in`);
  await page.locator('summary', { hasText: 'With name, password and code' }).click();
  const form = page.locator('form[data-act="/api/access/sign-in/password"]');
  await form.locator('[name=login]').fill('ben');
  const field = form.locator('[name=password]');
  await field.focus();
  const stopped = await field.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    return !element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, PASSWORD);
  assert.equal(stopped, false, 'nothing stops a paste');
  await page.keyboard.insertText(PASSWORD);
  assert.equal(await field.inputValue(), PASSWORD, 'whole');
  await form.locator('[name=code]').fill(codeAt(codes, site.people.clock()));
  await form.getByRole('button').click();
  await heading(page, 'Coverages');
}

/** What a browser keeps of a site beside cookies that no script sees. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
  }));

const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: '' };

test('R-SEC-26 a journey breaks no policy, asks no other host, and leaves nothing in the browser; behind a sign-out there is nothing', async (t) => {
  const site = await deskSite(t);
  const ben = await site.people.joinByPassword('ben', ['senior', 'admin']);
  site.people.pass(60_000);
  const page = await device(t, browser, { passkeys: false });
  const [broken, asked, addresses]: [string[], string[], string[]] = [[], [], []];
  page.on('console', (said) => {
    if (/Content.Security.Policy|Trusted ?Type/i.test(said.text())) broken.push(said.text());
  });
  page.on('pageerror', (fault) => broken.push(String(fault)));
  site.app.server.on('request', ({ url = '', headers }) => addresses.push(`${url} ${headers.referer ?? ''}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.origin && !request.url().startsWith('data:'))
      asked.push(request.url());
  });
  const { secret } = await invite(site.people, {
    ...{ name: 'Zoe', roles: [], grants: {}, account: null, by: 'command-line' },
  });
  await page.goto(welcomeAddress(site.origin, secret));
  await page.getByText('An account is waiting for Zoe.').waitFor();
  await signIn(page, site, ben.codes);
  for (const path of ['account', 'people', 'log']) await page.goto(`${site.origin}/desk/${path}`);
  await page.goto(`${site.origin}/desk/account`);
  await heading(page, 'ben');
  assert.deepEqual(await keptBy(page), nothing);
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await heading(page, 'Sign in');
  assert.deepEqual(await keptBy(page), nothing);
  for (let back = 0; back < 3; back += 1) {
    await page.goBack();
    await heading(page, 'Sign in');
    assert.doesNotMatch((await page.locator('body').textContent()) ?? '', /Log of access|Signed in as/);
  }
  assert.deepEqual([broken, asked], [[], []]);
  assert.ok(addresses.length > 10);
  for (const held of [PASSWORD, 'stets_', 'steti_', secret.slice(6), ben.codes])
    assert.deepEqual(
      addresses.filter((one) => decodeURIComponent(one).includes(held)),
      [],
      'no secret in an address',
    );
});

test('R-SEC-24 the browser holds a page to its policy: a script that is not ours does not run', async (t) => {
  const site = await deskSite(t);
  const page = await device(t, browser, { passkeys: false });
  await page.goto(`${site.origin}/desk/sign-in`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.text = 'globalThis.planted = true';
      document.body.append(script);
    } catch {
      // Trusted Types say no before the policy does.
    }
    return 'planted' in globalThis;
  });
  assert.equal(ran, false);
});
