/** a server that is killed while words come → every acknowledged one is there, and nobody has lost a lease to nobody. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { server, stetDone, temporaryFolder } from './process.fixture.ts';

const headline = 'A fire';

test('R-WORK-18 words that were acknowledged are there after kill -9, each kill at another moment', async (t) => {
  const data = temporaryFolder(t);
  const secret = (
    await stetDone(t, ['token', 'create', '--name', 'ana', '--role', 'editor', '--data', data])
  ).out
    .trim()
    .split('\n')
    .at(-1);
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  let saved = 0;
  for (let life = 0; life < 4; life += 1) {
    const running = await server(t, data);
    const at = `${running.url}/api/coverages/storm`;
    if (life === 0) {
      const body = JSON.stringify({ id: 'o', kind: 'coverage.open', slug: 'storm', headline });
      const opened = await fetch(`${running.url}/api/coverages`, { method: 'POST', headers, body });
      assert.equal(opened.status, 200, await opened.text());
    } else {
      const { workings } = (await (await fetch(`${at}/workings`, { headers })).json()) as {
        workings: { saved: number; bytes: number }[];
      };
      assert.equal(workings.length, 1);
      const [kept] = workings;
      assert.ok(kept && kept.saved >= saved, `${kept?.saved} of ${saved}`);
      const words = await (await fetch(`${at}/workings/p1`, { headers })).json();
      assert.deepEqual((words as { content: unknown }).content, { text: `words ${kept.saved}` });
      saved = kept.saved;
    }
    const until = saved + 20 + life * 7;
    const killing = Promise.withResolvers<void>();
    for (let next = saved + 1; ; next += 1) {
      const body = JSON.stringify({
        ...{ content: { text: `words ${next}` }, base: 0, saved: next, lease: 'hold' },
      });
      const answer = fetch(`${at}/workings/p1`, { method: 'PUT', headers, body });
      if (next === until) killing.resolve(void running.process.kill('SIGKILL'));
      const reply = await answer.then((one) => one.json() as Promise<{ saved: number }>).catch(() => null);
      if (reply === null) break;
      assert.equal(reply.saved, next);
      saved = next;
    }
    await killing.promise;
    await running.ended;
  }
  assert.ok(saved >= 80, `${saved}`);
  const file = join(data, 'workings.sqlite');
  assert.ok(existsSync(file));
  assert.doesNotMatch(readFileSync(join(data, 'stet.sqlite'), 'latin1'), /words \d/);
});
