/** Real processes: start, stop, start again, and what stands in the way. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { mainFile, run, server, stetDone, temporaryFolder } from './process.fixture.ts';

const open = (slug: string) => ['coverage', 'create', slug, '--headline', 'Fire in the harbour', '--start'];

test('R-CLI-08 a second start finds everything as it was', async (t) => {
  const data = join(temporaryFolder(t), 'not', 'there', 'yet');
  const first = await server(t, data);
  assert.equal((await stetDone(t, [...open('harbour-fire'), '--data', data])).code, 0);
  const before = await (await fetch(`${first.url}/live/harbour-fire/changes`)).json();
  assert.equal((await first.stop()).code, 0);
  const second = await server(t, data);
  const { cursor, docs } = await (await fetch(`${second.url}/live/harbour-fire/changes`)).json();
  assert.deepEqual([cursor, docs], [before.cursor, before.docs]);
  assert.match(JSON.stringify(docs), /Fire in the harbour/);
});

test('R-CLI-05 a second process on the same store is refused, saying who owns it', async (t) => {
  const data = temporaryFolder(t);
  const first = await server(t, data);
  const { code, out, aside } = await run(t, ['serve', '--port', '0', '--data', data, '--no-demo']).ended;
  assert.deepEqual([code, out], [2, '']);
  assert.equal(aside.trim().split('\n').length, 1);
  assert.match(aside, new RegExp(`process ${first.process.pid}`));
  assert.ok(aside.includes(first.url), aside);
  assert.equal((await fetch(`${first.url}/healthz`)).status, 200);
});

test('R-CLI-05 a port in use and a folder that cannot be written are said in one sentence', async (t) => {
  const folder = temporaryFolder(t);
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((listening) => other.once('listening', listening));
  const port = (other.address() as AddressInfo).port;
  const taken = await stetDone(t, ['serve', '--port', String(port), '--data', folder, '--no-demo']);
  assert.equal(taken.code, 2);
  assert.equal(
    taken.aside,
    `Port ${port} is in use. Stop what listens there, or take another: npm start -- --port 9000\n`,
  );
  const again = await server(t, folder);
  assert.equal((await again.stop()).code, 0);

  writeFileSync(join(folder, 'file'), '');
  const unwritable = await stetDone(t, ['serve', '--data', join(folder, 'file', 'in'), '--no-demo']);
  assert.equal(unwritable.code, 2);
  assert.match(
    unwritable.aside,
    /^The folder .+ cannot be written \(a part of the path is a file\)\. Make it writable .+\n$/,
  );
  const pictures = ['serve', '--data', folder, '--no-demo', '--media', join(folder, 'file', 'in')];
  const nowhere = await stetDone(t, pictures);
  assert.equal(nowhere.code, 2);
  assert.match(
    nowhere.aside,
    /^The folder of pictures .+ cannot be written \(a part of the path is a file\)\. .+--media DIR\.\n$/,
  );
  if (process.getuid?.() === 0) return;
  mkdirSync(join(folder, 'closed'));
  chmodSync(join(folder, 'closed'), 0o500);
  assert.match(
    (await stetDone(t, ['serve', '--data', join(folder, 'closed'), '--no-demo'])).aside,
    /permission denied/,
  );
});

test('R-CLI-05 what a thread of the server cannot open is told in the same sentence', async (t) => {
  const data = temporaryFolder(t);
  writeFileSync(join(data, 'takedowns.jsonl'), '{}\n');
  const ledger = await stetDone(t, ['serve', '--port', '0', '--data', data, '--no-demo']);
  assert.deepEqual(
    [ledger.code, ledger.aside.replace(data, 'data')],
    [
      2,
      'data/takedowns.jsonl: Line 1 of the ledger of takedowns cannot be read. Mend it, or restore the file, before a start.\n',
    ],
  );
  writeFileSync(join(data, 'stet.sqlite'), 'not a database '.repeat(50));
  const store = await stetDone(t, ['serve', '--port', '0', '--data', data, '--no-demo']);
  assert.equal(store.code, 2);
  assert.match(store.aside, /^.+stet\.sqlite cannot be used: it is no database, or a damaged one\. .+\n$/);
});

test('R-CLI-04 what npm start leaves of options without dashes is refused', async (t) => {
  const { code, out, aside } = await run(t, ['9000'], { file: mainFile }).ended;
  assert.deepEqual([code, out], [2, '']);
  assert.match(aside, /^"9000" stands alone: .*npm start -- --port 9000\n$/);
});

test('R-CLI-03 npm start takes its settings from the environment', async (t) => {
  const data = temporaryFolder(t);
  const running = run(t, ['--no-demo'], {
    file: mainFile,
    env: { STET_PORT: '0', STET_DATA: data, STET_SITE_NAME: 'The Harbour' },
  });
  const url = await running.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  assert.match(await (await fetch(url)).text(), /The Harbour/);
  assert.equal((await running.stop('SIGINT')).code, 0);
});

test('R-CLI-09 SIGTERM ends open streams and the process, with exit code 0', async (t) => {
  const data = temporaryFolder(t);
  const running = await server(t, data);
  await stetDone(t, [...open('harbour-fire'), '--data', data]);
  const stream = await fetch(`${running.url}/live/harbour-fire/stream`);
  const reader = stream.body?.getReader();
  await reader?.read();
  const begun = performance.now();
  const { code } = await running.stop();
  assert.equal(code, 0);
  assert.ok(performance.now() - begun < 10_000);
  await reader?.read().catch(() => {});
});

test('R-CLI-09 a connection on which nothing was ever asked holds nothing up', async (t) => {
  const running = await server(t, temporaryFolder(t));
  const { port } = new URL(running.url);
  const spare = connect(Number(port), '127.0.0.1');
  t.after(() => spare.destroy());
  await new Promise((connected) => spare.once('connect', connected));
  const begun = performance.now();
  assert.equal((await running.stop()).code, 0);
  assert.ok(performance.now() - begun < 4000);
});

test('R-CLI-09 every command that was under way at SIGTERM is answered or never happened', async (t) => {
  const data = temporaryFolder(t);
  const running = await server(t, data);
  await stetDone(t, [...open('harbour-fire'), '--data', data]);
  const token = (
    await stetDone(t, ['token', 'create', '--name', 'desk', '--role', 'senior', '--data', data])
  ).out.trim();
  const post = (id: number) =>
    fetch(`${running.url}/api/coverages/harbour-fire/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: `p-${id}`,
        kind: 'post.publish',
        post: `p-${id}`,
        content: { title: `Post ${id}` },
      }),
    }).then(
      (answer) => ({ id, status: answer.status }),
      () => ({ id, status: 0 }),
    );
  const all = Array.from({ length: 60 }, (_, id) => post(id));
  await Promise.race(all);
  assert.equal((await running.stop()).code, 0);
  const accepted = (await Promise.all(all))
    .filter(({ status }) => status === 200)
    .map(({ id }) => `post:p-${id}`);
  const { out } = await stetDone(t, ['log', 'harbour-fire', '--data', data]);
  for (const subject of accepted) assert.ok(out.includes(`post.published  ${subject}`), subject);
});
