import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sameHost, whyNoAddress, whyNotTo } from './may-lead.ts';

test('R-EGRESS-04 an address leads to its own host and the source’s, through 80, 443 and its own port, never to http from https', () => {
  const table: readonly (readonly [home: string, to: string, may: boolean])[] = [
    ['http://news.example/feed', 'http://news.example/other', true],
    ['http://news.example/feed', 'https://news.example/feed', true],
    ['http://news.example/feed', 'https://www.news.example/feed', true],
    ['https://www.news.example/feed', 'https://news.example/feed', true],
    ['https://NEWS.example./feed', 'https://news.example/feed', true],
    ['https://news.example/feed', 'https://cdn.example/feed', true],
    ['http://news.example:8080/feed', 'http://news.example:8080/x', true],
    ['http://news.example:8080/feed', 'https://news.example/x', true],
    ['https://news.example/feed', 'http://news.example/feed', false],
    ['https://news.example/feed', 'http://cdn.example/feed', false],
    ['https://news.example/feed', 'https://evil.example/', false],
    ['https://news.example/feed', 'https://news.example.evil.example/', false],
    ['https://news.example/feed', 'https://live.news.example/', false],
    ['https://news.example/feed', 'https://www.www.news.example/', false],
    ['https://news.example/feed', 'https://news.example:22/', false],
    ['https://news.example/feed', 'https://news.example:8443/', false],
    ['http://news.example:8080/feed', 'http://cdn.example:8080/', false],
    ['https://news.example/feed', 'https://a:b@news.example/', false],
    ['https://news.example/feed', 'ftp://news.example/', false],
    ['https://news.example/feed', 'javascript:alert(1)', false],
  ];
  for (const [home, to, may] of table)
    assert.equal(whyNotTo(new URL(home), URL.parse(to), ['CDN.example']) === null, may, `${home} → ${to}`);
  const [plain, secure] = [new URL('http://news.example/'), new URL('https://news.example/')];
  assert.match(whyNotTo(plain, plain, [], secure) ?? '', /without encryption/);
  assert.equal(whyNotTo(plain, null, []), 'which is no address');
  assert.equal(whyNoAddress(URL.parse('http://news.example/')), null);
});

test('R-EGRESS-07 another port, another name and less care are another host', () => {
  for (const [from, to, same] of [
    ['https://a.example/x', 'https://a.example/y', true],
    ['http://a.example/', 'https://a.example/', true],
    ['https://a.example/', 'http://a.example/', false],
    ['https://a.example/', 'https://www.a.example/', false],
    ['https://a.example/', 'https://a.example:8443/', false],
    ['http://a.example:8080/', 'https://a.example/', true],
  ] as const)
    assert.equal(sameHost(new URL(from), new URL(to)), same, `${from} → ${to}`);
});
