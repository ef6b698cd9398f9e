/** Which words are read for ghosts at a caret. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import { windowAt } from './ghost-window.ts';
import { schema } from './schema.ts';

const paragraph = (text: string) => schema.node('paragraph', null, [schema.text(text)]);
const quotation = (text: string) => schema.node('statement', { id: 's', make: null }, [schema.text(text)]);
const post = (...blocks: readonly Node[]) =>
  schema.node('doc', null, [schema.node('title', null, [schema.text('A title')]), ...blocks]);

/** The window with the caret at the end of the document. */
function atEnd(doc: Node) {
  const here = windowAt(doc, doc.resolve(doc.content.size - 1)) ?? assert.fail();
  assert.equal(doc.textBetween(here.start, here.start + here.words.length), here.words);
  return { words: here.words, before: here.before };
}

test('R-GHOST-08 a paragraph is read with what stands before it, no title, and nothing before a quotation set apart', () => {
  assert.deepEqual(atEnd(post(paragraph('One.'), paragraph('Two.'))), { words: 'Two.', before: 'One.' });
  assert.deepEqual(
    atEnd(post(paragraph('One.'), quotation('Said.'), paragraph('Two.'), paragraph('Three.'))),
    {
      ...{ words: 'Three.', before: 'Two.' },
    },
  );
  const doc = post(paragraph('One.'));
  assert.equal(windowAt(doc, doc.resolve(2)), null, 'a title');
});

test('R-GHOST-08 of long texts so much is read as stands about the caret, from the beginning of a sentence', () => {
  const long = 'The crews went on through the night. '.repeat(200).trim();
  const { words, before } = atEnd(post(paragraph('One.'), paragraph(long)));
  assert.ok(words.length <= 1200 && /^ ?The crews/.test(words), words.slice(0, 20));
  assert.equal(before, '', 'nothing that does not touch it');
  const short = atEnd(post(paragraph(long), paragraph('Two.')));
  assert.ok(short.before.length <= 600 && /^ ?The crews/.test(short.before));
});
