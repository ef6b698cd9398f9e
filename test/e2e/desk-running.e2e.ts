/** A coverage that is started, stopped and let go again at the desk, and what is held, added and alerted there. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Joined } from '../../src/access/people.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { type NewsroomSite, newsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const SLUG = 'harbour-fire';

async function opened(t: TestContext): Promise<{ site: NewsroomSite; maria: Joined; page: Page }> {
  const site = await newsroomSite(t, browser);
  const maria = await site.join('maria', ['senior']);
  await site.give(maria, SLUG, 'coverage.open', {
    ...{ slug: SLUG, headline: 'Fire at the harbour', zone: 'Europe/Moscow', profile: 'newsroom' },
  });
  return { site, maria, page: await deskOf(site, maria) };
}

async function deskOf(site: NewsroomSite, by: Joined, options = {}): Promise<Page> {
  const page = await site.device(by, options);
  await page.goto(`${site.origin}/desk/c/${SLUG}`);
  await page.getByRole('status').getByText('Connected').waitFor();
  return page;
}

async function write(page: Page, title: string): Promise<void> {
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('n');
  await page.keyboard.type(title);
}
const publish = (page: Page) => page.keyboard.press('Control+Enter');
const out = (page: Page, title: string) =>
  page.locator('.posts [data-post]').filter({ hasText: title }).filter({ hasText: 'published' });
const liveStatus = async ({ origin }: NewsroomSite) => (await fetch(`${origin}/live/${SLUG}`)).status;

test('R-APP-14 a coverage that nobody sees says so, and starts, freezes, goes on and ends from its top', async (t) => {
  const { site, page } = await opened(t);
  await write(page, 'Before the start');
  await publish(page);
  await page.getByText('Readers see it once the coverage is started.').waitFor();
  assert.equal(await liveStatus(site), 404);
  await page.getByText('readers see nothing').waitFor();
  await page.getByRole('button', { name: 'Start it' }).click();
  await page.getByRole('button', { name: 'Start the coverage' }).click();
  await page.getByText('● LIVE').waitFor();
  assert.equal(await liveStatus(site), 200);

  const sheet = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Coverage …' }).click();
  await sheet.getByLabel('Until when').fill('2020-01-01T10:00');
  await sheet.getByLabel('Why').fill('The lawyers look at it');
  await sheet.getByRole('button', { name: 'Freeze it' }).click();
  await sheet.getByText('That time is over.').waitFor();
  assert.equal(await sheet.getByLabel('Why').inputValue(), 'The lawyers look at it');
  await sheet.getByLabel('Until when').fill('');
  await sheet.getByRole('button', { name: 'Freeze it' }).click();
  await page.getByRole('banner').getByText('Nobody publishes').waitFor();
  await write(page, 'Under a freeze');
  await publish(page);
  await page.locator('.composer').getByText('Nobody publishes here until somebody lifts it').waitFor();
  await page.getByRole('button', { name: 'Coverage …' }).click();
  await sheet.getByLabel('Why').fill('They have looked');
  await sheet.getByRole('button', { name: 'Let everybody publish again' }).click();
  await page.getByRole('banner').getByText('Nobody publishes').waitFor({ state: 'detached' });
  await page.locator('.c-editor').focus();
  await publish(page);
  await out(page, 'Under a freeze').waitFor();

  await page.getByRole('button', { name: 'Coverage …' }).click();
  await page.getByRole('button', { name: 'End the coverage' }).click();
  await page.getByRole('banner').getByText('ended').waitFor();
});

test('R-APP-14 the lawyers freeze and thaw, and are offered no composer; a contributor runs nothing', async (t) => {
  const { site } = await opened(t);
  const lena = await deskOf(site, await site.join('lena', ['legal']));
  await lena.getByText('you write no posts').waitFor();
  assert.equal(await lena.locator('.c-editor').count(), 0);
  await lena.getByRole('button', { name: 'Coverage …' }).click();
  await lena.getByRole('button', { name: 'Freeze it' }).waitFor();
  assert.equal(await lena.getByRole('button', { name: 'Start the coverage' }).count(), 0);
  await site.give(await site.join('ben', ['editor']), SLUG, 'coverage.start');
  const ana = await deskOf(site, await site.join('ana', ['contributor']));
  await ana.locator('.c-editor').waitFor();
  assert.equal(await ana.getByRole('button', { name: /Coverage …|Start it/ }).count(), 0);
});

test('R-APP-33 a contributor’s desk asks for nothing that it may not have, whatever happens in the coverage', async (t) => {
  const { site, maria } = await opened(t);
  await site.give(maria, SLUG, 'coverage.start');
  const ana = await site.device(await site.join('ana', ['contributor']));
  const asked: string[] = [];
  ana.on('response', (answer) => {
    if (!answer.url().includes('/assets/'))
      asked.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  await ana.goto(`${site.origin}/desk/c/${SLUG}`);
  await ana.getByRole('status').getByText('Connected').waitFor();
  await site.ask(maria, 'POST', `/api/coverages/${SLUG}/intake/items`, { text: 'The mayor said it is out.' });
  await site.give(maria, SLUG, 'post.publish', { post: 'p1', content: { title: 'It is out' } });
  await out(ana, 'It is out').click();
  await write(ana, 'What I saw');
  await publish(ana);
  await ana.getByRole('list', { name: 'Handed over' }).getByText('What I saw').waitFor();
  await ana.reload();
  await ana.getByRole('list', { name: 'Handed over' }).getByText('What I saw').waitFor();
  assert.equal(await ana.getByRole('button', { name: 'History' }).count(), 0);
  assert.ok(asked.includes(`200 /api/coverages/${SLUG}/board`), asked.join('\n'));
  assert.deepEqual(
    asked.filter((one) => Number(one.slice(0, 3)) >= 400),
    [],
  );
});

test('R-APP-32 what is covered stands among what waits, until X there shows it again', async (t) => {
  const { site, maria, page } = await opened(t);
  await site.give(maria, SLUG, 'coverage.start');
  await write(page, 'Named by mistake');
  await publish(page);
  await out(page, 'Named by mistake').focus();
  await page.keyboard.press('x');
  const covered = page.getByRole('list', { name: 'Covered' }).getByRole('listitem');
  await covered.getByText('Named by mistake').waitFor();
  await covered.getByText(/post, since \d\d:\d\d/).waitFor();
  const rita = await deskOf(site, await site.join('rita', ['reporter']));
  const theirs = rita.getByRole('list', { name: 'Covered' });
  await theirs.getByText('until an editor or a lawyer shows it again').waitFor();
  assert.equal(await theirs.getByRole('button', { name: 'Show it again' }).count(), 0);
  await covered.getByRole('button', { name: 'Go to it' }).focus();
  await page.keyboard.press('x');
  await out(page, 'Named by mistake').waitFor();
  await covered.waitFor({ state: 'detached' });
  assert.match(await (await fetch(`${site.origin}/live/${SLUG}`)).text(), /Named by mistake/);
});

test('R-APP-38 a key that is held covers once, Ctrl and Enter send a correction; R-COMPOSE-17 a lone letter is no headline unseen', async (t) => {
  const { site, maria, page } = await opened(t);
  await site.give(maria, SLUG, 'coverage.start');
  await write(page, 'n');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The mayor is here');
  await publish(page);
  await page.locator('.composer').getByText('The headline is “n” alone').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The mayor is here');
  await publish(page);
  await out(page, 'The mayor is here').focus();
  await page.keyboard.down('x');
  await page.keyboard.down('x');
  await page.keyboard.up('x');
  const covered = page.getByRole('list', { name: 'Covered' }).getByText('The mayor is here');
  await covered.waitFor();
  await page.getByRole('status').getByText('all sent').waitFor();
  assert.equal(await covered.count(), 1, 'it is covered, and not shown again');

  await site.give(maria, SLUG, 'actor.set', {
    actor: 'a',
    content: { name: 'Ana', type: 'person', role: 'mayor' },
  });
  const name = { type: 'reference', kind: 'actor', id: 'a', text: 'Ana' };
  const body = [{ type: 'paragraph', content: [name, { type: 'text', text: ' spoke.' }] }];
  await site.give(maria, SLUG, 'post.publish', { post: 'p', content: { title: 'She spoke', body } });
  await out(page, 'She spoke').focus();
  await page.keyboard.press('c');
  await page.getByRole('dialog').getByLabel('Role').fill('deputy mayor');
  await page.getByRole('dialog').getByLabel('Note for readers').fill('She is the deputy mayor.');
  await page.keyboard.press('Escape');
  await page.getByRole('alert').getByText('What you typed here is not sent.').waitFor();
  assert.equal(await page.getByRole('dialog').getByLabel('Role').inputValue(), 'deputy mayor');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Corrected: She spoke').waitFor();
});

test('R-APP-15 what is held is said where it is written on, and is released there; a time is called off, an embargo lifted', async (t) => {
  const { page } = await opened(t);
  const later = async (title: string, how: string, fields: Record<string, string>) => {
    await write(page, title);
    await page.getByRole('button', { name: 'Later' }).click();
    const form = page.getByRole('form', { name: 'Later' });
    await form.getByRole('radio', { name: how }).check();
    for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).fill(value);
    await form.locator('button.go').click();
    await page.getByRole('list', { name: 'Held and scheduled' }).getByText(title).waitFor();
  };
  const waits = (title: string) =>
    page.getByRole('list', { name: 'Held and scheduled' }).getByRole('listitem').filter({ hasText: title });
  const drafts = page.getByRole('list', { name: 'Drafts' });
  await later('A name', 'Hold', {});
  await later('A report', 'Embargo', { reason: 'until they hand it out' });
  await later('A paper', 'Embargo', { at: '2099-01-01T10:00', reason: 'as agreed' });
  await later('A plan', 'Publish at a time', { at: '2099-01-01T10:00' });

  await waits('A name').getByRole('button', { name: 'Write on' }).click();
  await page.locator('.composer').getByText('It is on hold').waitFor();
  await page.locator('.composer').getByRole('button', { name: 'Release' }).click();
  await page.locator('.composer').getByText('It is on hold').waitFor({ state: 'detached' });
  await page.locator('.c-editor').focus();
  await publish(page);
  await out(page, 'A name').waitFor();

  await waits('A report').getByRole('button', { name: 'It was delivered' }).click();
  await drafts.getByText('A report').waitFor();
  await waits('A paper').getByRole('button', { name: 'Lift the embargo' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('They have published it themselves');
  await page.getByRole('button', { name: 'Lift it' }).click();
  await drafts.getByText('A paper').waitFor();

  await waits('A plan').getByRole('button', { name: 'Write on' }).click();
  await page.locator('.composer').getByText('It goes out by itself at').waitFor();
  await page.locator('.c-editor').press('End');
  await page.keyboard.type(' with more');
  await publish(page);
  await page.getByText('Kept: it goes out at its time.').waitFor();
  await waits('A plan with more').waitFor();
  assert.equal(await out(page, 'A plan').count(), 0, 'it waits for its time');
  await waits('A plan').getByRole('button', { name: 'Write on' }).click();
  await page.getByRole('button', { name: 'Publish now' }).waitFor();
  await waits('A plan').getByRole('button', { name: 'Call off its time' }).click();
  await waits('A plan').waitFor({ state: 'detached' });
});

test('R-APP-17 a title that is too long stays as it was pasted, and says by how much', async (t) => {
  const { page } = await opened(t);
  await page.getByRole('tab', { name: 'Incidents' }).click();
  await page.getByText('Add an incident').click();
  const board = page.getByRole('region', { name: 'Board' });
  const title = board.getByLabel('What happened');
  await title.fill('x'.repeat(240));
  await board.getByRole('button', { name: 'Add it' }).click();
  assert.equal(
    await title.evaluate((field: HTMLInputElement) => field.validationMessage),
    'Too long by 40: 200 characters at most.',
  );
  assert.equal((await title.inputValue()).length, 240);
  await board.getByText('No incidents yet').waitFor();
});

test('R-APP-16 an incident is added on the board, no finer than it is written', async (t) => {
  const { page } = await opened(t);
  await page.getByRole('tab', { name: 'Incidents' }).click();
  await page.getByText('Add an incident').click();
  const board = page.getByRole('region', { name: 'Board' });
  await board.getByLabel('What happened').fill('A bomb on the metro');
  await board.getByLabel('When, as far as it is known').fill('spring 2017');
  await board.getByRole('button', { name: 'Add it' }).click();
  await board.getByText('That is no year, month or day.').waitFor();
  await board.getByLabel('When, as far as it is known').fill('2017');
  await board.getByLabel('Where').fill('St Petersburg');
  await board.getByRole('button', { name: 'Add it' }).click();
  await board.getByText('2017 · St Petersburg').waitFor();
});

test('R-APP-18 an alert is proposed from its post, and sent by somebody else who sees its words', async (t) => {
  const { site, maria, page } = await opened(t);
  await site.give(maria, SLUG, 'coverage.start');
  const ben = await deskOf(site, await site.join('ben', ['editor']));
  await write(page, 'The fire is out');
  await publish(page);
  await out(page, 'The fire is out').waitFor();
  await page.locator('.posts [tabindex="0"]').focus();
  await page.keyboard.press('l');
  await page.getByLabel('The alert says').fill('Harbour fire: it is out');
  await page.getByRole('button', { name: 'Propose it' }).click();
  await out(page, 'alert waits for a second person').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Send it' }).count(), 0);
  const decision = ben.getByRole('list', { name: 'Decisions' }).getByRole('listitem');
  await decision.getByText('Harbour fire: it is out').waitFor();
  await decision.getByRole('button', { name: 'Send it' }).click();
  await out(page, 'alerted').waitFor();
});

test('R-APP-19 whoever is named in a note finds it under what waits, and settles it there', async (t) => {
  const { site, page } = await opened(t);
  const ben = await deskOf(site, await site.join('ben', ['editor']));
  await page.reload();
  await write(page, 'The fire is out');
  await publish(page);
  await out(page, 'The fire is out').waitFor();
  await page.locator('.posts [tabindex="0"]').focus();
  await page.locator('.posts').getByLabel('Note for the desk').fill('@ben please call them');
  await page.keyboard.press('Enter');
  const mine = ben.getByRole('list', { name: 'To you' });
  await mine.getByText('please call them').waitFor();
  await mine.getByRole('heading', { name: 'The fire is out' }).waitFor();
  assert.equal(await page.getByRole('list', { name: 'To you' }).count(), 0);
  await mine.getByRole('button', { name: 'settle' }).click();
  await mine.waitFor({ state: 'detached' });
});

test('R-APP-20 what is found by its words is opened on its list of the board', async (t) => {
  const { site, maria, page } = await opened(t);
  const actor = { name: 'Ana Ruiz', type: 'person', role: 'fire chief' };
  await site.give(maria, SLUG, 'actor.set', { actor: 'chief', content: actor });
  await site.give(maria, SLUG, 'claim.open', { claim: 'c1', content: { text: 'The tank leaked' } });
  for (const [words, tab, focused] of [
    ['fire chief', 'People', 'Who it is'],
    ['tank', 'Claims', 'The tank leaked'],
  ] as const) {
    await page.getByRole('tab', { name: /Claims 1/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.locator('[role=option][aria-selected=true]').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
    await page.locator(':focus').getByText(focused).waitFor();
  }
});

test('R-STATUS-06 a denial is answered at the desk with a reason: it stays, until the next one', async (t) => {
  const { site, maria, page } = await opened(t);
  const give = (kind: string, fields: Record<string, unknown>) => site.give(maria, SLUG, kind, fields);
  const say = async (statement: string, name: string, stance: string) => {
    await give('actor.set', { actor: `a-${statement}`, content: { name, type: 'organisation' } });
    const content = {
      actor: `a-${statement}`,
      cue: 'said',
      channel: { kind: 'briefing' },
      text: `Words of ${name}`,
    };
    await give('statement.record', { statement, content });
    await give('evidence.add', { claim: 'c', statement, stance });
  };
  await give('coverage.start', {});
  await give('claim.open', { claim: 'c', content: { text: 'The gate is shut' } });
  await say('s1', 'the port', 'asserts');
  await give('post.publish', { post: 'p', content: { body: [{ type: 'claim', id: 'c' }] } });
  await say('s2', 'the ministry', 'denies');
  const stays = page.getByRole('button', { name: 'It stays' });
  await stays.focus();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel('Why').fill('Our reporter stands in front of it');
  await page.getByRole('dialog').getByRole('button', { name: 'It stays' }).click();
  await stays.waitFor({ state: 'detached' });
  await say('s3', 'the captain', 'denies');
  await stays.waitFor();
  const read = await (await fetch(`${site.origin}/live/${SLUG}`)).text();
  assert.ok(/denied by/i.test(read), 'readers go on seeing it');

  await give('claim.open', { claim: 'd', content: { text: 'Opened by mistake' } });
  await page.getByRole('tab', { name: 'Claims' }).click();
  const mistake = page.locator('[data-card="d"]');
  await mistake.locator('summary').click();
  await mistake.getByRole('button', { name: 'Drop' }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('The same as the other one');
  await page.getByRole('button', { name: 'Drop it' }).click();
  await mistake.waitFor({ state: 'detached' });
});

test('R-AWAY-03 no title of a tab names what is not public', async (t) => {
  const { site, maria, page } = await opened(t);
  await page.getByRole('heading', { name: 'Fire at the harbour' }).waitFor();
  assert.match(await page.title(), /^(\(\d+\) )?Desk$/);
  await site.give(maria, SLUG, 'coverage.start');
  await page.getByText('● LIVE').waitFor();
  assert.match(await page.title(), /Fire at the harbour · Stet$/);
});
