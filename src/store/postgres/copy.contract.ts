/** Copies between the engines, of histories in which everything happens. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { startPostgres, type TestPostgres } from '../../../test/rig/postgres.ts';
import { type Command, type CommandKind, commandSchemas } from '../../desk/commands/commands.ts';
import { cellId, cellKind } from '../../model/ids.ts';
import { copyCoverage } from '../../newsroom/copy.ts';
import { type Given, giver, randomHistory } from '../../newsroom/history.fixture.ts';
import { createNewsroom } from '../../newsroom/newsroom.ts';
import type { CoverageRow, NewsroomStore, TakedownLine } from '../../newsroom/ports.ts';
import { verify } from '../../newsroom/verify.ts';
import type { WireReading } from '../../wire/reading.ts';
import { openStore as openSqlite } from '../sqlite/open-store.ts';
import { openStore } from './open-store.ts';
import { openWireReader } from './open-wire-reader.ts';

let started: Promise<TestPostgres> | null = null;
const server = () => (started ??= startPostgres());
after(async () => (await started)?.stop());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Lives a random history on a store; the lines of its ledger. */
async function live(store: NewsroomStore, seed: number, length: number): Promise<TakedownLine[]> {
  const lines: TakedownLine[] = [];
  let now = Date.parse('2026-01-01T00:00:00Z');
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (size: number) => randomBytes(size), clock: () => (now += 1000) },
    ledger: { append: async (more) => void lines.push(...more), read: async () => lines },
    fault: (fault) => assert.fail(String(fault)),
  });
  let sent = 0;
  const give = (kind: CommandKind, fields: object, by: Given['by']) => {
    const command = { id: `c${++sent}`, kind, ...fields };
    return newsroom.act({
      ...{ slug: 'a-story', payload: JSON.stringify(command) },
      by: giver(by),
      command: commandSchemas[kind].parse(command) as Command,
    });
  };
  await give('coverage.open', { slug: 'a-story', headline: 'A fire' }, 'first');
  await give('coverage.start', {}, 'first');
  for (const { kind, fields, by } of randomHistory(seed, length)) {
    await give(kind, fields, by);
    const last = lines.at(-1);
    if (last?.act !== 'takedown') continue;
    const subject = { kind: cellKind(last.cell), id: cellId(last.cell) };
    await give('erasure.propose', { subject, versions: 'all', reason: 'ordered' }, 'first');
    await give('erasure.approve', { subject }, 'second');
  }
  return lines;
}

/** All that a store answers of a coverage, as it is and as it stood. */
async function everything(
  store: NewsroomStore,
  reading: WireReading,
  { id, wire }: CoverageRow,
): Promise<unknown> {
  const pages = [];
  for (let at = 1; at <= wire; at += 7) pages.push(await reading.page('a-story', { limit: 20, at }));
  return {
    row: await store.transaction((tx) => tx.coverage('a-story')),
    entries: await store.transaction((tx) => tx.entries(id, 0, 100_000)),
    wire: await store.wireRows(id),
    since: await reading.since('a-story', null),
    page: await reading.page('a-story', { limit: 20 }),
    corrections: await reading.list('a-story', 'correction', 100),
    pages,
  };
}

test('R-PG-11 a coverage copied to PostgreSQL and back is the same, byte for byte and in order', async (t) => {
  const lite = openSqlite({ path: ':memory:', projection: 1 });
  const lines = await live(lite.store, 12, 1000);
  const row = await lite.store.transaction((tx) => tx.coverage('a-story'));
  assert.ok(row && row.wire > 80);
  assert.ok(new Set(lines.map(({ act }) => act)).size === 3, 'withdrawn, taken down and erased');
  const url = await (await server()).database();
  const [there, reading] = [await openStore({ url, projection: 1 }), await openWireReader({ url })];
  const back = openSqlite({ path: ':memory:', projection: 1 });
  t.after(() => Promise.all([there.close(), reading.close(), lite.store.close(), back.store.close()]));
  await copyCoverage(lite.store, row, { store: there }, sha256);
  const again: TakedownLine[] = [];
  const ledger = {
    append: async (more: readonly TakedownLine[]) => void again.push(...more),
    read: async () => again,
  };
  await copyCoverage(there, row, { store: back.store, ledger }, sha256);
  const before = await everything(lite.store, lite.reading, row);
  assert.deepEqual(await everything(there, reading, row), before);
  assert.deepEqual(await everything(back.store, back.reading, row), before);
  assert.deepEqual(again, lines, 'the ledger is made again from the record');
  assert.deepEqual((await verify(there, 'a-story', sha256))?.findings, []);
  await assert.rejects(copyCoverage(there, row, { store: back.store }, sha256), /taken/);
  const { header } = (await there.transaction((tx) => tx.entries(row.id, row.head - 1, 1)))[0] ?? {};
  const command = (store: NewsroomStore) =>
    store.transaction((tx) => tx.command(header?.by ?? '', header?.command ?? ''));
  assert.ok(await command(there));
  assert.deepEqual(await command(there), await command(lite.store));
});

test('R-PG-11 a history lived on PostgreSQL and copied to SQLite answers readers the same', async (t) => {
  const url = await (await server()).database();
  const [store, reading] = [await openStore({ url, projection: 1 }), await openWireReader({ url })];
  t.after(() => Promise.all([store.close(), reading.close()]));
  await live(store, 13, 900);
  const row = await store.transaction((tx) => tx.coverage('a-story'));
  assert.ok(row && row.wire > 80);
  assert.deepEqual((await verify(store, 'a-story', sha256))?.findings, []);
  const lite = openSqlite({ path: ':memory:', projection: 1 });
  t.after(() => lite.store.close());
  await copyCoverage(store, row, { store: lite.store }, sha256);
  assert.deepEqual(await everything(lite.store, lite.reading, row), await everything(store, reading, row));
});
