/** A rehearsal beside the real thing: the same commands, the same desk, and not a byte for readers. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDemos } from '../cli/demo-lines.ts';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import { COVERAGE } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { planStet } from '../transfer/plan-stet.ts';
import { loadRoom } from './desk-room.ts';
import { giver, randomHistory } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomStore } from './ports.ts';
import { rebuild } from './rebuild.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const first = giver('first');
const openedAs = (slug: string, rehearsal: boolean) => ({
  ...{ slug, headline: 'A fire' },
  ...(rehearsal && { rehearsal }),
});

async function room(store: NewsroomStore = openStore({ path: ':memory:', projection: 1 }).store) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length), clock: () => (now += 1000) },
    fault: (fault) => console.error(fault),
  });
  let ids = 0;
  const give = async (kind: CommandKind, fields: object = {}, by: Person = first, slug = 'a-story') => {
    const sent = { id: `c${++ids}`, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    return newsroom.act({ slug, by, command, payload: JSON.stringify(sent) });
  };
  const must = async (kind: CommandKind, fields: object = {}, slug = 'a-story') => {
    const answer = await give(kind, fields, first, slug);
    assert.ok(answer.ok, `${kind}: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  /** All that readers could be given of a coverage. */
  const wire = async (slug = 'a-story') => {
    const row = await store.transaction((tx) => tx.coverage(slug));
    assert.ok(row);
    const { rows, tags } = await store.wireRows(row.id);
    return { row, sets: tags.length + row.wire, rows };
  };
  return { store, newsroom, give, must, wire };
}

/** What the desk sees, but for what a rehearsal is called. */
const deskOf = async ({ newsroom }: Awaited<ReturnType<typeof room>>, slug = 'a-story') =>
  (await newsroom.view(slug, first))?.replace('"rehearsal":true', '"rehearsal":false');

async function lived(seed: number, length: number, rehearsal: boolean) {
  const made = await room();
  await made.must('coverage.open', openedAs('a-story', rehearsal));
  await made.must('coverage.start');
  const answers: string[] = [];
  for (const { kind, fields, by } of randomHistory(seed, length)) {
    const answer = await made.give(kind, fields, giver(by));
    answers.push(answer.ok ? `${kind} ${answer.value.seq}` : `${kind} ${answer.error.code}`);
    if (rehearsal && answer.ok) assert.equal(answer.value.wire, null);
  }
  return { ...made, answers };
}

test('R-REHEARSE-01 after any history the wire of a rehearsal is empty and its desk is that of the real thing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
      const [real, rehearsed] = [await lived(seed, 150, false), await lived(seed, 150, true)];
      assert.deepEqual(rehearsed.answers, real.answers);
      assert.equal(await deskOf(rehearsed), await deskOf(real));
      const { sets, rows, row } = await rehearsed.wire();
      assert.deepEqual([sets, rows], [0, []]);
      assert.deepEqual((await verify(rehearsed.store, 'a-story', sha256))?.findings, []);
      assert.deepEqual(await rebuild(rehearsed.store, 'a-story', sha256), {
        ...{ sets: 0, versions: 0, kept: 0, changed: 0 },
      });
      const again = await rehearsed.store.transaction((tx) => loadRoom(tx, row));
      assert.equal(again.state.coverage?.rehearsal, true);
    }),
    { numRuns: 8 },
  );
});

test('R-REHEARSE-02 the checker of R-REHEARSE-01 finds the wire of what is no rehearsal', async () => {
  const { sets, rows } = await (await lived(7, 60, false)).wire();
  assert.ok(sets > 0 && rows.length > 0);
});

test('R-REHEARSE-03 a demonstration played as a rehearsal is all there at the desk, and nowhere else', async () => {
  const demos = readDemos();
  assert.equal(demos.length, 2);
  for (const lines of demos) {
    const [real, rehearsed] = [await room(), await room()];
    let slug = '';
    for (const made of [real, rehearsed])
      for (const { command, by } of lines) {
        if (command.kind === 'coverage.open') slug = command.slug;
        const isOpening = made === rehearsed && command.kind === 'coverage.open';
        const sent = isOpening ? { ...command, rehearsal: true } : command;
        const person: Person = { id: by, name: by, roles: ['senior', 'legal'] };
        const answer = await made.newsroom.act({ slug, by: person, command: sent, payload: command.id });
        assert.ok(answer.ok, JSON.stringify(answer));
        if (made === rehearsed) assert.equal(answer.value.wire, null);
      }
    assert.equal(await deskOf(rehearsed, slug), await deskOf(real, slug));
    assert.ok((await real.wire(slug)).rows.length > 20);
    assert.deepEqual((await rehearsed.wire(slug)).rows, []);
    const nobody: Person = { id: 'x', name: 'x', roles: ['admin'] };
    assert.deepEqual(await rehearsed.newsroom.list(nobody), []);
    assert.deepEqual(
      (await rehearsed.newsroom.list(first)).map((one) => one.public),
      [false],
    );
  }
});

test('R-REHEARSE-04 the rules judge in a rehearsal too: the restricted list, four eyes, unfinished words, a freeze', async () => {
  const made = await room();
  await made.must('coverage.open', openedAs('a-story', true));
  await made.must('coverage.start');
  const senior: Person = { id: 'senior', name: 'senior', roles: ['senior'] };
  const publish = async (post: string, title: string, by = senior) => {
    const answer = await made.give('post.publish', { post, content: { title } }, by);
    return answer.ok ? 'accepted' : answer.error.code;
  };
  await made.must('restriction.set', { restriction: 'boy', content: { terms: ['Tom Hale'], reason: 'x' } });
  const guarded = { name: 'Ann Lee', type: 'person', guarded: 'victim' };
  await made.must('actor.set', { actor: 'ann', content: guarded });
  assert.equal(await publish('p1', 'Tom Hale'), 'restricted');
  assert.equal(await publish('p2', 'Ann Lee'), 'second-person');
  assert.equal(await publish('p3', 'TK'), 'unfinished');
  assert.equal(await publish('p4', 'A fire'), 'accepted');
  // Another process reads the record, and judges by what readers would have.
  const other = await room({ ...made.store, close: async () => {} });
  const update = (title: string) => other.give('post.update', { post: 'p4', content: { title } }, senior);
  const named = await update('Tom Hale');
  assert.equal(!named.ok && named.error.code, 'restricted');
  assert.ok((await update('A fire, still')).ok);
  await made.must('coverage.freeze', { reason: 'x' });
  assert.equal(await publish('p5', 'More'), 'state');
});

test('R-REHEARSE-05 a rehearsal stays one: set, continued, copied from, imported, opened again', async () => {
  const made = await room();
  await made.must('coverage.open', openedAs('a-story', true));
  await made.must('coverage.start');
  await made.must('post.publish', { post: 'p', content: { title: 'A fire' } });
  for (const rehearsal of [false, true])
    assert.equal(
      commandSchemas['coverage.set'].safeParse({ id: 'x', kind: 'coverage.set', rehearsal }).success,
      false,
    );
  await made.must('coverage.continue', { slug: 'part-two', from: 'a-story' }, 'part-two');
  await made.must('coverage.start', {}, 'part-two');
  assert.deepEqual((await made.wire('part-two')).rows, []);
  await made.must('coverage.open', openedAs('real', false), 'real');
  const copied = await made.give('post.copy', { post: 'q', coverage: 'a-story', of: 'p' }, first, 'real');
  assert.ok(!copied.ok && copied.error.code === 'state' && copied.error.state === 'rehearsal');
  await made.must('coverage.start', {}, 'real');
  await made.must('post.publish', { post: 'r', content: { title: 'Real' } }, 'real');
  await made.must('post.copy', { post: 'q', coverage: 'real', of: 'r' });
  await made.must('post.copy', { post: 'q', coverage: 'a-story', of: 'p' }, 'part-two');
  const { row } = await made.wire();
  const { state } = await made.store.transaction((tx) => loadRoom(tx, row));
  const none = { slug: undefined, headline: undefined, language: undefined, zone: undefined };
  const plan = planStet(
    {
      source: 'x',
      slug: 'a-story',
      state,
      born: new Map(),
      ids: new Map(),
      methods: new Map(),
      reasons: new Map(),
    },
    { ...none, site: undefined, only: undefined },
  );
  assert.deepEqual([plan.commands[0]?.kind, plan.commands[0]?.rehearsal], ['coverage.open', true]);
});

test('R-REHEARSE-06 a coverage whose record says nothing of it, as all older ones, is no rehearsal', () => {
  const body = {
    slug: 'old',
    language: 'en',
    zone: 'UTC',
    profile: 'newsroom',
    demonstration: false,
  } as const;
  const state = fold(initialState, {
    seq: 1,
    at: '2026-01-01T00:00:00.000Z',
    by: 'x',
    kind: 'coverage.opened',
    subject: COVERAGE,
    body,
  });
  assert.equal(state.coverage?.rehearsal, false);
});
