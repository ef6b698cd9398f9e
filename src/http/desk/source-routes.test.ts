/** administrators, others and programs at the addresses of sources and hooks → what is kept, told and refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ItemTold } from '../../intake/items/item.ts';
import type { SourceTold } from '../../intake/sources/source-row.ts';
import { sourceRoutes } from './access/source-routes.ts';
import { AT_ONCE, HOOK_BYTES, PUSHES } from './intake-hook.ts';
import { type Browser, type WholeDesk, wholeDesk } from './whole-desk.fixture.ts';

const at = '/api/access/sources';
const feed = {
  name: 'Wire',
  kind: 'feed',
  address: 'https://wire.example/feed?key=qzxkey',
  zone: 'Europe/Moscow',
};

async function manned() {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'Storm' });
  const join = async (role: 'senior' | 'editor' | 'admin') =>
    desk.browser((await desk.people.join(`the-${role}`, [role])).session);
  return { desk, admin: await join('admin'), senior: await join('senior'), editor: await join('editor') };
}

const listed = async (browser: Browser) => (await browser.get(at)).json.sources as SourceTold[];

/** Sends to a hook, as anybody can. */
function sent({ app }: WholeDesk, url: string, secret: string, body: string, type = 'application/json') {
  const headers = { 'content-type': type, ...(secret && { authorization: `Bearer ${secret}` }) };
  return app.inject({ method: 'POST', url, headers, payload: body });
}

test('R-RUN-07 sources are looked after by administrators; a secret goes in and is in no answer and no log', async () => {
  const { desk, admin, senior } = await manned();
  const added = await admin.post(`${at}/save`, { ...feed, secret: 'qzxsecret' });
  assert.equal(added.status, 200, added.body);
  const id = String(added.json.id);
  const [source] = await listed(admin);
  assert.deepEqual([source?.name, source?.secret, source?.every], ['Wire', true, 60]);
  const changed = await admin.post(`${at}/save`, { ...feed, id, name: 'Other wire', paused: true });
  assert.equal(changed.status, 200, changed.body);
  const [after] = await listed(admin);
  assert.deepEqual(
    [after?.name, after?.paused, after?.secret],
    ['Other wire', true, true],
    'the secret stays',
  );
  assert.equal((await desk.intake.sources.source(id))?.secret, 'qzxsecret');
  const log = JSON.stringify(await desk.people.store.log(0, 100));
  assert.match(log, /Other wire/);
  for (const text of [added.body, JSON.stringify(after), log, ...desk.logged])
    assert.doesNotMatch(text, /qzxsecret/);
  assert.doesNotMatch(log, /qzxkey/, 'nor an address, which may hold a key');
  assert.equal((await admin.post(`${at}/retry`, { id })).status, 200);
  assert.equal((await admin.post(`${at}/remove`, { id })).status, 200);
  assert.equal((await admin.post(`${at}/remove`, { id })).json.code, 'unknown');
  for (const { method, path } of sourceRoutes(() => null)) {
    const url = `/api/access${path}`;
    const answer = method === 'GET' ? await senior.get(url) : await senior.post(url, {});
    assert.equal(answer.status, 404, path);
  }
});

test('R-MODEL-33 administrators are told on the page which model there is and how it does; whether it gets a source’s texts is said at the source', async () => {
  const { desk, admin } = await manned();
  assert.doesNotMatch((await admin.get('/desk/sources')).body, /The model beside/);
  assert.equal((await admin.get(at)).json.model, null);
  const told = { name: 'm1 at models.example', askedAt: '2026-05-04T12:00:00.000Z', goodAt: null };
  const model = async () => ({ ...told, failures: 3, error: 'The host is in trouble (500).' });
  Object.assign(desk.intake, { model });
  const { body } = await admin.get('/desk/sources');
  assert.match(
    body,
    /The model beside the rules[\s\S]*m1 at models\.example[\s\S]*in trouble \(500\)[\s\S]*3 times in a row/,
  );
  assert.deepEqual((await admin.get(at)).json.model, await model());
  const added = await admin.post(`${at}/save`, { ...feed, model: 'never' });
  assert.equal(added.status, 200, added.body);
  assert.equal((await listed(admin))[0]?.model, 'never');
  assert.match((await admin.get('/desk/sources')).body, /<option value="never" selected>/);
  assert.equal((await admin.post(`${at}/save`, { ...feed, model: 'perhaps' })).status, 422);
});

test('R-RUN-08 what is wrong with a source is said beside its field', async () => {
  const { admin } = await manned();
  const path = async (more: object) => (await admin.post(`${at}/save`, { ...feed, ...more })).json.path;
  assert.equal(await path({ address: '' }), 'address');
  assert.equal(await path({ address: 'ftp://x.example' }), 'address');
  assert.equal(await path({ kind: 'telegram-bot' }), 'address', 'a bot has none');
  assert.equal(await path({ kind: 'folder', address: 'wire' }), 'address');
  assert.equal(await path({ zone: 'Moscow' }), 'zone');
  assert.equal(await path({ name: '' }), 'name');
  assert.equal(await path({ coverages: ['No slug'] }), 'coverages');
  assert.equal(await path({ notice: 'x' }), 'notice');
});

test('R-HOOK-01 a text that is sent with its secret is an item; without it nothing tells that there is a source', async () => {
  const { desk, admin, editor } = await manned();
  const made = await admin.post(`${at}/save`, {
    name: 'Stringer',
    kind: 'hook',
    zone: 'UTC',
    coverages: ['storm'],
  });
  assert.equal(made.status, 200, made.body);
  const { secret, hook, id } = made.json as Record<string, string>;
  const url = new URL(String(hook)).pathname;
  const body = JSON.stringify({ id: 'one', text: 'Ana Ruiz said: “It is over.”' });
  const refused = await sent(desk, url, 'stet-hook-wrong', body);
  const absent = await sent(desk, '/api/intake/hooks/none', String(secret), body);
  assert.deepEqual([refused.statusCode, refused.body], [401, absent.body]);
  assert.equal((await sent(desk, url, '', body)).statusCode, 401);
  const large = 'x'.repeat(HOOK_BYTES + 1);
  assert.equal((await sent(desk, url, 'stet-hook-wrong', large)).statusCode, 401, 'its body is not taken');
  assert.equal((await sent(desk, url, String(secret), large)).statusCode, 413);
  const taken = await sent(desk, url, String(secret), body);
  assert.deepEqual([taken.statusCode, JSON.parse(taken.body)], [200, { items: 1, faults: [] }]);
  assert.deepEqual(
    JSON.parse((await sent(desk, url, String(secret), body)).body),
    { items: 0, faults: [] },
    'once',
  );
  const { items } = (await editor.get('/api/coverages/storm/intake')).json as unknown as {
    items: ItemTold[];
  };
  assert.deepEqual(
    items.map(({ item }) => item.source),
    [id],
  );
  assert.ok(
    !JSON.stringify(await desk.intake.sources.source(String(id))).includes(String(secret)),
    'a digest is kept',
  );
});

test('R-HOOK-03 a hook gets a new secret, told once; the old one holds no longer', async () => {
  const { desk, admin } = await manned();
  const made = await admin.post(`${at}/save`, { name: 'Stringer', kind: 'hook', zone: 'UTC' });
  const { secret, hook, id } = made.json as Record<string, string>;
  const url = new URL(String(hook)).pathname;
  const renewed = await admin.post(`${at}/secret`, { id });
  const { secret: other } = renewed.json as Record<string, string>;
  assert.match(String(other), /^stet-hook-/);
  const body = '{"id":"one","text":"Over."}';
  assert.equal((await sent(desk, url, String(secret), body)).statusCode, 401);
  assert.equal((await sent(desk, url, String(other), body)).statusCode, 200);
  const log = JSON.stringify(await desk.people.store.log(0, 100));
  assert.ok(!log.includes(String(other)) && /renewed/.test(log));
  const wire = await admin.post(`${at}/save`, feed);
  assert.equal((await admin.post(`${at}/secret`, { id: wire.json.id })).json.code, 'unknown');
});

test('R-HOOK-04 a hook that is sent too much at once says when to send again, and holds up no other', async () => {
  const { desk, admin } = await manned();
  const hooks = [];
  for (const name of ['Wild', 'Calm']) {
    const made = await admin.post(`${at}/save`, { name, kind: 'hook', zone: 'UTC' });
    const { secret, hook } = made.json as Record<string, string>;
    hooks.push({ secret: String(secret), url: new URL(String(hook)).pathname });
  }
  const [wild, calm] = hooks;
  assert.ok(wild && calm);
  const body = '{"id":"one","text":"Over."}';
  const atOnce = await Promise.all(
    Array.from({ length: 2 * AT_ONCE }, () => sent(desk, wild.url, wild.secret, body)),
  );
  const tooMany = atOnce.filter(({ statusCode }) => statusCode === 429).length;
  assert.ok(tooMany > 0 && tooMany <= AT_ONCE, `${tooMany} of ${2 * AT_ONCE}`);
  let refused = null;
  let taken = 0;
  for (; taken < 2 * PUSHES.most && !refused; taken += 1) {
    const answer = await sent(desk, wild.url, wild.secret, body);
    if (answer.statusCode === 429) refused = answer;
  }
  assert.ok(taken > PUSHES.most - 2 * AT_ONCE, 'what is done counts no more as under way');
  assert.equal(refused?.headers['retry-after'], '1');
  assert.match(refused.body, /was not taken/);
  assert.equal(
    (await sent(desk, wild.url, 'stet-hook-wrong', body)).statusCode,
    401,
    'who has no right learns nothing',
  );
  assert.equal((await sent(desk, calm.url, calm.secret, body)).statusCode, 200);
});

test('R-RUN-13 what an editor chose while an administrator changed a source stays; sources that administrators choose are not there for others', async () => {
  const { admin, editor } = await manned();
  const added = await admin.post(`${at}/save`, { ...feed, coverages: ['one', 'two'] });
  const { id } = added.json;
  const follow = (follows: boolean) => editor.put(`/api/coverages/storm/intake/sources/${id}`, { follows });
  assert.equal((await follow(true)).status, 200);
  const sent = { ...feed, id, coverages: ['two', 'three'], shown: ['one', 'two'] };
  assert.equal((await admin.post(`${at}/save`, sent)).status, 200);
  const chosen = async () => (await listed(admin))[0]?.coverages;
  assert.deepEqual(await chosen(), ['two', 'storm', 'three']);
  const tips = { ...feed, id, chosenBy: 'admins' };
  await admin.post(`${at}/save`, { ...tips, coverages: ['storm'] });
  assert.equal((await follow(false)).json.code, 'forbidden');
  await admin.post(`${at}/save`, { ...tips, coverages: [] });
  assert.equal((await follow(true)).status, 404);
  assert.deepEqual((await editor.get('/api/coverages/storm/intake/sources')).json.sources, []);
  assert.deepEqual(await chosen(), []);
});

test('R-HOOK-02 what cannot be read is answered in a sentence and told in the health of the source; the next is taken', async () => {
  const { desk, admin } = await manned();
  const made = await admin.post(`${at}/save`, {
    name: 'Stringer',
    kind: 'hook',
    zone: 'UTC',
    coverages: ['storm'],
  });
  const { secret, hook } = made.json as Record<string, string>;
  const url = new URL(String(hook)).pathname;
  for (const [type, body] of [
    ['application/json', '{"id": "one"'],
    ['application/json', '{"id": "one"}'],
    ['text/xml', '<alert><!DOCTYPE x></alert>'],
    ['image/png', '\u0000\u0001'],
    ['application/octet-stream', ''],
  ] as const) {
    const answer = await sent(desk, url, String(secret), body, type);
    assert.equal(answer.statusCode, 422, answer.body);
    assert.match(JSON.parse(answer.body).message, /\w+ \w+/);
    const [source] = await listed(admin);
    assert.ok(source?.health.error, type);
  }
  assert.equal((await sent(desk, url, String(secret), '{"id":"two","text":"Over."}')).statusCode, 200);
  const [source] = await listed(admin);
  assert.deepEqual([source?.health.error, source?.health.failures, source?.items], [null, 0, 1]);
});
