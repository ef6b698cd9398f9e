import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accentSheet } from './accent-sheet.ts';

test('R-SITE-05 a colour is all that ever comes into a style; what else is kept throws', () => {
  const none = { light: null, dark: null };
  assert.equal(accentSheet(undefined) + accentSheet(none), '');
  assert.equal(
    accentSheet({ light: '#7a4d00', dark: null }),
    '@media screen and (prefers-color-scheme:light){:root{--accent:#7a4d00}}',
  );
  for (const dark of ['red', '#fff', '#FFCC00', '#ffcc00}', '#ffcc00;}body{display:none', '</style>', ''])
    assert.throws(() => accentSheet({ light: null, dark }), /is a colour/, dark);
});
