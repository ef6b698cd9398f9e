/** Schedules and embargoes in a newsroom whose clock and timers the test turns. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openStore } from '../store/sqlite/open-store.ts';
import type { NewsroomStore } from './ports.ts';
import { at, type TimedRoom, timedRoom } from './timed-room.fixture.ts';

type Room = TimedRoom;

async function opened(t: TestContext): Promise<Room> {
  const of = await timedRoom(t);
  await of.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await of.give('coverage.start');
  await of.give('post.write', { post: 'p', content: { title: 'The verdict' } });
  return of;
}

const subject = { kind: 'post', id: 'p' };

test('R-DUE-01 a scheduled post is published at its time, not before, once, and decided afresh', async (t) => {
  const OWN = 'own-2345678923456789';
  const of = await opened(t);
  assert.equal((await of.give('post.schedule', { post: 'p', at: at('07:59') }))?.code, 'state');
  assert.equal(await of.give('post.schedule', { post: 'p', at: at('10:00'), keyEvent: true }), null);
  await of.pass('09:59');
  assert.deepEqual(await of.titles(), []);
  await of.give('post.write', { post: OWN, content: { title: 'A draft' } }, 'contributor');
  await of.give('post.schedule', { post: OWN, at: at('20:00') });
  const slipped = await of.give('post.write', { post: OWN, content: { title: 'Slipped in' } }, 'contributor');
  assert.equal(slipped?.code, 'forbidden', 'what will be published is revised by those who may publish');
  await of.give('post.write', { post: 'p', content: { title: 'The verdict, mended' } });
  await of.pass('10:00');
  assert.deepEqual(await of.titles(), ['The verdict, mended']);
  await of.pass('12:00');
  assert.deepEqual(await of.titles(), ['The verdict, mended']);
  assert.deepEqual(of.faults, []);
});

test('R-DUE-02 what is refused when its time comes is called off and waits for a person', async (t) => {
  const of = await opened(t);
  await of.give('post.schedule', { post: 'p', at: at('10:00') });
  await of.give('claim.open', { claim: 'c', content: { text: 'Guilty.' } });
  await of.give('post.write', { post: 'p', content: { title: 'x', body: [{ type: 'claim', id: 'c' }] } });
  await of.pass('10:01');
  assert.deepEqual(await of.titles(), []);
  const { decisions, posts } = await of.view();
  assert.deepEqual(
    decisions.map(({ kind }: { kind: string }) => kind),
    ['not-published'],
  );
  assert.match(decisions[0].says, /no live source/);
  assert.equal(posts[0].phase, 'submitted');
});

test('R-DUE-03 an embargo forbids by the server’s clock and never publishes; delivered, timed out or lifted by a senior with a reason', async (t) => {
  const of = await opened(t);
  await of.give('embargo.set', { subject, until: at('10:00'), reason: 'The court has asked for it.' });
  assert.equal((await of.give('post.publish', { post: 'p' }))?.code, 'state');
  assert.equal((await of.give('post.schedule', { post: 'p', at: at('09:30') }))?.code, 'state');
  for (const how of ['time', 'delivered'])
    assert.equal((await of.give('embargo.end', { subject, how }))?.code, 'state', `${how} before its time`);
  assert.equal(
    (await of.give('embargo.end', { subject, how: 'lifted' }))?.code,
    'forbidden',
    'without a reason',
  );
  const lifting = { subject, how: 'lifted', reason: 'Broken by others.' };
  assert.equal((await of.give('embargo.end', lifting, 'editor'))?.code, 'forbidden');
  await of.pass('10:01');
  assert.deepEqual(await of.titles(), [], 'it ends, and nothing is published by that');
  assert.equal(await of.give('post.publish', { post: 'p' }), null);
  await of.give('post.write', { post: 'q', content: { title: 'Another' } });
  await of.give('embargo.set', { subject: { kind: 'post', id: 'q' }, reason: 'Until it is read out.' });
  await of.pass('20:00');
  assert.equal(
    (await of.give('post.publish', { post: 'q' }))?.code,
    'state',
    'nobody has said that it was delivered',
  );
  assert.equal(
    await of.give('embargo.end', { subject: { kind: 'post', id: 'q' }, how: 'delivered' }, 'reporter'),
    null,
  );
  assert.equal(await of.give('post.publish', { post: 'q' }), null);
});

test('R-DUE-04 a statement under embargo is shown nowhere, counts for nothing, and is there when it ends', async (t) => {
  const of = await opened(t);
  await of.give('actor.set', { actor: 'court', content: { name: 'The court', type: 'organisation' } });
  const content = { actor: 'court', cue: 'announced', channel: { kind: 'document' }, text: 'Guilty zq1.' };
  await of.give('statement.record', { statement: 's', content });
  await of.give('statement.record', { statement: 'open', content: { ...content, text: 'A verdict comes.' } });
  await of.give('embargo.set', { subject: { kind: 'statement', id: 's' }, until: at('10:00'), reason: 'x' });
  await of.give('claim.open', { claim: 'c', content: { text: 'There is a verdict.' } });
  await of.give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  const body = [{ type: 'claim', id: 'c' }];
  assert.equal((await of.give('post.publish', { post: 'p', content: { body } }))?.code, 'unsourced');
  assert.equal(
    (await of.give('post.publish', { post: 'p', content: { body: [{ type: 'statement', id: 's' }] } }))?.code,
    'state',
  );
  await of.give('evidence.add', { claim: 'c', statement: 'open', stance: 'asserts' });
  assert.equal(await of.give('post.publish', { post: 'p', content: { body } }), null);
  assert.equal(
    (await of.give('embargo.set', { subject: { kind: 'statement', id: 'open' }, reason: 'x' }))?.code,
    'state',
    'seen already',
  );
  const embargo = { until: at('10:00'), reason: 'x' };
  await of.give('statement.record', {
    statement: 'at-once',
    content: { ...content, text: 'zq1 too' },
    embargo,
  });
  await of.give('evidence.add', { claim: 'c', statement: 'at-once', stance: 'confirms' });
  const everything = async () => JSON.stringify(await of.reading.since('storm', null));
  assert.doesNotMatch(await everything(), /zq1/);
  await of.pass('10:00');
  assert.match(await everything(), /zq1/);
});

test('R-DUE-07 a draft with a denial that is held, then scheduled, changes nothing public before the clock publishes it, and all in one change set', async (t) => {
  const of = await opened(t);
  const said = { cue: 'said', channel: { kind: 'document' } };
  const give = async (...given: Parameters<Room['give']>) => assert.equal(await of.give(...given), null);
  await give('actor.set', { actor: 'court', content: { name: 'The court', type: 'organisation' } });
  await give('statement.record', {
    statement: 's',
    content: { ...said, actor: 'court', text: 'He did it.' },
  });
  await give('claim.open', { claim: 'c', content: { text: 'He did it.' } });
  await give('evidence.add', { claim: 'c', statement: 's', stance: 'asserts' });
  await give('post.publish', { post: 'first', content: { body: [{ type: 'claim', id: 'c' }] } });
  const wire = async () => JSON.stringify(await of.reading.since('storm', null));
  const before = await wire();
  const denial = { ...said, cue: 'denied', actor: 'court', text: 'zq1' };
  await give('statement.record', { statement: 'd', for: 'p', content: denial });
  await give('evidence.add', { claim: 'c', statement: 'd', stance: 'denies' });
  await give('post.write', { post: 'p', content: { body: [{ type: 'statement', id: 'd' }] } });
  await give('post.hold', { post: 'p' });
  await of.pass('09:00');
  await give('post.release', { post: 'p' });
  await give('post.schedule', { post: 'p', at: at('10:00') });
  await of.pass('09:59');
  assert.equal(await wire(), before);
  const { statements } = await of.view();
  assert.deepEqual(
    statements.map(({ reserved }: { reserved: { post: string } | null }) => reserved?.post),
    [undefined, 'p'],
    'the desk sees that it waits, and for what',
  );
  await of.pass('10:00');
  const set = JSON.parse(await wire());
  assert.match(JSON.stringify(set), /zq1/);
  assert.equal(set.set.to, JSON.parse(before).set.to + 1);
});

test('R-DUE-05 what fell due while no process ran is done by the next; two that see it do it once', async (t) => {
  const open = openStore({ path: ':memory:', projection: 1 });
  const kept: NewsroomStore = { ...open.store, close: async () => {} };
  const first = await timedRoom(t, { ...open, store: kept });
  await first.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await first.give('coverage.start');
  await first.give('post.write', { post: 'p', content: { title: 'The verdict' } });
  await first.give('post.schedule', { post: 'p', at: at('10:00') });
  const late = Date.parse(at('11:00'));
  const second = await timedRoom(t, { ...open, store: kept }, late);
  await second.pass('11:00');
  await first.pass('11:00');
  assert.deepEqual(await second.titles(), ['The verdict']);
  assert.deepEqual([...first.faults, ...second.faults], []);
  const { decisions } = await second.view();
  assert.deepEqual(decisions, []);
});

test('R-DUE-01 with a store that has the time a fast machine publishes nothing early and moves no other’s clock', async (t) => {
  const open = openStore({ path: ':memory:', projection: 1 });
  let time = Date.parse(at('08:00'));
  const store: NewsroomStore = { ...open.store, clock: () => time, close: async () => {} };
  const right = await timedRoom(t, { ...open, store });
  await right.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await right.give('coverage.start');
  await right.give('post.write', { post: 'p', content: { title: 'The verdict' } });
  await right.give('post.schedule', { post: 'p', at: at('10:00') });
  await right.give('post.write', { post: 'q', content: { title: 'Its reasons' } });
  const subject = { kind: 'post', id: 'q' };
  await right.give('embargo.set', { subject, until: at('10:00'), reason: 'x' });
  time = Date.parse(at('09:05'));
  const fast = await timedRoom(t, { ...open, store }, Date.parse(at('10:05')));
  const noted = await fast.give('note.add', { note: 'n', subject, text: 'x', to: ['reporter'] }, 'editor');
  assert.equal(noted, null);
  await fast.pass('10:06');
  assert.deepEqual(await right.titles(), [], 'it is 09:05');
  assert.equal((await right.give('embargo.end', { subject, how: 'time' }))?.code, 'state', 'it is 09:05');
  time = Date.parse(at('10:05'));
  await fast.pass('12:00');
  assert.deepEqual(await right.titles(), ['The verdict']);
});
