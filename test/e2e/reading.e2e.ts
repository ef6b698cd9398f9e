/** The open page under a reader's eyes and ears: what must not jump, vanish, be loaded anew or stay unsaid. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import type { Desk } from '../rig/desk.ts';
import { openPage, until } from '../rig/followers.ts';
import { address, full, long } from '../rig/long-page.ts';

const browser = await launchBrowser();
after(() => browser.close());
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

test('R-OPEN-02 whoever let posts in and went back to the top has the next ones come in by themselves', async (t) => {
  const desk = await full(t, 8);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await page.evaluate(() => document.querySelectorAll('#timeline > article')[4]?.scrollIntoView());
  await desk.post('p9', 'Post 9', long);
  await page.getByRole('button', { name: '1 new post' }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await desk.post('p10', 'Post 10', long);
  await page.getByRole('heading', { name: 'Post 10' }).waitFor({ timeout: 5_000 });
  assert.equal(await page.locator('#new-posts').isHidden(), true);
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

test('R-OPEN-21 whoever comes back to a tab is told what is new, and nobody else is', async (t) => {
  const desk = await full(t, 3);
  const page = await openPage(t, browser, address(desk), { clock: false });
  assert.equal(await page.locator('#since').isHidden(), true);
  await desk.post('p4', 'Post 4', long);
  await page.getByRole('heading', { name: 'Post 4' }).waitFor();
  await page.goto('about:blank');
  for (const n of [5, 6]) await desk.post(`p${n}`, `Post ${n}`, long);
  await desk.give('correction.publish', {
    ...{ correction: 'k', note: 'The ferry is the Aurora.' },
    repairs: [{ kind: 'post', post: 'p1', content: { title: 'Post 1', body: paragraph('The Aurora.') } }],
  });
  await page.goto(address(desk));
  const told = async () => (await page.locator('#since').innerText()).replaceAll(/\s+/g, ' ');
  await page.locator('#since').waitFor();
  assert.equal(await told(), 'Since you left 2 new posts 1 new correction');
  const lined = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].filter((one) =>
      /above/.test(getComputedStyle(one, '::before').content),
    ),
  );
  assert.equal(lined.length, 1);
  const line = page.locator('#timeline [data-above]');
  assert.equal(await line.locator('h3').textContent(), 'Post 4');
  await page.locator('#since a').first().click();
  assert.equal(await page.evaluate(() => location.hash), '#latest');
  for (let n = 7; n <= 40; n += 1) await desk.post(`p${n}`, `Post ${n}`, long);
  await page.goto('about:blank');
  await desk.post('p41', 'Post 41');
  await page.goto(address(desk));
  await page.locator('#since').waitFor();
  assert.match(await told(), /^Since you left \d+ new posts?$/);
  const other = await openPage(t, browser, address(desk), { clock: false });
  assert.equal(await other.locator('#since').isHidden(), true);
});

test('R-OPEN-21 a page that was hidden has a line between what came and what was there', async (t) => {
  const desk = await full(t, 2);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const over = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('article')].map((one) => getComputedStyle(one, '::before').content),
    );
  assert.deepEqual(await over(), ['none', 'none'], 'nothing is new yet');
  await desk.post('p3', 'Post 3', long);
  await page.getByRole('heading', { name: 'Post 3' }).waitFor();
  const line = ['none', '"New above this line"', 'none'];
  assert.deepEqual(await over(), line);
  await rewrite(desk, 'p2', 'Post 2', 'More is known.');
  await page.locator('#timeline .update').waitFor({ state: 'attached' });
  assert.deepEqual(await over(), line, 'it outlives what becomes of its post');
});

test('R-OPEN-22 a key event leads to its post on the page without asking the site, and otherwise to its address', async (t) => {
  const desk = await full(t, 4);
  for (const post of ['p1', 'p3']) await desk.give('post.mark', { post, keyEvent: true });
  const page = await openPage(t, browser, address(desk), { clock: false });
  let asked = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) asked += 1;
  });
  await page.locator('#key-events').getByRole('link', { name: 'Post 1' }).click();
  const held = await page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent);
  assert.deepEqual([asked, held, page.url()], [0, 'Post 1', address(desk)]);
  await page.evaluate(() => document.querySelector('#timeline article:nth-child(2)')?.remove());
  await page.locator('#key-events').getByRole('link', { name: 'Post 3' }).click();
  await page.waitForURL(/\/p\//);
});

test('R-OPEN-19 a reader whose clock is another sees their own time beside, without touching anything', async (t) => {
  const desk = await full(t, 1);
  await desk.give('coverage.set', { zone: 'Europe/Kyiv' });
  const beside = async (timezoneId: string) => {
    const page = await openPage(t, browser, address(desk), { clock: false, timezoneId });
    await until(() => page.evaluate(() => document.querySelector('time')?.title !== ''));
    return page.evaluate(() => {
      const link = document.querySelector('#timeline header a');
      return link ? getComputedStyle(link, '::after').content : '';
    });
  };
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue'])
    assert.match(await beside(zone), /^"\w{3} \d+, \d+:\d\d.* yours"$/);
  assert.equal(await beside('Europe/Kyiv'), 'none');
});
