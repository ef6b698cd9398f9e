import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlText } from './html-text.ts';

const textOf = (html: string) => {
  const read = htmlText(html);
  return read.ok ? read.value : `refused: ${read.error}`;
};

test('R-SOURCE-02 markup becomes text: paragraphs apart, items and rows on lines of their own, nothing that is no text', () => {
  for (const [html, text] of [
    ['<p>One\n <b>two</b>.</p><p>Three</p>', 'One two.\n\nThree'],
    ['One<br>two<br><br>three', 'One\ntwo\n\nthree'],
    ['<p>Dead:</p><ul><li>Ana</li><li><p>Bo</p></li></ul><p>More', 'Dead:\n\n- Ana\n- Bo\n\nMore'],
    ['<table><tr><th>Town<th>Dead<tr><td>A<td>3</table>', 'Town · Dead\nA · 3'],
    ['<style>p{}</style><script>alert(1)</script><p>Words</p><noscript>no</noscript>', 'Words'],
    ['<p hidden>no</p><div style="display: none">no</div>Yes', 'Yes'],
    ['A&nbsp;&amp;&nbsp;B &lt;b&gt;', 'A\u00a0&\u00a0B <b>'],
    ['<pre>a  b\n  c</pre>d', 'a  b\n  c\n\nd'],
    ['<h2>Head</h2>Body<blockquote>Said</blockquote>', 'Head\n\nBody\n\nSaid'],
    ['<p>Not <b>closed <i>well</p><p>and more', 'Not closed well\n\nand more'],
    ['', ''],
  ] as const)
    assert.equal(textOf(html), text, html);
});

test('R-SOURCE-03 markup that is made to cost time is not read', () => {
  for (const html of [
    '<div>'.repeat(100_000),
    `<a ${Array.from({ length: 100_000 }, (_, index) => `a${index}="<"`).join(' ')}>x`,
    `<p>${Array.from({ length: 200 }, (_, index) => `<b id=${index}>`).join('')}</p>${'<p>x</p>'.repeat(10_000)}`,
    '<i>x</i>'.repeat(60_000),
  ])
    assert.match(textOf(html), /^refused: Its markup is made to cost time/, html.slice(0, 20));
  assert.equal(textOf(`<table>${'<p>x</p>'.repeat(40_000)}</table>`).length, 3 * 40_000 - 2);
});
