/** The newsroom's store in one SQLite file: the record and the wire, in one transaction. */
import type { Cell } from '../../model/ids.ts';
import type { Append, NewsroomStore, StoreTransaction, WireRow } from '../../newsroom/ports.ts';
import { decodeHeader, encodeHeader } from '../../record/codec.ts';
import { RECORD_VERSION } from '../../record/entry.ts';
import type { WireReader } from '../head-watch.ts';
import { commandRow, coverageRow, sealedEntry } from '../record-rows.ts';
import { NewerStore } from '../store-version.ts';
import { keptWords } from '../wire-rows.ts';
import { Connection } from './connection.ts';
import { openDatabase, type Synchronous } from './open-database.ts';
import { readWire } from './open-wire-reader.ts';
import { savepoints } from './savepoints.ts';
import { scrubOwed } from './scrub-owed.ts';
import { searchIndex } from './search-index.ts';
import { truncateLog } from './truncate-log.ts';
import { wireSetReader } from './wire-set-reader.ts';
import { wireWriter } from './wire-writer.ts';

export interface StoreOptions {
  /** A file, or ':memory:' for tests. */
  readonly path: string;
  /** The version of the projection that writes; an older one than the store has seen is refused. */
  readonly projection: number;
  readonly synchronous?: Synchronous;
}

export interface OpenStore {
  readonly store: NewsroomStore;
  /** Reads the same store by the writing connection: for ':memory:', which has no other. */
  readonly reading: WireReader;
}

/** Opens a store for writing. */
export function openStore({ path, projection, synchronous = 'FULL' }: StoreOptions): OpenStore {
  const connection = new Connection(openDatabase(path, synchronous));
  const versions = { record: RECORD_VERSION, projection };
  return { store: newsroomStore(connection, versions), reading: readWire(connection, null) };
}

function newsroomStore(connection: Connection, versions: Readonly<Record<string, number>>): NewsroomStore {
  const { database } = connection;
  const wire = wireWriter(database);
  const search = searchIndex(database);
  const version = database.prepare('select value from meta where key = ?');
  const setVersion = database.prepare(
    'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  const bySlug = database.prepare('select id, slug, head, hash, wire from coverage where slug = ?');
  const byId = database.prepare('select id, slug, head, hash, wire from coverage where id = ?');
  const all = database.prepare('select id, slug, head, hash, wire from coverage order by slug');
  const open = database.prepare('insert into coverage (id, slug, head, hash, wire) values (?, ?, 0, ?, 0)');
  const advance = database.prepare(
    'update coverage set head = ?, hash = ?, wire = ? where id = ? and head = ?',
  );
  const insertEntry = database.prepare('insert into entry (coverage, seq, header, hash) values (?, ?, ?, ?)');
  const insertBody = database.prepare('insert into body (coverage, seq, salt, body) values (?, ?, ?, ?)');
  const page = database.prepare(
    'select e.header, e.hash, b.salt, b.body from entry e left join body b on b.coverage = e.coverage and b.seq = e.seq where e.coverage = ? and e.seq > ? order by e.seq limit ?',
  );
  const header = database.prepare('select header from entry where coverage = ? and seq = ?');
  const command = database.prepare(
    'select by, id, coverage, seq, wire, salt, fingerprint, via from command where by = ? and id = ?',
  );
  const insertCommand = database.prepare(
    'insert into command (by, id, coverage, seq, wire, salt, fingerprint, via) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const eraseBody = database.prepare(
    'update body set salt = null, body = null where coverage = ? and seq = ?',
  );
  const eraseCommand = database.prepare(
    'update command set salt = null, fingerprint = null where by = ? and id = ?',
  );

  const owed = scrubOwed(database);

  function refuseNewer(): void {
    for (const [key, ours] of Object.entries(versions)) {
      const stored = Number(version.get(key)?.value ?? 0);
      if (stored > ours) throw new NewerStore(key, stored);
      if (stored < ours) setVersion.run(key, String(ours));
    }
  }

  function append(given: Append): 'appended' | 'conflict' | 'taken' {
    refuseNewer();
    const { coverage, slug, entries, expected } = given;
    const last = entries.at(-1);
    if (!last) throw new Error('an append without entries');
    if (slug !== null) {
      if (bySlug.get(slug)) return 'taken';
      open.run(coverage, slug, '');
    }
    const row = byId.get(coverage);
    if (!row || Number(row.head) !== expected) return 'conflict';
    advance.run(last.header.seq, last.hash, given.wire?.seq ?? Number(row.wire), coverage, expected);
    for (const entry of entries) {
      insertEntry.run(coverage, entry.header.seq, encodeHeader(entry.header), entry.hash);
      insertBody.run(coverage, entry.header.seq, entry.salt, entry.body);
    }
    const { by, id, answer, salt, fingerprint, via } = given.command;
    insertCommand.run(by, id, coverage, answer.seq, answer.wire, salt, fingerprint, via);
    if (given.wire) wire.write(coverage, String(row.slug), given.wire);
    wire.clear(coverage, given.clear);
    const { orphaned } = given;
    if (orphaned) wire.clear(coverage, orphaned.keys(), (cell) => orphaned.get(cell));
    if (given.veil) wire.veil(coverage, given.veil);
    if (given.search) search.change(coverage, given.search, expected, last.header.seq);
    if (given.erase.length > 0) owed.owe(coverage, last.header);
    for (const seq of given.erase) {
      eraseBody.run(coverage, seq);
      const made = header.get(coverage, seq);
      if (!made) continue;
      const { by: person, command: its } = decodeHeader(String(made.header));
      eraseCommand.run(person, its);
    }
    return 'appended';
  }

  const wireSet = wireSetReader(database);
  const transaction: StoreTransaction = {
    coverage: async (slug) => coverageRow(bySlug.get(slug)),
    coverages: async () => all.all().flatMap((row) => coverageRow(row) ?? []),
    command: async (by, id) => commandRow(command.get(by, id)),
    entries: async (coverage, after, limit) => page.all(coverage, after, limit).map(sealedEntry),
    append: async (given) => append(given),
    behind: async (version) => search.behind(version).flatMap((row) => coverageRow(row) ?? []),
    index: async (row, version, rows) => search.replace(row, version, rows),
    indexed: async (coverage) => search.rows(coverage),
    candidates: async (question) => search.candidates(question),
    savepoint: savepoints(database),
  };

  return {
    transaction: (work) => connection.transaction(() => work(transaction)),
    snapshot: (work) =>
      connection.during(() => {
        const { coverage, coverages, command, entries, behind, indexed, candidates } = transaction;
        const wireRows = async (of: string) => rowsOf(connection, of);
        return work({
          ...{ coverage, coverages, command, entries, behind, indexed, candidates },
          ...{ wireSet, wireRows },
        });
      }),
    wireRows: (coverage) => connection.snapshot(() => rowsOf(connection, coverage)),
    replaceWire: (coverage, sets, veil) =>
      connection.transaction(async () => {
        const row = byId.get(coverage);
        if (!row) throw new Error('there is no such coverage');
        wire.remove(coverage);
        for (const set of sets) wire.write(coverage, String(row.slug), set);
        wire.veil(coverage, veil);
      }),
    async scrub() {
      const keys = await connection.alone(() => {
        search.scrub();
        return owed.keys();
      });
      await truncateLog(connection);
      await connection.transaction(async () => owed.paid(keys));
    },
    owed: () => connection.alone(() => owed.since()),
    close: () => connection.close(),
  };
}

function rowsOf(
  { database }: Connection,
  coverage: string,
): { rows: WireRow[]; tags: { seq: number; tag: string; at: string }[] } {
  const grounds = new Map<string, Cell[]>();
  for (const { key, seq, cell } of database
    .prepare('select key, seq, cell from ground where coverage = ? order by cell')
    .iterate(coverage)) {
    const name = `${seq} ${key}`;
    const list = grounds.get(name);
    if (list) list.push(cell as Cell);
    else grounds.set(name, [cell as Cell]);
  }
  const rows = database
    .prepare(
      'select w.seq, w.key, w.at, w.body as shown, v.body from wire w left join veiled v on v.coverage = w.coverage and v.key = w.key and v.seq = w.seq where w.coverage = ? order by w.seq, w.key',
    )
    .all(coverage)
    .map((row) => ({
      seq: Number(row.seq),
      key: String(row.key),
      at: String(row.at),
      ...keptWords(row),
      ground: grounds.get(`${row.seq} ${row.key}`) ?? [],
    }));
  const tags = database
    .prepare('select seq, tag, at from wire_set where coverage = ? order by seq')
    .all(coverage);
  return {
    rows,
    tags: tags.map(({ seq, tag, at }) => ({ seq: Number(seq), tag: String(tag), at: String(at) })),
  };
}
