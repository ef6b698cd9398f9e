import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { server, stetDone, temporaryFolder } from '../../src/cli/process.fixture.ts';
import { follow } from '../../src/client/follow.ts';
import { emptyMirror, type Mirror, materialise } from '../../src/client/materialise.ts';
import { until } from '../rig/followers.ts';

test('R-BACKUP-01 over a restored older backup readers start anew, and what was taken down stays down', async (t) => {
  const folder = temporaryFolder(t);
  const [data, backup] = [join(folder, 'data'), folder];
  const first = await desk(t, data);
  await first.send({ id: 'open', kind: 'coverage.open', slug: 'harbour', headline: 'Fire in the harbour' });
  await first.send({ id: 'start', kind: 'coverage.start' });
  for (const n of [1, 2, 3]) await first.send(post(n));
  await first.stop();
  copyStore(data, backup);

  const second = await desk(t, data);
  for (const n of [4, 5, 6]) await second.send(post(n));
  await second.send({
    ...{ id: 'away', kind: 'takedown.order', subject: { kind: 'post', id: 'p-1' } },
    reason: 'It shows where somebody lives.',
  });
  const read = await mirrorOf(t, second.url);
  await read.until((mirror) => /Post 6/.test(words(mirror)));
  const before = read.mirror().cursor;
  read.end();
  await second.stop();

  for (const file of readdirSync(data)) if (file.startsWith('stet.sqlite')) rmSync(join(data, file));
  copyStore(backup, data);
  const third = await desk(t, data);
  const page = await (await fetch(`${third.url}/live/harbour`)).text();
  assert.match(page, /Post 3/);
  assert.doesNotMatch(page, /Post 1/, 'the takedown after the backup holds');
  const answer = await (await fetch(`${third.url}/live/harbour/changes?after=${before}`)).json();
  assert.equal(answer.reset, true);

  // The restored history grows past the number that a reader remembers: the number is there again, the history is not.
  for (let n = 7; n < 20; n += 1) await third.send(post(n));
  const later = await (await fetch(`${third.url}/live/harbour/changes?after=${before}`)).json();
  assert.equal(later.reset, true);
  const back = await mirrorOf(t, third.url, before ?? '');
  await back.until((mirror) => /Post 19/.test(words(mirror)));
  assert.equal(back.resets(), 1);
  assert.doesNotMatch(words(back.mirror()), /Post [1456]"/);
  back.end();
  await third.stop();
  const { code, out } = await stetDone(t, ['verify', 'harbour', '--data', data]);
  assert.equal(code, 0, out);
});

for (const [how, isReplaced] of [
  ['in its place', (file: string) => file.startsWith('stet.sqlite')],
  ['over it', (file: string) => /^stet\.sqlite-/.test(file)],
] as const)
  test(`R-BACKUP-02 a process for readers alone that runs while a backup is put back ${how} goes over to it, and so do its readers`, (t) =>
    putBack(t, isReplaced));

/** Puts an older store back while an edge runs: `isReplaced` files are removed first, others written over. */
async function putBack(t: TestContext, isReplaced: (file: string) => boolean): Promise<void> {
  const folder = temporaryFolder(t);
  const [data, backup] = [join(folder, 'data'), folder];
  const first = await desk(t, data);
  await first.send({ id: 'open', kind: 'coverage.open', slug: 'harbour', headline: 'Fire in the harbour' });
  await first.send({ id: 'start', kind: 'coverage.start' });
  await first.send(post(1));
  await first.stop();
  copyStore(data, backup);
  const second = await desk(t, data);
  await second.send(post(2));
  const edge = await server(t, data, ['--role=edge']);
  const read = await mirrorOf(t, edge.url);
  await read.until((mirror) => /Post 2/.test(words(mirror)));
  await second.stop();
  for (const file of readdirSync(data)) if (isReplaced(file)) rmSync(join(data, file));
  copyStore(backup, data);
  const third = await desk(t, data);
  await third.send(post(3));
  await until(() => /Post 3/.test(words(read.mirror())));
  assert.doesNotMatch(words(read.mirror()), /Post 2/);
  assert.equal(read.resets(), 1);
  assert.match(await (await fetch(`${edge.url}/live/harbour`)).text(), /Post 3/);
  read.end();
  await third.stop();
  const { code, aside } = await edge.stop();
  assert.equal(code, 0, aside);
}

const post = (n: number) => ({
  ...{ id: `p-${n}`, kind: 'post.publish', post: `p-${n}`, content: { title: `Post ${n}` } },
});
const words = (mirror: Mirror) => JSON.stringify([...mirror.documents.values()]);

function copyStore(from: string, to: string): void {
  for (const file of readdirSync(from))
    if (file.startsWith('stet.sqlite')) copyFileSync(join(from, file), join(to, file));
}

async function desk(t: TestContext, data: string) {
  const running = await server(t, data);
  const name = `desk-${running.process.pid}`;
  const made = await stetDone(t, ['token', 'create', '--name', name, '--role', 'senior', '--data', data]);
  return {
    url: running.url,
    async send(command: Record<string, unknown>) {
      const path = command.kind === 'coverage.open' ? 'coverages' : 'coverages/harbour/commands';
      const answer = await fetch(`${running.url}/api/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${made.out.trim()}`, 'content-type': 'application/json' },
        body: JSON.stringify(command),
      });
      assert.equal(answer.status, 200, await answer.text());
    },
    async stop() {
      const { code, aside } = await running.stop();
      assert.equal(code, 0, aside);
    },
  };
}

async function mirrorOf(t: TestContext, url: string, after?: string) {
  const ending = new AbortController();
  t.after(() => ending.abort());
  let mirror = after === undefined ? emptyMirror : { ...emptyMirror, cursor: after };
  let resets = 0;
  let changed = Promise.withResolvers<void>();
  void follow(`${url}/live/harbour`, {
    ...(after === undefined ? {} : { after }),
    signal: ending.signal,
    wait: async () => {},
    onSet(set) {
      const next = materialise(mirror, set);
      assert.notEqual(next, 'hole');
      if (next !== 'hole') mirror = next;
      changed.resolve();
    },
    onReset() {
      resets += 1;
      mirror = emptyMirror;
    },
  });
  return {
    mirror: () => mirror,
    resets: () => resets,
    end: () => ending.abort(),
    async until(holds: (mirror: Mirror) => boolean) {
      while (!holds(mirror)) {
        changed = Promise.withResolvers();
        await changed.promise;
      }
    },
  };
}
