/** Every screen of the desk, for whoever sees, hears, types or zooms. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { axeFaults } from '../rig/look.ts';
import { type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'harbour-fire';

/** A coverage with something of everything, and its senior editor. */
async function full(
  t: TestContext,
): Promise<{ site: NewsroomSite; maria: Awaited<ReturnType<NewsroomSite['join']>> }> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  const ana = await site.join('ana', ['contributor']);
  const give = (kind: string, fields: object = {}, by = maria) => site.give(by, SLUG, kind, fields);
  await give('coverage.open', { slug: SLUG, headline: 'Fire at the harbour', zone: 'Europe/Lisbon' });
  await give('coverage.start');
  await give('actor.set', {
    actor: 'ruiz',
    content: { name: 'Ana Ruiz', type: 'person', role: 'harbour master' },
  });
  const said = { actor: 'ruiz', cue: 'said', channel: { kind: 'telegram' }, text: 'Forty people came off.' };
  await give('statement.record', { statement: 's1', content: { ...said, verbatim: true } });
  await give('statement.record', {
    statement: 's2',
    content: { ...said, cue: 'denied', text: 'No ship is lost.' },
  });
  await give('claim.open', { claim: 'c1', content: { text: 'A ship is lost' } });
  await give('evidence.add', { claim: 'c1', statement: 's1', stance: 'asserts' });
  await give('figure.open', { figure: 'f1', content: { label: 'evacuated' } });
  for (const [at, min] of [1, 40, 60].entries())
    await give('estimate.add', {
      estimate: `e${at}`,
      figure: 'f1',
      content: { min, max: min, statement: 's1', asOf: { at: `2026-05-04T1${at}:00:00Z` } },
    });
  await give('question.ask', { question: 'q1', content: { text: 'How it began' } });
  await give('panel.set', {
    content: {
      known: [{ words: 'Forty are safe', figure: 'f1' }],
      unknown: [{ words: 'How it began', question: 'q1' }],
    },
  });
  const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
  await give('post.publish', {
    post: 'p1',
    content: {
      title: 'Forty come off',
      body: [text('The first boat is in.'), { type: 'statement', id: 's1' }, { type: 'claim', id: 'c1' }],
    },
  });
  await give('post.publish', {
    post: 'p2',
    content: { title: 'A flash', body: [text('A blast is heard.')] },
    flash: true,
  });
  await give('cover', { subject: { kind: 'post', id: 'p2' } });
  await give('evidence.add', { claim: 'c1', statement: 's2', stance: 'denies' });
  await give('post.write', { post: 'd1', content: { title: 'Guilty', body: [text('To [[years]] years.')] } });
  await give('post.write', { post: 'd2', content: { title: 'Acquitted', body: [text('He is free.')] } });
  await give('prepared.set', {
    prepared: 'v',
    content: {
      outcome: 'The verdict',
      alternatives: [
        { post: 'd1', when: 'guilty' },
        { post: 'd2', when: 'free' },
      ],
      blanks: [{ name: 'years', kind: 'words', label: 'years' }],
    },
  });
  await give(
    'post.write',
    { post: 'd3', content: { title: 'From outside', body: [text('The road is closed.')] } },
    ana,
  );
  await give('post.submit', { post: 'd3' }, ana);
  await give('note.add', {
    note: 'n1',
    subject: { kind: 'post', id: 'p1' },
    text: 'Ring the harbour again.',
  });
  await give('coverage.brief', { text: 'No names of the missing.' });
  return { site, maria };
}

/** Each screen by what opens it. */
const screens: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  desk: async () => {},
  'a claim': async (page) => page.locator('.card-row summary').first().click(),
  figures: async (page) => {
    await page.getByRole('tab', { name: /Figures/ }).click();
    await page.locator('#board-panel .card-row summary').first().click();
  },
  people: async (page) => page.getByRole('tab', { name: /People/ }).click(),
  panel: async (page) => page.getByRole('tab', { name: /Panel/ }).click(),
};
const sheets: Readonly<Record<string, string>> = { palette: 'Control+k', keys: '?' };
const onPost: Readonly<Record<string, string>> = { correct: 'c', withdraw: 'w', history: 'h' };

for (const colorScheme of ['light', 'dark'] as const)
  test(`R-APP-12 axe finds nothing on any screen, at 360 and 1280 px and at 400 per cent, and nothing overflows (${colorScheme})`, async (t) => {
    const { site, maria } = await full(t);
    const wrong: string[] = [];
    for (const width of [360, 320, 1280]) {
      const page = await site.device(maria, { width, height: 800, colorScheme });
      await page.goto(`${site.origin}/desk/c/${SLUG}`);
      await page.getByRole('status').getByText('Connected').waitFor();
      const narrow = width < 700;
      const to = async (part: string) => {
        if (narrow)
          await page
            .getByRole('navigation')
            .getByRole('button', { name: new RegExp(`^${part}`) })
            .click();
      };
      const look = async (where: string) => {
        wrong.push(...(await axeFaults(page, `${where} at ${width}`)));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wrong.push(`${where} at ${width}: ${over} px too wide`);
        if (process.env.SHOTS && colorScheme === (width === 360 ? 'dark' : 'light'))
          await page.screenshot({
            path: `${process.env.SHOTS}/screen-${where.replaceAll(' ', '-')}-${width}.png`,
          });
      };
      await to('Waiting');
      await look('waiting');
      await to('Board');
      for (const [name, open] of Object.entries(screens)) {
        await open(page);
        await look(name);
      }
      await to('Write');
      await page.locator('.posts [tabindex="0"]').focus();
      await look('a post');
      for (const [name, key] of Object.entries(onPost)) {
        await page.locator('.posts [tabindex="0"]').focus();
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await look(name);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      for (const [name, key] of Object.entries(sheets)) {
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await look(name);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.locator('.c-editor').focus();
      await page.keyboard.type('A headline');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/');
      await page.getByRole('listbox').waitFor();
      await look('slash');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Words');
      await look('who said it');
      await page.context().close();
    }
    assert.deepEqual(wrong, []);
  });

test('R-APP-13 the whole desk by keyboard: every control is reached, what has the focus is seen, and nothing that arrives takes it away', async (t) => {
  const { site, maria } = await full(t);
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  const reached = new Set<string>();
  const unseen: string[] = [];
  const nameOf = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      if (!at || at === document.body) return null;
      const { outlineStyle } = getComputedStyle(at);
      const name = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 30) ?? '';
      return { name: `${at.tagName} ${name}`, seen: outlineStyle !== 'none' || at.closest('.card') !== null };
    });
  await page.locator('body').focus();
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await nameOf();
    if (at === null) break;
    reached.add(at.name);
    if (!at.seen) unseen.push(at.name);
  }
  for (const wanted of ['Ctrl K', 'Brief', 'Post', 'Publish', 'Claims', 'Keys'])
    assert.ok(
      [...reached].some((one) => one.includes(wanted)),
      `${wanted} was not reached: ${[...reached].join(', ')}`,
    );
  assert.deepEqual(unseen, []);

  await page.locator('.c-editor').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('Half a sen');
  for (let n = 0; n < 5; n += 1)
    await site.give(maria, SLUG, 'post.publish', { post: `new-${n}`, content: { title: `New ${n}` } });
  await page.getByText('New 4').waitFor();
  await page.keyboard.type('tence');
  assert.match((await page.locator('.c-editor').textContent()) ?? '', /Half a sentence/);
  await page.locator('[data-post="p1"]').focus();
  await site.give(maria, SLUG, 'post.publish', { post: 'newest', content: { title: 'Newest' } });
  await page.getByText('Newest').waitFor();
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.post), 'p1');
});

test('R-APP-34 the keys stand in groups by what one does, beside one another where there is room, and fit', async (t) => {
  const { site, maria } = await full(t);
  for (const [width, height, columns] of [
    [360, 800, 1],
    [768, 1024, 2],
    [1280, 800, 3],
  ] as const) {
    const page = await site.device(maria, { width, height });
    await page.goto(`${site.origin}/desk/c/${SLUG}`);
    await page.getByRole('status').getByText('Connected').waitFor();
    await page.locator('body').click({ position: { x: 2, y: 2 } });
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    const seen = await dialog.evaluate((at) => ({
      columns: new Set([...at.querySelectorAll('section')].map((one) => one.getBoundingClientRect().left))
        .size,
      groups: [...at.querySelectorAll('h3')].map((one) => one.textContent),
      over: at.scrollWidth > at.clientWidth,
      scrolls: at.scrollHeight > at.clientHeight,
      cut: [...at.querySelectorAll('kbd, dd')].filter(
        (one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
      ).length,
    }));
    assert.deepEqual(seen.groups, [
      'Write',
      'Publish',
      'Correct and take back',
      'Move',
      'Intake',
      'In an item',
    ]);
    assert.deepEqual([seen.columns, seen.over, seen.cut], [columns, false, 0], `at ${width}`);
    assert.ok(await dialog.getByText('Alt ↑ ↓ ↵').isVisible());
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/keys-${width}.png` });
    assert.equal(seen.scrolls, width === 360, `all of them are seen at once at ${width}`);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/keys-${width}.png` });
    await page.context().close();
  }
});

test('R-APP-35 G goes to what waits, and the keys of a row there do what its buttons say', async (t) => {
  const { site, maria } = await full(t);
  const page = await site.device(maria);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  const handed = page.getByRole('list', { name: 'Handed over' }).getByRole('listitem');
  await handed.filter({ hasText: 'From outside' }).getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('r');
  await page.getByRole('dialog', { name: 'Return with a note' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await page.locator('.posts [data-post="d3"]').getByText('published').waitFor();
  await handed.waitFor({ state: 'detached' });
  await page.locator('.posts [data-post="p1"]').focus();
  await page.keyboard.press('g');
  const isIn = () => page.evaluate(() => document.activeElement?.closest('.waiting .row') !== null);
  for (let tries = 0; !(await isIn()); tries += 1) {
    assert.ok(tries < 40, 'G does not lead to what waits');
    await new Promise((done) => setTimeout(done, 50));
  }
  // On a phone with a keyboard each is a page of its own.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.waiting .row button:focus').waitFor();
  await page.keyboard.press('j');
  await page.locator('.posts .row:focus').waitFor();
  await page.keyboard.press('g');
  await page.locator('.waiting .row button:focus').waitFor();
  // In the row of a decision N says no.
  await page.locator('.waiting summary').first().focus();
  await page.keyboard.press('n');
  await page.locator('.c-editor:focus').waitFor();
});
