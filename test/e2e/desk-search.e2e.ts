/** The search of the desk in a real browser: the palette over two coverages, without the server, and the first page without a script. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { axeFaults } from '../rig/look.ts';
import { newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

/** Two coverages with a post and a claim each. */
async function twoStories(t: TestContext) {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior']);
  for (const slug of ['harbour-fire', 'river-flood']) {
    const give = (kind: string, fields: object = {}) => site.give(maria, slug, kind, fields);
    await give('coverage.open', { slug, headline: `About ${slug}` });
    await give('coverage.start');
    await give('post.publish', {
      post: 'p1',
      content: { title: `Ferries wait, ${slug}`, body: 'At the pier.' },
    });
    await give('claim.open', { claim: 'c1', content: { text: `The crané of ${slug} fell` } });
  }
  return { site, maria };
}

const options = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option');

test('R-SEARCH-07 the palette finds every coverage, nothing twice, and opens another one at the document', async (t) => {
  const { site, maria } = await twoStories(t);
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/harbour-fire`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('CRANE fell');
  await options(page).filter({ hasText: 'in river-flood' }).waitFor();
  assert.equal(await options(page).filter({ hasText: 'crané' }).count(), 2);
  assert.deepEqual(await axeFaults(page, 'the palette'), []);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/c\/river-flood$/);
  await page.locator('[data-card=c1] summary:focus').waitFor();
});

test('R-SEARCH-07 without the server the palette says so, and finds what this browser holds', async (t) => {
  const { site, maria } = await twoStories(t);
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/harbour-fire`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.context().setOffline(true);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ferries');
  await page.getByRole('status').getByText('this is what this browser holds').waitFor();
  assert.equal(await options(page).count(), 1);
});

test('R-APP-36 discarded posts stand behind their word and open with their history, a draft opens where it waits', async (t) => {
  const { site, maria } = await twoStories(t);
  const give = (kind: string, fields: object) => site.give(maria, 'harbour-fire', kind, fields);
  for (const post of ['d1', 'd2'])
    await give('post.write', { post, content: { title: `Ferries, draft ${post}` } });
  await give('post.discard', { post: 'd2' });
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/harbour-fire`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ferries');
  await options(page).filter({ hasText: 'in river-flood' }).waitFor();
  await options(page)
    .filter({ hasText: /draft d1.*draft, saved \d\d:\d\d/ })
    .waitFor();
  assert.equal(await options(page).filter({ hasText: 'draft d2' }).count(), 0);
  await page.keyboard.press('ArrowUp');
  for (let down = 0; down < 9; down += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await page.getByRole('option', { selected: true }).textContent(), 'Discarded ones too 1');
  await page.keyboard.press('Enter');
  await options(page)
    .filter({ hasText: /draft d2.*discarded, saved/ })
    .waitFor();
  assert.deepEqual(await axeFaults(page, 'what is found of one document'), []);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'History' }).getByText('Ferries, draft d2').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('draft d1');
  await page.keyboard.press('Enter');
  await page.locator('[data-waiting=d1]:focus').waitFor();
  await page.keyboard.press('e');
  await page.locator('.c-editor:focus').getByText('Ferries, draft d1').waitFor();
});

test('R-SEARCH-08 the first page of the desk is searched without a script', async (t) => {
  const { site, maria } = await twoStories(t);
  const signedIn = await site.device(maria);
  const context = await browser.newContext({
    storageState: await signedIn.context().storageState(),
    javaScriptEnabled: false,
  });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${site.origin}/desk`);
  await page.getByRole('searchbox').fill('"ferries wait" flo');
  await page.getByRole('button', { name: 'Find' }).click();
  const hit = page.getByRole('link', { name: 'Ferries wait, river-flood' });
  assert.equal(await hit.getAttribute('href'), '/desk/c/river-flood#post:p1');
  assert.equal(await page.locator('mark').count(), 2);
  await signedIn.goto(`${site.origin}/desk?q=ferries`);
  await signedIn.getByRole('searchbox').waitFor();
  assert.deepEqual(await axeFaults(signedIn, 'the palette'), []);
});
