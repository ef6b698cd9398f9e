/**
 * The desk's app in a real browser: from a key to the screen beside a timeline of 200 posts, the app's weight, how long a
 * coverage of 5,000 posts takes to open, and what fifty editors publishing at once cost each other.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Joined } from '../src/access/people.fixture.ts';
import { cookieName } from '../src/http/desk/access/session-cookie.ts';
import { launchBrowser } from '../test/rig/browser.ts';
import { type NewsroomSite, newsroomSite } from '../test/rig/newsroom-site.ts';

/** In the page: how long after a key's own time stamp the frame was drawn that shows it. */
const MEASURE = `
  globalThis.kept = [];
  addEventListener('keydown', ({ timeStamp }) => {
    const channel = new MessageChannel();
    requestAnimationFrame(() => channel.port2.postMessage(null));
    channel.port1.onmessage = () => kept.push(performance.now() - timeStamp);
  }, { capture: true });`;
/** In the page: when the first post stood there. */
const SHOWN = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.posts .row h3')?.textContent?.startsWith('Post ')) return;
    observer.disconnect();
    globalThis.shownAt = performance.now();
  }).observe(document, { childList: true, subtree: true });`;

const EDITORS = 50;
const POSTS_EACH = 6;

/** Prints them. */
export async function benchDesk(): Promise<void> {
  const ends: (() => unknown)[] = [];
  const t = { after: (end: () => unknown) => void ends.push(end) } as unknown as TestContext;
  const browser = await launchBrowser();
  try {
    weights();
    const site = await newsroomSite(t, browser);
    const maria = await site.join('maria', ['senior', 'admin']);
    await coverage(site, maria, 'small', 200);
    await keys(site, maria);
    await coverage(site, maria, 'large', 5000);
    await opening(browser, site, maria);
    await together(site, maria);
  } finally {
    for (const end of ends.reverse()) await end();
    await browser.close();
  }
}

function weights(): void {
  const file = join(import.meta.dirname, '../build/browser/manifest.json');
  const built: Readonly<Record<string, { gzip: number; with?: readonly string[] }>> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const first = ['desk.js', ...(built['desk.js']?.with ?? []), 'desk.css'];
  const whole = first.reduce((sum, name) => sum + (built[name]?.gzip ?? Number.NaN), 0);
  console.log(
    `desk: the app weighs ${(whole / 1000).toFixed(1)} KB gzipped on first load (goal: 200 at most)`,
  );
}

async function coverage(site: NewsroomSite, by: Joined, slug: string, posts: number): Promise<void> {
  await site.give(by, slug, 'coverage.open', { slug, headline: `A story of ${posts} posts` });
  await site.give(by, slug, 'coverage.start');
  const words =
    'Crews reached the quay from the east, and the harbour master said the channel stays closed. ';
  // So many hands that none asks more than one person may at once.
  const hands = await Promise.all(
    Array.from({ length: Math.ceil(posts / 500) }, (_, n) => site.join(`${slug}-${n}`, ['senior'])),
  );
  const publish = (n: number) =>
    site.give(hands[n % hands.length] ?? by, slug, 'post.publish', {
      post: `p-${n}`,
      content: { title: `Post ${n} of the night`, body: words.repeat(3) },
    });
  for (let from = 0; from < posts; from += 50)
    await Promise.all(Array.from({ length: 50 }, (_, at) => publish(from + at)));
}

/**
 * From the key's own time stamp to the frame after the one that drew it: at the desk, and in a bare field on an empty
 * page, which is what the browser itself takes on this machine. Three times each by turns, with a processor that is as
 * fast as it is and four times slower; told are the medians.
 */
async function keys(site: NewsroomSite, by: Joined): Promise<void> {
  for (const slower of [1, 4]) {
    const rounds: { desk: readonly number[]; bare: readonly number[] }[] = [];
    for (let round = 0; round < 3; round += 1) {
      const bare = await typedOn(site, by, slower, async (page) => {
        await page.setContent('<div class="c-editor" contenteditable style="min-height: 9rem"></div>');
        await page.locator('.c-editor').focus();
      });
      const desk = await typedOn(site, by, slower, async (page) => {
        await page.goto(`${site.origin}/desk/c/small`);
        await page.getByText('Post 199 of the night').first().waitFor();
        await page.locator('.c-editor').focus();
        await page.keyboard.press('ArrowDown');
      });
      rounds.push({ desk, bare });
    }
    const median = (of: 'desk' | 'bare', share: number) =>
      quantile(
        rounds.map((round) => quantile(round[of], share)),
        0.5,
      );
    const [half, late] = [median('desk', 0.5), median('desk', 0.99)];
    const [least, floor] = [median('bare', 0.5), median('bare', 0.99)];
    console.log(
      `desk: key to screen beside 200 posts${slower > 1 ? `, processor ${slower} × slower` : ''}: p50 ${half.toFixed(1)} ms, p99 ${late.toFixed(1)} ms; a bare field p50 ${least.toFixed(1)} ms, p99 ${floor.toFixed(1)} ms: p99 is ${(late / floor).toFixed(2)} × that (goal: under 16 ms)`,
    );
  }
}

async function typedOn(
  site: NewsroomSite,
  by: Joined,
  slower: number,
  open: (page: Page) => Promise<void>,
): Promise<readonly number[]> {
  const page = await site.device(by);
  await open(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.evaluate(MEASURE);
  const text = 'Harbour master Ana Ruiz said on Telegram that "nobody is missing" at the quay tonight. ';
  for (const key of text.repeat(3)) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(15);
  }
  const kept = await page.evaluate<number[]>('globalThis.kept');
  await page.context().close();
  return kept;
}

/** From the navigation to the newest post on the screen, with nothing kept. */
async function opening(browser: Browser, site: NewsroomSite, by: Joined): Promise<void> {
  const taken: number[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([
      {
        ...{ name: cookieName(site.origin), value: by.session, url: site.origin },
        ...{ sameSite: 'Strict', httpOnly: true },
      },
    ]);
    const page: Page = await context.newPage();
    await page.addInitScript(SHOWN);
    await page.goto(`${site.origin}/desk/c/large`, { waitUntil: 'commit' });
    await page
      .locator('.posts .row h3')
      .filter({ hasText: /^Post / })
      .first()
      .waitFor();
    taken.push(await page.evaluate<number>('globalThis.shownAt'));
    await context.close();
  }
  console.log(`desk: a coverage of 5,000 posts opens in ${told(taken)} (goal: under 1,000 ms)`);
}

/** Publishing by one editor alone, then by fifty at once, each with a stream of the desk open. */
async function together(site: NewsroomSite, by: Joined): Promise<void> {
  const { origin } = site;
  const cookieOf = ({ session }: Joined): string => `${cookieName(origin)}=${session}`;
  let n = 0;
  const publish = async (who: Joined) => {
    const begun = performance.now();
    const answer = await fetch(`${origin}/api/coverages/small/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie: cookieOf(who) },
      body: JSON.stringify({
        ...{ id: `bench-${++n}`, kind: 'post.publish', post: `bench-${n}` },
        content: { title: `Bench ${n}`, body: 'Words of one of fifty editors.' },
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.arrayBuffer();
    return performance.now() - begun;
  };
  const alone: number[] = [];
  for (let at = 0; at < 100; at += 1) alone.push(await publish(by));
  const leaving = new AbortController();
  const editors = await Promise.all(
    Array.from({ length: EDITORS }, (_, at) => site.join(`editor-${at}`, ['senior'])),
  );
  for (const one of editors)
    void fetch(`${origin}/api/coverages/small/stream`, {
      headers: { cookie: cookieOf(one) },
      signal: leaving.signal,
    })
      .then(async (stream) => {
        for await (const _ of stream.body ?? []);
      })
      .catch(() => {});
  const all = await Promise.all(
    editors.map(async (one) => {
      const own: number[] = [];
      for (let at = 0; at < POSTS_EACH; at += 1) {
        await new Promise((later) => setTimeout(later, Math.random() * 1000));
        own.push(await publish(one));
      }
      return own;
    }),
  );
  leaving.abort();
  const crowd = all.flat();
  const ratio = quantile(crowd, 0.99) / quantile(alone, 0.99);
  console.log(`desk: publish by one editor ${told(alone)}; by ${EDITORS} at their desks ${told(crowd)}`);
  console.log(`desk: publish p99 of ${EDITORS} editors is ${ratio.toFixed(2)} × that of one`);
}

function told(times: readonly number[]): string {
  return `p50 ${quantile(times, 0.5).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
