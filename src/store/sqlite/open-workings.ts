import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../lib/clock.ts';
import { keepWorkings } from '../../workings/keep-workings.ts';
import { NO_LEASE } from '../../workings/lease.ts';
import type { WorkingsAct, WorkingsRows } from '../../workings/workings-rows.ts';
import type { WorkingsStore } from '../../workings/workings-store.ts';
import { NewerStore } from '../store-version.ts';
import { amountOf, hereOf, leaseOf, sizeOf, workingOf } from '../workings-row.ts';
import { Connection } from './connection.ts';
import { privateFile } from './private-file.ts';
import { truncateLog } from './truncate-log.ts';

const VERSION = 1;

const tables = `
create table if not exists working (
  slug text not null, post text not null, person text not null, name text not null, at integer not null,
  base integer not null, saved integer not null, content text,
  primary key (slug, post, person)
) strict, without rowid;
create index if not exists working_of on working (person, slug);
create table if not exists lease (
  slug text not null, post text not null, lease text not null,
  primary key (slug, post)
) strict, without rowid;
create table if not exists here (
  slug text not null, person text not null, name text not null, since integer not null, at integer not null, post text,
  primary key (slug, person)
) strict, without rowid;
`;

/**
 * Opens workings in a file of their own beside a store's, made where there is none. WAL with an fsync in each commit;
 * what is removed is zeroed and then leaves the log. Whoever opens it waits for the disk: never where readers are served.
 */
export async function openWorkings(path: string, clock: Clock): Promise<WorkingsStore> {
  const database = new DatabaseSync(privateFile(path), { timeout: 2000 });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;');
  const version = Number(database.prepare('pragma user_version').get()?.user_version);
  if (version > VERSION) {
    database.close();
    throw new NewerStore('schema', version);
  }
  database.exec(`begin immediate; ${tables} pragma user_version = ${VERSION}; commit`);
  const connection = new Connection(database);
  const act = actOn(database);
  const rows: WorkingsRows = {
    act: (_, work) => connection.transaction(() => work({ ...act, now: clock() })),
    scrub: () => truncateLog(connection),
    close: () => connection.close(),
  };
  return keepWorkings(rows);
}

function actOn(database: DatabaseSync): Omit<WorkingsAct, 'now'> {
  const working = database.prepare('select * from working where slug = ? and post = ? and person = ?');
  const of = '(:slug is null or slug = :slug) and (:person is null or person = :person)';
  const workings = database.prepare(
    `select slug, post, person, name, at, base, saved, octet_length(content) as bytes from working where ${of}`,
  );
  const amount = database.prepare(
    'select count(content) as count, coalesce(sum(octet_length(content)), 0) as bytes from working where person = ? and slug = ?',
  );
  const putWorking = database.prepare(
    `insert into working (slug, post, person, name, at, base, saved, content) values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict do update set name = excluded.name, at = excluded.at, base = excluded.base, saved = excluded.saved,
       content = excluded.content`,
  );
  const removeWorking = database.prepare('delete from working where slug = ? and post = ? and person = ?');
  const lease = database.prepare('select lease from lease where slug = ? and post = ?');
  const leases = database.prepare('select * from lease where (:slug is null or slug = :slug)');
  const putLease = database.prepare(
    'insert into lease (slug, post, lease) values (?, ?, ?) on conflict do update set lease = excluded.lease',
  );
  const removeLease = database.prepare('delete from lease where slug = ? and post = ?');
  const presences = database.prepare(`select * from here where ${of}`);
  const putPresence = database.prepare(
    `insert into here (slug, person, name, since, at, post) values (?, ?, ?, ?, ?, ?)
     on conflict do update set name = excluded.name, since = excluded.since, at = excluded.at, post = excluded.post`,
  );
  const removePresence = database.prepare('delete from here where slug = ? and person = ?');
  return {
    async working(slug, post, person) {
      const row = working.get(slug, post, person);
      return row ? workingOf(row) : null;
    },
    workings: async ({ slug = null, person = null }) => workings.all({ slug, person }).map(sizeOf),
    amount: async (slug, person) => amountOf(amount.get(person, slug)),
    async putWorking({ slug, post, person, name, at, base, saved, content }) {
      putWorking.run(slug, post, person, name, at, base, saved, content);
    },
    async removeWorking({ slug, post, person }) {
      removeWorking.run(slug, post, person);
    },
    async lease(slug, post) {
      const row = lease.get(slug, post);
      return row ? leaseOf(row) : NO_LEASE;
    },
    leases: async (slug = undefined) =>
      leases
        .all({ slug: slug ?? null })
        .map((row) => ({ slug: String(row.slug), post: String(row.post), lease: leaseOf(row) })),
    async putLease(slug, post, now) {
      if (now.holder === null && now.asks.length === 0) removeLease.run(slug, post);
      else putLease.run(slug, post, JSON.stringify(now));
    },
    presences: async ({ slug = null, person = null }) => presences.all({ slug, person }).map(hereOf),
    async putPresence({ slug, person, name, since, at, post }) {
      putPresence.run(slug, person, name, since, at, post);
    },
    async removePresence({ slug, person }) {
      removePresence.run(slug, person);
    },
  };
}
