/** Journeys of a newsroom's night in a real browser: from the first start to a correction that reaches every place. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import type { Role } from '../../src/model/person.ts';
import { launchBrowser } from '../rig/browser.ts';
import { giveAuthenticator } from '../rig/desk-site.ts';
import { type DeviceOptions, type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'harbour-fire';

async function story(t: TestContext, profile = 'newsroom'): Promise<{ site: NewsroomSite; maria: Joined }> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', {
    ...{ slug: SLUG, headline: 'Fire at the harbour', zone: 'Europe/Lisbon', profile },
  });
  await site.give(maria, SLUG, 'coverage.start');
  return { site, maria };
}

async function deskOf(site: NewsroomSite, by: Joined, options: DeviceOptions = {}): Promise<Page> {
  const page = await site.device(by, options);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  return page;
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const row = (page: Page, words: string) =>
  part(page, 'Posts').getByRole('listitem').filter({ hasText: words });
const liveOf = async ({ origin }: NewsroomSite) => (await fetch(`${origin}/live/${SLUG}`)).text();
async function live(site: NewsroomSite, wanted: RegExp, is = true): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const text = await liveOf(site);
    if (wanted.test(text) === is) return text;
    if (tries === 40) assert.fail(`${wanted} ${is ? 'is not' : 'is still'} on the live page`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
}
async function write(page: Page, title: string, words: string): Promise<void> {
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('n');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}
const publish = (page: Page) => page.keyboard.press('Control+Enter');
async function joined(site: NewsroomSite, name: string, role: Role): Promise<Joined> {
  return site.join(name, [role]);
}

test('R-APP-04 from the link of the first start to a published post, by a newcomer, in a browser alone', async (t) => {
  const site = await newsroomSite(t, browser);
  const link = /http\S+/.exec(site.says.find((line) => line.includes('You first')) ?? '')?.[0] ?? '';
  const page = await site.device(null);
  await giveAuthenticator(page);
  await page.goto(link);
  await page.getByLabel('Name', { exact: false }).first().fill('Maria Keller');
  const login = page.locator('input[name=login]').first();
  if (await login.isVisible()) await login.fill('maria');
  await page
    .getByRole('button', { name: /passkey/i })
    .first()
    .click();
  await page
    .getByRole('heading', { name: /recovery|codes/i })
    .first()
    .waitFor();
  await page.goto(`${site.origin}/desk`);
  await page.getByLabel('Headline').fill('Fire at the harbour');
  await page.getByLabel(/^Slug/).fill(SLUG);
  await page.getByLabel(/^Time zone/).fill('Europe/Lisbon');
  await shot(page, 'newcomer');
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('status').getByText('Connected').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('start the');
  await shot(page, 'palette');
  await page.keyboard.press('Enter');
  await shot(page, 'newcomer-2');
  await page.getByText('● LIVE').waitFor();
  await write(page, 'Crews are at the quay', 'Two engines came at nine.');
  await publish(page);
  await live(site, /Two engines came at nine\./);
  const coverage = await page.evaluate(async (slug) => {
    const answer = await fetch(`/api/coverages/${slug}`);
    return ((await answer.json()) as { coverage: { profile: string; rehearsal: boolean } }).coverage;
  }, SLUG);
  assert.deepEqual([coverage.profile, coverage.rehearsal], ['newsroom', false]);
});

test('R-APP-05 a contributor submits, an editor approves from a phone of 360 px in two taps', async (t) => {
  const { site } = await story(t);
  const ana = await joined(site, 'ana', 'contributor');
  const ben = await joined(site, 'ben', 'editor');
  const hers = await deskOf(site, ana);
  await write(hers, 'The road is closed', 'Nobody gets to the quay from the west.');
  await publish(hers);
  const his = await deskOf(site, ben, { width: 360, height: 740 });
  await shot(his, 'phone-write');
  await his
    .getByRole('button', { name: /^Waiting/ })
    .tap()
    .catch(() => his.getByRole('button', { name: /^Waiting/ }).click());
  await shot(his, 'phone-waiting');
  await his.getByRole('button', { name: 'Approve and publish' }).click();
  await live(site, /Nobody gets to the quay from the west\./);
});

test('R-APP-06 a role that was wrong is corrected in every post that gave it, from one of them, with a note', async (t) => {
  const { site, maria } = await story(t);
  const page = await deskOf(site, maria);
  for (const [words, role] of [
    ['The fire is mostly out', 'harbour master'],
    ['Nobody is missing', null],
  ] as const) {
    await write(page, '', '/quo');
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Ana Ruiz');
    if (role !== null) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(role);
    }
    await publish(page);
    await row(page, words).filter({ hasText: 'published' }).waitFor();
  }
  assert.match(await liveOf(site), /harbour master/);
  await page.locator('.posts [tabindex="0"]').focus();
  await page.keyboard.press('c');
  await shot(page, 'correct-open');
  await page.getByRole('dialog').getByRole('radio', { name: 'Who it is: Ana Ruiz' }).check();
  await page.getByRole('dialog').getByLabel('Role').fill('deputy harbour master');
  await page.getByText('It reaches').waitFor();
  await shot(page, 'correct');
  await page.getByRole('button', { name: 'Correct it everywhere' }).click();
  const text = await live(site, /deputy harbour master/);
  assert.ok((text.match(/An earlier version gave the role of the speaker wrongly/g)?.length ?? 0) >= 2);
  await shot(page, 'corrected');
});

test('R-APP-07 a false flash: one editor alone covers it with one key, then withdraws it with a note and a top post in one act', async (t) => {
  const { site, maria } = await story(t);
  const page = await deskOf(site, maria);
  await write(page, 'The tank farm has exploded', 'Witnesses heard a blast.');
  await page.getByRole('button', { name: /Flash/ }).click();
  await page.locator('.c-editor').focus();
  await publish(page);
  await row(page, 'The tank farm has exploded').filter({ hasText: 'published' }).waitFor();
  await page.locator('.posts [tabindex="0"]').focus();
  await page.keyboard.press('x');
  await live(site, /The tank farm has exploded/, false);
  await row(page, 'under review').waitFor();
  await shot(page, 'covered');
  await page.locator('.posts [tabindex="0"]').focus();
  await page.keyboard.press('w');
  await page.getByLabel('Why, for the desk').fill('The witness spoke of another town.');
  await shot(page, 'withdraw');
  await page.getByRole('button', { name: 'Withdraw it everywhere' }).click();
  const text = await live(site, /We have withdrawn this post/);
  assert.doesNotMatch(text, /The tank farm has exploded/);
  assert.match(text, /We have withdrawn this post/);
  await shot(page, 'withdrawn');
});

test('R-APP-08 a verdict from a prepared set: its blank filled, its sibling discarded', async (t) => {
  const { site, maria } = await story(t);
  const page = await deskOf(site, maria);
  for (const [title, words] of [
    ['Guilty', 'The court has sentenced him to [[years]] years.'],
    ['Acquitted', 'The court has acquitted him.'],
  ] as const) {
    await write(page, title, words);
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await page.getByRole('list', { name: 'Drafts' }).getByText(title).waitFor();
  }
  await page.getByText('Prepare a set from drafts').click();
  await page.getByLabel('What is waited for').fill('The verdict');
  await page.getByLabel('“Guilty” is for').fill('guilty on all counts');
  await page.getByLabel('“Acquitted” is for').fill('acquitted');
  await page.getByRole('button', { name: 'Prepare it' }).click();
  await page.getByRole('button', { name: 'guilty on all counts' }).click();
  await page.getByLabel('years').fill('nine');
  await shot(page, 'prepared');
  await page.getByRole('button', { name: /^Publish this one/ }).click();
  const text = await live(site, /sentenced him to nine years/);
  assert.doesNotMatch(text, /acquitted/);
});

test('R-APP-09 a handover at night: whoever comes back is told what changed, what is open, and what the brief says', async (t) => {
  const { site, maria } = await story(t);
  const ben = await joined(site, 'ben', 'editor');
  const his = await deskOf(site, ben);
  await his.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('stet-here-')) localStorage.setItem(key, String(Date.now() - 3_600_000));
  });
  const context = his.context();
  await his.close();
  const hers = await deskOf(site, maria);
  await hers.locator('.brief summary').click();
  await hers.getByRole('button', { name: 'Write it' }).click();
  await hers.getByLabel('For whoever works here').fill('Briefing at six. Do not name the missing.');
  await hers.getByRole('button', { name: 'Keep it' }).click();
  await write(hers, 'The wind has turned', 'Smoke drifts over the old town.');
  await publish(hers);
  await live(site, /Smoke drifts/);
  const back = await context.newPage();
  await back.goto(`${site.origin}/desk/c/${SLUG}`);
  await back.getByRole('region', { name: 'Since you left' }).getByText('The wind has turned').waitFor();
  await shot(back, 'handover');
  await back.locator('.brief summary').click();
  await back.getByText('Do not name the missing.').waitFor();
});

test('R-APP-10 a preview is what the page then shows, and an unfinished word is said before it is sent', async (t) => {
  const { site, maria } = await story(t);
  const page = await deskOf(site, maria);
  const broken: string[] = [];
  page.on('console', (line) => broken.push(line.text()));
  await write(
    page,
    'Crews are at the quay',
    'Fire chief Ana Ruiz said on Telegram the fire is “mostly out”.',
  );
  await page.locator('.c-offer').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('.preview article').waitFor();
  await shot(page, 'preview');
  const markup = await page
    .locator('.preview')
    .evaluate((place) => place.shadowRoot?.querySelector('article')?.textContent);
  await page.keyboard.press('Escape');
  await page.locator('.c-editor').focus();
  await publish(page);
  await live(site, /mostly out/);
  const reader = await site.device(null);
  await reader.goto(`${site.origin}/live/${SLUG}`);
  const times = /\d\d:\d\d/g;
  const shown = await reader.locator('article').first().textContent();
  assert.equal(markup?.replace(times, ''), shown?.replace(times, ''));
  await write(page, 'The toll', 'TK people are in hospital.');
  await publish(page);
  await page.getByText('"TK" still stands').first().waitFor();
  await shot(page, 'unfinished');
  assert.deepEqual(
    broken.filter((line) => /Policy|Trusted/.test(line)),
    [],
  );
});

test('R-APP-11 a team of three in an official coverage: the commander approves from a phone', async (t) => {
  const { site } = await story(t, 'official');
  const officer = await joined(site, 'officer', 'contributor');
  const commander = await site.join('commander', ['reporter', 'editor', 'senior']);
  const hers = await deskOf(site, officer);
  await write(hers, 'Leave the quay', 'Everybody within 500 metres leaves now.');
  await publish(hers);
  const phone = await deskOf(site, commander, { width: 360, height: 740 });
  await phone.getByRole('button', { name: /^Waiting/ }).click();
  await phone.getByRole('button', { name: 'Approve and publish' }).click();
  await live(site, /Everybody within 500 metres leaves now\./);
});
