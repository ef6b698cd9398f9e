/** Schedules and embargoes in a newsroom whose clock and timers the test turns. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands.ts';
import type { Role } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomStore } from './ports.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const start = Date.parse('2026-05-01T08:00:00.000Z');
const at = (time: string) => `2026-05-01T${time}:00.000Z`;

/** A newsroom at 8 o'clock; `pass` lets time pass and does what falls due. */
async function room(
  t: TestContext,
  { store, reading } = openStore({ path: ':memory:', projection: 1 }),
  from = start,
) {
  let now = from;
  let timers: { at: number; run: () => void }[] = [];
  const faults: unknown[] = [];
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length), clock: () => now },
    timer: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    fault: (error) => faults.push(error),
  });
  t.after(() => newsroom.close());
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) await new Promise((later) => setImmediate(later));
  };
  let ids = 0;
  return {
    store,
    faults,
    async give(kind: CommandKind, fields: object = {}, role: Role = 'senior') {
      ids += 1;
      const sent = { id: `c${ids}`, kind, ...fields };
      const command = commandSchemas[kind].parse(sent) as Command;
      const by = { id: role, name: role, roles: [role] };
      const answer = await newsroom.act({ slug: 'storm', by, command, payload: JSON.stringify(sent) });
      return answer.ok ? null : answer.error;
    },
    async pass(to: string) {
      const end = Date.parse(at(to));
      for (;;) {
        await settle();
        const [next] = timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
      await settle();
    },
    async titles() {
      const page = await reading.page('storm', { limit: 50 });
      return (page?.posts ?? []).map((post) => (post.state === 'published' ? post.title : post.state));
    },
    view: async () =>
      JSON.parse((await newsroom.view('storm', { id: 'me', name: 'me', roles: ['senior'] })) ?? '{}'),
    reading,
  };
}

type Room = Awaited<ReturnType<typeof room>>;

async function opened(t: TestContext): Promise<Room> {
  const of = await room(t);
  await of.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await of.give('coverage.start');
  await of.give('post.write', { post: 'p', content: { title: 'The verdict' } });
  return of;
}

const subject = { kind: 'post', id: 'p' };

test('R-DUE-01 a scheduled post is published at its time, not before, once, and decided afresh', async (t) => {
  const of = await opened(t);
  assert.equal((await of.give('post.schedule', { post: 'p', at: at('07:59') }))?.code, 'state');
  assert.equal(await of.give('post.schedule', { post: 'p', at: at('10:00'), keyEvent: true }), null);
  await of.pass('09:59');
  assert.deepEqual(await of.titles(), []);
  await of.give('post.write', { post: 'own', content: { title: 'A draft' } }, 'contributor');
  await of.give('post.schedule', { post: 'own', at: at('20:00') });
  const slipped = await of.give(
    'post.write',
    { post: 'own', content: { title: 'Slipped in' } },
    'contributor',
  );
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

test('R-DUE-05 what fell due while no process ran is done by the next; two that see it do it once', async (t) => {
  const open = openStore({ path: ':memory:', projection: 1 });
  const kept: NewsroomStore = { ...open.store, close: async () => {} };
  const first = await room(t, { ...open, store: kept });
  await first.give('coverage.open', { slug: 'storm', headline: 'A storm' });
  await first.give('coverage.start');
  await first.give('post.write', { post: 'p', content: { title: 'The verdict' } });
  await first.give('post.schedule', { post: 'p', at: at('10:00') });
  const late = Date.parse(at('11:00'));
  const second = await room(t, { ...open, store: kept }, late);
  await second.pass('11:00');
  await first.pass('11:00');
  assert.deepEqual(await second.titles(), ['The verdict']);
  assert.deepEqual([...first.faults, ...second.faults], []);
  const { decisions } = await second.view();
  assert.deepEqual(decisions, []);
});
