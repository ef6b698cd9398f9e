/** words and npm's variables → fine, or the sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkStartWords } from './start-words.ts';

const says = (words: readonly string[], environment: Record<string, string> = {}) => {
  try {
    return checkStartWords(words, environment);
  } catch (fault) {
    return fault instanceof Error ? fault.message : fault;
  }
};

test('R-CLI-04 what npm leaves of an option is refused with the way to write it', () => {
  const hint = 'Options for Stet come after two dashes: npm start -- --port 9000';
  assert.equal(says(['9000']), `"9000" stands alone: npm has kept the option before it for itself. ${hint}`);
  assert.equal(
    says(['--no-demo', '9000']),
    `"9000" stands alone: npm has kept the option before it for itself. ${hint}`,
  );
  assert.equal(says([], { npm_config_port: '9000' }), `npm has kept --port for itself. ${hint}`);
  assert.equal(says([], { npm_config_demo: '' }), `npm has kept --no-demo for itself. ${hint}`);
  assert.match(String(says(['9000'], { npm_config_port: 'true' })), /^"9000" stands alone/);
});

test('R-CLI-04 options that came through are fine', () => {
  assert.equal(says([]), undefined);
  assert.equal(
    says(['--port', '9000', '--no-demo', '--data=x'], { npm_config_cache: '/x', npm_config_prefix: '/y' }),
    undefined,
  );
});

test('R-CLI-04 npm behind a proxy of its own is no slip, and an option that is none is told as one by whoever reads it', () => {
  assert.equal(says([], { npm_config_proxy: 'http://proxy.example.org:3128' }), undefined);
  assert.match(String(says([], { npm_config_proxy: '10.0.0.0/8' })), /^npm has kept --proxy/);
  assert.equal(says(['--dta', '/srv/stet']), undefined);
  assert.equal(says(['--dta=/srv/stet']), undefined);
});
