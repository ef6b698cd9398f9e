/** persons of a desk with their requests → what is kept, who is told what, and what looks absent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forget } from '../../access/personal-data.ts';
import { letGo } from '../../access/retention.ts';
import { NOT_FOUND } from './answers.ts';
import { tellInTurn } from './tell-in-turn.ts';
import { type Browser, type Reply, type WholeDesk, wholeDesk } from './whole-desk.fixture.ts';
import { CONTENT_BYTES } from './workings-routes.ts';

const headline = 'A fire';
const words = { content: { text: 'unsent' }, base: 0, saved: 1, lease: 'hold' };
const at = (slug: string, post = 'p1') => `/api/coverages/${slug}/workings/${post}`;

/** An id as the desk makes them. */
const POST = 'p-2345678923456789';

type Role = 'contributor' | 'reporter' | 'editor' | 'legal' | 'admin';

/** A desk with the coverages seen (public) and hidden, and somebody of each role. */
async function manned(): Promise<{ desk: WholeDesk } & Record<Role | 'elsewhere', Browser>> {
  const desk = await wholeDesk();
  for (const slug of ['seen', 'hidden']) await desk.give(slug, 'coverage.open', { slug, headline });
  await desk.give('seen', 'coverage.start');
  const join = async (role: Role) => desk.browser((await desk.people.join(`the-${role}`, [role])).session);
  return {
    desk,
    contributor: await join('contributor'),
    reporter: await join('reporter'),
    editor: await join('editor'),
    legal: await join('legal'),
    admin: await join('admin'),
    elsewhere: desk.browser((await desk.people.join('elsewhere', [], { seen: ['senior'] })).session),
  };
}

const personOf = async (browser: Browser) => String((await browser.get(at('hidden'))).json.person);
const lease = (reply: Reply) => reply.json.lease as { mine: boolean; holder: { name: string } | null };
const list = async (browser: Browser, slug = 'hidden') =>
  (await browser.get(`/api/coverages/${slug}/workings`)).json as {
    workings: { post: string; name: string; saved: number; holds: boolean; bytes: number }[];
    here: { name: string; post: string | null }[];
  };

test('R-WORK-13 words are kept and answered; those who work in the coverage see all, contributors their own', async () => {
  const { desk, contributor, reporter, editor, legal } = await manned();
  const first = await reporter.put(at('hidden', POST), words);
  assert.deepEqual([first.status, first.json.saved, lease(first).mine], [200, 1, true]);
  assert.equal(first.headers['cache-control'], 'no-store');
  const late = await reporter.put(at('hidden', POST), { ...words, content: { text: 'older' }, saved: 1 });
  assert.equal(late.json.saved, 1);
  const own = await contributor.put(at('hidden', POST), { ...words, content: { text: 'of a contributor' } });
  assert.deepEqual([own.status, own.json.saved], [200, 1]);
  assert.deepEqual(own.json.lease, { holder: null, mine: false, askedBy: [] });
  for (const browser of [reporter, editor, legal]) {
    const { workings } = await list(browser);
    assert.deepEqual(workings.map(({ name, holds, bytes }) => [name, holds, bytes]).toSorted(), [
      ['the-contributor', false, 27],
      ['the-reporter', true, 17],
    ]);
    assert.doesNotMatch(JSON.stringify(workings), /unsent/, 'words are asked for by themselves');
    const { json } = await browser.get(`${at('hidden', POST)}?person=${await personOf(reporter)}`);
    assert.deepEqual([json.name, json.content], ['the-reporter', { text: 'unsent' }]);
  }
  const foreign = await contributor.get(`${at('hidden', POST)}?person=${await personOf(reporter)}`);
  assert.deepEqual([foreign.status, foreign.json], [404, NOT_FOUND]);
  assert.deepEqual((await contributor.get(at('hidden', POST))).json.content, { text: 'of a contributor' });
  assert.equal((await editor.get(at('hidden', POST))).json.content, null, 'none of their own');
  await editor.put('/api/coverages/hidden/here', { post: POST });
  assert.deepEqual(
    (await list(legal)).here.map(({ name, post }) => [name, post]),
    [['the-editor', POST]],
  );
  const seen = await list(contributor);
  assert.deepEqual([seen.workings.map(({ name }) => name), seen.here], [['the-contributor'], []]);
  assert.equal(lease(await editor.put(at('hidden', POST), { ...words, lease: 'take' })).mine, true);
  assert.equal((await reporter.delete(at('hidden', POST))).status, 200);
  assert.equal((await list(editor)).workings.length, 2);
  assert.doesNotMatch(JSON.stringify(desk.logged), /unsent|contributor/);
});

test('R-RIGHTS-15 words and leases tell a contributor nothing of what others write, take down or leave', async () => {
  const { desk, contributor, reporter } = await manned();
  await reporter.put(at('hidden', 'verdict-guilty'), words);
  for (const post of ['written', 'gone'])
    await desk.give('hidden', 'post.write', { post, content: { title: 'x' } });
  await desk.give('hidden', 'takedown.order', { subject: { kind: 'post', id: 'gone' }, reason: 'x' });
  const [absent, ...others] = await Promise.all(
    ['absent', 'verdict-guilty', 'written', 'gone'].map((post) => contributor.put(at('hidden', post), words)),
  );
  assert.deepEqual([absent?.status, absent?.json.state], [409, 'guessed-id']);
  for (const other of others) assert.deepEqual(other, absent);
  const taken = await contributor.put(at('hidden', POST), words);
  assert.deepEqual([taken.status, lease(taken).mine], [200, true]);
});

test('R-WORK-14 who has no part in a coverage is answered as if it were not there; who does not write is told so', async () => {
  const { legal, admin, elsewhere, reporter, desk } = await manned();
  const asks = (slug: string): ((by: Browser) => Promise<Reply>)[] => [
    (by) => by.put(at(slug), words),
    (by) => by.put(at(slug), { nonsense: true }),
    (by) => by.delete(at(slug)),
    (by) => by.get(`/api/coverages/${slug}/workings`),
    (by) => by.get(at(slug)),
    (by) => by.put(`/api/coverages/${slug}/here`, { post: null }),
  ];
  const feed = await desk.program(['feed']);
  for (const [n, ask] of asks('hidden').entries())
    for (const by of [admin, elsewhere, feed]) {
      const reply = await ask(by);
      assert.deepEqual([reply.status, reply.json], [404, NOT_FOUND]);
      assert.deepEqual(reply, await asks('absent')[n]?.(by));
      assert.deepEqual((await asks('NOT A SLUG'.replaceAll(' ', '%20'))[n]?.(by))?.json, NOT_FOUND);
    }
  for (const ask of asks('absent')) assert.deepEqual((await ask(reporter)).json, NOT_FOUND);
  for (const ask of asks('hidden')) assert.equal((await ask(desk.browser())).status, 401);
  assert.equal((await elsewhere.put(at('seen'), words)).status, 200);
  const refused = await legal.put(at('hidden'), words);
  assert.deepEqual([refused.status, refused.json.code], [403, 'forbidden']);
  assert.equal((await legal.put('/api/coverages/hidden/here', { post: null })).status, 200);
  assert.deepEqual((await list(legal)).workings, []);
});

test('R-WORK-14 with a right that has ended, words are neither kept nor seen', async () => {
  const desk = await wholeDesk();
  await desk.give('hidden', 'coverage.open', { slug: 'hidden', headline });
  const { session, id } = await desk.people.join('ana', [], { hidden: ['reporter'] });
  const ana = desk.browser(session);
  assert.equal((await ana.put(at('hidden'), words)).status, 200);
  const account = await desk.people.store.get('account', id);
  assert.ok(account);
  const body = { ...account.body, grants: {} };
  await desk.people.store.write({
    puts: [{ kind: 'account', id, account: id, expected: account.version, body }],
    log: [],
  });
  for (const reply of [
    await ana.put(at('hidden'), { ...words, saved: 2 }),
    await ana.get('/api/coverages/hidden/workings'),
    await ana.delete(at('hidden')),
  ])
    assert.deepEqual([reply.status, reply.json], [404, NOT_FOUND]);
  assert.equal((await desk.workings.list('hidden')).workings[0]?.saved, 1);
});

test('R-WORK-15 what is not as it must be is told by its place, and kept nowhere', async () => {
  const { reporter, desk } = await manned();
  const path = async (body: unknown, url = at('hidden')) => {
    const { status, json } = await reporter.put(url, body);
    return [status, json.code, json.path];
  };
  for (const [field, value] of [
    ['content', 'words'],
    ['content', [1]],
    ['content', { text: 'x'.repeat(CONTENT_BYTES) }],
    ['base', -1],
    ['base', 1.5],
    ['saved', '1'],
    ['saved', null],
    ['lease', 'steal'],
    ['extra', 1],
  ] as const)
    assert.deepEqual(await path({ ...words, [field]: value }), [422, 'invalid', field]);
  assert.deepEqual(await path(words, at('hidden', 'No%20Id')), [422, 'invalid', 'post']);
  assert.deepEqual(await path({ post: 'No Id' }, '/api/coverages/hidden/here'), [422, 'invalid', 'post']);
  assert.equal((await reporter.delete(`${at('hidden')}?saved=x`)).json.path, 'saved');
  assert.deepEqual((await path('{"content": {"a": 1, "a": 2}}')).slice(0, 2), [400, 'invalid-json']);
  assert.deepEqual(await desk.workings.list('hidden'), { workings: [], here: [] });
  const most = { ...words, content: { text: 'x'.repeat(CONTENT_BYTES - '{"text":""}'.length) } };
  assert.equal((await reporter.put(at('hidden'), most)).status, 200);
  for (const [method, url, allow] of [
    ['post', at('hidden'), 'GET, HEAD, PUT, DELETE'],
    ['put', '/api/coverages/hidden/workings', 'GET, HEAD'],
    ['get', '/api/coverages/hidden/here', 'PUT'],
  ] as const) {
    const { status, headers } = await reporter[method](url);
    assert.deepEqual([status, headers.allow], [405, allow]);
  }
});

test('R-WORK-13 words are told as they came, whatever stands in them', async () => {
  const { reporter, editor, desk } = await manned();
  const content = { $1: '$& $` }","content":null}', deep: [[[{}]]], n: 1.5, 'a"b': null, ä: '\u2028<' };
  await reporter.put(at('hidden'), { ...words, content });
  await reporter.put(at('hidden', 'p2'), { ...words, content: null });
  const person = await personOf(reporter);
  const told = await editor.get(`${at('hidden')}?person=${person}`);
  assert.equal(told.headers['content-type'], 'application/json; charset=utf-8');
  assert.deepEqual(told.json.content, content);
  assert.deepEqual(
    (await list(editor)).workings.map(({ post, bytes }) => [post, bytes > 0]),
    [
      ['p1', true],
      ['p2', false],
    ],
  );
  const kept = await desk.workings.words('hidden', 'p1', person);
  assert.equal(typeof kept?.content, 'string', 'not read on its way');
  assert.equal((await editor.get(`${at('hidden', 'p2')}?person=${person}`)).json.content, null);
});

test('R-WORK-09 two hundred posts with words are the most of a person in a coverage, and it is said', async () => {
  const { reporter } = await manned();
  for (let n = 0; n < 200; n += 1) await reporter.put(at('hidden', `p${n}`), words);
  const { status, json } = await reporter.put(at('hidden', 'one-more'), words);
  assert.deepEqual([status, json.code, json.limit], [422, 'limit', 200]);
  assert.equal((await reporter.put(at('hidden', 'p5'), { ...words, saved: 2 })).json.saved, 2);
});

test('R-WORK-16 open desks are told of every change of a lease and of presence, and of words once a second a post', async () => {
  const { reporter, editor, desk } = await manned();
  const told = async (work: () => Promise<unknown>) => {
    const before = desk.told.length;
    await work();
    return desk.told.slice(before);
  };
  const save = (saved: number, more: object = {}) => reporter.put(at('hidden'), { ...words, saved, ...more });
  assert.deepEqual(await told(() => save(1)), ['hidden'], 'the lease');
  assert.deepEqual(await told(() => save(2)), ['hidden'], 'words');
  assert.deepEqual(await told(() => save(3)), [], 'within the same second');
  assert.deepEqual(await told(() => save(3)), [], 'nothing new');
  assert.deepEqual(await told(() => save(4, { lease: 'leave' })), ['hidden']);
  const here = (post: string | null) => editor.put('/api/coverages/hidden/here', { post });
  assert.deepEqual(await told(() => here(null)), ['hidden']);
  assert.deepEqual(await told(() => here(null)), []);
  assert.deepEqual(await told(() => here('p1')), ['hidden']);
  assert.deepEqual(await told(() => reporter.delete(at('hidden'))), ['hidden']);
  assert.deepEqual(await told(() => reporter.delete(at('hidden'))), []);
});

test('R-WORK-16 the last change within a second is told of when it is over', () => {
  let now = 0;
  const told: string[] = [];
  const due: { at: number; run: () => void }[] = [];
  const tell = tellInTurn(
    (what) => told.push(`${what} ${now}`),
    () => now,
    (milliseconds, run) => {
      due.push({ at: now + milliseconds, run });
      return () => {};
    },
  );
  const pass = (to: number) => {
    now = to;
    for (const one of due.splice(0, due.filter(({ at }) => at <= to).length)) one.run();
  };
  tell('s p', 's');
  pass(200);
  tell('s p', 's');
  tell('s q', 's');
  pass(900);
  tell('s p', 's');
  assert.deepEqual(told, ['s 0', 's 200']);
  pass(1000);
  assert.deepEqual(told, ['s 0', 's 200', 's 1000']);
  pass(1500);
  tell('s p', 's');
  pass(2000);
  assert.deepEqual(told.slice(3), ['s 2000']);
  pass(2100);
  now -= 3_600_000;
  tell('s p', 's');
  assert.equal(told.length, 5, 'a clock that was set back holds nothing up');
});

test('R-WORK-17 the data of a person has their workings, and they are destroyed with them', async () => {
  const desk = await wholeDesk();
  await desk.give('hidden', 'coverage.open', { slug: 'hidden', headline });
  const { session, id } = await desk.people.join('ana', ['reporter']);
  const ana = desk.browser(session);
  await ana.put(at('hidden'), words);
  await ana.put('/api/coverages/hidden/here', { post: 'p1' });
  const data = (await ana.get('/api/access/data')).json as Record<string, Record<string, unknown>[]>;
  assert.deepEqual(
    data.workings?.map(({ coverage, post, content }) => [coverage, post, content]),
    [['hidden', 'p1', { text: 'unsent' }]],
  );
  assert.deepEqual([data.leases?.length, data.here?.length], [1, 1]);
  const account = await desk.people.store.get('account', id);
  assert.ok(account);
  const body = { ...account.body, ended: '2026-05-04T12:00:00.000Z' };
  await desk.people.store.write({
    puts: [{ kind: 'account', id, account: id, expected: account.version, body }],
    log: [],
  });
  assert.equal((await desk.workings.list('hidden')).workings.length, 1, 'colleagues may need them');
  assert.ok((await forget(desk.people, { id: 'boss', session: null }, { id, why: 'asked' })).ok);
  assert.deepEqual(await desk.workings.list('hidden'), { workings: [], here: [] });
});

test('R-WORK-17 what somebody wrote who tried the demonstration goes with their visit', async () => {
  const desk = await wholeDesk(['hidden'], null, { origin: 'http://localhost:8080' });
  await desk.give('hidden', 'coverage.open', { slug: 'hidden', headline });
  const visitor = desk.browser();
  assert.equal((await visitor.post('/api/access/visit', { role: 'reporter' })).status, 200);
  assert.equal((await visitor.put(at('hidden'), words)).status, 200);
  await letGo(desk.people);
  assert.equal((await desk.workings.list('hidden')).workings.length, 1);
  desk.people.pass(20 * 24 * 60 * 60_000);
  await letGo(desk.people);
  assert.deepEqual((await desk.workings.list('hidden')).workings, []);
});
