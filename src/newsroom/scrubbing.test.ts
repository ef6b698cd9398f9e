/** Erasures whose words or pictures stay in the files for a while: a store and a folder that fail when a test says so. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { samplePicture } from '../model/picture.fixture.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { giver } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomPort } from './newsroom-port.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const subject = { kind: 'post', id: 'p' };

/** A newsroom over a store in memory that has a post which one step is missing to erase. */
async function house() {
  const { store } = openStore({ path: ':memory:', projection: 1 });
  let now = Date.parse('2026-01-01T00:00:00Z');
  let [ids, scrubs] = [0, 0];
  const due = new Set<() => void>();
  const faults: unknown[] = [];
  const at = {
    store,
    faults,
    /** What the store does in place of a scrub. */
    scrub: () => store.scrub(),
    scrubs: () => scrubs,
    /** What the folder does to remove a picture. */
    remove: async (): Promise<void> => {},
    /** Lets a minute pass. */
    minute() {
      now += 61_000;
      for (const run of [...due]) if (due.delete(run)) run();
    },
    newsroom: await open(),
    open,
    async give(kind: CommandKind, fields: object = {}, by: 'first' | 'second' = 'first', id = `c${++ids}`) {
      const sent = { id, kind, ...fields };
      const command = commandSchemas[kind].parse(sent) as Command;
      return at.newsroom.act({ slug: 'storm', by: giver(by), command, payload: JSON.stringify(sent) });
    },
  };
  function open(): Promise<NewsroomPort> {
    return createNewsroom({
      ...{ sha256, random: (length: number) => randomBytes(length) },
      store: {
        ...store,
        async scrub() {
          scrubs += 1;
          await at.scrub();
        },
        close: async () => {},
      },
      pictures: { remove: (): Promise<void> => at.remove() },
      clock: () => (now += 1),
      fault: (error) => void faults.push(error),
      timer(milliseconds, run) {
        // Machines' commands are gathered for less.
        if (milliseconds >= 60_000) due.add(run);
        return () => void due.delete(run);
      },
    });
  }
  await at.give('coverage.open', { slug: 'storm', headline: 'Storm' });
  await at.give('coverage.start');
  await at.give('media.add', { media: 'm', picture: samplePicture() });
  const body = [{ type: 'image', media: 'm', alt: 'Smoke.', credit: 'Ana' }];
  await at.give('post.publish', { post: 'p', content: { title: 'Secret', body } });
  await at.give('takedown.order', { subject, reason: 'x' });
  await at.give('erasure.propose', { subject, versions: 'all', reason: 'x' });
  return at;
}

const failing = () => Promise.reject(new Error('planted'));
const codeOf = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof house>>['give']>>) =>
  answer.ok ? 'ok' : answer.error.code;

test('R-NEWS-11 an erasure whose words stay in the files is not answered as done, until they are gone', async () => {
  const at = await house();
  at.scrub = failing;
  const erase = () => at.give('erasure.approve', { subject }, 'second', 'erase');
  const first = await erase();
  assert.equal(codeOf(first), 'unavailable');
  assert.match(first.ok ? '' : first.error.message, /erased in the record, but .* still lie in the files/);
  assert.equal(at.faults.length, 1);
  assert.match((await at.store.owed()) ?? '', /^2026-01-01T/);
  assert.equal(codeOf(await erase()), 'unavailable', 'nor when it is sent again');
  assert.equal(codeOf(await at.give('post.publish', { post: 'q', content: { title: 'q' } })), 'ok');
  const before = at.scrubs();
  at.minute();
  await pause(10);
  assert.equal(at.scrubs(), before + 1, 'it is tried again by itself');
  at.scrub = () => at.store.scrub();
  at.minute();
  await pause(10);
  assert.equal(await at.store.owed(), null);
  assert.equal(codeOf(await erase()), 'ok');
  const after = at.scrubs();
  at.minute();
  await pause(10);
  assert.equal(at.scrubs(), after, 'and no more once it is done');
  await at.newsroom.close();
});

test('R-NEWS-11 what a process left is done at the start of the next', async () => {
  const at = await house();
  at.scrub = failing;
  assert.equal(codeOf(await at.give('erasure.approve', { subject }, 'second')), 'unavailable');
  await at.newsroom.close();
  at.scrub = () => at.store.scrub();
  at.newsroom = await at.open();
  await pause(10);
  assert.equal(await at.store.owed(), null);
  await at.newsroom.close();
});

test('R-NEWS-11 a newsroom closes although a scrub goes on, and says that its erasure is not done', async () => {
  const at = await house();
  at.scrub = () => new Promise(() => {});
  const erasing = at.give('erasure.approve', { subject }, 'second');
  await pause(10);
  await at.newsroom.close();
  assert.equal(codeOf(await erasing), 'unavailable');
  assert.notEqual(await at.store.owed(), null);
  assert.deepEqual(at.faults, []);
});

test('R-NEWS-11 a picture that a process left in the folder is tried every minute by the next, and sent again it is not said to be gone', async () => {
  const at = await house();
  at.remove = failing;
  const erase = () => at.give('erasure.approve', { subject }, 'second', 'erase');
  assert.equal(codeOf(await erase()), 'unavailable');
  await at.newsroom.close();
  at.newsroom = await at.open();
  await pause(10);
  assert.equal(codeOf(await erase()), 'unavailable');
  let removed = 0;
  at.remove = async () => {
    removed += 1;
  };
  at.minute();
  await pause(10);
  assert.equal(removed, 1);
  assert.equal(codeOf(await erase()), 'ok');
  await at.newsroom.close();
});
