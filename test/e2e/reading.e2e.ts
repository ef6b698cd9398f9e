/** The open page under a reader's eyes and ears: what must not jump, vanish, be loaded anew or stay unsaid. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { type Desk, openDesk } from '../rig/desk.ts';
import { openPage, until } from '../rig/followers.ts';

const browser = await launchBrowser();
after(() => browser.close());
const long = 'The wind drives the smoke over the old town, and the ferries wait outside the mole. '.repeat(6);

async function full(t: TestContext, posts: number): Promise<Desk> {
  const desk = await openDesk(t);
  for (let n = 1; n <= posts; n += 1) await desk.post(`p${n}`, `Post ${n}`, long);
  return desk;
}

const address = (desk: Desk) => `${desk.url}/live/${desk.slug}`;
const paragraph = (text: string): object[] => [{ type: 'paragraph', content: [{ type: 'text', text }] }];
/** Where the element with these words stands in the window, in pixels. */
const topOf = (page: Page, tag: string, words: string) =>
  page.evaluate(
    ([name, text]) => {
      const found = [...document.querySelectorAll(name ?? '')].find((one) => one.textContent === text);
      return Math.round(found?.getBoundingClientRect().top ?? -9999);
    },
    [tag, words],
  );
const rewrite = (desk: Desk, post: string, title: string, text: string) =>
  desk.give('post.update', { post, content: { title, body: paragraph(text) } });

test('R-OPEN-01 who reads what stands above the posts is not moved by what grows above that', async (t) => {
  const desk = await full(t, 3);
  const summary = ['First.', long, long, 'Here somebody reads.', long, long, long].flatMap(paragraph);
  await desk.give('text.set', { field: 'summary', content: summary });
  const viewport = { width: 360, height: 500 };
  const page = await openPage(t, browser, address(desk), { clock: false, viewport });
  await page.evaluate(() => {
    const read = [...document.querySelectorAll('#summary p')].find((one) =>
      one.textContent?.startsWith('Here'),
    );
    read?.scrollIntoView({ block: 'center' });
  });
  const before = await topOf(page, '#summary p', 'Here somebody reads.');
  await desk.give('text.set', { field: 'headline', content: paragraph(`A longer headline. ${long}`) });
  await page.waitForFunction(() => document.title.startsWith('A longer'));
  const now = await topOf(page, '#summary p', 'Here somebody reads.');
  assert.ok(Math.abs(now - before) <= 2, `it moved from ${before} to ${now}`);
});

test('R-OPEN-01 who begins a post is not moved by the one whose end is still in view above it', async (t) => {
  const desk = await full(t, 8);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await page.evaluate(() => {
    const read = document.querySelectorAll('#timeline > article')[4];
    scrollBy(0, (read?.getBoundingClientRect().top ?? 0) - 60);
  });
  const before = await topOf(page, '#timeline h3', 'Post 4');
  await rewrite(desk, 'p5', 'Post 5', long + long);
  await page.locator('#timeline .update').waitFor({ state: 'attached' });
  const now = await topOf(page, '#timeline h3', 'Post 4');
  assert.ok(Math.abs(now - before) <= 2, `it moved from ${before} to ${now}`);
});

test('R-COV-01 a page that the browser has translated is not loaded anew when the headline is set', async (t) => {
  const desk = await full(t, 1);
  const page = await openPage(t, browser, address(desk));
  await page.evaluate(() => {
    document.documentElement.lang = 'fr';
    Object.assign(window, { kept: true });
  });
  await desk.give('text.set', { field: 'headline', content: paragraph('Fire on the quay') });
  await page.waitForFunction(() => document.title === 'Fire on the quay');
  for (let n = 0; n < 10; n += 1) await page.clock.runFor(7_000);
  await page.waitForLoadState();
  assert.equal(await page.evaluate(() => Reflect.has(window, 'kept')), true);
});

/** Lets the first load at an address have a cursor of another history; answers how often it was loaded. */
async function strange(page: Page, path: string): Promise<() => number> {
  let loads = 0;
  await page.route(path, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    loads += 1;
    const answer = await route.fetch();
    const body = await answer.text();
    const other = body.replace(/data-cursor="[^"]+"/, 'data-cursor="900.abcdef"');
    return route.fulfill({ response: answer, body: loads === 1 ? other : body });
  });
  return () => loads;
}

test('R-OPEN-15 a reset loads the page that is open, not another, and not before the site answers', async (t) => {
  const desk = await full(t, 1);
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(address(desk));
  const href = await page.locator('#timeline article header a').first().getAttribute('href');
  const post = new URL(href ?? '', desk.url).href;
  const loads = await strange(page, post);
  let asked = 0;
  await page.route(post, (route) => {
    if (route.request().method() === 'GET') return route.fallback();
    asked += 1;
    return asked < 3 ? route.abort() : route.continue();
  });
  await page.goto(post);
  await until(async () => {
    await page.clock.runFor(5_000);
    return asked === 2;
  });
  assert.equal(loads(), 1, 'what is open stays open while there is no connection');
  assert.match(await page.locator('main').innerText(), /Post 1/);
  await until(async () => {
    await page.clock.runFor(5_000);
    return loads() > 1;
  });
  await page.waitForLoadState();
  assert.equal(page.url(), post);
});

test('R-OPEN-16 who hears the page is told that a post on it was taken back, and when it is out of touch', async (t) => {
  const desk = await full(t, 3);
  const page = await openPage(t, browser, address(desk));
  const region = page.locator('#announce');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await desk.give('post.withdraw', { post: 'p2', reason: 'Wrong.', note: 'Its source took it back.' });
  await page.locator('#timeline .gone').waitFor();
  await page.clock.runFor(400);
  assert.match((await region.textContent()) ?? '', /withdrawn at .*Its source took it back/);
  await page.clock.runFor(5_000);
  await page.route('**/stream**', (route) => route.abort());
  await page.route('**/changes**', (route) => route.abort());
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(async () => {
    await page.clock.runFor(1_000);
    return /Connection lost/.test((await region.textContent()) ?? '');
  });
});
