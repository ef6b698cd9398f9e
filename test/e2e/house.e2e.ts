/** The page of the house and the first page of the desk, in a real browser over everything that `npm start` serves. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import sharp from 'sharp';
import { launchBrowser } from '../rig/browser.ts';
import { looked } from '../rig/look.ts';
import { newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

/** A wordmark as a designer hands it over: letters on nothing. */
const logo = await sharp(
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="200"><rect x="10" y="30" width="140" height="140" rx="20" fill="#b8310f"/><text x="180" y="140" font-size="120" font-family="serif" fill="#8a6d00">Harbour</text></svg>',
  ),
)
  .png()
  .toBuffer();

async function manned(t: TestContext) {
  const site = await newsroomSite(t, browser);
  const [admin, editor] = [await site.join('maria', ['admin', 'senior']), await site.join('ana', ['editor'])];
  const open = (slug: string, headline: string, more = {}) =>
    site.give(editor, slug, 'coverage.open', { slug, headline, ...more });
  await open('harbour-fire', 'Fire at the harbour: two ships burn, the port is closed');
  await site.give(editor, 'harbour-fire', 'coverage.start');
  await site.give(editor, 'harbour-fire', 'post.publish', {
    post: 'p1',
    content: {
      title: 'Fire under control',
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'All crews are safe.' }] }],
    },
    keyEvent: true,
  });
  await open('verdict', 'The verdict');
  await open('drill', 'An exercise', { rehearsal: true });
  await site.give(editor, 'drill', 'coverage.start');
  return { site, admin, editor };
}

test('R-SITE-13 name, colours and logo are set by keyboard, seen before they are saved, and on the readers’ page within a second', async (t) => {
  const { site, admin } = await manned(t);
  const page = await site.device(admin);
  await page.goto(`${site.origin}/desk/site`);
  const form = page.locator('form[data-house]');
  await form.locator('[name=name]').focus();
  await page.keyboard.type('The <b>Harbour</b> & Sons');
  assert.equal(
    await page.locator('[data-role=seen-name]').first().textContent(),
    'The <b>Harbour</b> & Sons',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.type('#ffcc00');
  await page.keyboard.press('Enter');
  const said = form.getByRole('alert');
  await said.waitFor();
  assert.match((await said.textContent()) ?? '', /Too faint to read.*The nearest that holds is #[0-9a-f]{6}/);
  assert.equal(await form.locator('[name=light]').inputValue(), '#ffcc00', 'what was typed stays');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'light');
  await form.locator('[data-takes=light]').focus();
  await page.keyboard.press('Enter');
  const light = await form.locator('[name=light]').inputValue();
  assert.notEqual(light, '#ffcc00');
  await form.locator('[name=dark]').fill('#ffcc00');
  await page.keyboard.press('Enter');
  await form.getByText('Saved.').waitFor();
  await page.locator('[name=bytes]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
  await page.locator('form[data-logo] button').focus();
  await page.keyboard.press('Enter');
  await page.locator('form[data-logo]').getByText('Saved.').waitFor();
  test('R-SITE-12 the desk offers the texts in the language of the coverage, keeps what somebody typed, and previews in the colours of the house', async (t) => {
    const { site, admin, editor } = await manned(t);
    const set = async (path: string, body: object) => {
      const page = await site.device(admin);
      await page.goto(`${site.origin}/desk/site`);
      const status = await page.evaluate(
        async ([to, sent]) => {
          const headers = { 'content-type': 'application/json' };
          return (await fetch(String(to), { method: 'POST', headers, body: JSON.stringify(sent) })).status;
        },
        [`/api/access/site${path}`, body] as const,
      );
      assert.equal(status, 200, path);
      await page.close();
    };
    await set('/look', { expected: 0, name: 'Hafenblatt', light: '#1c6843', dark: '' });
    const notes = { withdrawal: 'Wir nehmen diesen Beitrag zurück.', 'top-post': 'Zurückgenommen.' };
    await set('/notes', {
      ...{ expected: 1, language: 'de', correction: 'Berichtigt.', clarification: 'Klargestellt.', ...notes },
    });
    await site.give(editor, 'hafen', 'coverage.open', {
      slug: 'hafen',
      headline: 'Feuer',
      language: 'de-DE',
    });
    await site.give(editor, 'hafen', 'coverage.start');
    const content = {
      title: 'Brand',
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'Es brennt.' }] }],
    };
    await site.give(editor, 'hafen', 'post.publish', { post: 'p1', content, flash: true });
    const page = await site.device(editor);
    await page.goto(`${site.origin}/desk/c/hafen`);
    await page.getByRole('status').getByText('Connected').waitFor();
    assert.equal(await page.locator('.top .mark').textContent(), 'Hafenblatt');
    const row = page
      .getByRole('region', { name: 'Posts', exact: true })
      .getByRole('listitem')
      .filter({ hasText: 'Brand' });
    await row.focus();
    await page.keyboard.press('w');
    await page.locator('dialog[open] [name=note]').waitFor();
    await page.waitForFunction(
      (words) => document.querySelector<HTMLInputElement>('[name=note]')?.value === words,
      notes.withdrawal,
    );
    assert.equal(
      await page.locator('#words-templates option').first().getAttribute('value'),
      'Zurückgenommen.',
    );
    await page.keyboard.press('Escape');
    await row.focus();
    await page.keyboard.press('c');
    const note = page.locator('dialog[open] [name=note]');
    const label = page.locator('dialog[open] [name=label]');
    const says = (words: string) =>
      page.waitForFunction(
        (expected) =>
          document.querySelector<HTMLInputElement>('dialog[open] [name=note]')?.value === expected,
        words,
      );
    await says('Berichtigt.');
    await label.selectOption('clarification');
    await says('Klargestellt.');
    await note.fill('Eigene Worte.');
    await label.selectOption('correction');
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('dialog[open] [name=label]')?.value === 'correction',
    );
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.equal(await note.inputValue(), 'Eigene Worte.', 'what was typed stays');
    await page.keyboard.press('Escape');
    await page.getByText('Esc once more lets go of it').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('n');
    await page.keyboard.type('Neues');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('.preview article').waitFor();
    const accent = await page
      .locator('.preview article')
      .evaluate((one) => getComputedStyle(one).getPropertyValue('--accent').trim());
    assert.equal(accent, '#1c6843');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    const reader = await site.device(null, { width: 360, colorScheme });
    await reader.goto(`${site.origin}/live/harbour-fire`);
    const mark = reader.locator('.site img');
    assert.equal(await mark.getAttribute('alt'), 'The <b>Harbour</b> & Sons');
    const box = await mark.evaluate((one: HTMLImageElement) => [
      one.naturalWidth > 0,
      one.clientHeight <= 40,
    ]);
    assert.deepEqual(box, [true, true]);
    const accent = await reader.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent'),
    );
    assert.equal(accent, colorScheme === 'light' ? light : '#ffcc00');
    await looked(reader, `house-reader-360-${colorScheme}`);
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`R-SITE-14 axe finds nothing on the page of the house and the first page of the desk, from 360 px on (${colorScheme})`, async (t) => {
    const { site, admin, editor } = await manned(t);
    for (const width of [360, 768, 1280]) {
      const page = await site.device(admin, { width, colorScheme });
      await page.goto(`${site.origin}/desk/site`);
      for (const summary of await page.locator('main details:not([open]) > summary').all())
        await summary.click();
      await page.locator('[name=dark]').fill('#333333');
      await looked(page, `house-${width}-${colorScheme}`);
      const home = await site.device(editor, { width, colorScheme });
      await home.goto(`${site.origin}/desk`);
      await home.locator('.story').first().waitFor();
      await looked(home, `home-${width}-${colorScheme}`);
    }
  });
