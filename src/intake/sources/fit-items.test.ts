import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitItems } from './fit-items.ts';
import { LONGEST_TEXT, MOST_ITEMS } from './raw-item.ts';

test('R-SOURCE-04 an item without a name has its link’s, else the hash of its words; one without words is left out', () => {
  const [named, linked, hashed, same, ...more] = fitItems([
    { external: ' a ', text: 'words' },
    { link: 'https://news.example/1', text: 'words' },
    ...[
      { title: 'T', text: 'words' },
      { title: ' T', text: 'words\n' },
    ],
    { external: 'n', text: ' \u0000 ' },
  ]).items;
  assert.deepEqual([named?.external, linked?.external], ['a', 'https://news.example/1']);
  assert.match(hashed?.external ?? '', /^sha256:[0-9a-f]{64}$/);
  assert.deepEqual([same?.external, more], [hashed?.external, []]);
  assert.deepEqual(fitItems([{ external: 'n', title: ' T\nU ' }]).items[0]?.text, 'T U');
  assert.match(
    fitItems([{ external: 'n' }]).faults[0] ?? '',
    /^Item 1 \(“n”\): it has no words, and was left out\.$/,
  );
  assert.equal(fitItems([{ external: 'n', withdrawn: true }]).items[0]?.withdrawn, true);
});

test('R-SOURCE-05 what is too long is cut, what is too many are the newest; a sentence tells of each', () => {
  const long = fitItems([{ external: 'n', text: `${'x'.repeat(LONGEST_TEXT - 1)}🔥 more` }]);
  assert.equal(long.items[0]?.text, 'x'.repeat(LONGEST_TEXT - 1));
  assert.match(long.faults[0] ?? '', /longer than 200000 characters/);
  const at = (index: number) => new Date(index * 60_000).toISOString();
  const drafts = Array.from({ length: MOST_ITEMS + 3 }, (_, index) => ({
    external: `${index}`,
    text: 'x',
    sentAt: at(index),
  }));
  const many = fitItems([...drafts.toReversed(), { external: 'undated', text: 'x' }]);
  assert.deepEqual(
    [many.items.length, many.items[0]?.external, many.items.at(-1)?.external],
    [500, '502', '3'],
  );
  assert.match(many.faults[0] ?? '', /brought 504 items; the newest 500/);
  const faulty = fitItems(Array.from({ length: 200 }, () => ({})));
  assert.deepEqual([faulty.faults.length, faulty.faults.at(-1)], [101, 'And 100 more of these.']);
});

test('R-SOURCE-05 characters that no stored text may hold are out; links, languages and names are what they should be', () => {
  const [item] = fitItems([
    {
      external: 'x'.repeat(301),
      title: `${'t'.repeat(600)}`,
      text: 'a\u0000b\r\nc\u2028d\u202ee\ud800',
      link: 'javascript:alert(1)',
      language: 'pt_BR',
      author: ' Ana\n Ruiz ',
    },
  ]).items;
  assert.deepEqual(
    [item?.text, item?.link, item?.language, item?.author, item?.title?.length],
    ['ab\nc\nde\ufffd', null, 'pt-BR', 'Ana Ruiz', 500],
  );
  assert.match(item?.external ?? '', /^sha256:/);
});
