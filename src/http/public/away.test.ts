/** The store is away: what readers get of what was rendered before, and of what was not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { follow } from '../../client/follow.ts';
import { coverage, post, withdrawn } from '../../delivery/documents.fixture.ts';
import { type PublicStage, publicStage, slug } from './public-app.fixture.ts';

const MINUTE = 60_000;
const pages = ['/', '/live/storm', '/live/storm/p/a', '/live/storm/corrections', '/live/storm/feed.atom'];

/** A stage with a post, whose store a test takes away. */
function stage() {
  const clock = { wrong: 0 };
  const made: PublicStage = publicStage({ clock: () => made.time.clock() + clock.wrong });
  made.wire.append(slug, post('a', 1, 'first words'));
  const staged = { ...made, clock, isAway: false, ask: asking(made.app) };
  const pauseOf = made.wire.pause;
  made.wire.pause = async () => {
    if (staged.isAway) throw new Error('planted');
    await pauseOf();
  };
  return staged;
}

const asking =
  (app: PublicStage['app']) =>
  (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { 'accept-encoding': 'identity', accept: 'text/html', ...headers } });

test('R-HTTP-35 while the store is away readers get what was rendered last, under its tag, kept briefly; then what is new', async () => {
  const staged = stage();
  const { ask, app, wire, lines } = staged;
  const before = new Map<string, Awaited<ReturnType<typeof ask>>>();
  for (const url of pages) before.set(url, await ask(url));
  staged.isAway = true;
  for (const url of pages) {
    const answer = await ask(url);
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.body, before.get(url)?.body, url);
    assert.equal(answer.headers.etag, before.get(url)?.headers.etag, url);
    assert.equal(answer.headers['cache-control'], 'public, max-age=0, s-maxage=2');
    const again = await ask(url, { 'if-none-match': String(answer.headers.etag) });
    assert.equal(again.statusCode, 304, url);
    assert.equal((await ask(url, { 'accept-encoding': 'gzip' })).statusCode, 200, url);
  }
  assert.match((await ask('/metrics')).body, /stet_kept_answers_total 1[0-9]/);
  assert.match(lines.join(''), /the store cannot be read/);
  staged.isAway = false;
  wire.append(slug, post('b', 2, 'second words'));
  const after = await ask('/live/storm');
  assert.match(after.body, /second words/);
  assert.match(String(after.headers['cache-control']), /stale-if-error/);
  await app.close();
});

test('R-HTTP-35 what was not rendered is answered 503 with Retry-After: a page for people, plain words for programs', async () => {
  const staged = stage();
  const { ask, app } = staged;
  await ask('/live/storm');
  staged.isAway = true;
  for (const url of ['/live/storm/p/a', '/live/storm?at=1', '/live/other', '/live/other/stream']) {
    const answer = await ask(url);
    assert.equal(answer.statusCode, 503, url);
    assert.equal(answer.headers['retry-after'], '5');
    assert.equal(answer.headers['cache-control'], 'no-store');
    for (const name of ['etag', 'vary', 'content-encoding']) assert.equal(answer.headers[name], undefined);
    assert.match(String(answer.headers['content-type']), /^text\/html/);
    assert.match(answer.body, /<h1>This page cannot be shown just now\.<\/h1>/);
    assert.match(String(answer.headers['content-security-policy']), /default-src/);
  }
  const answer = await ask('/live/storm/changes', { accept: 'application/json' });
  assert.equal(answer.statusCode, 503);
  assert.match(String(answer.headers['content-type']), /^text\/plain/);
  assert.match(answer.body, /^This cannot be read just now/);
  await app.close();
});

test('R-HTTP-35 nothing that a coverage moved away from is shown, and nothing that was read ten minutes ago, by whatever clock', async () => {
  const staged = stage();
  const { ask, app, wire, clock } = staged;
  for (const url of pages) await ask(url);
  staged.isAway = true;
  for (const [wrong, status] of [
    [9 * MINUTE, 200],
    [11 * MINUTE, 503],
    [-60 * MINUTE, 503],
  ] as const) {
    clock.wrong = wrong;
    for (const url of pages) assert.equal((await ask(url)).statusCode, status, `${url} ${wrong}`);
  }
  clock.wrong = 0;
  staged.isAway = false;
  for (const url of pages) await ask(url);
  wire.append(slug, withdrawn('a', 1));
  staged.isAway = true;
  for (const url of pages) assert.equal((await ask(url)).statusCode, 503, url);
  await app.close();
});

test('R-HTTP-35 a store that says nothing is not waited for where something is kept', async () => {
  const staged = stage();
  const { ask, app, wire, time } = staged;
  await ask('/live/storm');
  wire.head = () => new Promise(() => {});
  const asked = ask('/live/storm');
  await pause(20);
  time.advance(2_000);
  assert.equal((await asked).statusCode, 200);
  await app.close();
});

test('R-HTTP-35 streams stay open while the store is away, new ones open, and each gets every set once when it is back', async () => {
  const staged = stage();
  const { app, wire, time } = staged;
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const ending = new AbortController();
  const had: number[][] = [[], []];
  const opened: number[] = [];
  const reader = (n: number) =>
    follow(`${base}/live/storm`, {
      signal: ending.signal,
      onSet: ({ from, to }) => void had[n]?.push(from, to),
      onReset: () => assert.fail('there was a reset'),
      async fetch(...given) {
        const answer = await fetch(...given);
        if (String(given[0]).includes('/stream')) opened.push(answer.status);
        return answer;
      },
    });
  const first = reader(0);
  for (const deadline = Date.now() + 5000; had[0]?.length !== 2 && Date.now() < deadline; ) await pause(5);
  staged.isAway = true;
  const second = reader(1);
  for (const deadline = Date.now() + 5000; opened.length < 2 && Date.now() < deadline; ) await pause(5);
  wire.append(slug, coverage(slug, 'Anew'));
  await pause(20);
  assert.deepEqual(opened, [200, 200]);
  staged.isAway = false;
  for (const deadline = Date.now() + 5000; had.some((one) => one.at(-1) !== 3) && Date.now() < deadline; ) {
    time.advance(1_000);
    await pause(5);
  }
  assert.deepEqual(had, [
    [0, 2, 2, 3],
    [0, 3],
  ]);
  assert.deepEqual(opened, [200, 200], 'nobody had to come back');
  ending.abort();
  await Promise.all([first, second]);
  await app.close();
});
