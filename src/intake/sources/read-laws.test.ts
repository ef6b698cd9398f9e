import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isHttpUrl } from '../../lib/http-url.ts';
import type { Result } from '../../lib/result.ts';
import { unfitness } from '../../lib/text.ts';
import { type Hints, NO_HINTS } from './hints.ts';
import { LONGEST_TEXT, MOST_ITEMS, type Parsed, type RawItem } from './raw-item.ts';
import { readBody } from './read-body.ts';
import { readCap } from './read-cap.ts';
import { readFeed } from './read-feed.ts';
import { readHook } from './read-hook.ts';
import { readMail } from './read-mail.ts';
import { readNewsml } from './read-newsml.ts';
import { readNinjs } from './read-ninjs.ts';
import { readTelegramPage } from './read-telegram-page.ts';
import { readTelegramUpdates } from './read-telegram-updates.ts';
import { telegramPage, telegramPost } from './telegram-page.fixture.ts';

type Read = (bytes: Uint8Array, hints: Hints) => Result<Parsed, string> | Promise<Result<Parsed, string>>;

const updates: Read = (bytes) => {
  const read = readTelegramUpdates(bytes);
  return read.ok ? { ok: true, value: read.value.parsed } : read;
};

const CAP =
  '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier><sender>b</sender><sent>2024-01-01T00:00:00+00:00</sent><status>Actual</status><msgType>Update</msgType><scope>Public</scope><references>b,a,2024-01-01T00:00:00+00:00</references><info><language>en</language><event>Storm</event><severity>Minor</severity><expires>2024-01-02T00:00:00-05:00</expires><headline>H</headline><description>D &amp; E</description><area><areaDesc>A</areaDesc></area></info></alert>';
const NEWSML =
  '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="g"><itemMeta><versionCreated>2024-01-01T00:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html><body><p>One</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>';
const RSS =
  '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>A &amp; B</title><pubDate>Fri, 22 Mar 2024 20:00:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item></channel></rss>';
const ATOM =
  '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><id>f</id><entry><id>e</id><title>A</title><updated>2024-01-01T00:00:00Z</updated><content type="html">&lt;p&gt;x</content></entry><at:deleted-entry ref="e" when="2024-01-01T00:00:00Z"/></feed>';
const NINJS =
  '{"uri":"u","headlines":[{"role":"main","value":"H"}],"bodies":[{"contentType":"text/html","value":"<p>x"}],"versionCreated":"2024-01-01T00:00:00Z","pubStatus":"usable"}';
const MAIL =
  'From: A <a@x>\r\nSubject: =?utf-8?q?x?=\r\nDate: Fri, 22 Mar 2024 20:00:00 GMT\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n--b--';
const HOOK =
  '{"items":[{"id":"1","text":"words","sentAt":"2024-01-01T00:00:00Z","link":"https://x.example/"}]}';
const UPDATES =
  '{"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"title":"T"},"text":"words"}}]}';
const PAGE = telegramPage(
  telegramPost({ id: 1, text: 'a<br>b', time: '2024-01-01T00:00:00+00:00', from: 'F', reply: 'r' }),
);

const READERS: readonly (readonly [name: string, read: Read, seeds: readonly string[]])[] = [
  ['cap', readCap, [CAP]],
  ['newsml', readNewsml, [NEWSML]],
  [
    'feed',
    readFeed,
    [
      RSS,
      ATOM,
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>x","date_published":"2024-01-01T00:00:00Z"}]}',
    ],
  ],
  ['ninjs', readNinjs, [NINJS, `[${NINJS}]`]],
  ['mail', readMail, [MAIL]],
  ['hook', readHook, [HOOK]],
  ['telegram-updates', updates, [UPDATES]],
  ['telegram-page', readTelegramPage, [PAGE]],
  ['body', readBody, [CAP, NEWSML, RSS, ATOM, NINJS, MAIL, HOOK]],
];

const hints: Hints = {
  type: null,
  zone: 'Europe/Moscow',
  languages: ['en'],
  address: 'https://news.example/feed',
};

/** What of an item is beyond its limits. */
function beyond(item: RawItem): readonly string[] {
  const wrong: string[] = [];
  const line = (name: string, value: string | null, longest: number) => {
    if (
      value !== null &&
      (value === '' || value.length > longest || unfitness(value) !== null || /[\n\t]/.test(value))
    )
      wrong.push(`${name} ${JSON.stringify(value.slice(0, 50))}`);
  };
  line('external', item.external, 300);
  line('title', item.title, 500);
  line('author', item.author, 200);
  line('credit', item.credit, 200);
  line('language', item.language, 35);
  if (item.text.length > LONGEST_TEXT || unfitness(item.text) !== null) wrong.push('text');
  if (item.text === '' && item.alert === null && !item.withdrawn) wrong.push('no words');
  if (item.link !== null && (item.link.length > 2000 || !isHttpUrl(item.link))) wrong.push('link');
  for (const at of [item.sentAt, item.alert?.sent ?? null, item.alert?.expires ?? null]) {
    if (at !== null && (at.length !== 24 || new Date(at).toISOString() !== at)) wrong.push(`instant ${at}`);
  }
  return wrong;
}

/** What a reader breaks on some bytes: it throws, goes beyond the limits, or tells two things of the same bytes. */
async function faults(read: Read, bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const once = await read(bytes, hints);
    const twice = await read(bytes, hints);
    const same = isDeepStrictEqual(once, twice) ? [] : ['told otherwise the second time'];
    if (!once.ok) return [...same, ...(/^\S.*\S$/s.test(once.error) ? [] : ['refused without a sentence'])];
    const { items, faults: told } = once.value;
    const many = items.length > MOST_ITEMS || told.length > 101 ? ['too many'] : [];
    return [...same, ...many, ...items.flatMap(beyond)];
  } catch (cause) {
    return [`threw ${String(cause)}`];
  }
}

const odd = fc.oneof(
  fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    '\0',
    '\ud800',
    '\u202e',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE x [',
    '&#0;',
    '&x;',
    '{',
    '[',
    ']',
    'null',
    '1e999',
    '\r\n\r\n',
    '--b',
    '\u2028',
    '-',
    '0',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** A document with pieces taken out, put in twice or replaced by odd ones. */
const mended = (seeds: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(40), odd, fc.boolean()), { minLength: 1, maxLength: 6 }),
    )
    .map(([seed, changes]) => {
      let text = seed;
      for (const [where, length, put, twice] of changes) {
        const from = where % (text.length + 1);
        const piece = text.slice(from, from + length);
        text = text.slice(0, from) + (twice ? piece + put + piece : put) + text.slice(from + length);
      }
      return Buffer.from(text);
    });

for (const [name, read, seeds] of READERS) {
  test(`R-SOURCE-91 of any bytes ${name} makes items within their limits or a sentence, twice the same, and throws nothing`, async () => {
    for (const seed of seeds) assert.ok((await read(Buffer.from(seed), hints)).ok, seed);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          { weight: 5, arbitrary: mended(seeds) },
          { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
        ),
        async (bytes) => {
          assert.deepEqual(await faults(read, bytes), []);
        },
      ),
      { numRuns: 200 },
    );
  });
}

test('R-SOURCE-91 the checker finds a reader that throws, one that remembers and one beyond the limits', async () => {
  let times = 0;
  const item = { ...(await readHook(Buffer.from('{"text":"x"}'), NO_HINTS)) };
  const [good] = item.ok ? item.value.items : [];
  assert.ok(good);
  const giving =
    (more: Partial<RawItem>): Read =>
    () => ({ ok: true, value: { items: [{ ...good, ...more }], faults: [] } });
  const bad: readonly Read[] = [
    () => {
      throw new Error('no');
    },
    () => ({ ok: false, error: `${times++}` }),
    () => ({ ok: false, error: '' }),
    giving({ text: '' }),
    giving({ text: 'a\0' }),
    giving({ text: 'x'.repeat(LONGEST_TEXT + 1) }),
    giving({ sentAt: '2024-01-01' }),
    giving({ link: 'javascript:x' }),
    giving({ external: '' }),
  ];
  for (const read of bad) assert.notDeepEqual(await faults(read, new Uint8Array()), []);
  assert.deepEqual(await faults(giving({}), new Uint8Array()), []);
});
