/** The desk's own pages, as people see and hear them. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { invite } from '../../src/access/invitations.ts';
import { welcomeAddress } from '../../src/access/people.ts';
import { launchBrowser } from '../rig/browser.ts';
import { type DeskSite, deskSite, device } from '../rig/desk-site.ts';
import { looked } from '../rig/look.ts';

const browser = await launchBrowser();
after(() => browser.close());

/** A desk with an administrator, colleagues, an open invitation, tokens and lines in its log. */
async function manned(t: TestContext) {
  const site = await deskSite(t, ['the-demo']);
  await site.give('harbour-fire', 'coverage.open', { slug: 'harbour-fire', headline: 'A fire' });
  await site.give('harbour-fire', 'coverage.start');
  await site.give('verdict', 'coverage.open', { slug: 'verdict', headline: 'A verdict' });
  const plain = { account: null, by: 'command-line' };
  const { secret } = await invite(site.people, { name: 'Tom', roles: ['reporter'], grants: {}, ...plain });
  const admin = await site.people.join('maria', ['admin', 'senior']);
  await site.people.join('ana', ['reporter'], { 'harbour-fire': ['editor'] });
  await site.people.joinByPassword('ben', ['legal']);
  return { site, admin, link: welcomeAddress(site.origin, secret) };
}

/** A page with a session, without going through the door. */
async function signedIn(page: Page, { origin }: DeskSite, session: string): Promise<void> {
  const { port } = new URL(origin);
  await page
    .context()
    .addCookies([{ name: `stet-${port}`, value: session, url: origin, sameSite: 'Strict', httpOnly: true }]);
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`R-DESK-01 axe finds nothing, nothing overflows from 320 px on, and every field has a name (${colorScheme})`, async (t) => {
    const { site, admin, link } = await manned(t);
    for (const width of [320, 768, 1280]) {
      const page = await device(t, browser, { width, colorScheme });
      const look = (name: string) => looked(page, `${name}-${width}-${colorScheme}`);
      await page.goto(`${site.origin}/desk/sign-in`);
      await look('sign-in');
      await page.goto(link);
      await page.getByText('waiting for').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await look('welcome');
      await signedIn(page, site, admin.session);
      for (const at of ['', '/account', '/people', '/log', '/nothing']) {
        await page.goto(`${site.origin}/desk${at}`);
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await look(at === '' ? 'home' : at.slice(1));
      }
    }
  });

test('R-DESK-02 every page is walked by keyboard: each field and button is reached, and what has the focus shows', async (t) => {
  const { site, admin } = await manned(t);
  const page = await device(t, browser);
  await signedIn(page, site, admin.session);
  for (const at of ['/account', '/people', '/log']) {
    await page.goto(`${site.origin}/desk${at}`);
    const wanted = await page
      .locator('a[href], button, summary, input:not([type=hidden]), textarea, select')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    const reached = new Set<string>();
    for (let step = 0; step < wanted + 3; step += 1) {
      await page.keyboard.press('Tab');
      const one = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const place = [...document.querySelectorAll('*')].indexOf(at);
        return {
          place: String(place),
          shows: outlineStyle !== 'none' && outlineWidth !== '0px',
          what: at.outerHTML.slice(0, 80),
        };
      });
      if (one === null) continue;
      assert.ok(one.shows, `nothing shows that ${one.what} has the focus`);
      reached.add(one.place);
    }
    assert.ok(reached.size >= wanted, `${at}: ${reached.size} of ${wanted} were reached`);
  }
});

test('R-DESK-03 what was refused is said beside its field and read out, with the focus on it, and what was typed stays', async (t) => {
  const { site, admin } = await manned(t);
  const page = await device(t, browser);
  await signedIn(page, site, admin.session);
  await page.goto(`${site.origin}/desk/people`);
  const form = page.locator('form[data-act="/api/access/people/invite"]');
  await form.locator('[name=name]').fill('Eva Lind');
  await form.locator('[name=grants]').fill('Harbour Fire: editor');
  await form.getByRole('button').click();
  const said = form.getByRole('alert');
  await said.waitFor();
  const field = form.locator('[name=grants]');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.getAttribute('aria-describedby'), await said.getAttribute('id'));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'grants');
  assert.equal(await form.locator('[name=name]').inputValue(), 'Eva Lind');
  await field.fill('harbour-fire: editor');
  await form.getByRole('button').click();
  await form.locator('.code').waitFor();
  assert.equal(await said.count(), 0);
});
