/** settings that change → what readers get, and with which policy and tag. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { post } from '../../delivery/documents.fixture.ts';
import { MemoryWire } from '../../delivery/memory-wire.fixture.ts';
import { watchSite } from '../../delivery/site-watch.ts';
import { nothingSet, type ShownSite } from '../../wire/site.ts';
import { type PublicStage, publicStage, slug } from './public-app.fixture.ts';

const file = `logo-${'0a'.repeat(16)}.webp`;
const set: ShownSite = {
  ...{ version: 1, name: '</title><b>“O’Neill” & Sons', light: '#7a4d00', dark: '#ffcc00' },
  logo: { file, width: 320, height: 80 },
};
const pages = ['/', '/live/storm', '/live/storm/p/a', '/live/storm/corrections', '/live/storm/p/none'];
const feeds = ['/live/storm/feed.atom', '/live/storm/feed.rss', '/live/storm/feed.json'];

/** A stage whose settings a test turns. */
function stage(siteName: string | null = null): PublicStage & { turn(shown: ShownSite): void } {
  let shown = nothingSet;
  const watch = { now: () => shown, look: async () => {}, close() {} };
  const made = publicStage({ siteName, watch });
  made.wire.append(slug, post('a', 1, 'first words'));
  made.wire.logos.set(file, Buffer.from('the bytes'));
  return { ...made, turn: (next) => (shown = next) };
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** The sources of style that a page has, and those that its policy allows. */
function styles(body: string, policy: unknown): readonly [string[], string] {
  const found = [...body.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => sha256(text));
  return [found, /style-src ([^;]*)/.exec(String(policy))?.[1] ?? ''];
}

test('R-SITE-06 what is set shows on every page, in every feed and in structured data, as words; tag and policy go with it', async () => {
  const { app, turn } = stage();
  const plain = { 'accept-encoding': 'identity' };
  const ask = (url: string, headers = {}) => app.inject({ url, headers: { ...plain, ...headers } });
  const before = new Map<string, string>();
  for (const url of [...pages, ...feeds]) {
    const { body, headers } = await ask(url);
    assert.ok(!body.includes('Neill') && !body.includes(file), url);
    before.set(url, String(headers.etag));
  }
  turn(set);
  for (const url of [...pages, ...feeds]) {
    const { body, headers, statusCode } = await ask(url, { 'if-none-match': before.get(url) ?? '' });
    assert.equal(statusCode, url.endsWith('none') ? 404 : 200, url);
    assert.ok(body.includes(file), url);
    assert.ok(!body.includes('</title><b>') || url.endsWith('.json'), url);
    if (feeds.includes(url)) continue;
    const [found, allowed] = styles(body, headers['content-security-policy']);
    assert.deepEqual([found.length, found.join(' ')], [2, allowed], url);
    assert.ok(body.includes('{:root{--accent:#7a4d00}}') && body.includes('{:root{--accent:#ffcc00}}'));
    assert.ok(
      body.includes(
        `src="/site/${file}" alt="&lt;/title&gt;&lt;b&gt;“O’Neill” &amp; Sons" width="320" height="80"`,
      ),
      url,
    );
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
  }
  const live = (await ask('/live/storm')).body;
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(live)?.[1] ?? '{}');
  assert.deepEqual(
    [data.publisher.name, data.publisher.logo.url, data.publisher.logo.width],
    [set.name, `https://live.example/site/${file}`, 320],
  );
  assert.equal(JSON.parse((await ask('/live/storm/feed.json')).body).authors[0].name, set.name);
  turn({ ...nothingSet, version: 2 });
  const again = await ask('/live/storm', { 'if-none-match': before.get('/live/storm') ?? '' });
  assert.equal(again.statusCode, 304, 'as it came is as it was');
  await app.close();
});

test('R-SITE-06 a page that is made while the settings change has the policy and the tag of what it shows', async () => {
  const { app, wire, turn } = stage();
  const seen = new Map<string, string>();
  const lights = ['#7a4d00', '#1c6843', '#98231b', '#1d4ed0', '#5f5b53', '#000000'];
  let version = 0;
  // Before and after each look at the wire: a page is never made within one state of the settings.
  wire.pause = async () => {
    version += 1;
    turn({ ...set, version, light: lights[version % 7] ?? null, name: `House ${version % 7}` });
  };
  for (let round = 1; round <= 12; round += 1) {
    const asked = [1, 2, 3].map(() =>
      app.inject({ url: '/live/storm', headers: { 'accept-encoding': 'identity' } }),
    );
    for (const { body, headers } of await Promise.all(asked)) {
      const [found, allowed] = styles(body, headers['content-security-policy']);
      assert.equal(found.join(' '), allowed);
      const tag = String(headers.etag);
      assert.equal(seen.get(tag) ?? body, body, 'one tag, one page');
      seen.set(tag, body);
    }
    wire.append(slug, post(`p${round}`, round + 1, 'more words'));
  }
  assert.ok(seen.size > 4, `${seen.size}`);
  await app.close();
});

test('R-SITE-07 a name that was given at the start wins over the one that was set', async () => {
  const { app, turn } = stage('The Evening Record');
  turn(set);
  const { body } = await app.inject('/live/storm');
  assert.ok(body.includes('alt="The Evening Record"') && !body.includes('Neill'));
  await app.close();
});

test('R-SITE-08 the logo is had at the name of its bytes, for ever and by anybody; what has no such name is not there', async () => {
  const { app } = stage();
  const got = await app.inject(`/site/${file}`);
  assert.deepEqual([got.statusCode, got.body, got.headers['content-type']], [200, 'the bytes', 'image/webp']);
  assert.match(String(got.headers['cache-control']), /immutable/);
  assert.match(String(got.headers['content-security-policy']), /sandbox/);
  assert.equal(got.headers['cross-origin-resource-policy'], 'cross-origin');
  for (const name of ['site', `logo-${'0b'.repeat(16)}.webp`, 'logo.svg', '%00'])
    assert.equal((await app.inject(`/site/${name}`)).statusCode, 404, name);
  await app.close();
});

test('R-SITE-03 a process sees a change by itself, at once where it is told to look, and goes on after a look that failed', async (t) => {
  const wire = new MemoryWire();
  t.mock.timers.enable({ apis: ['setInterval'] });
  let fails = false;
  const reading = { site: async () => (fails ? Promise.reject(new Error('away')) : wire.site()) };
  const watch = await watchSite(reading, 500);
  const settled = () => new Promise((later) => setImmediate(later));
  assert.equal(watch.now().version, 0);
  wire.shown = set;
  fails = true;
  t.mock.timers.tick(500);
  await settled();
  assert.equal(watch.now().version, 0);
  fails = false;
  t.mock.timers.tick(500);
  await settled();
  assert.equal(watch.now(), set);
  wire.shown = { ...set, version: 2 };
  await watch.look();
  assert.equal(watch.now().version, 2);
  watch.close();
});
