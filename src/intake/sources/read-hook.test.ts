import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHook } from './read-hook.ts';

const read = (json: unknown) => {
  const parsed = readHook(Buffer.from(typeof json === 'string' ? json : JSON.stringify(json)));
  return parsed.ok ? parsed.value.items : parsed.error;
};

test('R-SOURCE-60 one item, a list and a wrapped list are read; HTML becomes text', () => {
  const item = {
    id: '1',
    title: 'T',
    html: '<p>a</p><p>b</p>',
    sentAt: '2024-03-22T20:00:00+03:00',
    author: 'Ana',
    language: 'en',
  };
  const expected = {
    ...{
      external: '1',
      title: 'T',
      text: 'a\n\nb',
      sentAt: '2024-03-22T17:00:00.000Z',
      link: null,
      author: 'Ana',
    },
    ...{ credit: null, language: 'en', alert: null, withdrawn: false },
  };
  for (const json of [item, [item], { items: [item] }]) assert.deepEqual(read(json), [expected]);
  assert.match(String(JSON.stringify(read({ text: 'words' }))), /"external":"sha256:/);
  assert.match(JSON.stringify(read({ id: '1', withdrawn: true })), /"text":"".*"withdrawn":true/);
});

test('R-SOURCE-61 each mistake is told in a sentence that says where it is, and nothing is taken', () => {
  for (const [json, why] of [
    ['{"text": }', /^It is no JSON\.$/],
    ['1', /neither an item nor a list/],
    [[], /Too small/],
    [{ items: [{ text: 'a' }], more: 1 }, /more/],
    [{}, /^The item: needs `text` or `html`\.$/],
    [{ withdrawn: true }, /needs the `id`/],
    [[{ text: 'a' }, { txt: 'a' }], /^Item 2: .*txt/],
    [{ text: 'a', sentAt: '2024-03-22T20:00:00' }, /^The item: `sentAt`: /],
    [{ text: 'a', link: 'javascript:x' }, /`link`: must be an absolute http/],
    [{ text: 'a', language: 'english!' }, /`language`: must be a language tag/],
    [{ text: 'x'.repeat(200_001) }, /`text`: Too big/],
    [Array.from({ length: 501 }, () => ({ text: 'a' })), /Too big/],
    [{ html: '<div>'.repeat(1000) }, /`html`: Its markup is made to cost time/],
  ] as const) {
    const told = read(json);
    assert.equal(typeof told, 'string', JSON.stringify(json).slice(0, 80));
    assert.match(String(told), why);
    assert.match(String(told), /\.$/);
  }
});
