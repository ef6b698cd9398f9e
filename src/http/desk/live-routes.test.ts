/** a desk over its addresses → boards, and what a command would publish. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caretaker, changePerson } from '../../access/people.ts';
import { NOT_FOUND } from './answers.ts';
import { wholeDesk } from './whole-desk.fixture.ts';

const story = async () => {
  const desk = await wholeDesk();
  await desk.give('storm', 'coverage.open', { slug: 'storm', headline: 'A storm' });
  await desk.give('storm', 'coverage.start');
  const write = (post: string, title: string) =>
    desk.give('storm', 'post.write', { post, content: { title } });
  return { desk, write };
};

test('R-BOARD-01 a board is for whoever gets the view, all of it first and then what is new', async () => {
  const { desk, write } = await story();
  await write('p', 'One');
  const ana = desk.browser((await desk.people.join('ana', ['reporter'])).session);
  const board = (after = '') => ana.get(`/api/coverages/storm/board${after}`);
  const all = await board();
  assert.deepEqual(
    [all.status, all.headers['content-type'], all.headers['cache-control'], all.json.from, all.json.gone],
    [200, 'application/json; charset=utf-8', 'no-store', null, []],
  );
  const docs = all.json.docs as Record<string, { content: { title: string } }>;
  assert.deepEqual(
    [docs['posts/p']?.content.title, Object.keys(docs).includes('texts/headline')],
    ['One', true],
  );
  await write('q', 'Two');
  const { json } = await board(`?after=${all.json.cursor}`);
  assert.deepEqual([json.from, json.head, json.gone], [all.json.cursor, Number(all.json.head) + 1, []]);
  assert.deepEqual(Object.keys(json.docs as object).sort(), ['posts/q', 'seq']);
  for (const odd of ['?after=', '?after=1&after=2', `?after=${all.json.cursor}0`, '?after[]=x', '?after=%00'])
    assert.equal((await board(odd)).json.from, null, odd);
  const admin = desk.browser((await desk.people.join('boss', ['admin'])).session);
  for (const path of ['storm', 'absent', 'No%20slug'])
    assert.deepEqual((await admin.get(`/api/coverages/${path}/board`)).json, NOT_FOUND, path);
});

test('R-RIGHTS-12 who works in a coverage is told by name to those who do, and to nobody else', async () => {
  const { desk } = await story();
  const join = async (
    name: string,
    roles: readonly ('reporter' | 'contributor' | 'admin' | 'legal')[],
    here = true,
  ) => desk.people.join(name, here ? roles : [], here ? {} : { elsewhere: roles });
  const ana = await join('ana', ['reporter']);
  const ben = await join('ben', ['contributor']);
  const others = [await join('boss', ['admin']), await join('far', ['reporter'], false)];
  const asked = (session: string, slug = 'storm') =>
    desk.browser(session).get(`/api/coverages/${slug}/people`);
  assert.deepEqual((await asked(ana.session)).json, {
    people: [
      { id: ana.id, name: 'ana', roles: ['reporter'] },
      { id: ben.id, name: 'ben', roles: ['contributor'] },
    ].map(({ id, ...person }) => ({ id: `account:${id}`, ...person })),
  });
  assert.deepEqual((await asked((await join('law', ['legal'])).session)).status, 200);
  for (const { session } of [ben, ...others])
    for (const slug of ['storm', 'absent', 'No%20slug'])
      assert.deepEqual((await asked(session, slug)).json, NOT_FOUND, slug);
});

test('R-HISTORY-01 versions of a document tell who, when and why to those who work there, and no words that are sealed, erased or restricted', async () => {
  const { desk, write } = await story();
  await write('p', 'One');
  await desk.give('storm', 'post.publish', { post: 'p' });
  await desk.give('storm', 'post.update', { post: 'p', content: { title: 'Two' }, note: 'More.' });
  await desk.give('storm', 'restriction.set', {
    ...{ restriction: 'r', content: { terms: ['Xq Name'], reason: 'a court' } },
  });
  const join = async (role: 'reporter' | 'contributor' | 'legal' | 'senior') =>
    desk.browser((await desk.people.join(`a-${role}`, [role])).session);
  const [reporter, legal] = [await join('reporter'), await join('legal')];
  const history = (who: typeof reporter, of: string) => who.get(`/api/coverages/storm/history/${of}`);
  const { versions } = (await history(reporter, 'post/p')).json as {
    versions: {
      version: number;
      kind: string;
      by: string;
      public: number | null;
      content: { title: string } | null;
    }[];
  };
  assert.deepEqual(
    versions.map((one) => [one.version, one.kind, one.content?.title, one.public !== null]),
    [
      [1, 'post.written', 'One', false],
      [2, 'post.updated', 'Two', true],
    ],
  );
  assert.doesNotMatch((await history(reporter, 'restriction/r')).body, /Xq Name/);
  assert.match((await history(await join('senior'), 'restriction/r')).body, /Xq Name/);
  assert.deepEqual((await history(await join('contributor'), 'post/p')).json, NOT_FOUND);
  await desk.give('storm', 'takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'A court.' });
  assert.doesNotMatch((await history(reporter, 'post/p')).body, /One|Two|More/);
  assert.match((await history(legal, 'post/p')).body, /Two/);
  for (const odd of ['spy/p', 'post/UPPER'])
    assert.deepEqual((await history(reporter, odd)).json, NOT_FOUND, odd);
});

test('R-HISTORY-03 with its versions a document tells the key by which readers have it, and none before they do', async () => {
  const { desk, write } = await story();
  await write('p', 'One');
  const ana = desk.browser((await desk.people.join('ana', ['reporter'])).session);
  const shown = async (of: string) =>
    ((await ana.get(`/api/coverages/storm/history/${of}`)).json as { shown: string | null }).shown;
  assert.equal(await shown('post/p'), null);
  await desk.give('storm', 'post.publish', { post: 'p' });
  const key = (await shown('post/p')) ?? '';
  assert.match(key, /^post:[a-z2-9]{10}$/);
  await desk.give('storm', 'post.withdraw', { post: 'p', reason: 'x', note: 'Not so.' });
  assert.equal(await shown('post/p'), key, 'whatever becomes of it');
  assert.equal(await shown('post/none'), null);
});

test('R-BOARD-04 with another role comes another board: everything, and no word of what is seen no more', async () => {
  const { desk, write } = await story();
  await write('p', 'Unpublished words');
  const joined = await desk.people.join('ana', ['reporter']);
  const chief = caretaker(await desk.people.who((await desk.people.join('chief', ['admin'])).session));
  const ana = desk.browser(joined.session);
  const before = await ana.get('/api/coverages/storm/board');
  assert.match(before.body, /Unpublished words/);
  await changePerson(desk.people, chief, { id: joined.id, roles: ['contributor'], grants: {}, why: 'less' });
  const after = await ana.get(`/api/coverages/storm/board?after=${before.json.cursor}`);
  assert.deepEqual([after.status, after.json.from], [200, null], after.body);
  assert.doesNotMatch(after.body, /Unpublished words|"decisions"/);
});

test('R-PREVIEW-04 whoever may give a command may look at it; it is read and refused as the command is', async () => {
  const { desk } = await story();
  const ana = desk.browser((await desk.people.join('ana', ['reporter'])).session);
  const look = (body: unknown) => ana.post('/api/coverages/storm/preview', body);
  const command = { id: 'one', kind: 'post.publish', post: 'p', content: { title: 'One' } };
  const seen = await look(command);
  assert.deepEqual([seen.status, seen.json.would], [200, 'publish'], seen.body);
  assert.equal((seen.json.documents as { title: string }[])[0]?.title, 'One');
  assert.equal((seen.json.beside as { kind: string }[])[0]?.kind, 'coverage');
  assert.deepEqual((await ana.post('/api/coverages/storm/commands', command)).status, 200);
  const draft = await look({ ...command, id: 'two', kind: 'post.write', post: 'q' });
  assert.deepEqual(draft.json, { documents: [], beside: [], would: 'nothing public' });
  for (const wrong of [
    {},
    { ...command, extra: 1 },
    '{',
    { id: 'x', kind: 'post.pin', post: 'p' },
    { ...command, id: 'b' },
  ]) {
    const [one, other] = [await look(wrong), await ana.post('/api/coverages/storm/commands', wrong)];
    assert.ok(other.status >= 400, other.body);
    assert.deepEqual([one.status, one.json], [other.status, other.json]);
  }
  const large = await look({ ...command, content: { title: 'x'.repeat(1_100_000) } });
  assert.deepEqual([large.status, large.json.code], [413, 'too-large']);
});

test('R-PREVIEW-06 several commands are looked at together, each on what those before it would have made', async () => {
  const { desk } = await story();
  const ana = desk.browser((await desk.people.join('ana', ['reporter'])).session);
  const look = (commands: unknown) => ana.post('/api/coverages/storm/preview', { commands });
  const content = { speaker: 'a witness', cue: 'said', channel: { kind: 'phone' }, text: 'It is out.' };
  const record = { id: 'r', kind: 'statement.record', statement: 'new', content };
  const body = [{ type: 'statement', id: 'new' }];
  const publish = { id: 'p', kind: 'post.publish', post: 'p', content: { title: 'Out', body } };
  assert.equal((await look([publish])).json.code, 'unknown');
  const seen = await look([record, publish]);
  assert.deepEqual([seen.status, seen.json.would], [200, 'publish'], seen.body);
  assert.match(JSON.stringify(seen.json.documents), /It is out\./);
  assert.equal(
    (await ana.post('/api/coverages/storm/commands', publish)).json.code,
    'unknown',
    'none was given',
  );
  const wrong = await look([record, { ...publish, content: { title: 7 } }]);
  assert.deepEqual([wrong.status, wrong.json.path], [422, 'commands.1.content.title']);
  assert.equal((await look([])).json.path, 'commands');
});

test('R-PREVIEW-03 what makes or names another coverage is refused as not here', async () => {
  const { desk } = await story();
  const ana = desk.browser((await desk.people.join('ana', ['senior'])).session);
  for (const body of [
    { id: 'a', kind: 'post.copy', post: 'p', coverage: 'flood', of: 'x' },
    { id: 'a', kind: 'coverage.open', slug: 'storm', headline: 'x' },
  ]) {
    const { status, json } = await ana.post('/api/coverages/storm/preview', body);
    assert.deepEqual([status, json.code, json.path], [422, 'invalid', 'kind']);
    assert.deepEqual((await ana.post('/api/coverages/absent/preview', body)).json, NOT_FOUND);
  }
});
