/** Two people at one desk in real browsers: they change one post, take over from one another, and tell the same. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import type { Role } from '../../src/model/person.ts';
import { launchBrowser } from '../rig/browser.ts';
import { type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'crocus-city-hall';

interface Desk {
  readonly site: NewsroomSite;
  readonly maria: Joined;
  /** Somebody's own browser at the desk. `said`: what it complained about, of both. */
  open(name: string, roles?: readonly Role[]): Promise<Page>;
  readonly said: string[];
}

/** A live coverage. */
async function desk(t: TestContext): Promise<Desk> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('Maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', {
    ...{ slug: SLUG, headline: 'Attack on a concert hall near Moscow', zone: 'Europe/Moscow' },
  });
  await site.give(maria, SLUG, 'coverage.start');
  const said: string[] = [];
  return {
    ...{ site, maria, said },
    async open(name, roles = ['editor']) {
      const page = await site.device(name === 'Maria' ? maria : await site.join(name, roles));
      page.on('console', (line) => line.text().includes('409') || said.push(line.text()));
      page.on('pageerror', (fault) => said.push(String(fault)));
      await page.goto(`${site.origin}/desk/c/${SLUG}`);
      await page.getByRole('status').getByText('Connected').waitFor();
      return page;
    },
  };
}

function content(...paragraphs: readonly string[]) {
  const body = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { title: 'Fire at the hall', body, byline: null, background: false };
}

const published = async ({ site, maria }: Desk, ...paragraphs: readonly string[]) =>
  site.give(maria, SLUG, 'post.publish', { post: 'p-fire', content: content(...paragraphs), expected: 0 });

const row = (page: Page) => page.locator('[data-post=p-fire]');
const editor = (page: Page) => page.getByRole('textbox', { name: 'Post' });
const composer = (page: Page) => page.getByRole('region', { name: 'Write' });
const says = (page: Page, words: string | RegExp) => composer(page).getByText(words).first().waitFor();
const button = (page: Page, name: string | RegExp) => composer(page).getByRole('button', { name });

/** Opens the post as an update, with the caret at the end of a paragraph of it. */
async function update(page: Page, paragraph: string): Promise<void> {
  await row(page).focus();
  await page.keyboard.press('e');
  await editor(page).getByText(paragraph).click();
  await page.keyboard.press('End');
}

/** Replaces the paragraph with the caret by other words. */
async function rewrite(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.type(words);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const liveOf = async ({ site }: Desk) => (await fetch(`${site.origin}/live/${SLUG}`)).text();
async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/two-${name}.png` });
}

test('R-TWO-08 two change different paragraphs of a published post, both send, and nothing is lost', async (t) => {
  const at = await desk(t);
  await published(at, 'The roof burns.', 'Forty are hurt.');
  const [maria, ben] = [await at.open('Maria'), await at.open('Ben')];
  await update(maria, 'The roof burns.');
  await rewrite(maria, 'The roof has fallen in.');
  await update(ben, 'Forty are hurt.');
  await rewrite(ben, 'Sixty are hurt');
  await maria.keyboard.press('Control+Enter');
  await shot(ben, 'merged');
  await says(ben, /Maria changed one place meanwhile/);
  assert.equal(await focused(ben), 'Post');
  await ben.keyboard.type(' so far.');
  await ben.keyboard.press('Control+Enter');
  await row(ben).getByText('The roof has fallen in. Sixty are hurt so far.').waitFor();
  const live = await liveOf(at);
  assert.match(live, /The roof has fallen in\./);
  assert.match(live, /Sixty are hurt so far\./);
  assert.deepEqual(at.said, []);
});

test('R-TWO-07 two change one sentence: the second sees both, cannot send them, and chooses by key', async (t) => {
  const at = await desk(t);
  await published(at, 'Forty are hurt.', 'The roof burns.');
  const [maria, ben] = [await at.open('Maria'), await at.open('Ben')];
  await update(maria, 'Forty are hurt.');
  await rewrite(maria, 'Fifty are hurt.');
  await update(ben, 'Forty are hurt.');
  await rewrite(ben, 'Sixty are hurt.');
  await maria.keyboard.press('Control+Enter');
  await says(ben, /You both changed one place/);
  await ben.getByRole('group', { name: 'Two readings' }).getByText('Fifty are hurt.').waitFor();
  assert.equal(await focused(ben), 'Post');
  await shot(ben, 'conflict');
  await ben.keyboard.press('Control+Enter');
  await says(ben, /Two readings are open/);
  assert.doesNotMatch(await liveOf(at), /Sixty/);
  await ben.keyboard.press('Alt+ArrowUp');
  await ben.keyboard.press('Control+Enter');
  await row(ben).getByText('Sixty are hurt. The roof burns.').waitFor();
  assert.match(await liveOf(at), /Sixty are hurt\./);
  assert.deepEqual(at.said, []);
});

test('R-TWO-08 what was refused because the post had changed comes back merged, with the focus where it was', async (t) => {
  const at = await desk(t);
  await published(at, 'The roof burns.', 'Forty are hurt.');
  const ben = await at.open('Ben');
  await update(ben, 'The roof burns.');
  await rewrite(ben, 'The roof has fallen in.');
  // The board does not tell of it before it is sent.
  await ben.route('**/board?*', (route) => route.abort());
  await at.site.give(at.maria, SLUG, 'post.update', {
    ...{ post: 'p-fire', content: content('The roof burns.', 'Sixty are hurt.'), expected: 1 },
  });
  await ben.keyboard.press('Control+Enter');
  await says(ben, 'Update a post');
  await ben.unroute('**/board?*');
  await says(ben, /Maria changed one place meanwhile/);
  await ben.keyboard.press('Control+Enter');
  await row(ben).getByText('The roof has fallen in. Sixty are hurt.').waitFor();
});

test('R-TWO-01 it is asked for, handed over with its words, and the other is told', async (t) => {
  const at = await desk(t);
  await published(at, 'The roof burns.');
  const [ana, ben] = [await at.open('Ana'), await at.open('Ben', ['reporter'])];
  await update(ana, 'The roof burns.');
  await ana.keyboard.type(' Forty are hurt.');
  await says(ana, /saved/);
  await row(ben).getByText('Ana is writing on it').waitFor();
  await update(ben, 'The roof burns.');
  await says(ben, /has been writing on this post since/);
  await shot(ben, 'lease');
  assert.equal(await button(ben, 'Take it over').count(), 0);
  await button(ben, 'Ask for it').click();
  await says(ben, /Ana sees that you ask for it/);
  await says(ana, 'asks for this post');
  assert.equal(await focused(ana), 'Post');
  await shot(ana, 'asked');
  await button(ana, 'Hand it over').click();
  await says(ana, /has it from you, with your words/);
  await editor(ben).getByText('The roof burns. Forty are hurt.').waitFor();
  await shot(ben, 'handed-over');
  await ben.reload();
  await row(ben).getByText('is writing on it').waitFor({ state: 'detached' });
  assert.deepEqual(at.said, []);
});

test('R-TWO-02 an editor takes a post over: the words come along, and who had it sees it at once', async (t) => {
  const at = await desk(t);
  await published(at, 'The roof burns.');
  const [ana, ben] = [await at.open('Ana'), await at.open('Ben')];
  await update(ana, 'The roof burns.');
  await ana.keyboard.type(' Forty are hurt.');
  await says(ana, /saved/);
  await update(ben, 'The roof burns.');
  await button(ben, 'Take it over').click();
  await editor(ben).getByText('The roof burns. Forty are hurt.').waitFor();
  await says(ana, /took this post over at/);
  await shot(ana, 'taken-over');
  await editor(ana).getByText('are hurt.').waitFor();
  assert.equal(await focused(ana), 'Post');
  await ben.keyboard.press('Control+Enter');
  await row(ben).getByText('The roof burns. Forty are hurt.').waitFor();
  assert.deepEqual(at.said, []);
});

test('R-TWO-03 who falls silent does not write any more, without a word from the server', async (t) => {
  const at = await desk(t);
  await published(at, 'The roof burns.');
  const [ana, ben] = [await at.open('Ana'), await at.open('Ben')];
  await update(ana, 'The roof burns.');
  await ana.keyboard.type(' Forty are hurt.');
  await row(ben).getByText('Ana is writing on it').waitFor();
  await ana.context().setOffline(true);
  await row(ben).getByText('Ana is writing on it').waitFor({ state: 'detached', timeout: 60_000 });
});

test('R-TWO-10 the same that a colleague is writing is said before it is out; sent again it is out', async (t) => {
  const at = await desk(t);
  const [ana, ben] = [await at.open('Ana'), await at.open('Ben')];
  await ana.keyboard.press('n');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('Fire crews are inside the hall.');
  await says(ana, /saved/);
  await ben.keyboard.press('n');
  await ben.keyboard.press('Enter');
  await ben.keyboard.type('The fire crews are inside the hall.');
  // What Ana writes has to be known here.
  await ben.waitForResponse((answer) => answer.url().endsWith('/workings') && answer.ok());
  await ben.keyboard.press('Control+Enter');
  await says(ben, /Ana is writing the same/);
  await shot(ben, 'same');
  assert.doesNotMatch(await liveOf(at), /Fire crews|fire crews/);
  assert.equal(await focused(ben), 'Post');
  await ben.keyboard.press('Control+Enter');
  const posts = ben.getByRole('region', { name: 'Posts' });
  await posts.getByRole('listitem').filter({ hasText: 'published' }).waitFor();
  await ana.getByRole('region', { name: 'Posts' }).getByText('The fire crews are inside').waitFor();
  await ana.keyboard.press('Control+Enter');
  await says(ana, /Ben published the same at/);
  await ana.keyboard.press('Alt+Enter');
  await composer(ana).getByText('Update a post').waitFor();
  await ana.getByRole('group', { name: 'Two readings' }).getByText('The fire crews are inside').waitFor();
  await shot(ana, 'went-on-there');
  await ana.keyboard.press('Alt+ArrowDown');
  await ana.keyboard.type(' More soon.');
  await ana.keyboard.press('Control+Enter');
  // A row that is looked at tells its words under its head as well.
  await ana.getByRole('region', { name: 'Posts' }).getByText('inside the hall. More soon.').first().waitFor();
  assert.deepEqual(at.said, []);
});
