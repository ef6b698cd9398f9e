import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Door, Errand } from './door.ts';
import type { Judging } from './judged-address.ts';
import {
  answer,
  bomb,
  type Deed,
  drip,
  endless,
  type Misbehaving,
  misbehaving,
  sendsTo,
} from './misbehaving.fixture.ts';
import { openDoor } from './open-door.ts';
import { whyPrivate } from './why-private.ts';

/** The server that the operator allows, and one inside the house that nobody may be led to. */
const deeds: Record<string, Deed> = {};
const insideDeeds: Record<string, Deed> = { '/': answer(200, 'a secret') };
let server: Misbehaving;
let inside: Misbehaving;
let door: Door;

before(async () => {
  server = await misbehaving(deeds);
  inside = await misbehaving(insideDeeds);
  door = openDoor({ privately: (host, port) => host === '127.0.0.1' && port === server.port });
});
after(() => Promise.all([server.close(), inside.close()]));

/** Asks for what does `deed`; answers the text or the refusal's code, and the sentence. */
async function ask(deed: Deed, more: Partial<Errand> = {}, by = door): Promise<readonly [string, string]> {
  deeds['/x'] = deed;
  const answered = await by({ url: server.at('/x'), within: 30_000, ...more });
  return answered.ok
    ? [Buffer.from(answered.value.body).toString(), String(answered.value.status)]
    : [answered.error.code, answered.error.message];
}

/** A door for names of which a table tells the addresses, one after another; 127.0.0.1 counts as anybody's. */
function named(table: Record<string, string[]>, more: Judging = {}): { door: Door; looked: string[] } {
  const looked: string[] = [];
  const resolve = async (host: string) => {
    looked.push(host);
    const [first = '192.0.2.1', ...rest] = table[host] ?? [];
    if (rest.length > 0) table[host] = rest;
    return [first];
  };
  const judge = (address: string) => (address === '127.0.0.1' ? null : whyPrivate(address));
  return { door: openDoor({ resolve, judge, ...more }), looked };
}

test('R-EGRESS-02 only http and https, without a user name; no address of this machine, of the house or of a cloud', async () => {
  for (const url of [
    'ftp://news.example/',
    'file:///etc/hosts',
    'data:,x',
    'nothing',
    'http://a:b@news.example/',
  ]) {
    const answered = await door({ url });
    assert.equal(!answered.ok && answered.error.code, 'address', url);
  }
  for (const url of [
    ...[
      'http://localhost/',
      'http://0x7f.1/',
      'http://2130706433/',
      'http://[::1]/',
      'http://[::ffff:7f00:1]/',
    ],
    ...['http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', inside.at('/'), 'http://0/'],
  ]) {
    const answered = await door({ url });
    assert.equal(!answered.ok && answered.error.code, 'private', url);
  }
  assert.deepEqual(inside.asked, []);
});

test('R-EGRESS-03 what is allowed inside the house is one host and one port; the answer comes whole', async () => {
  assert.deepEqual(await ask(answer(200, 'words')), ['words', '200']);
  assert.deepEqual(await ask(answer(404, 'no')), ['no', '404']);
  assert.match(
    server.asked.at(-1) ?? '',
    new RegExp(`^GET /x HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\n`),
  );
  deeds['/post'] = (socket, request) => socket.end(answer(200, String(request.startsWith('POST'))));
  const posted = await door({ url: server.at('/post'), method: 'POST', body: '{}' });
  assert.equal(posted.ok && Buffer.from(posted.value.body).toString(), 'true');
});

test('R-EGRESS-04 a redirect is judged anew: not into the house, not to a cloud, not to another host or port', async () => {
  for (const [to, code] of [
    [inside.at('/'), 'host'],
    ['http://169.254.169.254/latest/meta-data/', 'host'],
    ['http://localhost/', 'host'],
    ['//127.0.0.2/', 'host'],
    ['https://elsewhere.example/', 'host'],
    ['http://a:b@127.0.0.1/', 'host'],
    ['file:///etc/passwd', 'host'],
    ['http://', 'host'],
    ['http://127.0.0.1:80/', 'private'],
  ] as const) {
    const [told, why] = await ask(sendsTo(to));
    assert.equal(told, code, `${to}: ${why}`);
  }
  const to = { hosts: ['169.254.169.254', 'LOCALHOST'] };
  assert.equal((await ask(sendsTo('http://169.254.169.254/'), to))[0], 'private');
  assert.equal((await ask(sendsTo('http://localhost/'), to))[0], 'private');
  assert.deepEqual(inside.asked, []);
});

/** Of doors that should keep everybody out of the house: whether a redirect led one in. */
async function reachesInside(by: (url: string) => Promise<unknown>): Promise<boolean> {
  const before = inside.asked.length;
  deeds['/lead'] = sendsTo(inside.at('/'));
  await by(server.at('/lead'));
  return inside.asked.length > before;
}

test('R-EGRESS-04 the checker of redirects finds a door that follows without judging', async () => {
  assert.equal(await reachesInside((url) => door({ url })), false);
  assert.equal(await reachesInside((url) => fetch(url)), true);
});

test('R-EGRESS-05 a name is resolved once for each request, and what is connected to is what was judged', async () => {
  const at = `http://news.example:${server.port}`;
  const twice = named({ 'news.example': ['127.0.0.1', '127.0.0.2'] });
  deeds['/here'] = answer(200, 'words');
  const first = await twice.door({ url: `${at}/here` });
  assert.deepEqual([first.ok, twice.looked], [true, ['news.example']]);
  assert.match(server.asked.at(-1) ?? '', new RegExp(`\r\nhost: news.example:${server.port}\r\n`));

  // The same name says another address when it is asked again.
  const rebound = named({ 'news.example': ['127.0.0.1', '127.0.0.2'] });
  deeds['/again'] = sendsTo('/here');
  const second = await rebound.door({ url: `${at}/again` });
  assert.deepEqual([!second.ok && second.error.code, rebound.looked.length], ['private', 2]);

  const several = openDoor({ resolve: async () => ['93.184.216.34', '10.0.0.1'] });
  const third = await several({ url: 'http://news.example/' });
  assert.match(
    third.ok ? '' : third.error.message,
    /news.example leads to 10.0.0.1, which is an address inside a house/,
  );
  for (const none of [async () => [], async () => ['no'], () => Promise.reject(new Error('ENOTFOUND'))]) {
    const answered = await openDoor({ resolve: none })({ url: 'http://news.example/' });
    assert.deepEqual(answered.ok || answered.error.code, 'network');
  }
});

test('R-EGRESS-06 five redirects are followed, a sixth and a loop are not; https never leads to http', async () => {
  deeds['/loop'] = sendsTo('/loop');
  deeds['/0'] = answer(200, 'arrived');
  for (const step of [1, 2, 3, 4, 5, 6])
    deeds[`/${step}`] = sendsTo(`/${step - 1}`, [301, 302, 303, 307, 308][step % 5]);
  const five = await door({ url: server.at('/5') });
  assert.deepEqual([five.ok, five.ok && five.value.url], [true, server.at('/0')]);
  for (const path of ['/6', '/loop']) {
    const answered = await door({ url: server.at(path) });
    assert.equal(!answered.ok && answered.error.code, 'redirects', path);
  }
});

test('R-EGRESS-07 to another host goes nothing that was given for the first: no header, no body', async () => {
  const { door: by } = named({ 'news.example': ['127.0.0.1'], 'www.news.example': ['127.0.0.1'] });
  const headers = { authorization: 'Bearer s3cret', 'x-key': 's3cret', 'if-none-match': '"1"' };
  deeds['/end'] = answer(200, 'words');
  deeds['/own'] = sendsTo('/end');
  deeds['/www'] = sendsTo(`http://www.news.example:${server.port}/end`, 307);
  const at = `http://news.example:${server.port}`;
  assert.equal((await by({ url: `${at}/own`, headers })).ok, true);
  assert.match(server.asked.at(-1) ?? '', /Bearer s3cret/i);
  assert.equal((await by({ url: `${at}/www`, headers })).ok, true);
  assert.doesNotMatch(server.asked.at(-1) ?? '', /s3cret|if-none/i);
  const before = server.asked.length;
  const posted = await by({ url: `${at}/www`, method: 'POST', body: 's3cret' });
  assert.deepEqual([!posted.ok && posted.error.code, server.asked.length], ['redirects', before + 1]);
});

test('R-EGRESS-08 packed bodies are unpacked; one that says what it is not, or says twice, is refused', async () => {
  const words = 'words, '.repeat(1000);
  for (const [name, bytes] of [
    ['gzip', gzipSync(words)],
    ['x-gzip', gzipSync(words)],
    ['br', brotliCompressSync(words)],
    ['deflate', deflateSync(words)],
    ['Deflate', deflateRawSync(words)],
    ['identity', Buffer.from(words)],
  ] as const)
    assert.equal((await ask(answer(200, bytes, { 'content-encoding': name })))[0], words, name);
  for (const [name, bytes] of [
    ['gzip', Buffer.from(words)],
    ['gzip', gzipSync(words).subarray(0, 40)],
    ['br', Buffer.from(words)],
    ['deflate', Buffer.from('x')],
    ['gzip, gzip', gzipSync(gzipSync(words))],
    ['zstd', Buffer.from(words)],
  ] as const)
    assert.equal((await ask(answer(200, bytes, { 'content-encoding': name })))[0], 'encoding', name);
});

test('R-EGRESS-09 a body without end, one longer than asked for and headers without end are read no further', async () => {
  const head = 'HTTP/1.1 200 So\r\n\r\n';
  assert.equal((await ask(endless(head, Buffer.alloc(65_536, 'x'))))[0], 'size');
  assert.equal((await ask(answer(200, 'x'.repeat(1001)), { most: 1000 }))[0], 'size');
  assert.equal((await ask(answer(200, 'x'.repeat(1000)), { most: 1000 }))[1], '200');
  const lines = Buffer.from('x-more: and more\r\n'.repeat(1000));
  assert.equal((await ask(endless('HTTP/1.1 200 So\r\n', lines)))[0], 'size');
  assert.equal((await ask(endless('HTTP/1.1 200 So\r\nx: ', Buffer.alloc(65_536, 'x'))))[0], 'size');
  const chunk = Buffer.from(`1;${'x'.repeat(60_000)}\r\ny\r\n`);
  const chunked = await ask(endless('HTTP/1.1 200 So\r\ntransfer-encoding: chunked\r\n\r\n', chunk));
  assert.ok(['size', 'network'].includes(chunked[0]), String(chunked));
});

test('R-EGRESS-10 what takes longer than its time ends: a silent host, a slow head, a slow body, a slow name', async () => {
  const within = 300;
  assert.equal((await ask(() => {}, { within }))[0], 'time');
  assert.equal((await ask(drip('HTTP/1.1 200 So\r\nx: ', 'y', 50), { within }))[0], 'time');
  assert.equal((await ask(drip('HTTP/1.1 200 So\r\n\r\n', 'y', 50), { within }))[0], 'time');
  assert.equal((await ask(drip('', 'HTTP/1.1 100 Go on\r\n\r\n', 50), { within }))[0], 'time');
  deeds['/slow'] = (socket) => setTimeout(() => socket.end(sendsTo('/slow')), 100);
  const round = await door({ url: server.at('/slow'), within });
  assert.equal(!round.ok && round.error.code, 'time');
  const { door: by } = { door: openDoor({ resolve: () => new Promise(() => {}) }) };
  const held = setTimeout(() => {}, 30_000);
  const name = await by({ url: 'http://news.example/', within });
  clearTimeout(held);
  assert.equal(!name.ok && name.error.code, 'time');
});

test('R-EGRESS-11 garbage, a broken connection, a wrong length and no host are a sentence each; nothing is thrown', async () => {
  const told: string[] = [];
  for (const deed of [
    'garbage\r\n\r\n',
    'HTTP/1.1 many words\r\n\r\n',
    'HTTP/9.9 200 So\r\n\r\n',
    'HTTP/1.1 200 So\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nwords',
    'HTTP/1.1 200 So\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'HTTP/1.1 200 So\r\ncontent-length: -1\r\n\r\nwords',
    'HTTP/1.1 200 So\r\ncontent-length: 500\r\n\r\nwords',
    'HTTP/1.1 200 So\r\ncontent-length: 5\r\n\r\nwords and more words',
    'HTTP/1.1 200 So\r\ntransfer-encoding: chunked\r\n\r\nwords',
    'HTTP/1.1 200 So\r\ntransfer-encoding: chunked\r\n\r\n5\r\nwords\r\n',
    'HTTP/1.1 101 Switch\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n',
    (socket) => socket.resetAndDestroy(),
    (socket) => socket.write('HTTP/1.1 200 So\r\n\r\nwo', () => socket.resetAndDestroy()),
    (socket) => socket.end(),
  ] satisfies readonly Deed[]) {
    const [code, message] = await ask(deed);
    told.push(code);
    assert.match(message, /^[A-Z].*\.$/);
  }
  assert.deepEqual([...new Set(told)], ['network']);
  const gone = await misbehaving({});
  await gone.close();
  const nobody = await openDoor({ privately: () => true })({ url: gone.at('/') });
  assert.equal(!nobody.ok && nobody.error.message, 'The host takes no connection.');
  const odd = await door({ url: server.at('/x'), headers: { 'x-bad': 'a\r\nb: c' } });
  assert.equal(odd.ok, false);
});

test('R-EGRESS-12 an address that a source sent is judged like a redirect from the source’s own', async () => {
  deeds['/here'] = answer(200, 'words');
  const home = server.at('/feed');
  assert.equal((await door({ url: server.at('/here'), home })).ok, true);
  for (const url of [inside.at('/'), 'http://169.254.169.254/', 'https://elsewhere.example/']) {
    const answered = await door({ url, home });
    assert.equal(!answered.ok && answered.error.code, 'host', url);
  }
  assert.deepEqual(inside.asked.length, 1);
});

test('R-EGRESS-13 no sentence of a refusal repeats the path of an address: it may hold a secret', async () => {
  for (const deed of [
    'garbage',
    sendsTo('http://169.254.169.254/s3cret'),
    sendsTo('/s3cret'),
    () => {},
  ] as Deed[]) {
    deeds['/s3cret'] = deed;
    const answered = await door({ url: server.at('/s3cret'), within: 300 });
    assert.equal(answered.ok, false);
    assert.doesNotMatch(JSON.stringify(answered), /s3cret/);
  }
});

test('R-EGRESS-14 a bomb behind an address is refused by its size', async () => {
  assert.equal((await ask(answer(200, bomb(65), { 'content-encoding': 'gzip' })))[0], 'size');
});
