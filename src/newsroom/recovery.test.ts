/** An older store that was restored, and what of notes, the brief and notices the ledger of takedowns still orders. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { gauge, granted, reading } from '../desk/rules/machine.fixture.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { Room } from './desk-room.ts';
import { giver } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { TakedownLine } from './ports.ts';
import { entriesOf } from './rebuild.ts';
import { overdue } from './recovery.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const { store } = openStore({ path: ':memory:', projection: 1 });

async function opened(lines: readonly TakedownLine[]) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  return createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length) },
    clock: () => {
      now += 1000;
      return now;
    },
    ledger: { append: async () => {}, read: async () => lines },
  });
}

test('R-NEWS-03 notes, a brief and a notice that were taken down or erased are so again in a restored store', async () => {
  const before = await opened([]);
  let ids = 0;
  const must = async (kind: CommandKind, fields: object = {}) => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    const request = { slug: 'a-story', by: giver('first'), command, payload: JSON.stringify(sent) };
    assert.ok((await before.act(request)).ok, kind);
  };
  await must('coverage.open', { slug: 'a-story', headline: 'A fire' });
  await must('coverage.start');
  await must('actor.set', { actor: 'office', content: { name: 'Office', type: 'organisation' } });
  const said = { actor: 'office', cue: 'warned', channel: { kind: 'document' }, text: 'Leave.' };
  await must('statement.record', { statement: 's', content: said });
  await must('notice.set', { notice: 'w', content: { title: 'Warning', text: 'Leave.', statement: 's' } });
  const subject = { kind: 'coverage', id: 'coverage' };
  for (const note of ['n1', 'n2']) await must('note.add', { note, subject, text: `Secret of ${note}` });
  await must('legal.hold', { hold: 'h', reason: 'x' });
  await must('coverage.brief', { text: 'Secret of the brief' });
  const [coverage] = await store.transaction((tx) => tx.coverages());
  assert.ok(coverage);
  const line = {
    v: 1,
    coverage: coverage.id,
    slug: 'a-story',
    at: '2031-01-01T00:00:00.000Z',
    by: 'x',
  } as const;
  const after = await opened([
    { ...line, cell: 'note:n1' as TakedownLine['cell'], act: 'takedown' },
    { ...line, cell: 'note:n1' as TakedownLine['cell'], act: 'erasure', versions: 'all' },
    { ...line, cell: 'brief:brief' as TakedownLine['cell'], act: 'erasure', versions: 'earlier' },
    { ...line, cell: 'notice:w' as TakedownLine['cell'], act: 'takedown' },
  ]);
  const view = JSON.parse((await after.view('a-story', giver('first'))) ?? '{}');
  assert.deepEqual(
    view.notes.map(({ text }: { text: string | null }) => text),
    [null, 'Secret of n2'],
  );
  assert.match(view.brief.text, /write it again/);
  assert.notEqual(view.notices[0].taken, null);
  const bodies = await Array.fromAsync(entriesOf(store, coverage.id), ({ body }) => body);
  assert.doesNotMatch(bodies.join(), /Secret of (?:n1|the brief)/);
  const { rows } = await store.wireRows(coverage.id);
  assert.doesNotMatch(JSON.stringify(rows), /Warning/);
});

/** A house whose commits can be made to fail, with its ledger; each opening of it recovers. */
async function house() {
  const { store: kept } = openStore({ path: ':memory:', projection: 1 });
  const [lines, faults]: [TakedownLine[], string[]] = [[], []];
  let refused: readonly TakedownLine['act'][] = [];
  let [now, ids, fails] = [Date.parse('2026-01-01T00:00:00Z'), 0, false];
  const transaction: typeof kept.transaction = (work) =>
    kept.transaction(async (tx) => {
      const value = await work(tx);
      if (fails) throw new Error('the disk is full');
      return value;
    });
  const open = () =>
    createNewsroom({
      ...{ store: { ...kept, transaction, close: async () => {} }, sha256 },
      ...{ random: (length: number) => randomBytes(length), clock: () => (now += 1000) },
      ledger: {
        async append(more) {
          if (more.some(({ act }) => refused.includes(act))) throw new Error('the ledger cannot be written');
          lines.push(...more);
        },
        read: async () => [...lines],
      },
      fault: (fault) => faults.push(String(fault)),
    });
  const begun = await open();
  const give = (slug: string, kind: CommandKind, fields: object = {}, by = 'first') => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    return begun.act({ slug, by: giver(by), command, payload: JSON.stringify(sent) });
  };
  const coverageOf = (slug: string) => kept.transaction((tx) => tx.coverage(slug));
  return {
    ...{ lines, faults, open, give },
    breakCommits: (broken: boolean) => (fails = broken),
    /** Acts of which no line can be written from now on, so that none of them is done. */
    refuse: (...acts: typeof refused) => (refused = acts),
    async must(...asked: Parameters<typeof give>) {
      const outcome = await give(...asked);
      assert.ok(outcome.ok, JSON.stringify([asked, outcome]));
    },
    /** Begins a coverage with a flashed post `p` in public. */
    async story(slug: string) {
      await this.must(slug, 'coverage.open', { slug, headline: 'A fire' });
      await this.must(slug, 'coverage.start');
      await this.must(slug, 'post.publish', { post: 'p', content: { title: 'It names her' }, flash: true });
    },
    /** A line that the store knows nothing of: it was put back from before. */
    async order(slug: string, act: TakedownLine['act'], cell = 'post:p', at = '2031-01-01T00:00:00.000Z') {
      const coverage = (await coverageOf(slug))?.id ?? '';
      lines.push({ v: 1, coverage, slug, cell: cell as TakedownLine['cell'], act, at, by: 'x' });
    },
    async public(slug: string) {
      const { rows } = await kept.wireRows((await coverageOf(slug))?.id ?? '');
      return JSON.stringify(rows);
    },
    async kinds(slug: string) {
      const { id = '' } = (await coverageOf(slug)) ?? {};
      const { entries } = await kept.transaction(async (tx) => ({ entries: await tx.entries(id, 0, 100) }));
      return entries.map(({ header }): string => header.kind);
    },
  };
}

test('R-NEWS-03 several coverages of a restored store lack a takedown each, at the same entry', async () => {
  const at = await house();
  for (const slug of ['storm', 'trial']) {
    await at.story(slug);
    await at.order(slug, 'takedown');
  }
  await at.open();
  for (const slug of ['storm', 'trial']) {
    assert.ok((await at.kinds(slug)).includes('takedown.ordered'), slug);
    assert.doesNotMatch(await at.public(slug), /names her/);
  }
  assert.deepEqual(at.faults, []);
});

test('R-NEWS-03 a withdrawal is done again beside whatever post has the id of its new one', async () => {
  const at = await house();
  await at.story('storm');
  await at.must('storm', 'post.publish', { post: 'top-p', content: { title: 'Another' } });
  await at.order('storm', 'withdrawal');
  await at.open();
  assert.ok((await at.kinds('storm')).includes('post.withdrawn'));
  assert.deepEqual(at.faults, []);
});

test('R-NEWS-03 a proposed act and a prepared set that were erased are settled and erased again', async () => {
  const at = await house();
  await at.story('storm');
  const command = { kind: 'post.publish', post: 'x', content: { title: 'It names him' } };
  await at.must('storm', 'act.propose', { act: 'a', command });
  await at.must('storm', 'post.write', { post: 'guilty', content: { title: 'Guilty' } });
  await at.must('storm', 'post.write', { post: 'free', content: { title: 'Acquitted' } });
  const alternatives = ['guilty', 'free'].map((post) => ({ post, when: post }));
  const content = { outcome: 'the verdict', alternatives };
  await at.must('storm', 'prepared.set', { prepared: 'v', content });
  await at.order('storm', 'erasure', 'act:a');
  await at.order('storm', 'erasure', 'prepared:v');
  await at.open();
  const kinds = await at.kinds('storm');
  for (const settled of ['act.settled', 'prepared.ended']) assert.ok(kinds.includes(settled), settled);
  assert.equal(kinds.filter((one) => one === 'erasure.done').length, 2);
  assert.deepEqual(at.faults, []);
});

test('R-NEWS-04 an erasure whose commit failed is cancelled in the ledger, and no later start does it', async () => {
  const at = await house();
  await at.story('storm');
  const subject = { kind: 'post', id: 'p' };
  await at.must('storm', 'takedown.order', { subject, reason: 'x' });
  await at.must('storm', 'erasure.propose', { subject, versions: 'all', reason: 'x' });
  at.breakCommits(true);
  const answer = await at.give('storm', 'erasure.approve', { subject }, 'second');
  assert.equal(!answer.ok && answer.error.code, 'unavailable');
  at.breakCommits(false);
  await at.open();
  assert.ok(!(await at.kinds('storm')).includes('erasure.done'));
  assert.deepEqual(
    at.lines.map(({ act }) => act),
    ['takedown', 'erasure', 'cancelled'],
  );
});

test('R-HOLD-01 R-NEWS-03 no start erases over a legal hold that is younger than the order; one from before had ended', async () => {
  for (const [ordered, erases] of [
    ['2025-01-01T00:00:00.000Z', false],
    ['2031-01-01T00:00:00.000Z', true],
  ] as const) {
    const at = await house();
    await at.story('storm');
    await at.must('storm', 'legal.hold', {
      hold: 'h',
      subject: { kind: 'post', id: 'p' },
      reason: 'A court.',
    });
    await at.order('storm', 'erasure', 'post:p', ordered);
    await at.open();
    const kinds = await at.kinds('storm');
    assert.equal(kinds.includes('erasure.done'), erases, ordered);
    assert.equal(kinds.includes('legal.released'), erases, ordered);
    assert.doesNotMatch(await at.public('storm'), /names her/, 'it is out of public either way');
  }
});

test('R-NEWS-03 what cannot be done again is told and holds up nothing else, once readers are without it', async () => {
  const at = await house();
  for (const slug of ['storm', 'trial']) await at.story(slug);
  await at.order('storm', 'erasure');
  await at.order('trial', 'takedown');
  at.refuse('erasure');
  await at.open();
  for (const slug of ['storm', 'trial']) assert.doesNotMatch(await at.public(slug), /names her/, slug);
  assert.ok(!(await at.kinds('storm')).includes('erasure.done'));
  assert.match(at.faults.join(), /the erasure of post:p in the ledger of storm could not be done again/);
});

test('R-NEWS-03 a withdrawal that cannot be done again becomes a takedown; where that cannot be either, there is no start', async () => {
  const at = await house();
  await at.story('storm');
  await at.order('storm', 'withdrawal');
  at.refuse('withdrawal');
  await at.open();
  assert.ok((await at.kinds('storm')).includes('takedown.ordered'));
  assert.doesNotMatch(await at.public('storm'), /names her/);
  await at.story('trial');
  await at.order('trial', 'withdrawal');
  at.refuse('withdrawal', 'takedown');
  await assert.rejects(at.open(), {
    name: 'NotDoneAgain',
    message: /withdrawal of post:p in the ledger of trial could not be done again/,
  });
});

test('R-NEWS-04 R-HOLD-01 a cancelling that cannot be written is owed; a start before it destroys nothing over a younger hold', async () => {
  for (const owes of [true, false]) {
    const at = await house();
    await at.story('storm');
    const subject = { kind: 'post', id: 'p' };
    await at.must('storm', 'takedown.order', { subject, reason: 'x' });
    await at.must('storm', 'erasure.propose', { subject, versions: 'all', reason: 'x' });
    at.breakCommits(true);
    at.refuse('cancelled');
    await at.give('storm', 'erasure.approve', { subject }, 'second');
    at.breakCommits(false);
    if (!owes) at.refuse();
    await at.must('storm', 'legal.hold', { hold: 'h', subject, reason: 'A court.' });
    assert.equal(at.lines.at(-1)?.act, owes ? 'erasure' : 'cancelled');
    await at.open();
    const kinds = await at.kinds('storm');
    assert.ok(!kinds.includes('erasure.done') && !kinds.includes('legal.released'));
  }
});

test('R-NEWS-03 a number that still waits in the restored store is dropped where it was taken down or erased', async () => {
  const at = await house();
  await at.story('storm');
  await at.must('storm', 'actor.set', { actor: 'office', content: { name: 'Office', type: 'organisation' } });
  const said = { actor: 'office', cue: 'said', channel: { kind: 'document' }, text: 'There are 7.' };
  await at.must('storm', 'statement.record', { statement: 's', content: said });
  await at.must('storm', 'figure.open', { figure: 'f', content: { label: 'killed' } });
  await at.must('storm', 'post.write', { post: 'draft', content: { title: 'Seven' } });
  for (const estimate of ['taken', 'gone'])
    await at.must('storm', 'estimate.add', {
      ...{ estimate, figure: 'f', for: 'draft', content: { min: 7, words: '7', statement: 's' } },
    });
  await at.order('storm', 'takedown', 'estimate:taken');
  await at.order('storm', 'takedown', 'estimate:gone');
  await at.order('storm', 'erasure', 'estimate:gone');
  await at.open();
  const kinds = await at.kinds('storm');
  assert.deepEqual(
    [
      kinds.filter((one) => one === 'estimate.unreserved').length,
      kinds.filter((one) => one === 'erasure.done').length,
    ],
    [2, 1],
  );
  assert.deepEqual(at.faults, []);
});

test('R-NEWS-03 what was withdrawn, and is a draft or scheduled in the restored store, is not published anew', async () => {
  const at = await house();
  await at.story('storm');
  for (const post of ['draft', 'timed'])
    await at.must('storm', 'post.write', { post, content: { title: 'It names her' } });
  await at.must('storm', 'post.schedule', { post: 'timed', at: '2026-06-01T00:00:00.000Z' });
  for (const post of ['draft', 'timed']) await at.order('storm', 'withdrawal', `post:${post}`);
  const again = await at.open();
  assert.equal((await at.kinds('storm')).filter((one) => one === 'takedown.ordered').length, 2);
  const sent = { id: 'x', kind: 'post.publish', post: 'draft', content: { title: 'It names her' } } as const;
  const command = commandSchemas['post.publish'].parse(sent) as Command;
  const answer = await again.act({
    ...{ slug: 'storm', by: giver('first'), command, payload: JSON.stringify(sent) },
  });
  assert.equal(answer.ok, false);
  await at.open();
  assert.equal((await at.kinds('storm')).filter((one) => one === 'takedown.ordered').length, 2);
});

test('R-NEWS-03 an earlier wording that was erased, and is the present one in the restored store, is under review', async () => {
  const at = await house();
  await at.story('storm');
  at.lines.length = 0;
  await at.order('storm', 'erasure');
  Object.assign(at.lines[0] ?? {}, { versions: 'earlier' });
  await at.open();
  assert.ok((await at.kinds('storm')).includes('covered'));
  assert.match(at.faults.join(), /the erasure of post:p in the ledger of storm could not be done again/);
});

test('R-NEWS-03 what was erased before is erased again for a later order, and no more often than ordered', async () => {
  const at = await house();
  await at.story('storm');
  const subject = { kind: 'coverage', id: 'coverage' };
  await at.must('storm', 'note.add', { note: 'n', subject, text: 'It names her' });
  const all = { kind: 'note', id: 'n' };
  await at.must('storm', 'takedown.order', { subject: all, reason: 'x' });
  await at.must('storm', 'erasure.propose', { subject: all, versions: 'all', reason: 'x' });
  await at.must('storm', 'erasure.approve', { subject: all }, 'second');
  const done = async () => (await at.kinds('storm')).filter((one) => one === 'erasure.done').length;
  await at.open();
  assert.equal(await done(), 1, 'it was done');
  await at.order('storm', 'erasure', 'note:n');
  await at.open();
  assert.equal(await done(), 2);
});

test('R-NEWS-03 lines twice are done once; those of a coverage that is not there, or is another of that slug, not at all', async () => {
  const at = await house();
  await at.story('storm');
  await at.order('storm', 'takedown');
  await at.order('storm', 'takedown');
  await at.order('absent', 'takedown');
  const [line] = at.lines;
  assert.ok(line);
  await at.story('trial');
  at.lines.push({ ...line, coverage: 'another', slug: 'trial' });
  await at.open();
  assert.equal((await at.kinds('storm')).filter((one) => one === 'takedown.ordered').length, 1);
  assert.ok(!(await at.kinds('trial')).includes('takedown.ordered'));
  assert.deepEqual(at.faults, []);
});

test('R-NEWS-03 a number of a machine that is still held in the restored store is dropped', () => {
  const of = granted();
  assert.equal(of.give('estimate.feed', reading('r1', 901, 1), gauge)?.code, 'bounds');
  const line = { v: 1, coverage: 'c', slug: 'storm', cell: 'estimate:r1', at: '2031-01-01T00:00:00.000Z' };
  const next = (act: TakedownLine['act']) =>
    overdue({ id: 'c', slug: 'storm', head: of.state.seq, state: of.state } as Room, [
      { ...line, act, by: 'x' } as TakedownLine,
    ])?.request;
  const asked = next('takedown');
  assert.ok(asked);
  const { id: _, kind, ...fields } = JSON.parse(asked.payload);
  assert.equal(kind, 'held.drop');
  assert.equal(of.give(kind, fields, asked.by), null);
  assert.equal(next('takedown'), undefined);
  assert.equal(next('erasure')?.command.kind, 'erasure.propose');
});
