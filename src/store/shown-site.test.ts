import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownKey, shownRow } from './shown-site.ts';
import { siteIn } from './site-rows.ts';

const file = `logo-${'0a'.repeat(16)}.webp`;
const body = {
  ...{ name: 'N', light: null, dark: '#ffcc00', logo: { file, width: 2, height: 1, kept: 'qzx' } },
  ...{ languages: ['qzx'], language: 'qzx', zone: 'qzx' },
  notes: { qzx: { correction: ['qzx'], clarification: [], withdrawal: [], 'top-post': [] } },
};

test('R-SITE-03 a public row says name, accents and logo, field by field, and nothing else has one but a logo', () => {
  const row = shownRow({ kind: 'site', id: 'site', account: null, version: 3, body });
  const { key, body: text } = row ?? assert.fail('there is no row');
  assert.equal(key, 'site');
  assert.equal(text.includes('qzx'), false, text);
  assert.deepEqual(JSON.parse(text), siteIn(text));
  const bytes = Buffer.from('x').toString('base64');
  assert.deepEqual(shownRow({ kind: 'logo', id: file, account: null, version: 1, body: { bytes } }), {
    key: file,
    body: bytes,
  });
  const login = { account: 'a' };
  assert.equal(shownRow({ kind: 'login', id: 'site', account: 'a', version: 1, body: login }), null);
  assert.deepEqual(
    (['site', 'logo', 'token'] as const).map((kind) => shownKey({ kind, id: file })),
    ['site', file, null],
  );
});
