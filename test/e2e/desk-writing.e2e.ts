/** Writing at the desk in a real browser: what an editor types reaches readers, with its structure. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'crocus-city-hall';

/** A live coverage with a senior editor at its desk, and what the browser complained about. */
async function opened(
  t: TestContext,
): Promise<{ site: NewsroomSite; maria: Joined; page: Page; said: string[] }> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', {
    ...{ slug: SLUG, headline: 'Attack on a concert hall near Moscow', zone: 'Europe/Moscow' },
  });
  await site.give(maria, SLUG, 'coverage.start');
  const page = await site.device(maria);
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  page.on('pageerror', (fault) => said.push(String(fault)));
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  return { site, maria, page, said };
}

const posts = (page: Page) => page.getByRole('region', { name: 'Posts' });
const liveOf = async ({ origin }: NewsroomSite) => (await fetch(`${origin}/live/${SLUG}`)).text();
async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}

test('R-APP-01 what is typed bare and sent with Ctrl and Enter is on the live page', async (t) => {
  const { site, page, said } = await opened(t);
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fire crews are inside the hall.');
  await page.keyboard.press('Control+Enter');
  await posts(page).getByRole('listitem').filter({ hasText: 'published' }).waitFor();
  assert.match(await liveOf(site), /Fire crews are inside the hall\./);
  assert.deepEqual(said, []);
});

test('R-APP-02 a sentence with its speaker, quotation and number gets its structure with Tab, and readers see who said it', async (t) => {
  const { site, page, said } = await opened(t);
  await page.keyboard.press('n');
  await page.keyboard.type('Rescue workers are inside the hall');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Governor Andrey Vorobyov said on Telegram the fire is “mostly eliminated”.');
  await page.locator('.c-offer').waitFor();
  await shot(page, 'ghost');
  await page.keyboard.press('Tab');
  await page.keyboard.type(' He added that at least 40 people were killed.');
  await shot(page, 'ghost-2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await shot(page, 'taken');
  await page.keyboard.press('Control+Enter');
  await posts(page).getByRole('listitem').filter({ hasText: 'published' }).waitFor();
  await shot(page, 'published');
  const live = await liveOf(site);
  assert.match(live, /Vorobyov/);
  assert.match(live, /at least 40/);
  assert.deepEqual(said, []);
});

test('R-GHOST-08 without what reads offers the composer works; once it comes they are there, in Russian too, and Tab right after the last key takes them', async (t) => {
  const { site, maria } = await opened(t);
  const page = await site.device(maria);
  const asked: string[] = [];
  await page.route(/\/assets\//, async (route) => {
    const method = route.request().method();
    if (method === 'HEAD') asked.push(method);
    await (method === 'HEAD' && asked.length === 1 ? route.abort() : route.continue());
  });
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Мэр Анна Руис сообщила в Telegram, что пожар потушен.');
  await page.locator('.c-editor', { hasText: 'пожар потушен.' }).waitFor();
  assert.equal(await page.locator('.c-offer').count(), 0);
  await page.locator('.c-offer', { hasText: 'Анна Руис, мэр · Telegram' }).waitFor();
  await page.keyboard.press('Tab');
  await page.locator('.c-ref', { hasText: 'пожар потушен' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('The FSB said four men had been stopped near the border.');
  await page.locator('.c-offer', { hasText: 'FSB' }).waitFor();
  // Refused once; then what all languages take, Russian for the paragraph, English for the coverage and this one.
  assert.equal(asked.length, 4);
  await page.keyboard.press('Tab');
  await page.locator('.c-ref', { hasText: 'four men had been stopped near the border' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('The mayor said the harbour bridge was shut.');
  await page.keyboard.press('Tab');
  await page.locator('.c-ref', { hasText: 'the harbour bridge was shut' }).waitFor();
});

test('R-APP-03 a quotation by /, its speaker by name, role and channel, without a pointer', async (t) => {
  const { site, page } = await opened(t);
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/quo');
  await shot(page, 'slash');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mostly eliminated');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Andrey Vorobyov');
  await page.keyboard.press('Tab');
  await page.keyboard.type('governor of the Moscow region');
  await shot(page, 'who');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tele');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await posts(page).getByRole('listitem').filter({ hasText: 'published' }).waitFor();
  const live = await liveOf(site);
  assert.match(live, /Mostly eliminated/);
  assert.match(live, /governor of the Moscow region/);
  assert.match(live, /Telegram/);
});
