/** a post goes that alone led to something → what of that readers can still have, in whatever version. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { CommandKind } from '../desk/commands/commands.ts';
import { rebuild } from './rebuild.ts';
import { type TimedRoom, timedRoom } from './timed-room.fixture.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const channel = { kind: 'briefing' };
const words = (...content: object[]) => [{ type: 'paragraph', content }];
const text = (text: string) => ({ type: 'text', text });

/** A story in which one post shows a claim, a figure and an incident, and names an actor. */
async function shown(t: TestContext): Promise<TimedRoom> {
  const room = await timedRoom(t);
  for (const [kind, fields] of [
    ['coverage.open', { slug: 'storm', headline: 'A storm' }],
    ['coverage.start', {}],
    ['actor.set', { actor: 'a', content: { name: 'zqactor', type: 'person', explainer: 'zqexplainer' } }],
    ['statement.record', { statement: 's', content: { speaker: 'x', cue: 'said', channel, text: 'x' } }],
    ['claim.open', { claim: 'c', content: { text: 'zqclaim' } }],
    ['evidence.add', { claim: 'c', statement: 's', stance: 'asserts' }],
    ['figure.open', { figure: 'f', content: { label: 'zqfigure' } }],
    ['estimate.add', { estimate: 'e', figure: 'f', content: { words: 'zqnumber', statement: 's' } }],
    ['incident.set', { incident: 'i', content: { title: 'zqincident', basis: 'zqbasis' } }],
    ['post.publish', { post: 'p', content: { title: 'P', body: shows } }],
  ] as [CommandKind, object][])
    assert.equal(await room.give(kind, fields), null, kind);
  return room;
}

const shows = [
  ...words({ type: 'reference', kind: 'actor', id: 'a', text: 'somebody' }),
  { type: 'claim', id: 'c' },
  { type: 'figure', id: 'f' },
  { type: 'incident', id: 'i' },
];

/** The words of these things in every version that the public tables hold. */
async function left({ store }: TimedRoom): Promise<string[]> {
  const row = await store.transaction((tx) => tx.coverage('storm'));
  const { rows } = await store.wireRows(row?.id ?? '');
  const all = rows.map((one) => one.shown ?? one.body).join('\n');
  return every.filter((word) => all.includes(word));
}

const every = ['zqactor', 'zqbasis', 'zqclaim', 'zqexplainer', 'zqfigure', 'zqincident', 'zqnumber'];

test('R-TAKE-07 what a withdrawn, taken down or closed wording alone led to has no past', async (t) => {
  for (const act of [
    ['post.withdraw', { post: 'p', reason: 'x' }],
    ['takedown.order', { subject: { kind: 'post', id: 'p' }, reason: 'x' }],
    [
      'correction.publish',
      {
        ...{ correction: 'k', note: 'It was another storm.', earlier: 'closed' },
        repairs: [{ kind: 'post', post: 'p', content: { title: 'P', body: words(text('Nothing.')) } }],
      },
    ],
  ] as [CommandKind, object][]) {
    const room = await shown(t);
    assert.deepEqual(await left(room), every);
    assert.equal(await room.give(...act), null);
    assert.deepEqual(await left(room), [], act[0]);
    const then = await room.reading.page('storm', { limit: 9, at: 2 });
    assert.deepEqual([then?.posts.length, then?.summary.incidents], [1, []]);
    const found = await verify(room.store, 'storm', sha256);
    assert.deepEqual(found?.findings, []);
    const again = await rebuild(room.store, 'storm', sha256);
    assert.deepEqual([again?.changed, await left(room)], [0, []], 'made again from the record');
  }
});

test('R-TAKE-07 what is moved, updated away or covered keeps its past, and so does what another post showed', async (t) => {
  for (const act of [
    ['post.move', { post: 'p', as: 'misplaced' }],
    ['post.update', { post: 'p', content: { title: 'P', body: words(text('Nothing.')) } }],
    ['cover', { subject: { kind: 'post', id: 'p' } }],
  ] as [CommandKind, object][]) {
    const room = await shown(t);
    assert.equal(await room.give(...act), null);
    assert.deepEqual(await left(room), every, act[0]);
  }
  const room = await shown(t);
  const body = words({ type: 'reference', kind: 'claim', id: 'c', text: 'so it is said' });
  const other = { post: 'q', content: { title: 'Q', body } };
  assert.equal(await room.give('post.publish', other), null);
  assert.equal(await room.give('post.withdraw', { post: 'p', reason: 'x' }), null);
  assert.deepEqual(await left(room), ['zqclaim'], 'it is led to still');
  const update = { post: 'q', content: { title: 'Q', body: words(text('Nothing.')) } };
  assert.equal(await room.give('post.update', update), null);
  assert.deepEqual(await left(room), ['zqclaim']);
});
