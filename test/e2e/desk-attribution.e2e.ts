/** A post that went out bare gets its attribution in the desk’s app, by two keys, and readers see no edit. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { cookieName } from '../../src/http/desk/access/session-cookie.ts';
import { launchBrowser } from '../rig/browser.ts';
import { deskSite, device } from '../rig/desk-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('R-COMPOSE-04 what went out bare is opened, attributed with Tab and sent without a label', async (t) => {
  const site = await deskSite(t, null, { withApp: true });
  const ben = await site.people.joinByPassword('ben', ['editor']);
  const text = 'The FSB said four men had been stopped near the border.';
  const content = { body: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  await site.give('night', 'coverage.open', { slug: 'night', headline: 'A night' });
  await site.give('night', 'coverage.start');
  await site.give('night', 'post.publish', { post: 'bare', content });
  const page = await device(t, browser, { passkeys: false });
  await page.context().addCookies([{ name: cookieName(site.origin), value: ben.session, url: site.origin }]);
  await page.goto(`${site.origin}/desk/c/night`);
  await page.getByRole('button', { name: 'Attribute' }).click();
  await page.locator('.c-offer', { hasText: 'FSB · not said where' }).waitFor();
  await page.keyboard.press('Tab');
  await page.locator('.c-ref', { hasText: 'four men had been stopped near the border' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Attribute' }).waitFor({ state: 'detached' });
  assert.equal(await page.locator('.composer [role=alert]').count(), 0);
  const { json } = await site.browser(ben.session).get('/api/coverages/night');
  const [post] = json.posts as readonly {
    version: number;
    notices: unknown;
    updatedAt: unknown;
    content: unknown;
  }[];
  assert.deepEqual([post?.version, post?.notices, post?.updatedAt], [2, [], null]);
  assert.match(JSON.stringify(post?.content), /"kind":"statement"/);
});
