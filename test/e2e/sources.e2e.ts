/** The page of sources, in a real browser over everything that `npm start` serves, with a real feed behind it. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { launchBrowser } from '../rig/browser.ts';
import { looked } from '../rig/look.ts';
import { newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('R-RUN-10 a feed and a hook are added by keyboard; mistakes are said beside the field, and how each is doing is told', async (t) => {
  const feed = createServer((request, reply) => {
    reply.statusCode = request.url === '/gone' ? 410 : 200;
    reply.setHeader('content-type', 'application/rss+xml');
    reply.end(
      '<rss version="2.0"><channel><title>W</title><link>https://w.example/</link><description>W</description><item><guid>1</guid><title>One</title></item></channel></rss>',
    );
  });
  await new Promise<void>((done) => feed.listen(0, '127.0.0.1', done));
  t.after(() => feed.close());
  const at = `127.0.0.1:${(feed.address() as AddressInfo).port}`;
  const site = await newsroomSite(t, browser, null, { 'intake-private': [at] });
  const admin = await site.join('maria', ['admin', 'senior']);
  await site.give(admin, 'storm', 'coverage.open', { slug: 'storm', headline: 'Storm' });
  const page = await site.device(admin, { width: 768 });
  await page.goto(`${site.origin}/desk`);
  await page.getByRole('link', { name: 'Sources' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('There are none yet.').waitFor();
  const add = async (fields: Readonly<Record<string, string>>) => {
    const form = page.locator('form[data-act$="/sources/save"]').last();
    for (const [name, value] of Object.entries(fields)) {
      const field = form.locator(`[name=${name}]`);
      if (name === 'kind') await field.selectOption(value);
      else await field.fill(value);
    }
    await form.locator('[name=name]').focus();
    await page.keyboard.press('Enter');
    return form;
  };
  const form = await add({ name: 'Wire', address: 'nowhere', coverages: 'storm' });
  await form.getByRole('alert').getByText('It must be an http or https address.').waitFor();
  assert.equal(await form.locator('[name=name]').inputValue(), 'Wire', 'what was typed stays');
  await add({ address: `http://${at}/feed` });
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await row('Wire').waitFor();
  for (
    let turn = 0;
    turn < 50 && !/1 item in a day/.test((await row('Wire').textContent()) ?? '');
    turn += 1
  ) {
    await page.waitForTimeout(100);
    await page.reload();
  }
  assert.match((await row('Wire').textContent()) ?? '', /1 item in a day.*It last answered/s);
  await add({ name: 'Old paper', address: `http://${at}/gone`, kind: 'feed' });
  await row('Old paper').waitFor();
  for (let turn = 0; turn < 50 && (await row('Old paper').locator('.wrong').count()) === 0; turn += 1) {
    await page.waitForTimeout(100);
    await page.reload();
  }
  await page.getByText('2 sources; 1 of them does not answer.').waitFor();
  const more = page.locator('form[data-act$="/sources/save"]').last().locator('details');
  const every = more.getByLabel('Looked at every so many seconds');
  await more.locator('summary').click();
  await every.fill('0');
  await more.locator('summary').click();
  await add({ name: 'Stringer', kind: 'hook' });
  await every.waitFor();
  assert.ok(await every.evaluate((field) => field === document.activeElement), 'what is wrong is unfolded');
  await every.fill('60');
  const hook = await add({ name: 'Stringer', kind: 'hook', coverages: 'storm' });
  const shown = hook.locator('[data-role=shown]');
  await shown.getByText('Authorization: Bearer stet-hook-').waitFor();
  const [, address = '', secret = ''] =
    /(http\S+) with “Authorization: Bearer (\S+)”/.exec((await shown.textContent()) ?? '') ?? [];
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const sent = await fetch(address, { method: 'POST', headers, body: '{"id":"1","text":"Over."}' });
  assert.equal(sent.status, 200);
  await page.reload();
  assert.doesNotMatch(await page.content(), new RegExp(secret));
  await looked(page, 'sources-768');
  await row('Old paper').getByText('Change').click();
  for (const [name, options] of [
    ['sources-360', { width: 360 }],
    ['sources-1280-dark', { width: 1280, colorScheme: 'dark' }],
  ] as const) {
    const device = await site.device(admin, options);
    await device.goto(`${site.origin}/desk/sources`);
    await looked(device, name);
  }
  await row('Old paper').getByText('Remove').first().click();
  await row('Old paper').getByRole('button', { name: 'Remove Old paper' }).click();
  await page.getByText('2 sources, and all of them answer.').waitFor();
});
