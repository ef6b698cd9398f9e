/**
 * Intake at the desk, in a real browser: from a raw text to what readers get, by keyboard alone; what colleagues see of
 * it; and that nothing that arrives disturbs whoever reads or writes.
 */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import type { ItemTold } from '../../src/intake/items/item.ts';
import type { ChangeSet } from '../../src/wire/change-set.ts';
import type { PublicStatement } from '../../src/wire/documents.ts';
import { launchBrowser } from '../rig/browser.ts';
import { handsOn } from '../rig/hands.ts';
import { SLUG, shot, text } from '../rig/intake-stage.ts';
import { type DeviceOptions, type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const intake = (rest = '') => `/api/coverages/${SLUG}/intake${rest}`;

async function story(t: TestContext): Promise<{ site: NewsroomSite; maria: Joined }> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior', 'admin']);
  await site.give(maria, SLUG, 'coverage.open', {
    ...{ slug: SLUG, headline: 'A silo falls at Port Ellery', zone: 'Europe/Lisbon' },
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

/** Every statement that readers see anywhere, as "name, role | cue | channel | words | verbatim". */
function statementsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('cue' in value && 'speaker' in value) {
    const { speaker, cue, channel, text: words, verbatim } = value as PublicStatement;
    const through = [channel.kind, channel.name].filter(Boolean).join(' ');
    found.add([speaker.name, speaker.role, cue, through, words, verbatim].join(' | '));
  }
  for (const one of Object.values(value)) statementsIn(one, found);
  return found;
}

test('R-COLUMN-06 from a raw text to a published, attributed post by keyboard alone, with what was accepted, mended and rejected', async (t) => {
  const { site, maria } = await story(t);
  const page = await deskOf(site, maria);
  const broken: string[] = [];
  page.on('pageerror', (fault) => broken.push(String(fault)));
  page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.getByRole('tab', { name: 'Intake' }).waitFor();
  assert.ok(!loaded.some((one) => /intake-parts/.test(one)), 'nothing of it is loaded before it is opened');
  const { type, press, tabTo } = handsOn(page);

  await press('Control+k');
  await type('bring');
  await press('Enter');
  await page.getByRole('dialog', { name: 'Bring a text' }).waitFor();
  await page.keyboard.insertText(text);
  await tabTo(/^Who wrote it/);
  await type('Port Wire');
  await tabTo(/^Link/);
  await type('https://port.example/silo');
  await shot(page, 'bring');
  await press('Control+Enter');
  await page.locator('.proposal:focus').waitFor();
  await shot(page, 'item');
  const rows = page.locator('.proposal');
  const focused = page.locator('.proposal:focus');
  assert.match(await rows.first().innerText(), /accepted.*\n*.*Ilse Marten/s);

  await press('j', 'e');
  await page.locator('input[name=speaker]:focus').waitFor();
  await press('Tab', 'Control+a');
  await type('crane driver');
  await tabTo(/^Where/);
  await type('interview');
  await tabTo(/^Which one/);
  await type('Radio Ellery');
  await shot(page, 'mend');
  await press('Enter');
  await focused.getByText('mended').waitFor();
  await press('j', 'j', 'j');
  await focused.getByText('Nobody is under the rubble').waitFor();
  await press('j', 'a');
  await focused.getByText('✓ accepted').waitFor();
  await press('j', 'x');
  await focused.getByText('rejected').waitFor();
  await press('x');
  await focused.getByText('offered').waitFor();
  await press('x', 'd');
  await page.locator('.c-editor:focus').waitFor();
  await shot(page, 'draft');
  await press('Control+Enter');
  const posts = page.getByRole('region', { name: 'Posts', exact: true });
  await posts.getByRole('heading', { name: 'Posts 1', exact: true }).waitFor();

  const desk = (await site.ask(maria, 'GET', `/api/coverages/${SLUG}`)) as {
    statements: {
      content: { text: string; verbatim: boolean; role: string | null; channel: { url: string | null } };
    }[];
  };
  assert.deepEqual(
    desk.statements
      .map(({ content }) => [content.text, content.role, content.verbatim, content.channel.url])
      .sort(),
    [
      [
        'Nobody is under the rubble',
        'spokesman for the harbour authority',
        true,
        'https://port.example/silo',
      ],
      ['The quay is closed.', 'spokesman for the harbour authority', true, 'https://port.example/silo'],
      ['Then we ran.', 'crane driver', true, 'https://port.example/silo'],
      ['We heard a crack', 'crane driver at the port', true, 'https://port.example/silo'],
      [
        'at least 14 people were injured',
        'spokesman for the harbour authority',
        false,
        'https://port.example/silo',
      ],
    ],
  );
  const { docs } = (await (await fetch(`${site.origin}/live/${SLUG}/changes`)).json()) as ChangeSet;
  assert.deepEqual([...statementsIn(docs)].sort(), [
    'Ilse Marten | crane driver | said | interview Radio Ellery | Then we ran. | true',
    'Tomas Reve | spokesman for the harbour authority | said | other | The quay is closed. | true',
    'Tomas Reve | spokesman for the harbour authority | said | telegram | at least 14 people were injured | false',
  ]);
  const reader = await site.device(null);
  await reader.goto(`${site.origin}/live/${SLUG}`);
  const words = await reader.locator('main').innerText();
  for (const told of [
    '“We heard a crack,” said Ilse Marten',
    'Then we ran.',
    'at least 14 people were injured',
  ])
    assert.ok(words.includes(told), words);
  assert.doesNotMatch(words, /steel was old|A grain silo/);
  const { items } = (await site.ask(maria, 'GET', intake())) as { items: ItemTold[] };
  const post = docs.find((one) => one.kind === 'post');
  assert.deepEqual([items[0]?.state.is, items[0]?.state.name], ['taken', 'maria']);
  assert.ok(post && items[0]?.state.post);
  assert.deepEqual(broken, []);
});

const caret = (page: Page) =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    return [document.activeElement?.className, anchorNode?.textContent, anchorOffset];
  });

test('R-COLUMN-08 an item that arrives leaves the focus, the caret and the row that is read; what was done to one is shown to everybody', async (t) => {
  const { site, maria } = await story(t);
  const ben = await site.join('ben', ['editor']);
  const bring = (title: string) =>
    site.ask(ben, 'POST', intake('/items'), { title, text: `Ana Ruiz said ${title} was true.` });
  await bring('First');
  await bring('Second');
  const page = await deskOf(site, maria);
  await page.getByRole('tab', { name: 'Intake 2' }).waitFor();
  const { type, press } = handsOn(page);
  await press('n', 'Enter');
  await type('The quay ');
  const before = await caret(page);
  await bring('Third');
  await page.getByRole('tab', { name: 'Intake 3' }).waitFor();
  assert.deepEqual(await caret(page), before);
  await type('is shut');
  assert.equal(await page.locator('.c-editor p').last().innerText(), 'The quay is shut');

  await press('Tab', 'Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('i');
  const rows = page.locator('.intake-rows .row');
  await rows.first().waitFor();
  await press('i');
  const focused = page.locator('.intake-rows .row:focus');
  await focused.getByText('Third').first().waitFor();
  await press('j');
  await focused.getByText('Second').first().waitFor();
  const place = await focused.boundingBox();
  await bring('Fourth');
  await page.getByRole('button', { name: '1 newer' }).waitFor();
  assert.equal(await rows.count(), 3);
  assert.deepEqual(await focused.boundingBox(), place);
  assert.match(await focused.innerText(), /Second/);

  const his = await deskOf(site, ben);
  await his.getByRole('tab', { name: 'Intake 4' }).click();
  const hisRow = (title: string) => his.locator('.intake-rows .row', { hasText: title });
  await hisRow('Second').waitFor();
  await press('x');
  await focused.getByText('rejected by you').waitFor();
  await hisRow('Second').getByText('rejected by maria').waitFor();
  await press('x');
  await hisRow('Second').getByText('rejected by maria').waitFor({ state: 'detached' });
  await press('d');
  await page.locator('.c-editor:focus').waitFor();
  await hisRow('Second').getByText('taken by maria').waitFor();
  assert.match(await page.locator('.c-editor').innerText(), /Ana Ruiz said Second was true/);
  await page.getByRole('tab', { name: 'Waiting' }).click();
  await page.getByRole('list', { name: 'Not sent yet' }).getByText('The quay is shut').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('i');
  await page.locator('.intake-rows .row').first().focus();
  await press('.');
  await focused.getByText('Fourth').first().waitFor();
  assert.equal(await rows.count(), 3, 'what is done is not among the new ones');
  await page.getByRole('button', { name: 'Done ones too' }).click();
  await rows.getByText('taken by you').waitFor();
  await page.reload();
  await page.locator('.c-editor').getByText('Ana Ruiz said Second was true').waitFor();

  await site.restart();
  await bring('Fifth');
  await page.getByRole('tab', { name: 'Intake 4' }).waitFor();
  await press('i');
  await rows.first().waitFor();
  await rows.filter({ hasText: 'Fifth' }).focus();
  await press('Enter');
  await page.locator('.proposal:focus').waitFor();
  await press('Enter');
  await page.locator('.c-editor:focus').getByText('Ana Ruiz said Fifth was true').waitFor();

  const { item } = (await bring('Sixth')) as { item: string };
  await page.getByRole('tab', { name: 'Intake 4' }).waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press('i');
  await rows.filter({ hasText: 'Sixth' }).focus();
  await press('Enter');
  await page.locator('.proposal:focus').waitFor();
  const first = { is: 'taken', version: 1, post: 'p-of-ben' };
  await site.ask(ben, 'PUT', intake(`/items/${item}/state`), first);
  await press('d');
  await page.getByText('ben took it a moment ago').waitFor();
  assert.equal(await page.locator('.c-editor').getByText('Sixth was true').count(), 0);
  await press('d');
  await page.locator('.c-editor:focus').getByText('Ana Ruiz said Sixth was true').waitFor();
});
