import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNewsml } from './read-newsml.ts';

const NAR = 'http://iptc.org/std/nar/2006-10-01/';
const item = (more: { status?: string; content?: string; guid?: string } = {}) =>
  `<newsItem xmlns="${NAR}" guid="${more.guid ?? 'urn:g:1'}" version="2" xml:lang="en"><itemMeta><versionCreated>2024-03-22T20:00:00+03:00</versionCreated>
  <pubStatus qcode="stat:${more.status ?? 'usable'}"/></itemMeta><rightsInfo><copyrightHolder><name>Agency Ltd</name></copyrightHolder></rightsInfo>
  <contentMeta><headline>Fire &amp; flood</headline><by>Ana Ruiz</by><creditline>Agency</creditline><language tag="en-GB"/></contentMeta>
  <contentSet>${more.content ?? '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>One <b>two</b>.</p>\n<p>Three.</p></body></html></inlineXML>'}</contentSet></newsItem>`;
const message = (inside: string) =>
  `<newsMessage xmlns="${NAR}"><header><sent>2024-03-22T20:00:00Z</sent></header><itemSet>${inside}</itemSet></newsMessage>`;

const read = (text: string) => {
  const parsed = readNewsml(Buffer.from(text));
  return parsed.ok ? parsed.value : { items: [], faults: [parsed.error] };
};

test('R-SOURCE-40 a newsItem is an item: name, headline, byline, credit, language, and the words of its XHTML', () => {
  assert.deepEqual(read(item()).items, [
    {
      ...{
        external: 'urn:g:1',
        title: 'Fire & flood',
        text: 'One two.\n\nThree.',
        sentAt: '2024-03-22T17:00:00.000Z',
      },
      ...{
        link: null,
        author: 'Ana Ruiz',
        credit: 'Agency',
        language: 'en-GB',
        alert: null,
        withdrawn: false,
      },
    },
  ]);
});

test('R-SOURCE-40 NITF, text and HTML within it are read; of several renditions the longest', () => {
  for (const [content, text] of [
    [
      '<inlineXML><nitf xmlns="x"><body><body.head><hedline><hl1>no</hl1></hedline></body.head><body.content><block><p>One.</p><p>Two.</p></block></body.content></body></nitf></inlineXML>',
      'One.\n\nTwo.',
    ],
    ['<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>', 'One.\n\nTwo.'],
    ['<inlineData contenttype="text/html">&lt;p&gt;One.&lt;p&gt;Two.</inlineData>', 'One.\n\nTwo.'],
    [
      '<inlineData>One.</inlineData><inlineData>One and more.</inlineData><remoteContent href="http://x"/>',
      'One and more.',
    ],
  ] as const)
    assert.equal(read(item({ content })).items[0]?.text, text);
});

test('R-SOURCE-41 what is cancelled or withheld is withdrawn; a message brings all its items and tells of the others', () => {
  for (const [status, withdrawn] of [
    ['usable', false],
    ['canceled', true],
    ['withheld', true],
  ] as const)
    assert.equal(read(item({ status })).items[0]?.withdrawn, withdrawn, status);
  const { items, faults } = read(message(`${item()}<packageItem guid="p"/>${item({ guid: 'urn:g:2' })}`));
  assert.deepEqual(
    items.map(({ external }) => external),
    ['urn:g:1', 'urn:g:2'],
  );
  assert.deepEqual(faults, ['A packageItem is no text, and was left out.']);
  for (const text of ['<rss/>', message(''), '<newsItem/>', ''])
    assert.equal(read(text).items.length, 0, text);
});
