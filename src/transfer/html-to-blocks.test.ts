/** HTML → blocks in a short notation: words with *em*, **strong**, [words](address); # heading, - item. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Block, blocks, type Inline, wordsOf } from '../model/rich-text.ts';
import { divided } from './fit-blocks.ts';
import { fitLine, fitText } from './fit-text.ts';
import { htmlToBlocks } from './html-to-blocks.ts';

function run(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (piece.type !== 'text') return '?';
      const strong = piece.strong ? `**${piece.text}**` : piece.text;
      const marked = piece.em ? `*${strong}*` : strong;
      return piece.href ? `[${marked}](${piece.href})` : marked;
    })
    .join('');
}

function told(body: readonly Block[]): readonly string[] {
  return body.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return run(block.content);
      case 'heading':
        return `# ${run(block.content)}`;
      case 'list':
        return block.items.map((item) => `${block.ordered ? '1.' : '-'} ${run(item)}`).join(' ');
      default:
        return '?';
    }
  });
}

function read(html: string, more: { base?: string; bare?: boolean } = {}) {
  const lost: string[] = [];
  const body = htmlToBlocks(html, { ...more, lost: (what) => lost.push(what) });
  return { said: told(body), lost, body };
}

test('R-IMPORT-05 what restricted rich text has is kept: paragraphs, headings, lists, emphasis, links', () => {
  const { said, lost } = read(
    '<h2>Fire <i>now</i></h2><p>One <b>two</b>\n  three <a href="https://a.example/x?a=1&amp;b=2">four</a>.</p><ol><li>first</li><li><p>second</p></li></ol>loose<br>end',
  );
  assert.deepEqual(said, [
    '# Fire *now*',
    'One **two** three [four](https://a.example/x?a=1&b=2).',
    '1. first 1. second',
    'loose',
    'end',
  ]);
  assert.deepEqual(lost, []);
});

test('R-IMPORT-05 pictures and embeds become links, scripts go, and each is told of', () => {
  const { said, lost } = read(
    '<img src="/a.jpg" alt="Flames"><iframe src="https://v.example/1" title="Roof">no frames</iframe><script>evil()</script><style>p{}</style><video><source src="https://v.example/2.mp4"></video><embed>',
    { base: 'https://c.example/live/' },
  );
  assert.deepEqual(said, [
    '[Image: Flames](https://c.example/a.jpg)[Embedded: Roof](https://v.example/1)[Embedded: v.example](https://v.example/2.mp4)',
  ]);
  assert.deepEqual(lost, [
    'an image: a link to c.example stands in its place',
    'an embed (iframe): a link to v.example stands in its place',
    '<script>: not brought',
    '<style>: not brought',
    'an embed (video): a link to v.example stands in its place',
    'an embed (embed) without an address: not brought',
  ]);
});

test('R-IMPORT-05 an address that is none of the web, an unknown element and a table leave their words', () => {
  const { said, lost } = read(
    '<p><a href="javascript:alert(1)">Call</a> <a href="mailto:x@y.example">us</a> <x-odd onclick="f()">now</x-odd></p><table><tr><th>Hurt</th><td>3</td></tr></table><del>four</del>',
  );
  assert.deepEqual(said, ['Call us now', 'Hurt · 3', 'four']);
  assert.equal(lost.length, 5);
  assert.match(lost.join(' '), /no web address.*<x-odd> is unknown.*a table.*struck out/);
});

test('R-IMPORT-05 where nothing is marked as a paragraph, line ends count, and an address alone is a link', () => {
  const { said, lost } = read('First line\nsecond\n\nhttps://social.example/1', { bare: true });
  assert.deepEqual(said, ['First line', 'second', '[https://social.example/1](https://social.example/1)']);
  assert.deepEqual(lost, ['an embed by its address (social.example): a link stands in its place']);
  assert.deepEqual(read('<p>a\nb</p>', { bare: true }).said, ['a b']);
});

const tags = [
  ...'<p> </p> <b> </i> <ul> <li> </ul> <table> <td> </a> <br> <pre> <svg> <math> <template> <!-- --> &lt; &#x0; &#xd800; <select> <form> <a'.split(
    ' ',
  ),
  ...['<a href=x>', '<a href="https://a.example">', '<img src=y alt="z">', '<![CDATA[', '<plaintext>'],
];

test('R-IMPORT-05 any markup gives blocks that a post may hold', () => {
  const piece = fc.oneof(fc.constantFrom(...tags), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { body } = read(pieces.join(''), { bare: true });
      for (const part of divided(body)) assert.ok(blocks.safeParse(part).success, JSON.stringify(part));
    }),
    { numRuns: 300 },
  );
});

test('R-IMPORT-05 every word for readers stays, and none of a script comes', () => {
  const around = fc.constantFrom(
    'p',
    'b',
    'div',
    'li',
    'ul',
    'h2',
    'td',
    'x-odd',
    'span',
    'blockquote',
    'script',
  );
  const tree: fc.Arbitrary<string> = fc.letrec<{ node: string; word: string }>((tie) => ({
    word: fc.integer({ min: 100, max: 999 }).map((n) => `w${n}`),
    node: fc.oneof(
      { maxDepth: 4 },
      tie('word'),
      fc
        .tuple(around, fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, within]) =>
          tag === 'script' ? '<script>canary</script>' : `<${tag}>${within.join('<i>,</i>')}</${tag}>`,
        ),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (html) => {
      const words = (text: string) => text.match(/w\d{3}/g) ?? [];
      const said = wordsOf(read(html).body);
      assert.deepEqual(words(said).sort(), words(html).sort(), html);
      assert.doesNotMatch(said, /canary/);
    }),
    { numRuns: 300 },
  );
});

test('R-IMPORT-05 markup that nests 20,000 deep is read', () => {
  const deep = 20_000;
  assert.deepEqual(read(`${'<div>'.repeat(deep)}words${'</div>'.repeat(deep)}`).said, ['words']);
});

test('R-IMPORT-05 what is too long is divided, and no word is lost', () => {
  const words = `${'x'.repeat(19_999)}🔥`.repeat(30);
  const body: Block[] = [
    ...Array.from(
      { length: 400 },
      (_, n): Block => ({
        type: 'paragraph',
        content: [{ type: 'text', text: `p${n}` }],
      }),
    ),
    { type: 'paragraph', content: [{ type: 'text', text: words }] },
    { type: 'list', ordered: false, items: Array.from({ length: 250 }, () => [{ type: 'text', text: 'i' }]) },
  ];
  const parts = divided(body);
  assert.ok(parts.length > 3);
  for (const part of parts) assert.ok(blocks.safeParse(part).success);
  const plain = (list: readonly Block[]) => wordsOf(list).replaceAll('\n', '');
  assert.equal(parts.map(plain).join(''), plain(body));
});

test('R-IMPORT-05 characters that no text may hold go, and the rest stands', () => {
  assert.deepEqual(fitText('a\u0000b\ud800c\r\nd\u2028e'), { text: 'ab\ufffdc\nd\ne', changed: true });
  assert.deepEqual(fitText('plain 🔥'), { text: 'plain 🔥', changed: false });
  assert.equal(fitText('a\u202eb').text, 'ab');
  assert.deepEqual(fitLine('  two\n lines ', 20), { line: 'two lines', cut: false });
  assert.deepEqual(fitLine('1234🔥678', 6), { line: '1234…', cut: true });
  assert.equal(fitLine(' \n', 6), null);
});
