import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byName, readMarkup, textOf } from '../publish/markup.fixture.ts';
import { dataBlock, type Html, html, trusted, type Value } from './html.ts';
import { SafeUrl, url } from './safe-url.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '/',
      '=',
      '-',
      '!',
      ' ',
      '\n',
      '`',
      'a',
      'script',
      'lt;',
      ']]>',
      '${',
    ),
  }),
);
const refused = (write: () => Html) => assert.throws(write, TypeError);
/** A template written as a plain string, `§` for a value. */
const template = (text: string, ...values: Value[]) =>
  html(Object.assign(text.split('§'), { raw: text.split('§') }), ...values);

test('R-HTML-01 no words leave text or a quoted attribute', () => {
  fc.assert(
    fc.property(hostile, hostile, (inside, outside) => {
      const root = readMarkup(
        html`<p title="a ${inside} b" lang="${outside}">${outside}<b>${[inside, [outside]]}</b></p>`.markup,
      );
      const [p] = byName(root, 'p');
      const [b] = byName(root, 'b');
      assert.ok(p && b);
      assert.equal(p.attributes.get('title'), `a ${inside} b`);
      assert.equal(p.attributes.get('lang'), outside);
      assert.equal(textOf(p), `${outside}${inside}${outside}`);
      assert.equal(textOf(b), inside + outside);
    }),
  );
});

test('R-HTML-01 words stay in a title, and markup cannot be put there', () => {
  fc.assert(
    fc.property(hostile, (words) =>
      assert.equal(textOf(readMarkup(html`<title>${words}</title>`.markup)), words),
    ),
  );
  refused(() => template('<title>§</title>', trusted('<b></b>')));
});

for (const place of [
  '<p title=§>',
  "<p title='§'>",
  '<p §>',
  '<p §="x">',
  '<p title ="§">',
  '<p title= "§">',
  '<§>',
  '<p§>',
  '</§>',
  '<!--§-->',
  '<!§>',
  '<p onclick="§">',
  '<p ONCLICK="§">',
  '<p style="§">',
  '<img srcset="§">',
  '<iframe srcdoc="§"></iframe>',
  '<meta http-equiv="§">',
  '<script>§</script>',
  '<style>§</style>',
  '<STYLE>§</STYLE>',
  '<noscript>§</noscript>',
  '<textarea><b>§</b></textarea>',
  '<a href="/x/§">',
  '<p title="§',
  '<p>§<a',
]) {
  test(`R-HTML-02 a value is refused in ${place}`, () => {
    refused(() => template(place, 'x'));
    refused(() => template(place, url('/x')));
  });
}

test('R-HTML-02 an address is the whole value', () => {
  refused(() => template('<a href="§x">', url('/x')));
  refused(() => template('<a href="§§">', url('/x'), url('/y')));
  assert.equal(template('<a href="§">', url('/x?a&b')).markup, '<a href="/x?a&amp;b">');
});

test('R-HTML-03 an address comes through url(), which takes http, https and this site alone', () => {
  refused(() => html`<a href="${'https://example.org'}">x</a>`);
  refused(() => html`<p title="${url('/x')}">x</p>`);
  refused(() => html`<p>${url('/x')}</p>`);
  for (const good of ['https://a.example/b?c=d#e', 'http://a.example', '/live/x', '/', '#p-x', '?before=x'])
    assert.equal(url(good).address, good);
  for (const bad of [
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/a\n',
    'relative',
    'https:evil',
    'https://user:pw@a.example',
    'vbscript:x',
    '\u0000/x',
    'blob:https://a.example/x',
  ]) {
    assert.throws(() => url(bad), TypeError, JSON.stringify(bad));
  }
});

test('R-HTML-03 whatever url() accepts leads to http, https or this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        hostile,
        fc.webUrl(),
        hostile.map((tail) => `/${tail}`),
        hostile.map((tail) => `https://${tail}`),
      ),
      (address) => {
        if (!SafeUrl.accepts(address)) return;
        const led = new URL(address, 'https://here.example/live/x');
        assert.match(led.protocol, /^https?:$/);
        if (/^[/#?]/.test(address)) assert.equal(led.host, 'here.example');
      },
    ),
  );
});

test('R-HTML-04 nothing comes of null, undefined and false; arrays and markup pass', () => {
  assert.equal(
    html`<p>${null}${undefined}${false}${0}${''}${[1, html`<b>${'<'}</b>`, [null, 'x']]}</p>`.markup,
    '<p>01<b>&lt;</b>x</p>',
  );
  assert.equal(html`<p title="${null}">x</p>`.markup, '<p title="">x</p>');
  refused(() => html`<p title="${html`<b></b>`}">x</p>`);
  refused(() => html`<p title="${['a']}">x</p>`);
  refused(() => html`<p>${{ markup: '<b>' } as unknown as Value}</p>`);
  refused(() => html`<p>${true as unknown as Value}</p>`);
});

test('R-HTML-04 line breaks in a template are layout', () => {
  const written = html`<p>
    <b>${'a'}</b>
    ${'b'}</p>`;
  assert.equal(written.markup, '<p><b>a</b>b</p>');
  assert.equal(template('<p\n   title="§">x</p>', 'a').markup, '<p title="a">x</p>');
});

test('R-HTML-05 data cannot leave its block', () => {
  fc.assert(
    fc.property(fc.jsonValue(), hostile, (value, words) => {
      const markup = dataBlock('application/ld+json', {
        value,
        words,
        close: '</script><!--<script>',
      }).markup;
      const inner = markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('<'));
      assert.ok(!inner.includes('<'));
      assert.deepEqual(
        JSON.parse(inner),
        JSON.parse(JSON.stringify({ value, words, close: '</script><!--<script>' })),
      );
    }),
  );
});
