/** What is offered at the caret, taken and refused, in a state of the editor without a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { contentOf } from './content-of.ts';
import { ghostPlugin, ghostWords, offered, refuseGhost, takeGhost } from './ghost-plugin.ts';
import { schema } from './schema.ts';

/** A post of these paragraphs with the caret at its end. */
function written(...paragraphs: readonly string[]): {
  state: EditorState;
  take: () => boolean;
  refuse: () => boolean;
} {
  const known = { actors: [], figures: [], claims: [], briefing: null };
  const doc = schema.node('doc', null, [
    schema.node('title', null, [schema.text('The mayor said it was over')]),
    ...paragraphs.map((text) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])),
  ]);
  const plugins = [ghostPlugin(() => known)];
  let ids = 0;
  const of = {
    state: EditorState.create({ doc, plugins }),
    take: () =>
      takeGhost(
        of.state,
        (change) => {
          of.state = of.state.apply(change);
        },
        (prefix) => `${prefix}${++ids}`,
      ),
    refuse: () =>
      refuseGhost(of.state, (change) => {
        of.state = of.state.apply(change);
      }),
  };
  of.state = of.state.apply(of.state.tr.setSelection(Selection.atEnd(doc)));
  return of;
}
const body = ({ state }: { state: EditorState }) =>
  contentOf(state.doc, { byline: null, background: false }).body;

test('R-GHOST-03 only the paragraph with the caret is offered anything, and a title nothing', () => {
  const of = written('The FSB said it was over.', 'Nothing here.');
  assert.equal(offered(of.state), null);
  of.state = of.state.apply(of.state.tr.setSelection(TextSelection.create(of.state.doc, 40)));
  assert.equal(offered(of.state)?.kind, 'statement');
  of.state = of.state.apply(of.state.tr.setSelection(TextSelection.create(of.state.doc, 4)));
  assert.equal(offered(of.state), null);
});

test('R-GHOST-03 what is taken stands on its words, and a number within them on that statement', () => {
  const of = written('The FSB said 133 people were killed.');
  assert.equal(ghostWords(offered(of.state) ?? assert.fail()), 'FSB · not said where');
  assert.ok(of.take());
  assert.equal(ghostWords(offered(of.state) ?? assert.fail()), 'figure: killed');
  assert.ok(of.take());
  assert.equal(offered(of.state), null);
  assert.equal(of.take(), false, 'there is nothing more');
  const [paragraph] = body(of);
  assert.deepEqual(paragraph?.type === 'paragraph' && paragraph.content.slice(1, 3), [
    { type: 'figure', id: 'f3' },
    { type: 'reference', kind: 'statement', id: 's1', text: ' people were killed' },
  ]);
  let stands: unknown = null;
  of.state.doc.descendants(({ attrs }) => {
    stands = attrs.make?.statement ?? stands;
  });
  assert.equal(stands, 's1');
});

test('R-GHOST-03 what is refused is not offered again while its words stay; nothing is recorded of it', () => {
  const of = written('The FSB said it was over.');
  assert.ok(of.refuse());
  assert.equal(offered(of.state), null);
  of.state = of.state.apply(of.state.tr.insertText(' So far.'));
  assert.equal(offered(of.state), null);
  assert.deepEqual(JSON.stringify(body(of)).includes('reference'), false);
});

test('R-GHOST-03 a number that nobody said is not taken', () => {
  const of = written('At least 40 people were killed.');
  assert.equal(offered(of.state)?.kind, 'figure');
  of.take();
  assert.equal(offered(of.state), null);
  assert.equal(JSON.stringify(body(of)).includes('"figure"'), false);
});
