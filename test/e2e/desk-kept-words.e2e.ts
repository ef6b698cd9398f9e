/** Words that were not sent, in a real browser: kept whatever becomes of the page, and gone when they are thrown away. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { enter, openHarbourDesk, published, SLUG, unsent, write } from '../rig/harbour-desk.ts';
import type { NewsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const opened = (t: TestContext) => openHarbourDesk(t, browser);

/** What the desk's address tells of something, as this person may see it. */
async function told(page: Page, { origin }: NewsroomSite, path = ''): Promise<string> {
  return (await page.request.get(`${origin}/api/coverages/${SLUG}${path}`)).text();
}

/** All words that are not sent, as the server keeps them. */
async function wordsKept(page: Page, site: NewsroomSite): Promise<string> {
  const { workings } = JSON.parse(await told(page, site, '/workings')) as {
    workings: readonly { post: string; person: string; bytes: number }[];
  };
  const kept = workings.filter(({ bytes }) => bytes > 0);
  const each = kept.map(({ post, person }) => told(page, site, `/workings/${post}?person=${person}`));
  return (await Promise.all(each)).join('\n');
}

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await check()); tries += 1) {
    assert.ok(tries < 100, 'it does not come');
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('R-OUTBOX-08 words that were never sent come back into the composer after the page was loaded anew without a line, and elsewhere from the server', async (t) => {
  const { site, maria, page } = await opened(t);
  await page.context().setOffline(true);
  await write(page, 'Nobody has these words yet.');
  // A third of a second after the last word all of them are in the browser (R-OUTBOX-08).
  await page.locator('.composer h2').getByText('kept').first().waitFor();
  await new Promise((later) => setTimeout(later, 1500));
  await page.reload().catch(() => {});
  await page.context().setOffline(false);
  await enter(site, page);
  await page.locator('.c-editor').getByText('Nobody has these words yet.').waitFor();
  await page.clock.runFor(15_000);
  await page.locator('.c-editor').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Now they are more.');
  await page.clock.runFor(15_000);
  await until(async () => (await wordsKept(page, site)).includes('Now they are more.'));
  const other = await site.device(maria);
  await enter(site, other);
  await unsent(other).getByText('Nobody has these words yet. Now they are more.').waitFor();
  await unsent(other).getByRole('button', { name: 'Write on' }).click();
  await other.locator('.c-editor').getByText('Now they are more.').waitFor();
  await other.locator('.c-editor').focus();
  await other.keyboard.press('Control+Enter');
  await published(other, 'Now they are more.').waitFor();
  await until(async () => !(await wordsKept(other, site)).includes('these words'));
});

test('R-OUTBOX-11 what was typed a moment before the tab was closed is there when it is opened again, with and without a line', async (t) => {
  const { site, page } = await opened(t);
  const again = async (from: Page) => {
    const next = await from.context().newPage();
    await enter(site, next);
    return next;
  };
  await write(page, 'Closed at once.');
  await page.close();
  const second = await again(page);
  await unsent(second).getByText('Closed at once.').waitFor();
  await unsent(second).getByRole('button', { name: 'Write on' }).click();
  await second.locator('.c-editor').getByText('Closed at once.').waitFor();
  await second.context().setOffline(true);
  await second.keyboard.press('Control+End');
  await second.keyboard.type(' And once more.');
  await second.goto('about:blank');
  await second.context().setOffline(false);
  await second.goBack();
  await second.locator('.c-editor').getByText('Closed at once. And once more.').waitFor();
  await second.locator('.c-editor').focus();
  await second.keyboard.press('Control+End');
  await second.keyboard.type(' It went out.');
  await second.keyboard.press('Control+Enter');
  await published(second, 'It went out.').waitFor();
  await second.close();
  const third = await again(second);
  await published(third, 'It went out.').waitFor();
  assert.equal(await unsent(third).count(), 0, 'what was sent comes back from nowhere');
  assert.equal(await third.evaluate(() => Object.keys(localStorage).join().includes('stet-left')), false);
});

test('R-OUTBOX-08 a draft that is thrown away is gone here and on the server', async (t) => {
  const { site, page } = await opened(t);
  await write(page, 'Away with this.');
  await page.clock.runFor(5_000);
  await until(async () => (await wordsKept(page, site)).includes('Away with this.'));
  await page.evaluate(() => sessionStorage.clear());
  await enter(site, page);
  await unsent(page).getByRole('button', { name: 'Throw away' }).click();
  await unsent(page).waitFor({ state: 'detached' });
  await until(async () => !(await wordsKept(page, site)).includes('Away with this.'));
});
