/** options and environment → a provider, none, or the sentence of a mistake. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Mistake } from './mistake.ts';
import { serveOptions, serveSettings } from './serve-settings.ts';

type Words = Readonly<Record<string, string>>;

const issuer = 'https://login.example.org/house';
const whole = { STET_SSO_ISSUER: issuer, STET_SSO_CLIENT: 'stet', STET_SSO_SECRET: 'hush' };

function when(environment: Words, options: Words = {}) {
  const given = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, [value]]));
  return serveSettings({ options: given, arguments: [] }, environment).sso;
}

function says(environment: Words, options: Words = {}): string {
  try {
    return assert.fail(JSON.stringify(when(environment, options)));
  } catch (fault) {
    if (fault instanceof Mistake) return fault.message;
    throw fault;
  }
}

test('R-SSO-01 a provider is set up by issuer, client and secret together, by the environment or by options', () => {
  assert.equal(when({}), null);
  assert.deepEqual(when(whole), { issuer, id: 'stet', secret: 'hush', name: 'login.example.org' });
  const options = { 'sso-issuer': 'https://id.example.com/', 'sso-client': 'desk', 'sso-name': 'The House' };
  assert.deepEqual(when(whole, options), {
    ...{ issuer: 'https://id.example.com/', id: 'desk', secret: 'hush', name: 'The House' },
  });
  assert.equal(when({ ...whole, STET_SSO_NAME: 'Ours' })?.name, 'Ours');
  for (const local of ['http://localhost:9000', 'http://127.0.0.1:9000/realms/x'])
    assert.equal(when({ ...whole, STET_SSO_ISSUER: local })?.issuer, local);
  assert.equal(when({ ...whole, STET_ROLE: 'edge', STET_SSO_CLIENT: '' }), null, 'readers alone need none');
  assert.ok(!Object.keys(serveOptions).some((name) => name.includes('secret')), 'no option takes the secret');
});

test('R-SSO-01 the secret may stand in a file', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-sso-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const STET_SSO_SECRET_FILE = join(folder, 'secret');
  writeFileSync(STET_SSO_SECRET_FILE, 'from a file\n');
  const { STET_SSO_SECRET: _, ...rest } = whole;
  assert.equal(when({ ...rest, STET_SSO_SECRET_FILE })?.secret, 'from a file');
  assert.match(says({ ...whole, STET_SSO_SECRET_FILE }), /not both\.$/);
  writeFileSync(STET_SSO_SECRET_FILE, 'two\nlines');
  assert.match(says({ ...rest, STET_SSO_SECRET_FILE }), /^The file of STET_SSO_SECRET_FILE must hold/);
  const missing = says({ ...rest, STET_SSO_SECRET_FILE: join(folder, 'none') });
  assert.equal(missing, 'The file that STET_SSO_SECRET_FILE names cannot be read.');
});

test('R-SSO-01 what cannot be used is told in a sentence that never holds the secret', () => {
  for (const [name, missing] of [
    ['STET_SSO_ISSUER', '--sso-issuer (or STET_SSO_ISSUER)'],
    ['STET_SSO_CLIENT', '--sso-client (or STET_SSO_CLIENT)'],
    ['STET_SSO_SECRET', 'STET_SSO_SECRET or STET_SSO_SECRET_FILE'],
  ] as const)
    assert.equal(
      says({ ...whole, [name]: '' }),
      `Single sign-on needs an issuer, a client and its secret; set ${missing} as well.`,
    );
  const issuers = ['http://login.example.org', 'http://localhost.example.org', 'http://127.0.0.2', 'login'];
  const odd = [
    `${issuer}?a=b`,
    `${issuer}#x`,
    ` ${issuer}`,
    'https://me:pw@login.example.org',
    'ftp://x.org',
  ];
  for (const one of [...issuers, ...odd])
    assert.match(
      says({ ...whole, STET_SSO_ISSUER: one }),
      /^STET_SSO_ISSUER must be the provider’s issuer/,
      one,
    );
  assert.match(says({ ...whole, STET_SSO_CLIENT: 'a b' }), /^STET_SSO_CLIENT must be the client’s id/);
  assert.match(says(whole, { 'sso-name': 'a\nb' }), /^--sso-name must be a name/);
  for (const secret of ['hush\nhush', 'hush\u0000', 'h\u00fcsh', 'hush'.repeat(300)]) {
    const said = says({ ...whole, STET_SSO_SECRET: secret });
    assert.equal(said, 'STET_SSO_SECRET must hold the client’s secret on one line.');
  }
});
