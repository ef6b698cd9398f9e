/** What is offered at the caret, taken and refused, in a state of the editor without a page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { contentOf } from './content-of.ts';
import { ghostPlugin, ghostWords, offered, refuseGhost } from './ghost-plugin.ts';
import type { GhostReader } from './ghost-reader.ts';
import { takeGhost } from './ghost-take.ts';
import { ghostsIn } from './ghosts.fixture.ts';
import { schema } from './schema.ts';
import { spokenIn } from './spoken-in.ts';

/** One that is loaded. */
const reader: GhostReader = { read: () => ghostsIn, wanted: () => () => {} };

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
  const plugins = [ghostPlugin(() => known, reader)];
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
    { type: 'figure', id: 'f3', estimate: 'e2' },
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

test('R-GHOST-03 a number that nobody said is not offered before there is a statement that it can stand on', () => {
  const alone = written('At least 40 people were killed.');
  assert.equal(offered(alone.state), null);
  assert.equal(alone.take(), false);
  const of = written('At least 40 people were killed. The FSB said it was over.');
  assert.equal(offered(of.state)?.kind, 'statement', 'though the number comes first');
  of.take();
  assert.equal(offered(of.state)?.kind, 'figure');
  of.take();
  assert.equal(JSON.stringify(body(of)).includes('"figure"'), true);
});

test('R-GHOST-03 keys are typed without looking; Tab takes what there is all the same', () => {
  const of = written('');
  let looked = 0;
  const plugin = ghostPlugin(() => {
    looked += 1;
    return { actors: [], figures: [], claims: [], briefing: null };
  }, reader);
  of.state = EditorState.create({ doc: of.state.doc, plugins: [plugin] });
  of.state = of.state.apply(of.state.tr.setSelection(Selection.atEnd(of.state.doc)));
  for (const letter of 'The FSB said it was over.') of.state = of.state.apply(of.state.tr.insertText(letter));
  assert.equal(looked, 0);
  assert.ok(of.take());
  assert.ok(looked > 0);
});

test('R-GHOST-08 before what reads is here nothing is offered and Tab is the page’s; then it is, and Tab takes it at once', () => {
  let read: typeof ghostsIn | null = null;
  const later: GhostReader = { read: () => read, wanted: () => () => {} };
  const known = { actors: [], figures: [], claims: [], briefing: null };
  const of = written('');
  of.state = EditorState.create({ doc: of.state.doc, plugins: [ghostPlugin(() => known, later)] });
  of.state = of.state.apply(of.state.tr.setSelection(Selection.atEnd(of.state.doc)));
  of.state = of.state.apply(of.state.tr.insertText('The FSB said it was over'));
  assert.equal(offered(of.state), null);
  assert.equal(of.take(), false);
  read = ghostsIn;
  assert.equal(offered(of.state)?.kind, 'statement', 'the same words, once it is here');
  of.state = of.state.apply(of.state.tr.insertText('.'));
  assert.ok(of.take());
});

test('R-GHOST-04 a claim of responsibility that was taken is offered as two claims, once; its group becomes somebody', () => {
  const of = written('An affiliate of the front claimed that it carried out the attack.');
  assert.ok(of.take());
  assert.equal(
    ghostWords(offered(of.state) ?? assert.fail()),
    'two claims: that they say so, and that they did it',
  );
  assert.ok(of.take());
  assert.equal(offered(of.state), null);
  const { make } = of.state.doc.lastChild?.attrs ?? {};
  assert.deepEqual(
    [make.text, make.matter, make.of, make.says.text],
    [
      ...['An affiliate of the front carried out the attack.', 'responsibility', 'an affiliate of the front'],
      'An affiliate of the front says that it carried out the attack.',
    ],
  );
  assert.equal(spokenIn(of.state.doc)?.named, true);
});

test('R-COMPOSE-10 in background a number that nobody said is taken with its sentence; one that somebody said stands on that', () => {
  const background = { actors: [], figures: [], claims: [], briefing: null, background: true };
  const of = written('');
  const typing = (text: string) => {
    of.state = EditorState.create({
      doc: written(text).state.doc,
      plugins: [ghostPlugin(() => background, reader)],
    });
    of.state = of.state.apply(of.state.tr.setSelection(Selection.atEnd(of.state.doc)));
    while (of.take());
    let made: { own?: { text: string; year: string | null } } = {};
    of.state.doc.descendants(({ type, attrs }) => {
      if (type === schema.nodes.figure) made = attrs.make;
    });
    return made.own ?? null;
  };
  const text = 'In 2017 a bomb killed 15 people.';
  assert.deepEqual(typing(text), { text, year: '2017' });
  assert.equal(typing('The FSB said 15 people were killed.'), null);
});
