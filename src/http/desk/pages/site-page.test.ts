/** somebody, the settings of the house → the page of the house, and what the desk offers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fastify from 'fastify';
import { ORIGIN } from '../../../access/people.fixture.ts';
import { nothingSet } from '../../../wire/site.ts';
import { NOT_FOUND } from '../answers.ts';
import { wholeDesk } from '../whole-desk.fixture.ts';
import { deskPages } from './desk-pages.ts';

const notes = { correction: 'Qzxtext.', clarification: '', withdrawal: '', 'top-post': '' };

test('R-SITE-02 the page of the house and its addresses are there for administrators; to everybody else they look as what is not there', async () => {
  const desk = await wholeDesk();
  const [boss, senior] = [
    await desk.people.join('boss', ['admin']),
    await desk.people.join('ana', ['senior']),
  ];
  const [admin, other] = [desk.browser(boss.session), desk.browser(senior.session)];
  assert.match((await admin.get('/desk/site')).body, /<h1>The house<\/h1>/);
  const [absent, none] = [await other.get('/desk/site'), await other.get('/desk/nothing')];
  assert.deepEqual([absent.status, absent.body], [404, none.body]);
  assert.equal((await other.get('/desk')).body.includes('/desk/site'), false);
  assert.equal((await desk.browser().get('/desk/site')).status, 302);
  for (const path of [
    '/site/look',
    '/site/languages',
    '/site/notes',
    '/site/notes/as-they-came',
    '/site/logo',
    '/site/logo/remove',
  ])
    assert.deepEqual((await other.post(`/api/access${path}`)).json, NOT_FOUND, path);
  assert.deepEqual((await other.get('/api/access/site')).json, NOT_FOUND);
  const program = await desk.program(['senior']);
  assert.deepEqual((await program.get('/api/access/site')).json, NOT_FOUND);
  desk.people.pass(11 * 60_000);
  const look = { expected: 0, name: 'N', light: '', dark: '' };
  assert.equal(
    (await admin.post('/api/access/site/look', look)).json.code,
    'confirm',
    'it takes a fresh look',
  );
  await desk.app.close();
});

test('R-SITE-09 whoever works in a coverage gets the texts, nobody else does, and no page for others has them', async () => {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'A storm' });
  await desk.give('storm', 'coverage.start');
  const join = async (name: string, roles: Parameters<typeof desk.people.join>[1]) =>
    desk.browser((await desk.people.join(name, roles)).session);
  const [admin, reporter, stringer] = [
    await join('boss', ['admin']),
    await join('ana', ['reporter']),
    await join('tom', ['contributor']),
  ];
  const sent = { expected: 0, language: 'de', ...notes };
  assert.deepEqual((await admin.post('/api/access/site/notes', sent)).json, { version: 1 });
  const address = '/api/coverages/storm/house';
  const told = (await reporter.get(address)).json.notes as Record<string, { correction: string[] }>;
  assert.deepEqual(told.de?.correction, ['Qzxtext.']);
  for (const asks of [admin, stringer]) assert.deepEqual((await asks.get(address)).json, NOT_FOUND);
  assert.deepEqual((await reporter.get('/api/coverages/none/house')).json, NOT_FOUND);
  assert.equal((await desk.browser().get(address)).status, 401);
  for (const path of ['/desk', '/desk/account', '/desk/c/storm'])
    assert.equal((await reporter.get(path)).body.includes('Qzxtext'), false, path);
  await desk.app.close();
});

test('R-SITE-07 where a name was given at the start, the page says that it wins, and its pages have it', async () => {
  const desk = await wholeDesk();
  const { session } = await desk.people.join('boss', ['admin']);
  const app = fastify();
  const access = {
    ...desk.people,
    site: { ...desk.people.site, name: 'The Evening <b>Record', given: 'The Evening <b>Record' },
  };
  const file = `logo-${'0a'.repeat(16)}.webp`;
  const watch = { now: () => ({ ...nothingSet, light: '#7a4d00', logo: { file, width: 32, height: 8 } }) };
  await app.register(deskPages({ newsroom: desk.newsroom, access, script: null, watch }), {
    prefix: '/desk',
  });
  const headers = { host: new URL(ORIGIN).host, cookie: `__Host-stet=${session}` };
  const { body, headers: said } = await app.inject({ url: '/desk/site', headers });
  assert.match(body, /started as “The Evening &lt;b&gt;Record” \(--site-name or STET_SITE_NAME\): that wins/);
  assert.match(
    body,
    new RegExp(
      `<a href="/desk"><img src="/site/${file}" alt="The Evening &lt;b&gt;Record" width="32" height="8">`,
    ),
  );
  assert.match(body, /\{:root\{--accent:#7a4d00\}\}/);
  assert.equal(String(said['content-security-policy']).match(/'sha256-/g)?.length, 2);
  await app.close();
  await desk.app.close();
});

test('R-SITE-10 a coverage is opened in one of the languages that are offered, the usual one first chosen', async () => {
  const desk = await wholeDesk();
  const { session } = await desk.people.join('boss', ['admin', 'senior']);
  const admin = desk.browser(session);
  assert.doesNotMatch((await admin.get('/desk')).body, /<select name="language">/);
  const sent = { expected: 0, languages: ['en', 'de'], language: 'de', zone: 'Europe/Berlin' };
  assert.equal((await admin.post('/api/access/site/languages', sent)).status, 200);
  const { body } = await admin.get('/desk');
  assert.match(
    body,
    /<option value="en">English \(en\)<\/option><option value="de" selected>German \(de\)<\/option>/,
  );
  assert.match(body, /name="zone" required value="Europe\/Berlin"/);
  await desk.app.close();
});
