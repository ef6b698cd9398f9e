/** The desk without a line, in a real browser: nothing typed is lost, nothing overtaken goes out by itself. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../rig/browser.ts';
import { enter, openHarbourDesk, posts, published, SLUG, unsent, write } from '../rig/harbour-desk.ts';
import type { NewsroomSite } from '../rig/newsroom-site.ts';

const browser = await launchBrowser();
after(() => browser.close());

const opened = (t: TestContext) => openHarbourDesk(t, browser);
const row = (page: Page, words: string) =>
  posts(page).getByRole('listitem').or(posts(page).getByRole('alert')).filter({ hasText: words });

async function publish(page: Page, words: string): Promise<void> {
  await write(page, words);
  await page.keyboard.press('Control+Enter');
  await posts(page).getByText(words).first().waitFor();
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
}

/** How often readers have words on the live page. */
async function timesLive(page: Page, { origin }: NewsroomSite, words: readonly string[]): Promise<number[]> {
  const reader = await page.context().newPage();
  await reader.goto(`${origin}/live/${SLUG}`);
  const counts = [];
  for (const one of words) counts.push(await reader.getByText(one, { exact: true }).count());
  await reader.close();
  return counts;
}

/** What the desk's address tells of something, as this person may see it. */
async function told(page: Page, { origin }: NewsroomSite, path = ''): Promise<string> {
  return (await page.request.get(`${origin}/api/coverages/${SLUG}${path}`)).text();
}

/** All words that are not sent, as the server keeps them. */
async function wordsKept(page: Page, site: NewsroomSite): Promise<string> {
  const { workings } = JSON.parse(await told(page, site, '/workings')) as {
    workings: readonly { post: string; person: string; bytes: number }[];
  };
  const kept = workings.filter(({ bytes }) => bytes > 0);
  const each = kept.map(({ post, person }) => told(page, site, `/workings/${post}?person=${person}`));
  return (await Promise.all(each)).join('\n');
}

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await check()); tries += 1) {
    assert.ok(tries < 100, 'it does not come');
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('R-OUTBOX-07 ten minutes without a line: a cover goes at once, five posts ask beside what came since, a draft is on the server', async (t) => {
  const { site, maria, page } = await opened(t);
  const omar = await site.join('omar', ['senior']);
  await publish(page, 'The mayor is dead.');
  await published(page, 'The mayor is dead.').waitFor();
  await page.context().setOffline(true);
  const words = [
    'One ship burns.',
    'Two ships burn.',
    'Three ships burn.',
    'Four ships burn.',
    'Five ships burn.',
  ];
  for (const one of words) await publish(page, one);
  await published(page, 'The mayor is dead.').focus();
  await page.keyboard.press('x');
  await row(page, 'waits for the connection, goes first of all').waitFor();
  await write(page, 'A draft of the evening.');
  for (let minute = 0; minute < 10; minute += 1) await page.clock.fastForward(60_000);
  for (const title of ['The port is closed', 'The wind has turned'])
    await site.give(omar, SLUG, 'post.publish', {
      post: title.toLowerCase().replaceAll(' ', '-'),
      content: { title },
    });
  await page.context().setOffline(false);
  await page.getByRole('status').getByText('Connected').waitFor();
  await until(async () => (await posts(page).getByRole('alert').count()) === 5);
  await published(page, 'under review').waitFor();
  assert.deepEqual(await timesLive(page, site, words), [0, 0, 0, 0, 0]);
  assert.deepEqual(await timesLive(page, site, ['The mayor is dead.']), [0]);
  const [first, second, third, fourth, fifth] = words.map((one) =>
    posts(page)
      .getByRole('alert')
      .filter({ has: page.getByRole('heading', { name: one }) }),
  );
  assert.match(
    (await first?.textContent()) ?? '',
    /Since then came:.*The wind has turned.*The port is closed/,
  );
  await until(async () => (await wordsKept(page, site)).includes('A draft of the evening.'));
  await shot(page, 'asks');
  await first?.getByRole('button', { name: 'Send it now' }).click();
  await third?.getByRole('button', { name: 'Send it now' }).click();
  await fourth?.getByRole('button', { name: 'Drop it' }).click();
  await fifth?.getByRole('button', { name: 'Drop it' }).click();
  await second?.getByRole('button', { name: 'Mend it' }).click();
  await page.locator('.c-editor').getByText('Two ships burn.').waitFor();
  await page.locator('.c-editor').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' One is out.');
  await page.keyboard.press('Control+Enter');
  await published(page, 'Two ships burn. One is out.').waitFor();
  await page.getByRole('status').getByText('all sent').waitFor();
  assert.deepEqual(await timesLive(page, site, words), [1, 0, 1, 0, 0]);
  assert.deepEqual(await timesLive(page, site, ['Two ships burn. One is out.']), [1]);
  assert.doesNotMatch(await told(page, site), /The line was lost/, 'no id had to be used up');
  await unsent(page).getByText('A draft of the evening.').waitFor();
  await until(async () => !(await wordsKept(page, site)).includes('ships'));
  assert.ok(maria.id);
});

test('R-OUTBOX-04 a publish of which the answer was lost is found to have arrived, and told; one that did not arrive never does any more', async (t) => {
  const { site, page } = await opened(t);
  const bodies: string[] = [];
  let fate: 'arrives' | 'lingers' | 'through' = 'arrives';
  await page.route('**/commands', async (route) => {
    if (fate === 'through') return route.continue();
    if (fate === 'arrives') await route.fetch();
    bodies.push(route.request().postData() ?? '');
    await page.context().setOffline(true);
    await route.abort();
  });
  const back = async () => {
    fate = 'through';
    await page.clock.fastForward(61_000);
    await page.context().setOffline(false);
    await page.clock.runFor(20_000);
  };
  await publish(page, 'The roof is down.');
  await until(async () => bodies.length === 1);
  await back();
  await row(page, 'readers have it').waitFor();
  assert.deepEqual(await timesLive(page, site, ['The roof is down.']), [1]);
  await page.getByRole('button', { name: 'I have seen it' }).click();
  await page.getByRole('status').getByText('all sent').waitFor();

  fate = 'lingers';
  await publish(page, 'The crane is down.');
  await until(async () => bodies.length === 2);
  await back();
  await row(page, 'it has waited for over a minute').waitFor();
  const late = await page.request.post(`${site.origin}/api/coverages/${SLUG}/commands`, {
    headers: { 'content-type': 'application/json', origin: site.origin },
    data: bodies[1] ?? '',
  });
  assert.equal((await late.json()).code, 'reused-id');
  assert.deepEqual(await timesLive(page, site, ['The crane is down.']), [0]);
  await page.getByRole('button', { name: 'Send it now' }).click();
  await published(page, 'The crane is down.').waitFor();
  assert.deepEqual(await timesLive(page, site, ['The crane is down.']), [1]);
});

test('R-OUTBOX-09 signing out forgets what this browser keeps, and asks first where something is nowhere else', async (t) => {
  const { site, page } = await opened(t);
  const signOut = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Sign out');
    await page.keyboard.press('Enter');
  };
  await page.context().setOffline(true);
  await publish(page, 'This waits.');
  await signOut();
  await page.getByText('One thing is in this browser and nowhere else').waitFor();
  await page.getByRole('button', { name: 'Stay' }).click();
  await page.context().setOffline(false);
  await page.clock.runFor(15_000);
  await published(page, 'This waits.').waitFor();
  await page.getByRole('status').getByText('all sent').waitFor();
  await signOut();
  await page.waitForURL('**/desk/sign-in');
  assert.deepEqual(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
    [],
  );
  assert.equal((await page.request.get(`${site.origin}/api/coverages/${SLUG}`)).status(), 401);
});

test('R-OUTBOX-09 the other pages of the desk ask as well before they sign out', async (t) => {
  const { site, page } = await opened(t);
  await page.route('**/commands', (route) => route.abort());
  await publish(page, 'This waits.');
  const home = await page.context().newPage();
  await home.goto(`${site.origin}/desk`);
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.getByText('1 of what was written in this browser is not sent').waitFor();
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.waitForURL('**/desk/sign-in');
});

test('R-OUTBOX-01 a page that was closed while it sent, and another one that goes on: it arrives once', async (t) => {
  const { site, page } = await opened(t);
  const other = await page.context().newPage();
  await enter(site, other);
  let arrived = 0;
  await page.route('**/commands', async (route) => {
    await route.fetch();
    arrived += 1;
  });
  await publish(page, 'The bridge is closed.');
  await until(async () => arrived === 1);
  await page.close();
  await published(other, 'The bridge is closed.').waitFor();
  await other.getByRole('status').getByText('all sent').waitFor();
  assert.deepEqual(await timesLive(other, site, ['The bridge is closed.']), [1]);
});

test('R-OUTBOX-10 what one person wrote is not sent for another who has signed in since', async (t) => {
  const { site, page } = await opened(t);
  const omar = await site.join('omar', ['senior']);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.context().addCookies(cookies.map((one) => ({ ...one, value: omar.session })));
  await publish(page, 'Maria wrote this.');
  await page.clock.runFor(10_000);
  await page
    .getByText('You are signed out')
    .or(page.getByText('No connection'))
    .filter({ visible: true })
    .first()
    .waitFor();
  assert.deepEqual(await timesLive(page, site, ['Maria wrote this.']), [0]);
  await page.context().addCookies(cookies);
  await page.clock.runFor(10_000);
  await published(page, 'Maria wrote this.').waitFor();
  assert.deepEqual(await timesLive(page, site, ['Maria wrote this.']), [1]);
});

test('R-OUTBOX-07 what is sent while the server is started anew arrives once', async (t) => {
  const { site, page } = await opened(t);
  await site.stop();
  await publish(page, 'Sent to nobody.');
  await page.clock.runFor(5_000);
  await site.start();
  await page.clock.runFor(10_000);
  await published(page, 'Sent to nobody.').waitFor();
  await page.getByRole('status').getByText('all sent').waitFor();
  assert.deepEqual(await timesLive(page, site, ['Sent to nobody.']), [1]);
});

test('R-AWAY-01 signing out in one page ends every other page of the desk in this browser, also with a session that is over', async (t) => {
  const { site, maria, page } = await opened(t);
  const [home, second] = [await page.context().newPage(), await page.context().newPage()];
  await enter(site, second);
  await write(second, 'Words in another tab.');
  await second.getByText('kept here').or(second.getByText(/saved/)).first().waitFor();
  await home.goto(`${site.origin}/desk`);
  await home.getByRole('button', { name: 'Sign out' }).waitFor();
  const everywhere = await fetch(`${site.origin}/api/access/sign-out`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.origin, cookie: await cookieOf(page) },
    body: JSON.stringify({ everywhere: true }),
  });
  assert.equal(everywhere.status, 200, `the session of ${maria.id} is over`);
  await home.getByRole('button', { name: 'Sign out' }).click();
  const says = home.getByText('of what was written in this browser is not sent');
  await says
    .or(home.getByRole('heading', { name: 'Sign in' }))
    .first()
    .waitFor();
  if (await says.isVisible()) await home.getByRole('button', { name: 'Sign out' }).click();
  for (const one of [home, page, second]) await one.waitForURL('**/desk/sign-in');
  assert.deepEqual(
    await home.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length]),
    [0, 0],
  );
});

test('R-AWAY-02 a page whose session has ended shows nothing; unsent words are there for the same person alone', async (t) => {
  const { site, maria, page } = await opened(t);
  await publish(page, 'Already out.');
  await published(page, 'Already out.').waitFor();
  assert.match(await page.title(), /^(\(\d+\) )?Fire at the harbour · Stet$/, 'public, so it is named');
  await page.route('**/workings/**', (route) => route.abort());
  await write(page, 'Not sent yet, and mine.');
  await page.clock.runFor(2000);
  await page.getByText('kept in this browser').waitFor();
  const cookies = await page.context().cookies();
  const omar = await site.join('omar', ['senior']);
  await page.context().addCookies(cookies.map((one) => ({ ...one, value: omar.session })));
  await site.give(maria, SLUG, 'post.publish', { post: 'more', content: { title: 'Another post' } });
  await page.clock.runFor(10_000);
  await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  assert.doesNotMatch((await page.locator('body').textContent()) ?? '', /harbour|Already out|and mine/);
  assert.equal(await page.title(), 'Desk');
  const his = await page.context().newPage();
  await enter(site, his);
  assert.equal(await unsent(his).count(), 0);
  assert.doesNotMatch((await his.locator('body').textContent()) ?? '', /and mine/);
  await his.close();
  await page.unroute('**/workings/**');
  await page.context().addCookies(cookies);
  await enter(site, page);
  await page.getByText('Not sent yet, and mine.').first().waitFor();
});

test('R-LOST-04 what a colleague takes down goes from the words that this browser keeps, and it is said', async (t) => {
  const { site, maria, page } = await opened(t);
  await publish(page, 'A name that was wrong.');
  const one = published(page, 'A name that was wrong.');
  await one.waitFor();
  const id = (await one.getAttribute('data-post')) ?? '';
  await one.focus();
  await page.keyboard.press('e');
  await page.locator('.composer').getByText('Update a post').waitFor();
  await page.keyboard.type(' And more of it.');
  await page.clock.runFor(2000);
  await page.getByText(/saved/).first().waitFor();
  const subject = { kind: 'post', id };
  await site.give(maria, SLUG, 'takedown.order', { subject, reason: 'by order of the court' });
  await page.clock.runFor(2000);
  await page.locator('.composer').getByText('was taken down').waitFor();
  assert.doesNotMatch((await page.locator('.c-editor').textContent()) ?? '', /wrong|more of it/);
  await page.clock.runFor(15_000);
  await enter(site, page);
  await page.locator('.c-editor').waitFor();
  assert.equal(await unsent(page).count(), 0);
  assert.equal(await wordsKept(page, site), '');
});

async function cookieOf(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
}
