/** The commands of `stet`, run as people and scripts run them, beside a server and without one. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run, server, stetDone, temporaryFolder } from './process.fixture.ts';

const printModules = fileURLToPath(new URL('../../test/rig/print-modules.ts', import.meta.url));
const SECRET = 'The house with the green door';

const stet = (t: TestContext, data: string, words: string, input = '') =>
  stetDone(t, [...words.split(' '), '--data', data], input);

async function opened(t: TestContext): Promise<string> {
  const data = temporaryFolder(t);
  assert.equal((await stet(t, data, 'coverage create harbour --headline Fire --start')).code, 0);
  return data;
}

const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => index + from)
    .map((n) =>
      JSON.stringify({
        id: `l-${n}`,
        kind: 'post.publish',
        post: `l-${n}`,
        content: { title: `${SECRET} ${n}` },
      }),
    )
    .join('\n');

test('R-CLI-10 a token is printed alone, works at once beside a running server, and not after its end', async (t) => {
  const data = await opened(t);
  const { url } = await server(t, data);
  const { code, out } = await stet(t, data, 'token create --name me --role senior');
  assert.equal(code, 0);
  assert.match(out, /^stet_[\w-]{43}\n$/);
  const ask = () => fetch(`${url}/api/coverages`, { headers: { authorization: `Bearer ${out.trim()}` } });
  assert.equal((await ask()).status, 200);
  assert.equal((await stet(t, data, 'token end --name me')).code, 0);
  assert.equal((await ask()).status, 401);
});

test('R-TOKEN-06 a token that another process ended counts no more from the next request on', async (t) => {
  const data = await opened(t);
  const { url } = await server(t, data);
  for (const round of [1, 2]) {
    const token = (await stet(t, data, `token create --name n${round} --role editor`)).out.trim();
    const ask = () => fetch(`${url}/api/coverages`, { headers: { authorization: `Bearer ${token}` } });
    assert.deepEqual([(await ask()).status, (await ask()).status], [200, 200]);
    await stet(t, data, `token end --name n${round}`);
    assert.equal((await ask()).status, 401);
  }
});

test('R-CLI-11 send goes through the server that owns the store, or takes the store; again it changes nothing', async (t) => {
  const data = await opened(t);
  const count = async () => (await stet(t, data, 'log harbour')).out.match(/post\.published/g)?.length;
  for (const _ of ['first', 'again']) {
    const alone = await stet(t, data, 'send harbour -', lines(3));
    assert.equal(alone.code, 0, alone.aside);
    assert.equal(await count(), 3);
  }
  const running = await server(t, data);
  const env = { STET_TOKEN: (await stet(t, data, 'token create --name me --role senior')).out.trim() };
  for (const _ of ['first', 'again']) {
    const words = ['send', 'harbour', '-', '--data', data];
    const beside = await run(t, words, { env, input: lines(3, 3) }).ended;
    assert.equal(beside.code, 0, beside.aside);
    assert.equal(await count(), 6);
  }
  const page = await (await fetch(`${running.url}/live/harbour`)).text();
  assert.match(page, new RegExp(`${SECRET} 5`));
});

test('R-CLI-13 a process for readers alone serves the page and loads nothing private', async (t) => {
  const data = await opened(t);
  await stet(t, data, 'send harbour -', lines(2));
  const edge = run(t, ['serve', '--role=edge', '--port', '0', '--data', data], {
    node: ['--import', printModules],
  });
  const url = await edge.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  assert.match(await (await fetch(`${url}/live/harbour`)).text(), new RegExp(SECRET));
  assert.equal((await fetch(`${url}/api/coverages`)).status, 404);
  const { aside, code } = await edge.stop();
  assert.equal(code, 0);
  const loaded = aside.split('\n').filter((line) => line.startsWith('loaded '));
  assert.ok(
    loaded.some((line) => line.includes('/src/publish/')),
    'it tells what it loads',
  );
  const secret = /\/src\/(?:record|fold|desk|project|newsroom|workings|access|intake|http\/desk)\//;
  assert.deepEqual(
    loaded.filter((line) => secret.test(line)),
    [],
  );
});

test('R-CLI-14 log shows an entry a line, without words; with --json the whole entry', async (t) => {
  const data = await opened(t);
  await stet(t, data, 'send harbour -', lines(2));
  const plain = await stet(t, data, 'log harbour');
  const entries = plain.out.trim().split('\n');
  assert.match(entries.at(-1) ?? '', /^\s+\d+ {2}\S+Z {2}\S+ {2}post\.published {2}post:l-1 {2}public \d+$/);
  assert.doesNotMatch(plain.out, new RegExp(SECRET));
  const whole = (await stet(t, data, 'log harbour --json')).out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(whole.length, entries.length);
  assert.deepEqual(
    whole.map(({ seq }) => seq),
    whole.map((_, index) => index + 1),
  );
  assert.ok(whole.some(({ body }) => JSON.stringify(body).includes(SECRET)));
  await server(t, data);
  const tokens = await Promise.all(
    ['first', 'second'].map(async (name) =>
      (await stet(t, data, `token create --name ${name} --role legal --role senior`)).out.trim(),
    ),
  );
  const subject = { kind: 'post', id: 'l-0' };
  for (const [by, command] of [
    [0, { id: 'away', kind: 'takedown.order', subject, reason: 'It must go.' }],
    [0, { id: 'propose', kind: 'erasure.propose', subject, versions: 'all', reason: 'It must go.' }],
    [1, { id: 'approve', kind: 'erasure.approve', subject }],
  ] as const) {
    const more = { env: { STET_TOKEN: tokens[by] ?? '' }, input: JSON.stringify(command) };
    const { code, aside } = await run(t, ['send', 'harbour', '-', '--data', data], more).ended;
    assert.equal(code, 0, aside);
  }
  assert.match((await stet(t, data, 'log harbour')).out, /\(body erased\)/);
});

test('R-CLI-15 verify tells the head and finds damage; rebuild mends what is public', async (t) => {
  const data = await opened(t);
  await stet(t, data, 'send harbour -', lines(3));
  await stet(t, data, 'token create --name me --role senior');
  const whole = await stet(t, data, 'verify');
  assert.equal(whole.code, 0);
  assert.match(whole.out, /harbour: in order; \d+ entries, \d+ public versions; head [0-9a-f]{64}/);
  assert.match(whole.out, /^log of access: in order; \d+ lines; head [0-9a-f]{64}$/m);
  const database = new DatabaseSync(join(data, 'stet.sqlite'));
  database.exec(`update wire set body = replace(body, '${SECRET}', 'Another house')`);
  database.close();
  const damaged = await stet(t, data, 'verify harbour');
  assert.equal(damaged.code, 1);
  assert.match(damaged.out, /DAMAGED/);
  assert.match((await stet(t, data, 'rebuild harbour')).out, /[1-9]\d* changed/);
  assert.equal((await stet(t, data, 'verify harbour')).code, 0);
  const people = new DatabaseSync(join(data, 'stet.sqlite'));
  people.exec("update access_log set by = 'somebody' where seq = 1");
  people.close();
  const edited = await stet(t, data, 'verify');
  assert.equal(edited.code, 1);
  assert.match(edited.out, /^log of access: DAMAGED; .*\n {2}line 1 is not as it was written/m);
});

test('R-CLI-16 no token and no word of a post is in any line of the log or any message', async (t) => {
  const data = await opened(t);
  const running = run(t, ['serve', '--port', '0', '--data', data, '--no-demo', '--log-level', 'trace']);
  const url = await running.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  const token = (await stet(t, data, 'token create --name me --role senior')).out.trim();
  const said: string[] = [];
  for (const [input, given] of [
    [lines(2), token],
    [JSON.stringify({ id: 'x', kind: 'post.publish', post: 'x', content: { headline: SECRET } }), token],
    ['{"id": "broken', token],
    [lines(1), 'stet_wrong-token'],
  ] as const) {
    const { out, aside } = await run(t, ['send', 'harbour', '-', '--data', data], {
      env: { STET_TOKEN: given },
      input,
    }).ended;
    said.push(out, aside);
  }
  await fetch(`${url}/live/harbour?at=${encodeURIComponent(SECRET)}`);
  await fetch(`${url}/live/${encodeURIComponent(SECRET)}`, { headers: { authorization: `Bearer ${token}` } });
  const { out, aside } = await running.stop();
  const all = [...said, out, aside].join('\n');
  assert.ok(all.length > 200);
  assert.ok(!all.includes(token.slice(5, 30)) && !all.includes(SECRET) && !all.includes('wrong-token'));
});

test('R-NEWS-11 verify names an erasure whose words may lie in the files still, and a server that starts removes them', async (t) => {
  const data = await opened(t);
  const database = new DatabaseSync(join(data, 'stet.sqlite'));
  database.exec("insert into meta (key, value) values ('unscrubbed:c:7', '2026-01-02T03:04:05.000Z')");
  database.close();
  const owed = await stet(t, data, 'verify');
  assert.equal(owed.code, 1);
  assert.match(
    owed.out,
    /^what was erased at 2026-01-02T03:04:05\.000Z or later may still lie in the files/m,
  );
  const running = await server(t, data);
  let after = owed;
  for (let tries = 0; tries < 20 && after.code !== 0; tries += 1) after = await stet(t, data, 'verify');
  assert.equal(after.code, 0);
  assert.doesNotMatch(after.out, /what was erased/);
  await running.stop();
});
