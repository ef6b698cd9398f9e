import type { Item } from '../intake/items/item.ts';
import type { ItemsAct, Placed, PlacedItem } from '../intake/items/items-rows.ts';
import type { AskItems, Row } from './ask-items.ts';

type Of = Pick<
  ItemsAct,
  'place' | 'placesOf' | 'putPlace' | 'placed' | 'placedBefore' | 'placesBy' | 'forget'
>;

/** Items in coverages, and what became of them there. */
export function itemPlaces(ask: AskItems, schema: string): Of {
  const item = `${schema}item`;
  const place = `${schema}item_place`;
  const placedItems = `select p.*, i.body, i.statements, i.read, i.version as now_version from ${place} p join ${item} i on i.id = p.item`;
  return {
    async place(coverage, id) {
      const [row] = await ask(`select * from ${place} where coverage = $1 and item = $2`, coverage, id);
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
    placesBy: async (person) =>
      (await ask(`select * from ${place} where by_whom = $1 order by changed`, person)).map(placedOf),
    async forget(person) {
      await ask(`update ${place} set by_whom = null, name = null where by_whom = $1`, person);
    },
  };
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
