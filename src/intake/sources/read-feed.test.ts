import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_HINTS } from './hints.ts';
import { readFeed } from './read-feed.ts';

const hints = { ...NO_HINTS, zone: 'Europe/Moscow', address: 'https://news.example/feed' };

/** Items as lines "external | title | text | time | link | author | credit | language", then faults. */
function read(text: string | Buffer, more = {}): readonly string[] {
  const parsed = readFeed(Buffer.from(text), { ...hints, ...more });
  if (!parsed.ok) return [`refused: ${parsed.error}`];
  const lines = parsed.value.items.map((one) =>
    [
      ...[one.external, one.title, one.text.replaceAll('\n', '/'), one.sentAt, one.link],
      ...[one.author, one.credit, one.language, ...(one.withdrawn ? ['withdrawn'] : [])],
    ].join(' | '),
  );
  return [...lines, ...parsed.value.faults.map((fault) => `! ${fault}`)];
}

const rss = (
  inside: string,
  more = '',
) => `<?xml version="1.0"?>${more}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><language>en</language>${inside}</channel></rss>`;
const atom = (
  inside: string,
) => `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"
  xml:lang="de"><id>f</id><title>F</title><author><name>Desk</name></author>${inside}</feed>`;

test('R-SOURCE-10 RSS: whole text before summary, markup as text, the source it passes on as credit', () => {
  assert.deepEqual(
    read(
      rss(`<item><guid isPermaLink="false">1</guid><title>Fire &amp;amp; flood</title><link>/1</link><dc:creator>Ana</dc:creator>
      <pubDate>Fri, 22 Mar 2024 20:00:00</pubDate><source url="https://a.example">Agency</source><description>Short</description>
      <content:encoded><![CDATA[<p>One.</p><script>x()</script><p>Two &amp; three.</p>]]></content:encoded></item>
      <item><link>https://news.example/2</link><description>if a &lt; b, c</description></item>`),
    ),
    [
      '1 | Fire & flood | One.//Two & three. | 2024-03-22T17:00:00.000Z | https://news.example/1 | Ana | Agency | en',
      'https://news.example/2 |  | if a < b, c |  | https://news.example/2 |  |  | en',
    ],
  );
});

test('R-SOURCE-10 RSS without ids has links as names, then hashes; what has no time has none, a wrong one is told', () => {
  const [one = '', two = '', fault] = read(
    rss(
      '<item><title>A</title></item><item><title>A</title><description>b</description><pubDate>soon</pubDate></item>',
    ),
  );
  assert.match(one, /^sha256:\w{64} \| A \| A \| {2}\|/);
  assert.match(two, /^sha256:\w{64} \| A \| b \| {2}\|/);
  assert.equal(fault, '! The time “soon” could not be read.');
});

test('R-SOURCE-11 Atom: text, HTML and XHTML, the last update as time, the feed it was taken from as credit', () => {
  assert.deepEqual(
    read(
      atom(`<entry><id>e1</id><title>AT&amp;T</title><updated>2024-03-22T20:00:00Z</updated><published>2024-03-21T20:00:00Z</published>
      <link rel="self" href="/self"/><link href="/e1"/><source><title>Agency</title></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p><p>three</p></div></content></entry>
      <entry xml:lang="fr"><id>e2</id><title type="html">&lt;b&gt;B&lt;/b&gt;</title><author><name>Bo</name></author>
      <summary type="text">a &lt;b&gt; c</summary></entry>`),
    ),
    [
      'e1 | AT&T | One two//three | 2024-03-22T20:00:00.000Z | https://news.example/e1 | Desk | Agency | de',
      'e2 | B | a <b> c |  |  | Bo |  | fr',
    ],
  );
});

test('R-SOURCE-12 an entry with a tombstone is withdrawn, one that was written anew since is not', () => {
  const told = read(
    atom(`<entry><id>e1</id><title>WITHDRAWN</title><updated>2024-01-02T00:00:00Z</updated></entry>
    <entry><id>e2</id><title>Back</title><updated>2024-01-05T00:00:00Z</updated></entry>
    <entry><id>e3</id><title>x</title><content type="html"><![CDATA[<at:deleted-entry ref="e2" when="2025-01-02T00:00:00Z"/>]]></content></entry>
    <at:deleted-entry ref="e1" when="2024-01-02T00:00:00Z"/><at:deleted-entry ref="e2" when="2024-01-02T00:00:00Z"/>
    <at:deleted-entry ref="gone" when="2024-01-03T00:00:00Z"/>`),
  );
  assert.deepEqual(
    told.filter((line) => line.endsWith('withdrawn')).map((line) => line.split(' ')[0]),
    ['e1', 'gone'],
  );
});

test('R-SOURCE-13 JSON Feed: text before HTML, changes before publication', () => {
  const items = [
    {
      id: 1,
      content_html: '<p>A</p><p>B</p>',
      date_published: '2024-01-01T00:00:00Z',
      date_modified: '2024-01-02T00:00:00Z',
    },
    {
      id: '2',
      content_text: 'a <b>',
      content_html: '<p>x',
      url: 'https://news.example/2',
      authors: [{ name: 'Ana' }],
    },
  ];
  assert.deepEqual(
    read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', language: 'en', items })),
    [
      '1 |  | A//B | 2024-01-02T00:00:00.000Z |  |  |  | en',
      '2 |  | a <b> |  | https://news.example/2 | Ana |  | en',
    ],
  );
});

test('R-SOURCE-14 bytes are read in the encoding that came with them, that they name, or that they are in', () => {
  const item = '<item><guid>1</guid><title>Überfall</title></item>';
  const named = (encoding: string) => rss(item).replace('?>', ` encoding="${encoding}"?>`);
  const first = '1 | Überfall | Überfall |  |  |  |  | en';
  for (const [bytes, type] of [
    [Buffer.from(named('ISO-8859-1'), 'latin1'), null],
    [Buffer.from(named('utf-8'), 'latin1'), 'text/xml; charset=iso-8859-1'],
    [Buffer.from(`\ufeff${rss(item)}`, 'utf16le'), null],
    [Buffer.from(rss(item)), null],
  ] as const)
    assert.deepEqual(read(bytes, { type }), [first]);
  assert.match(read(Buffer.from(named('utf-8'), 'latin1'))[1] ?? '', /was read as Windows-1252/);
  assert.match(read(named('x-nobody'))[1] ?? '', /names the encoding x-nobody, and is UTF-8/);
});

test('R-SOURCE-15 a page, a broken feed and one with definitions of its own are refused in a sentence', () => {
  for (const [text, why] of [
    ['<!DOCTYPE html><html><body>Not found', /HTML page/],
    ['<html><body>Not found', /HTML page/],
    [rss('<item><title>x', ''), /no feed that can be read|^$/],
    ['', /no feed/],
    ['{"version":"1"}', /no feed/],
    [
      rss('<item><title>&a;</title></item>', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hosts">]>'),
      /document type with definitions/,
    ],
  ] as const) {
    const [told = ''] = read(text);
    assert.match(told, /^refused: [A-Z].*\.$/, text);
    assert.match(told, why, text);
  }
  const old =
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">';
  assert.equal(read(rss('<item><title>x</title></item>', old)).length, 1);
  assert.match(
    read(rss('<item><title>one</title></item><item><title>two & three</title><item></item>'))[0] ?? '',
    /one/,
  );
});
