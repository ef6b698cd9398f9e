import type { DatabaseSync } from 'node:sqlite';
import { chained, LOG_GENESIS, type LogLine } from '../../access/access-log.ts';
import type { AccessChange, AccessStore } from '../../access/access-store.ts';
import { type Row, rowOf } from '../../access/rows.ts';
import { earlierToken } from '../earlier-tokens.ts';
import { logLineOf } from '../log-line-row.ts';
import { shownKey, shownRow } from '../shown-site.ts';
import { openDatabase } from './open-database.ts';
import { truncateLog } from './truncate-log.ts';

const tables = `
create table if not exists access_row (
  n integer primary key, kind text not null, id text not null, account text, version integer not null, body text not null,
  unique (kind, id)
) strict;
create index if not exists access_row_of on access_row (kind, account);
create table if not exists access_log (
  seq integer primary key, at text not null, kind text not null, by text, of text, digest text not null,
  hash text not null, salt text, says text
) strict;
`;

/**
 * How long a writer is waited for, in milliseconds, as long as the newsroom waits: a busy newsroom on a slow disk can
 * hold the file for seconds, and nobody else waits in the thread of people.
 */
const PATIENCE = 10_000;

/**
 * The people in a store's file. Other processes see each change at once. What is forgotten, and what was dropped or
 * overwritten before that, leaves the log as well.
 */
export async function openAccess(path: string): Promise<AccessStore> {
  const database = openDatabase(path, 'FULL', PATIENCE);
  const within = <T>(work: () => T): T => {
    database.exec('begin immediate');
    try {
      const value = work();
      database.exec('commit');
      return value;
    } catch (fault) {
      if (database.isTransaction) database.exec('rollback');
      throw fault;
    }
  };
  within(() => {
    database.exec(tables);
    takeOver(database);
  });
  const columns = 'id, account, version, body';
  const one = database.prepare(`select ${columns} from access_row where kind = ? and id = ?`);
  const all = database.prepare(`select ${columns} from access_row where kind = ? order by n`);
  const allOf = database.prepare(
    `select ${columns} from access_row where kind = ? and account = ? order by n`,
  );
  const insert = database.prepare(
    'insert into access_row (kind, id, account, version, body) values (?, ?, ?, 1, ?)',
  );
  const update = database.prepare(
    'update access_row set account = ?, version = version + 1, body = ? where kind = ? and id = ?',
  );
  const remove = database.prepare('delete from access_row where kind = ? and id = ?');
  const page = database.prepare('select * from access_log where seq > ? order by seq limit ?');
  const last = database.prepare('select seq, hash from access_log order by seq desc limit 1');
  const note = database.prepare(
    'insert into access_log (seq, at, kind, by, of, digest, hash, salt, says) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const forgetOf = database.prepare(
    'update access_log set salt = null, says = null where says is not null and (by = ? or of = ?)',
  );
  const forgetUntil = database.prepare(
    'update access_log set salt = null, says = null where says is not null and at <= ?',
  );
  const show = database.prepare(
    'insert into wire_site (key, body) values (?, ?) on conflict (key) do update set body = excluded.body',
  );
  const unshow = database.prepare('delete from wire_site where key = ?');
  const showRow = (row: Row) => {
    const shown = shownRow(row);
    if (shown) show.run(shown.key, shown.body);
  };
  const versionOf = (kind: string, id: string) => Number(one.get(kind, id)?.version ?? 0);

  function change({ puts = [], drops = [], log }: AccessChange): 'written' | 'stale' {
    if (puts.some(({ kind, id, expected }) => versionOf(kind, id) !== expected)) return 'stale';
    if (drops.some(({ kind, id, expected }) => expected !== undefined && versionOf(kind, id) !== expected))
      return 'stale';
    for (const { kind, id } of drops) {
      remove.run(kind, id);
      unshow.run(shownKey({ kind, id }));
    }
    for (const { expected, ...put } of puts) {
      const { kind, id, account, body } = put;
      if (expected === 0) insert.run(kind, id, account, JSON.stringify(body));
      else update.run(account, JSON.stringify(body), kind, id);
      showRow({ ...put, version: expected + 1 });
    }
    for (const line of log) {
      const before = last.get();
      write(
        chained(
          line,
          before ? { seq: Number(before.seq), hash: String(before.hash) } : { seq: 0, hash: LOG_GENESIS },
        ),
      );
    }
    return 'written';
  }

  const adopted = database.prepare(
    'insert into access_row (kind, id, account, version, body) values (?, ?, ?, ?, ?)',
  );
  const anyRow = database.prepare('select 1 from access_row limit 1');
  const write = ({ seq, at, kind, by, of, digest, hash, salt, says }: LogLine) =>
    note.run(seq, at, kind, by, of, digest, hash, salt, says === null ? null : JSON.stringify(says));

  function adopt(rows: readonly Row[], log: readonly LogLine[]): void {
    if (anyRow.get() || last.get()) throw new Error('there are people in this store already');
    for (const row of rows) {
      const { kind, id, account, version, body } = row;
      adopted.run(kind, id, account, version, JSON.stringify(body));
      showRow(row);
    }
    for (const line of log) write(line);
  }

  return {
    get: async (kind, id) => rowOf(kind, one.get(kind, id)),
    list: async (kind, account) =>
      (account === undefined ? all.all(kind) : allOf.all(kind, account)).flatMap(
        (row) => rowOf(kind, row) ?? [],
      ),
    write: async (given) => within(() => change(given)),
    log: async (after, limit) => page.all(after, limit).map(logLineOf),
    head: async () => Number(last.get()?.seq ?? 0),
    async forget(what) {
      const { changes } = 'of' in what ? forgetOf.run(what.of, what.of) : forgetUntil.run(what.until);
      await truncateLog({ database, alone: async (work) => work() });
      return Number(changes);
    },
    adopt: async (rows, log) => within(() => adopt(rows, log)),
    close: async () => database.close(),
  };
}

/** Tokens that were made before there were accounts. */
function takeOver(database: DatabaseSync): void {
  const there = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'token'").get();
  if (!there) return;
  const insert = database.prepare(
    'insert into access_row (kind, id, account, version, body) values (?, ?, null, 1, ?) on conflict (kind, id) do update set body = excluded.body',
  );
  for (const row of database
    .prepare('select digest, name, roles, created, ends from token order by n')
    .all()) {
    const { id, body } = earlierToken(row);
    insert.run('token', id, JSON.stringify(body));
    insert.run('tokenName', `/${body.name}`, JSON.stringify({ token: id }));
  }
  database.exec('drop table token');
}
