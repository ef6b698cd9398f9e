import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Look } from './look.ts';
import { type Host, openHost, settingsOf } from './poll.fixture.ts';
import { isPolled, poll } from './poll.ts';
import { NOTHING_YET, type PollFault, type PollState, type SourceKind, sourceKinds } from './source.ts';
import { telegramPage, telegramPost } from './telegram-page.fixture.ts';

let host: Host;
before(async () => {
  host = await openHost();
});
after(() => host.close());

interface Told extends Partial<Look> {
  readonly state: PollState;
  readonly fault?: PollFault;
  /** The texts of the items. */
  readonly texts: readonly string[];
}

async function look(
  kind: SourceKind,
  path: string | null,
  state = NOTHING_YET,
  secret: string | null = null,
  more = {},
): Promise<Told> {
  const settings = settingsOf(kind, path === null ? null : path.startsWith('/') ? host.at(path) : path, more);
  const told = await poll(settings, state, secret, host.door, 30_000);
  if (!told.ok) return { state, fault: told.error, texts: [] };
  return { ...told.value, texts: told.value.parsed.items.map(({ text }) => text) };
}

/** Answers with a body. */
const gives =
  (body: string, headers: Record<string, string> = {}, status = 200): Host['answers'][string] =>
  (_asked, answer) =>
    answer.writeHead(status, headers).end(body);

const rss = (title: string) =>
  `<rss version="2.0"><channel><item><guid>1</guid><title>${title}</title></item></channel></rss>`;

test('R-POLL-01 a feed is read once for each of its versions: its marks come back, and 304 is nothing new', async () => {
  host.answers['/feed'] = ({ headers }, answer) => {
    if (headers['if-none-match'] === '"v1"') answer.writeHead(304).end();
    else
      answer
        .writeHead(200, {
          etag: '"v1"',
          'last-modified': 'Fri, 22 Mar 2024 20:00:00 GMT',
          'content-type': 'application/rss+xml',
        })
        .end(rss('One'));
  };
  const first = await look('feed', '/feed');
  assert.deepEqual(
    [first.texts, first.state.etag, first.original?.type],
    [['One'], '"v1"', 'application/rss+xml'],
  );
  assert.equal(Buffer.from(first.original?.bytes ?? []).toString(), rss('One'));
  const second = await look('feed', '/feed', first.state);
  assert.deepEqual([second.texts, second.state, second.original], [[], first.state, null]);
  assert.equal(host.asked.at(-1)?.headers['if-modified-since'], 'Fri, 22 Mar 2024 20:00:00 GMT');
});

test('R-POLL-02 what a host refuses is a sentence, with the time to wait that it names', async () => {
  const date = 'Fri, 22 Mar 2024 20:00:00 GMT';
  for (const [status, headers, why, wait] of [
    [401, {}, /does not let us in/, null],
    [403, {}, /does not let us in/, null],
    [404, {}, /nothing at this address/, null],
    [410, {}, /gone for good/, null],
    [429, { 'retry-after': '120' }, /less often/, 120_000],
    [503, { 'retry-after': 'Fri, 22 Mar 2024 20:01:00 GMT', date }, /not there for now/, 60_000],
    [503, { 'retry-after': 'Fri, 22 Mar 2024 19:00:00 GMT', date }, /not there for now/, 0],
    [503, { 'retry-after': 'soon' }, /not there for now/, null],
    [429, { 'retry-after': '999999999' }, /less often/, 86_400_000],
    [500, {}, /in trouble/, null],
    [418, {}, /answered 418/, null],
  ] as const) {
    host.answers['/refused'] = gives('', headers, status);
    for (const kind of ['feed', 'cap', 'telegram-page'] as const) {
      const { fault } = await look(kind, '/refused');
      assert.match(fault?.message ?? '', why);
      assert.equal(fault?.retryAfter, wait, String(status));
    }
  }
});

test('R-POLL-03 a feed that cannot be read, or may not be gone to, is a fault; the state stays', async () => {
  host.answers['/broken'] = gives('<html>no', { etag: '"v1"' });
  const state = { ...NOTHING_YET, etag: '"v0"' };
  const broken = await look('feed', '/broken', state);
  assert.match(broken.fault?.message ?? '', /HTML page/);
  assert.deepEqual(broken.state, state);
  assert.match(
    (await look('feed', 'http://169.254.169.254/')).fault?.message ?? '',
    /a cloud keeps its keys/,
  );
  assert.match((await look('feed', null)).fault?.message ?? '', /no address/);
});

test('R-POLL-04 every kind that is looked at has its look; to hooks something is sent', async () => {
  assert.deepEqual(
    sourceKinds.filter((kind) => !isPolled(kind)),
    ['hook'],
  );
  assert.match((await look('hook', null)).fault?.message ?? '', /not looked at/);
});

const cap = (
  identifier: string,
) => `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${identifier}</identifier>
  <sender>met</sender><sent>2024-03-22T20:00:00+03:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
  <info><event>Storm</event><headline>${identifier}</headline></info></alert>`;

test('R-POLL-10 an alert at an address is read; so are those that a feed leads to, each version once', async () => {
  host.answers['/alert'] = gives(cap('a-0'), { 'content-type': 'application/cap+xml' });
  assert.deepEqual((await look('cap', '/alert')).texts, ['a-0']);
  const entry = (id: string, updated = '2024-03-22T20:00:00Z') =>
    `<entry><id>${id}</id><title>x</title><updated>${updated}</updated><link href="/no"/><link type="application/cap+xml" href="/caps/${id}"/></entry>`;
  const atom = (...entries: readonly string[]) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id>${entries.join('')}</feed>`;
  for (const id of ['a-1', 'a-2']) host.answers[`/caps/${id}`] = gives(cap(id));
  host.answers['/alerts'] = gives(atom(entry('a-1'), entry('a-2')), { etag: '"1"' });
  const first = await look('cap', '/alerts');
  assert.deepEqual(
    [first.texts, first.state.etag, first.originals?.map(({ externals }) => externals)],
    [['a-1', 'a-2'], '"1"', [['met,a-1'], ['met,a-2']]],
  );
  assert.equal(
    host.asked.some(({ path }) => path === '/no'),
    false,
  );
  host.answers['/alerts'] = gives(atom(entry('a-2', '2024-03-22T21:00:00Z'), entry('a-1')), { etag: '"2"' });
  assert.deepEqual((await look('cap', '/alerts', first.state)).texts, ['a-2']);
});

test('R-POLL-11 an alert that does not come is asked for again; one elsewhere is not gone to, one that is none is told once', async () => {
  const item = (link: string) => `<item><guid>${link}</guid><title>x</title><link>${link}</link></item>`;
  const feed = (...links: readonly string[]) =>
    `<rss version="2.0"><channel>${links.map(item).join('')}</channel></rss>`;
  host.answers['/bad'] = gives('<alert>no</alert>');
  delete host.answers['/late'];
  host.answers['/rss'] = gives(
    feed(host.at('/late'), 'http://10.0.0.1/x', 'https://elsewhere.example/y', host.at('/bad')),
    { etag: '"1"' },
  );
  const first = await look('cap', '/rss');
  assert.deepEqual([first.texts, first.state.etag, first.parsed?.faults.length], [[], null, 4]);
  assert.match(
    first.parsed?.faults.join() ?? '',
    /nothing at this address.*10\.0\.0\.1, which is not among the hosts.*elsewhere\.example/,
  );
  host.answers['/late'] = gives(cap('late'));
  host.answers['/rss'] = gives(feed(host.at('/late'), host.at('/bad')), { etag: '"2"' });
  const second = await look('cap', '/rss', first.state);
  assert.deepEqual([second.texts, second.state.etag, second.parsed?.faults], [['late'], '"2"', []]);
  const many = Array.from({ length: 40 }, (_, index) => `/many/${index}`);
  for (const path of many) host.answers[path] = gives(cap(path));
  host.answers['/rss'] = gives(feed(...many.map((path) => host.at(path))), { etag: '"3"' });
  const third = await look('cap', '/rss');
  assert.deepEqual([third.texts.length, third.more, third.state.etag], [30, true, null]);
  assert.equal((await look('cap', '/rss', third.state)).texts.length, 10);
  const dead = Array.from({ length: 70 }, (_, index) => `/dead/${index}`);
  host.answers['/live'] = gives(cap('live'));
  host.answers['/rss'] = gives(feed(...[...dead, '/live'].map((path) => host.at(path))));
  let turn = await look('cap', '/rss');
  assert.deepEqual([turn.texts, turn.more], [[], undefined], 'what is dead is not asked for without a rest');
  for (let turns = 1; turn.texts.length === 0; turns += 1) {
    assert.ok(turns < 3, 'links that are dead hold up no live one');
    turn = await look('cap', '/rss', turn.state);
  }
  host.answers['/dead/19'] = gives(cap('back'));
  turn = await look('cap', '/rss', turn.state);
  assert.deepEqual(turn.texts, ['back'], 'whoever failed longest ago is first');
});

test('R-POLL-20 a channel’s page is read; its address may be written as people write it', async () => {
  host.answers['/s/town'] = gives(
    telegramPage(telegramPost({ id: 1, text: 'Fire.', time: '2024-03-22T17:41:00+00:00' })),
  );
  assert.deepEqual((await look('telegram-page', '/s/town')).texts, ['Fire.']);
  const { previewOf } = await import('./poll-telegram-page.ts');
  for (const address of [
    '@town_hall',
    't.me/town_hall',
    'https://t.me/town_hall',
    'https://t.me/s/town_hall/',
    'http://t.me/s/town_hall',
  ])
    assert.equal(previewOf(address), 'https://t.me/s/town_hall');
  assert.equal(previewOf('https://t.me/+secret'), 'https://t.me/+secret');
});

const TOKEN = '123456:ABC-secret_token';
const update = (id: number, text: string) => ({
  update_id: id,
  message: { message_id: id, date: 1_711_126_860, chat: { id: 7, title: 'T' }, text },
});

/** Telegram as far as a bot's updates go: what an offset confirms is forgotten. */
function telegram(waiting: ReturnType<typeof update>[]): void {
  host.answers[`/bot${TOKEN}/getUpdates`] = ({ body }, answer) => {
    const { offset = 0 } = JSON.parse(body);
    waiting.splice(0, waiting.length, ...waiting.filter(({ update_id: id }) => id >= offset));
    answer.end(JSON.stringify({ ok: true, result: waiting.slice(0, 100) }));
  };
}

test('R-POLL-30 a bot’s messages are confirmed only by the next look: what was not kept comes again', async () => {
  const waiting = [update(5, 'one'), update(6, 'two')];
  telegram(waiting);
  const first = await look('telegram-bot', host.at(''), NOTHING_YET, TOKEN);
  assert.deepEqual([first.texts, first.state.cursor, waiting.length], [['one', 'two'], '7', 2]);
  const kept = first.originals?.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()));
  assert.deepEqual([first.original, kept], [null, [update(5, 'one'), update(6, 'two')]], 'each by itself');
  assert.deepEqual((await look('telegram-bot', host.at(''), NOTHING_YET, TOKEN)).texts, ['one', 'two']);
  waiting.push(update(7, 'three'));
  const second = await look('telegram-bot', host.at(''), first.state, TOKEN);
  assert.deepEqual([second.texts, waiting.length], [['three'], 1]);
  const third = await look('telegram-bot', host.at(''), second.state, TOKEN);
  assert.deepEqual([third.texts, third.state, waiting.length], [[], second.state, 0]);
  const asked = JSON.parse(host.asked.at(-1)?.body ?? '');
  assert.deepEqual(asked.allowed_updates, [
    'message',
    'edited_message',
    'channel_post',
    'edited_channel_post',
  ]);
  telegram(Array.from({ length: 150 }, (_, index) => update(index, `m${index}`)));
  assert.equal((await look('telegram-bot', host.at(''), NOTHING_YET, TOKEN)).more, true);
});

test('R-POLL-31 what Telegram refuses is a sentence, and no sentence holds the token', async () => {
  const at = `/bot${TOKEN}/getUpdates`;
  for (const [answer, why, wait] of [
    [gives('{"ok":false,"error_code":401}', {}, 401), /does not know the bot’s token/, null],
    [gives('{"ok":false}', {}, 409), /Another program/, null],
    [gives('{"ok":false,"parameters":{"retry_after":35}}', {}, 429), /less often/, 35_000],
    [gives('no'), /no JSON/, null],
    [gives('', { location: 'http://10.0.0.1/' }, 302), /sends on to 10\.0\.0\.1/, null],
    [gives('', { location: at }, 307), /more than 5 times/, null],
  ] as const) {
    host.answers[at] = answer;
    const { fault } = await look('telegram-bot', host.at(''), NOTHING_YET, TOKEN);
    assert.match(fault?.message ?? '', why);
    assert.equal(fault?.retryAfter, wait);
    assert.doesNotMatch(JSON.stringify(fault), /secret_token/);
  }
  for (const secret of [null, '', 'words', '1:../../x'])
    assert.match(
      (await look('telegram-bot', host.at(''), NOTHING_YET, secret)).fault?.message ?? '',
      /no token/,
    );
  const cursor = { ...NOTHING_YET, cursor: 'x' };
  assert.match((await look('telegram-bot', host.at(''), cursor, TOKEN)).fault?.message ?? '', /cursor/);
});
