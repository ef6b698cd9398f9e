/** Real processes over one PostgreSQL database: several that write, one for readers with a role that may do no more. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startPostgres, type TestPostgres } from '../../test/rig/postgres.ts';
import { NOTHING_YET, sourceSettings } from '../intake/sources/source.ts';
import { type SourceRow, UNTRIED } from '../intake/sources/source-row.ts';
import { engineOf } from './engine.ts';
import { type Ended, type Running, run, temporaryFolder } from './process.fixture.ts';

const printModules = fileURLToPath(new URL('../../test/rig/print-modules.ts', import.meta.url));
let started: Promise<TestPostgres> | null = null;
const postgres = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

/** Everything that processes said, to be searched for passwords. */
const heard: Ended[] = [];

async function stet(t: TestContext, url: string, words: string, input = ''): Promise<Ended> {
  const ended = await run(t, words.split(' '), { env: { STET_DATABASE_URL: url }, input }).ended;
  heard.push(ended);
  return ended;
}

async function serving(
  t: TestContext,
  url: string,
  words = '--no-demo',
  node: readonly string[] = [],
): Promise<Running & { url: string }> {
  const running = run(t, ['serve', '--port', '0', '--log-level', 'debug', ...words.split(' ')], {
    env: { DATABASE_URL: url },
    node,
  });
  return { ...running, url: await running.says(/(http:\/\/127\.0\.0\.1:\d+)/) };
}

async function stopped(running: Running): Promise<Ended> {
  const ended = await running.stop();
  heard.push(ended);
  assert.equal(ended.code, 0, ended.aside);
  return ended;
}

const line = (id: string) =>
  JSON.stringify({ id, kind: 'post.publish', post: id, content: { title: `Words of ${id}` } });

test('R-CLI-17 several servers write to one database, each serves what all wrote, and a repeat gets the first answer', async (t) => {
  const url = await (await postgres()).database();
  const nodes = [await serving(t, url), await serving(t, url)];
  assert.equal((await stet(t, url, 'coverage create harbour --headline Fire --start')).code, 0);
  const token = (await stet(t, url, 'token create --name me --role senior')).out.trim();
  const send = (node: { url: string } | undefined, id: string) =>
    fetch(`${node?.url}/api/coverages/harbour/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: line(id),
    });
  const stream = await fetch(`${nodes[1]?.url}/live/harbour/stream?as=json`);
  const told = saysOnStream(stream, /Words of p0/);
  const first = await (await send(nodes[0], 'p0')).json();
  await told;
  assert.deepEqual(await (await send(nodes[1], 'p0')).json(), first);
  const sent = await Promise.all(Array.from({ length: 40 }, (_, n) => send(nodes[n % 2], `p${n + 1}`)));
  assert.deepEqual([...new Set(sent.map(({ status }) => status))], [200]);
  assert.equal((await stet(t, url, 'send harbour -', `${line('p98')}\n${line('p99')}`)).code, 0);
  const sets = await Promise.all(
    nodes.map(async (node) => (await fetch(`${node.url}/live/harbour/changes`)).json()),
  );
  assert.equal(sets[0].cursor, sets[1].cursor);
  assert.deepEqual(sets[0].docs, sets[1].docs);
  assert.equal(sets[0].docs.filter(({ kind }: { kind: string }) => kind === 'post').length, 43);
  const verified = await stet(t, url, 'verify');
  assert.equal(verified.code, 0);
  assert.match(verified.out, /^harbour: in order; \d+ entries/);
  assert.match((await stet(t, url, 'rebuild')).out, / 0 changed/);
  for (const node of nodes) await stopped(node);
});

test('R-CLI-18 a process for readers is content with a role that may read the wire, and loads nothing private', async (t) => {
  const { admin, database } = await postgres();
  const url = await database();
  assert.equal((await stet(t, url, 'coverage create harbour --headline Fire --start')).code, 0);
  const role = `edge_${randomBytes(4).toString('hex')}`;
  assert.deepEqual(
    (await stet(t, url, `reader grant ${role}`)).aside.match(/it knows no such role/)?.length,
    1,
  );
  await admin(`create role ${role} login password 'an-edge-password'`);
  t.after(async () => {
    await admin(`drop owned by ${role}`, url);
    await admin(`drop role ${role}`);
  });
  assert.equal((await stet(t, url, `reader grant ${role}`)).code, 0);
  const address = new URL(url);
  address.username = role;
  address.password = 'an-edge-password';
  const edge = await serving(t, address.href, '--role=edge', ['--import', printModules]);
  const stream = await fetch(`${edge.url}/live/harbour/stream?as=json`);
  const told = saysOnStream(stream, /Words of p1/);
  assert.equal((await stet(t, url, 'send harbour -', line('p1'))).code, 0);
  await told;
  assert.match(await (await fetch(`${edge.url}/live/harbour`)).text(), /Words of p1/);
  for (const words of ['verify', 'token list', 'serve --port 0'])
    assert.match((await stet(t, address.href, words)).aside, /cannot be used: this role may not do that/);
  const { aside } = await stopped(edge);
  const loaded = aside.split('\n').filter((one) => one.startsWith('loaded '));
  assert.ok(loaded.some((one) => one.includes('/src/store/postgres/open-wire-reader.ts')));
  const secret =
    /\/src\/(?:record|fold|desk|project|newsroom|workings|access|intake|http\/desk|store\/sqlite)\//;
  assert.deepEqual(
    loaded.filter((one) => secret.test(one)),
    [],
  );
});

test('R-CLI-19 a database that cannot be used is told in a sentence, and its password never', async (t) => {
  const given = await (await postgres()).database();
  const at = (change: (url: URL) => void) => {
    const url = new URL(given);
    change(url);
    return url.href;
  };
  const { password } = new URL(given);
  const wrong: readonly (readonly [string, RegExp])[] = [
    [at((url) => url.searchParams.set('host', '/nowhere')), /nothing listens there/],
    [at((url) => (url.pathname = '/nobody-made-it')), /there is no such database/],
    [at((url) => (url.password = 'a-wrong-password')), /it refuses the password/],
    [at((url) => (url.password = '')), /it asks for a password, and there is none/],
    [given.replace('postgres:', 'mysql:'), /^STET_DATABASE_URL must be an address such as postgres:/],
  ];
  for (const [url, sentence] of wrong) {
    for (const words of ['serve --port 0 --no-demo', 'serve --port 0 --role=edge', 'verify', 'token list']) {
      const { code, out, aside } = await stet(t, url, words);
      assert.deepEqual([code, out], [2, ''], `${words}: ${aside}`);
      assert.match(aside, sentence);
      assert.equal(aside.trim().split('\n').length, 1, aside);
    }
  }
  assert.match((await stet(t, given, 'verify')).aside, /There is no store in this database/);
  assert.ok(heard.length > 20);
  for (const { out, aside } of heard)
    for (const secret of [password, 'a-wrong-password', 'an-edge-password'])
      assert.ok(!`${out}${aside}`.includes(secret), `${out}${aside}`);
});

test('R-CLI-20 the server goes on through the loss of its database, and answers as soon as it is back', async (t) => {
  const { admin, database } = await postgres();
  const url = await database();
  const node = await serving(t, url);
  assert.equal((await stet(t, url, 'coverage create harbour --headline Fire --start')).code, 0);
  const name = new URL(url).pathname.slice(1);
  await admin(`alter database ${name} with allow_connections false`);
  await admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  const status = async () => (await fetch(`${node.url}/live/harbour/changes?after=1.aaaaaa`)).status;
  assert.ok((await status()) >= 500);
  await admin(`alter database ${name} with allow_connections true`);
  assert.equal((await fetch(`${node.url}/live/harbour`)).status, 200);
  assert.equal((await stet(t, url, 'send harbour -', line('p1'))).code, 0);
  await saysOnStream(await fetch(`${node.url}/live/harbour/stream?as=json`), /Words of p1/);
  await stopped(node);
});

test('R-HTTP-35 readers keep their page while the database is away, and their stream goes on when it is back', async (t) => {
  const { admin, database } = await postgres();
  const url = await database();
  const node = await serving(t, url);
  assert.equal((await stet(t, url, 'coverage create harbour --headline Fire --start')).code, 0);
  const stream = await fetch(`${node.url}/live/harbour/stream?as=json`);
  const page = async (path: string) => {
    const answer = await fetch(node.url + path, { headers: { accept: 'text/html' } });
    return { status: answer.status, tag: answer.headers.get('etag'), text: await answer.text() };
  };
  const before = await page('/live/harbour');
  const name = new URL(url).pathname.slice(1);
  await admin(`alter database ${name} with allow_connections false`);
  await admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  assert.deepEqual(await page('/live/harbour'), before);
  const corrections = await page('/live/harbour/corrections');
  assert.equal(corrections.status, 503);
  assert.match(corrections.text, /cannot be shown just now/);
  await admin(`alter database ${name} with allow_connections true`);
  assert.equal((await stet(t, url, 'send harbour -', line('p1'))).code, 0);
  await saysOnStream(stream, /Words of p1/);
  assert.match((await page('/live/harbour')).text, /Words of p1/);
  await stopped(node);
});

test('R-CLI-21 a whole store is copied from a folder to a database and back, and never over another', async (t) => {
  const url = await (await postgres()).database();
  const [first, last] = [temporaryFolder(t), temporaryFolder(t)];
  const words = (text: string, input = '') => stet(t, '', text, input);
  await words(`coverage create harbour --headline Fire --start --data ${first}`);
  await words(`send harbour - --data ${first}`, `${line('p1')}\n${line('p2')}`);
  const token = (await words(`token create --name me --role senior --data ${first}`)).out.trim();
  const source = await putSource(first);
  for (const [from, to] of [
    [first, url],
    [url, last],
  ] as const) {
    const copied = await words(`copy --from ${from} --to ${to}`);
    assert.equal(copied.code, 0, copied.aside);
    assert.match(
      copied.out,
      /^harbour: \d+ entries, \d+ public versions\n0 accounts, 1 tokens\n1 sources of intake; .+\n$/,
    );
  }
  assert.deepEqual(await sourcesOf(last), [source]);
  const log = await words(`log harbour --json --data ${first}`);
  assert.ok(log.out.includes('Words of p2'));
  assert.equal((await words(`log harbour --json --data ${last}`)).out, log.out);
  assert.equal((await words(`verify --data ${last}`)).out, (await words(`verify --data ${first}`)).out);
  const node = await serving(t, url);
  const asked = await fetch(`${node.url}/api/coverages`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(asked.status, 200, 'its tokens came with it');
  await stopped(node);
  const over = await words(`copy --from ${first} --to ${last}`);
  assert.equal(over.code, 2);
  assert.match(over.aside, /is not empty/);
});

/** A source of intake with a secret, in a folder. */
async function putSource(data: string): Promise<SourceRow> {
  const settings = sourceSettings.parse({ name: 'Office', kind: 'hook', address: null, zone: 'UTC' });
  const secret = 'a-secret-of-a-source';
  const row = { id: 'office', settings, secret, poll: NOTHING_YET, health: UNTRIED, next: 7, heldUntil: 0 };
  const rows = await engineOf({ data }).openIntakeRows();
  await rows.act((act) => act.putSource(row));
  await rows.close();
  return row;
}

async function sourcesOf(data: string): Promise<readonly SourceRow[]> {
  const rows = await engineOf({ data }).openIntakeRows();
  const sources = await rows.look((look) => look.sources());
  await rows.close();
  return sources;
}

/** Reads a stream until it says something, and lets go of it. */
async function saysOnStream(response: Response, pattern: RegExp): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (pattern.test(text)) return;
  }
  assert.fail(`the stream ended without ${pattern}: ${text}`);
}
