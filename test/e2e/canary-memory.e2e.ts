/** What a process for readers alone holds in its memory, searched for every private word of a store. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { run } from '../../src/cli/process.fixture.ts';
import { moreSlugs } from '../rig/canary-second-stage.ts';
import { stage } from '../rig/canary-stage.ts';
import { wordsInMemory } from '../rig/memory.ts';
import { startPostgres } from '../rig/postgres.ts';

/** What readers see, so that it must be found where the store was read. */
const shown = 'No ship may pass.';

/** A process for readers, asked for all that it has; which of the words are in its memory then. */
async function heldBy(
  t: TestContext,
  words: Iterable<string>,
  options: { args?: readonly string[]; env?: Record<string, string> },
): Promise<Set<string>> {
  const edge = run(t, ['serve', '--role=edge', '--port', '0', ...(options.args ?? [])], {
    env: { STET_SITE_NAME: 'qzx0planted0vkj', ...options.env },
  });
  const url = await edge.says(/(http:\/\/127\.0\.0\.1:\d+)/);
  for (const slug of ['harbour', ...moreSlugs])
    for (const path of [
      '',
      '/changes',
      '/changes?as=html',
      '/feed.atom',
      '/feed.json',
      '/corrections',
      '?at=1',
    ])
      await (await fetch(`${url}/live/${slug}${path}`)).text();
  await (await fetch(url)).text();
  const found = await wordsInMemory(edge.process.pid ?? 0, [...words, 'qzx0planted0vkj', shown]);
  assert.equal((await edge.stop()).code, 0);
  return found;
}

test('R-LEAK-03 a process for readers alone holds no private word in its memory, on either engine', {
  skip: process.platform !== 'linux' && 'only Linux tells what is in the memory of a process',
}, async (t) => {
  const { desk, canaries, streams } = await stage(t);
  await streams();
  await desk.stop();
  const known = /^the data folder$|finer than its precision$/;
  const words = [...canaries].flatMap(([word, field]) => (known.test(field) ? [] : [word]));
  const planted = ['qzx0planted0vkj', shown];
  assert.deepEqual(
    [...(await heldBy(t, words, { args: ['--data', desk.data] }))].sort(),
    planted.toSorted(),
    'SQLite',
  );

  const postgres = await startPostgres();
  t.after(() => postgres.stop());
  const database = await postgres.database();
  const done = async (...args: string[]) => {
    const { code, aside } = await run(t, args).ended;
    assert.equal(code, 0, aside);
  };
  await done('copy', '--from', desk.data, '--to', database);
  const role = `edge_${randomBytes(4).toString('hex')}`;
  await postgres.admin(`create role ${role} login password 'an-edge-password'`);
  await run(t, ['reader', 'grant', role], { env: { STET_DATABASE_URL: database } }).ended;
  const address = Object.assign(new URL(database), { username: role, password: 'an-edge-password' });
  const held = await heldBy(t, words, { env: { STET_DATABASE_URL: address.href } });
  await postgres.admin(`drop owned by ${role}`, database);
  await postgres.admin(`drop role ${role}`);
  assert.deepEqual([...held].sort(), planted.toSorted(), 'PostgreSQL');
});
