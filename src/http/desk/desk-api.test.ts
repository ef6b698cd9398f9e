/** A request to the desk over a newsroom that is told what to say → status, headers, body. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Refusal } from '../../desk/refusal.ts';
import { err } from '../../lib/result.ts';
import { NewsroomGone } from '../../newsroom/newsroom-gone.ts';
import { BusyStore } from '../../wire/busy-store.ts';
import { NOT_FOUND, statusOf } from './answers.ts';
import { BODY_LIMIT } from './body-limit.ts';
import { type StubDesk, stubDesk } from './stub-desk.fixture.ts';

const COMMANDS = '/api/coverages/seen/commands';
const start = { id: 'a', kind: 'coverage.start' };

function post(desk: StubDesk, payload: string | object | Buffer, url = COMMANDS, type = 'application/json') {
  return desk.ask({ method: 'POST', url, payload, headers: { 'content-type': type } });
}

test('R-API-01 without a working token every address but openapi.json gives the same 401', async () => {
  const desk = await stubDesk();
  const answers = [];
  for (const url of [
    '/api/coverages',
    '/api/coverages/seen',
    '/api/coverages/absent',
    '/api/nothing',
    COMMANDS,
  ]) {
    for (const authorization of ['', 'Bearer stet_wrong', `Basic ${desk.secret}`]) {
      answers.push(await desk.ask({ url, headers: { authorization } }));
    }
  }
  for (const answer of answers) {
    assert.deepEqual(answer, answers[0]);
    assert.equal(answer.status, 401);
    assert.equal(answer.headers['www-authenticate'], 'Bearer realm="stet"');
  }
  assert.equal((await desk.app.inject('/api/openapi.json')).statusCode, 200);
  assert.equal(desk.acts.length, 0);
});

test('R-API-01 a refused token is logged without the token', async () => {
  const desk = await stubDesk();
  await desk.ask({ url: '/api/coverages', headers: { authorization: 'Bearer stet_verySecret' } });
  assert.equal(desk.logged.length, 1);
  assert.match(desk.logged.join(''), /"address":"127\.0\.0\.1".*a token was refused/);
  assert.doesNotMatch(desk.logged.join(''), /verySecret/);
});

test('R-API-02 an accepted command is answered with its numbers', async () => {
  const desk = await stubDesk();
  const answer = await post(desk, '{ "kind": "post.pin", "post": "p", "id": "a" }');
  assert.deepEqual([answer.status, answer.body], [200, '{"seq":1,"wire":null}']);
  assert.deepEqual(desk.acts, [
    {
      slug: 'seen',
      by: { id: 'token:desk', name: 'desk', roles: ['editor'] },
      command: { id: 'a', kind: 'post.pin', post: 'p' },
      payload: '{"id":"a","kind":"post.pin","post":"p"}',
      via: 'token:desk',
    },
  ]);
});

const refusals: readonly Refusal[] = [
  { code: 'forbidden', message: 'No.' },
  { code: 'unknown', message: 'No.', what: 'claim:x' },
  { code: 'exists', message: 'No.', what: 'post:x' },
  { code: 'stale', message: 'No.', current: 4 },
  { code: 'state', message: 'No.', state: 'ended' },
  { code: 'move', message: 'No.', from: 'refuted', to: 'confirmed' },
  { code: 'gate', message: 'No.', ceiling: 'reported' },
  { code: 'second-person', message: 'No.' },
  { code: 'not-minor', message: 'No.', changed: 'a name' },
  { code: 'unsourced', message: 'No.', what: 'claim:x' },
  { code: 'circular', message: 'No.', what: 'statement:x' },
  { code: 'limit', message: 'No.', limit: 7 },
  { code: 'bounds', message: 'No.', bound: 'max', limit: 900 },
  { code: 'reused-id', message: 'No.' },
];

test('R-API-03 a refusal is sent with its facts under the status of its code', async () => {
  for (const refusal of refusals) {
    const desk = await stubDesk({ act: async () => err(refusal) });
    const answer = await post(desk, start);
    assert.deepEqual([answer.status, answer.json], [statusOf[refusal.code], refusal]);
  }
});

test('R-AUTH-09 a program that writes under an authority is told why not; of anything else it gets the one 404', async () => {
  const reading = { authority: 'line', estimate: 'e', min: 1, asOf: '2026-05-04T12:00:00Z', text: 'x' };
  const fed = { id: 'f', kind: 'estimate.feed', ...reading };
  const outside = { code: 'bounds', message: 'No.', bound: 'max', limit: 900 } as const;
  for (const [refusal, command, status] of [
    [outside, fed, 422],
    [{ code: 'state', message: 'No.', state: 'ended' }, fed, 409],
    [{ code: 'unknown', message: 'No.', what: 'authority:line' }, fed, 404],
    [{ code: 'forbidden', message: 'No.' }, start, 404],
  ] as const) {
    const desk = await stubDesk({ act: async () => err(refusal), head: async () => null }, 'feed');
    const answer = await post(desk, command);
    assert.equal(answer.status, status);
    assert.deepEqual(answer.json, status === 404 ? NOT_FOUND : refusal);
  }
});

test('R-API-05 what is not JSON as we take it is refused before the newsroom hears of it', async () => {
  const desk = await stubDesk();
  const cases: readonly (readonly [string | Buffer, number, string])[] = [
    ['', 400, 'invalid-json'],
    ['{', 400, 'invalid-json'],
    ['{"id":"a",}', 400, 'invalid-json'],
    ['\ufeff{}', 400, 'invalid-json'],
    [Buffer.from([0x22, 0xff, 0x22]), 400, 'invalid-json'],
    [Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 400, 'invalid-json'],
    ['{"id":"a","kind":"coverage.start","id":"b"}', 400, 'invalid-json'],
    ['{"id":"a","kind":"coverage.start","__proto__":{"x":1}}', 400, 'invalid-json'],
    ['{"id":"a","kind":"coverage.start","constructor":{}}', 400, 'invalid-json'],
    ['['.repeat(100_000), 400, 'too-deep'],
    [`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 400, 'too-deep'],
    [' '.repeat(BODY_LIMIT + 1), 413, 'too-large'],
    [`"${'x'.repeat(BODY_LIMIT - 2)}"`, 422, 'invalid'],
  ];
  for (const [body, status, code] of cases) {
    const answer = await post(desk, body);
    assert.deepEqual([answer.status, answer.json.code], [status, code], String(body).slice(0, 60));
    assert.match(String(answer.json.message), /^[A-Z].*\.$/);
  }
  assert.equal(desk.acts.length, 0);
});

test('R-API-07 arbitrary bytes and arbitrary JSON are answered with a 4xx of the closed list', async () => {
  const desk = await stubDesk();
  const kind = fc.constantFrom(
    'coverage.open',
    'coverage.start',
    'post.publish',
    'statement.record',
    'correction.publish',
    'panel.set',
    'claim.rule',
  );
  const field = fc.constantFrom(
    'id',
    'post',
    'content',
    'title',
    'body',
    'repairs',
    'claim',
    'status',
    'statement',
    'headline',
    'slug',
    '__proto__',
  );
  const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }));
  const command = fc
    .tuple(kind, fc.dictionary(field, fc.oneof(value, fc.dictionary(field, value))))
    .map(([name, fields]) => JSON.stringify({ ...fields, kind: name }));
  const bytes = fc.oneof(
    command.map((text) => Buffer.from(text)),
    fc.jsonValue().map((any) => Buffer.from(JSON.stringify(any))),
    fc.uint8Array({ maxLength: 200 }).map((any) => Buffer.from(any)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(COMMANDS, '/api/coverages'), async (body, url) => {
      const before = desk.acts.length;
      const answer = await post(desk, body, url);
      if (answer.status === 200) return;
      assert.ok(answer.status >= 400 && answer.status < 500, answer.body);
      assert.ok(Object.hasOwn(statusOf, String(answer.json.code)), answer.body);
      assert.equal(desk.acts.length, before);
    }),
    { numRuns: 300 },
  );
});

test('R-API-08 absent and forbidden are one 404, for reading and for commands', async () => {
  const refused = (code: 'forbidden' | 'unknown' | 'state') =>
    stubDesk({
      view: async () => null,
      act: async () => err({ code, message: 'It tells too much.', what: 'x', state: 'x' }),
    });
  const desks = [await refused('forbidden'), await refused('unknown'), await refused('state')];
  const answers = [];
  for (const desk of desks) {
    for (const slug of ['absent', 'secret', 'No%20Slug', 'a%00b', 'x'.repeat(90)]) {
      answers.push(await desk.ask({ url: `/api/coverages/${slug}` }));
      answers.push(await post(desk, start, `/api/coverages/${slug}/commands`));
    }
    answers.push(await desk.ask({ url: '/api/nothing' }));
  }
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.deepEqual([answers[0]?.status, answers[0]?.json.code], [404, 'not-found']);
});

test('R-API-08 one who may see a coverage is told why a command is refused', async () => {
  const desk = await stubDesk({
    act: async () => err({ code: 'forbidden', message: 'An editor may do this.' }),
  });
  assert.deepEqual((await post(desk, start)).json, { code: 'forbidden', message: 'An editor may do this.' });
});

test('R-API-10 answers are kept nowhere and no other site may read them', async () => {
  const desk = await stubDesk();
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
  const answers = [
    await desk.ask({ url: '/api/coverages', headers }),
    await desk.ask({ url: '/api/coverages/seen', headers }),
    await desk.ask({ url: '/api/openapi.json', headers }),
    await desk.ask({ method: 'OPTIONS', url: COMMANDS, headers }),
    await post(desk, start),
    await post(desk, '{'),
  ];
  for (const answer of answers) {
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.deepEqual(
      Object.keys(answer.headers).filter((name) => name.startsWith('access-control')),
      [],
    );
  }
});

test('R-API-11 media types, methods and addresses that are not taken', async () => {
  const desk = await stubDesk();
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
  ]) {
    assert.deepEqual(statusAndCode(await post(desk, '{}', COMMANDS, type)), [415, 'unsupported-media-type']);
  }
  const wrong = await desk.ask({ method: 'DELETE', url: '/api/coverages/seen' });
  assert.deepEqual([...statusAndCode(wrong), wrong.headers.allow], [405, 'method', 'GET, HEAD']);
  assert.deepEqual(statusAndCode(await desk.ask({ url: COMMANDS })), [405, 'method']);
  assert.deepEqual(statusAndCode(await desk.ask({ url: '/api/coverages/seen/else' })), [404, 'not-found']);
});

test('R-API-13 a coverage is opened at its own address, where the kind may be left out', async () => {
  const desk = await stubDesk();
  const open = { id: 'a', slug: 'harbour-fire', headline: 'Fire in the harbour' };
  assert.equal((await post(desk, open, '/api/coverages')).status, 200);
  assert.equal((await post(desk, { ...open, kind: 'coverage.open' }, '/api/coverages')).status, 200);
  assert.equal(
    (await post(desk, { ...open, kind: 'coverage.open' }, '/api/coverages/harbour-fire/commands')).status,
    200,
  );
  assert.equal(new Set(desk.acts.map(({ payload }) => payload)).size, 1);
  assert.deepEqual([...new Set(desk.acts.map(({ slug }) => slug))], ['harbour-fire']);
  const other = await post(desk, { ...open, kind: 'coverage.open' });
  assert.deepEqual([other.status, other.json.path], [422, 'slug']);
  assert.equal((await post(desk, start, '/api/coverages')).json.path, 'kind');
});

test('R-API-14 nothing can be stored: 503, and when to try again', async () => {
  const full = await stubDesk({
    act: async () => err({ code: 'unavailable', message: 'The disk is full.' }),
  });
  const answer = await post(full, start);
  assert.deepEqual(
    [answer.status, answer.headers['retry-after'], answer.json.message],
    [503, '5', 'The disk is full.'],
  );
  const gone = await stubDesk({ act: async () => Promise.reject(new NewsroomGone()) });
  assert.deepEqual(statusAndCode(await post(gone, start)), [503, 'unavailable']);
});

test('R-HTTP-34 a store with too much to do: 503, and when to try again', async () => {
  const desk = await stubDesk({ view: async () => Promise.reject(new BusyStore()) });
  const answer = await desk.ask({ url: '/api/coverages/seen' });
  assert.deepEqual(statusAndCode(answer), [503, 'unavailable']);
  assert.deepEqual([answer.headers['retry-after'], answer.headers['cache-control']], ['5', 'no-store']);
});

test('R-API-14 a fault is 500, is logged, and tells nothing', async () => {
  const desk = await stubDesk({ view: async () => Promise.reject(new Error('secret text of a draft')) });
  const answer = await desk.ask({ url: '/api/coverages/seen' });
  assert.deepEqual(statusAndCode(answer), [500, 'fault']);
  assert.doesNotMatch(answer.body, /secret/);
  assert.match(desk.logged.join(''), /a request of the desk failed/);
});

function statusAndCode(answer: { status: number; json: Record<string, unknown> }): readonly unknown[] {
  return [answer.status, answer.json.code];
}

test('R-IMPACT-01 what rests on a document is asked by its kind and id; anything else is the one 404', async () => {
  const { ask } = await stubDesk({
    impact: async (slug, _, of) => (slug === 'seen' ? `{"of":"${of}"}` : null),
  });
  const get = (url: string) => ask({ method: 'GET', url });
  const seen = await get('/api/coverages/seen/impact/statement/s1');
  assert.deepEqual(
    [seen.status, seen.json, seen.headers['cache-control']],
    [200, { of: 'statement:s1' }, 'no-store'],
  );
  const gone = await get('/api/coverages/hidden-one/impact/statement/s1');
  assert.equal(gone.status, 404);
  for (const url of ['seen/impact/spy/s1', 'seen/impact/post/UPPER', 'no_slug/impact/post/p1'])
    assert.equal((await get(`/api/coverages/${url}`)).body, gone.body);
});
