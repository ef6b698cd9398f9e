/** Everybody who follows a coverage at once: two real pages and two plain clients, by streams and by `changes`. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { follow } from '../../src/client/follow.ts';
import { emptyMirror, type Mirror, materialise } from '../../src/client/materialise.ts';
import type { ChangeSet } from '../../src/wire/change-set.ts';

export interface Followers {
  readonly pages: readonly Page[];
  readonly resets: () => number;
  /** Fails unless everybody comes to have what the server has, each thing once and in order. */
  allCaughtUp(): Promise<void>;
}

/** Lets all follow `slug` at `url`; `truth` is the same server, reached directly. */
export async function followers(
  t: TestContext,
  browser: Browser,
  { url, truth, slug }: { url: string; truth: string; slug: string },
): Promise<Followers> {
  const streaming = await openPage(t, browser, `${url}/live/${slug}`);
  const polling = await openPage(t, browser, `${url}/live/${slug}`, { streams: false });
  const clients = [client(t, `${url}/live/${slug}`, true), client(t, `${url}/live/${slug}`, false)];
  return {
    pages: [streaming, polling],
    resets: () => clients.reduce((sum, one) => sum + one.resets(), 0),
    async allCaughtUp() {
      const whole = await wholeOf(`${truth}/live/${slug}`);
      for (const one of clients) {
        await until(() => one.mirror().cursor === whole.cursor);
        assert.deepEqual(one.mirror().documents, whole.documents);
        assert.deepEqual(one.faults(), []);
      }
      const fresh = await openPage(t, browser, `${truth}/live/${slug}`);
      const there = await parts(fresh);
      for (const page of [streaming, polling]) {
        await until(async () => {
          await page.evaluate(() => document.querySelector<HTMLElement>('#new-posts:not([hidden])')?.click());
          return (await parts(page)) === there;
        }).catch(async () => assert.equal(await parts(page), there));
        assert.equal(await page.evaluate(repeated), '');
      }
      await fresh.close();
    },
  };
}

/** A page in a context of its own, with a clock that a test can move. Whatever it says in its console fails the test. */
export async function openPage(
  t: TestContext,
  browser: Browser,
  address: string,
  {
    streams = true,
    clock = true,
    ...options
  }: { streams?: boolean; clock?: boolean; [option: string]: unknown } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  page.on('pageerror', (fault) => assert.fail(`the page: ${fault.message}`));
  if (clock) await page.clock.install();
  if (!streams) await page.addInitScript(() => Reflect.deleteProperty(window, 'EventSource'));
  await page.goto(address);
  return page;
}

/** What a page shows, but for what a reader did to it. */
function parts(page: Page): Promise<string> {
  return page.evaluate(() =>
    ['story', 'summary', 'panel', 'key-events', 'incidents', 'pinned', 'timeline']
      .map((id) => document.getElementById(id)?.outerHTML.replaceAll(' tabindex="-1"', '') ?? `no ${id}`)
      .join('\n'),
  );
}

function repeated(): string {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, place) => ids.indexOf(id) !== place).join();
}

function client(t: TestContext, address: string, streams: boolean) {
  let mirror: Mirror = emptyMirror;
  let resets = 0;
  const faults: string[] = [];
  const ending = new AbortController();
  t.after(() => ending.abort());
  void follow(address, {
    signal: ending.signal,
    fetch: (to, options) =>
      !streams && String(to).includes('/stream') ? Promise.resolve(Response.error()) : fetch(to, options),
    wait: (_, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, 20);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    onSet(set) {
      const next = materialise(mirror, set);
      if (next === 'hole') faults.push(`a hole before ${set.from}`);
      else if (next === mirror) faults.push(`${set.from}–${set.to} twice`);
      else mirror = next;
    },
    onReset() {
      resets += 1;
      mirror = emptyMirror;
    },
  });
  return { mirror: () => mirror, resets: () => resets, faults: () => faults };
}

async function wholeOf(address: string): Promise<Mirror> {
  const mirror = materialise(emptyMirror, (await (await fetch(`${address}/changes`)).json()) as ChangeSet);
  assert.notEqual(mirror, 'hole');
  return mirror as Mirror;
}

/** Waits until something holds, 15 s at most. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error('it did not come to pass in 15 s');
    await new Promise((later) => setTimeout(later, 20));
  }
}
