/** a name, a text → whether a reader would find the name in it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNamedIn, soughtIn, soughtName } from './names.ts';
import { unfitness } from './text.ts';

function found(name: string, text: string): boolean {
  const sought = soughtName(name);
  return sought !== null && isNamedIn(sought, soughtIn(text));
}

test('R-RESTR-01 a name is found however it is typed, as long as it is read as the name', () => {
  for (const text of [
    ...['tom hale', 'TOM HALE', 'T\u00f3m H\u00e2le', 'Tom, Hale', 'Tom\u00a0Hale', 'Tom\u2011Hale'],
    ...[
      'Tom\u200bHale',
      'To\u00adm Ha\u200dle',
      'Tom\u3164Hale',
      'T\uffa0om Hale',
      'To\u034fm Hale',
      'T\u2060om Hale',
    ],
    ...[
      '\u200fTom\u200e Hale',
      'T o m  H a l e',
      'T.o.m H.a.l.e',
      'To-m Ha-le',
      '#TomHale',
      '@tom_hale',
      'tomhale',
    ],
    ...[
      '\uff34\uff4f\uff4d Hale',
      '\u{1d413}\u{1d428}\u{1d426} Hale',
      '\u24c9\u24de\u24dc Hale',
      '\u{1f163}\u{1f15e}\u{1f15c} Hale',
    ],
    ...[
      '\u{1f183}\u{1f17e}\u{1f17c} Hale',
      '\u0422\u043em Hale',
      '\u03a4om Hale',
      'T\u1d0fm Hale',
      'Tom \u13bbale',
      'T\u0585m Hale',
    ],
    ...['T0m Hale', 'Tom H@le', 'Tom Ha1e', 'Tom HaIe', 'Tom H4l3', '\u0422\u041eM HAL\u0415'],
    ...[
      'https://x.example/tom-hale.html',
      'https://x.example/Tom%20Hale',
      'https://x.example/%54om%2520Hale',
    ],
    ...['https://x.example/tomhale/', 'https://x.example/?q=Tom+Hale', 'https://x.example/T%F0om/tom%48ale'],
  ])
    assert.ok(found('Tom Hale', text), text);
  assert.ok(found('\u0141ukasz W\u00f3jcik', 'Lukasz Wojcik'));
  assert.ok(found('S\u00f8ren Str\u00f8m', 'SOREN STROM'));
  assert.ok(found('\u0422\u043e\u043c', 'Tom'), 'letters of either alphabet');
  assert.ok(found('\u039d\u03af\u03ba\u03bf\u03c2', '\u039d\u0399\u039a\u039f\u03a3'), 'Greek capitals');
  assert.ok(found('12 Mill Lane', '12, Mill Lane'));
  assert.ok(found('\u5c71\u7530\u592a\u90ce', '\u6628\u65e5\u5c71\u7530\u592a\u90ce\u304c'));
});

test('R-RESTR-01 what is not the name is not found', () => {
  for (const [name, text] of [
    ['Tom Hale', 'Tommy Halebrook, Tom and Hale'],
    ['Theo', 'at the O\u2019Brien house'],
    ['Ann', 'Annual'],
    ['Ali', 'all of it'],
    ['Lo', 'a 10 per cent rise'],
    ['Tom Hale', 'a tomb, halepaper'],
    ['Tom Hale', '100%'],
  ] as const)
    assert.ok(!found(name, text), `${name} in ${text}`);
  assert.equal(soughtName('\u2014 \u200b'), null);
});

test('R-RESTR-01 no text may turn its letters round', () => {
  assert.match(unfitness('\u202eelaH moT\u202c') ?? '', /direction/);
  assert.match(unfitness('\u202dTom\u202c') ?? '', /direction/);
  assert.equal(unfitness('\u2067שלום\u2069 and \u202babc\u202c'), null);
});

test('R-RESTR-01 looking for names takes time in proportion to the text', () => {
  for (const piece of ['0', 'a ', 'a', '%41', '\u0301', 'I', '\u202b', '$', '.', 'aI'])
    assert.ok(!found('Tom Hale', piece.repeat(200_000)));
});
