/** What both began from, mine and theirs → the document, how much came, what is open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { chosen, conflictKeys, conflictsIn } from './conflicts.ts';
import { doc, lines, list, number, on, para, said } from './documents.fixture.ts';
import { mergeDocs } from './merge.ts';
import { putIn } from './put-in.ts';
import { schema } from './schema.ts';

const merged = (base: Node | null, mine: Node, theirs: Node) => mergeDocs(base, mine, theirs, 'Ana');

test('R-TWO-05 what each changed elsewhere is in, and it is counted what came', () => {
  const base = doc('Fire', 'The roof burns.', 'Forty are hurt.', 'More follows.');
  const mine = doc(
    'Fire',
    'The roof has fallen in.',
    'Forty are hurt.',
    'More follows.',
    'A road is closed.',
  );
  const theirs = doc('Fire at a hall', 'The roof burns.', 'Sixty are hurt.', 'More follows.');
  const { doc: made, came, open } = merged(base, mine, theirs);
  assert.deepEqual(lines(made), [
    'Fire at a hall',
    'The roof has fallen in.',
    'Sixty are hurt.',
    'More follows.',
    'A road is closed.',
  ]);
  assert.deepEqual([came, open], [2, 0]);
});

test('R-TWO-05 neighbours are no conflict: one changed the first paragraph, the other took out or rewrote the next', () => {
  const base = doc('', 'The roof burns.', 'Forty are hurt.');
  const mine = doc('', 'The roof has fallen in.', 'Forty are hurt.');
  assert.deepEqual(lines(merged(base, mine, doc('', 'The roof burns.')).doc), [
    '',
    'The roof has fallen in.',
  ]);
  const rewritten = doc('', 'The roof burns.', 'Nobody knows how many.');
  assert.deepEqual(lines(merged(base, mine, rewritten).doc), [
    '',
    'The roof has fallen in.',
    'Nobody knows how many.',
  ]);
});

test('R-TWO-05 two sentences of one paragraph, and two points of one list, come together', () => {
  const base = doc('', 'The roof burns. Forty are hurt. More follows.', list('gas', 'water', 'light'));
  const mine = doc('', 'The roof has fallen in. Forty are hurt.', list('gas', 'water', 'light is back'));
  const theirs = doc(
    '',
    'The roof burns. Sixty are hurt. More follows.',
    list('gas is off', 'water', 'light'),
  );
  const { doc: made, came, open } = merged(base, mine, theirs);
  assert.deepEqual(lines(made), [
    '',
    'The roof has fallen in. Sixty are hurt.',
    'gas is off / water / light is back',
  ]);
  assert.deepEqual([came, open], [2, 0]);
});

test('R-TWO-05 a reference that one set stands on the words that the other rewrote around it', () => {
  const base = doc('', para('The governor said the fire is out.'));
  const mine = doc('', para(on('actor', 'a-1', 'The governor'), ' said the fire is out.'));
  const theirs = doc('', para('The governor said the fire is nearly out.'));
  const made = merged(base, mine, theirs);
  assert.equal(made.open, 0);
  assert.ok(made.doc.eq(doc('', para(on('actor', 'a-1', 'The governor'), ' said the fire is nearly out.'))));
});

test('R-TWO-05 where it is not known what they began from, both are in', () => {
  const mine = doc('', 'The roof burns.', 'Mine alone.', 'Forty are hurt in the hall.');
  const theirs = doc('', 'The roof burns.', 'Sixty are hurt in the hall.');
  const { doc: made } = merged(null, mine, theirs);
  assert.deepEqual(lines(made), [
    '',
    'The roof burns.',
    'Mine alone.',
    '<Forty are hurt in the hall.|Sixty are hurt in the hall.>',
  ]);
});

test('R-TWO-06 one sentence, one headline, one quotation that both changed stay open, with what else came in both', () => {
  const base = doc('Fire', 'The roof burns. Forty are hurt.', said('s-1', 'Out', { kind: 'statement' }));
  const mine = doc(
    'Great fire',
    'The roof burns. Fifty are hurt.',
    said('s-1', 'Out soon', { kind: 'statement' }),
  );
  const theirs = doc(
    'Fire at a hall',
    'The roof fell. Sixty are hurt.',
    said('s-1', 'Nearly out', { kind: 'statement' }),
  );
  const { doc: made, open } = merged(base, mine, theirs);
  assert.deepEqual(lines(made), [
    'Great fire',
    '<Fire at a hall>',
    '<The roof fell. Fifty are hurt.|The roof fell. Sixty are hurt.>',
    '<Out soon|Nearly out>',
  ]);
  assert.equal(open, 3);
});

test('R-TWO-06 what one took out and the other changed stays open', () => {
  const base = doc('', 'The roof burns.', 'Forty are hurt.');
  const { doc: made } = merged(
    base,
    doc('', 'The roof burns.'),
    doc('', 'The roof burns.', 'Sixty are hurt.'),
  );
  assert.deepEqual(lines(made), ['', 'The roof burns.', '<|Sixty are hurt.>']);
});

test('R-TWO-06 a number that the board shows otherwise by now is no change of anybody', () => {
  const base = doc('', para('There are ', number('f-1', '40'), ' dead.'));
  const theirs = doc('', para('There are ', number('f-1', '60'), ' dead.'));
  const mine = doc('', para('There are now ', number('f-1', '40'), ' dead.'));
  assert.deepEqual([merged(base, mine, theirs).open, merged(base, mine, theirs).came], [0, 0]);
});

test('R-TWO-07 a key leaves mine, theirs or both, at the caret or at the first place that is open', () => {
  const base = doc('Fire', 'Forty are hurt.', 'The roof burns.');
  const mine = doc('Great fire', 'Fifty are hurt.', 'The roof burns.');
  const theirs = doc('Fire at a hall', 'Sixty are hurt.', 'The roof burns.');
  const after = (...pressed: readonly string[]) => {
    let state = EditorState.create({ doc: merged(base, mine, theirs).doc });
    for (const key of pressed) conflictKeys[key]?.(state, (change) => (state = state.apply(change)));
    return lines(state.doc);
  };
  assert.deepEqual(after('Alt-ArrowUp', 'Alt-ArrowUp'), ['Great fire', 'Fifty are hurt.', 'The roof burns.']);
  assert.deepEqual(after('Alt-ArrowDown', 'Alt-ArrowDown'), lines(theirs));
  assert.deepEqual(after('Alt-Enter', 'Alt-Enter'), [
    'Great fire Fire at a hall',
    'Fifty are hurt.',
    'Sixty are hurt.',
    'The roof burns.',
  ]);
  const state = EditorState.create({ doc: mine });
  assert.equal(conflictKeys['Alt-ArrowUp']?.(state), false);
});

test('R-TWO-07 a choice that leaves nothing of a post leaves a place to write', () => {
  const open = merged(doc('', 'Forty.'), doc('', 'Fifty.'), doc('', 'Sixty.')).doc;
  const [one] = conflictsIn(open);
  assert.ok(one);
  const emptied = one.node.copy(Fragment.from(one.node.children.map((side) => side.copy(Fragment.empty))));
  const at = EditorState.create({ doc: open.copy(open.content.replaceChild(1, emptied)) });
  assert.deepEqual(lines(chosen(at, { node: emptied, at: one.at }, 'mine').doc), ['', '']);
});

test('R-TWO-08 the caret stays at its words when a merge is put in', () => {
  const base = doc('Fire', 'The roof burns.', 'Forty are hurt. More follows.');
  const mine = doc('Fire', 'The roof burns.', 'Forty are hurt. More follows soon.');
  const theirs = doc(
    'Fire at a hall',
    'It began at eight.',
    'The roof fell.',
    'Sixty are hurt. More follows.',
  );
  const at = mine.content.size - 6;
  const state = EditorState.create({ doc: mine, selection: TextSelection.create(mine, at) });
  const next = state.apply(putIn(state, merged(base, mine, theirs).doc));
  const { $head } = next.selection;
  assert.equal($head.parent.textBetween($head.parentOffset, $head.parent.content.size), 'soon.');
  assert.deepEqual(lines(next.doc), [
    'Fire at a hall',
    'It began at eight.',
    'The roof fell.',
    'Sixty are hurt. More follows soon.',
  ]);
});

test('R-TWO-08 the caret stays where the words before it repeat themselves', () => {
  const mine = doc('', 'ha ha. End.');
  const at = EditorState.create({ doc: mine, selection: TextSelection.create(mine, mine.content.size - 5) });
  const { $head } = at.apply(putIn(at, doc('', 'ha ha ha. End.'))).selection;
  assert.equal($head.parent.textBetween($head.parentOffset, $head.parent.content.size), 'End.');
});

test('R-TWO-04 many blocks before the first, in place of an empty one (seed 257033704)', () => {
  const heading = schema.node('heading', null, [schema.text('roof.')]);
  for (const more of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const changed = doc('', heading, ...Array.from({ length: more }, () => 'roof. '), list('roof.'));
    assert.ok(merged(doc('roof.', ''), changed, doc('roof.', '')).doc.eq(changed), `${more}`);
  }
});

const word = fc.constantFrom('roof', 'fire', 'hall', 'forty', 'hurt', 'road', 'smoke', 'night');
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom('.', '!', '', ' …'))
  .map(([all, end]) => all.join(' ') + end);
const run: fc.Arbitrary<string | Node> = fc.oneof(
  { arbitrary: sentence, weight: 5 },
  { arbitrary: sentence.map((words) => on('claim', 'c-1', words)), weight: 1 },
  { arbitrary: fc.constantFrom(number('f-1', '40'), number('f-2', '60', { kind: 'estimate' })), weight: 1 },
);
const anyBlock = fc.oneof(
  {
    arbitrary: fc.array(run, { maxLength: 4 }).map((runs) => para(...runs.flatMap((one) => [one, ' ']))),
    weight: 6,
  },
  { arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => list(...items)), weight: 1 },
  { arbitrary: sentence.map((words) => said(`s-${words}`, words)), weight: 1 },
  { arbitrary: fc.constantFrom('c-1', 'c-2').map((id) => schema.node('claim', { id })), weight: 1 },
  {
    arbitrary: sentence.map((words) => schema.node('heading', null, [schema.text(words)])),
    weight: 1,
  },
);
const anyDoc = fc
  .tuple(fc.oneof(fc.constant(''), sentence), fc.array(anyBlock, { maxLength: 6 }))
  .map(([title, blocks]) => doc(title, ...blocks));

test('R-TWO-04 what one side alone changed is so, and what both changed alike is so once', () => {
  fc.assert(
    fc.property(anyDoc, anyDoc, (base, changed) => {
      for (const [mine, theirs] of [
        [changed, base],
        [base, changed],
        [changed, changed],
      ] as const) {
        const made = merged(base, mine, theirs);
        assert.ok(made.doc.eq(changed), `${made.doc}`);
        assert.equal(made.open, 0);
      }
      assert.ok(merged(null, changed, changed).doc.eq(changed));
    }),
  );
});

/** Words that occur once in all of a test, so that each has a place of its own. */
const unique = fc.integer({ min: 0, max: 7 }).map((at) => ({ at }));
interface Edit {
  readonly do: 'out' | 'change' | 'add' | 'sentence';
  readonly at: number;
}
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    do: fc.constantFrom('out', 'change', 'add', 'sentence'),
    at: unique.map(({ at }) => at),
  }) as fc.Arbitrary<Edit>,
  { maxLength: 4 },
);

/** The base with the edits of somebody, whose words are their own. */
function edited(base: readonly string[], by: string, some: readonly Edit[]): string[] {
  const now = [...base];
  some.forEach((one, turn) => {
    const at = one.at % Math.max(1, now.length);
    const own = `${by}${turn}`;
    if (one.do === 'out') now.splice(at, 1);
    else if (one.do === 'add') now.splice(at, 0, `${own}x ${own}y.`);
    else if (one.do === 'sentence') now[at] = `${now[at] ?? ''} ${own}z.`;
    else now[at] = (now[at] ?? '').replace(/\S+(?=\.)/, own) || `${own}.`;
  });
  return now;
}
const wordsOf = (node: Node) =>
  new Set(node.textBetween(0, node.content.size, ' ').match(/[\p{L}\p{N}]+/gu) ?? []);

test('R-TWO-05 no word of either is lost but what the other took out and this one left alone, for any edits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), edits, edits, (size, left, right) => {
      const began = Array.from({ length: size }, (_, at) => `b${at}p b${at}q. b${at}r b${at}s.`);
      const [base, mine, theirs] = [
        doc('', ...began),
        doc('', ...edited(began, 'm', left)),
        doc('', ...edited(began, 't', right)),
      ];
      const [was, kept] = [wordsOf(base), wordsOf(merged(base, mine, theirs).doc)];
      for (const [side, other] of [
        [mine, theirs],
        [theirs, mine],
      ] as const)
        for (const one of wordsOf(side))
          assert.ok(
            kept.has(one) || (was.has(one) && !wordsOf(other).has(one)),
            `${one} is lost of ${lines(side)}`,
          );
    }),
    { numRuns: 500 },
  );
});

test('R-TWO-05 changes of different paragraphs are both in, nothing open', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('mine', 'theirs', 'neither'), { maxLength: 8 }), (who) => {
      const began = who.map((_, at) => `b${at}p b${at}q b${at}r.`);
      const now = (side: string) =>
        doc('', ...began.map((one, at) => (who[at] === side ? `${side}${at} wrote.` : one)));
      const made = merged(doc('', ...began), now('mine'), now('theirs'));
      const both = began.map((one, at) => (who[at] === 'neither' ? one : `${who[at]}${at} wrote.`));
      assert.deepEqual(lines(made.doc), lines(doc('', ...both)));
      assert.deepEqual([made.open, made.came], [0, who.filter((side) => side === 'theirs').length]);
    }),
  );
});

test('R-TWO-08 any merge can be put into any editor, whatever stood there', () => {
  fc.assert(
    fc.property(anyDoc, anyDoc, anyDoc, (base, mine, theirs) => {
      const made = merged(base, mine, theirs).doc;
      made.check();
      const state = EditorState.create({ doc: mine });
      assert.ok(state.apply(putIn(state, made)).doc.eq(made));
      const again = mergeDocs(base, made, theirs, 'Ana').doc;
      again.check();
    }),
  );
});
