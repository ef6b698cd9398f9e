/** The words of a document as names are looked for in them: piece by piece, and all in one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicDocument } from '../wire/documents.ts';
import { spotsOf, wholeText } from './words.ts';

/** Whatever a document may hold: these functions go by the names of fields alone. */
const document = (fields: object) => fields as PublicDocument;
const texts = (fields: object) => spotsOf(document(fields)).map(({ text }) => text);
const text = (words: string) => ({ type: 'text', text: words });
const reference = (words: string) => ({ type: 'reference', to: 'actor:x', text: words, standing: null });
const number = (...words: readonly (string | null)[]) => ({
  type: 'figure',
  reading: { display: 'range', bounds: words.map((one) => ({ min: 1, words: one })) },
});

test('R-RESTR-01 every string of a document is looked at by itself, whatever field it stands in', () => {
  assert.deepEqual(
    texts({ kind: 'actor', id: 'a1', aliases: ['Al', 'Bo'], more: [[{ name: 'Cy' }], null, 4] }),
    [...['actor', 'a1', 'Al', 'Bo', 'Cy']],
  );
});

test('R-RESTR-01 running text is looked at as it is read, across its pieces, and piece by piece', () => {
  assert.deepEqual(texts({ body: [text('Tom'), reference(' Hale'), number('at least 40', null, 'sixty')] }), [
    ...['Tom Haleat least 40  sixty', 'text', 'Tom', 'reference', 'actor:x', ' Hale'],
    ...['figure', 'range', 'at least 40', 'sixty'],
  ]);
  assert.deepEqual(texts({ body: [text('Tom')] }), ['text', 'Tom'], 'one piece is no run');
  assert.deepEqual(texts({ body: [text('a'), { type: 'figure' }] }), ['a', 'text', 'a', 'figure']);
});

test('R-RESTR-01 blocks are no running text: a figure set apart has a label, a claim has its own words', () => {
  const apart = { ...number('forty'), label: 'killed' };
  assert.deepEqual(texts({ body: [text('a'), apart] }), [
    ...['text', 'a', 'figure', 'range', 'forty', 'killed'],
  ]);
  assert.deepEqual(texts({ body: [text('a'), { type: 'claim', text: 'b' }] }), ['text', 'a', 'claim', 'b']);
  assert.deepEqual(texts({ body: [text('a'), null] }), ['text', 'a']);
  assert.deepEqual(texts({ body: [text('a'), 'b'] }), ['text', 'a', 'b']);
});

test('R-EYES-05 words within a statement are their speaker’s, all others ours', () => {
  const said = { speaker: { name: 'A', actor: 'actor:a' }, text: 'So.' };
  const anonymous = { speaker: { name: 'B', actor: null }, text: 'No.' };
  const spots = spotsOf(
    document({ title: 'Ours', statement: said, inner: { statement: anonymous, note: 'Ours too' } }),
  );
  assert.deepEqual(spots, [
    { text: 'Ours', speaker: null },
    { text: 'A', speaker: 'actor:a' },
    { text: 'actor:a', speaker: 'actor:a' },
    { text: 'So.', speaker: 'actor:a' },
    { text: 'B', speaker: null },
    { text: 'No.', speaker: null },
    { text: 'Ours too', speaker: null },
  ]);
  const run = spotsOf(document({ statement: { ...said, runs: [text('To'), text('m')] } }));
  assert.deepEqual(
    run.filter((spot) => spot.text === 'Tom'),
    [{ text: 'Tom', speaker: 'actor:a' }],
  );
  assert.deepEqual(spotsOf(document({ statement: null })), []);
  assert.deepEqual(spotsOf(document({ statement: 'words' })), [{ text: 'words', speaker: null }]);
  assert.deepEqual(spotsOf(document({ statement: {} })), []);
});

test('R-RESTR-01 all words in one have the order of the document, without what names kinds, states, times and pages', () => {
  const names = [
    ...[
      'kind',
      'id',
      'state',
      'type',
      'to',
      'at',
      'publishedAt',
      'updatedAt',
      'startedAt',
      'endedAt',
      'since',
    ],
    ...['status', 'basis', 'cue', 'precision', 'display', 'standing', 'later', 'actor', 'correction'],
  ];
  const wordless = Object.fromEntries(names.map((name) => [name, `(${name})`]));
  const body = [
    { type: 'paragraph', content: [text('It was '), reference('Tom')] },
    { type: 'list', items: [[text('Hale')], [number('forty', 'fifty'), text('!')]] },
    { type: 'claim', text: 'So it is.' },
  ];
  const whole = { ...wordless, title: 'A fire', body, note: null, order: 4, items: [], by: ['x', 'y'] };
  assert.equal(wholeText(document(whole)), 'A fire It was Tom Hale forty fifty! So it is. x y');
  assert.equal(wholeText(document({})), '');
});
