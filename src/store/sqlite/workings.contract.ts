import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { workingsContract } from '../workings.contract.fixture.ts';
import { openWorkings } from './open-workings.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'stet-workings-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

workingsContract({
  name: 'SQLite',
  async open(t) {
    let now = Date.parse('2026-05-04T12:00:00.000Z');
    const path = join(folderOf(t), 'workings.sqlite');
    const [one, two] = [await openWorkings(path, () => now), await openWorkings(path, () => now)];
    t.after(() => Promise.all([one.close(), two.close()]));
    return {
      hands: [one, two],
      pass(milliseconds) {
        now += milliseconds;
      },
    };
  },
});

test('R-WORK-11 what was dropped, overwritten or forgotten is in none of the files any more, which are for this account alone', async (t) => {
  const folder = folderOf(t);
  let now = 1_000_000;
  const store = await openWorkings(join(folder, 'workings.sqlite'), () => now);
  const by = { person: 'account:ana', name: 'qzxname', base: 0, atOnce: false };
  const bring = (post: string, word: string, saved: number) =>
    store.bring({
      slug: 'storm',
      post,
      by,
      saved,
      wish: 'hold',
      content: JSON.stringify({ word: word.repeat(900) }),
    });
  const found = (word: string) =>
    readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(word));
  await bring('p', 'qzxearlier', 1);
  await bring('p', 'qzxlater', 2);
  await bring('q', 'qzxother', 1);
  assert.notDeepEqual(found('qzxearlier'), [], 'the log has them until then');
  await store.drop('storm', 'p', by.person, null);
  assert.deepEqual([found('qzxearlier'), found('qzxlater')], [[], []]);
  assert.notDeepEqual(found('qzxother'), []);
  await store.forget(by.person);
  assert.deepEqual([found('qzxother'), found('qzxname'), found('account:ana')], [[], [], []]);
  await bring('t', 'qzxtaken', 1);
  await store.lose('storm', [{ kind: 'post', id: 't', before: null }]);
  assert.deepEqual(found('qzxtaken'), []);
  await bring('r', 'qzxlast', 1);
  now += 31 * 24 * 60 * 60_000;
  await store.letGo();
  assert.deepEqual(found('qzxlast'), []);
  for (const file of readdirSync(folder)) assert.equal(statSync(join(folder, file)).mode & 0o077, 0, file);
  await store.close();
});
