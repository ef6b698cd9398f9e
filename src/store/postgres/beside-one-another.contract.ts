/** What goes on in one process at the same time on connections of their own: commits, boards, erasures, verify. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { withClient } from '../../../test/rig/postgres-server.ts';
import { type Command, type CommandKind, commandSchemas } from '../../desk/commands/commands.ts';
import type { Role } from '../../model/person.ts';
import { createNewsroom } from '../../newsroom/newsroom.ts';
import type { NewsroomStore } from '../../newsroom/ports.ts';
import { verify } from '../../newsroom/verify.ts';
import { openStore } from './open-store.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const person = (id: string) => ({ id, name: id, roles: ['senior', 'legal'] as const satisfies Role[] });

/** A newsroom on a database of its own, with how often a record was read from its beginning. */
async function newsroomAt(t: TestContext, url: string) {
  const inner = await openStore({ url, projection: 1 });
  let [wholeReads, ids] = [0, 0];
  const store: NewsroomStore = {
    ...inner,
    transaction: (work) =>
      inner.transaction((tx) =>
        work({
          ...tx,
          entries(coverage, from, limit) {
            if (from === 0) wholeReads += 1;
            return tx.entries(coverage, from, limit);
          },
        }),
      ),
  };
  const faults: unknown[] = [];
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length), clock: Date.now },
    fault: (fault) => faults.push(fault),
  });
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= newsroom.close());
  t.after(close);
  return {
    ...{ newsroom, faults, close },
    wholeReads: () => wholeReads,
    give(slug: string, kind: CommandKind, fields: object = {}, by = 'first') {
      const sent = { id: `c${++ids}`, kind, ...fields };
      const command = commandSchemas[kind].parse(sent) as Command;
      return newsroom.act({ slug, by: person(by), command, payload: JSON.stringify(sent) });
    },
    async story(slug: string) {
      assert.ok((await this.give(slug, 'coverage.open', { slug, headline: 'A fire' })).ok);
      assert.ok((await this.give(slug, 'coverage.start')).ok);
    },
    publish(slug: string, post: string) {
      return this.give(slug, 'post.publish', { post, content: { title: `Post ${post}` } });
    },
  };
}

test('R-NEWS-08 a desk that asks while commits are under way is told what is new, and no record is read twice', async (t) => {
  const at = await newsroomAt(t, await (await server()).database());
  await at.story('storm');
  for (let n = 0; n < 40; n += 1) await at.publish('storm', `a${n}`);
  const told = async (after: string | null) =>
    JSON.parse((await at.newsroom.board('storm', person('first'), after)) ?? '{}') as {
      cursor: string;
      docs: object;
    };
  let { cursor } = await told(null);
  const before = at.wholeReads();
  let [asked, most, done] = [0, 0, false];
  const desk = (async () => {
    for (; !done; asked += 1) {
      const next = await told(cursor);
      most = Math.max(most, Object.keys(next.docs).length);
      cursor = next.cursor;
    }
  })();
  for (let n = 0; n < 80 || asked < 21; n += 1) await at.publish('storm', `b${n}`);
  done = true;
  await desk;
  assert.equal(at.wholeReads(), before);
  assert.ok(most < 20, `${most} documents at once`);
});

test('R-NEWS-09 an erasure that waits for others’ reads holds up no command, and is answered when its bytes are gone', async (t) => {
  const url = await (await server()).database();
  const at = await newsroomAt(t, url);
  for (const slug of ['storm', 'trial']) await at.story(slug);
  await at.publish('storm', 'p');
  const subject = { kind: 'post', id: 'p' };
  await at.give('storm', 'takedown.order', { subject, reason: 'x' });
  await at.give('storm', 'erasure.propose', { subject, versions: 'all', reason: 'x' });
  await withClient(url, async (reader) => {
    await reader.query('begin; select count(*) from desk.search');
    let isErased = false;
    const erasing = at.give('storm', 'erasure.approve', { subject }, 'second').then((answer) => {
      isErased = true;
      return answer;
    });
    for (const post of ['q', 'r', 's']) assert.ok((await at.publish('trial', post)).ok);
    assert.ok((await at.publish('storm', 'q')).ok);
    assert.equal(isErased, false, 'its words may still stand in the files');
    await reader.query('commit');
    assert.ok((await erasing).ok);
  });
  assert.deepEqual(at.faults, []);
});

test('R-CLI-15 verify beside a server that writes finds nothing wrong', async (t) => {
  const url = await (await server()).database();
  const at = await newsroomAt(t, url);
  await at.story('storm');
  for (let n = 0; n < 60; n += 1) await at.publish('storm', `a${n}`);
  const other = await openStore({ url, projection: 1 });
  t.after(() => other.close());
  let [done, wrote] = [false, 0];
  const writing = (async () => {
    for (; !done; wrote += 1) await at.publish('storm', `b${wrote}`);
  })();
  const findings: string[] = [];
  for (let round = 0; round < 5 || wrote < 6; round += 1)
    findings.push(...((await verify(other, 'storm', sha256))?.findings ?? ['there is no such coverage']));
  done = true;
  await writing;
  assert.deepEqual(findings, []);
});

test('R-NEWS-11 a server stops although others’ reads hold up a scrub, and the next start does it', async (t) => {
  const url = await (await server()).database();
  const at = await newsroomAt(t, url);
  await at.story('storm');
  await at.publish('storm', 'p');
  const subject = { kind: 'post', id: 'p' };
  await at.give('storm', 'takedown.order', { subject, reason: 'x' });
  await at.give('storm', 'erasure.propose', { subject, versions: 'all', reason: 'x' });
  await withClient(url, async (reader) => {
    await reader.query('begin; select count(*) from desk.search');
    const erasing = at.give('storm', 'erasure.approve', { subject }, 'second');
    // Its vacuum is over, and it waits for the reader.
    await pause(1000);
    const begun = performance.now();
    await at.close();
    assert.ok(performance.now() - begun < 3000);
    const answer = await erasing;
    assert.equal(!answer.ok && answer.error.code, 'unavailable');
    await reader.query('commit');
  });
  const other = await openStore({ url, projection: 1 });
  t.after(() => other.close());
  assert.notEqual(await other.owed(), null);
  await other.scrub();
  assert.equal(await other.owed(), null);
  assert.deepEqual(at.faults, []);
});
