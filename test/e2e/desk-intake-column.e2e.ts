/** The column of intake and what opens from it, as people see and hear it; and with a thousand items in it. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rawItem } from '../../src/intake/sources/raw-item.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { device } from '../rig/desk-site.ts';
import { handsOn } from '../rig/hands.ts';
import { filled, SLUG, shot, signedIn, supplied, text } from '../rig/intake-stage.ts';
import { faultsSeen } from '../rig/look.ts';

const browser = await launchBrowser();
after(() => browser.close());

for (const colorScheme of ['light', 'dark'] as const)
  test(`R-COLUMN-07 axe finds nothing in the column, an item, what mends it, brings it and where it came from, and nothing overflows (${colorScheme})`, async (t) => {
    const { site, maria } = await filled(t);
    const wrong: string[] = [];
    for (const width of [360, 768, 1280]) {
      const page = await device(t, browser, { width, colorScheme });
      await signedIn(page, site.origin, maria.session);
      await page.goto(`${site.origin}/desk/c/${SLUG}`);
      await page.getByRole('status').getByText('Connected').waitFor();
      const look = async (where: string) => {
        wrong.push(...(await faultsSeen(page, `${where} at ${width}`)));
        await shot(page, `${where}-${width}-${colorScheme}`);
      };
      await page.locator('#first-intake').waitFor({ state: 'attached' });
      await page.keyboard.press('i');
      await page.locator('.intake-rows .row').first().waitFor();
      await page.getByText('same text as').first().waitFor();
      await page.getByText('changed since Ben Ito took it').waitFor();
      await page.keyboard.press('i');
      await page.locator('.intake-rows .row:focus').waitFor();
      await look('column');
      await page.locator('.intake-rows .row', { hasText: 'Silo collapses' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.proposal:focus').waitFor();
      await look('item');
      await page.keyboard.press('e');
      await page.locator('.mend input:focus').waitFor();
      await look('mend');
      await page.keyboard.press('Escape');
      await page.locator('.proposal:focus').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('.intake-rows .row:focus').waitFor();
      for (const name of ['Bring a text', 'Sources'] as const) {
        await page
          .getByRole('button', { name: new RegExp(`^${name}`) })
          .first()
          .click();
        await page.getByRole('dialog').waitFor();
        if (name === 'Sources') await page.getByText('Civil Protection', { exact: true }).last().waitFor();
        await look(name === 'Sources' ? 'sources' : 'bring');
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.context().close();
    }
    assert.deepEqual(wrong, []);
  });

test('R-COLUMN-09 with a thousand items in the column a key in the composer has only itself to do, and all of them are reached', async (t) => {
  const { site, ids, maria } = await supplied(t);
  const page = await device(t, browser);
  await signedIn(page, site.origin, maria.session);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('tab', { name: 'Intake' }).click();
  await page.getByText('Nothing has come in').waitFor();
  await page.mouse.move(700, 300);
  const many = (from: number) =>
    Array.from({ length: 500 }, (_, at) =>
      rawItem({
        external: `m${from + at}`,
        title: `Message ${from + at}`,
        text: `${text} Number ${from + at}.`,
      }),
    );
  for (const from of [0, 500]) {
    const items = many(from);
    await site.intake.items.bring({
      ...{ source: ids.wire, coverages: [SLUG], zone: 'UTC', items, original: null },
    });
    site.hints.intake(SLUG);
  }
  await page.getByRole('tab', { name: 'Intake 1000' }).waitFor();
  await page.getByRole('button', { name: '940 older ones' }).waitFor();
  const { press } = handsOn(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('n', 'Enter');
  const took: number[] = [];
  for (const key of 'A line that somebody types while a thousand items wait.') {
    const begun = performance.now();
    await page.keyboard.type(key);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(null))));
    took.push(performance.now() - begun);
  }
  took.sort((a, b) => a - b);
  const share = (part: number) => (took[Math.floor(took.length * part)] ?? 0).toFixed(0);
  console.log(`key to frame beside 1,000 items: median ${share(0.5)} ms, 95 of 100 within ${share(0.95)} ms`);
  assert.match(await page.locator('.c-editor').innerText(), /while a thousand items wait\./);
  const focused = (external: number) =>
    page.locator('.intake-rows .row:focus', { hasText: `Message ${external}` }).waitFor();
  const rows = page.locator('.intake-rows .row');
  await page.getByRole('button', { name: '940 older ones' }).press('Enter');
  await focused(939);
  assert.equal(await rows.count(), 260);
  for (const [seen, next] of [
    [260, 739],
    [460, 539],
    [660, 339],
    [860, 139],
  ] as const) {
    await rows.nth(seen - 1).focus();
    await press('j');
    await focused(next);
  }
  assert.equal(await rows.count(), 1000);
  assert.equal(await page.getByRole('button', { name: /older ones$/ }).count(), 0);
  await rows.last().focus();
  await press('j');
  await focused(0);
});
