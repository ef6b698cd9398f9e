import { chained, LOG_GENESIS, type LogLine } from '../../access/access-log.ts';
import type { AccessChange, AccessStore } from '../../access/access-store.ts';
import { type Row, rowOf } from '../../access/rows.ts';
import { earlierToken } from '../earlier-tokens.ts';
import { logLineOf } from '../log-line-row.ts';
import { shownKey, shownRow } from '../shown-site.ts';
import { install } from './install.ts';
import { type Ask, Sessions } from './sessions.ts';
import { sought } from './sought.ts';

/** People are written one change after another: a transaction that waits for this lock has read nothing yet. */
const TURN = 7_383_847_242;

const tables = `
create table if not exists desk.access_row (
  n bigint generated always as identity, kind text collate "C" not null, id text collate "C" not null,
  account text collate "C", version bigint not null, body text not null,
  primary key (kind, id)
);
create index if not exists access_row_of on desk.access_row (kind, account);
create table if not exists desk.access_log (
  seq bigint primary key, at text collate "C" not null, kind text collate "C" not null, by text collate "C",
  of text collate "C", digest text not null, hash text not null, salt text, says text
);
`;

/** The people in a store's database, made where there is none. Other processes see each change at once. */
export async function openAccess(url: string): Promise<AccessStore> {
  const sessions = new Sessions(url, 2);
  const inTurn = <T>(work: (ask: Ask) => Promise<T>) =>
    sessions.write(async (ask) => {
      await ask('select pg_advisory_xact_lock($1)', [TURN]);
      return work(ask);
    });
  try {
    await install(sessions);
    const { rows } = await sessions.ask("select to_regclass('desk.access_log') is null as missing");
    if (rows[0]?.missing === true) await inTurn(prepare);
  } catch (fault) {
    await sessions.close();
    throw fault;
  }
  const columns = 'id, account, version, body';
  return {
    get: (kind, id) =>
      sessions.read(async (ask) => {
        const found = await ask(`select ${columns} from desk.access_row where kind = $1 and id = $2`, [
          kind,
          sought(id),
        ]);
        return rowOf(kind, found.rows[0]);
      }),
    list: (kind, account) =>
      sessions.read(async (ask) => {
        const found = await ask(
          `select ${columns} from desk.access_row where kind = $1 and ($2::text is null or account = $2) order by n`,
          [kind, account === undefined ? null : sought(account)],
        );
        return found.rows.flatMap((row) => rowOf(kind, row) ?? []);
      }),
    write: (change) => inTurn((ask) => written(ask, change)),
    log: (after, limit) =>
      sessions.read(async (ask) => {
        const sql = 'select * from desk.access_log where seq > $1 order by seq limit $2';
        return (await ask(sql, [after, limit])).rows.map(logLineOf);
      }),
    head: () => sessions.read(async (ask) => (await lastOf(ask)).seq),
    forget: (what) =>
      inTurn(async (ask) => {
        const { count } =
          'of' in what
            ? await ask(`${FORGET} and (by = $1 or of = $1)`, [sought(what.of)])
            : await ask(`${FORGET} and at <= $1`, [what.until]);
        return count;
      }),
    adopt: (rows, log) => inTurn((ask) => adopt(ask, rows, log)),
    close: () => sessions.close(),
  };
}

const FORGET = 'update desk.access_log set salt = null, says = null where says is not null';

/** Makes the tables and takes over tokens that were made before there were accounts. */
async function prepare(ask: Ask): Promise<void> {
  await ask(tables);
  const { rows: found } = await ask("select to_regclass('desk.token') is not null as there");
  if (found[0]?.there !== true) return;
  const { rows } = await ask('select digest, name, roles, created, ends from desk.token order by n');
  for (const row of rows) {
    const { id, body } = earlierToken(row);
    await put(ask, 'token', id, JSON.stringify(body));
    await put(ask, 'tokenName', `/${body.name}`, JSON.stringify({ token: id }));
  }
  await ask('drop table desk.token');
}

async function put(ask: Ask, kind: string, id: string, body: string): Promise<void> {
  await ask(
    `insert into desk.access_row (kind, id, account, version, body) values ($1, $2, null, 1, $3)
     on conflict (kind, id) do update set body = excluded.body`,
    [kind, id, body],
  );
}

async function written(ask: Ask, { puts = [], drops = [], log }: AccessChange): Promise<'written' | 'stale'> {
  for (const { kind, id, expected } of [...puts, ...drops]) {
    if (expected === undefined) continue;
    const sql = 'select version from desk.access_row where kind = $1 and id = $2';
    const { rows } = await ask(sql, [kind, sought(id)]);
    if (Number(rows[0]?.version ?? 0) !== expected) return 'stale';
  }
  for (const { kind, id } of drops) {
    await ask('delete from desk.access_row where kind = $1 and id = $2', [kind, sought(id)]);
    const key = shownKey({ kind, id });
    if (key !== null) await ask('delete from wire.site where key = $1', [key]);
  }
  for (const { expected, ...put } of puts) {
    const { kind, id, account, body } = put;
    await ask(
      expected === 0
        ? 'insert into desk.access_row (kind, id, account, version, body) values ($1, $2, $3, 1, $4)'
        : 'update desk.access_row set account = $3, version = version + 1, body = $4 where kind = $1 and id = $2',
      [kind, id, account, JSON.stringify(body)],
    );
    await show(ask, { ...put, version: expected + 1 });
  }
  for (const line of log) {
    await note(ask, chained(line, await lastOf(ask)));
  }
  return 'written';
}

/** Writes what readers see of a row, where they see anything of it. */
async function show(ask: Ask, row: Row): Promise<void> {
  const shown = shownRow(row);
  if (shown === null) return;
  const sql =
    'insert into wire.site (key, body) values ($1, $2) on conflict (key) do update set body = excluded.body';
  await ask(sql, [shown.key, shown.body]);
}

async function note(ask: Ask, { seq, at, kind, by, of, digest, hash, salt, says }: LogLine): Promise<void> {
  await ask(
    'insert into desk.access_log (seq, at, kind, by, of, digest, hash, salt, says) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [seq, at, kind, by, of, digest, hash, salt, says === null ? null : JSON.stringify(says)],
  );
}

async function adopt(ask: Ask, rows: readonly Row[], log: readonly LogLine[]): Promise<void> {
  const { rows: found } = await ask('select 1 from desk.access_row limit 1');
  if (found.length > 0 || (await lastOf(ask)).seq > 0)
    throw new Error('there are people in this store already');
  for (const row of rows) {
    const { kind, id, account, version, body } = row;
    await ask('insert into desk.access_row (kind, id, account, version, body) values ($1, $2, $3, $4, $5)', [
      kind,
      id,
      account,
      version,
      JSON.stringify(body),
    ]);
    await show(ask, row);
  }
  for (const line of log) await note(ask, line);
}

async function lastOf(ask: Ask): Promise<{ readonly seq: number; readonly hash: string }> {
  const { rows } = await ask('select seq, hash from desk.access_log order by seq desc limit 1');
  const [row] = rows;
  return row ? { seq: Number(row.seq), hash: String(row.hash) } : { seq: 0, hash: LOG_GENESIS };
}
