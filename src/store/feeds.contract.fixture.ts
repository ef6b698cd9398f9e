/** What every engine must give the feeds: asked after a newsroom has written, whose clock the test turns. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { Person } from '../model/person.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import { FEED_POSTS, GONE_DAYS, GONE_POSTS } from '../wire/reading.ts';
import type { Engine, Handle } from './store.contract.fixture.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const by: Person = { id: 'me', name: 'me', roles: ['senior'] };
const DAY = 24 * 60 * 60_000;

/** A coverage that has begun. */
async function begun({ store, reading }: Handle) {
  const clock = { now: Date.parse('2026-05-01T08:00:00.000Z') };
  const time = () => clock.now;
  const newsroom = await createNewsroom({
    ...{ store: { ...store, clock: time }, clock: time, sha256 },
    random: (length: number) => randomBytes(length),
  });
  let ids = 0;
  const give = async (kind: CommandKind, fields: object = {}) => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const answer = await newsroom.act({ slug: 'storm', by, command, payload: JSON.stringify(sent) });
    if (!answer.ok) assert.fail(`${kind}: ${answer.error.message}`);
  };
  await give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await give('coverage.start');
  return {
    clock,
    give,
    publish: (post: string) => give('post.publish', { post, content: { title: `Title of ${post}` } }),
    feed: async () => (await reading.feed('storm')) ?? assert.fail('not public'),
    states: async () =>
      ((await reading.feed('storm'))?.posts ?? [])
        .filter(({ state }) => state !== 'published')
        .map(({ state }) => state),
    nowhere: () => reading.feed('nowhere'),
  };
}

/** Declares the tests of one engine. */
export function feedsContract({ name, open }: Pick<Engine, 'name' | 'open'>): void {
  test(`R-FEED-09 what was taken from readers is recalled for thirty days, however much came after (${name})`, async (t) => {
    const of = await begun(await open(t));
    for (const post of ['w', 'c', 'r', 'm']) await of.publish(post);
    for (let n = 0; n < FEED_POSTS + 5; n += 1) await of.publish(`a${n}`);
    assert.deepEqual(await of.states(), []);
    await of.give('post.withdraw', { post: 'w', reason: 'x', note: 'Not so.' });
    await of.give('cover', { subject: { kind: 'post', id: 'c' } });
    await of.give('takedown.order', { subject: { kind: 'post', id: 'r' }, reason: 'x' });
    await of.give('post.move', { post: 'm', as: 'misplaced' });
    const recalled = ['moved', 'removed', 'covered', 'withdrawn'];
    assert.deepEqual(await of.states(), recalled);
    for (let n = 0; n < FEED_POSTS + 5; n += 1) await of.publish(`b${n}`);
    of.clock.now += GONE_DAYS * DAY - 1000;
    await of.publish('later');
    assert.deepEqual(await of.states(), recalled);
    const { posts } = await of.feed();
    assert.equal(posts.length, FEED_POSTS + recalled.length, 'and no older one that stands as it was');
    assert.ok(
      posts.every(({ order }, index) => index === 0 || order < (posts[index - 1]?.order ?? 0)),
      'newest first',
    );
    of.clock.now += 2000;
    await of.publish('latest');
    assert.deepEqual(await of.states(), [], 'counted from the last change');
    assert.equal(await of.nowhere(), null);
  });

  test(`R-FEED-11 a feed tells of each post when it last changed for readers, and never an earlier time (${name})`, async (t) => {
    const of = await begun(await open(t));
    await of.give('post.publish', { post: 'p', content: { body: 'All of the watter has gone.' } });
    await of.publish('q');
    const told: (string | undefined)[] = [];
    const look = async () => {
      const { posts, changedAt } = await of.feed();
      assert.deepEqual(
        Object.keys(changedAt).sort(),
        posts.map(({ id }) => id).sort(),
        'of each, and of no other',
      );
      told.push(changedAt[posts.find(({ order }) => order === 1)?.id ?? '']);
      of.clock.now += 60_000;
    };
    await look();
    await of.give('cover', { subject: { kind: 'post', id: 'p' } });
    await look();
    await of.give('uncover', { subject: { kind: 'post', id: 'p' } });
    await look();
    await of.give('post.fix', { post: 'p', content: { body: 'All of the water has gone.' } });
    await look();
    await of.publish('r');
    await look();
    assert.deepEqual(
      told.map((at) => at?.slice(11, 16)),
      ['08:00', '08:01', '08:02', '08:03', '08:03'],
    );
  });

  test(`R-FEED-09 a feed recalls two hundred posts at most, the latest (${name})`, async (t) => {
    const of = await begun(await open(t));
    for (let n = 0; n < GONE_POSTS + 3; n += 1) await of.publish(`p${n}`);
    for (let n = 0; n < GONE_POSTS + 3; n += 1)
      await of.give('post.move', { post: `p${n}`, as: 'misplaced' });
    await of.publish('last');
    const { posts } = await of.feed();
    assert.equal(posts.length, GONE_POSTS + 1);
    assert.deepEqual(
      [posts[0]?.state, posts.at(-1)?.order],
      ['published', 4],
      'what was moved first is let go',
    );
  });
}
