/** The board and the focus, by key, in a real browser: figures that are covered and moved, drafts that are discarded. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'bridge';

interface Desk {
  readonly site: NewsroomSite;
  readonly page: Page;
  give(kind: string, fields?: object): Promise<void>;
  live(): Promise<string>;
}

/** A live coverage with two who count the dead, and a claim that two carry. */
async function desk(t: TestContext): Promise<Desk> {
  const site = await newsroomSite(t, browser);
  const maria: Joined = await site.join('maria', ['senior', 'admin']);
  const give = (kind: string, fields: object = {}) => site.give(maria, SLUG, kind, fields);
  await give('coverage.open', { slug: SLUG, headline: 'Bridge', zone: 'Europe/Lisbon', profile: 'newsroom' });
  await give('coverage.start');
  await give('figure.open', { figure: 'f', content: { label: 'killed' } });
  await give('claim.open', { claim: 'c', content: { text: 'A barge struck the bridge.' } });
  for (const [actor, name, min] of [
    ['fire', 'Fire service', 4],
    ['mayor', 'The mayor', 7],
  ] as const) {
    await give('actor.set', { actor, content: { name, type: 'organisation' } });
    const content = {
      actor,
      cue: 'said',
      channel: { kind: 'briefing' },
      text: `${min} are dead.`,
      verbatim: true,
    };
    await give('statement.record', { statement: actor, content });
    await give('estimate.add', {
      estimate: `e-${actor}`,
      figure: 'f',
      content: { min, max: min, statement: actor },
    });
    await give('evidence.add', { claim: 'c', statement: actor, stance: 'asserts' });
  }
  const body = [
    { type: 'figure', id: 'f' },
    { type: 'claim', id: 'c' },
  ];
  await give('post.publish', { post: 'p', content: { title: 'Dead', body } });
  await give('post.write', { post: 'd', content: { title: 'Half done', body: [] } });
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  return { site, page, give, live: async () => (await fetch(`${site.origin}/live/${SLUG}`)).text() };
}

const says = (page: Page, words: string | RegExp) => page.locator('.says').getByText(words).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const button = (page: Page, name: string | RegExp) => page.locator('.board').getByRole('button', { name });
async function press(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

test('R-APP-26 a figure is covered and shown again, a number set aside, put back, taken back by its source, and one of two is shown', async (t) => {
  const { page, live } = await desk(t);
  await page.getByRole('tab', { name: /^Figures/ }).click();
  const head = page.locator('.board summary').filter({ hasText: 'killed' });
  await head.click();
  await head.getByText('4–7').waitFor();
  assert.match(await live(), /4 to 7/);
  await press(page, 'Cover everywhere');
  await head.getByText('Under review').waitFor();
  await says(page, 'Under review: killed');
  for (let turn = 0; turn < 40 && /4 to 7/.test(await live()); turn += 1) await page.waitForTimeout(50);
  assert.doesNotMatch(await live(), /4 to 7/);
  await press(page, 'Uncover');
  await head.getByText('4–7').waitFor();
  await press(page, 'set aside: 7, The mayor');
  await head.getByText('4', { exact: true }).waitFor();
  await press(page, 'put back: 7, The mayor');
  await head.getByText('4–7').waitFor();
  await page.getByLabel('Readers see').selectOption({ label: 'what The mayor says' });
  await head.getByText('7', { exact: true }).waitFor();
  await press(page, /^taken back by its source: The mayor/);
  await page.keyboard.type('He was misheard.');
  await page.keyboard.press('Enter');
  await page.locator('.board').getByText('taken back', { exact: false }).first().waitFor();
  await head.getByText('4', { exact: true }).waitFor();
});

test('R-APP-27 the focus stays near what went, and J leads to the posts from anywhere', async (t) => {
  const { page } = await desk(t);
  const head = page.locator('.board summary').filter({ hasText: 'A barge' });
  await page.keyboard.press('j');
  assert.match(await focused(page), /Dead/);
  await head.click();
  await press(page, /Confirmed/);
  await page.keyboard.type('Both say so.');
  await page.keyboard.press('Enter');
  await head.getByText('Confirmed').waitFor();
  assert.match(await focused(page), /^A barge struck/);
  await page.getByRole('button', { name: /^Undo: . (?:Reported|Unverified) again/ }).click();
  await head.getByText('Confirmed').waitFor({ state: 'detached' });
  assert.equal(await page.getByRole('button', { name: /^Undo: / }).count(), 0, 'R-APP-31');
});

test('R-APP-28 a draft is discarded once somebody has said so twice; Escape leaves it', async (t) => {
  const { page } = await desk(t);
  const draft = page.getByRole('list', { name: 'Drafts' }).getByText('Half done');
  const discard = page.getByRole('list', { name: 'Drafts' }).getByRole('button', { name: 'Discard' });
  await discard.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Half done').waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'Discard D');
  await draft.waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await says(page, 'Discarded: “Half done”');
  await draft.waitFor({ state: 'detached' });
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

test('R-COMPOSE-15 what is typed over all that was selected stands in the title, in one piece', async (t) => {
  const { page } = await desk(t);
  await page.keyboard.press('n');
  await page.keyboard.type('Old title');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Old words.');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('New title');
  await page.keyboard.press('Enter');
  await page.keyboard.type('New words.');
  assert.equal(await page.locator('.c-editor .c-title').innerText(), 'New title');
  assert.match(await page.locator('.c-editor').innerText(), /^New title\s+New words\.\s*$/);
});
