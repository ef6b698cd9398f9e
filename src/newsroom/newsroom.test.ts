/** The newsroom on a real store in memory: order, repeats, faults; and the laws over random histories. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { z } from 'zod';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { fold } from '../fold/fold.ts';
import { impactOf, reindexed, restsOn } from '../fold/impact.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import { touchedBy } from '../fold/touches.ts';
import { dice } from '../lib/dice.fixture.ts';
import { type Cell, cell } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import { project } from '../project/project.ts';
import { emptyView } from '../project/view.ts';
import { chainFault, GENESIS } from '../record/chain.ts';
import { decodeEntry } from '../record/codec.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { publicDocument, WIRE_VERSION } from '../wire/documents.ts';
import { loadRoom, type Room } from './desk-room.ts';
import { giver, randomHistory } from './history.fixture.ts';
import { createNewsroom } from './newsroom.ts';
import type { NewsroomStore, StoreTransaction, TakedownLine } from './ports.ts';
import { entriesOf, rebuild, rebuildSets } from './rebuild.ts';
import { verify } from './verify.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const first = giver('first');
const second = giver('second');

async function room(
  store: NewsroomStore = openStore({ path: ':memory:', projection: 1 }).store,
  lines: TakedownLine[] = [],
) {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length) },
    clock: () => {
      now += 1000;
      return now;
    },
    ledger: { append: async (more) => void lines.push(...more), read: async () => lines },
    fault: (fault) => console.error(fault),
  });
  let ids = 0;
  const give = (kind: CommandKind, fields: object = {}, by: Person = first, id = `c${++ids}`) => {
    const sent = { id, kind, ...fields };
    const command = commandSchemas[kind].parse(sent) as Command;
    return newsroom.act({ slug: 'a-story', by, command, payload: JSON.stringify(sent) });
  };
  return { store, newsroom, give, lines };
}

async function lived(seed: number, length: number) {
  const made = await room();
  await made.give('coverage.open', { slug: 'a-story', headline: 'A fire' });
  await made.give('coverage.start');
  let accepted = 0;
  for (const { kind, fields, by } of randomHistory(seed, length)) {
    const answer = await made.give(kind, fields, giver(by));
    if (answer.ok) accepted += 1;
    else assert.notEqual(answer.error.code, 'unavailable');
  }
  const row = await made.store.transaction((tx) => tx.coverage('a-story'));
  assert.ok(row);
  return { ...made, row, accepted };
}

test('R-NEWS-10 a fault in telling of what was committed stops nothing', async () => {
  const faults: string[] = [];
  const broken = (what: string) => () => {
    throw new Error(what);
  };
  const newsroom = await createNewsroom({
    ...{ store: openStore({ path: ':memory:', projection: 1 }).store, sha256, clock: Date.now },
    random: (length: number) => randomBytes(length),
    ...{ moved: broken('moved'), committed: broken('committed') },
    fault: (fault) => faults.push(String(fault)),
  });
  const give = (id: string, kind: CommandKind, fields: object = {}) => {
    const command = commandSchemas[kind].parse({ id, kind, ...fields }) as Command;
    return newsroom.act({ slug: 'a-story', by: first, command, payload: id });
  };
  assert.ok((await give('a', 'coverage.open', { slug: 'a-story', headline: 'A fire' })).ok);
  assert.ok((await give('b', 'coverage.start')).ok);
  assert.ok((await give('c', 'post.publish', { post: 'p', content: { title: 'It is out' } })).ok);
  assert.equal(faults.filter((one) => one === 'Error: committed').length, 3);
  assert.equal(faults.filter((one) => one === 'Error: moved').length, 2);
  await newsroom.close();
});

test('R-NEWS-01 the same id from the same person gets the first answer; another payload is refused', async () => {
  const { give } = await room();
  const answer = await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, first, 'x');
  assert.deepEqual(await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, first, 'x'), answer);
  const other = await give('coverage.open', { slug: 'a-story', headline: 'A flood' }, first, 'x');
  assert.equal(!other.ok && other.error.code, 'reused-id');
  const another = await give('coverage.start', {}, second, 'x');
  assert.ok(another.ok, 'another person may use the same id');
});

test('R-NEWS-02 a refusal is not remembered', async () => {
  const { give } = await room();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' });
  assert.equal((await give('post.publish', { post: 'p' }, first, 'x')).ok, false);
  assert.ok((await give('post.publish', { post: 'p', content: { title: 'x' } }, first, 'x')).ok);
});

test('R-NEWS-03 what a ledger orders and a restored store lacks is done before the first request', async () => {
  const before = await room();
  await before.give('coverage.open', { slug: 'a-story', headline: 'A fire' });
  await before.give('coverage.start');
  await before.give('post.publish', { post: 'p', content: { title: 'Leak' } });
  const [coverage] = await before.store.transaction((tx) => tx.coverages());
  assert.ok(coverage);
  const line = {
    v: 1,
    coverage: coverage.id,
    slug: 'a-story',
    at: '',
    by: 'x',
    cell: cell('post', 'p'),
  } as const;
  const restored = await room(before.store, [
    { ...line, act: 'takedown' },
    { ...line, act: 'erasure', versions: 'all' },
  ]);
  const { rows } = await restored.store.wireRows(coverage.id);
  assert.doesNotMatch(JSON.stringify(rows), /Leak/);
});

test('R-RIGHTS-02 of a coverage that is not public nobody is told but those who work on all', async () => {
  const { newsroom, give } = await room();
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' });
  const told = async (...roles: Person['roles']) =>
    (await newsroom.list({ id: 'x', name: 'x', roles })).map(({ slug }) => slug);
  const outside = [['contributor'], ['admin'], ['contributor', 'admin'], ['feed']] as const;
  for (const roles of outside) assert.deepEqual(await told(...roles), [], `${roles}`);
  for (const role of ['reporter', 'editor', 'senior', 'legal'] as const)
    assert.deepEqual(await told(role), ['a-story'], role);
  await give('coverage.start');
  assert.deepEqual(await told('contributor'), ['a-story']);
  assert.deepEqual(await told('admin', 'feed'), ['a-story']);
  assert.deepEqual(await told('feed'), []);
});

test('R-NEWS-04 a store that cannot commit answers unavailable, and nothing has happened', async () => {
  const { store } = openStore({ path: ':memory:', projection: 1 });
  let broken = false;
  const failing: NewsroomStore = {
    ...store,
    transaction: (work) =>
      store.transaction(async (tx) => {
        const value = await work(tx);
        if (broken) throw new Error('disk full');
        return value;
      }),
  };
  const newsroom = await createNewsroom({ store: failing, sha256, random: randomBytes, clock: Date.now });
  const act = (kind: CommandKind, fields: object) => {
    const sent = { id: kind.replace('.', '-'), kind, ...fields };
    return newsroom.act({
      slug: 'a-story',
      by: first,
      command: commandSchemas[kind].parse(sent) as Command,
      payload: JSON.stringify(sent),
    });
  };
  await act('coverage.open', { slug: 'a-story', headline: 'x' });
  broken = true;
  const answer = await act('post.write', { post: 'p', content: { title: 'x' } });
  assert.equal(!answer.ok && answer.error.code, 'unavailable');
  broken = false;
  assert.deepEqual(await act('post.write', { post: 'p', content: { title: 'x' } }), {
    ok: true,
    value: { seq: 3, wire: null },
  });
});

for (const seed of [1, 2, 3, 4]) {
  test(`R-REC-01 the wire made again from the record is the same, bytes and all (history ${seed})`, async () => {
    const { store, row, accepted } = await lived(seed, 300);
    assert.ok(accepted > 100, `${accepted} accepted`);
    const { sets, uncertain } = await rebuildSets(entriesOf(store, row.id), sha256);
    const { rows } = await store.wireRows(row.id);
    const made = new Map(
      sets.flatMap((set) =>
        set.versions.map((version) => [`${set.seq} ${version.key}`, JSON.stringify(version.document)]),
      ),
    );
    assert.equal(made.size, rows.length);
    for (const stored of rows) {
      const name = `${stored.seq} ${stored.key}`;
      if (!uncertain.has(name)) assert.equal(made.get(name), stored.body, name);
    }
    assert.ok(uncertain.size < rows.length / 5, `${uncertain.size} of ${rows.length} are uncertain`);
    assert.deepEqual((await verify(store, 'a-story', sha256))?.findings, []);
    assert.equal((await rebuild(store, 'a-story', sha256))?.changed, 0);
  });
}

test('R-REC-02 an edited body, an edited header, a missing entry and an edited public version are found', async () => {
  const { store, row } = await lived(5, 60);
  const entries = await Array.fromAsync(entriesOf(store, row.id));
  const fault = (list: typeof entries) => {
    let head = { seq: 0, hash: GENESIS, at: '' };
    for (const entry of list) {
      const found = chainFault(sha256, head, entry);
      if (found) return found;
      head = { seq: entry.header.seq, hash: entry.hash, at: entry.header.at };
    }
    return null;
  };
  assert.equal(fault(entries), null);
  const at = entries.findIndex((entry) => entry.body !== null && entry.header.seq > 3);
  const change = (edit: object) =>
    entries.map((entry, index) => (index === at ? { ...entry, ...edit } : entry));
  assert.match(fault(change({ body: '{}' })) ?? '', /body/);
  assert.match(fault(change({ header: { ...entries[at]?.header, by: 'other' } })) ?? '', /header/);
  assert.match(fault(entries.filter((_, index) => index !== at)) ?? '', /missing/);
  const { rows } = await store.wireRows(row.id);
  const findings = async (edit: object) => {
    const edited: NewsroomStore = {
      ...store,
      snapshot: (work) =>
        store.snapshot((of) =>
          work({
            ...of,
            wireRows: async () => ({
              rows: rows.map((one, n) => (n === 0 ? { ...one, ...edit } : one)),
              tags: (await of.wireRows(row.id)).tags,
            }),
          }),
        ),
    };
    return (await verify(edited, 'a-story', sha256))?.findings;
  };
  assert.match((await findings({ body: '{}' }))?.[0] ?? '', /differs/);
  assert.match((await findings({ shown: '{}' }))?.[0] ?? '', /covered in the record or to readers/);
});

/** Projects a history entry by entry of its wire, and once from nothing at its end. */
async function bothWays(seed: number, broken?: (touched: readonly Cell[]) => readonly Cell[]) {
  const { store, row } = await lived(seed, 250);
  let state: State = initialState;
  let view = emptyView;
  let touched: Cell[] = [];
  let ids = 0;
  const mint = () => `m${++ids}`;
  for await (const sealed of entriesOf(store, row.id)) {
    const entry = decodeEntry(sealed);
    state = fold(state, entry);
    touched.push(...touchedBy(entry));
    if (!sealed.header.wire && state.coverage?.startedAt) continue;
    view = project(view, state, broken ? broken(touched) : touched, mint).view;
    touched = [];
  }
  const scratch = project({ ...emptyView, ids: view.ids }, state, [], mint).view;
  const texts = (of: typeof view) =>
    [...of.documents].flatMap(([key, one]) => (one.document ? [`${key} ${one.text}`] : [])).sort();
  return { state, step: texts(view), whole: texts(scratch), documents: [...view.documents.values()] };
}

for (const seed of [11, 12, 13]) {
  test(`R-PROJ-02 projected step by step and from nothing, documents are the same, of the public shape (history ${seed})`, async () => {
    const { step, whole, documents } = await bothWays(seed);
    assert.deepEqual(step, whole);
    assert.ok(step.length > 10);
    for (const { document } of documents)
      if (document) assert.deepEqual(publicDocument.parse(document), document);
  });
}

test('R-PROJ-03 the checker of R-PROJ-02 finds a projection that forgets the impact', async () => {
  const forgets = (touched: readonly Cell[]) => touched.filter((of) => !of.startsWith('claim:'));
  const found: boolean[] = [];
  for (const seed of [11, 12, 13, 14, 15]) {
    const { step, whole } = await bothWays(seed, forgets);
    found.push(JSON.stringify(step) !== JSON.stringify(whole));
  }
  assert.ok(found.includes(true), 'in none of five histories');
});

test('R-FOLD-02 the impact index is what the contents say, over any history', async () => {
  const { state } = await bothWays(14);
  const cells = [...state.posts.keys()]
    .map((id) => cell('post', id))
    .concat(
      [...state.claims.keys()].map((id) => cell('claim', id)),
      [...state.statements.keys()].map((id) => cell('statement', id)),
      [...state.actors.keys()].map((id) => cell('actor', id)),
      [...state.figures.keys()].map((id) => cell('figure', id)),
      [...state.estimates.keys()].map((id) => cell('estimate', id)),
      [...state.incidents.keys()].map((id) => cell('incident', id)),
      [...state.alerts.keys()].map((id) => cell('alert', id)),
      [...state.notices.keys()].map((id) => cell('notice', id)),
    );
  const pairs = new Set<string>();
  for (const user of [
    ...cells,
    cell('panel', 'panel'),
    cell('text', 'headline'),
    cell('text', 'standfirst'),
    cell('text', 'summary'),
  ]) {
    for (const ground of restsOn(state, user)) pairs.add(`${ground} ${user}`);
  }
  const indexed = new Set(
    [...state.users].flatMap(([ground, users]) => [...users].map((user) => `${ground} ${user}`)),
  );
  assert.deepEqual([...indexed].sort(), [...pairs].sort());
  assert.ok(impactOf(state, cells).size >= cells.length && reindexed(state, state, cells) === state);
});

test('R-WIRE-01 the shape of public documents is pinned to the version of the wire', () => {
  const shape = sha256(JSON.stringify(z.toJSONSchema(publicDocument)));
  assert.deepEqual([WIRE_VERSION, shape.slice(0, 16)], [4, '906a6f6ee598f814']);
});

test('R-NEWS-05 newsrooms that take turns on one store see what one alone would have made, and show it', async () => {
  for (const seed of [3, 14, 15]) {
    const one = await room();
    const rooms = [one, await room(one.store), await room(one.store)];
    const roll = dice(seed);
    await one.give('coverage.open', { slug: 'a-story', headline: 'A fire' });
    await one.give('coverage.start');
    let ids = 0;
    for (const { kind, fields, by } of randomHistory(seed, 250)) {
      const turn = rooms[Math.floor(roll() * rooms.length)];
      const answer = await turn?.give(kind, fields, giver(by), `t${++ids}`);
      assert.notEqual(!answer?.ok && answer?.error.code, 'unavailable');
    }
    assert.deepEqual((await verify(one.store, 'a-story', sha256))?.findings, []);
    const fresh = await (await room(one.store)).newsroom.view('a-story', second);
    for (const { newsroom } of rooms) assert.equal(await newsroom.view('a-story', second), fresh);
  }
});

test('R-NEWS-05 a room that goes on from where it was is the one that reads everything, wherever it was', async () => {
  const { store, row } = await lived(21, 500);
  const all = await Array.fromAsync(entriesOf(store, row.id));
  const upTo = (head: number) =>
    ({
      entries: async (_: string, after: number, limit: number) =>
        all.filter(({ header: { seq } }) => seq > after && seq <= head).slice(0, limit),
    }) as unknown as StoreTransaction;
  const at = (head: number) => ({
    ...{ ...row, head, hash: all[head - 1]?.hash ?? '' },
    wire: all.slice(0, head).findLast(({ header }) => header.wire)?.header.wire?.seq ?? 0,
  });
  const told = ({ view, state, covers, hash }: Room) => ({
    ...{ hash, covers, seq: state.seq, erased: state.erased.toJS(), ids: view.ids.toJS() },
    documents: [...view.documents].map(([of, { key, text }]) => `${of} ${key} ${text}`).sort(),
    linked: [...view.linked].filter(([, count]) => count > 0).sort(),
  });
  const whole = await loadRoom(upTo(row.head), row);
  assert.ok(whole.view.documents.size > 50);
  // A room is never between two entries of one command.
  const ends = all.flatMap(({ header }, index) =>
    header.command === all[index + 1]?.header.command ? [] : [header.seq],
  );
  for (const head of ends.filter((_, index) => index % 12 === 0)) {
    const kept = await loadRoom(upTo(head), at(head));
    assert.deepEqual(told(await loadRoom(upTo(row.head), row, kept)), told(whole), `from ${head}`);
    const other = { ...kept, hash: 'another history' };
    assert.deepEqual(told(await loadRoom(upTo(row.head), row, other)), told(whole));
  }
});
