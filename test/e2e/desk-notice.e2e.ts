/** An alert of a source as a notice of the page, by keyboard alone, and its source that keeps it until somebody stops that. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { handsOn } from '../rig/hands.ts';
import { shot } from '../rig/intake-stage.ts';
import { faultsSeen } from '../rig/look.ts';
import { type DeviceOptions, type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'river';

interface Said {
  readonly id: string;
  readonly type: 'Alert' | 'Update' | 'Cancel';
  readonly text: string;
  /** The id and time of the message that it is about. */
  readonly about?: readonly [string, string];
  readonly sent: string;
}

/** CAP 1.2 as an agency sends it. */
function cap({ id, type, text, about, sent }: Said, expires: string): string {
  const references = about ? `<references>agency@town.example,${about[0]},${about[1]}</references>` : '';
  return `<?xml version="1.0"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${id}</identifier><sender>agency@town.example</sender><sent>${sent}</sent><status>Actual</status><msgType>${type}</msgType><scope>Public</scope>${references}<info><language>en</language><category>Met</category><event>Flood</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty><expires>${expires}</expires><senderName>Town agency</senderName><headline>Flood in the lower town</headline><description>${text}</description><web>https://town.example/flood</web><area><areaDesc>Lower town</areaDesc></area></info></alert>`;
}

/** Times as CAP has them. */
const at = (ms: number) => new Date(Date.now() + ms).toISOString().replace(/\.\d+Z$/, '+00:00');

/** A river with a source of alerts that sends by a hook. */
async function river(t: TestContext) {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', {
    ...{ slug: SLUG, headline: 'The river rises', zone: 'Europe/Lisbon' },
  });
  await site.give(maria, SLUG, 'coverage.start');
  const source = { name: 'Town agency', kind: 'hook', zone: 'Europe/Lisbon', coverages: [SLUG] };
  const { hook, secret } = (await site.ask(maria, 'POST', '/api/access/sources/save', source)) as {
    hook: string;
    secret: string;
  };
  const expires = at(8 * 3_600_000);
  return {
    ...{ site, maria },
    async says(said: Said) {
      const answer = await fetch(hook, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/xml' },
        body: cap(said, expires),
      });
      assert.equal(answer.status, 200, await answer.text());
    },
    /** The page of readers has these words. */
    async live(words: RegExp) {
      for (let turn = 0; turn < 100; turn += 1) {
        if (words.test(await (await fetch(`${site.origin}/live/${SLUG}`)).text())) return;
        await new Promise((later) => setTimeout(later, 100));
      }
      assert.fail(`readers never have ${words}`);
    },
  };
}

async function deskOf(site: NewsroomSite, by: Joined, options: DeviceOptions = {}): Promise<Page> {
  const page = await site.device(by, options);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.locator('#first-intake').waitFor({ state: 'attached' });
  return page;
}

test('R-CAP-06 an alert arrives, one key, published; its Update changes it; one key stops that, and the next Update changes nothing', async (t) => {
  const { site, maria, says, live } = await river(t);
  const page = await deskOf(site, maria);
  const broken: string[] = [];
  page.on('pageerror', (fault) => broken.push(String(fault)));
  page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
  const { press, tabTo } = handsOn(page);
  const first = at(-1000);
  await says({ id: 'one', type: 'Alert', text: 'Leave the cellars by nine.', sent: first });
  await press('i');
  await page.locator('.item').waitFor();
  await press('i');
  await page.locator('.item:focus').getByText('Flood in the lower town').waitFor();
  await press('p');
  const form = page.getByRole('form', { name: 'Publish as a notice' });
  await page.locator('input[name=title]:focus').waitFor();
  await form.getByText('Let Town agency update and end this notice').waitFor();
  assert.equal(await form.locator('[name=title]').inputValue(), 'Flood in the lower town');
  assert.match(await form.locator('[name=text]').inputValue(), /Leave the cellars by nine\./);
  assert.equal(await form.locator('[name=by]').inputValue(), 'Town agency');
  assert.equal(await form.locator('[name=keeps]').isChecked(), true);
  await shot(page, 'notice-form');
  await tabTo(/^What readers are told/);
  await press('Control+Home');
  await page.keyboard.type('Now: ');
  await press('Control+Enter');
  await live(/Now: .*Leave the cellars by nine\./);
  const board = page.getByRole('region', { name: 'Notices on the page' });
  await board.getByText(/^⟳ Town agency keeps this notice until /).waitFor();
  await shot(page, 'notice-board');

  // What was said in the second of the grant was said before it.
  await page.waitForTimeout(1100);
  await says({
    id: 'two',
    type: 'Update',
    about: ['one', first],
    text: 'It reaches five metres.',
    sent: at(0),
  });
  await live(/It reaches five metres\./);

  const row = page.locator('.item').filter({ hasText: 'Flood in the lower town' });
  await page.getByRole('button', { name: 'Done ones too' }).focus();
  await press('Enter');
  await row.getByText('changed since you took it').waitFor();
  await row.focus();
  await press('Enter');
  await page.getByRole('dialog').getByText('On the page as a notice').waitFor();
  await page
    .getByRole('dialog')
    .getByText(/Town agency keeps this notice until/)
    .waitFor();
  await shot(page, 'notice-item');
  await press('s');
  await page
    .getByRole('dialog')
    .getByText(/Town agency keeps/)
    .waitFor({ state: 'detached' });
  await press('Escape');
  await board.getByText(/^⟳ Town agency keeps/).waitFor({ state: 'detached' });
  await says({
    id: 'three',
    type: 'Update',
    about: ['one', first],
    text: 'It reaches nine metres.',
    sent: at(0),
  });
  await page.locator('.item').getByText('version 3').waitFor();
  await page.waitForTimeout(1500);
  const after = await (await fetch(`${site.origin}/live/${SLUG}`)).text();
  assert.match(after, /five metres/);
  assert.doesNotMatch(after, /nine metres/);
  assert.deepEqual(broken, []);
});

test('R-CAP-05 a notice that is sent without a line goes once there is one, and its source keeps it', async (t) => {
  const { site, maria, says, live } = await river(t);
  const page = await deskOf(site, maria);
  const first = at(-1000);
  await says({ id: 'one', type: 'Alert', text: 'Leave the cellars by nine.', sent: first });
  await page.keyboard.press('i');
  await page.locator('.item').waitFor();
  await page.keyboard.press('i');
  await page.locator('.item:focus').waitFor();
  await page.keyboard.press('p');
  await page.locator('input[name=title]:focus').waitFor();
  await page.context().setOffline(true);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Notice: Flood in the lower town').waitFor();
  await page.waitForTimeout(1000);
  assert.doesNotMatch(await (await fetch(`${site.origin}/live/${SLUG}`)).text(), /cellars/);
  await page.context().setOffline(false);
  await live(/Leave the cellars by nine\./);
  await page
    .getByRole('region', { name: 'Notices on the page' })
    .getByText(/keeps this notice until/)
    .waitFor();
  await page.getByText('Notice: Flood in the lower town').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(1100);
  await says({ id: 'two', type: 'Update', about: ['one', first], text: 'It falls again.', sent: at(0) });
  await live(/It falls again\./);
});

test('R-CAP-06 where the sources come late the form waits for them, so that nothing typed is lost', async (t) => {
  const { site, maria, says } = await river(t);
  await says({ id: 'one', type: 'Alert', text: 'Leave the cellars by nine.', sent: at(-1000) });
  const page = await site.device(maria);
  const come = Promise.withResolvers<void>();
  await page.route('**/intake/sources', async (route) => {
    await come.promise;
    await route.continue();
  });
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.locator('#first-intake').waitFor({ state: 'attached' });
  await page.keyboard.press('i');
  await page.locator('.item').waitFor();
  await page.keyboard.press('i');
  await page.locator('.item:focus').waitFor();
  const read = page.waitForResponse(/\/intake\/items\/[^/]+$/);
  await page.keyboard.press('p');
  await read;
  await page.getByRole('dialog').locator('p:focus').getByText('Reading …').waitFor();
  assert.equal(await page.getByRole('form', { name: 'Publish as a notice' }).count(), 0);
  come.resolve();
  await page.locator('input[name=title]:focus').waitFor();
  assert.equal(await page.locator('[name=by]').inputValue(), 'Town agency');
  assert.equal(await page.locator('[name=keeps]').isChecked(), true);
});

test('R-CAP-06 the form, the item and the notice on the board: axe finds nothing, and nothing overflows, light and dark, from 360 px on', async (t) => {
  const { site, maria, says } = await river(t);
  await says({ id: 'one', type: 'Alert', text: 'Leave the cellars by nine.', sent: at(-1000) });
  let isOut = false;
  for (const [width, colorScheme] of [
    ...([360, 768, 1280] as const).flatMap((one) => [[one, 'light'] as const, [one, 'dark'] as const]),
  ]) {
    const page = await deskOf(site, maria, { width, height: 900, colorScheme });
    const looked = async (name: string) => {
      assert.deepEqual(await faultsSeen(page, `${name} ${width} ${colorScheme}`), []);
      await shot(page, `${name}-${width}-${colorScheme}`);
    };
    await page.keyboard.press('i');
    if (isOut) {
      const all = page.getByRole('button', { name: 'Done ones too' });
      await all.click();
    }
    await page.locator('.item').first().focus();
    await page.keyboard.press('p');
    await page.locator('input[name=title]:focus').waitFor();
    await looked('notice-form');
    if (!isOut) {
      await page.keyboard.press('Control+Enter');
      await page
        .getByText(/Town agency keeps this notice until/)
        .first()
        .waitFor({ state: 'attached' });
      isOut = true;
      await page.getByRole('button', { name: 'Done ones too' }).click();
      await page.locator('.item').first().focus();
      await page.keyboard.press('Enter');
    } else await page.keyboard.press('Escape');
    await page
      .getByRole('dialog')
      .getByText(/keeps this notice until/)
      .waitFor();
    await looked('notice-item');
    await page.keyboard.press('Escape');
    if (width === 360) await page.getByRole('button', { name: 'Board', exact: true }).click();
    await page.getByRole('region', { name: 'Notices on the page' }).waitFor();
    await looked('notice-board');
    await page.context().close();
  }
});
