/** The composer’s document and the content of a post say the same, both ways. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { type PostContent, postContent } from '../../../model/content.ts';
import { type Block, type Inline, referenceKinds } from '../../../model/rich-text.ts';
import { contentOf, docOf } from './content-of.ts';
import { isBlank, schema } from './schema.ts';

const lookup = { statement: (id: string) => `Words of ${id}`, figure: (id: string) => `No ${id}` };
const around = ({ byline, background, first }: PostContent) => ({
  byline,
  background,
  ...(first && { first }),
});
const back = (content: PostContent) => contentOf(docOf(content, lookup), around(content));

const id = fc.constantFrom('a', 'b', 'c');
const words = fc.stringMatching(/^[a-zé“”’,.]{1,5}( [a-z“”]{1,5}){0,3}$/);
const look = fc.record(
  {
    em: fc.constant(true as const),
    strong: fc.constant(true as const),
    href: fc.constant('https://a.example/x'),
  },
  { requiredKeys: [] },
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ text: words, look })
      .map(({ text, look }) => ({ type: 'text' as const, text, ...look })),
  },
  fc.record({
    type: fc.constant('reference' as const),
    kind: fc.constantFrom(...referenceKinds),
    id,
    text: words,
  }),
  fc.record({ type: fc.constant('figure' as const), id }),
);
/** Running text as it is kept: what looks alike is one piece. */
const run = fc.array(inline, { minLength: 1, maxLength: 6 }).map((all) =>
  all.filter((one, at) => {
    const last = all[at - 1];
    const key = (piece: Inline) => JSON.stringify({ ...piece, text: '' }, Object.keys({ ...piece }).sort());
    return last === undefined || last.type === 'figure' || key(one) !== key(last);
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: run.map((content) => ({ type: 'paragraph' as const, content })) },
  run.map((content) => ({ type: 'heading' as const, content })),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(run, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constantFrom('statement' as const, 'claim' as const, 'incident' as const, 'figure' as const),
    id,
  }),
  fc.record({
    type: fc.constant('image' as const),
    media: id,
    alt: words,
    caption: fc.option(words),
    credit: words,
  }),
);
const content: fc.Arbitrary<PostContent> = fc
  .record({
    title: fc.option(words),
    body: fc.array(block, { minLength: 1, maxLength: 5 }),
    byline: fc.option(words),
    background: fc.boolean(),
  })
  .chain((one) =>
    fc
      .option(fc.constant({ at: '2024-03-22T20:40:00.000Z', in: 'The night', url: null }), { nil: undefined })
      .map((first) => structuredClone(first ? { ...one, first } : one)),
  );

test('R-COMPOSE-01 law: a content becomes a document, also as JSON, and the same content again', () => {
  fc.assert(
    fc.property(content, (one) => {
      assert.deepEqual(back(postContent.parse(one)), one);
      const doc = Node.fromJSON(schema, docOf(one, lookup).toJSON());
      doc.check();
      assert.deepEqual(contentOf(doc, around(one)), one);
    }),
    { seed: 1, numRuns: 400 },
  );
});

/** Documents as somebody may leave them: with space at the ends, empty paragraphs, references cut down to space. */
const text = fc
  .record({ words: fc.stringMatching(/^[a-z ]{1,6}$/), ref: fc.option(id), bold: fc.boolean() })
  .map(({ words, ref, bold }) =>
    schema.text(words, [
      ...(ref === null ? [] : [schema.mark('reference', { kind: 'statement', id: ref })]),
      ...(bold ? [schema.mark('strong')] : []),
    ]),
  );
const texts = fc.array(text, { maxLength: 5 });
const node = fc.oneof(
  { weight: 3, arbitrary: texts.map((all) => schema.node('paragraph', null, all)) },
  texts.map((all) => schema.node('heading', null, all)),
  fc.array(texts, { minLength: 1, maxLength: 3 }).map((items) =>
    schema.node(
      'list',
      null,
      items.map((all) => schema.node('item', null, all)),
    ),
  ),
  id.map((of) => schema.node('claim', { id: of })),
);
const doc = fc
  .record({
    title: fc.stringMatching(/^[a-z ]{0,8}$/),
    nodes: fc.array(node, { minLength: 1, maxLength: 5 }),
  })
  .map(({ title, nodes }) =>
    schema.node('doc', null, [
      schema.node('title', null, title === '' ? [] : [schema.text(title)]),
      ...nodes,
    ]),
  );

test('R-COMPOSE-01 law: what a document says the desk accepts, and it says the same after it was opened again', () => {
  fc.assert(
    fc.property(doc, (one) => {
      one.check();
      const said = contentOf(one, { byline: ' ', background: false });
      if (said.title === null && said.body.length === 0) return;
      assert.deepEqual(postContent.parse(said), said);
      assert.deepEqual(back(said), said);
      assert.ok(!isBlank(one));
    }),
    { seed: 2, numRuns: 600 },
  );
});

test('R-COMPOSE-01 space at the ends, empty paragraphs and addresses that are none are not part of a post', () => {
  const p = (...all: Node[]) => schema.node('paragraph', null, all);
  const one = schema.node('doc', null, [
    schema.node('title', null, [schema.text(' A fire ')]),
    p(),
    p(
      schema.text('  It burns '),
      schema.text('here', [schema.mark('link', { href: 'https:// x' })]),
      schema.text(' '),
    ),
    p(schema.text('   ')),
  ]);
  assert.deepEqual(contentOf(one, { byline: ' Ana ', background: true }), {
    title: 'A fire',
    body: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'It burns here' }],
      },
    ],
    byline: 'Ana',
    background: true,
  });
});
