import { keepWorkings } from '../../workings/keep-workings.ts';
import { NO_LEASE } from '../../workings/lease.ts';
import type { WorkingsAct, WorkingsRows } from '../../workings/workings-rows.ts';
import type { WorkingsStore } from '../../workings/workings-store.ts';
import { amountOf, hereOf, leaseOf, sizeOf, workingOf } from '../workings-row.ts';
import { install } from './install.ts';
import { type Ask, Sessions } from './sessions.ts';
import { sought } from './sought.ts';

/** Whoever acts on one coverage shares this lock and takes that of the coverage; for the whole store it is taken alone. */
const ALL = 7_383_847_243;
/** The first half of a coverage's lock. */
const ONE = 738_384;

const tables = `
create table if not exists desk.working (
  slug text collate "C" not null, post text collate "C" not null, person text collate "C" not null, name text not null,
  at bigint not null, base bigint not null, saved bigint not null, content text,
  primary key (slug, post, person)
);
create index if not exists working_of on desk.working (person, slug);
create table if not exists desk.lease (
  slug text collate "C" not null, post text collate "C" not null, lease text not null,
  primary key (slug, post)
);
create table if not exists desk.here (
  slug text collate "C" not null, person text collate "C" not null, name text not null, since bigint not null,
  at bigint not null, post text collate "C",
  primary key (slug, person)
);
`;

/**
 * Opens workings in the private schema of a store's database, made where there are none. Times are the database's, read
 * when an act's turn has come: they are the same for all servers. `ahead`: milliseconds that tests let pass.
 */
export async function openWorkings(url: string, ahead: () => number = () => 0): Promise<WorkingsStore> {
  const sessions = new Sessions(url, 4);
  try {
    await install(sessions);
    const { rows } = await sessions.ask("select to_regclass('desk.here') is null as missing");
    if (rows[0]?.missing === true)
      await sessions.write(async (ask) => {
        await ask('select pg_advisory_xact_lock($1)', [ALL]);
        await ask(tables);
      });
  } catch (fault) {
    await sessions.close();
    throw fault;
  }
  const rows: WorkingsRows = {
    act: (slug, work) =>
      sessions.write(async (ask) => {
        if (slug === null) await ask('select pg_advisory_xact_lock($1)', [ALL]);
        else {
          await ask('select pg_advisory_xact_lock_shared($1)', [ALL]);
          await ask('select pg_advisory_xact_lock($1, hashtext($2))', [ONE, slug]);
        }
        const { rows: clock } = await ask(
          'select floor(extract(epoch from clock_timestamp()) * 1000) as now',
        );
        return work(actOf(ask, Number(clock[0]?.now) + ahead()));
      }),
    scrub: async () => {},
    close: () => sessions.close(),
  };
  return keepWorkings(rows);
}

const SIZED = 'slug, post, person, name, at, base, saved, octet_length(content) as bytes';
const OF = '($1::text is null or slug = $1) and ($2::text is null or person = $2)';

function actOf(ask: Ask, now: number): WorkingsAct {
  const asked = (sql: string, ...values: readonly unknown[]) =>
    ask(
      sql,
      values.map((value) => (typeof value === 'string' ? sought(value) : (value ?? null))),
    );
  return {
    now,
    async working(slug, post, person) {
      const sql = 'select * from desk.working where slug = $1 and post = $2 and person = $3';
      const [row] = (await asked(sql, slug, post, person)).rows;
      return row ? workingOf(row) : null;
    },
    workings: async ({ slug, person }) =>
      (await asked(`select ${SIZED} from desk.working where ${OF}`, slug, person)).rows.map(sizeOf),
    async amount(slug, person) {
      const sql = `select count(content) as count, coalesce(sum(octet_length(content)), 0) as bytes
        from desk.working where slug = $1 and person = $2`;
      return amountOf((await asked(sql, slug, person)).rows[0]);
    },
    async putWorking({ slug, post, person, name, at, base, saved, content }) {
      const sql = `insert into desk.working (slug, post, person, name, at, base, saved, content)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (slug, post, person) do update set name = excluded.name, at = excluded.at, base = excluded.base,
          saved = excluded.saved, content = excluded.content`;
      await asked(sql, slug, post, person, name, at, base, saved, content);
    },
    async removeWorking({ slug, post, person }) {
      await asked(
        'delete from desk.working where slug = $1 and post = $2 and person = $3',
        slug,
        post,
        person,
      );
    },
    async lease(slug, post) {
      const sql = 'select lease from desk.lease where slug = $1 and post = $2';
      const [row] = (await asked(sql, slug, post)).rows;
      return row ? leaseOf(row) : NO_LEASE;
    },
    async leases(slug) {
      const { rows } = await asked('select * from desk.lease where ($1::text is null or slug = $1)', slug);
      return rows.map((row) => ({ slug: String(row.slug), post: String(row.post), lease: leaseOf(row) }));
    },
    async putLease(slug, post, lease) {
      if (lease.holder === null && lease.asks.length === 0)
        await asked('delete from desk.lease where slug = $1 and post = $2', slug, post);
      else
        await asked(
          `insert into desk.lease (slug, post, lease) values ($1, $2, $3)
           on conflict (slug, post) do update set lease = excluded.lease`,
          slug,
          post,
          JSON.stringify(lease),
        );
    },
    presences: async ({ slug, person }) =>
      (await asked(`select * from desk.here where ${OF}`, slug, person)).rows.map(hereOf),
    async putPresence({ slug, person, name, since, at, post }) {
      const sql = `insert into desk.here (slug, person, name, since, at, post) values ($1, $2, $3, $4, $5, $6)
        on conflict (slug, person) do update set name = excluded.name, since = excluded.since, at = excluded.at,
          post = excluded.post`;
      await asked(sql, slug, person, name, since, at, post);
    },
    async removePresence({ slug, person }) {
      await asked('delete from desk.here where slug = $1 and person = $2', slug, person);
    },
  };
}
