/** Filing from elsewhere, set up on the account page in a real browser, with a real bot server behind it. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { message } from '../../src/filing/reporters.fixture.ts';
import { keepSources } from '../../src/intake/sources/keep-sources.ts';
import { sourceSettings } from '../../src/intake/sources/source.ts';
import { openIntakeRows } from '../../src/store/sqlite/open-intake.ts';
import { launchBrowser } from '../rig/browser.ts';
import { looked } from '../rig/look.ts';
import { newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('R-REPORTER-14 by keyboard somebody chooses a coverage, links Telegram and mail, files a draft and finds it at the desk; axe finds nothing, from 360 px on', async (t) => {
  const updates: object[] = [];
  const api = createServer((_, reply) => {
    const result = updates.splice(0);
    reply.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }));
  });
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
  t.after(() => api.close());
  const at = `127.0.0.1:${(api.address() as AddressInfo).port}`;
  const site = await newsroomSite(t, browser, null, { 'intake-private': [at] });
  const admin = await site.join('maria', ['admin', 'senior']);
  await site.give(admin, 'storm', 'coverage.open', { slug: 'storm', headline: 'Storm' });
  const rows = await openIntakeRows(join(site.data, 'intake.sqlite'), Date.now);
  const settings = { name: 'Bot', kind: 'telegram-bot', zone: 'UTC', every: 10, coverages: ['storm'] };
  const bot = sourceSettings.parse({ ...settings, address: `http://${at}` });
  await keepSources(rows, () => 'bot').put(null, bot, '123456:abcdefghijklmn');
  await rows.close();
  const look = () => site.ask(admin, 'POST', '/api/access/sources/retry', { id: 'bot' });

  const ana = await site.join('ana', ['reporter']);
  const page = await site.device(ana, { width: 360 });
  await page.goto(`${site.origin}/desk/account`);
  await page.getByLabel('Coverage that it goes to').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const section = page.locator('section').filter({ hasText: 'Filing from elsewhere' });
  await section.getByText('Not linked').first().waitFor();
  await section.locator('summary').getByText('Link Telegram').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const shown = section.locator('[data-role=shown]').first();
  await shown.getByText('stet-').waitFor();
  const [code = ''] = /stet-[a-z0-9]{20}/.exec((await shown.textContent()) ?? '') ?? [];
  await section.locator('summary').getByText('Link Mail').click();
  await section.getByRole('button', { name: 'Make a secret address' }).click();
  await section.locator('[data-role=shown]').last().getByRole('button').waitFor();
  await looked(page, 'reporter-360');
  updates.push(message(7, code, { message_id: 1 }));
  for (let turn = 0; turn < 100 && !/Drop Telegram/.test(await page.content()); turn += 1) {
    await look();
    await page.waitForTimeout(100);
    await page.reload();
  }
  assert.doesNotMatch(await page.content(), new RegExp(code), 'told once');
  for (const [name, options] of [
    ['reporter-768', { width: 768 }],
    ['reporter-1280-dark', { width: 1280, colorScheme: 'dark' }],
  ] as const) {
    const device = await site.device(ana, options);
    await device.goto(`${site.origin}/desk/account`);
    await looked(device, name);
  }
  updates.push(message(7, 'Two are hurt at the river.', { message_id: 2 }));
  const desk = await site.device(ana);
  await desk.goto(`${site.origin}/desk/c/storm`);
  for (
    let turn = 0;
    turn < 100 && (await desk.getByText('Two are hurt at the river.').count()) === 0;
    turn += 1
  ) {
    await look();
    await desk.waitForTimeout(200);
  }
  const drafts = desk.getByRole('list', { name: 'Drafts' });
  await drafts.getByText('Two are hurt at the river.').waitFor();
  await section.getByRole('button', { name: 'Drop Telegram' }).focus();
  await page.keyboard.press('Enter');
  await section.getByRole('button', { name: 'Drop Telegram' }).waitFor({ state: 'detached' });
});
