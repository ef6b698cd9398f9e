/** a text and what is said of its proposals → what became of them, and how the text is marked */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beginning, decided, goneOn, saidIn } from './decisions.ts';
import { itemRead } from './item.fixture.ts';
import { sureWords } from './item-words.ts';
import { partsOf, piecesOf } from './text-pieces.ts';

const text =
  'On Tuesday Ana Ruiz, the mayor, said on Telegram that 14 people were hurt. “Hundreds fled,” she added.';

test('R-COLUMN-05 proposals of high confidence begin accepted, a quoted number does not; the same key takes back', () => {
  const { item, reading } = itemRead(text);
  const begun = beginning(item.words, reading);
  assert.deepEqual(
    [...begun].map(([key, { is }]) => `${key} ${is}`),
    [
      ...['s0 accepted', 'f0 accepted', 's1 accepted', ...(reading.figures.length > 1 ? ['f1 offered'] : [])],
      ...['c0 offered', 'c1 offered'],
    ],
  );
  const once = decided(begun, 's1', 'rejected');
  assert.equal(once.get('s1')?.is, 'rejected');
  assert.equal(decided(once, 's1', 'rejected').get('s1')?.is, 'offered');
  assert.equal(decided(once, 's1', 'accepted').get('s1')?.is, 'accepted');
  assert.equal(decided(once, 'none', 'accepted'), once);
});

test('R-MODEL-35 what a model offered is marked as that and begins offered; decisions of before it came stay', () => {
  const { item, reading } = itemRead(text);
  const [first] = reading.statements;
  assert.ok(first);
  const before = decided(beginning(item.words, reading), 's0', 'rejected');
  const one = { ...first, confidence: 'medium' as const, proposedBy: 'model' as const };
  const added = { ...reading, statements: [...reading.statements, one] };
  const now = goneOn(beginning(item.words, added), before);
  const key = `s${reading.statements.length}`;
  assert.deepEqual([now.get('s0')?.is, now.get(key)?.is], ['rejected', 'offered']);
  assert.equal(decided(now, key, 'accepted').get(key)?.is, 'accepted');
  assert.equal(sureWords(one), 'medium confidence · offered by a model');
  assert.equal(sureWords(first), 'high confidence');
});

test('R-COLUMN-05 a text is marked with all that was read from it, and its pieces are the text', () => {
  const { item, reading } = itemRead(text);
  const pieces = piecesOf(
    item.words,
    partsOf(reading, saidIn(item.words, reading, beginning(item.words, reading))),
  );
  const marked = pieces.flatMap(({ text: piece, as, of }) =>
    as.length > 0 ? [`${piece}: ${as.join(' ')} ${of.join()}`.trim()] : [],
  );
  assert.deepEqual(
    marked.slice(0, 6),
    [
      ...['On Tuesday: date', 'Ana Ruiz, the mayor: source s0', 'said: cue s0', 'on Telegram: channel s0'],
      ...['14: words figure claim s0,f0,c0', 'people were hurt: words claim s0,c0'],
    ].slice(0, 6),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
      const read = itemRead(any);
      const said = saidIn(any, read.reading, beginning(any, read.reading));
      assert.equal(
        piecesOf(any, partsOf(read.reading, said))
          .map((one) => one.text)
          .join(''),
        any,
      );
    }),
    { numRuns: 100 },
  );
});
