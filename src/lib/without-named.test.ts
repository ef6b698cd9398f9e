/** Kept words, ids that are gone → the words without what names them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutNamed } from './without-named.ts';

const gone = new Set(['s-1']);

test('R-LOST-01 pieces that name it go: a quotation, a reference, a marked run, a command; words that say the same stay', () => {
  const text = (words: string, id?: string) => ({
    ...{ type: 'text', text: words },
    ...(id && { marks: [{ type: 'reference', attrs: { kind: 'statement', id } }] }),
  });
  const draft = {
    doc: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [text('It burns, '), text('she said', 's-1'), text('s-1', 's-2')] },
        { type: 'statement', attrs: { id: 's-1' }, content: [text('We saw it')] },
      ],
    },
    began: {
      content: { body: [{ type: 'paragraph', content: [{ type: 'reference', id: 's-1', text: 'she' }] }] },
    },
    recorded: [{ kind: 'statement.record', statement: 's-1', content: { text: 'We saw it' } }],
    post: 's-1',
  };
  assert.deepEqual(withoutNamed(draft, gone), {
    doc: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [text('It burns, '), text('s-1', 's-2')] }],
    },
    began: { content: { body: [{ type: 'paragraph', content: [] }] } },
    recorded: [],
    post: 's-1',
  });
});

test('R-LOST-01 what names nothing of it is the same value', () => {
  const draft = { doc: [{ type: 'text', text: 's-1' }], list: ['s-1'], n: null };
  assert.equal(withoutNamed(draft, gone), draft);
});

test('R-LOST-01 what a marked run is to record names its speaker: it goes with them', () => {
  const made = (id: string) => ({
    ...{ type: 'text', text: 'it is out' },
    marks: [{ type: 'ref', attrs: { make: { speech: { actor: id, speaker: 'Ann Lee' }, text: 's-1' } } }],
  });
  assert.deepEqual(withoutNamed({ content: [made('s-1'), made('s-2')] }, gone), { content: [made('s-2')] });
});
