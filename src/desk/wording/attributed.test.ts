/** Which change only adds references over words that stay: a table, and a law over any text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PostContent, postContent } from '../../model/content.ts';
import type { Inline } from '../../model/rich-text.ts';
import { onlyAttributes } from './attributed.ts';

const t = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const r = (kind: string, id: string, text: string) => ({ type: 'reference', kind, id, text });
const p = (...content: object[]) => ({ type: 'paragraph', content });
const post = (...body: object[]) => postContent.parse({ title: 'A fire', body });
const is = (before: PostContent, after: PostContent) => onlyAttributes(before, after);

const bare = post(p(t('The fire is out, he said.')));

test('R-POST-08 a statement, an actor and a claim are added over words that stay', () => {
  for (const kind of ['statement', 'actor', 'claim'])
    assert.equal(is(bare, post(p(r(kind, 'x', 'The fire is out'), t(', he said.')))), true, kind);
  const item = (...items: object[][]) => post({ type: 'list', ordered: false, items });
  assert.equal(is(item([t('one')], [t('two')]), item([t('one')], [r('actor', 'x', 'two')])), true);
  const head = (...content: object[]) => post({ type: 'heading', content });
  assert.equal(is(head(t('Out')), head(r('statement', 's', 'Out'))), true);
});

test('R-POST-08 nothing that was there is moved, cut, put on something else or taken away', () => {
  const old = post(p(r('statement', 's', 'The fire'), t(' is out, he said.')));
  const rest = t(' is out, he said.');
  assert.equal(is(old, bare), false, 'taken away');
  assert.equal(is(old, old), false, 'nothing is added');
  assert.equal(is(old, post(p(r('statement', 'z', 'The fire'), rest))), false, 'another one');
  assert.equal(is(old, post(p(r('actor', 's', 'The fire'), rest))), false, 'of another kind');
  assert.equal(is(old, post(p(r('statement', 's', 'The fire is'), t(' out, he said.')))), false, 'longer');
  assert.equal(is(old, post(p(r('statement', 's', 'The'), t(' fire is out, he said.')))), false, 'shorter');
  const both = post(p(r('statement', 's', 'The fire'), t(' is out, '), r('actor', 'a', 'he'), t(' said.')));
  assert.equal(is(old, both), true);
});

test('R-POST-08 no word, block, mark, byline or title is another, and no post, incident or figure comes', () => {
  const over = (text: string) => r('statement', 's', text);
  assert.equal(is(bare, post(p(over('The fires is out'), t(', he said.')))), false);
  assert.equal(
    is(bare, post({ type: 'heading', content: [over('The fire is out'), t(', he said.')] })),
    false,
  );
  assert.equal(is(bare, post(p(over('The fire is out'), t(', he said.')), p(t('x')))), false);
  assert.equal(is(bare, post()), false);
  const bold = post(p(t('Out', { strong: true })));
  assert.equal(is(bold, post(p(over('Out')))), false, 'what is strong would not be so any more');
  const link = post(p(t('Out', { href: 'https://a.example/' }), t(' now')));
  assert.equal(is(link, post(p(over('Out now')))), false, 'a link would go');
  assert.equal(is(bare, { ...post(p(over('The fire is out'), t(', he said.'))), byline: 'Ana' }), false);
  assert.equal(is(bare, { ...post(p(over('The fire is out'), t(', he said.'))), title: null }), false);
  assert.equal(is(bare, { ...post(p(over('The fire is out'), t(', he said.'))), first: null }), true);
  for (const kind of ['post', 'incident'])
    assert.equal(is(bare, post(p(r(kind, 'x', 'The fire'), t(' is out, he said.')))), false, kind);
  const counted = post(p(t('9 dead')));
  assert.equal(is(counted, post(p({ type: 'figure', id: 'f' }, t(' dead')))), false);
  const list = (ordered: boolean, ...items: object[][]) => post({ type: 'list', ordered, items });
  assert.equal(is(list(true, [t('a')]), list(false, [over('a')])), false);
  assert.equal(is(list(true, [t('a')]), list(true, [over('a')], [t('b')])), false);
  const quote = (id: string) => post({ type: 'statement', id }, p(t('a')));
  assert.equal(is(quote('s'), post({ type: 'statement', id: 'z' }, p(over('a')))), false);
  assert.equal(is(quote('s'), post({ type: 'statement', id: 's' }, p(over('a')))), true);
  const picture = (more: object) => ({
    type: 'image',
    media: 'm',
    alt: 'Smoke.',
    credit: 'Ana Ruiz',
    ...more,
  });
  const shown = (words: object, more: object = {}) => post(picture(more), p(words));
  assert.equal(is(shown(t('a')), shown(over('a'))), true, 'beside a picture');
  assert.equal(is(shown(t('a'), { caption: 'Then' }), shown(over('a'), { caption: 'Now' })), false);
});

const words = fc.stringMatching(/^[a-c ]{1,6}$/);
const run: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    words.map((text): Inline => ({ type: 'text', text })),
    words.map((text): Inline => ({ type: 'text', text, em: true })),
    fc.record({ id: fc.constantFrom('f', 'g') }).map(({ id }): Inline => ({ type: 'figure', id })),
    fc
      .record({ text: words, id: fc.constantFrom('s', 'u') })
      .map((one): Inline => ({ type: 'reference', kind: 'statement', ...one })),
  ),
  { minLength: 1, maxLength: 6 },
);
const saying = (content: Inline[]): PostContent => ({
  ...{ title: null, byline: null, background: false },
  body: [{ type: 'paragraph', content }],
});
const textOf = (content: readonly Inline[]) =>
  content.map((one) => (one.type === 'figure' ? `[${one.id}]` : one.text)).join('');
/** The references of a run as a reader would point at them. */
const places = (content: readonly Inline[]) => {
  let at = 0;
  return content.flatMap((one) => {
    const from = at;
    at += one.type === 'figure' ? 1 : one.text.length;
    return one.type === 'reference'
      ? Array.from({ length: at - from }, (_, n) => `${from + n} ${one.id}`)
      : [];
  });
};

test('R-POST-08 law: whatever is added so, the words are the same and every reference stands where it stood', () => {
  fc.assert(
    fc.property(run, run, fc.nat(5), (old, other, at) => {
      const piece = old[at % old.length];
      const marked = old.map(
        (one): Inline =>
          one === piece && one.type === 'text' && !one.em
            ? { type: 'reference', kind: 'claim', id: 'new', text: one.text }
            : one,
      );
      const added = piece?.type === 'text' && !piece.em;
      assert.equal(is(saying(old), saying(marked)), added);
      if (added) assert.equal(is(saying(marked), saying(old)), false);
      for (const now of [marked, other]) {
        if (!is(saying(old), saying(now))) continue;
        assert.equal(textOf(now), textOf(old));
        const after = new Set(places(now));
        for (const place of places(old)) assert.ok(after.has(place));
        assert.ok(after.size > new Set(places(old)).size);
      }
    }),
    { seed: 8, numRuns: 500 },
  );
});
