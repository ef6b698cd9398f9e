/** Claims of what came in, in a real browser: from a text with a denial to a post whose claim has both sides, by keyboard. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { device } from '../rig/desk-site.ts';
import { handsOn } from '../rig/hands.ts';
import { SLUG, shot, signedIn, supplied } from '../rig/intake-stage.ts';
import { faultsSeen } from '../rig/look.ts';

const browser = await launchBrowser();
after(() => browser.close());

const text = [
  'Ilse Marten, a crane driver at the port, said workers had complained about the silo in writing.',
  'The harbour authority rejected the suggestion. The claim could not be independently verified.',
  '\n\nThe Quay Brigade claimed responsibility for the collapse in a post on Telegram.',
  'A second silo is believed to be unsafe.',
].join(' ');

interface Board {
  readonly claims: readonly {
    readonly status: string;
    readonly content: { readonly text: string } | null;
    readonly evidence: readonly { readonly statement: string; readonly stance: string }[];
  }[];
  readonly statements: readonly { readonly id: string; readonly content: { readonly text: string } }[];
}

/** Opens the first item of intake by keys; whichever of its proposals has them. */
async function openItem(page: Page, origin: string, session: string) {
  await signedIn(page, origin, session);
  await page.goto(`${origin}/desk/c/${SLUG}`);
  await page.getByRole('tab', { name: 'Intake 1' }).waitFor();
  const hands = handsOn(page);
  await hands.press('i');
  await page.locator('.intake-rows .row').first().waitFor();
  await hands.press('i');
  await page.locator('.intake-rows .row:focus').waitFor();
  await hands.press('Enter');
  return { ...hands, focused: page.locator('.proposal:focus') };
}

test('R-COLUMN-12 from an item with a denial to a post whose claim has what is said for and against it, by keyboard; axe finds nothing', async (t) => {
  const { site, bring, maria } = await supplied(t);
  await bring('wire', '1', { title: 'Who knew of the silo?', text, sentAt: '2026-05-04T05:41:00.000Z' });
  const page = await device(t, browser);
  const { press, focused } = await openItem(page, site.origin, maria.session);
  await focused.getByText('Ilse Marten').first().waitFor();

  await press('c');
  await focused.getByText('Workers had complained about the silo in writing.').waitFor();
  assert.match(
    await focused.innerText(),
    /offered[\s\S]*Ilse Marten \+ asserts it[\s\S]*authority − denies it[\s\S]*how sure: “could not/i,
  );
  await press('e');
  await page.locator('select[name=known]:focus').waitFor();
  const wrong: string[] = [];
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    wrong.push(...(await faultsSeen(page, `claims at ${width}`)));
    await page.locator('.mend .go').scrollIntoViewIfNeeded();
    await shot(page, `claims-${width}`);
  }
  assert.deepEqual(wrong, []);
  await press('Escape');
  await focused.getByText('Workers had complained').waitFor();
  await press('a');
  await focused.getByText('✓ accepted').waitFor();
  await press('j', 'a');
  await focused.getByText('Quay Brigade was behind the collapse.').waitFor();
  await shot(page, 'claims-accepted');
  await press('d');
  await page.locator('.c-editor:focus').waitFor();
  const blocks = page.locator('.c-editor .c-claim');
  await blocks.first().waitFor();
  await shot(page, 'claims-draft');
  assert.deepEqual(await blocks.locator('b').allInnerTexts(), [
    'Workers had complained about the silo in writing.',
    'Quay Brigade was behind the collapse.',
  ]);
  assert.match(await blocks.first().innerText(), /harbour authority denies it/);
  await blocks.first().click();
  const form = page.getByRole('group', { name: 'The claim' });
  assert.equal(await form.getByLabel(/^The harbour authority/).inputValue(), 'denies');
  assert.deepEqual(await faultsSeen(page, 'the claim in the draft'), []);
  await shot(page, 'claims-form');
  await press('Control+Enter');
  await page.getByRole('heading', { name: 'Posts 1', exact: true }).waitFor();

  const board = (await page.evaluate(`fetch('/api/coverages/${SLUG}').then(one => one.json())`)) as Board;
  const words = (id: string) => board.statements.find((one) => one.id === id)?.content.text;
  assert.deepEqual(
    board.claims
      .map(({ content, status, evidence }) =>
        [content?.text, status, ...evidence.map((one) => `${one.stance} “${words(one.statement)}”`)].join(
          ' | ',
        ),
      )
      .sort(),
    [
      'Quay Brigade says that it was behind the collapse. | unverified | asserts “responsibility for the collapse”',
      'Quay Brigade was behind the collapse. | reported | asserts “responsibility for the collapse”',
      'Workers had complained about the silo in writing. | reported | asserts “workers had complained about the silo in writing” | denies “the suggestion”',
    ],
  );
});

test('R-COLUMN-12 under pressure: a mending that is refused keeps its words, another toll is another claim, what is taken back is gone, and a claim of the board is chosen', async (t) => {
  const { site, bring, maria } = await supplied(t);
  await site.give(SLUG, 'claim.open', {
    claim: 'toll',
    content: { text: 'At least 40 people were hurt in the collapse.' },
  });
  const words = [
    'Tomas Reve, a spokesman for the harbour authority, said that at least 133 people were hurt in the collapse.',
    'Ilse Marten, a crane driver, said that workers had complained about the silo in writing.',
    'The harbour authority rejected the suggestion.',
  ].join(' ');
  await bring('wire', '1', {
    title: 'Who knew of the silo?',
    text: words,
    sentAt: '2026-05-04T05:41:00.000Z',
  });
  const page = await device(t, browser);
  const broken: string[] = [];
  page.on('pageerror', (fault) => broken.push(String(fault)));
  const { press, tabTo, focused } = await openItem(page, site.origin, maria.session);
  await focused.getByText('Tomas Reve').first().waitFor();
  await press('c');
  await focused.getByText('At least 133 people were hurt in the collapse.').waitFor();
  assert.match(await focused.innerText(), /a new claim[\s\S]*like it: “At least 40 people/);

  await press('j', 'e');
  await tabTo(/^What it says/);
  await press('Control+a');
  await page.keyboard.insertText('The union had complained about the silo.');
  await page.locator('select[name=stance-s1]').selectOption('');
  await page.locator('select[name=stance-s3]').selectOption('');
  await page.locator('textarea[name=claim]').focus();
  await press('Enter');
  await page.getByText('Nothing bears on it then').waitFor();
  assert.equal(
    await page.locator('textarea[name=claim]').inputValue(),
    'The union had complained about the silo.',
  );
  await page.locator('select[name=stance-s3]').selectOption('denies');
  await page.locator('select[name=stance-s1]').selectOption('asserts');
  await page.locator('textarea[name=claim]').focus();
  await press('Enter');
  await focused.getByText('The union had complained').waitFor();
  assert.match(await focused.innerText(), /accepted, mended/);

  // The other one is accepted, taken back, and then is the one of the board after all.
  await press('k', 'a', 'a', 'e');
  await page.locator('select[name=known]:focus').selectOption('toll');
  await page.locator('select[name=known]').focus();
  // Whoever means the draft already is brought back to what they mended.
  await press('Control+Enter');
  await focused.getByText('At least 40 people were hurt').waitFor();
  await press('d');
  await page.locator('.c-editor:focus').waitFor();
  const blocks = page.locator('.c-editor .c-claim b');
  await blocks.first().waitFor();
  assert.deepEqual(await blocks.allInnerTexts(), [
    'At least 40 people were hurt in the collapse.',
    'The union had complained about the silo.',
  ]);
  // What is in the composer outlives the page.
  await page.reload();
  await page.locator('.c-editor .c-claim b').first().waitFor();
  await page.locator('.c-editor').focus();
  await press('Control+Enter');
  await page.getByRole('heading', { name: 'Posts 1', exact: true }).waitFor();
  const board = (await page.evaluate(`fetch('/api/coverages/${SLUG}').then(one => one.json())`)) as Board;
  assert.deepEqual(
    board.claims
      .map(({ content, evidence }) => [content?.text, ...evidence.map(({ stance }) => stance)].join(' | '))
      .sort(),
    [
      'At least 40 people were hurt in the collapse. | asserts',
      'The union had complained about the silo. | asserts | denies',
    ],
  );

  // A draft with a denial of it changes not one byte for readers, and the board says that it waits.
  const readers = async () => JSON.stringify(await site.reading.since(SLUG, null));
  await site.give(SLUG, 'coverage.start', {});
  const before = await readers();
  assert.match(before, /At least 40 people were hurt/);
  const denial = 'The harbour authority denied that at least 40 people were hurt in the collapse.';
  await bring('wire', '2', { title: null, text: denial, sentAt: '2026-05-04T06:41:00.000Z' });
  await page.getByRole('tab', { name: /^Intake/ }).click();
  await page.locator('.intake-rows .row').getByText('denied that').waitFor();
  await page.locator('.intake-rows .row').filter({ hasText: 'denied that' }).focus();
  await press('Enter');
  await focused.getByText('harbour authority').first().waitFor();
  await press('a', 'c', 'a', 'd');
  await page.locator('.c-editor .c-claim b').first().waitFor();
  await page.getByRole('button', { name: 'Save as draft' }).click();
  const claim = page.locator('.card-row summary').filter({ hasText: 'At least 40 people were hurt' });
  await claim.click();
  await page.locator('.card-row[open] .waits-for').first().waitFor();
  assert.equal(await readers(), before);

  // Discarded, the draft leaves it, and the desk is asked whether it stands (R-DUE-08).
  await page.getByRole('tab', { name: /^Waiting/ }).click();
  const draft = page.getByRole('list', { name: 'Drafts' }).getByRole('listitem');
  await draft.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByText('It does not come back.').waitFor();
  await page.keyboard.press('Enter');
  const left = page.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
  await left.getByText('which was discarded').waitFor();
  assert.equal(await readers(), before);
  await left.getByRole('button', { name: 'Show it' }).click();
  await left.getByText('does it stay so').waitFor();
  assert.match(await readers(), /denied/);
  assert.deepEqual(broken, []);
});
