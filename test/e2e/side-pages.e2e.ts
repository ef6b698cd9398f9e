/** Open pages beside the live page: one document each, a list, older posts. They follow too. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { openDesk } from '../rig/desk.ts';
import { openPage, until } from '../rig/followers.ts';

const browser = await launchBrowser();
after(() => browser.close());

/** Public ids differ from those of the desk: the address of what a link on the page leads to. */
const linked = (page: Page, words: string) =>
  page.getByRole('link', { name: words }).first().getAttribute('href');
const shown = (page: Page) => page.locator('main').innerText();

async function story(t: TestContext) {
  const desk = await openDesk(t);
  const content = {
    actor: 'office',
    cue: 'said',
    channel: { kind: 'briefing' },
    text: 'The channel is closed.',
  };
  await desk.give('actor.set', {
    actor: 'office',
    content: { name: 'Harbour Office', type: 'organisation' },
  });
  await desk.give('statement.record', { statement: 's', content });
  await desk.give('claim.open', { claim: 'c', content: { text: 'The channel is closed to ships.' } });
  await desk.give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  for (let n = 1; n <= 31; n += 1) await desk.post(`p${n}`, `Post ${n}`);
  const body = ['claim', 'statement'].map((type) => ({ type, id: type === 'claim' ? 'c' : 's' }));
  await desk.give('post.publish', { post: 'on', content: { title: 'The channel', body } });
  const live = await openPage(t, browser, `${desk.url}/live/${desk.slug}`, { clock: false });
  const open = async (words: string) => {
    const href = await linked(live, words);
    assert.ok(href, words);
    const page = await openPage(t, browser, new URL(href, desk.url).href, { clock: false });
    await page.evaluate(() => Object.assign(window, { kept: true }));
    return page;
  };
  return { desk, live, open };
}

/** Whether a page was loaded anew since it was opened. */
const reloaded = (page: Page) => page.evaluate(() => !Reflect.has(window, 'kept'));

test('R-OPEN-14 the open page of a post, a claim, an actor and of all corrections shows what became of it', async (t) => {
  const { desk, live, open } = await story(t);
  const post = await openPost(live, open);
  const [claim, actor] = [await open('The channel is closed to ships.'), await open('Harbour Office')];
  const list = await openPage(t, browser, `${desk.url}/live/${desk.slug}/corrections`, { clock: false });
  assert.match(await shown(post), /Post 31/);
  const contradiction = {
    actor: 'office',
    cue: 'said',
    channel: { kind: 'phone' },
    text: 'A ship has passed.',
  };
  await desk.give('statement.record', { statement: 'no', content: contradiction });
  await desk.give('evidence.add', { claim: 'c', statement: 'no', stance: 'denies' });
  await until(async () => /A ship has passed/.test(await shown(claim)));
  const renamed = { name: 'Port Office', type: 'organisation' };
  await desk.give('correction.publish', {
    ...{ correction: 'k', note: 'It is the port that speaks.' },
    repairs: [{ kind: 'actor', actor: 'office', content: renamed }],
  });
  await until(async () => /Port Office/.test(await shown(actor)));
  assert.match(await actor.title(), /^Port Office/);
  await until(async () => /It is the port that speaks/.test(await shown(list)));
  await until(async () => /Port Office/.test(await shown(claim)));
  const said = claim.locator('#announce');
  await until(async () => (await said.textContent()) === 'This page has changed.');
  await desk.give('post.withdraw', { post: 'p31', reason: 'Nothing of it is known.' });
  await until(async () => !/Post 31/.test(await shown(post)));
  assert.match(await shown(post), /withdrawn/);
  assert.equal(await post.locator('[type="application/ld+json"]').count(), 0);
  for (const page of [post, claim, actor]) assert.equal(await reloaded(page), false);
});

test('R-OPEN-14 an open page of older posts loses what was withdrawn, and gets no newer posts', async (t) => {
  const { desk, open } = await story(t);
  const older = await open('Older posts');
  const before = await older.locator('#timeline > article').count();
  assert.match(await shown(older), /Post 1\b/);
  await desk.post('p40', 'Post 40');
  await desk.give('post.withdraw', { post: 'p1', reason: 'Nothing of it is known.' });
  await until(async () => !/What is known of Post 1\./.test(await shown(older)));
  assert.equal(await older.locator('#timeline > article').count(), before);
  assert.doesNotMatch(await shown(older), /Post 40/);
  assert.match(await older.title(), /Older/);
  assert.equal(await reloaded(older), false);
});

test('R-OPEN-14 a page that shows the past stays as it is', async (t) => {
  const { desk, live, open } = await story(t);
  const post = await openPost(live, open);
  const at = Number.parseInt((await post.locator('body').getAttribute('data-cursor')) ?? '', 10);
  const past = await openPage(t, browser, `${post.url()}?at=${at}`, { clock: false });
  assert.match(await shown(past), /Post 31/);
  await past.evaluate(() => document.querySelector('#main')?.setAttribute('data-kept', ''));
  await desk.give('post.update', { post: 'p31', content: { title: 'Post thirty-one', body: [] } });
  await until(async () => /thirty-one/.test(await shown(post)));
  assert.match(await shown(past), /Post 31/);
  assert.equal(await past.locator('#main[data-kept]').count(), 1);
});

test('R-OPEN-17 open pages of the past lose what was taken away, words of a statement in another document too', async (t) => {
  const { desk, live } = await story(t);
  const link = await linked(live, 'The channel is closed to ships.');
  const body = [
    { type: 'paragraph', content: [{ type: 'reference', kind: 'statement', id: 's', text: 'shut' }] },
  ];
  await desk.give('post.publish', { post: 'said', content: { title: 'It is', body } });
  await until(async () => /It is/.test(await shown(live)));
  const at = Number.parseInt((await (await fetch(`${live.url()}/changes`)).json()).cursor, 10);
  await desk.post('p41', 'Post 41');
  const [page, claim] = await Promise.all(
    [`${live.url()}?at=${at}`, new URL(`${link}?at=${at}`, desk.url).href].map((address) =>
      openPage(t, browser, address, { clock: false }),
    ),
  );
  assert.ok(page && claim);
  for (const one of [page, claim]) await one.evaluate(() => Object.assign(window, { kept: true }));
  assert.match(await shown(page), /shut/);
  assert.match(await shown(claim), /The channel is closed\./);
  await desk.give('takedown.order', { subject: { kind: 'statement', id: 's' }, reason: 'x' });
  await until(async () => !/shut/.test(await shown(page)));
  await until(async () => !/The channel is closed\./.test(await shown(claim)));
  await desk.give('cover', { subject: { kind: 'post', id: 'p31' } });
  await until(async () => !/What is known of Post 31/.test(await shown(page)));
  assert.doesNotMatch(await shown(page), /Post 41/);
  await until(async () => (await page.locator('#announce').textContent()) === 'This page has changed.');
  for (const one of [page, claim]) assert.equal(await reloaded(one), false);
});

test('R-OPEN-18 the open front page lets go of what was taken out of a headline, and keeps the focus', async (t) => {
  const { desk } = await story(t);
  const front = await openPage(t, browser, desk.url);
  const later = async () => {
    await front.clock.fastForward(10_000);
    return shown(front);
  };
  await front.evaluate(() => Object.assign(window, { kept: true }));
  const headline = [
    { type: 'paragraph', content: [{ type: 'reference', kind: 'claim', id: 'c', text: 'Channel closed' }] },
  ];
  await desk.give('text.set', { field: 'headline', content: headline });
  await until(async () => /Channel closed/.test(await later()));
  await front.getByRole('link', { name: 'Channel closed' }).focus();
  await desk.give('cover', { subject: { kind: 'claim', id: 'c' } });
  await until(async () => !/Channel closed/.test(await later()));
  const focused = await front.evaluate(() => document.activeElement?.getAttribute('href'));
  assert.equal(focused, `/live/${desk.slug}`);
  assert.equal(await reloaded(front), false);
});

async function openPost(live: Page, open: (words: string) => Promise<Page>): Promise<Page> {
  const time = await live
    .locator('#timeline > article', { hasText: 'Post 31' })
    .first()
    .locator('a[href*="/p/"]')
    .first();
  const href = await time.getAttribute('href');
  assert.ok(href);
  await time.evaluate((link) => {
    link.textContent = 'the post that is looked at';
  });
  return open('the post that is looked at');
}

test('R-OPEN-14 the open page of all corrections lets go of the name of what was taken down, withdrawn or covered since', async (t) => {
  const desk = await openDesk(t);
  const gone: readonly [string, Record<string, unknown>][] = [
    ['takedown.order', { subject: { kind: 'post', id: 'down' }, reason: 'x' }],
    ['post.withdraw', { post: 'back', reason: 'x' }],
    ['cover', { subject: { kind: 'post', id: 'hid' } }],
  ];
  for (const post of ['down', 'back', 'hid']) {
    await desk.post(post, `Title of ${post}`);
    const repairs = [{ kind: 'post', post, content: { title: `Title of ${post} now` } }];
    await desk.give('correction.publish', { correction: `k-${post}`, note: 'It was wrong.', repairs });
  }
  const list = await openPage(t, browser, `${desk.url}/live/${desk.slug}/corrections`, { clock: false });
  for (const [kind, fields] of gone) {
    const [post] = ['down', 'back', 'hid'].filter((id) => JSON.stringify(fields).includes(`"${id}"`));
    assert.match(await shown(list), new RegExp(`Title of ${post} now`));
    await desk.give(kind, fields);
    await until(async () => !new RegExp(`Title of ${post}`).test(await shown(list)));
  }
  assert.match(await shown(list), /It was wrong/);
});
