/** Demonstration A as everybody sees it who runs `npm start`, ten times as fast and more. */
import assert from 'node:assert/strict';
import { after, type TestContext, test } from 'node:test';
import { run, server, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { follow } from '../../src/client/follow.ts';
import type { ChangeSet } from '../../src/wire/change-set.ts';
import type { ClaimDocument, PublicDocument } from '../../src/wire/documents.ts';
import { launchBrowser } from '../rig/browser.ts';
import { openPage } from '../rig/followers.ts';

const browser = await launchBrowser();
after(() => browser.close());

type LiveClaim = Extract<ClaimDocument, { state: 'live' }>;

/** Runs the demonstration to its end; every change set in order, and the server still running. */
async function replayed(t: TestContext, speed = 400) {
  const running = await server(t, temporaryFolder(t), ['--demo-speed', String(speed)]);
  const address = `${running.url}/live/crocus-city-hall`;
  const sets: ChangeSet[] = [];
  const ending = new AbortController();
  t.after(() => ending.abort());
  for (;;) if ((await fetch(`${address}/changes`)).status === 200) break;
  void follow(address, {
    ...{ signal: ending.signal, onSet: (set) => void sets.push(set), onReset: () => assert.fail('a reset') },
    wait: async () => {},
  });
  await running.says(/crocus-city-hall.*the demonstration is complete/);
  const { cursor } = await (await fetch(`${address}/changes`)).json();
  while (sets.at(-1)?.cursor !== cursor) await new Promise((later) => setTimeout(later, 10));
  const latest = new Map<string, PublicDocument>();
  for (const { docs } of sets) for (const one of docs) latest.set(`${one.kind}:${one.id}`, one);
  const documents = [...latest.values()];
  const claim = (words: RegExp) => {
    const found = documents.find(
      (one): one is LiveClaim => one.kind === 'claim' && one.state === 'live' && words.test(one.text),
    );
    assert.ok(found, `no claim says ${words}`);
    return found;
  };
  return { address, sets, documents, claim, running };
}

test('R-DEMO-01 nine relays of one post on Telegram count as one origin', async (t) => {
  const { claim } = await replayed(t);
  const fire = claim(/mostly out/);
  assert.equal(fire.evidence.length, 10, 'the statement and nine relays');
  assert.equal(fire.evidence.filter(({ stance }) => stance === 'relays').length, 9);
  assert.equal(fire.standing.origins, 1);
  assert.equal(fire.standing.status, 'reported');
  assert.deepEqual(fire.standing.by, ['Andrey Vorobyov']);
});

test('R-DEMO-02 who claims an attack cannot confirm that it carried it out', async (t) => {
  const { claim, documents } = await replayed(t);
  const warned = claim(/US warned Russia/);
  assert.equal(warned.standing.origins, 1, 'the White House and its spokeswoman at one briefing');
  const did = claim(/carried out the attack/);
  assert.equal(did.standing.status, 'reported');
  assert.equal(did.standing.basis, 'claimant');
  assert.ok(
    documents.every(
      (one) => one.kind !== 'claim' || one.state !== 'live' || one.standing.status !== 'confirmed',
    ),
  );
});

test('R-DEMO-03 one correction of a statement changes three posts and the panel in one change set', async (t) => {
  const { sets } = await replayed(t, 60);
  const of = sets.filter(({ docs }) => docs.some(({ kind }) => kind === 'correction'));
  assert.equal(of.length, 1);
  const [{ docs = [], from = 0, to = 0 } = {}] = of;
  assert.equal(to, from + 1);
  const [correction] = docs.filter((one) => one.kind === 'correction');
  assert.ok(correction?.state === 'live');
  const posts = docs.filter((one) => one.kind === 'post');
  assert.equal(posts.length, 3);
  for (const post of posts)
    assert.ok(post.state === 'published' && post.notices.some(({ label }) => label === 'correction'));
  assert.ok(docs.some(({ kind }) => kind === 'panel'));
  const words = JSON.stringify(posts);
  assert.match(words, /National Security Council/);
  assert.doesNotMatch(
    JSON.stringify(posts.map((post) => post.state === 'published' && post.body)),
    /State Department/,
  );
});

test('R-DEMO-04 the correction arrives in a page that was open before it', async (t) => {
  const running = await server(t, temporaryFolder(t), ['--demo-speed', '40']);
  const address = `${running.url}/live/crocus-city-hall`;
  for (;;) if ((await fetch(address)).status === 200) break;
  const page = await openPage(t, browser, address, { clock: false });
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.locator('#timeline').getByText('State Department').first().waitFor();
  await page.locator('#timeline .notice.correction').first().waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>('#new-posts:not([hidden])')?.click());
  assert.equal(await page.locator('#timeline .notice.correction').count(), 3);
  assert.equal(
    await page.locator('#timeline :not(.notice) > figcaption', { hasText: 'State Department' }).count(),
    0,
  );
  assert.match((await page.locator('body').textContent()) ?? '', /demonstration/i);
  assert.equal(loads, 0, 'without loading anew');
});

test('R-DEMO-05 an older post says what it said, with the later state beside it', async (t) => {
  const { documents, address } = await replayed(t);
  const first = documents.find((one) => one.kind === 'post' && one.state === 'published' && one.order === 1);
  assert.ok(first?.kind === 'post' && first.state === 'published');
  const shown = first.body.find((block) => block.type === 'claim');
  assert.ok(shown?.type === 'claim');
  assert.equal(shown.text, 'The hall is ablaze.');
  assert.equal(shown.standing.status, 'reported', 'as it stood when the post was published');
  assert.equal(shown.later?.status, 'superseded', 'with what became of it');
  assert.match(await (await fetch(`${address}/p/${first.id}`)).text(), /class="later"/);
});

test('R-DEMO-06 each step can be looked at again as of its number, and says what it said', async (t) => {
  const { sets, address } = await replayed(t, 60);
  const last = sets.at(-1)?.to ?? 0;
  let corrected = false;
  let posts = 0;
  for (let seq = 1; seq <= last; seq += 1) {
    const answer = await fetch(`${address}?at=${seq}`);
    assert.equal(answer.status, 200);
    const text = await answer.text();
    const set = sets.find(({ from, to }) => from < seq && seq <= to);
    corrected ||= set?.docs.some(({ kind }) => kind === 'correction') ?? false;
    const articles = text.match(/<article id="p-/g)?.length ?? 0;
    assert.ok(articles >= posts, `at ${seq}: ${articles} posts after ${posts}`);
    posts = articles;
    assert.equal(/class="notice correction"/.test(text), corrected, `at ${seq}`);
    assert.match(text, /class="banner stood"/);
  }
  assert.ok(corrected && posts > 8);
});

test('R-DEMO-07 the demonstration never runs where a token exists', async (t) => {
  const data = temporaryFolder(t);
  assert.equal(
    (await run(t, ['token', 'create', '--name', 'me', '--role', 'senior', '--data', data]).ended).code,
    0,
  );
  const running = await server(t, data, []);
  assert.equal((await fetch(`${running.url}/live/crocus-city-hall`)).status, 404);
});

test('R-DEMO-09 the attack and two earlier ones stand in the timeline, known to the day and the year, with their figures', async (t) => {
  const { address, documents } = await replayed(t);
  const page = await (await fetch(address)).text();
  const timeline = /<nav id="incidents".*?<\/nav>/s.exec(page)?.[0] ?? '';
  const told = [...timeline.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) =>
    item.replace(/<[^>]*>/g, '|'),
  );
  assert.deepEqual(
    told.map((item) => item.split('|').filter((part) => part !== '')),
    [
      ['22 Mar 2024', 'Attack on Crocus City Hall', 'Crocus City Hall, Moscow region, Russia'],
      ['2015', 'A Russian airliner is destroyed over Sinai', 'Sinai, Egypt'],
      ['2017', 'A bomb on the St Petersburg metro', 'St Petersburg metro, Russia'],
    ],
  );
  const says = async (title: RegExp) => {
    const found = documents.find(
      (one) => one.kind === 'incident' && one.state === 'live' && title.test(one.title),
    );
    const text = await (await fetch(`${address}/incidents/${found?.id}`)).text();
    return text.replace(/<style>.*?<\/style>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
  };
  assert.match(
    await says(/airliner/),
    /When 2015 Where Sinai, Egypt Known to the region only.*On board: 224.*not confirmed/,
  );
  assert.match(await says(/metro/), /When 2017 .*Killed: 15/);
});

test('R-DEMO-08 the second demonstration: each step can be looked at again as it was', async (t) => {
  const running = await server(t, temporaryFolder(t), ['--demo-speed', '400']);
  await running.says(/typhoon-haiyan.*the demonstration is complete/);
  const address = `${running.url}/live/typhoon-haiyan`;
  const { docs, to } = (await (await fetch(`${address}/changes`)).json()) as ChangeSet;
  const figure = docs.find((one) => one.kind === 'figure' && one.state === 'live' && one.label === 'deaths');
  assert.ok(figure);
  const seen: string[] = [];
  for (let at = 1; at <= to; at += 1) {
    const page = await (await fetch(`${address}/figures/${figure.id}?at=${at}`)).text();
    const says = /<h1>Deaths: ([^<]*)<\/h1>/.exec(page)?.[1];
    if (says && says !== seen.at(-1)) seen.push(says);
  }
  assert.deepEqual(seen, [
    '10,000 feared',
    '2,000 to 10,000',
    '2,000 to 2,500',
    '1,774 to 2,500',
    '2,000 to 2,500',
    '2,357',
    '2,357 to 4,460',
    '2,357',
    '2,357 to 4,460',
    '2,360 to 4,460',
  ]);
  const page = await (await fetch(address)).text();
  assert.match(page, /<h1[^>]*>Typhoon Haiyan: <a [^>]*>2,360 to 4,460<\/a> deaths; two counts in conflict/);
  assert.match(page, /noindex/);
});
