/** The open page in a real browser: what its readers see, hear and keep. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { openPage, until } from '../rig/followers.ts';
import { address, full, long } from '../rig/long-page.ts';

const browser = await launchBrowser();
after(() => browser.close());
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const topOf = (page: Page, title: string) =>
  page.evaluate((text) => {
    const heading = [...document.querySelectorAll('#timeline h3')].find((one) => one.textContent === text);
    return Math.round(heading?.getBoundingClientRect().top ?? -9999);
  }, title);

test('R-OPEN-01 what is being read stays where it is; new posts wait behind a button that counts them', async (t) => {
  const desk = await full(t, 12);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await page.evaluate(() => document.querySelectorAll('#timeline > article')[5]?.scrollIntoView());
  const before = await topOf(page, 'Post 7');
  for (const n of [13, 14, 15]) await desk.post(`p${n}`, `Post ${n}`, long);
  const button = page.getByRole('button', { name: '3 new posts' });
  await button.waitFor();
  // What stands above changes its height: the place of what is read does not.
  await desk.give('post.update', {
    post: 'p12',
    content: {
      title: 'Post 12',
      body: [{ type: 'paragraph', content: [{ type: 'text', text: long + long }] }],
    },
  });
  await page.locator('#timeline .update').waitFor({ state: 'attached' });
  const now = await topOf(page, 'Post 7');
  assert.ok(Math.abs(now - before) <= 2, `it moved from ${before} to ${now}`);
  assert.equal(await page.locator('#timeline > article').count(), 12);
  await button.click();
  assert.equal(await page.locator('#timeline > article').count(), 15);
  assert.equal(await page.locator('#new-posts').isHidden(), true);
  assert.equal(
    await page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent),
    'Post 15',
  );
});

test('R-OPEN-02 at the top new posts come in by themselves, and are said once, politely', async (t) => {
  const desk = await full(t, 2);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await desk.post('p3', 'Post 3');
  await page.getByRole('heading', { name: 'Post 3' }).waitFor();
  const region = page.locator('#announce');
  assert.equal(await region.getAttribute('aria-live'), 'polite');
  await until(async () => (await region.textContent()) === '1 new post: Post 3');
  assert.equal(await page.locator('#new-posts').isHidden(), true);
});

test('R-OPEN-03 a correction lands in its post, marked, and is said', async (t) => {
  const desk = await full(t, 3);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await desk.give('correction.publish', {
    ...{ correction: 'k', note: 'The ferry is the Aurora, not the Astra.' },
    repairs: [
      {
        ...{ kind: 'post', post: 'p2' },
        content: {
          title: 'Aurora',
          body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The Aurora.' }] }],
        },
      },
    ],
  });
  const post = page.locator('#timeline > article', { hasText: 'The Aurora.' });
  await post.waitFor();
  assert.match((await post.locator('.notice').textContent()) ?? '', /Aurora, not the Astra/);
  assert.equal(await page.getByText('Post 2').count(), 0);
  await until(async () =>
    /Aurora, not the Astra/.test((await page.locator('#announce').textContent()) ?? ''),
  );
});

test('R-OPEN-04 the focus stays where it was when its post is replaced', async (t) => {
  const desk = await full(t, 3);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await page.locator('#timeline > article header a').nth(1).focus();
  await desk.give('post.update', {
    ...{ post: 'p2', note: 'More is known.' },
    content: { title: 'Post 2', body: [{ type: 'paragraph', content: [{ type: 'text', text: 'More.' }] }] },
  });
  await page.getByText('More.', { exact: true }).waitFor();
  const held = await page.evaluate(
    () => document.activeElement?.closest('article')?.querySelector('h3')?.textContent,
  );
  assert.equal(held, 'Post 2');
});

test('R-COV-01 an open page loads anew when its language or zone is set, for every time on it changes', async (t) => {
  const desk = await full(t, 2);
  const page = await openPage(t, browser, address(desk), { clock: false });
  await desk.give('coverage.set', { zone: 'Asia/Tokyo', language: 'de' });
  await page.waitForFunction(() => document.body.dataset.zone === 'Asia/Tokyo');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
  await desk.post('p3', 'Post 3');
  await page.getByRole('heading', { name: 'Post 3' }).waitFor();
});

test('R-OPEN-05 the page runs under its policy with Trusted Types: no violation, no other host', async (t) => {
  const desk = await full(t, 2);
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(address(desk));
  await desk.post('p3', 'Post 3');
  await page.getByRole('heading', { name: 'Post 3' }).waitFor();
  assert.deepEqual(complaints, []);
  assert.deepEqual([...hosts], [desk.url]);
  const stopped = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>x</b>';
      return 'no';
    } catch {
      return 'yes';
    }
  });
  assert.equal(stopped, 'yes', 'a text that is no TrustedHTML does not become markup');
});

test('R-OPEN-06 without a script everything is there: posts, older posts, a post of its own', async (t) => {
  const desk = await full(t, 33);
  const page = await openPage(t, browser, address(desk), { clock: false, javaScriptEnabled: false });
  assert.equal(await page.locator('#timeline > article').count(), 30);
  await page.locator('#older').click();
  assert.equal(await page.locator('article').count(), 3);
  await page.goBack();
  await page.locator('#timeline > article header a').first().click();
  await page.getByRole('heading', { name: 'Post 33' }).waitFor();
  assert.equal(await page.locator('button:visible').count(), 0, 'nothing is offered that would do nothing');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`R-OPEN-07 axe finds nothing, and nothing overflows from 360 px on (${colorScheme})`, async (t) => {
    const desk = await full(t, 4);
    await desk.give('post.withdraw', { post: 'p1', reason: 'Wrong.', note: 'We withdraw this post.' });
    await desk.give('post.pin', { post: 'p2' });
    await desk.give('text.set', { field: 'summary', content: paragraph('The harbour burns since noon.') });
    for (const width of [360, 768, 1280]) {
      const viewport = { width, height: 800 };
      const page = await openPage(t, browser, address(desk), {
        clock: false,
        colorScheme,
        viewport,
        bypassCSP: true,
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px on ${width}`);
      await page.evaluate(axe);
      const found = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
      const { violations, passes } = found as { violations: { id: string }[]; passes: unknown[] };
      assert.ok(passes.length > 15);
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    }
  });
}

test('R-OPEN-08 a reader who is out of touch is told so, and that the page is back', async (t) => {
  const desk = await full(t, 1);
  const page = await openPage(t, browser, address(desk));
  const sign = page.locator('#connection');
  await until(() => page.evaluate(() => document.querySelector('time')?.title !== ''));
  await page.route('**/stream**', (route) => route.abort());
  await page.route('**/changes**', (route) => route.abort());
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await until(async () => {
    await page.clock.fastForward('00:06');
    return sign.isVisible();
  });
  await page.unroute('**/stream**');
  await page.unroute('**/changes**');
  await desk.post('p2', 'Post 2');
  await until(async () => {
    await page.clock.fastForward('00:31');
    return (await page.getByText('Post 2', { exact: true }).count()) > 0;
  });
});

function paragraph(text: string): object[] {
  return [{ type: 'paragraph', content: [{ type: 'text', text }] }];
}
