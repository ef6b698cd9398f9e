import type { ItemsAct } from '../intake/items/items-rows.ts';
import { type KeptSettings, settingsOf } from '../intake/sources/source.ts';
import type { SourceRow } from '../intake/sources/source-row.ts';
import type { AskItems, Row } from './ask-items.ts';

type Of = Pick<
  ItemsAct,
  'sources' | 'source' | 'putSource' | 'removeSource' | 'errands' | 'putErrand' | 'removeErrand'
>;

/** Sources, and errands that wait for theirs. */
export function itemSources(ask: AskItems, schema: string): Of {
  const item = `${schema}item`;
  return {
    sources: async () => (await ask(`select body from ${schema}source order by id`)).map(sourceOf),
    async source(id) {
      const [row] = await ask(`select body from ${schema}source where id = $1`, id);
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
  };
}

function sourceOf({ body }: Row): SourceRow {
  const row = JSON.parse(String(body)) as Omit<SourceRow, 'settings'> & { readonly settings: KeptSettings };
  return { ...row, settings: settingsOf(row) };
}
