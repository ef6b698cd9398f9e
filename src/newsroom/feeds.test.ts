/** Machines in a newsroom whose clock and timers the test turns: an hour of counts, bounds, ends. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomStore } from './ports.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const start = Date.parse('2026-05-01T08:00:00.000Z');
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const editor: Person = { id: 'editor', name: 'editor', roles: ['editor'] };
const gauge: Person = { id: 'token:gauge', name: 'gauge', roles: ['feed'] };

/** A newsroom at 8 o'clock. `until` lets time pass to so many seconds after it, and does what falls due. */
async function room(t: TestContext, open = openStore({ path: ':memory:', projection: 1 }), from = 0) {
  let now = start + from * 1000;
  let timers: { at: number; run: () => void }[] = [];
  const faults: unknown[] = [];
  const newsroom = await createNewsroom({
    ...{ store: open.store, sha256, random: (length: number) => randomBytes(length), clock: () => now },
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
  const settle = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) await new Promise((later) => setImmediate(later));
  };
  const until = async (seconds: number, turns = 40) => {
    const end = start + seconds * 1000;
    for (;;) {
      await settle(turns);
      const [next] = timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.run();
    }
    now = end;
    await settle(turns);
  };
  let ids = 0;
  const send = (kind: CommandKind, fields: object = {}, by: Person = editor, id = `c${++ids}`) => {
    const sent = { id, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    return newsroom.act({ slug: 'river', by, command, payload: JSON.stringify(sent) });
  };
  const must = async (kind: CommandKind, fields: object = {}) => {
    const answer = await send(kind, fields);
    if (!answer.ok) assert.fail(`${kind}: ${answer.error.message}`);
  };
  const view = async () => JSON.parse((await newsroom.view('river', editor)) ?? '{}');
  const documents = async () => {
    const changes = await open.reading.since('river', null);
    return changes && changes !== 'unknown' ? changes.set.docs : assert.fail('not public');
  };
  return { ...open, newsroom, faults, until, send, must, view, documents };
}

type Room = Awaited<ReturnType<typeof room>>;

const grant = {
  ...{ authority: 'line', program: 'token:gauge', source: 'office', of: { figure: 'level' }, reason: 'x' },
  ...{ bounds: { min: 0, max: 900, maxStep: 50, down: true }, until: at(7200) },
};

async function river(t: TestContext, ...given: [Parameters<typeof room>[1]?]): Promise<Room> {
  const of = await room(t, ...given);
  await of.must('coverage.open', { slug: 'river', headline: 'A flood' });
  await of.must('coverage.start');
  await of.must('actor.set', { actor: 'office', content: { name: 'Water Office', type: 'organisation' } });
  const said = { actor: 'office', cue: 'said', channel: { kind: 'phone' }, text: 'It stands at 500.' };
  await of.must('statement.record', { statement: 's', content: said });
  await of.must('figure.open', { figure: 'level', content: { label: 'level' } });
  const first = { min: 500, max: 500, statement: 's', asOf: { at: at(-60) } };
  await of.must('estimate.add', { estimate: 'e', figure: 'level', content: first });
  const body = [{ type: 'figure', id: 'level' }];
  await of.must('post.publish', { post: 'p', content: { title: 'The river', body } });
  await of.must('panel.set', { content: { known: [{ words: 'The level', figure: 'level' }] } });
  await of.must('authority.grant', grant);
  return of;
}

const reading = (n: number, value: number, seconds: number) => ({
  ...{ authority: 'line', estimate: `r${n}`, min: value, max: value },
  ...{ asOf: at(seconds), text: `Gauge: ${value} cm.` },
});

/** Feeds at a time: what it was answered, once the clock has gone on a little. */
async function feed(of: Room, n: number, value: number, seconds: number) {
  const answer = of.send('estimate.feed', reading(n, value, seconds), gauge, `m${n}`);
  await of.until(seconds + 0.1, 1);
  return (await answer) as Awaited<ReturnType<Room['send']>>;
}

test('R-AUTH-06 forty counts a minute for an hour make no post and no noise, and one key stops them', async (t) => {
  const of = await river(t);
  const kinds = (docs: readonly PublicDocument[]) => [...new Set(docs.map(({ kind }) => kind))].sort();
  const before = await of.documents();
  const cursor = (await of.reading.head('river')) ?? assert.fail();
  const answers = [];
  for (let n = 0; n < 2400; n += 1) {
    const answer = await feed(of, n, 501 + ((n * 7) % 40), n * 1.5);
    if (!answer.ok) assert.fail(`reading ${n}: ${answer.error.message}`);
    answers.push(answer.value);
  }
  const since = await of.reading.since('river', cursor);
  assert.ok(since && since !== 'unknown');
  assert.deepEqual(
    since.set.docs.map(({ kind }) => kind).sort(),
    ['figure', 'panel', 'post'],
    'the figure, and what shows it',
  );
  assert.deepEqual(kinds(await of.documents()), kinds(before));
  const [post] = (await of.reading.page('river', { limit: 50 }))?.posts ?? [];
  assert.ok(post?.state === 'published' && post.notices.length === 0 && post.updatedAt === null);
  assert.ok(JSON.stringify(since.set).length < 20_000, 'however many there were');
  const { decisions, figures } = await of.view();
  assert.deepEqual(decisions, []);
  assert.equal(figures[0].fed.office, 2400, 'all of them are kept');
  const key = await of.send('authority.end', { authority: 'line' });
  assert.ok(key.ok);
  const after = await feed(of, 2400, 510, 3601);
  assert.equal(!after.ok && after.error.code, 'state');
  assert.deepEqual(of.faults, []);
});

test('R-AUTH-04 a reading outside the bounds is refused, waits for a person over a restart, once, and can be taken', async (t) => {
  const of = await river(t);
  const answer = await feed(of, 1, 901, 1);
  assert.deepEqual(!answer.ok && [answer.error.code, 'bound' in answer.error && answer.error.bound], [
    'bounds',
    'max',
  ]);
  const again = await feed(of, 1, 901, 2);
  assert.equal(!again.ok && again.error.code, 'bounds', 'the same command, sent again');
  assert.ok((await feed(of, 2, 510, 3)).ok, 'a later one goes on');
  const decisions = async () => (await of.view()).decisions.map(({ kind }: { kind: string }) => kind);
  assert.deepEqual(await decisions(), ['out-of-bounds']);
  const later = await room(t, { ...of, store: { ...of.store, close: async () => {} } }, 10);
  assert.equal((await later.view()).decisions.length, 1);
  await of.must('held.accept', { authority: 'line', estimate: 'r1' });
  assert.deepEqual(await decisions(), []);
  assert.deepEqual((await verify(of.store, 'river', sha256))?.findings, []);
  const entries = await of.store.transaction(async (tx) =>
    tx.entries((await tx.coverage('river'))?.id ?? '', 0, 1000),
  );
  const held = entries.find(({ header }) => header.kind === 'estimate.held');
  assert.equal(held?.header.by, 'token:gauge');
  assert.match(held?.body ?? '', /"grantedBy":"editor"/);
});

test('R-AUTH-04 held and within new bounds, the same command is accepted when it comes again', async (t) => {
  const of = await river(t);
  assert.ok(!(await feed(of, 1, 901, 1)).ok);
  await of.must('authority.end', { authority: 'line' });
  await of.must('held.drop', { authority: 'line', estimate: 'r1', reason: 'x' });
  assert.deepEqual((await of.view()).decisions, []);
});

test('R-AUTH-09 a program is told of no coverage and sees nothing of one, also where it writes', async (t) => {
  const of = await river(t);
  assert.ok((await feed(of, 1, 510, 1)).ok);
  assert.deepEqual(await of.newsroom.list(gauge), []);
  assert.equal(await of.newsroom.view('river', gauge), null);
  const terms = { terms: ['old mill'], reason: 'x' };
  const lawyer: Person = { id: 'lawyer', name: 'lawyer', roles: ['legal'] };
  assert.ok((await of.send('restriction.set', { restriction: 'secret', content: terms }, lawyer)).ok);
  const named = { ...reading(2, 520, 2), text: 'At the old mill: 520 cm.' };
  const answer = of.send('estimate.feed', named, gauge);
  await of.until(2.1, 1);
  const refused = await answer;
  assert.ok(!refused.ok && refused.error.code === 'restricted');
  assert.doesNotMatch(JSON.stringify(refused), /secret|mill|estimate/);
});

test('R-UNFIN-01 what a machine leaves unfinished is refused like anybody’s, and it is told nothing of the desk', async (t) => {
  const of = await river(t);
  const answer = of.send('estimate.feed', { ...reading(1, 520, 1), words: '520 by [[time]]' }, gauge);
  await of.until(1.1, 1);
  const refused = await answer;
  assert.ok(!refused.ok && refused.error.code === 'unfinished');
  assert.doesNotMatch(JSON.stringify(refused), /time|figure|estimate/);
});

test('R-AUTH-07 the same number makes no entry and is answered', async (t) => {
  const of = await river(t);
  const first = await feed(of, 1, 510, 1);
  const second = await feed(of, 2, 510, 2);
  assert.ok(first.ok && second.ok);
  assert.deepEqual(second.value, { seq: first.value.seq, wire: null });
});

test('R-AUTH-05 an authority and a notice end at their time, by the clock, once, also where two processes look on', async (t) => {
  const of = await river(t);
  const content = { title: 'Flood', text: 'Leave cellars.', statement: 's', expires: at(3600) };
  await of.must('notice.set', { notice: 'flood', content });
  const kept: NewsroomStore = { ...of.store, close: async () => {} };
  const beside = await room(t, { ...of, store: kept });
  const state = async () => (await of.documents()).find(({ kind }) => kind === 'notice')?.state;
  await of.until(3599);
  await beside.until(3599);
  assert.equal(await state(), 'live', 'R-NOTICE-03 not before');
  await beside.until(3600);
  await of.until(3600);
  assert.equal(await state(), 'expired');
  await of.until(7000);
  assert.ok((await feed(of, 1, 510, 7000)).ok);
  await of.until(7200);
  await beside.until(7200);
  const entries = await of.store.transaction(async (tx) =>
    tx.entries((await tx.coverage('river'))?.id ?? '', 0, 1000),
  );
  const ends = entries.filter(({ header }) => /ended/.test(header.kind));
  assert.deepEqual(
    ends.map(({ header, body }) => [header.kind, header.by, JSON.parse(body ?? '').how]),
    [
      ['notice.ended', 'system:clock', 'expired'],
      ['authority.ended', 'system:clock', 'time'],
    ],
  );
  const after = await feed(of, 2, 511, 7201);
  assert.equal(!after.ok && after.error.code, 'state');
  assert.deepEqual([...of.faults, ...beside.faults], []);
});

test('R-NEWS-06 a person’s command is answered before the machines’ that came first', async (t) => {
  const of = await river(t);
  const order: string[] = [];
  const machines = Array.from({ length: 100 }, (_, n) =>
    of.send('estimate.feed', reading(n, 500 + (n % 40), n), gauge).then(() => order.push('machine')),
  );
  const person = of
    .send('post.publish', { post: 'now', content: { title: 'Now' } })
    .then(() => order.push('person'));
  await person;
  assert.ok(order.length <= 17, `${order.length - 1} machines were answered before`);
  await of.until(2);
  await Promise.all(machines);
  assert.equal(order.length, 101);
});

test('R-NEWS-06 a person who comes while machines are being written is heard after the batch under way', async (t) => {
  const of = await river(t);
  const answered: string[] = [];
  const machines = Array.from({ length: 160 }, (_, n) =>
    of.send('estimate.feed', reading(n, 500 + (n % 40), n), gauge).then(() => answered.push('machine')),
  );
  // As a message from another thread comes: when the event loop turns, and not before.
  const person = new Promise<void>((heard) => {
    setImmediate(async () => {
      await of.send('post.publish', { post: 'now', content: { title: 'Now' } });
      answered.push('person');
      heard();
    });
  });
  await person;
  assert.ok(answered.length <= 33, `${answered.length - 1} machines were answered before`);
  await of.until(2);
  await Promise.all(machines);
});
