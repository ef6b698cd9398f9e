/**
 * The rows of intake in SQL that both engines read alike. Numbers may come back as text, JSON is text. Names that a
 * source gives are kept as they are within JSON and looked up by a hash: a database's text may not hold all of them.
 */
import { createHash } from 'node:crypto';
import type { Reading } from '../intake/extract/reading.ts';
import type { Item } from '../intake/items/item.ts';
import type { ItemsAct, Placed, PlacedItem } from '../intake/items/items-rows.ts';
import { type KeptSettings, settingsOf } from '../intake/sources/source.ts';
import type { SourceRow } from '../intake/sources/source-row.ts';

const DAY_MS = 24 * 60 * 60_000;

type Row = Readonly<Record<string, unknown>>;

/** Runs one statement of an act; `$1` and so on stand for the values. */
export type AskItems = (
  sql: string,
  ...values: readonly (string | number | null | Uint8Array)[]
) => Promise<readonly Row[]>;

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

/** One act on the tables of a schema. */
export function itemsActOf(ask: AskItems, now: number, schema: string): ItemsAct {
  const one = async (sql: string, ...values: readonly (string | number | null)[]) =>
    (await ask(sql, ...values))[0];
  const item = `${schema}item`;
  const place = `${schema}item_place`;
  const placedItems = `select p.*, i.body, i.statements, i.read, i.version as now_version from ${place} p join ${item} i on i.id = p.item`;
  return {
    now,
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
        (select 1 from ${place} p where p.item = i.id and p.is_now = 'taken') order by received limit $2`;
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

    async putAsk(id, version) {
      const sql = `insert into ${schema}item_ask (item, version, received) select id, version, received from ${item} where id = $1 and version = $2
        on conflict (item) do update set version = excluded.version, received = excluded.received`;
      await ask(sql, id, version);
    },
    async takeAsk() {
      const sql = `select a.item, a.version, i.body from ${schema}item_ask a join ${item} i on i.id = a.item order by a.received desc limit 1`;
      const row = await one(sql);
      const body = itemOf(row);
      if (!row || !body) return null;
      await ask(`delete from ${schema}item_ask where item = $1`, body.id);
      return { item: body, version: Number(row.version) };
    },
    async dropAsks(before) {
      await ask(`delete from ${schema}item_ask where received < $1`, before);
    },

    async alike(keys, but, since, most) {
      const marks = keys.map((_, index) => `$${index + 4}`).join(', ');
      const sql = `select k.item, count(*) as shared from ${schema}item_key k join ${item} i on i.id = k.item
        where k.received >= $1 and i.source <> $3 and k.key in (${marks})
        group by k.item order by shared desc, min(k.received) limit $2`;
      return (await ask(sql, since, most, but, ...keys)).map(({ item }) => String(item));
    },
    async putKeys(id, keys) {
      await ask(`delete from ${schema}item_key where item = $1`, id);
      for (const key of keys)
        await ask(`insert into ${schema}item_key (key, item, received) values ($1, $2, $3)`, key, id, now);
    },
    async dropKeys(before) {
      await ask(`delete from ${schema}item_key where received < $1`, before);
    },

    async original(hash) {
      const row = await one(`select type, bytes from ${schema}item_original where hash = $1`, hash);
      return row ? { type: String(row.type), bytes: new Uint8Array(row.bytes as Uint8Array) } : null;
    },
    async putOriginal(hash, type, bytes) {
      const sql = `insert into ${schema}item_original (hash, type, bytes) values ($1, $2, $3) on conflict (hash) do nothing`;
      await ask(sql, hash, type, bytes);
    },

    async place(coverage, id) {
      const row = await one(`select * from ${place} where coverage = $1 and item = $2`, coverage, id);
      return row ? placedOf(row) : null;
    },
    placesOf: async (id) => (await ask(`select * from ${place} where item = $1`, id)).map(placedOf),
    async putPlace({ coverage, item: id, changed, state: { is, by, name, at, post, version } }) {
      await ask(
        `insert into ${place} (coverage, item, changed, is_now, by_whom, name, at, post, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (coverage, item) do update set
         changed = excluded.changed, is_now = excluded.is_now, by_whom = excluded.by_whom, name = excluded.name,
         at = excluded.at, post = excluded.post, version = excluded.version`,
        ...[coverage, id, changed, is, by, name, at, post, version],
      );
    },
    async placed(coverage, after, most) {
      const sql = `${placedItems} where p.coverage = $1 and p.changed > $2
        order by p.changed ${after === null ? 'desc' : 'asc'} limit $3`;
      return (await ask(sql, coverage, after ?? 0, most)).map(placedItemOf);
    },
    async placedBefore(coverage, before, most) {
      const sql = `${placedItems} where p.coverage = $1 and p.changed < $2 order by p.changed desc limit $3`;
      return (await ask(sql, coverage, before, most)).map(placedItemOf);
    },
    async latestOf(source, since, most) {
      const sql = `select body from ${item} where source = $1 and received >= $2 order by received desc limit $3`;
      return (await ask(sql, source, since, most)).flatMap((row) => itemOf(row) ?? []);
    },
    async countOf(source, since) {
      const sql = `select count(*) as items from ${item} where source = $1 and received >= $2`;
      return Number((await one(sql, source, since))?.items);
    },

    sources: async () => (await ask(`select body from ${schema}source order by id`)).map(sourceOf),
    async source(id) {
      const row = await one(`select body from ${schema}source where id = $1`, id);
      return row ? sourceOf(row) : null;
    },
    async putSource(row) {
      const sql = `insert into ${schema}source (id, body) values ($1, $2) on conflict (id) do update set body = excluded.body`;
      await ask(sql, row.id, JSON.stringify(row));
    },
    async removeSource(id) {
      await ask(
        `delete from ${schema}item_pair where item in (select id from ${item} where source = $1)`,
        id,
      );
      await ask(
        `delete from ${schema}item_errand where item in (select id from ${item} where source = $1)`,
        id,
      );
      await ask(`delete from ${schema}source where id = $1`, id);
    },

    async errands() {
      const rows = await ask(
        `select e.item, e.version from ${schema}item_errand e join ${item} i on i.id = e.item order by i.received, e.version`,
      );
      return rows.map(({ item, version }) => ({ item: String(item), version: Number(version) }));
    },
    async putErrand({ item: id, version }) {
      const sql = `insert into ${schema}item_errand (item, version) values ($1, $2) on conflict (item, version) do nothing`;
      await ask(sql, id, version);
    },
    async removeErrand({ item: id, version }) {
      await ask(`delete from ${schema}item_errand where item = $1 and version = $2`, id, version);
    },

    placesBy: async (person) =>
      (await ask(`select * from ${place} where by_whom = $1 order by changed`, person)).map(placedOf),
    async forget(person) {
      await ask(`update ${place} set by_whom = null, name = null where by_whom = $1`, person);
    },
    async putPair({ item: id, at, body }) {
      await ask(`insert into ${schema}item_pair (item, at, body) values ($1, $2, $3)`, id, at, body);
    },
    async pairs() {
      const rows = await ask(`select item, at, body from ${schema}item_pair order by at, item`);
      return rows.map(({ item, at, body }) => ({ item: String(item), at: Number(at), body: String(body) }));
    },
    async dropPairs(before) {
      await ask(`delete from ${schema}item_pair where at < $1`, before);
    },
    async dropPairsOf(id) {
      await ask(`delete from ${schema}item_pair where item = $1`, id);
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

function itemOf(row: Row | undefined): Item | null {
  return row ? (JSON.parse(String(row.body)) as Item) : null;
}

function sourceOf({ body }: Row): SourceRow {
  const row = JSON.parse(String(body)) as Omit<SourceRow, 'settings'> & { readonly settings: KeptSettings };
  return { ...row, settings: settingsOf(row) };
}

function placedOf(row: Row): Placed {
  const text = (value: unknown) => (value == null ? null : String(value));
  const { coverage, item, changed, is_now, by_whom, name, at, post, version } = row;
  return {
    ...{ coverage: String(coverage), item: String(item), changed: Number(changed) },
    state: {
      is: is_now === 'taken' || is_now === 'rejected' ? is_now : 'new',
      ...{ by: text(by_whom), name: text(name), at: text(at), post: text(post), version: Number(version) },
    },
  };
}

function placedItemOf(row: Row): PlacedItem {
  const isRead = Number(row.read) === Number(row.now_version);
  return {
    ...placedOf(row),
    body: JSON.parse(String(row.body)) as Item,
    statements: isRead && row.statements != null ? Number(row.statements) : null,
  };
}
