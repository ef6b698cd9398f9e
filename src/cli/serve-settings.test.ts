/** options and environment → settings, or the sentence of a mistake. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkEnvironment } from './check-environment.ts';
import { Mistake } from './mistake.ts';
import { serveSettings } from './serve-settings.ts';

type Words = Readonly<Record<string, string>>;

function when(options: Words, environment: Words = {}) {
  const given = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, [value]]));
  return serveSettings({ options: given, arguments: [] }, environment);
}

test('R-CLI-03 without a word it serves this machine on port 8080 from data/', () => {
  assert.deepEqual(when({}), {
    port: 8080,
    host: '127.0.0.1',
    store: { data: 'data' },
    media: join('data', 'media'),
    role: 'all',
    siteName: null,
    origin: null,
    desk: null,
    proxies: [],
    privately: [],
    demo: true,
    demoSpeed: 1,
    logLevel: 'info',
    model: null,
    sso: null,
  });
});

test('R-CLI-03 options win over the environment, which wins over what is usual', () => {
  const environment = {
    STET_PORT: '9000',
    STET_DATA: '/srv/stet',
    STET_SITE_NAME: ' The Harbour ',
    STET_ORIGIN: 'https://live.example.org/',
    STET_ROLE: 'edge',
    STET_HOST: '',
  };
  const { port, store, siteName, origin, role, host } = when({ port: '0' }, environment);
  assert.deepEqual(
    [port, store, siteName, origin, role, host],
    [0, { data: '/srv/stet' }, 'The Harbour', 'https://live.example.org', 'edge', '127.0.0.1'],
  );
});

test('R-MEDIA-15 pictures lie beside a store in a folder, or where they are said to; beside a database nowhere', () => {
  const database = { STET_DATABASE_URL: 'postgres://stet@db.example.org/stet' };
  assert.equal(when({ data: '/srv/stet' }).media, join('/srv/stet', 'media'));
  assert.equal(when({}, database).media, null);
  assert.equal(when({}, { ...database, STET_MEDIA: '/srv/pictures' }).media, '/srv/pictures');
  assert.equal(when({ media: '/mnt/pictures' }, { STET_MEDIA: '/srv/pictures' }).media, '/mnt/pictures');
});

test('R-CLI-03 what cannot be used is told by where it stands', () => {
  const says = (options: Words, environment: Words = {}) => {
    try {
      return assert.fail(JSON.stringify(when(options, environment)));
    } catch (fault) {
      if (fault instanceof Mistake) return fault.message;
      throw fault;
    }
  };
  assert.equal(says({ port: 'x' }), '--port must be a port, a whole number from 0 to 65535, not "x".');
  assert.match(says({ port: '65536' }), /^--port must be a port/);
  assert.match(says({}, { STET_PORT: '1e3' }), /^STET_PORT must be a port/);
  assert.equal(says({ role: 'reader' }), '--role must be one of all, edge, not "reader".');
  assert.equal(
    says({ desk: 'http://desk.example.org' }),
    '--desk must begin with https:// (or be http://localhost), not "http://desk.example.org".',
  );
  for (const proxy of ['proxy.example.org', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', ''])
    assert.match(says({ proxy }), /^A proxy is an address or a network/, proxy);
  assert.match(
    says({}, { STET_ORIGIN: 'https://example.org/live' }),
    /^STET_ORIGIN must be an address without a path/,
  );
  assert.match(says({ origin: 'example.org' }), /^--origin must be an address/);
  assert.match(says({ 'site-name': 'a\nb' }), /^--site-name must be a name/);
  assert.match(says({ 'demo-speed': '0' }), /^--demo-speed must be a number above 0/);
  assert.match(says({ 'log-level': 'loud' }), /^--log-level must be one of silent/);
  const database = 'postgres://stet@db.example.org/stet';
  assert.equal(
    says({}, { STET_DATABSE_URL: database }),
    'There is no variable STET_DATABSE_URL. Did you mean STET_DATABASE_URL?',
  );
  assert.equal(says({}, { STET_PROXIES: '' }), 'There is no variable STET_PROXIES. Did you mean STET_PROXY?');
  assert.equal(
    says({}, { STET_STORAGE_BACKEND: 'x' }),
    'There is no variable STET_STORAGE_BACKEND. "stet serve --help" shows those that there are.',
  );
});

test('R-CLI-03 the desk and the proxies that are believed', () => {
  const { desk, proxies } = when({ desk: 'https://desk.example.org/', proxy: '2001:db8::/32' });
  assert.deepEqual([desk, proxies], ['https://desk.example.org', ['2001:db8::/32']]);
  assert.equal(when({ desk: 'http://localhost:9000' }).desk, 'http://localhost:9000');
  for (const both of ['127.0.0.1,10.0.0.0/8', '127.0.0.1, 10.0.0.0/8 '])
    assert.deepEqual(when({}, { STET_PROXY: both }).proxies, ['127.0.0.1', '10.0.0.0/8']);
});

test('R-CLI-03 what Kubernetes and Docker set beside a service of the name is let be', () => {
  const beside = { STET_SERVICE_HOST: '10.0.0.1', STET_PORT_80_TCP: 'tcp://10.0.0.1:80', STET_TEST_X: '1' };
  assert.equal(when({}, beside).port, 8080);
});

test('R-CLI-03 every variable that the code reads is known', () => {
  const folder = new URL('../../src/', import.meta.url);
  const read = globSync('**/*.ts', {
    cwd: folder,
    exclude: (name) => /\.(test|e2e|fixture|contract)\.ts$/.test(name),
  })
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/\bSTET_[A-Z_]*[A-Z]\b/g) ?? [])
    .filter((name) => !['STET_PROXIES', 'STET_SERVICE', 'STET_PORT_80_TCP'].includes(name));
  assert.ok(read.length > 50);
  for (const name of new Set(read)) assert.doesNotThrow(() => checkEnvironment({ [name]: 'x' }), name);
});

test('R-OPS-07 every variable that docs/running.md and the README name is known', () => {
  for (const page of ['docs/running.md', 'README.md']) {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    const names = text.match(/\bSTET_[A-Z_]*[A-Z]\b/g) ?? [];
    assert.ok(names.length > 2, page);
    for (const name of names)
      assert.doesNotThrow(() => checkEnvironment({ [name]: 'x' }), `${page}: ${name}`);
  }
});
