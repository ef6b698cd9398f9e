/** options and environment → a model that may be asked, or the sentence of a mistake */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgedAddress } from '../intake/egress/judged-address.ts';
import { privatelyIn } from '../lib/host-and-port.ts';
import { Mistake } from './mistake.ts';
import { serveOptions, serveSettings } from './serve-settings.ts';

type Words = Readonly<Record<string, string>>;

function when(options: Words, environment: Words = {}) {
  const given = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, [value]]));
  return serveSettings({ options: given, arguments: [] }, environment).model;
}

function says(options: Words, environment: Words = {}): string {
  try {
    when(options, environment);
    return '';
  } catch (fault) {
    assert.ok(fault instanceof Mistake);
    return fault.message;
  }
}

const given = { 'model-url': 'https://models.example/v1', 'model-name': 'm1' };

test('R-MODEL-30 there is no model unless whoever starts the server names one, by options or by the environment', () => {
  assert.equal(when({}), null);
  assert.equal(when({ 'model-name': 'm1' }, { STET_MODEL_KEY: 'qzx' }), null);
  const usual = { url: 'https://models.example/v1', model: 'm1', key: null, perMinute: 20 };
  assert.deepEqual(when(given), usual);
  const environment = {
    STET_MODEL_URL: 'https://models.example/v1',
    STET_MODEL_NAME: 'm1',
    STET_MODEL_PER_MINUTE: '5',
  };
  assert.deepEqual(when({}, { ...environment, STET_MODEL_KEY: 'qzx' }), {
    ...usual,
    key: 'qzx',
    perMinute: 5,
  });
  assert.equal(when({ role: 'edge', ...given }), null, 'a process for readers alone has none');
});

test('R-MODEL-30 what cannot be used is told; a key goes in clear nowhere but inside the house where that is allowed', () => {
  assert.match(says({ 'model-url': given['model-url'] }), /--model-name/);
  for (const url of [
    'http://models.example/v1',
    'models',
    'https://a:b@models.example',
    'https://models.example/?k=1',
    'file:///x',
  ])
    assert.match(says({ ...given, 'model-url': url }), /--model-url must be an address/, url);
  assert.match(says({ ...given, 'model-name': 'a b' }), /--model-name/);
  assert.match(says({ ...given, 'model-per-minute': '0' }), /--model-per-minute/);
  const inside = { ...given, 'model-url': 'http://10.0.0.9:11434/v1' };
  assert.match(says(inside), /--intake-private/);
  assert.equal(when({ ...inside, 'intake-private': '10.0.0.9:11434' })?.url, inside['model-url']);
});

test('R-MODEL-30 a model at an address of IPv6 is inside the house where that is allowed, and the door lets it be asked', async () => {
  const inside = { ...given, 'model-url': 'http://[::1]:11434', 'intake-private': '[0::1]:11434' };
  assert.equal(when(inside)?.url, inside['model-url']);
  const { privately } = serveSettings({ options: { 'intake-private': ['[0::1]:11434'] }, arguments: [] }, {});
  const asked = await judgedAddress('[::1]', 11434, { privately: privatelyIn(privately) });
  assert.deepEqual(asked, { ok: true, value: ['::1'] });
});

test('R-MODEL-31 the key stands in the environment or in a file, in no option and in no sentence', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'key');
  writeFileSync(file, 'qzxkey\n');
  assert.equal(when(given, { STET_MODEL_KEY_FILE: file })?.key, 'qzxkey');
  assert.match(says(given, { STET_MODEL_KEY: 'qzxkey', STET_MODEL_KEY_FILE: file }), /not both/);
  assert.match(says(given, { STET_MODEL_KEY_FILE: join(folder, 'none') }), /cannot be read/);
  const wrong = says(given, { STET_MODEL_KEY: 'qzx key' });
  assert.match(wrong, /on one line/);
  assert.doesNotMatch(wrong, /qzx/);
  assert.deepEqual(
    Object.keys(serveOptions).filter((name) => name.startsWith('model')),
    ['model-url', 'model-name', 'model-per-minute'],
  );
});
