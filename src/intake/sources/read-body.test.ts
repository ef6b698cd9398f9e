import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyKind, readBody } from './read-body.ts';

test('R-SOURCE-90 a body is told by its content type and its first bytes', async () => {
  const cap = '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">';
  for (const [text, type, kind] of [
    [cap, 'application/xml', 'cap'],
    [
      `<?xml version="1.0"?><!-- <rss> -->\n<cap:alert xmlns:cap="urn:oasis:names:tc:emergency:cap:1.1"/>`,
      null,
      'cap',
    ],
    [
      `\ufeff<?xml version="1.0"?>${' '.repeat(5000)}<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/>`,
      null,
      'cap',
    ],
    ['<alert><broken', 'application/cap+xml', 'cap'],
    ['<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>', null, 'newsml'],
    ['<rss version="2.0">', null, 'feed'],
    ['<rdf:RDF xmlns:rdf="x">', null, 'feed'],
    ['{"version": "https://jsonfeed.org/version/1"}', 'application/json', 'feed'],
    ['{"uri":"urn:x","headline":"x"}', 'application/json', 'ninjs'],
    ['[{"guid":"urn:x","versioncreated":"x"}]', null, 'ninjs'],
    [' {"text":"x"}', null, 'hook'],
    ['{"text":', null, 'hook'],
    ['x', 'application/json', 'hook'],
    ['Received: from a\r\nSubject: x\r\n\r\nwords', null, 'mail'],
    ['words', 'message/rfc822', 'mail'],
    ['Dear desk: words', null, null],
    ['<html>', 'text/html', null],
  ] as const)
    assert.equal(await bodyKind(Buffer.from(text), type), kind, text.slice(0, 60));
  assert.equal(await bodyKind(Buffer.from(`\ufeff${cap}`, 'utf16le'), null), 'cap');
  for (const text of ['', 'words', '<html>']) assert.equal((await readBody(Buffer.from(text))).ok, false);
  const read = await readBody(Buffer.from('{"text":"words"}'));
  assert.equal(read.ok && read.value.items[0]?.text, 'words');
});
