/** what is done in a coverage → whether the set that tells readers of it says that it takes words away. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CommandKind } from '../desk/commands/commands.ts';
import { type TimedRoom, timedRoom } from './timed-room.fixture.ts';

const channel = { kind: 'briefing' };
const words = (...content: object[]) => [{ type: 'paragraph', content }];
const reference = (kind: string, id: string, text: string) => ({ type: 'reference', kind, id, text });
const number = (min: number, statement: string) => ({ min, statement });

/** A public story: a post for each kind of thing, and a panel. */
async function told(t: TestContext): Promise<TimedRoom> {
  const room = await timedRoom(t);
  const must = async (kind: CommandKind, fields: object = {}) =>
    assert.equal(await room.give(kind, fields), null, kind);
  await must('coverage.open', { slug: 'storm', headline: 'A storm' });
  await must('coverage.start');
  for (const actor of ['mayor', 'pilot'])
    await must('actor.set', { actor, content: { name: `The ${actor}`, type: 'person' } });
  for (const [statement, actor] of [
    ['quoted', 'mayor'],
    ['proof', 'mayor'],
    ['count', 'pilot'],
    ['basis', 'pilot'],
  ])
    await must('statement.record', { statement, content: { actor, cue: 'said', channel, text: statement } });
  await must('claim.open', { claim: 'c', content: { text: 'The dam holds.' } });
  await must('evidence.add', { claim: 'c', statement: 'proof', stance: 'asserts' });
  await must('figure.open', { figure: 'f', content: { label: 'boats' } });
  for (const [estimate, min] of [
    ['first', 7],
    ['second', 9],
  ] as const)
    await must('estimate.add', { estimate, figure: 'f', content: number(min, 'count') });
  const content = { title: 'The dam', statements: ['basis'], claims: ['c'], figures: ['f'] };
  await must('incident.set', { incident: 'i', content });
  const publish = (post: string, body: object[]) =>
    must('post.publish', { post, content: { title: post, body } });
  await publish('plain', words({ type: 'text', text: 'Rain.' }));
  await publish('other', words({ type: 'text', text: 'Wind.' }));
  await publish('quotes', words(reference('statement', 'quoted', 'so he says')));
  await publish('names', words(reference('actor', 'mayor', 'the mayor')));
  await publish('claims', [{ type: 'claim', id: 'c' }]);
  await publish('counts', [{ type: 'figure', id: 'f' }]);
  await publish('happened', [{ type: 'incident', id: 'i' }]);
  const statement = 'quoted';
  await must('notice.set', {
    notice: 'n',
    content: { title: 'Tide', text: 'High.', severity: 'severe', statement },
  });
  await must('panel.set', { content: { known: [{ words: 'It holds.', claim: 'c' }] } });
  return room;
}

/** Whether the set after something was done is one that takes away; what was done has to reach readers. */
async function takesAway(room: TimedRoom, ...acts: [CommandKind, object][]): Promise<boolean> {
  const before = await room.reading.head('storm');
  for (const [kind, fields] of acts) assert.equal(await room.give(kind, fields), null, kind);
  const changes = await room.reading.since('storm', before);
  assert.ok(changes !== null && changes !== 'unknown' && changes.set.docs.length > 0, `${acts[0]}`);
  return changes.set.takesAway ?? false;
}

const takedown = (kind: string, id: string): [CommandKind, object] => [
  'takedown.order',
  { subject: { kind, id }, reason: 'x' },
];
const cover = (kind: string, id: string): [CommandKind, object] => ['cover', { subject: { kind, id } }];
const corrected = (earlier: 'open' | 'closed'): [CommandKind, object] => [
  'correction.publish',
  {
    ...{ correction: 'k', note: 'It was hail.', earlier },
    repairs: [
      {
        kind: 'post',
        post: 'plain',
        content: { title: 'plain', body: words({ type: 'text', text: 'Hail.' }) },
      },
    ],
  },
];

const removals: [CommandKind, object][] = [
  ['post.withdraw', { post: 'plain', reason: 'x' }],
  takedown('post', 'plain'),
  takedown('statement', 'quoted'),
  takedown('statement', 'proof'),
  takedown('statement', 'count'),
  takedown('statement', 'basis'),
  takedown('estimate', 'second'),
  takedown('estimate', 'first'),
  takedown('claim', 'c'),
  takedown('actor', 'mayor'),
  takedown('figure', 'f'),
  takedown('incident', 'i'),
  takedown('notice', 'n'),
  ...['post plain', 'claim c', 'figure f', 'incident i', 'notice n'].map((of): [CommandKind, object] => {
    const [kind = '', id = ''] = of.split(' ');
    return cover(kind, id);
  }),
  ['claim.rule', { claim: 'c', status: 'withdrawn', reason: 'x' }],
  corrected('closed'),
];

test('R-HUB-15 a set takes words away whatever it was that was taken down, withdrawn, covered or closed', async (t) => {
  for (const removal of removals) {
    const room = await told(t);
    assert.equal(await takesAway(room, removal), true, JSON.stringify(removal));
    assert.equal(await takesAway(room, ['post.update', update]), false, 'and the next one does not');
  }
});

const update = { post: 'other', content: { title: 'other', body: words({ type: 'text', text: 'Gale.' }) } };

test('R-HUB-15 what adds, moves or corrects in the open takes nothing away, nor does what is over', async (t) => {
  const room = await told(t);
  for (const act of [
    ['post.publish', { post: 'new', content: { title: 'new' } }],
    ['post.update', update],
    ['post.pin', { post: 'other' }],
    ['notice.cancel', { notice: 'n', reason: 'x' }],
    ['statement.retract', { statement: 'quoted', reason: 'x' }],
    ['estimate.overtake', { estimate: 'first', reason: 'x' }],
    ['panel.set', { content: { known: [{ words: 'Still.', claim: 'c' }] } }],
    ['post.move', { post: 'new', as: 'duplicate', pointer: 'other' }],
    corrected('open'),
  ] as [CommandKind, object][])
    assert.equal(await takesAway(room, act), false, JSON.stringify(act));
  await room.give(...cover('post', 'other'));
  assert.equal(await takesAway(room, ['uncover', { subject: { kind: 'post', id: 'other' } }]), false);
});

test('R-HUB-15 whoever lacks several sets is told of a removal among them, and who begins is not', async (t) => {
  const room = await told(t);
  assert.equal(await takesAway(room, takedown('statement', 'quoted'), ['post.update', update]), true);
  const all = await room.reading.since('storm', null);
  assert.ok(all !== null && all !== 'unknown' && all.set.takesAway === undefined);
});
