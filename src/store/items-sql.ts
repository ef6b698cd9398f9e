/**
 * The rows of intake in SQL that both engines read alike. Numbers may come back as text, JSON is text. Names that a
 * source gives are kept as they are within JSON and looked up by a hash: a database's text may not hold all of them.
 */
import { createHash } from 'node:crypto';
import type { Reading } from '../intake/extract/reading.ts';
import type { ItemsAct } from '../intake/items/items-rows.ts';
import { type AskItems, itemOf } from './ask-items.ts';
import { itemAsks } from './item-asks-sql.ts';
import { itemKeys } from './item-keys-sql.ts';
import { itemPairs } from './item-pairs-sql.ts';
import { itemPlaces } from './item-places-sql.ts';
import { itemSources } from './item-sources-sql.ts';

const DAY_MS = 24 * 60 * 60_000;

/** The tables; `schema` is empty or ends with a point, `bytes` and `long` are the engine's types. */
export function itemTables(
  schema: string,
  { bytes, long, text }: { bytes: string; long: string; text: string },
): string {
  return `
create table if not exists ${schema}counter (one ${long} primary key, last ${long} not null);
insert into ${schema}counter (one, last) values (1, 0) on conflict (one) do nothing;
create table if not exists ${schema}item (
  id ${text} primary key, source ${text} not null, received ${long} not null, version ${long} not null,
  body text not null, original ${text}, read ${long} not null default 0, statements ${long}, reading text
);
create index if not exists item_of on ${schema}item (source, received);
create index if not exists item_unread on ${schema}item (received) where read < version;
create table if not exists ${schema}item_name (
  source ${text} not null, name ${text} not null, item ${text} not null, primary key (source, name)
);
create index if not exists item_name_of on ${schema}item_name (item);
create table if not exists ${schema}item_gone (
  source ${text} not null, name ${text} not null, words ${text} not null, seen ${long} not null, primary key (source, name)
);
create index if not exists item_gone_seen on ${schema}item_gone (seen);
create table if not exists ${schema}item_key (
  key ${long} not null, item ${text} not null, received ${long} not null, primary key (key, item)
);
create index if not exists item_key_of on ${schema}item_key (item);
create index if not exists item_key_at on ${schema}item_key (received);
create table if not exists ${schema}item_place (
  coverage ${text} not null, item ${text} not null, changed ${long} not null, is_now ${text} not null,
  by_whom ${text}, name text, at text, post text, version ${long} not null, primary key (coverage, item)
);
create index if not exists item_place_changed on ${schema}item_place (coverage, changed);
create index if not exists item_place_of on ${schema}item_place (item);
create table if not exists ${schema}item_original (hash ${text} primary key, type text not null, bytes ${bytes} not null);
create table if not exists ${schema}source (id ${text} primary key, body text not null);
create table if not exists ${schema}item_errand (
  item ${text} not null, version ${long} not null, primary key (item, version)
);
create table if not exists ${schema}item_pair (item ${text} not null, at ${long} not null, body text not null);
create table if not exists ${schema}item_ask (item ${text} primary key, version ${long} not null, received ${long} not null);
create index if not exists item_ask_at on ${schema}item_ask (received);
`;
}

/** One act on the tables of a schema: the items here, what hangs on them in the files beside this one. */
export function itemsActOf(ask: AskItems, now: number, schema: string): ItemsAct {
  const one = async (sql: string, ...values: readonly (string | number | null)[]) =>
    (await ask(sql, ...values))[0];
  const item = `${schema}item`;
  return {
    now,
    ...itemAsks(ask, schema),
    ...itemKeys(ask, now, schema),
    ...itemPlaces(ask, schema),
    ...itemSources(ask, schema),
    ...itemPairs(ask, schema),
    async next() {
      return Number(
        (await one(`update ${schema}counter set last = last + 1 where one = 1 returning last`))?.last,
      );
    },
    head: async () => Number((await one(`select last from ${schema}counter where one = 1`))?.last),

    item: async (id) => itemOf(await one(`select body from ${item} where id = $1`, id)),
    async itemNamed(source, external) {
      const sql = `select i.body from ${schema}item_name n join ${item} i on i.id = n.item where n.source = $1 and n.name = $2`;
      return itemOf(await one(sql, source, nameOf(external)));
    },
    async putItem(body) {
      const before = (await one(`select original from ${item} where id = $1`, body.id))?.original;
      await ask(
        `insert into ${item} (id, source, received, version, body, original) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set version = excluded.version, body = excluded.body, original = excluded.original, received = excluded.received`,
        ...[
          body.id,
          body.source,
          Date.parse(body.changedAt),
          body.version,
          JSON.stringify(body),
          body.original,
        ],
      );
      await dropOriginal(before);
      await putName(body.source, body.external, body.id);
    },
    putName,
    async removeItem(id, words) {
      const gone = `insert into ${schema}item_gone (source, name, words, seen) select source, name, $2, $3 from ${schema}item_name where item = $1
         on conflict (source, name) do update set words = excluded.words, seen = excluded.seen`;
      if (words !== undefined) await ask(gone, id, words, now);
      const hash = (await one(`select original from ${item} where id = $1`, id))?.original ?? null;
      for (const table of ['item_name', 'item_key', 'item_place', 'item_errand', 'item_ask'])
        await ask(`delete from ${schema}${table} where item = $1`, id);
      await ask(`delete from ${item} where id = $1`, id);
      await dropOriginal(hash);
    },
    async gone(source, external) {
      const [by, name] = [source, nameOf(external)];
      const row = await one(
        `select words, seen from ${schema}item_gone where source = $1 and name = $2`,
        by,
        name,
      );
      if (!row) return null;
      const sql = `update ${schema}item_gone set seen = $3 where source = $1 and name = $2`;
      if (Number(row.seen) < now - DAY_MS) await ask(sql, by, name, now);
      return String(row.words);
    },
    async dropGone(before) {
      await ask(`delete from ${schema}item_gone where seen < $1`, before);
    },
    async over(before, most) {
      const sql = `select id from ${item} i where received < $1 and not exists
        (select 1 from ${schema}item_place p where p.item = i.id and p.is_now = 'taken') order by received limit $2`;
      return (await ask(sql, before, most)).map(({ id }) => String(id));
    },

    async reading(id, version) {
      const row = await one(`select reading from ${item} where id = $1 and read = $2`, id, version);
      return row?.reading == null ? null : (JSON.parse(String(row.reading)) as Reading);
    },
    async putReading(id, version, reading) {
      const sql = `update ${item} set read = $2, reading = $3, statements = $4 where id = $1 and version = $2`;
      await ask(sql, id, version, JSON.stringify(reading), reading.statements.length);
    },
    unread: async () =>
      itemOf(await one(`select body from ${item} where read < version order by received limit 1`)),

    async original(hash) {
      const row = await one(`select type, bytes from ${schema}item_original where hash = $1`, hash);
      return row ? { type: String(row.type), bytes: new Uint8Array(row.bytes as Uint8Array) } : null;
    },
    async putOriginal(hash, type, bytes) {
      const sql = `insert into ${schema}item_original (hash, type, bytes) values ($1, $2, $3) on conflict (hash) do nothing`;
      await ask(sql, hash, type, bytes);
    },

    async latestOf(source, since, most) {
      const sql = `select body from ${item} where source = $1 and received >= $2 order by received desc limit $3`;
      return (await ask(sql, source, since, most)).flatMap((row) => itemOf(row) ?? []);
    },
    async countOf(source, since) {
      const sql = `select count(*) as items from ${item} where source = $1 and received >= $2`;
      return Number((await one(sql, source, since))?.items);
    },
  };

  /** Bytes go with the last item that was read from them. */
  async function dropOriginal(hash: unknown): Promise<void> {
    if (hash == null) return;
    const sql = `delete from ${schema}item_original where hash = $1 and not exists (select 1 from ${item} where original = $1)`;
    await ask(sql, String(hash));
  }

  async function putName(source: string, external: string, id: string): Promise<void> {
    const sql = `insert into ${schema}item_name (source, name, item) values ($1, $2, $3)
      on conflict (source, name) do update set item = excluded.item`;
    await ask(sql, source, nameOf(external), id);
    await ask(`delete from ${schema}item_gone where source = $1 and name = $2`, source, nameOf(external));
  }
}

function nameOf(external: string): string {
  return createHash('sha256').update(JSON.stringify(external)).digest('hex');
}
