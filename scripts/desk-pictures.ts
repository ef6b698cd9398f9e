/*
 * `npm run pictures`: the pictures of docs/desk.md and the README, taken anew from the demonstrations in a real browser.
 */
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../test/rig/browser.ts';
import { newsroomSite } from '../test/rig/newsroom-site.ts';

const DOCS = join(import.meta.dirname, '../docs');
const PICTURES = join(DOCS, 'pictures');
const CROCUS = 'crocus-city-hall';
/** What is brought to intake. */
const BROUGHT =
  'The fire at Crocus City Hall is “mostly eliminated”, Andrey Vorobyov, the governor of the Moscow region, wrote on Telegram early on Saturday. Officials believe that many of the victims died in the auditorium. “We shared this information with Russian authorities,” Adrienne Watson, a spokeswoman for the National Security Council, said.';
/** The demonstration of a night in some seconds. */
const SPEED = 400;

const ends: (() => unknown)[] = [];
const t = { after: (end: () => unknown) => void ends.push(end) } as unknown as TestContext;
const browser = await launchBrowser();
try {
  const site = await newsroomSite(t, browser, SPEED);
  const page = await site.device(null, { width: 1360, height: 860 });
  await page.goto(`${site.origin}/desk/sign-in`);
  const visit = page.locator('form[data-act="/api/access/visit"]');
  await visit.getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: 'Coverages' }).waitFor();
  await page.goto(`${site.origin}/desk/c/${CROCUS}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  await settled(page);
  await take(page, 'desk');
  const reader = await site.device(null, { width: 1280, height: 1400 });
  await reader.goto(`${site.origin}/live/${CROCUS}`);
  await reader.screenshot({ path: join(DOCS, 'page.png') });
  console.log('docs/page.png');

  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('n');
  await page.keyboard.type('Rescue workers are inside the hall');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Governor Andrey Vorobyov said on Telegram that the fire is "mostly eliminated".');
  await page.locator('.c-offer').waitFor();
  await take(page, 'ghost', '.composer');
  await page.keyboard.press('Tab');
  await take(page, 'taken', '.composer');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('listbox').waitFor();
  await take(page, 'slash', '.composer');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');

  await page.locator('.board .card-row summary').first().click();
  await take(page, 'claim', '.board');
  await page.locator('.posts [tabindex="0"]').focus();
  await page.keyboard.press('c');
  await page.getByRole('dialog').waitFor();
  await page.getByRole('radio').first().check();
  await page.getByText('It reaches').waitFor();
  await take(page, 'correct', 'dialog');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('bring');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Bring a text' }).waitFor();
  await page.keyboard.insertText(BROUGHT);
  await page.keyboard.press('Control+Enter');
  await page.locator('.proposal:focus').waitFor();
  await take(page, 'item', 'dialog');
  await page.keyboard.press('Escape');

  const phone = await page.context().newPage();
  await phone.setViewportSize({ width: 360, height: 740 });
  await phone.goto(`${site.origin}/desk/c/${CROCUS}`);
  await phone.getByRole('status').getByText('Connected').waitFor();
  await phone.getByRole('button', { name: /^Waiting/ }).click();
  await take(phone, 'phone');
} finally {
  for (const end of ends.reverse()) await end();
  await browser.close();
}

/** Until the demonstration has nothing more to tell. */
async function settled(page: Page): Promise<void> {
  const record = page.locator('.foot').getByText(/^Record/);
  for (let last = ''; ; ) {
    await page.waitForTimeout(4000);
    const now = (await record.textContent()) ?? '';
    if (now === last) return;
    last = now;
  }
}

async function take(page: Page, name: string, of?: string): Promise<void> {
  const path = join(PICTURES, `desk-${name}.png`);
  await (of === undefined ? page.screenshot({ path }) : page.locator(of).first().screenshot({ path }));
  console.log(`docs/pictures/desk-${name}.png`);
}
