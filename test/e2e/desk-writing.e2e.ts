/** Writing at the desk in a real browser: what an editor types reaches readers, with its structure. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { launchBrowser } from '../rig/browser.ts';
import { newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

test('R-APP-01 what is typed bare and sent with Ctrl and Enter is on the live page', async (t) => {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, 'harbour-fire', 'coverage.open', {
    ...{ slug: 'harbour-fire', headline: 'Fire at the harbour', zone: 'Europe/Lisbon' },
  });
  await site.give(maria, 'harbour-fire', 'coverage.start');
  const page = await site.device(maria);
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  page.on('pageerror', (fault) => said.push(String(fault)));
  await page.goto(`${site.origin}/desk/c/harbour-fire`);
  const editor = page.getByRole('textbox', { name: 'Post' });
  await editor.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fire crews are inside the warehouse.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Posts' }).getByText('Fire crews are inside the warehouse.').waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/first.png` });
  const live = await fetch(`${site.origin}/live/harbour-fire`);
  assert.match(await live.text(), /Fire crews are inside the warehouse\./);
  assert.deepEqual(said, []);
});
