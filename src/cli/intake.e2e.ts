/** a server that is killed while texts come, and feeds that fail → every acknowledged text is there once. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from '../http/desk/intake-hook.ts';
import type { ItemTold } from '../intake/items/item.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { sourceSettings } from '../intake/sources/source.ts';
import { openIntakeRows } from '../store/sqlite/open-intake.ts';
import { server, stetDone, temporaryFolder } from './process.fixture.ts';

/** A folder with a hook and a feed for coverage "storm", and a token of an editor. */
async function house(t: Parameters<typeof temporaryFolder>[0], feed: string) {
  const data = temporaryFolder(t);
  const made = await stetDone(t, ['token', 'create', '--name', 'ana', '--role', 'editor', '--data', data]);
  const rows = await openIntakeRows(join(data, 'intake.sqlite'), Date.now);
  let last = 0;
  const sources = keepSources(rows, () => `source${++last}`);
  const common = { zone: 'UTC', coverages: ['storm'], every: 10 };
  await sources.put(
    null,
    sourceSettings.parse({ name: 'Stringer', kind: 'hook', address: null, ...common }),
    digestOf('qzxsecret'),
  );
  await sources.put(
    null,
    sourceSettings.parse({ name: 'Wire', kind: 'feed', address: feed, ...common }),
    null,
  );
  await rows.close();
  const secret = made.out.trim().split('\n').at(-1);
  return { data, headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' } };
}

async function opened(url: string, headers: Record<string, string>): Promise<void> {
  const body = JSON.stringify({ id: 'o', kind: 'coverage.open', slug: 'storm', headline: 'Storm' });
  const answer = await fetch(`${url}/api/coverages`, { method: 'POST', headers, body });
  assert.equal(answer.status, 200, await answer.text());
}

/** All items of the coverage, page by page. */
async function listed(url: string, headers: Record<string, string>): Promise<readonly ItemTold[]> {
  const all: ItemTold[] = [];
  for (let after = 0; ; ) {
    const answer = await fetch(`${url}/api/coverages/storm/intake?after=${after}`, { headers });
    const { head, items, more } = (await answer.json()) as { head: number; items: ItemTold[]; more: boolean };
    all.push(...items);
    after = head;
    if (!more) return all;
  }
}

test('R-ITEM-13 texts that were acknowledged are there after kill -9, each once, though their sender sends them again', async (t) => {
  const { data, headers } = await house(t, 'http://127.0.0.1:9/none');
  let next = 0;
  for (let life = 0; life < 3; life += 1) {
    const running = await server(t, data);
    if (life === 0) await opened(running.url, headers);
    const until = next + 20 + life * 7;
    for (;;) {
      const body = JSON.stringify({ id: `text ${next}`, text: `Ana Ruiz said that it was number ${next}.` });
      const sent = fetch(`${running.url}/api/intake/hooks/source1`, {
        ...{ method: 'POST', body },
        headers: { authorization: 'Bearer qzxsecret', 'content-type': 'application/json' },
      });
      if (next === until) running.process.kill('SIGKILL');
      const answer = await sent.then((one) => one.status).catch(() => null);
      if (answer === null) break;
      assert.equal(answer, 200);
      next += 1;
    }
    await running.ended;
  }
  const running = await server(t, data);
  const items = await listed(running.url, headers);
  const names = items.map(({ item }) => item.excerpt);
  assert.equal(new Set(names).size, names.length, 'none is there twice');
  assert.ok(next >= 80, `${next}`);
  for (let one = 0; one < next; one += 1)
    assert.ok(names.includes(`Ana Ruiz said that it was number ${one}.`), `${one} of ${next}`);
  const { aside } = await running.stop();
  assert.doesNotMatch(aside, /qzxsecret/);
});

test('R-RUN-09 a feed is fetched, read and listed; what is inside the house is not asked for unless the operator said so', async (t) => {
  let asked = 0;
  const feed = createServer((_, reply) => {
    asked += 1;
    reply.setHeader('content-type', 'application/rss+xml');
    reply.end(
      `<rss version="2.0"><channel><title>W</title><link>https://w.example/</link><description>W</description><item><guid>one</guid><title>The mayor speaks</title><description>Ana Ruiz, the mayor, said: “It is over now.”</description></item></channel></rss>`,
    );
  });
  await new Promise<void>((done) => feed.listen(0, '127.0.0.1', done));
  t.after(() => feed.close());
  const { port } = feed.address() as AddressInfo;
  const { data, headers } = await house(t, `http://127.0.0.1:${port}/feed`);
  const closed = await server(t, data);
  await opened(closed.url, headers);
  const health = async (url: string) => {
    const answer = await fetch(`${url}/api/coverages/storm/intake/sources`, { headers });
    const { sources } = (await answer.json()) as {
      sources: { name: string; error: string | null; goodAt: string | null }[];
    };
    return sources.find(({ name }) => name === 'Wire');
  };
  for (let turn = 0; (await health(closed.url))?.error == null && turn < 100; turn += 1) await pause(100);
  assert.match(String((await health(closed.url))?.error), /an administrator sees why/);
  assert.equal(asked, 0);
  await closed.stop();
  const rows = await openIntakeRows(join(data, 'intake.sqlite'), Date.now);
  const kept = await keepSources(rows, () => '').source('source2');
  assert.match(String(kept?.health.error), /private|house|loopback|this machine/i);
  await keepSources(rows, () => '').retry('source2');
  await rows.close();
  const running = await server(t, data, ['--no-demo', '--intake-private', `127.0.0.1:${port}`]);
  let items: readonly ItemTold[] = [];
  for (let turn = 0; items[0]?.statements !== 1 && turn < 400; turn += 1) {
    await pause(100);
    items = await listed(running.url, headers);
  }
  assert.deepEqual(
    items.map(({ item, statements }) => [item.title, item.source, statements]),
    [['The mayor speaks', 'source2', 1]],
  );
  assert.equal((await health(running.url))?.error, null);
  await running.stop();
});
