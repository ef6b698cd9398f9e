/** The open page where tabs hide, clocks are wrong and connections die without a word. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { type Desk, openDesk } from '../rig/desk.ts';
import { openPage, until } from '../rig/followers.ts';

const browser = await launchBrowser();
after(() => browser.close());

const address = (desk: Desk) => `${desk.url}/live/${desk.slug}`;
const titles = (page: Page) => page.locator('#timeline > article h3').allTextContents();

async function full(t: TestContext, posts: number): Promise<Desk> {
  const desk = await openDesk(t);
  for (let n = 1; n <= posts; n += 1) await desk.post(`p${n}`, `Post ${n}`);
  return desk;
}

test('R-OPEN-09 posts that wait come in with the next one that comes in, and never after it', async (t) => {
  const desk = await full(t, 2);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await page.evaluate(() => {
    const post = document.querySelector('#timeline > article');
    if (post) getSelection()?.selectAllChildren(post);
  });
  await desk.post('p3', 'Post 3');
  await page.getByRole('button', { name: '1 new post' }).waitFor();
  assert.deepEqual(await titles(page), ['Post 2', 'Post 1'], 'somebody reads');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await desk.post('p4', 'Post 4');
  await page.getByRole('heading', { name: 'Post 4' }).waitFor();
  assert.deepEqual(await titles(page), ['Post 4', 'Post 3', 'Post 2', 'Post 1']);
  assert.equal(await page.locator('#new-posts').isHidden(), true);
});

/** A context whose pages count their open streams in `window.open`, hidden or not as the page is told. */
async function hiddenPage(t: TestContext, desk: Desk): Promise<Page> {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript(() => {
    const state = { hidden: true, streams: 0 };
    Object.assign(window, { state });
    Object.defineProperty(document, 'hidden', { get: () => state.hidden });
    const { EventSource } = window;
    window.EventSource = class extends EventSource {
      constructor(to: string | URL) {
        super(to);
        state.streams += 1;
      }
      override close(): void {
        if (this.readyState !== 2) state.streams -= 1;
        super.close();
      }
    };
  });
  await page.goto(address(desk));
  return page;
}

const streams = (page: Page) => page.evaluate('window.state.streams');

test('R-OPEN-10 a tab that was never looked at lets its stream go, whatever the network does, and takes it when it is', async (t) => {
  const desk = await full(t, 1);
  const page = await hiddenPage(t, desk);
  await until(async () => (await streams(page)) === 1);
  await page.clock.runFor(31_000);
  assert.equal(await streams(page), 0);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.clock.runFor(5_000);
  assert.equal(await streams(page), 0);
  await desk.post('p2', 'Post 2');
  await page.evaluate('window.state.hidden = false');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('heading', { name: 'Post 2' }).waitFor();
  assert.equal(await streams(page), 1);
});

test('R-OPEN-11 a reset reloads within a minute, though the clock went back by a week since the last', async (t) => {
  const desk = await full(t, 1);
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.clock.install();
  await page.addInitScript(() => {
    sessionStorage.stet ??= Date.now() + 7 * 86_400_000;
  });
  let loads = 0;
  await page.route('**/live/harbour', async (route) => {
    if (route.request().method() === 'HEAD') return route.continue();
    loads += 1;
    const answer = await route.fetch();
    const body = await answer.text();
    await route.fulfill({
      response: answer,
      body: loads === 1 ? body.replace(/data-cursor="[^"]+"/, 'data-cursor="900.abcdef"') : body,
    });
  });
  await page.goto(address(desk));
  // Time is let pass until the reset has come and its wait is over.
  await until(async () => {
    await page.clock.runFor(5_000);
    return loads > 1;
  });
  await page.waitForLoadState();
  assert.equal(loads, 2);
});

test('R-READER-11 a question of changes that is not answered at all is given up after a minute, and asked anew', async (t) => {
  const desk = await full(t, 1);
  const page = await openPage(t, browser, address(desk), { streams: false });
  let asked = 0;
  await page.route('**/changes**', async (route) => {
    asked += 1;
    if (asked > 1) await route.continue();
  });
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(() => asked === 1);
  await desk.post('p2', 'Post 2');
  for (let n = 0; n < 9; n += 1) await page.clock.runFor(7_000);
  await page.getByRole('heading', { name: 'Post 2' }).waitFor();
  assert.ok(asked > 1);
});

test('R-OPEN-12 what an open page holds beside its text follows too, or goes: its title, its data for machines', async (t) => {
  const desk = await full(t, 1);
  await desk.post('w', 'Rumour', 'A rumour that we no longer stand behind.');
  const page = await openPage(t, browser, address(desk), { clock: false });
  assert.equal(await page.title(), 'Fire in the harbour');
  await desk.give('text.set', { field: 'headline', content: paragraph('Fire on the quay') });
  await desk.give('post.withdraw', { post: 'w', reason: 'It was not so.' });
  await page.locator('#timeline .gone').waitFor();
  assert.equal(await page.title(), 'Fire on the quay');
  assert.doesNotMatch(await page.content(), /no longer stand behind|Fire in the harbour/);
});

test('R-OPEN-13 what is said aloud while something was just said is said next, and nothing is left standing there', async (t) => {
  const desk = await full(t, 1);
  const page = await openPage(t, browser, address(desk));
  const region = page.locator('#announce');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await desk.post('p2', 'Post 2');
  await page.getByRole('heading', { name: 'Post 2' }).waitFor();
  await page.clock.runFor(400);
  assert.equal(await region.textContent(), '1 new post: Post 2');
  const wording = { title: 'Post 1', body: paragraph('The Aurora.') };
  await desk.give('correction.publish', {
    ...{ correction: 'k', note: 'The ferry is the Aurora.' },
    repairs: [{ kind: 'post', post: 'p1', content: wording }],
  });
  await page.locator('#timeline .notice').waitFor();
  await page.clock.runFor(5_000);
  assert.match((await region.textContent()) ?? '', /The ferry is the Aurora/);
  await page.clock.runFor(5_000);
  assert.equal(await region.textContent(), '');
});

function paragraph(text: string): object[] {
  return [{ type: 'paragraph', content: [{ type: 'text', text }] }];
}
