/** The newsroom's store in a PostgreSQL database: the record and the wire, in one transaction. Many may write to it. */

import type { Clock } from '../../lib/clock.ts';
import type { Cell } from '../../model/ids.ts';
import type { Append, NewsroomStore, StoreTransaction, WireRow } from '../../newsroom/ports.ts';
import { decodeHeader, encodeHeader } from '../../record/codec.ts';
import { RECORD_VERSION } from '../../record/entry.ts';
import { oweKey } from '../owe-key.ts';
import { commandRow, coverageRow, sealedEntry } from '../record-rows.ts';
import { NewerStore } from '../store-version.ts';
import { keptWords } from '../wire-rows.ts';
import { WrittenMeanwhile } from '../written-meanwhile.ts';
import { install } from './install.ts';
import { changeIndex, searchIndex } from './search-index.ts';
import { serverClock } from './server-clock.ts';
import { type Ask, Sessions } from './sessions.ts';
import { sought } from './sought.ts';
import { wireSet } from './wire-set.ts';
import { clearVersions, removeWire, veilVersions, writeSet } from './wire-writer.ts';

export interface StoreOptions {
  /** `postgres://…`; its role owns the tables, or may make them. */
  readonly url: string;
  /** The version of the projection that writes; an older one than the store has seen is refused. */
  readonly projection: number;
  /** This machine's time: with it the store tells the server's (`NewsroomStore.clock`). */
  readonly clock?: Clock;
}

/** A newsroom writes one batch at a time; the others are for those who look. */
const CONNECTIONS = 4;

/** Opens a store for writing, making it where there is none; rejects when the server cannot keep what is acknowledged. */
export async function openStore({ url, projection, clock }: StoreOptions): Promise<NewsroomStore> {
  const time = clock && serverClock(clock);
  const sessions = new Sessions(url, CONNECTIONS, time?.told);
  try {
    await install(sessions);
  } catch (fault) {
    await sessions.close();
    throw fault;
  }
  const store = newsroomStore(sessions, { record: RECORD_VERSION, projection });
  if (!time) return store;
  // What falls due is asked for before anything is written.
  await sessions.write(async () => {});
  return { ...store, clock: time.clock };
}

function newsroomStore(sessions: Sessions, versions: Readonly<Record<string, number>>): NewsroomStore {
  /**
   * Takes the turn to write, until the end of the transaction: writers of many coverages at once never wait for each
   * other crosswise. A row of a private table, for any role may take an advisory lock.
   */
  async function takeTurn(ask: Ask): Promise<void> {
    const { rows } = await ask('select key, value from desk.meta order by key for update');
    for (const [key, ours] of Object.entries(versions)) {
      const stored = Number(rows.find((row) => row.key === key)?.value ?? 0);
      if (stored > ours) throw new NewerStore(key, stored);
      if (stored < ours)
        await ask(
          'insert into desk.meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
          [key, String(ours)],
        );
    }
  }

  async function append(ask: Ask, given: Append): Promise<'appended' | 'conflict' | 'taken'> {
    const { coverage, entries, command } = given;
    const head = entries.at(-1)?.header.seq;
    if (head === undefined) throw new Error('an append without entries');
    await takeTurn(ask);
    const slug = await advance(ask, given);
    if (slug === null) {
      if (given.slug === null) return 'conflict';
      const { rows } = await ask('select 1 from desk.coverage where slug = $1', [given.slug]);
      return rows.length > 0 ? 'taken' : 'conflict';
    }
    await ask(
      `with named as (
         insert into desk.entry (coverage, seq, header, hash)
         select $1::text, seq, header, hash from unnest($2::bigint[], $3::text[], $4::text[]) as e (seq, header, hash)
       ), told as (
         insert into desk.command (by, id, coverage, seq, wire, salt, fingerprint, via) values ($7, $8, $1, $9, $10, $11, $12, $13)
       )
       insert into desk.body (coverage, seq, salt, body)
       select $1::text, seq, salt, body from unnest($2::bigint[], $5::text[], $6::text[]) as b (seq, salt, body)`,
      [
        coverage,
        entries.map(({ header }) => header.seq),
        entries.map(({ header }) => encodeHeader(header)),
        entries.map(({ hash }) => hash),
        entries.map(({ salt }) => salt),
        entries.map(({ body }) => body),
        ...[command.by, command.id, command.answer.seq, command.answer.wire],
        ...[command.salt, command.fingerprint, command.via],
      ],
    );
    if (given.wire) await writeSet(ask, coverage, slug, given.wire);
    await clearVersions(ask, coverage, given.clear);
    const { orphaned = new Map() } = given;
    await clearVersions(ask, coverage, [...orphaned.keys()], [...orphaned.values()]);
    if (given.veil) await veilVersions(ask, coverage, given.veil);
    if (given.search) await changeIndex(ask, coverage, given.search, given.expected, head);
    const last = entries.at(-1)?.header;
    if (last && given.erase.length > 0) {
      await ask('insert into desk.meta (key, value) values ($1, $2) on conflict (key) do nothing', [
        oweKey(coverage, last.seq),
        last.at,
      ]);
      await erase(ask, coverage, given.erase);
    }
    return 'appended';
  }

  async function owed(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { rows } = await sessions.ask(
      "select key, value from desk.meta where key like 'unscrubbed:%' order by value, key",
    );
    return rows;
  }

  return {
    transaction: (work) => sessions.write((ask) => work(transactionBy(ask, append))),
    snapshot: (work) =>
      sessions.read((ask) => {
        const { coverage, coverages, command, entries, behind, indexed, candidates } = transactionBy(
          ask,
          append,
        );
        return work({
          ...{ coverage, coverages, command, entries, behind, indexed, candidates },
          wireSet: (of, seq) => wireSet(ask, of, seq),
          wireRows: (of) => rowsOf(ask, of),
        });
      }),
    wireRows: (coverage) => sessions.read((ask) => rowsOf(ask, coverage)),
    replaceWire: (coverage, sets, veil) =>
      sessions.write(async (ask) => {
        await takeTurn(ask);
        const { rows } = await ask('select id, slug, head, hash, wire from desk.coverage where id = $1', [
          coverage,
        ]);
        const row = coverageRow(rows[0]);
        if (!row) throw new Error('there is no such coverage');
        if (row.wire !== (sets.at(-1)?.seq ?? 0)) throw new WrittenMeanwhile();
        await removeWire(ask, coverage);
        for (const set of sets) await writeSet(ask, coverage, row.slug, set);
        await veilVersions(ask, coverage, veil);
      }),
    /**
     * Frees the space of what was destroyed, so that it is written over; until then its bytes may stand there. They
     * also stand in the server's log (WAL) until that is recycled, and in what was archived, backed up or replicated
     * before: an erasure is complete when those copies have been let go.
     */
    async scrub() {
      const keys = (await owed()).map(({ key }) => String(key));
      await sessions.alone(
        'vacuum desk.body, desk.command, desk.ground, desk.veiled, desk.search, wire.version',
      );
      // An index of words keeps a word that nothing has any more. Made anew beside the old one, for nobody waits for it;
      // what an earlier one that was broken off has left is in the way of nothing but the next.
      await sessions.alone('drop index concurrently if exists desk.search_words_ccnew');
      await sessions.alone('reindex index concurrently desk.search_words');
      // One by one, for writers take them all in their order.
      for (const key of keys) await sessions.ask('delete from desk.meta where key = $1', [key]);
    },
    async owed() {
      const [first] = await owed();
      return first ? String(first.value) : null;
    },
    close: () => sessions.close(),
  };
}

/** Moves the head, or makes it, where it is as expected and the command is new; the slug, or null when it did not. */
async function advance(ask: Ask, given: Append): Promise<string | null> {
  const { coverage, slug, expected, command, wire } = given;
  const last = given.entries.at(-1);
  const isNew = 'not exists (select 1 from desk.command where by = $6 and id = $7)';
  const values = [
    coverage,
    slug ?? expected,
    last?.header.seq,
    last?.hash,
    wire?.seq ?? null,
    command.by,
    command.id,
  ];
  if (slug !== null && expected !== 0) return null;
  const { rows } =
    slug === null
      ? await ask(
          `update desk.coverage set head = $3, hash = $4, wire = coalesce($5, wire)
           where id = $1 and head = $2 and ${isNew} returning slug`,
          values,
        )
      : await ask(
          `insert into desk.coverage (id, slug, head, hash, wire)
           select $1::text, $2::text, $3::bigint, $4::text, coalesce($5::bigint, 0) where ${isNew} on conflict (slug) do nothing returning slug`,
          values,
        );
  return rows[0] ? String(rows[0].slug) : null;
}

/** Destroys bodies, their salts, and the fingerprints of the commands that made them. */
async function erase(ask: Ask, coverage: string, seqs: readonly number[]): Promise<void> {
  await ask('update desk.body set salt = null, body = null where coverage = $1 and seq = any($2)', [
    coverage,
    seqs,
  ]);
  const { rows } = await ask('select header from desk.entry where coverage = $1 and seq = any($2)', [
    coverage,
    seqs,
  ]);
  const headers = rows.map((row) => decodeHeader(String(row.header)));
  await ask(
    `update desk.command as c set salt = null, fingerprint = null from unnest($1::text[], $2::text[]) as e (by, id)
     where c.by = e.by and c.id = e.id`,
    [headers.map(({ by }) => by), headers.map(({ command }) => command)],
  );
}

function transactionBy(
  ask: Ask,
  append: (ask: Ask, given: Append) => Promise<'appended' | 'conflict' | 'taken'>,
): StoreTransaction {
  const columns = 'id, slug, head, hash, wire';
  let depth = 0;
  return {
    async coverage(slug) {
      const { rows } = await ask(`select ${columns} from desk.coverage where slug = $1`, [sought(slug)]);
      return coverageRow(rows[0]);
    },
    async coverages() {
      const { rows } = await ask(`select ${columns} from desk.coverage order by slug`);
      return rows.flatMap((row) => coverageRow(row) ?? []);
    },
    ...searchIndex(ask),
    async command(by, id) {
      const { rows } = await ask(
        'select by, id, coverage, seq, wire, salt, fingerprint, via from desk.command where by = $1 and id = $2',
        [sought(by), sought(id)],
      );
      return commandRow(rows[0]);
    },
    async entries(coverage, after, limit) {
      const { rows } = await ask(
        `select e.header, e.hash, b.salt, b.body
         from desk.entry as e left join desk.body as b on b.coverage = e.coverage and b.seq = e.seq
         where e.coverage = $1 and e.seq > $2 order by e.seq limit $3`,
        [sought(coverage), after, limit],
      );
      return rows.map(sealedEntry);
    },
    append: (given) => append(ask, given),
    async savepoint(work) {
      depth += 1;
      const name = `s${depth}`;
      try {
        await ask(`savepoint ${name}`);
        try {
          const value = await work();
          await ask(`release ${name}`);
          return value;
        } catch (fault) {
          // Where the connection is lost, the end of the transaction says so.
          await ask(`rollback to ${name}`).catch(() => {});
          throw fault;
        }
      } finally {
        depth -= 1;
      }
    },
  };
}

async function rowsOf(
  ask: Ask,
  coverage: string,
): Promise<{ rows: WireRow[]; tags: { seq: number; tag: string; at: string }[] }> {
  const rows = await ask(
    `select v.seq, v.key, v.at, v.body as shown, a.body,
       array(select g.cell::text from desk.ground as g
         where g.coverage = v.coverage and g.key = v.key and g.seq = v.seq order by g.cell) as ground
     from wire.version as v
     left join desk.veiled as a on a.coverage = v.coverage and a.key = v.key and a.seq = v.seq
     where v.coverage = $1 order by v.seq, v.key`,
    [sought(coverage)],
  );
  const tags = await ask('select seq, tag, at from wire.set where coverage = $1 order by seq', [
    sought(coverage),
  ]);
  return {
    rows: rows.rows.map((row) => ({
      ...{ seq: Number(row.seq), key: String(row.key), at: String(row.at) },
      ...keptWords(row),
      ground: row.ground as Cell[],
    })),
    tags: tags.rows.map(({ seq, tag, at }) => ({ seq: Number(seq), tag: String(tag), at: String(at) })),
  };
}
