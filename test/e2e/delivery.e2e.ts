/** The seven ways in which live pages lose posts, each with real pages and plain clients, by streams and by polling. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import { launchBrowser } from '../rig/browser.ts';
import { openDesk } from '../rig/desk.ts';
import { followers, openPage, until } from '../rig/followers.ts';
import { weather } from '../rig/weather.ts';

const browser = await launchBrowser();
after(() => browser.close());

async function stage(t: TestContext) {
  const desk = await openDesk(t);
  const way = await weather(t, desk.url);
  await desk.post('first', 'The first post');
  const all = await followers(t, browser, { url: way.url, truth: desk.url, slug: desk.slug });
  await all.allCaughtUp();
  return { desk, way, all };
}

test('R-DELIVERY-01 asleep through 25 posts and back: nothing is missing', async (t) => {
  const { desk, way, all } = await stage(t);
  way.sleep();
  for (let n = 1; n <= 25; n += 1) await desk.post(`p${n}`, `Post ${n}`);
  for (const page of all.pages) assert.equal(await page.getByText('Post 25').count(), 0);
  way.down();
  way.up();
  for (const page of all.pages) await page.clock.fastForward('10:00');
  await all.allCaughtUp();
  assert.equal(await all.pages[0]?.locator('#timeline > article').count(), 26);
});

test('R-DELIVERY-02 two posts in one second, with a poll between them, both arrive', async (t) => {
  const { desk, all } = await stage(t);
  const address = `${desk.url}/live/harbour/changes`;
  for (let n = 0; n < 10; n += 1) {
    const before = await (await fetch(address)).json();
    await desk.post(`a${n}`, `One ${n}`);
    const between = await (await fetch(`${address}?after=${before.cursor}`)).json();
    await desk.post(`b${n}`, `Two ${n}`);
    const then = await (await fetch(`${address}?after=${between.cursor}`)).json();
    const titles = [between, then].map(({ docs }) =>
      docs.flatMap((one: { title?: string }) => one.title ?? []),
    );
    assert.deepEqual(titles, [[`One ${n}`], [`Two ${n}`]]);
  }
  await all.allCaughtUp();
});

test('R-DELIVERY-03 a correction in the second of the cursor arrives', async (t) => {
  const { desk, all } = await stage(t);
  const address = `${desk.url}/live/harbour/changes`;
  for (let n = 0; n < 5; n += 1) {
    await desk.post(`c${n}`, 'Ten boats burnt');
    const { cursor } = await (await fetch(address)).json();
    await correct(desk, `c${n}`, `Two boats burnt ${n}`);
    const { docs } = await (await fetch(`${address}?after=${cursor}`)).json();
    assert.ok(docs.some((one: { title?: string }) => one.title === `Two boats burnt ${n}`));
  }
  await all.allCaughtUp();
});

test('R-DELIVERY-04 twelve corrections between two polls all arrive', async (t) => {
  const { desk, way, all } = await stage(t);
  for (let n = 0; n < 12; n += 1) await desk.post(`c${n}`, `Wrong ${n}`);
  await all.allCaughtUp();
  way.down();
  for (let n = 0; n < 12; n += 1) await correct(desk, `c${n}`, `Right ${n}`);
  way.up();
  for (const page of all.pages) await page.clock.fastForward('01:30');
  await all.allCaughtUp();
  for (const page of all.pages) {
    assert.equal(await page.locator('#timeline').getByText('Wrong').count(), 0);
    assert.equal(await page.locator('#timeline .notice').count(), 12);
  }
});

test('R-DELIVERY-05 a withdrawn and a removed post leave the open page', async (t) => {
  const { desk, all } = await stage(t);
  await desk.post('w', 'Rumour', 'A rumour that we no longer stand behind.');
  await desk.post('r', 'Address', 'The house of somebody who has nothing to do with it.');
  await all.allCaughtUp();
  await desk.give('post.withdraw', { post: 'w', reason: 'It was not so.', note: 'We withdraw this post.' });
  await desk.give('takedown.order', { subject: { kind: 'post', id: 'r' }, reason: 'A private address.' });
  await all.allCaughtUp();
  for (const page of all.pages) {
    const text = await page.locator('body').innerHTML();
    assert.doesNotMatch(text, /no longer stand behind|nothing to do with it/);
    assert.match(text, /We withdraw this post\./);
  }
});

test('R-DELIVERY-06 a page served while posts are edited is whole, and its cursor is that of its words', async (t) => {
  const { desk, all } = await stage(t);
  let writing = true;
  const pages: { cursor: string; title: string }[] = [];
  const reading = (async () => {
    while (writing) {
      // A parameter of its own would be refused: the page is read as any reader reads it.
      const text = await (await fetch(`${desk.url}/live/harbour`, { cache: 'no-store' })).text();
      const cursor = /data-cursor="([^"]+)"/.exec(text)?.[1] ?? '';
      pages.push({ cursor, title: /Version \d+/.exec(text)?.[0] ?? 'none' });
    }
  })();
  for (let n = 1; n <= 60; n += 1) {
    await desk.give('post.update', {
      post: 'first',
      content: {
        title: `Version ${n}`,
        body: [{ type: 'paragraph', content: [{ type: 'text', text: 'So.' }] }],
      },
    });
  }
  writing = false;
  await reading;
  const seen = new Map(pages.map((page) => [page.cursor, page.title]));
  assert.ok(seen.size > 5, `${seen.size} states of the page were seen`);
  for (const [cursor, title] of seen) {
    const then = await (await fetch(`${desk.url}/live/harbour?at=${Number.parseInt(cursor, 10)}`)).text();
    assert.equal(/Version \d+/.exec(then)?.[0] ?? 'none', title, cursor);
  }
  for (const page of pages) assert.equal(page.title, seen.get(page.cursor), 'one cursor, one content');
  await all.allCaughtUp();
});

test('R-DELIVERY-07 a cursor from before a restart goes on; one of the future, and garbage, begin anew', async (t) => {
  const desk = await openDesk(t);
  await desk.post('first', 'The first post');
  const { cursor } = await (await fetch(`${desk.url}/live/harbour/changes`)).json();
  await desk.stop();
  const again = await openDesk(t, { data: desk.data });
  await again.post('second', 'After the restart');
  const address = `${again.url}/live/harbour/changes`;
  const goesOn = await (await fetch(`${address}?after=${cursor}`)).json();
  assert.deepEqual(
    goesOn.docs.flatMap((one: { title?: string }) => one.title ?? []),
    ['After the restart'],
  );
  const [seq, tag] = cursor.split('.');
  for (const bad of [
    `${Number(seq) + 500}.${tag}`,
    `${seq}.aaaaaa`,
    'garbage',
    '-1',
    `${seq}`,
    '1e9.aaaaaa',
  ]) {
    const answer = await (await fetch(`${address}?after=${encodeURIComponent(bad)}`)).json();
    assert.equal(answer.reset, true, `"${bad}" is answered ${JSON.stringify(answer).slice(0, 80)}`);
    const stream = await (
      await fetch(`${again.url}/live/harbour/stream`, { headers: { 'last-event-id': bad || 'x' } })
    ).text();
    assert.match(stream, /event: reset/, 'the stream says so and ends');
  }
  // The real page, given a cursor of another history, loads itself anew, once.
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
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
  await page.goto(`${again.url}/live/harbour`);
  await until(() => loads === 2);
  await again.post('third', 'After the reload');
  await page.getByText('What is known of After the reload').waitFor();
  assert.equal(loads, 2);
});

async function correct(
  desk: Awaited<ReturnType<typeof openDesk>>,
  post: string,
  title: string,
): Promise<void> {
  await desk.give('correction.publish', {
    correction: `k-${post}`,
    note: `${title} is right.`,
    repairs: [{ kind: 'post', post, content: { title, body: [] } }],
  });
}

test('R-DELIVERY-08 the checkers of R-DELIVERY-01 to 07 find a page that lost a post', async (t) => {
  const { desk, all } = await stage(t);
  await desk.post('second', 'The second post');
  await all.allCaughtUp();
  await all.pages[0]?.evaluate(() => document.querySelector('#timeline > article')?.remove());
  await assert.rejects(all.allCaughtUp(), { code: 'ERR_ASSERTION' });
  const page = await openPage(t, browser, `${desk.url}/live/harbour`);
  assert.equal(await page.locator('#timeline > article').count(), 2);
});
