/** Journeys of people into the desk, in a real browser with a virtual authenticator. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { codeAt } from '../../src/access/codes.ts';
import { server, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { launchBrowser } from '../rig/browser.ts';
import { deskSite, device, giveAuthenticator } from '../rig/desk-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const PASSWORD = 'gravel otter lantern ninety';
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const open = (page: Page, words: string) => page.locator('summary', { hasText: words }).first().click();

/** Takes an invitation by a passkey; the recovery codes that were told. */
async function takeByPasskey(page: Page, link: string, name: string, login: string): Promise<string[]> {
  await page.goto(link);
  await page.getByText(/You are the first|waiting for|new way in/).waitFor();
  const form = page.locator('form[data-way=passkey]');
  if (login !== '') {
    await form.locator('[name=name]').fill(name);
    await form.locator('[name=login]').fill(login);
  }
  await press(page, 'Make a passkey and go in');
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  const codes = await page.locator('.codes li').allTextContents();
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await heading(page, 'Coverages');
  return codes;
}

/** A desk in a process of its own with its first administrator. */
async function opened(t: TestContext) {
  const running = await server(t, temporaryFolder(t));
  const link = await running.says(/(http:\/\/localhost:\d+\/desk\/welcome#\S+)/);
  const admin = await device(t, browser);
  const codes = await takeByPasskey(admin, link, 'Maria Keller', 'maria');
  return { running, link, admin, codes, origin: new URL(link).origin };
}

/** Invites somebody by the page of people; the link. */
async function invited(admin: Page, origin: string, name: string, roles: readonly string[]): Promise<string> {
  await admin.goto(`${origin}/desk/people`);
  const form = admin.locator('form[data-act="/api/access/people/invite"]');
  await form.locator('[name=name]').fill(name);
  for (const role of roles) await form.locator(`input[value=${role}]`).check();
  await form.getByRole('button', { name: 'Make a link' }).click();
  return (await form.locator('.code').textContent()) ?? assert.fail('no link');
}

test('R-JOURNEY-01 the first administrator comes in by the link that the start has printed, once', async (t) => {
  const { link, admin, codes, origin, running } = await opened(t);
  assert.equal(codes.length, 10);
  assert.match(admin.url(), /\/desk$/, 'no secret in the address');
  assert.match((await admin.locator('main').textContent()) ?? '', /Signed in as Maria Keller/);
  const [cookie] = await admin.context().cookies();
  assert.deepEqual([cookie?.httpOnly, cookie?.sameSite, cookie?.expires], [true, 'Strict', -1]);
  const other = await device(t, browser);
  await other.goto(link);
  await other.getByText('This link works no longer.').waitFor();
  await admin.goto(`${origin}/desk/log`);
  assert.match((await admin.locator('main').textContent()) ?? '', /Account made.*Maria Keller/);
  const { out, aside } = await running.stop();
  assert.equal(out.split('steti_').length, 2, 'told once');
  assert.ok(!/stet[si]_/.test(aside));
});

test('R-JOURNEY-02 invited, with password and code, signed out, and in again', async (t) => {
  const { admin, origin } = await opened(t);
  const link = await invited(admin, origin, 'Ana Ruiz', ['reporter']);
  const page = await device(t, browser, { passkeys: false });
  await page.goto(link);
  await page.getByText('An account is waiting for Ana Ruiz.').waitFor();
  await open(page, 'With a password and codes instead');
  const form = page.locator('form[data-way=password]');
  await form.locator('[name=login]').fill('ana');
  await form.locator('[name="chosen.password"]').fill('short');
  await press(page, 'Set up codes');
  await form.locator('[data-role=secret]').waitFor();
  const secret = ((await form.locator('[data-role=secret]').textContent()) ?? '').replaceAll(' ', '');
  await form.locator('[name="chosen.code"]').fill(codeAt(secret, Date.now()));
  await press(page, 'Finish');
  await form.getByText('A password has at least 15 characters').waitFor();
  assert.equal(await form.locator('[name=login]').inputValue(), 'ana', 'what was typed stays');
  await form.locator('[name="chosen.password"]').fill(PASSWORD);
  await form.locator('[name="chosen.code"]').fill(codeAt(secret, Date.now()));
  await press(page, 'Finish');
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  await page.getByRole('link', { name: 'I have kept them' }).click();
  await heading(page, 'Coverages');
  await press(page, 'Sign out');
  await heading(page, 'Sign in');
  assert.deepEqual(await page.context().cookies(), []);
  await page.goBack();
  await heading(page, 'Sign in');
  await open(page, 'With name, password and code');
  const signIn = page.locator('form[data-act="/api/access/sign-in/password"]');
  await signIn.locator('[name=login]').fill('ana');
  await signIn.locator('[name=password]').fill(PASSWORD);
  await signIn.locator('[name=code]').fill('000000');
  await signIn.getByRole('button').click();
  await signIn.getByText('That did not work.').waitFor();
  await signIn.locator('[name=code]').fill(codeAt(secret, Date.now() + 30_000));
  await signIn.getByRole('button').click();
  await heading(page, 'Coverages');
  assert.equal((await page.goto(`${origin}/desk/people`))?.status(), 404, 'a reporter looks after nobody');
});

test('R-JOURNEY-03 a passkey signs in; a lost device is replaced by a recovery code, or by a link of an administrator', async (t) => {
  const { admin, origin } = await opened(t);
  const page = await device(t, browser);
  const codes = await takeByPasskey(page, await invited(admin, origin, 'Ben', ['editor']), 'Ben', 'ben');
  await press(page, 'Sign out');
  await heading(page, 'Sign in');
  await press(page, 'Sign in with a passkey');
  await heading(page, 'Coverages');
  const found = await device(t, browser, { passkeys: false });
  await found.goto(`${origin}/desk`);
  await heading(found, 'Sign in');
  await open(found, 'Lost your device?');
  const lost = found.locator('form[data-act="/api/access/sign-in/recovery"]');
  await lost.locator('[name=login]').fill('ben');
  await lost.locator('[name=code]').fill(codes[3] ?? '');
  await lost.getByRole('button').click();
  await heading(found, 'Ben');
  assert.match((await found.locator('main').textContent()) ?? '', /9 of 10 left/);
  await giveAuthenticator(found);
  await open(found, 'Add a passkey');
  await press(found, 'Make a passkey');
  await found.getByText('Another device').first().waitFor();
  await press(found, 'Remove This device');
  await found.getByRole('button', { name: 'Remove This device' }).waitFor({ state: 'detached' });
  await admin.goto(`${origin}/desk/people`);
  const item = admin.locator('li', { hasText: 'Ben' }).last();
  await item.locator('summary', { hasText: 'New way in' }).click();
  const renew = item.locator('form[data-act="/api/access/people/renew"]');
  await renew.locator('[name=why]').fill('He telephoned; I know his voice.');
  await renew.getByRole('button').click();
  const link = (await renew.locator('.code').textContent()) ?? '';
  await found.goto(`${origin}/desk`);
  await heading(found, 'Sign in');
  await takeByPasskey(found, link, '', '');
  await found.goto(`${origin}/desk/account`);
  assert.match((await found.locator('main').textContent()) ?? '', /10 of 10 left/);
});

test('R-JOURNEY-04 signed out everywhere, no other device is signed in', async (t) => {
  const { admin, origin } = await opened(t);
  const page = await device(t, browser);
  const codes = await takeByPasskey(page, await invited(admin, origin, 'Ben', ['editor']), 'Ben', 'ben');
  const second = await device(t, browser, { passkeys: false });
  await second.goto(`${origin}/desk/sign-in`);
  await open(second, 'Lost your device?');
  const lost = second.locator('form[data-act="/api/access/sign-in/recovery"]');
  await lost.locator('[name=login]').fill('ben');
  await lost.locator('[name=code]').fill(codes[0] ?? '');
  await lost.getByRole('button').click();
  await heading(second, 'Ben');
  await page.goto(`${origin}/desk/account`);
  assert.equal(await page.getByRole('button', { name: /End the session/ }).count(), 1);
  await press(page, 'Sign out everywhere');
  await heading(page, 'Sign in');
  await second.goto(`${origin}/desk/account`);
  await heading(second, 'Sign in');
});

test('R-JOURNEY-05 what changes who gets in asks after ten minutes who one is, and goes on where it was', async (t) => {
  const site = await deskSite(t);
  const { invite } = await import('../../src/access/invitations.ts');
  const { welcomeAddress } = await import('../../src/access/people.ts');
  const { secret } = await invite(site.people, {
    ...{ name: 'Maria', roles: ['admin'], grants: {}, account: null, by: 'command-line' },
  });
  const admin = await device(t, browser);
  await takeByPasskey(admin, welcomeAddress(site.origin, secret), 'Maria', 'maria');
  site.people.pass(11 * 60_000);
  await admin.goto(`${site.origin}/desk/people`);
  const form = admin.locator('form[data-act="/api/access/people/invite"]');
  await form.locator('[name=name]').fill('Tom');
  await form.locator('[name=grants]').fill('harbour-fire: editor, reporter');
  await form.getByRole('button').click();
  await admin.getByRole('dialog').getByRole('heading', { name: 'Show once more who you are' }).waitFor();
  await admin.getByRole('button', { name: 'Not now' }).click();
  await admin.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal((await site.people.store.list('invitation')).length, 0);
  await form.getByRole('button').click();
  await admin.getByRole('button', { name: 'With a passkey' }).click();
  await form.locator('.code').waitFor();
  const [row] = await site.people.store.list('invitation');
  assert.deepEqual(row?.body.grants, { 'harbour-fire': ['editor', 'reporter'] });
});

test('R-JOURNEY-06 the demonstration is tried with one click, until there is an account', async (t) => {
  const running = await server(t, temporaryFolder(t), ['--demo-speed', '1000']);
  const link = await running.says(/(http:\/\/localhost:\d+\/desk\/welcome#\S+)/);
  const { origin } = new URL(link);
  const visitor = await device(t, browser, { passkeys: false });
  await visitor.goto(`${origin}/desk`);
  await press(visitor, 'Look around');
  await heading(visitor, 'Coverages');
  await visitor.getByText('crocus-city-hall').first().waitFor();
  const admin = await device(t, browser);
  await takeByPasskey(admin, link, 'Maria', 'maria');
  await visitor.reload();
  await heading(visitor, 'Sign in');
  assert.equal(await visitor.getByRole('button', { name: 'Look around' }).count(), 0);
});
